"""Cutting a release: check, build, verify, write, sign, index, tag. The only writer of release folders.

Killed at any instant, it leaves either no new release or a whole one: everything is written into a staging folder
beside the releases, synced, and renamed. Signature, index files, commit and tag come after; the next run completes
them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from taxokit.diff.versioning import changes_since
from taxokit.formats.edition import Edition, artifacts_of
from taxokit.releases.git_history import origins, tag_of
from taxokit.releases.index import index_files, outdated_index_files, write_index_files
from taxokit.releases.manifest import with_manifest
from taxokit.releases.preconditions import (
    Check,
    Note,
    ReleaseRequest,
    check_committed,
    check_releases,
    check_tag,
    checked_edition,
)
from taxokit.releases.releases import CHECKSUMS, Released, find_release, latest, released
from taxokit.releases.reproduce import reproduce
from taxokit.releases.signatures import Signature, sign_release, signature_of
from taxokit.releases.validation import validate
from taxokit.releases.verify import verify
from taxokit.repository.git import Git, short
from taxokit.repository.project import (
    CHANGELOG_FILE,
    CITATION_FILE,
    INDEX_FILE,
    RELEASES_FOLDER,
    SIGNATURES_FOLDER,
    Project,
)
from taxokit.repository.reading import check_no_link
from taxokit.repository.transaction import writing
from taxokit.repository.writing import beside, check_inside, move_folder, remove, remove_staged, write_files
from taxokit.taxonomy.loader import load
from taxokit.text.errors import BusyError, ReleaseError
from taxokit.text.progress import phase


@dataclass(frozen=True, slots=True)
class Outcome:
    """The release, with the number of its files, and, if requested, its signature and the commit of its tag.

    `is_resumed` is true if an earlier run had written the release, and this one completed it.
    """

    release: Released
    files: int
    signature: Signature | None = None
    tagged: str = ""
    is_resumed: bool = False


def release(project: Project, request: ReleaseRequest, check: Check, note: Note = lambda _: None) -> Outcome:
    """Cut a release of the working tree, or complete one that an earlier run had written.

    `check` returns the errors of the sources. `note` gets a sentence on everything that the release lacks.

    Raises ReleaseError if the releases do not pass `verify`, the tree has uncommitted changes or errors, nothing
    changed, the version is too low, the date is before that of the previous release, a validator finds a fault, or the
    key cannot sign; then nothing was written. The same if an earlier run wrote the release with another date or other
    notes.
    """
    git = Git(project.root)
    if not git.is_repository():
        raise ReleaseError("is not a Git repository", where=project.root, hint="release from committed sources")
    check_inside(project.root, project.releases)
    check_no_link(project.root, SIGNATURES_FOLDER)
    with _lock(project, note):
        phase("verifying the releases")
        check_releases(project)
        committed = git.committed_folders(RELEASES_FOLDER)
        known = released(project, prereleases=True)
        uncommitted = [release for release in known if str(release.version) not in committed]
        resumed = None if request.dry_run else _resumable(project, git, request, uncommitted)
        if resumed:
            check_tag(git, resumed, is_wanted=request.tag)
            return Outcome(resumed, 0, *_complete(project, git, request, resumed), is_resumed=True)
        with _staging(project) as staging:
            edition = _edition(project, git, request, check, uncommitted)
            new = Released(edition.version, project.releases / str(edition.version))
            check_tag(git, new, is_wanted=request.tag)
            phase(f"building {edition.version}")
            artifacts = artifacts_of(edition, left_out=lambda error: note(str(error)))
            write_files(staging, with_manifest(edition, artifacts, is_validated=True))
            del edition, artifacts  # the validators need the memory
            draft = Released(new.version, staging)
            _verify(project, draft)
            signature = signature_of(draft.read_bytes(CHECKSUMS), request.key) if request.key else None
            files = sum(path.is_file() for path in staging.rglob("*"))
            if request.dry_run:
                return Outcome(new, files)
            move_folder(staging, new.folder)
        return Outcome(new, files, *_complete(project, git, request, new, signature))


def sign(project: Project, version: str, key: Path) -> tuple[Released, Signature]:
    """Sign a release that exists, of whatever age, without changing a byte of it.

    Raises ReleaseError if there is no such release, it does not pass `verify`, another key signed it, or the key cannot
    be used.
    """
    with _lock(project):
        release = find_release(project, version)
        problems = verify(project, [str(release.version)]).problems
        if problems:
            hint = "only a release that passes `taxokit verify` can be signed"
            raise ReleaseError(problems[0].message, where=problems[0].place.path, hint=hint)
        return release, sign_release(project, release, key)


@contextmanager
def _lock(project: Project, note: Note = lambda _: None) -> Iterator[None]:
    """Let this process alone write into the repository. Raises ReleaseError if another process does."""
    try:
        with writing(project.root, note):
            remove_staged(project.releases)
            yield
    except BusyError as error:
        raise ReleaseError(error.message, where=error.where, hint=error.hint) from None


def _resumable(project: Project, git: Git, request: ReleaseRequest, uncommitted: Sequence[Released]) -> Released | None:
    """Return the release that an earlier run had written, None if there is none to complete.

    It is one that is not committed, or not tagged as it should be, and that the sources still give. The index files are
    brought up to date in any case. Raises ReleaseError if it was written with another date or other notes.
    """
    if request.version is not None:
        known = released(project, prereleases=True)
        candidate = next((release for release in known if release.version == request.version), None)
    elif uncommitted:
        candidate = uncommitted[-1]
    else:
        newest = latest(project)
        is_untagged = request.tag and newest is not None and not git.tagged_commit(tag_of(newest.version))
        candidate = newest if is_untagged or outdated_index_files(project) else None
    if candidate and changes_since(load(project), candidate.snapshot()).all:
        candidate = None
    if candidate:
        _check_same_request(candidate, request, is_committed=candidate not in uncommitted)
    write_index_files(project)
    return candidate


def _check_same_request(release: Released, request: ReleaseRequest, *, is_committed: bool) -> None:
    """Raise ReleaseError if a release has another date, or other notes, than the request."""
    issued = str(release.manifest.get("issued"))
    is_first = release.manifest.get("previous_version") is None
    difference = f"is dated {issued}, not {request.date}" if request.date not in (None, issued) else ""
    if request.notes.strip() and request.notes.strip() != release.maintainer_notes(first=is_first):
        difference = "has other notes"
    if difference and is_committed:
        message, hint = f"is released, and {difference}", "cut a new version for a change"
        raise ReleaseError(message, where=release.name, hint=hint)
    if difference:
        others = f", with {CHANGELOG_FILE}, {CITATION_FILE} and {INDEX_FILE}," if is_first else ""
        hint = f"leave the option out to complete that release, or remove the folder{others} to cut it again"
        raise ReleaseError(f"was written by an earlier run, and {difference}", where=release.name, hint=hint)


def _edition(
    project: Project, git: Git, request: ReleaseRequest, check: Check, uncommitted: Sequence[Released]
) -> Edition:
    """Return the edition of the committed sources, which have no errors. Raises ReleaseError as `release` does."""
    taxonomy = load(project)
    phase("looking for uncommitted changes")
    check_committed(project, git, taxonomy, uncommitted, request.notes_file)
    return checked_edition(project, git, taxonomy, request, check)


@contextmanager
def _staging(project: Project) -> Iterator[Path]:
    """Give a place for a new release, which is removed in the end unless it was renamed.

    Raises ReleaseError if the disk refuses something meanwhile.
    """
    staging = beside(project.releases / "new")
    try:
        yield staging
    except OSError as error:
        raise ReleaseError(f"cannot be written: {error.strerror}", where=error.filename or staging) from None
    finally:
        remove(staging)


def _verify(project: Project, draft: Released) -> None:
    """Raise ReleaseError if the artifacts do not follow from each other, or a validator finds a fault."""
    named = draft.manifest["previous_version"]
    phase("building it again")
    problems = reproduce(draft, find_release(project, named) if named else None).problems
    unmet = "follow from each other"
    if not problems:
        unmet = "pass the validators"
        problems = validate(draft.folder, phase)
    if problems:
        raise ReleaseError("\n".join([f"the artifacts do not {unmet}:", *(f"  {problem}" for problem in problems)]))


def _complete(
    project: Project, git: Git, request: ReleaseRequest, release: Released, signature: bytes | None = None
) -> tuple[Signature | None, str]:
    """Sign a release that is in its place, write the index files, commit and tag, unless that was done already.

    Returns its signature, and the commit that has its tag, if the request asks for them.
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
    return signed, short(git.tagged_commit(name))
