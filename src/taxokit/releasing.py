"""Cutting a release: check, build, verify, write. The only writer below `releases/`.

Killed at any instant, it leaves either no new release or a whole one: everything is written into a staging folder on
the same file system, brought to the disk, and renamed. What is made from the releases (`index.json` and its like) comes
after, can always be made again, and is, by the next run.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from taxokit.archive import Released, Version, is_date, latest, released
from taxokit.building import Edition, build, edition_of
from taxokit.config import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, RELEASES_FOLDER, Project
from taxokit.errors import ReleaseError, UnreadableReleaseError
from taxokit.git import Git
from taxokit.indexing import index_files
from taxokit.linting import errors_of
from taxokit.loading import load
from taxokit.manifest import broken_seals, sealed
from taxokit.model import Taxonomy
from taxokit.reference import verify_artifacts
from taxokit.versioning import FIRST, bumped, changes_since, refuse_low_version
from taxokit.writing import refuse_outside, staging_of, sync_folder, write_atomically, write_files

STAGING = ".staging-"

_NAMED = 5  # so many files are named in an error

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did; `finished` means that an earlier run had written the release, and this one did the rest."""

    version: Version
    folder: Path
    files: int
    finished: bool = False


def release(
    project: Project,
    wanted: Version | None,
    date: str,
    *,
    tag: bool = False,
    dry_run: bool = False,
    notes: str = "",
    progress: Progress = lambda _: None,
) -> Outcome:
    """Cut a release of the working tree, dated `date` (ISO 8601), as `wanted` or as the version that the diff asks for.

    `notes` are the words of the maintainers for the release notes and the changelog, in Markdown.

    Raises ReleaseError where the tree is dirty or has errors, the version is too low, nothing changed, or the artifacts
    do not pass the reference check; then nothing was written. `dry_run` does everything but the last step.
    """
    git = Git(project.root)
    if not git.is_repository():
        raise ReleaseError(f"{project.root}: is no Git repository; a release is made from committed sources")
    refuse_outside(project.root, project.releases)
    project.releases.mkdir(exist_ok=True)
    with _lock(project):
        if not dry_run:
            _remove_staging(project)
            done = _finish(project, wanted, git)
            if done:
                if tag:
                    commit_and_tag(project, git, done)
                return Outcome(done.version, done.folder, len(done.manifest["files"]), finished=True)
        progress("looking for changes that are not committed")
        _refuse_dirty(project, git)
        edition = replace(_edition(project, wanted, date, progress), notes=notes)
        outcome = _write(project, edition, progress, dry_run=dry_run)
        if not dry_run:
            write_index_files(project)
            if tag:
                commit_and_tag(project, git, Released(outcome.version, outcome.folder))
        return outcome


def write_index_files(project: Project) -> list[str]:
    """Make the files that follow from the releases anew, and return the paths of those that were not up to date."""
    refuse_outside(project.root, project.releases)
    written = []
    for path, data in index_files(project).items():
        target = project.root / path
        if not target.is_file() or target.read_bytes() != data:
            write_atomically(target, data)
            written.append(path)
    return written


def commit_and_tag(project: Project, git: Git, newest: Released) -> None:
    """Commit a release with what was made from it, and tag the commit; what was done before is left alone."""
    name = f"v{newest.version}"
    paths = [newest.name, *index_files(project)]
    if any(path.startswith(f"{newest.name}/") or path in paths for path in git.changed_paths()):
        git.commit(paths, f"Release {newest.version}")
    if not git.has_tag(name):
        git.tag(name, f"Release {newest.version}")


