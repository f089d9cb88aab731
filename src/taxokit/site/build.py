"""The files of a whole site: those of every kind of page, one after the other, never all of them in memory."""

from collections.abc import Iterator

from taxokit.site.page import PAGES
from taxokit.site.publication import File, Publication, ReleaseFile


def build_site(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the files of a site: the same releases give the same bytes, in the same order."""
    for render in PAGES.all().values():
        yield from render(publication)
