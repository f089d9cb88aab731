"""Apache: `.htaccess` files. Content negotiation is that of `mod_negotiation`, with a 303 in place of its 200.

Items are negotiated by `MultiViews`, the few pages whose name may be a folder too by type maps.
"""

from collections.abc import Iterator
from itertools import islice

from taxokit.formats.forms import PAGE_FORMS
from taxokit.web.hosts import configuration, host, paths_of, redirects
from taxokit.web.publication import File, Publication

_MOST_REDIRECTS = 500  # Apache reads the file for each request; if there are more, pages lead on instead

_QUALITY = {form: f"{1 - number / 1_000:g}" for number, form in enumerate(PAGE_FORMS)}
"""How much a form is worth if a request accepts several alike: Apache reads three digits."""


@host
def render(publication: Publication) -> Iterator[File]:
    """Yield the file of the root, one for each folder with items, and a type map for each other negotiated page."""
    paths = paths_of(publication)
    leading = dict(islice(redirects(publication).items(), _MOST_REDIRECTS + 1))
    base = f"{paths.base.removeprefix('/')}/" if paths.base else ""
    shown = leading if len(leading) <= _MOST_REDIRECTS else {}
    yield configuration(".htaccess", "apache.htaccess", publication, base=base, quality=_QUALITY, redirects=shown)
    for kind in paths.kinds:
        yield File(f"{paths.base}/{kind}/.htaccess".removeprefix("/"), b"Options +MultiViews\n")
    for path in (paths.root, *(f"{paths.base}/{name}" for name in paths.names)):
        yield File(f"{path}.var".removeprefix("/"), _type_map(path.rpartition("/")[2]))


def _type_map(name: str) -> bytes:
    """Return the variants of a page, in which Apache looks for the best one."""
    variants = (
        f"URI: {name}.{form}\nContent-Type: {media_type}; qs={_QUALITY[form]}\n"
        for form, media_type in PAGE_FORMS.items()
    )
    return "\n".join(variants).encode()
