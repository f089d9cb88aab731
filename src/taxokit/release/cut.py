"""Cutting a release: check, build, verify, write. The only writer of release folders.

Killed at any instant, it leaves either no new release or a whole one: everything is written into a staging folder on
the same file system, synced, and renamed. Signature, index files, commit and tag come after; the next run completes
them.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from taxokit.archive.releases import CHECKSUMS, Released, find_release, latest, released
from taxokit.core.errors import ReleaseError, UnreadableReleaseError
from taxokit.core.files import refuse_outside, staging_of, sync_folder, write_files
from taxokit.core.git import Git
from taxokit.core.project import CHANGELOG_FILE, CITATION_FILE, INDEX_FILE, RELEASES_FOLDER, SIGNATURES_FOLDER, Project
from taxokit.core.text.english import count_of
from taxokit.core.versions import Version, is_date
from taxokit.diff.versioning import FIRST, bumped, changes_since, refuse_gap, refuse_low_version
from taxokit.lint.engine import errors_of
from taxokit.release.build import Artifact, Edition, build, edition_of, predecessor
from taxokit.release.git_history import origins, tag_of
from taxokit.release.index import index_files, outdated_index_files, write_index_files
from taxokit.release.manifest import with_manifest
from taxokit.release.notes import maintainer_notes
from taxokit.release.reference.checks import verify_artifacts
from taxokit.release.reproduce import reproduce
from taxokit.release.signatures import Signature, sign_release, signature_of
from taxokit.release.verify import verify
from taxokit.taxonomy.loader import load

STAGING = ".staging-"

_REGENERATED = (INDEX_FILE, CHANGELOG_FILE, CITATION_FILE)
_NAMED = 5  # so many files are named in an error

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Request:
    """What a maintainer asks for.

    Without `version`, it is computed from the changes since `follows`, the release to follow from: by default the
    highest final one, or the highest below `version`. Without `date` (ISO 8601), it is today in UTC. `notes` is
    Markdown for release notes and changelog, from `notes_file`, which need not be committed. `key` is the file of an
    SSH key to sign with. `tag` commits the release and tags the commit. `dry_run` does everything but write.
    """

    version: Version | None = None
    follows: str = ""
    date: str | None = None
    notes: str = ""
    notes_file: Path | None = None
    key: Path | None = None
    tag: bool = False
    dry_run: bool = False
    allow_gap: bool = False
    allow_future_date: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The release, with the number of its files, and its signature and the commit of its tag where they were asked for.

    `is_resumed` is true where an earlier run had written the release, and this one completed it.
    """

    release: Released
    files: int
    signature: Signature | None = None
    tagged: str = ""
    is_resumed: bool = False


def release(project: Project, request: Request, progress: Progress = lambda _: None) -> Outcome:
    """Cut a release of the working tree, or complete one that an earlier run had written.

    Raises ReleaseError where the releases do not pass `verify`, the tree has uncommitted changes or errors, nothing
    changed, the version is too low, the date is before that of the previous release, the artifacts do not pass the
    checks, or the key cannot sign; then nothing was written. So it does where an earlier run wrote the release with
    another date or other notes.
    """
    git = Git(project.root)
    if not git.is_repository():
        raise ReleaseError("is not a Git repository", where=project.root, hint="release from committed sources")
    refuse_outside(project.root, project.releases)
    project.releases.mkdir(exist_ok=True)
    with _lock(project):
        progress("verifying the releases")
        _refuse_broken(project)
        resumed = None if request.dry_run else _resume(project, git, request)
        if resumed:
            _refuse_taken_tag(git, resumed, is_wanted=request.tag)
            return Outcome(resumed, 0, *_complete(project, git, request, resumed), is_resumed=True)
        progress("looking for uncommitted changes")
        _refuse_dirty(project, git, request.notes_file)
        edition = _edition(project, request, progress)
        new = Released(edition.version, project.releases / str(edition.version))
        _refuse_taken_tag(git, new, is_wanted=request.tag)
        progress(f"building {edition.version}")
        artifacts = with_manifest(edition, build(edition))
        with _staged(project, new, artifacts) as staging:
            _verify(staging, edition, progress)
            signature = signature_of((staging / CHECKSUMS).read_bytes(), request.key) if request.key else None
            if request.dry_run:
                return Outcome(new, len(artifacts))
            staging.rename(new.folder)
            sync_folder(project.releases)
        return Outcome(new, len(artifacts), *_complete(project, git, request, new, signature))


def sign(project: Project, version: str, key: Path) -> tuple[Released, Signature]:
    """Sign a release that exists, of whatever age, without changing a byte of it.

    Raises ReleaseError where there is no such release, it does not pass `verify`, another key signed it, or the key
    cannot be used.
    """
    release = find_release(project, version)
    problems = verify(project, [str(release.version)]).problems
    if problems:
        hint = "only a release that passes `taxokit verify` can be signed"
        raise ReleaseError(problems[0].message, where=problems[0].path, hint=hint)
    with _lock(project):
        return release, sign_release(project, release, key)


