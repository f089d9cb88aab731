"""Verifying the releases: that every byte is the one that was released, and that everything made from them agrees."""

from collections.abc import Callable, Collection

from taxokit.archive import Released, parse_version, released
from taxokit.config import RELEASES_FOLDER, Project
from taxokit.errors import ReleaseError, UnreadableReleaseError
from taxokit.git import Git
from taxokit.indexing import index_files
from taxokit.manifest import broken_seals
from taxokit.reference import verify_artifacts


def verify(
    project: Project,
    versions: Collection[str] = (),
    *,
    deep: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Return what is wrong with the releases, as sentences that begin with a path; empty when nothing is.

    All releases where no versions are given, and then also the files made from them, and whether Git holds a release
    that is gone. `deep` adds the check by the reference implementations. Raises ReleaseError where there is no such
    version, ConfigError where `deep` needs packages that are not installed.
    """
    known = released(project)
    wanted = _choose(known, versions)
    git = Git(project.root)
    tracked = git.is_repository()
    committed = git.committed_folders(RELEASES_FOLDER) if tracked else []
    changed = git.changed_paths() if tracked else []
    problems: list[str] = []
    if not versions:
        problems += _lost(committed, known)
        problems += stale_index_files(project)
    for release in wanted:
        progress(str(release.version))
        broken = broken_seals(release)
        if tracked:
            broken += _rewritten(git, release)
            broken += _edited(release, changed) if str(release.version) in committed else []
        if deep and not broken:
            broken += [f"{release.name}/{problem}" for problem in verify_artifacts(release.folder, progress)]
        problems += broken
    return problems


def stale_index_files(project: Project) -> list[str]:
    """Return which of the files made from the releases are not what the releases give, as sentences."""
    try:
        expected = index_files(project)
    except ReleaseError as error:
        return [str(error)]
    problems = []
    for path, data in expected.items():
        try:
            found = (project.root / path).read_bytes()
        except FileNotFoundError:
            problems.append(f"{path}: is missing; `taxokit index` makes it anew")
        except OSError as error:
            problems.append(f"{path}: cannot be read: {error.strerror}")
        else:
            if found != data:
                problems.append(f"{path}: is not what the releases give; `taxokit index` makes it anew")
    return problems


def _choose(known: list[Released], versions: Collection[str]) -> list[Released]:
    if not versions:
        return known
    by_version = {release.version: release for release in known}
    chosen = []
    for text in versions:
        version = known[-1].version if text == "latest" and known else parse_version(text.removeprefix("v"))
        if version not in by_version:
            raise UnreadableReleaseError(f"{RELEASES_FOLDER}/{version}: there is no such release")
        chosen.append(by_version[version])
    return chosen


def _lost(committed: list[str], known: list[Released]) -> list[str]:
    present = {str(release.version) for release in known}
    lost = [name for name in committed if name[:1].isdigit() and name not in present]
    return [f"{RELEASES_FOLDER}/{name}: was released and is gone; restore it from Git" for name in lost]


def _rewritten(git: Git, release: Released) -> list[str]:
    """Say which commits changed a release after the one that added it."""
    commits = git.rewriting_commits(release.name)
    return [f"{release.name}: was changed after it was released, by commit {', '.join(commits)}"] if commits else []


def _edited(release: Released, changed: list[str]) -> list[str]:
    """Say which files of a release differ in the work tree from the last commit."""
    return [f"{path}: is not what Git holds" for path in changed if path.startswith(f"{release.name}/")]
