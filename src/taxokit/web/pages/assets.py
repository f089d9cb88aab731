"""The style sheet, the icon and the scripts of all pages."""

from collections.abc import Iterator

from taxokit.repository.reading import TEXT, read_file
from taxokit.web.pages import ASSETS, assets_path, page
from taxokit.web.publication import File, Publication

_FILES = (
    "api.js", "checks.js", "compare.js", "finder.js", "icon.svg", "levels.js", "matrix.js", "my.js", "page.js",
    "preview.js", "search.js", "site.css", "sparql.js", "tree.js",
)  # fmt: skip
_OF_FRAGMENTS = ("fragments.js",)


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the files. `favicon.ico` is where browsers look for it."""
    folder = assets_path(publication).removeprefix("/")
    for name in (*_FILES, *(_OF_FRAGMENTS if publication.addresses.has_fragments else ())):
        yield File(f"{folder}/{name}", read_file(ASSETS, name, TEXT))
    yield File("favicon.ico", read_file(ASSETS, "favicon.ico", TEXT))
