"""The style sheet, the icon and the scripts of all pages."""

from collections.abc import Iterator
from pathlib import Path

from taxokit.repository.reading import TEXT, read_file
from taxokit.web.pages import page
from taxokit.web.publication import File, Publication

_FOLDER = Path(__file__).parents[1] / "assets"
_FILES = (
    "checks.js", "compare.js", "finder.js", "icon.svg", "levels.js", "my.js", "search.js", "site.css",
    "tree.js",
)  # fmt: skip
_OF_FRAGMENTS = ("fragments.js",)


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the files."""
    folder = publication.addresses.below("assets").removeprefix("/")
    for name in (*_FILES, *(_OF_FRAGMENTS if publication.addresses.has_fragments else ())):
        yield File(f"{folder}/{name}", read_file(_FOLDER, name, TEXT))
