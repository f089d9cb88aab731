"""Publishing releases to a store: the choice, the verification, and the order in which a store changes.

All releases are compared with the store before it changes; then the missing ones are written, and the last step makes
the newest one the current one. A killed run leaves the current one as it was, and the next goes on from there.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from taxokit.releases.integrity import integrity_problems, lineage_problems
from taxokit.releases.releases import (
    LATEST,
    MANIFEST,
    Released,
    find_release,
    release_at,
    released,
    releases_beside,
    withdrawn,
)
from taxokit.releases.stores import Content, Session, StoreError, connect_to
from taxokit.repository.project import Project, find_project, project_of_releases
from taxokit.repository.reading import resolved
from taxokit.text.errors import ConfigError, ReleaseError, UnreadableReleaseError
from taxokit.text.progress import counted, phase
from taxokit.text.versions import is_version, parse_version

_AGAIN = "find out why, such as a full disk, and run the same command again"


class Published(NamedTuple):
    """The result: the written versions, the versions that the store had, and its current version.

    `is_new` is True if another version was current before, `has_new_latest` if the graph `latest` was written.
    """

    written: list[str]
    present: list[str]
    current: str
    is_new: bool
    has_new_latest: bool = False


class DifferenceError(ReleaseError):
    """A store has something else in place of releases, each of which is named in `differences`."""

    def __init__(self, differences: list[str]) -> None:
        super().__init__("nothing was published", hint="find out why, then write them again with --replace")
        self.differences = differences


def chosen_releases(root: Path | None, names: Sequence[str]) -> tuple[list[Released], set[str]]:
    """Return verified releases, the lowest first, and which versions are withdrawn.

    A name is a version, `latest`, the folder of a release, or a folder of releases; without any, all releases of the
    repository that are final and not withdrawn. Raises ReleaseError if one cannot be published, or there is none.
    """
    chosen: dict[str, Released] = {}
    reasons: dict[str, str] = {}
    for name in names or [""]:
        releases, project, is_one = _named(root, name)
        listed = withdrawn(project)
        for release in releases:
            version = str(release.version)
            if not release.version.is_final:
                raise ReleaseError("is a pre-release; refused", where=release.name, hint="name a final release")
            if version in listed and not is_one:
                continue
            if version in listed:
                message = f"was withdrawn: {listed[version]}; refused"
                raise ReleaseError(message, where=release.name, hint="name another release")
            if resolved(chosen.setdefault(version, release).folder) != resolved(release.folder):
                message = f"has the version {version}, as {chosen[version].name} has; refused"
                raise ReleaseError(message, where=release.name, hint="name one of them")
        reasons |= listed
    ordered = sorted(chosen.values(), key=lambda release: release.version)
    if not ordered:
        raise UnreadableReleaseError("there is no release to publish", hint="make one with `taxokit release`")
    for release in counted("verifying the releases", ordered):
        _verify(release)
    return ordered, reasons.keys() - chosen.keys()


def _named(root: Path | None, name: str) -> tuple[list[Released], Project, bool]:
    """Return the releases that a name means, the project with their withdrawals, and True for a single release."""
    if not name:
        project = find_project(root)
        return released(project), project, False
    if name == LATEST or is_version(name.removeprefix("v")):
        project = find_project(root)
        return [find_release(project, name)], project, True
    folder = Path(name)
    if not folder.is_dir():
        hint = "write a version, `latest`, or the path of a release folder or of a folder of releases"
        raise UnreadableReleaseError("no such version or folder", where=name, hint=hint)
    if (folder / MANIFEST).exists():
        return [release_at(folder)], project_of_releases(resolved(folder).parent), True
    project = project_of_releases(folder)
    return released(project), project, False


def _verify(release: Released) -> None:
    """Raise ReleaseError for the first file of a release that is not as released."""
    known = releases_beside(release)
    named = release.manifest.get("previous_version")
    is_alone = all(str(other.version) != named for other in known)
    problems = integrity_problems(release) or ([] if is_alone else lineage_problems(release, known))
    for problem in problems:
        raise ReleaseError(f"{problem.message}; refused", where=problem.place.path, hint=problem.hint)


def publish(
    address: str,
    releases: Sequence[Released],
    withdrawals: Collection[str] = (),
    *,
    replace: bool = False,
    latest_graph: bool = False,
) -> Published:
    """Publish verified releases, and make the highest release in the store that is not withdrawn current.

    `replace` writes differing releases again. `latest_graph` copies the current release to a graph `latest`.
    Raises DifferenceError if something in the store differs, ConfigError, StoreError or ReleaseError.
    """
    contents = {str(release.version): Content(release) for release in releases}
    first, *others = contents.values()
    for content in others:
        if content.dataset != first.dataset:
            message = f"is of another taxonomy than {first.release.name}"
            raise ReleaseError(message, where=content.release.name, hint="publish each into a store of its own")
    with connect_to(address, [first, *others]) as session:
        write_latest = session.write_latest if latest_graph else None
        if latest_graph and write_latest is None:
            raise ConfigError("only stores that speak SPARQL have a graph `latest`", hint="leave out --latest-graph")
        missing = _missing(session, list(contents.values()), replace=replace)
        for content in counted("publishing releases", missing):
            session.write(content)
        if missing:
            _check_written(session, missing)
        usable = [parse_version(version) for version in session.published() if version not in withdrawals]
        before, current = session.current(), str(max(usable))
        if current in contents and current != before:
            session.select(contents[current])
            _check_current(session, current)
        is_copied = write_latest is not None and current in contents and write_latest(contents[current])
    written = [content.version for content in missing]
    present = [version for version in contents if version not in written]
    return Published(written, present, current, current != before, is_copied)


def _check_written(session: Session, contents: list[Content]) -> None:
    """Raise StoreError if a new connection finds other releases than those that were written."""
    with session.reopened() as reader:
        listed = reader.published()
        for content in counted("reading the releases back", contents):
            difference = "the catalogue does not list it"
            if listed.get(content.version) == content.digest:
                difference = reader.difference(content, is_listed=True)
            if difference:
                message = f"the store does not have {content.version} as it was written: {difference}"
                raise StoreError(message, hint=_AGAIN)


def _check_current(session: Session, version: str) -> None:
    """Raise StoreError if a new connection finds another current release."""
    with session.reopened() as reader:
        current = reader.current()
    if current != version:
        message = f"the store has {current or 'no release'} as the current one, not {version}"
        raise StoreError(message, hint=_AGAIN)


def _missing(session: Session, contents: list[Content], *, replace: bool) -> list[Content]:
    """Return the releases that the store does not have as they are. Raises DifferenceError unless `replace`."""
    listed, missing, differences = session.published(), [], []
    for content in counted("comparing with the store", contents):
        digest = listed.get(content.version)
        if digest is not None and digest != content.digest:
            difference = "another release of this version was published: the SHA-256 of its SHA256SUMS differs"
        else:
            difference = session.difference(content, is_listed=digest is not None)
        if difference and not replace:
            differences.append(f"{content.version}: {difference}")
        if difference or digest is None:
            missing.append(content)
    if differences:
        raise DifferenceError(differences)
    phase("publishing releases", 0, len(missing))
    return missing
