"""The style sheet of all pages."""

from collections.abc import Iterator
from pathlib import Path

from taxokit.core.reading import TEXT, read_file
from taxokit.site.page import page
from taxokit.site.publication import File, Publication

_FOLDER = Path(__file__).parents[1] / "assets"


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the style sheet."""
    path = publication.addresses.below("assets/site.css").removeprefix("/")
    yield File(path, read_file(_FOLDER, "site.css", TEXT))