@contextmanager
def _lock(project: Project) -> Iterator[None]:
    """Keep a second run out, where the system can lock a folder. A killed run leaves no lock behind."""
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


def _resume(project: Project, git: Git, request: Request) -> Released | None:
    """Return the release that an earlier run had written, None where there is none to complete.

    It is one that is not committed, or not tagged as it should be, and that the sources still give. What a killed run
    left beside it is removed, and the index files are brought up to date in any case. Raises ReleaseError where it was
    written with another date or other notes.
    """
    _remove_staging(project)
    known = released(project, prereleases=True)
    committed = git.committed_folders(RELEASES_FOLDER)
    written = [release for release in known if str(release.version) not in committed]
    if request.version is not None:
        meant = next((release for release in known if release.version == request.version), None)
    elif written:
        meant = written[-1]
    else:
        newest = latest(project)
        is_untagged = request.tag and newest is not None and not git.tagged_commit(tag_of(newest.version))
        meant = newest if is_untagged or outdated_index_files(project) else None
    found = meant if meant and not changes_since(load(project), meant).all else None
    if found:
        _refuse_other_contents(found, request, is_committed=found not in written)
    write_index_files(project)
    return found


def _refuse_taken_tag(git: Git, release: Released, *, is_wanted: bool) -> None:
    """Raise ReleaseError where the tag of a version is on a commit that has another release, or none.

    A tag of a commit without a release is in the way of a tag that is wanted alone.
    """
    name = tag_of(release.version)
    commit = git.tagged_commit(name)
    (there,) = git.contents([f"refs/tags/{name}:./{release.name}/{CHECKSUMS}"])
    if not commit or (there is None and not is_wanted):
        return
    if there is None or not release.folder.exists() or there != release.read_bytes(CHECKSUMS):
        what = "which has another release of this version" if there is not None else "which does not have this release"
        hint = "release another version, or remove the tag"
        raise ReleaseError(f"the tag {name} is on commit {commit}, {what}", where=release.name, hint=hint)


def _refuse_broken(project: Project) -> None:
    """Raise ReleaseError where a release is not as it was released, or that cannot be said.

    Files that follow from the releases are none of them, and are regenerated.
    """
    verification = verify(project)
    broken = [problem for problem in verification.problems if problem.path not in _REGENERATED]
    if broken:
        more = f", and {count_of(len(broken) - 1, 'more problem')}" if len(broken) > 1 else ""
        names = (f"{RELEASES_FOLDER}/{version}" for version in verification.uncommitted)
        new = next((name for name in names if broken[0].path.startswith(f"{name}/")), "")
        hint = f"remove {new}, which is not committed, and" if new else "when `taxokit verify` passes,"
        raise ReleaseError(f"{broken[0]}{more}", hint=f"{hint} release again")


def _remove_staging(project: Project) -> None:
    """Remove what a killed run left: staging folders, and staged files beside those that they would have replaced."""
    for path in project.releases.glob(f"{STAGING}*"):
        shutil.rmtree(path)
    for name in _REGENERATED:
        staging_of(project.root / name).unlink(missing_ok=True)
    for path in (project.root / SIGNATURES_FOLDER).glob(staging_of(Path("*")).name):
        path.unlink()


def _refuse_other_contents(found: Released, request: Request, *, is_committed: bool) -> None:
    """Raise ReleaseError where a release has another date, or other notes, than are asked for."""
    issued = str(found.manifest.get("issued"))
    is_first = found.manifest.get("previous_version") is None
    difference = f"is dated {issued}, not {request.date}" if request.date not in (None, issued) else ""
    if request.notes.strip() and request.notes.strip() != maintainer_notes(found, first=is_first):
        difference = "has other notes"
    if difference and is_committed:
        message, hint = f"is released, and {difference}", "cut a new version for a change"
        raise ReleaseError(message, where=found.name, hint=hint)
    if difference:
        others = f", with {CHANGELOG_FILE}, {CITATION_FILE} and {INDEX_FILE}," if is_first else ""
        hint = f"leave the option out to complete that release, or remove the folder{others} to cut it again"
        raise ReleaseError(f"was written by an earlier run, and {difference}", where=found.name, hint=hint)


def _refuse_dirty(project: Project, git: Git, notes_file: Path | None) -> None:
    """Raise ReleaseError where something is not committed, other than the notes and what earlier releases wrote."""
    own = set(index_files(project))
    if notes_file is not None and notes_file.resolve().is_relative_to(project.root.resolve()):
        own.add(notes_file.resolve().relative_to(project.root.resolve()).as_posix())
    committed = set(git.committed_folders(RELEASES_FOLDER))
    new = tuple(f"{item.name}/" for item in released(project, prereleases=True) if str(item.version) not in committed)
    apart = (f"{RELEASES_FOLDER}/{STAGING}", f"{SIGNATURES_FOLDER}/")
    dirty = [path for path in git.changed_paths() if path not in own and not path.startswith((*new, *apart))]
    if dirty:
        more = f", and {len(dirty) - _NAMED} more" if len(dirty) > _NAMED else ""
        raise ReleaseError(f"uncommitted changes: {', '.join(dirty[:_NAMED])}{more}", hint="commit or stash them")
    if not git.has_commits():
        raise ReleaseError("there are no commits", hint="release from committed sources")