@contextmanager
def _lock(project: Project) -> Iterator[None]:
    """Keep two runs apart, where the system can lock a folder. A killed run leaves no lock behind."""
    if os.name != "posix":
        yield
        return
    import fcntl

    descriptor = os.open(project.releases, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise ReleaseError(f"{RELEASES_FOLDER}: another release is under way") from None
    finally:
        os.close(descriptor)


def _remove_staging(project: Project) -> None:
    """Remove what a killed run left: staging folders, and staged files beside what they would have replaced."""
    for path in project.releases.glob(f"{STAGING}*"):
        shutil.rmtree(path)
    for name in (INDEX_FILE, CHANGELOG_FILE, CITATION_FILE):
        staging_of(project.root / name).unlink(missing_ok=True)


def _finish(project: Project, wanted: Version | None, git: Git) -> Released | None:
    """Finish what a killed run left undone, and return the release it is about, None where there is none.

    A whole release that no commit holds yet, and that the sources still give, is that release.
    """
    newest = latest(project)
    if newest is None:
        return None
    committed = str(newest.version) in git.committed_folders(RELEASES_FOLDER)
    problems = [] if committed else broken_seals(newest)
    if problems:
        raise ReleaseError(f"{problems[0]}; remove {newest.name}, which is in no commit, and release again")
    written = write_index_files(project)
    if wanted == newest.version or (wanted is None and (written or not committed)):
        changes = changes_since(load(project), newest).changes
        if not changes:
            return newest
    return None


def _refuse_dirty(project: Project, git: Git) -> None:
    """Raise ReleaseError where something is not committed, other than what earlier releases wrote."""
    own = set(index_files(project))
    committed = set(git.committed_folders(RELEASES_FOLDER))
    fresh = tuple(f"{item.name}/" for item in released(project) if str(item.version) not in committed)
    staging = f"{RELEASES_FOLDER}/{STAGING}"
    dirty = [path for path in git.changed_paths() if path not in own and not path.startswith((*fresh, staging))]
    if dirty:
        more = f", and {len(dirty) - _NAMED} more" if len(dirty) > _NAMED else ""
        raise ReleaseError(
            f"there are changes that are not committed: {', '.join(dirty[:_NAMED])}{more}; commit or stash them"
        )
    if not git.has_commits():
        raise ReleaseError("there is no commit yet; a release is made from committed sources")


def _edition(project: Project, wanted: Version | None, date: str, progress: Progress) -> Edition:
    if not is_date(date):
        raise UnreadableReleaseError(f"{date!r} is no date; write it as 2026-06-14")
    progress("checking the sources")
    taxonomy = load(project)
    _refuse_errors(taxonomy)
    previous = latest(project)
    progress("comparing with the release before")
    changes = changes_since(taxonomy, previous)
    if previous is not None and not changes.changes:
        raise ReleaseError(f"nothing changed since {previous.version}: there is nothing to release")
    version = wanted or (bumped(previous.version, changes.bump) if previous else FIRST)
    if not version.final:
        raise ReleaseError(f"{version} is the version of a build; a release has three numbers")
    refuse_low_version(version, previous, changes)
    return edition_of(taxonomy, version, date)


def _refuse_errors(taxonomy: Taxonomy) -> None:
    errors = errors_of(taxonomy)
    if errors:
        first = errors[0]
        raise ReleaseError(
            f"the check has {len(errors)} error{'s' if len(errors) > 1 else ''}, the first is"
            f" {first.location}: {first.message} [{first.rule}]; run `taxokit check`"
        )


def _write(project: Project, edition: Edition, progress: Progress, *, dry_run: bool) -> Outcome:
    """Build into a staging folder, verify it there, and rename it to its place."""
    progress(f"building {edition.version}")
    artifacts = sealed(edition, build(edition))
    folder = project.releases / str(edition.version)
    staging = project.releases / f"{STAGING}{edition.version}"
    shutil.rmtree(staging, ignore_errors=True)
    try:
        staging.mkdir()
        write_files(staging, artifacts)
        problems = verify_artifacts(staging, progress)
        if problems:
            raise ReleaseError(
                "\n".join(["the artifacts do not pass the reference check:", *(f"  {p}" for p in problems)])
            )
        if not dry_run:
            staging.rename(folder)
            sync_folder(project.releases)
    except OSError as error:
        raise ReleaseError(f"{error.filename or folder}: cannot be written: {error.strerror}") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Outcome(edition.version, folder, len(artifacts))
