"""The releases that an assistant asks: those in a folder, around a release, or at an address."""

import logging
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from taxokit.assistant.view import View
from taxokit.client.taxonomy import open_release
from taxokit.releases.fetch import offered, offers
from taxokit.releases.releases import CHECKSUMS, current, release_at, released, releases_beside, withdrawn
from taxokit.repository.project import Project, find_project, project_of_releases
from taxokit.text.errors import TaxokitError, UnreadableReleaseError
from taxokit.text.normalize import one_line
from taxokit.text.versions import is_version, parse_version

log = logging.getLogger("taxokit.assistant")

_KEPT = 4  # releases in memory


class Shelf(NamedTuple):
    """The folders or addresses of releases by version, the lowest first, the version to use, and the withdrawn ones."""

    places: Mapping[str, str]
    current: str
    withdrawn: Mapping[str, str]


class Library:
    """The releases that `look` finds. It looks again when `refresh` asks, so that new releases are served."""

    def __init__(self, look: Callable[[], Shelf]) -> None:
        self._look = look
        self._shelf = look()
        self._view = lru_cache(maxsize=_KEPT)(lambda place: View(open_release(place)))
        self._problem = ""

    @property
    def versions(self) -> list[str]:
        """The versions, the lowest first."""
        return list(self._shelf.places)

    @property
    def withdrawn(self) -> Mapping[str, str]:
        """The reasons of withdrawals by version."""
        return self._shelf.withdrawn

    @property
    def current(self) -> View:
        """The release to use. Raises TaxokitError if it cannot be read."""
        return self.release(self._shelf.current)

    def release(self, version: str) -> View:
        """Return the release of a known version. Raises TaxokitError if it cannot be read."""
        return self._view(self._shelf.places[version])

    def before(self, version: str) -> str:
        """Return the version before another, "" if that is the first."""
        place = self.versions.index(version)
        return self.versions[place - 1] if place else ""

    def starting(self, start: str, _given: object) -> list[str]:
        """Return the versions that begin with a text, the latest first."""
        return [version for version in reversed(self.versions) if version.startswith(start)]

    def refresh(self) -> None:
        """Look at the releases again; if the one to use cannot be read, the former ones stay, and the log says why."""
        try:
            shelf = self._look()
            if shelf != self._shelf:
                self._view(shelf.places[shelf.current])
                self._shelf = shelf
            self._problem = ""
        except TaxokitError as error:
            if str(error) != self._problem:
                self._problem = str(error)
                log.warning("not loaded: %s", one_line(self._problem))


def library_at(where: str, root: Path | None = None) -> Library:
    """Return the releases in a folder, those beside a release, or those at an address; "" means those of a repository.

    The release of a folder or an address that is one release is the one to use. Raises TaxokitError if there is none.
    """
    if "://" in where:
        shelf = _offered(where)
        return Library(lambda: shelf)
    if where and (Path(where) / CHECKSUMS).exists():
        return Library(partial(_beside, Path(where)))
    return Library(partial(_in_folder, project_of_releases(Path(where)) if where else find_project(root)))


def library_of(project: Project) -> Library:
    """Return the releases of a project as they are now. Raises TaxokitError if there is none."""
    shelf = _in_folder(project)
    return Library(lambda: shelf)


def _in_folder(project: Project) -> Shelf:
    releases, use = released(project), current(project)
    if use is None:
        where = project.releases if project.releases.is_absolute() else project.releases_folder
        hint = "name a folder of releases, or an address"
        raise UnreadableReleaseError("contains no release", where=where, hint=hint)
    places = {str(release.version): str(release.folder) for release in releases}
    return Shelf(places, str(use.version), withdrawn(project))


def _beside(folder: Path) -> Shelf:
    release = release_at(folder)
    places = {str(other.version): str(other.folder) for other in releases_beside(release)}
    version = str(release.version)
    reason = open_release(folder).withdrawn
    return Shelf(places, version, {version: reason} if reason else {})


def _offered(address: str) -> Shelf:
    base, _, last = address.rstrip("/").rpartition("/")
    index = base if is_version(last) else address
    listed, latest = offers(index)
    use = str(parse_version(last)) if is_version(last) else latest
    if use not in listed:
        offered(index, use)  # which says so
    places = {
        version: offer.folder for version, offer in sorted(listed.items(), key=lambda entry: parse_version(entry[0]))
    }
    reasons = {version: offer.withdrawn for version, offer in listed.items() if offer.withdrawn}
    return Shelf(places, use, reasons)
