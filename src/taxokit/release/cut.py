"""Cutting a release: check, build, verify, write. The only writer below `releases/`.

Killed at any instant, it leaves either no new release or a whole one: everything is written into a staging folder on
the same file system, brought to the disk, and renamed. What is made from the releases (`index.json` and its like) comes
after, can always be made again, and is, by the next run.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from taxokit.archive.integrity import integrity_problems
from taxokit.archive.releases import CHECKSUMS, Released, find_release, latest, released
from taxokit.core.errors import ReleaseError, UnreadableReleaseError
from taxokit.core.files import refuse_outside, staging_of, sync_folder, write_atomically, write_files
from taxokit.core.git import Git
from taxokit.core.project import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, RELEASES_FOLDER, SIGNATURES_FOLDER, Project
from taxokit.core.versions import Version, is_date
from taxokit.diff.versioning import FIRST, bumped, changes_since, refuse_low_version
from taxokit.lint.engine import errors_of
from taxokit.release.build import Edition, build, edition_of
from taxokit.release.index import index_files
from taxokit.release.manifest import with_manifest
from taxokit.release.notes import maintainer_notes
from taxokit.release.reference.checks import verify_artifacts
from taxokit.release.reproduce import rebuild
from taxokit.release.signatures import Signed, sign_release, signature_of
from taxokit.release.verify import verify
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy

STAGING = ".staging-"

_NAMED = 5  # so many files are named in an error

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did; `finished` means that an earlier run had written the release, and this one did the rest.

    `signed` is None where nothing was to be signed, or written.
    """

    version: Version
    folder: Path
    files: int
    finished: bool = False
    signed: Signed | None = None


def release(  # noqa: PLR0913 - what the command line can say
    project: Project,
    wanted: Version | None,
    date: str | None = None,
    *,
    tag: bool = False,
    key: Path | None = None,
    dry_run: bool = False,
    notes: str = "",
    progress: Progress = lambda _: None,
) -> Outcome:
    """Cut a release of the working tree, as `wanted` or as the version that the diff asks for.

    `date` is in the form of ISO 8601; today in UTC where it is None. `notes` are the words of the maintainers for the
    release notes and the changelog, in Markdown. Signed with the SSH key in the file `key`, where there is one.
    `dry_run` does everything but the last step.

    Raises ReleaseError where the tree is dirty or has errors, the version is too low, the date is before that of the
    last release, nothing changed, the artifacts do not pass the reference check, or the key cannot sign; then nothing
    was written. So it does where an earlier run wrote the release with another date or other notes.
    """
    git = Git(project.root)
    if not git.is_repository():
        raise ReleaseError("is no Git repository; a release is made from committed sources", where=project.root)
    refuse_outside(project.root, project.releases)
    project.releases.mkdir(exist_ok=True)
    with _lock(project):
        if not dry_run:
            _remove_staging(project)
            done = _finish(project, wanted, git, date, notes)
            if done:
                signed = sign_release(project, done, key) if key else None
                if tag:
                    commit_and_tag(project, git, done)
                return Outcome(done.version, done.folder, len(done.manifest["files"]), finished=True, signed=signed)
        progress("looking for changes that are not committed")
        _refuse_dirty(project, git)
        edition = _edition(project, wanted, date or datetime.now(UTC).date().isoformat(), notes, progress)
        newest, files, signature = _write(project, edition, key, progress, dry_run=dry_run)
        signed = None
        if not dry_run:
            if key:
                signed = sign_release(project, newest, key, signature)
            write_index_files(project)
            if tag:
                commit_and_tag(project, git, newest)
        return Outcome(newest.version, newest.folder, files, signed=signed)


def sign(project: Project, version: str, key: Path) -> tuple[Released, Signed]:
    """Sign a release that exists, of whatever age, and change no byte of it.

    Raises ReleaseError where there is none, it is not what was released, another key signed it, or the key cannot be
    used.
    """
    release = find_release(project, version)
    problems = verify(project, [str(release.version)]).problems
    if problems:
        raise ReleaseError(f"{problems[0]}; only a release that `taxokit verify` finds no fault with is signed")
    with _lock(project):
        return release, sign_release(project, release, key)


def write_index_files(project: Project) -> list[str]:
    """Make the files that follow from the releases anew, and return the paths of those that were not up to date."""
    refuse_outside(project.root, project.releases)
    outdated = outdated_index_files(project)
    for path, data in outdated.items():
        write_atomically(project.root / path, data)
    return list(outdated)


def outdated_index_files(project: Project) -> dict[str, bytes]:
    """Return what should be in the files that follow from the releases and are not up to date, by their paths."""
    files = ((project.root / path, path, data) for path, data in index_files(project).items())
    return {path: data for file, path, data in files if not file.is_file() or file.read_bytes() != data}


def commit_and_tag(project: Project, git: Git, newest: Released) -> None:
    """Commit a release with its signature and what was made from it, and tag the commit.

    What was done before is left alone.
    """
    name = f"v{newest.version}"
    paths = [newest.name, *index_files(project)]
    if (project.root / newest.signature).is_file():
        paths.append(newest.signature)
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
        raise ReleaseError("another release is under way", where=RELEASES_FOLDER) from None
    finally:
        os.close(descriptor)


def _remove_staging(project: Project) -> None:
    """Remove what a killed run left: staging folders, and staged files beside what they would have replaced."""
    for path in project.releases.glob(f"{STAGING}*"):
        shutil.rmtree(path)
    for name in (INDEX_FILE, CHANGELOG_FILE, CITATION_FILE):
        staging_of(project.root / name).unlink(missing_ok=True)
    for path in (project.root / SIGNATURES_FOLDER).glob(staging_of(Path("*")).name):
        path.unlink()


