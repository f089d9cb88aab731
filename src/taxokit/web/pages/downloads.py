"""The downloads: a page for each release, with its files and how to cite it, and the files, byte for byte."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.taxonomy.citation import citation_apa, citation_bibtex, citation_csl, citation_ris
from taxokit.web.page import Link, home_link, page, rendered
from taxokit.web.publication import File, Publication, ReleaseFile
from taxokit.web.published_release import PublishedRelease

_CITATIONS = {"bib": ("BibTeX", citation_bibtex), "ris": ("RIS", citation_ris), "csl.json": ("CSL-JSON", citation_csl)}
"""The forms of a citation by the ending of its file."""


_UNITS = ((1_000_000, "MB", 1), (1_000, "kB", 0), (1, "B", 0))


class Download(NamedTuple):
    """A file of a release as its manifest has it: `size` for people, `licence` "" if it has none of its own."""

    path: str
    size: str
    sha256: str
    licence: str


class Folder(NamedTuple):
    """A folder of a release, "" for the release itself, with its files."""

    name: str
    files: Sequence[Download]


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page of downloads, the page of each release, its citations, and its files."""
    addresses = publication.addresses
    downloads = addresses.below("downloads")
    newest_first = publication.releases[::-1]
    for path, data in publication.beside.items():
        yield File(addresses.below(path).removeprefix("/"), data)
    for release in newest_first:
        folders = _folders(release)
        cited = {
            ending: (name, addresses.below(f"downloads/{release.version}.{ending}"), write(release.attribution))
            for ending, (name, write) in _CITATIONS.items()
        }
        values = {
            "release": release,
            "others": [one for one in newest_first if one is not release],
            "folders": folders,
            "citations": [(name, path, text) for name, path, text in cited.values()],
            "apa": citation_apa(release.attribution),
        }
        if release is publication.current:
            yield rendered(
                publication, "downloads.html", f"{downloads}.html", "Downloads", canonical=downloads,
                trail=[home_link(publication)], **values,
            )  # fmt: skip
        folder = addresses.below(release.version)
        yield rendered(
            publication,
            "downloads.html",
            f"{folder}.html",
            f"{release.attribution.title} {release.version}",
            canonical=addresses.base or "/",
            trail=[home_link(publication), Link(downloads, "Downloads")],
            noindex=True,
            **values,
        )
        yield from (File(path.removeprefix("/"), text.encode()) for _, path, text in cited.values())
        yield from (ReleaseFile(f"{folder}/{path}".removeprefix("/"), release.released, path) for path in release.files)
    yield from _latest(publication)


def _folders(release: PublishedRelease) -> list[Folder]:
    """Return the files of a release by the folder that they are in, those of the release itself first."""
    folders: dict[str, list[Download]] = {"": []}
    for path in sorted(release.files):
        entry = release.files[path]
        licence = str(entry.get("license", ""))
        download = Download(path, _in_units(int(str(entry["bytes"]))), str(entry["sha256"]), licence)
        folders.setdefault(path.partition("/")[0] if "/" in path else "", []).append(download)
    return [Folder(name, files) for name, files in folders.items() if files]


def _in_units(size: int) -> str:
    """Return a number of bytes in a unit that people read."""
    factor, unit, digits = next((entry for entry in _UNITS if size >= entry[0]), _UNITS[-1])
    return f"{size / factor:.{digits}f} {unit}"


def _latest(publication: Publication) -> Iterator[File]:
    """Yield the page that leads to the release to use, for hosts that cannot redirect."""
    addresses, title = publication.addresses, publication.current.attribution.title
    target = addresses.below(publication.current.version)
    yield rendered(
        publication, "moved.html", addresses.below("latest.html"), title, canonical=addresses.base or "/",
        target=target, noindex=True,
    )  # fmt: skip
