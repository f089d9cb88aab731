"""The releases: a page of all, one page for each, and their files, byte for byte."""

from collections.abc import Iterator

from taxokit.query.addresses import INDEX
from taxokit.site.page import Link, page, rendered
from taxokit.site.publication import File, Publication, ReleaseFile


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page of downloads, the page of each release, and the files of each."""
    addresses, title = publication.addresses, publication.current.attribution.title
    trail = [Link(addresses.base or "/", title)]
    downloads = addresses.below("downloads")
    newest_first = publication.releases[::-1]
    yield rendered(
        publication, "downloads.html", f"{downloads}.html", "Downloads", canonical=downloads, trail=trail,
        releases=newest_first,
    )  # fmt: skip
    if publication.index is not None:
        yield File(addresses.below(INDEX).removeprefix("/"), publication.index)
    for release in newest_first:
        folder = addresses.below(release.version)
        yield rendered(
            publication,
            "release.html",
            f"{folder}.html",
            f"{title} {release.version}",
            canonical=addresses.base or "/",
            trail=[*trail, Link(downloads, "Downloads")],
            noindex=True,
            release=release,
            others=[one for one in newest_first if one is not release],
        )
        yield from (ReleaseFile(f"{folder}/{path}".removeprefix("/"), release.released, path) for path in release.files)
    yield from _latest(publication)


def _latest(publication: Publication) -> Iterator[File]:
    """Yield the page that leads to the release to use, for hosts that cannot redirect."""
    addresses, title = publication.addresses, publication.current.attribution.title
    target = addresses.below(publication.current.version)
    yield rendered(
        publication, "moved.html", addresses.below("latest.html"), title, canonical=addresses.base or "/",
        target=target, noindex=True,
    )  # fmt: skip