def _finish(project: Project, wanted: Version | None, git: Git, date: str | None, notes: str) -> Released | None:
    """Finish what a killed run left undone, and return the release it is about, None where there is none.

    A whole release that no commit holds yet, and that the sources still give, is that release. Raises ReleaseError
    where it was written with another date or other notes than are given, or is not whole.
    """
    newest = latest(project)
    if newest is None:
        return None
    committed = str(newest.version) in git.committed_folders(RELEASES_FOLDER)
    problems = [] if committed else integrity_problems(newest)
    if problems:
        raise ReleaseError(problems[0], hint=f"remove {newest.name}, which is in no commit, and release again")
    outdated = outdated_index_files(project)
    is_meant = wanted == newest.version or (wanted is None and (outdated or not committed))
    found = newest if is_meant and not changes_since(load(project), newest).all else None
    if found:
        _refuse_other_words(found, date, notes, committed=committed)
    write_index_files(project)
    return found


def _refuse_other_words(done: Released, date: str | None, notes: str, *, committed: bool) -> None:
    """Raise ReleaseError where a release that is there has another date, or other notes, than are given."""
    issued = str(done.manifest.get("issued"))
    is_first = done.manifest.get("previous_version") is None
    given = f"is dated {issued}, not {date}" if date not in (None, issued) else ""
    if notes.strip() and notes.strip() != maintainer_notes(done, first=is_first):
        given = "has other notes than are given"
    if given and committed:
        raise ReleaseError(f"is released already, and {given}; what has to change is a new version", where=done.name)
    if given:
        made = f", with {CHANGELOG_FILE}, {CITATION_FILE} and {INDEX_FILE}" if is_first else ""
        raise ReleaseError(
            f"was written by an earlier run, and {given}",
            where=done.name,
            hint=f"leave the option out to finish that release, or remove the folder{made} to make it anew",
        )


def _refuse_dirty(project: Project, git: Git) -> None:
    """Raise ReleaseError where something is not committed, other than what earlier releases wrote."""
    own = set(index_files(project))
    committed = set(git.committed_folders(RELEASES_FOLDER))
    fresh = tuple(f"{item.name}/" for item in released(project) if str(item.version) not in committed)
    apart = (f"{RELEASES_FOLDER}/{STAGING}", f"{SIGNATURES_FOLDER}/")
    dirty = [path for path in git.changed_paths() if path not in own and not path.startswith((*fresh, *apart))]
    if dirty:
        more = f", and {len(dirty) - _NAMED} more" if len(dirty) > _NAMED else ""
        raise ReleaseError(
            f"there are changes that are not committed: {', '.join(dirty[:_NAMED])}{more}", hint="commit or stash them"
        )
    if not git.has_commits():
        raise ReleaseError("there is no commit yet; a release is made from committed sources")


def _edition(project: Project, wanted: Version | None, date: str, notes: str, progress: Progress) -> Edition:
    if not is_date(date):
        raise UnreadableReleaseError(f"{date!r} is no date", hint="write it as 2026-06-14")
    progress("checking the sources")
    taxonomy = load(project)
    _refuse_errors(taxonomy)
    previous = latest(project)
    before = str(previous.manifest.get("issued")) if previous else ""
    if previous is not None and date < before:
        raise ReleaseError(
            f"{date} is before {before}, the date of release {previous.version}", hint="name a later one"
        )
    progress("comparing with the release before")
    changes = changes_since(taxonomy, previous)
    if previous is not None and not changes.all:
        raise ReleaseError(f"nothing changed since {previous.version}: there is nothing to release")
    version = wanted or (bumped(previous.version, changes.bump) if previous else FIRST)
    if not version.final:
        raise ReleaseError(f"{version} is the version of a build; a release has three numbers")
    refuse_low_version(version, previous, changes)
    return edition_of(taxonomy, version, date, notes)


def _refuse_errors(taxonomy: Taxonomy) -> None:
    errors = errors_of(taxonomy)
    if errors:
        first = errors[0]
        raise ReleaseError(
            f"the check has {len(errors)} error{'s' if len(errors) > 1 else ''}, the first is {first.location}:"
            f" {first.message} [{first.rule}]",
            hint="run `taxokit check`",
        )


def _write(
    project: Project, edition: Edition, key: Path | None, progress: Progress, *, dry_run: bool
) -> tuple[Released, int, bytes | None]:
    """Build into a staging folder, verify and sign it there, and rename it to its place.

    Returns the release, how many files it has, and the signature, which stands elsewhere.
    """
    progress(f"building {edition.version}")
    artifacts = with_manifest(edition, build(edition))
    folder = project.releases / str(edition.version)
    staging = project.releases / f"{STAGING}{edition.version}"
    shutil.rmtree(staging, ignore_errors=True)
    try:
        staging.mkdir()
        write_files(staging, artifacts)
        _refuse_artifacts(
            "follow from each other", rebuild(Released(edition.version, staging), edition.previous).problems
        )
        _refuse_artifacts("pass the reference check", verify_artifacts(staging, progress))
        signature = signature_of((staging / CHECKSUMS).read_bytes(), key) if key else None
        if not dry_run:
            staging.rename(folder)
            sync_folder(project.releases)
    except OSError as error:
        raise ReleaseError(f"cannot be written: {error.strerror}", where=error.filename or folder) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return Released(edition.version, folder), len(artifacts), signature


def _refuse_artifacts(should: str, problems: list[str]) -> None:
    if problems:
        raise ReleaseError("\n".join([f"the artifacts do not {should}:", *(f"  {problem}" for problem in problems)]))
