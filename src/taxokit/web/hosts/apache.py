"""Apache: `.htaccess` files. Content negotiation is that of `mod_negotiation`, with a 303 in place of its 200.

Items are negotiated by `MultiViews`, the few pages whose name may be a folder too by type maps. The modules that it
needs are named in the file.
"""

from collections.abc import Iterator
from itertools import islice

from taxokit.formats.forms import PAGE_FORMS
from taxokit.web.hosting import (
    DATA,
    OF_FILES,
    OF_PAGES,
    OF_RELEASES,
    VERSION,
    Paths,
    alternate_links,
    host,
    paths_of,
    redirects,
)
from taxokit.web.publication import File, Publication

_MOST_REDIRECTS = 500
"""Apache reads the file for each request. Where there are more, pages lead on in place of redirects."""

_HEAD = """\
# For Apache 2.4, in its document root. Needs `AllowOverride All` there, and the modules dir, headers, mime, negotiation
# and rewrite. It weighs an Accept header as RFC 9110 says, but answers 406 to one that is malformed.
Options -Indexes -MultiViews
DirectorySlash Off
DirectoryIndex index.html
AddDefaultCharset utf-8
ErrorDocument 404 /404.html
"""


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield the file of the root, one for each folder with items, and a type map for each other negotiated page."""
    paths = paths_of(publication)
    yield File(".htaccess", _configuration(paths, dict(islice(redirects(publication).items(), _MOST_REDIRECTS + 1))))
    for kind in paths.kinds:
        yield File(f"{paths.base}/{kind}/.htaccess".removeprefix("/"), b"Options +MultiViews\n")
    for path in (paths.root, *(f"{paths.base}/{name}" for name in paths.names)):
        yield File(f"{path}.var".removeprefix("/"), _type_map(path.rpartition("/")[2]))


def _type_map(name: str) -> bytes:
    """Return the variants of a page, in which Apache looks for the best one."""
    variants = (f"URI: {name}.{form}\nContent-Type: {kind}; qs={_quality(form)}\n" for form, kind in PAGE_FORMS.items())
    return "\n".join(variants).encode()


def _quality(form: str) -> str:
    """Return how much a form is worth where a request accepts several alike: Apache reads three digits."""
    return f"{1 - list(PAGE_FORMS).index(form) / 1_000:g}"


def _configuration(paths: Paths, leading: dict[str, str]) -> bytes:
    forms = "|".join(DATA)
    base = paths.base.removeprefix("/") and f"{paths.base.removeprefix('/')}/"
    dataset = f"{base.rstrip('/')}/?" if base else ""
    lines = [
        *(f'AddType "{media_type};qs={_quality(form)}" .{form}' for form, media_type in PAGE_FORMS.items()),
        "AddHandler type-map .var",
        "",
        "RewriteEngine On",
        "# While variants are looked for, nothing is rewritten.",
        "RewriteCond %{IS_SUBREQ} =true",
        "RewriteRule ^ - [L]",
        "",
        f"RewriteRule ^{base}latest(/.*)?$ {paths.base}/{paths.current}$1 [R=302,L]",
        *(
            f"RewriteRule ^{_escaped(path)}$ {see} [R=303,NE,L]"
            for path, see in (leading.items() if len(leading) <= _MOST_REDIRECTS else ())
        ),
        "",
        "# What is negotiated: a page is the answer, any other form is at the address with its suffix.",
        f"RewriteRule ^{dataset}$ {paths.root}.var [L]",
        f"RewriteRule ^{base}({'|'.join(paths.names)})$ {paths.base}/$1.var [L]",
        'RewriteCond %{THE_REQUEST} "^[A-Z]+ (/[A-Za-z0-9/_-]*)[? ]"',
        "RewriteCond %{REQUEST_FILENAME} ^(.+)\\.html$",
        "RewriteCond %1.ttl -f",
        "RewriteRule ^(.*)\\.html$ - [E=TAXONOMY_PAGE:/$1]",
        'RewriteCond %{THE_REQUEST} "^[A-Z]+ /[A-Za-z0-9/_-]*[? ]"',
        f"RewriteRule ^(.*)\\.({forms})$ /$1.$2 [R=303,L,E=TAXONOMY_PAGE:/$1]",
        "",
        "# Any other page",
        "RewriteCond %{REQUEST_FILENAME} !-f",
        "RewriteCond %{REQUEST_FILENAME}.html -f",
        "RewriteRule ^(.+)$ /$1.html [L]",
        "",
        'Header edit Content-Type ";\\s*qs=[0-9.]+" ""',
        f'Header set Cache-Control "{OF_FILES}" env=!TAXONOMY_PAGE',
        f'Header set Cache-Control "{OF_RELEASES}" "expr={_released(paths)}"',
        f'Header always set Cache-Control "{OF_PAGES}" env=TAXONOMY_PAGE',
        'Header always set Vary "Accept" env=TAXONOMY_PAGE',
        f"Header always set Link '{alternate_links('%{TAXONOMY_PAGE}e')}' env=TAXONOMY_PAGE",
        'Header always set Access-Control-Allow-Origin "*"',
    ]
    return f"{_HEAD}{chr(10).join(lines)}\n".encode()


def _released(paths: Paths) -> str:
    """Return the condition that a request is for a file of a release."""
    return f"%{{THE_REQUEST}} =~ m#^[A-Z]+ {paths.base}/{VERSION}/[^ ?]*[.A-Z]# && %{{REQUEST_URI}} !~ m#[.]html$#"


def _escaped(path: str) -> str:
    return path.removeprefix("/").replace(".", r"\.")