def _edition(project: Project, request: Request, progress: Progress) -> Edition:
    """Check the sources, and return their edition with the version and the date of the release."""
    date = _date(request)
    progress("checking the sources")
    taxonomy = load(project)
    errors = errors_of(taxonomy)
    for first in errors[:1]:
        where = f"the first is {first.location}: {first.message} [{first.rule}]"
        message = f"the check has {count_of(len(errors), 'error')}, {where}"
        raise ReleaseError(message, hint="run `taxokit check`")
    previous = predecessor(project, request.version, request.follows)
    if previous and not previous.version.is_final:
        raise ReleaseError(f"{previous.version} is a pre-release: no release follows from it")
    before = str(previous.manifest.get("issued")) if previous else ""
    if previous and date < before:
        raise ReleaseError(f"{date} is before {before}, the date of release {previous.version}", hint="set a later one")
    progress("comparing with the previous release")
    changes = changes_since(taxonomy, previous)
    if previous and not changes.all:
        raise ReleaseError(f"nothing changed since {previous.version}: there is nothing to release")
    version = request.version or (bumped(previous.version, changes.bump) if previous else FIRST)
    _refuse_taken(project, version, previous)
    refuse_low_version(version, previous, changes)
    if not request.allow_gap:
        refuse_gap(version, previous, changes)
    return edition_of(taxonomy, version, date, request.notes, previous)


def _date(request: Request) -> str:
    """Return the date of the release. Raises ReleaseError where it is not a date, or cannot be meant."""
    today = datetime.now(UTC).date()
    date = request.date or today.isoformat()
    if not is_date(date):
        raise UnreadableReleaseError(f"invalid date {date!r}", hint="write it as 2026-06-14")
    tomorrow = (today + timedelta(days=1)).isoformat()  # which it is already in the east
    if date > tomorrow and not request.allow_future_date:
        raise ReleaseError(f"{date} is in the future", hint="add --allow-future-date if it is meant")
    return date


def _refuse_taken(project: Project, version: Version, previous: Released | None) -> None:
    """Raise ReleaseError where a version is that of a build, is released already, or is below the first release."""
    if version.is_build:
        raise ReleaseError(f"{version} is the version of a build", hint="a release has three numbers")
    known = released(project, prereleases=True)
    taken = next((one.version for one in known if one.version in (version, version.final)), None)
    if taken:
        raise ReleaseError(f"{taken} is released already", hint="cut a new version for a change")
    finals = [one.version for one in known if one.version.is_final]
    if previous is None and finals:
        raise ReleaseError(f"{version} is below {finals[0]}, the first release")


@contextmanager
def _staged(project: Project, release: Released, artifacts: Sequence[Artifact]) -> Iterator[Path]:
    """Write the artifacts of a release into a staging folder, which is removed in the end unless it was renamed.

    Raises ReleaseError where the disk refuses something, here or in the meantime.
    """
    staging = project.releases / f"{STAGING}{release.version}"
    shutil.rmtree(staging, ignore_errors=True)
    try:
        staging.mkdir()
        write_files(staging, artifacts)
        yield staging
    except OSError as error:
        raise ReleaseError(f"cannot be written: {error.strerror}", where=error.filename or release.folder) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _verify(staging: Path, edition: Edition, progress: Progress) -> None:
    """Raise ReleaseError where the artifacts of an edition do not follow from each other, or fail a reference check."""
    unmet = "follow from each other"
    problems = reproduce(Released(edition.version, staging), edition.previous).problems
    if not problems:
        unmet = "pass the reference checks"
        problems = verify_artifacts(staging, progress)
    if problems:
        raise ReleaseError("\n".join([f"the artifacts do not {unmet}:", *(f"  {problem}" for problem in problems)]))


def _complete(
    project: Project, git: Git, request: Request, release: Released, signature: bytes | None = None
) -> tuple[Signature | None, str]:
    """Sign a release that is in its place, write the index files, commit and tag, unless that was done already.

    Returns its signature, and the commit that has its tag, where they are asked for.
    """
    signed = sign_release(project, release, request.key, signature) if request.key else None
    write_index_files(project)
    if not request.tag:
        return signed, ""
    name, message = tag_of(release.version), f"Release {release.version}"
    paths = [release.name, *index_files(project)]
    if (project.root / release.signature).is_file():
        paths.append(release.signature)
    if any(path.startswith(f"{release.name}/") or path in paths for path in git.changed_paths()):
        git.commit(paths, message)
    if not git.tagged_commit(name):
        git.tag(name, message, origins(git)[str(release.version)].revision)
    return signed, git.tagged_commit(name)
