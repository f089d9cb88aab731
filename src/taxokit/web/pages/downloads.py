"""The downloads: a page for each release, with its files and how to cite it, and the files, byte for byte."""

from collections.abc import Iterator, Mapping

from taxokit.taxonomy.attribution import citation_apa, citation_bibtex, citation_csl, citation_ris
from taxokit.web.pages import Link, home_link, own_page, page, rendered
from taxokit.web.publication import File, Publication, ReleaseFile
from taxokit.web.published_release import PublishedRelease

_CITATIONS = {"bib": ("BibTeX", citation_bibtex), "ris": ("RIS", citation_ris), "csl.json": ("CSL-JSON", citation_csl)}
"""The forms of a citation by the ending of its file."""


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page of downloads, the page of each release, its citations, and its files."""
    addresses = publication.addresses
    downloads = addresses.below("downloads")
    newest_first = publication.releases[::-1]
    for path, data in publication.beside.items():
        yield File(addresses.below(path).removeprefix("/"), data)
    for release in newest_first:
        citations = [
            (name, addresses.below(f"downloads/{release.version}.{ending}"), write(release.attribution))
            for ending, (name, write) in _CITATIONS.items()
        ]
        values = {
            "release": release,
            "others": [other for other in newest_first if other is not release],
            "folders": _folders(release),
            "citations": citations,
            "apa": citation_apa(release.attribution),
        }
        if release is publication.current:
            yield own_page(publication, "downloads", "downloads.html", publication.gettext("Downloads"), **values)
        folder = addresses.below(release.version)
        yield rendered(
            publication,
            "downloads.html",
            f"{folder}.html",
            f"{release.attribution.title} {release.version}",
            canonical=addresses.base or "/",
            trail=[home_link(publication), Link(downloads, publication.gettext("Downloads"))],
            noindex=True,
            **values,
        )
        yield from (File(path.removeprefix("/"), text.encode()) for _, path, text in citations)
        yield from (ReleaseFile(f"{folder}/{path}".removeprefix("/"), release.released, path) for path in release.files)
    # it leads to the release to use, for hosts that cannot redirect
    yield rendered(
        publication, "moved.html", addresses.below("latest.html"), publication.current.attribution.title,
        canonical=addresses.base or "/", target=addresses.below(publication.current.version), noindex=True,
    )  # fmt: skip


def _folders(release: PublishedRelease) -> dict[str, list[Mapping[str, object]]]:
    """Return the files of a release by the folder that they are in, those of the release itself ("") first."""
    folders: dict[str, list[Mapping[str, object]]] = {"": []}
    for path, about in release.files.items():
        folders.setdefault(path.partition("/")[0] if "/" in path else "", []).append({**about, "path": path})
    return folders
