"""Apache: `.htaccess` files. Content negotiation is that of `mod_negotiation`, with a 303 in place of its 200.

Items are negotiated by `MultiViews`, the few pages whose name may be a folder too by type maps.
"""

import re
from collections.abc import Iterator
from itertools import islice

from taxokit.formats.forms import PAGE_FORMS
from taxokit.web.hosts import configuration, host, paths_of, redirects
from taxokit.web.pages import assets_path
from taxokit.web.publication import File, Publication

_MOST_REDIRECTS = 500  # Apache reads the file for each request; if there are more, pages lead on instead

_QUALITY = {form: f"{1 - number / 1_000:g}" for number, form in enumerate(PAGE_FORMS)}
"""How much a form is worth if a request accepts several alike: Apache reads three digits."""


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield the file of the root, one for each folder with items, and a type map for each other negotiated page."""
    paths = paths_of(publication)
    base = f"{paths.base.removeprefix('/')}/" if paths.base else ""
    by_path, by_target = redirects(publication)
    yield configuration(
        ".htaccess", "apache.htaccess", publication, base=base, quality=_QUALITY,
        redirects=by_path if len(by_path) <= _MOST_REDIRECTS else {},
        by_target=dict(islice(by_target.items(), _MOST_REDIRECTS)), pattern=_pattern, target=_target,
        assets_folder=assets_path(publication).rpartition("/")[0].removeprefix("/"),
    )  # fmt: skip
    for kind in paths.kinds:
        yield File(f"{paths.base}/{kind}/.htaccess".removeprefix("/"), b"Options +MultiViews\n")
    for path in (paths.root, *(f"{paths.base}/{name}" for name in paths.names)):
        yield File(f"{path}.var".removeprefix("/"), _type_map(path.rpartition("/")[2]))


def _pattern(text: str) -> str:
    """Return a regular expression for a text, inside double quotes, which end at the next one whatever precedes it."""
    return re.escape(text).replace('"', r"\x22")


def _target(uri: str) -> str:
    """Return the target of a rule, inside double quotes: `%2` would be a group of a condition, and `$2` of the rule."""
    return re.sub(r"[%$]", r"\\\g<0>", uri)


def _type_map(name: str) -> bytes:
    """Return the variants of a page, in which Apache looks for the best one."""
    variants = (
        f"URI: {name}.{form}\nContent-Type: {media_type}; qs={_QUALITY[form]}\n"
        for form, media_type in PAGE_FORMS.items()
    )
    return "\n".join(variants).encode()
