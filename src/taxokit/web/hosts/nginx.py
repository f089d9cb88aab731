"""nginx: a file with maps for its `http` block, and one with locations for a `server` block."""

import re
from collections.abc import Iterator, Mapping

from taxokit.formats.forms import FORMS, PAGE_FORMS
from taxokit.web.hosting import (
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

_TYPES = {name: form.media_type for name, form in FORMS.items() if name}
_TEXTS = sorted({form.media_type for form in FORMS.values() if form.is_text} - {"text/html"})


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield both files."""
    paths = paths_of(publication)
    yield File("nginx/http.conf", _maps(paths))
    yield File("nginx/server.conf", _locations(paths, redirects(publication)))


def _maps(paths: Paths) -> bytes:
    named = "".join(f'    "~*{re.escape(media_type)}" {form};\n' for form, media_type in PAGE_FORMS.items())
    return f"""\
# For nginx, in its `http` block: include .../nginx/http.conf;
# nginx cannot weigh an Accept header: `q` is ignored, `q=0` too, and the first of these lines that fits is what counts.
map $http_accept $taxonomy_form {{
    "" html;
{named}    "~*text/\\*" html;
    "~*application/\\*" json;
    "~\\*/\\*" html;
    "~^[^/]*$" html; # malformed
    default "";
}}

map $uri $taxonomy_cache {{
    "~\\.html$" "{OF_FILES}";
    "~^{paths.base}/{VERSION}/.*[.A-Z]" "{OF_RELEASES}";
    default "{OF_FILES}";
}}
""".encode()


def _locations(paths: Paths, leading: Mapping[str, str]) -> bytes:
    types = "".join(f"    {media_type} {suffix};\n" for suffix, media_type in _TYPES.items())
    led = "".join(f'location = "{path}" {{ return 303 "{see}"; }}\n' for path, see in leading.items())
    dataset = "/" if not paths.base else f"{paths.base}/?"
    return f"""\
# For nginx, in a `server` block whose `root` is the folder of the site: include .../nginx/server.conf;
absolute_redirect off;
error_page 404 /404.html;
charset utf-8;
charset_types {" ".join(_TEXTS)};
types {{
{types}}}
default_type text/plain;
add_header Access-Control-Allow-Origin "*" always;
add_header Cache-Control $taxonomy_cache;

# Where what has no page of its own is described
{led}
location ~ ^{paths.base}/latest(/.*)?$ {{
    return 302 {paths.base}/{paths.current}$1;
}}
{_negotiated(f"^{dataset}$", paths.root)}
{_negotiated(f"^(?<taxonomy_page>{paths.negotiated})$", "$taxonomy_page")}
location / {{
    try_files $uri $uri.html =404;
}}
""".encode()


def _negotiated(pattern: str, page: str) -> str:
    """Return the location of a page: it is the answer, any other form is at the address with its suffix."""
    listed = "".join(f"{page}.{form}\\n" for form in PAGE_FORMS)
    return f"""\
location ~ "{pattern}" {{
    default_type text/html;
    add_header Access-Control-Allow-Origin "*" always;
    add_header Cache-Control "{OF_PAGES}" always;
    add_header Vary Accept always;
    add_header Link '{alternate_links(page)}' always;
    if (!-f $document_root{page}.html) {{
        return 404;
    }}
    if ($taxonomy_form = "") {{
        return 406 "{listed}";
    }}
    if ($taxonomy_form != html) {{
        return 303 {page}.$taxonomy_form;
    }}
    try_files {page}.html =404;
}}"""
