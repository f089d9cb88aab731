"""Cutting a release: check, build, verify, write, sign, index, tag. The only writer of release folders.

Killed at any instant, it leaves no new release or a whole one, since a staging folder beside the releases is renamed.
Signature, index files, commit and tag come after; the next run completes them.
"""

import gc
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from taxokit.diff.changes import Bump
from taxokit.diff.engine import changes_since
from taxokit.diff.versioning import bumped, check_gap, check_scheme, check_version, next_free, next_version
from taxokit.formats.edition import Edition, artifacts_of
from taxokit.releases.editions import choice_of, edition_of, predecessor, with_manifest
from taxokit.releases.gates import gate_notes
from taxokit.releases.index import INDEX_FILES, index_files, outdated_index_files, write_index_files
from taxokit.releases.moves import MovedError, check_unmoved, named_paths, steady
from taxokit.releases.releases import CHECKSUMS, Released, find_release, latest, released
from taxokit.releases.reproduce import reproduce
from taxokit.releases.signatures import Signature, sign_release, signature_of
from taxokit.releases.validation import validate
from taxokit.releases.verify import origins, tag_of, trees_of_sources, verify
from taxokit.repository.git import Git, GitError, Head, short
from taxokit.repository.project import (
    GENERATED_FOLDER,
    RELEASES_FOLDER,
    SIGNATURES_FOLDER,
    Project,
)
from taxokit.repository.reading import check_no_link, is_outside, resolved
from taxokit.repository.transaction import NOTHING_WRITTEN, writing
from taxokit.repository.writing import beside, check_inside, move_folder, remove, remove_staged, write_files
from taxokit.taxonomy.lifecycle import earlier_version
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import BusyError, ReleaseError, SourceError, TaxokitError, UnreadableReleaseError
from taxokit.text.extras import check_packages
from taxokit.text.progress import phase
from taxokit.text.versions import Version, is_date, is_version, parse_version
from taxokit.text.words import count_of

_AGAIN = "solve that, and run the same command again"

Note = Callable[[str], None]

Check = Callable[[Taxonomy], Sequence[Diagnostic]]
"""The check of the sources, which returns their errors."""


@dataclass(frozen=True, slots=True)
class ReleaseRequest:
    """The wishes of a maintainer.

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

    `check` returns the errors of the sources. `note` gets a sentence on everything that the release lacks. Raises
    ReleaseError if there is something that must not be released; then nothing was written.
    """
    git = Git(project.root)
    if not git.is_repository():
        raise ReleaseError("is not a Git repository", where=project.root, hint="release from committed sources")
    check_inside(project.root, project.releases)
    check_no_link(project.root, SIGNATURES_FOLDER)
    with _lock(project, note):
        start = git.head()
        with steady(git, start):
            phase("verifying the releases")
            _check_releases(project)
            _check_ready(git, request)
            committed = git.committed_folders(RELEASES_FOLDER)
            known = released(project, prereleases=True)
            uncommitted = [release for release in known if str(release.version) not in committed]
            resumed = None if request.dry_run else _resumable(project, git, request, uncommitted)
        if resumed:
            _check_tag(git, resumed, is_wanted=request.tag)
            return Outcome(resumed, 0, *_complete(project, git, request, resumed, start), is_resumed=True)
        check_packages("release")  # before the work, and not with the validators after it
        with _staging(project) as staging, steady(git, start):
            edition = _checked_edition(project, git, request, check, note, uncommitted)
            edition = replace(edition, sources=trees_of_sources(git, [start.commit])[0])
            gc.collect()  # `taxokit` collects no cycles by itself, and those of the checks are as large as the edition
            new = Released(edition.version, project.releases / str(edition.version))
            _check_tag(git, new, is_wanted=request.tag)
            phase(f"building {edition.version}")
            artifacts = artifacts_of(edition, left_out=lambda error: note(str(error)))
            write_files(staging, with_manifest(edition, artifacts, is_validated=True))
            del edition, artifacts  # the validators need the memory
            gc.collect()
            draft = Released(new.version, staging)
            _verify(project, draft)
            signature = signature_of(draft.read_bytes(CHECKSUMS), request.key) if request.key else None
            files = sum(path.is_file() for path in staging.rglob("*"))
            check_unmoved(project, git, start)
            if request.dry_run:
                return Outcome(new, files)
            move_folder(staging, new.folder)
        try:
            return Outcome(new, files, *_complete(project, git, request, new, start, signature))
        except MovedError:
            _take_back(project, git, new)
            raise


def sign(project: Project, version: str, key: Path) -> tuple[Released, Signature]:
    """Sign a release that exists, of whatever age, without changing a byte of it.

    Raises ReleaseError if it does not pass `verify`, another key signed it, or the key cannot be used.
    """
    with _lock(project):
        release = find_release(project, version)
        _check_releases(project, [str(release.version)])
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


def _check_ready(git: Git, request: ReleaseRequest) -> None:
    """Raise ReleaseError if Git is in the middle of something, or could not commit and tag as requested."""
    unfinished = git.unfinished()
    if unfinished:
        hint = "finish or abort it, as `git status` says"
        raise ReleaseError(f"a {unfinished} is in progress; nothing was written", hint=hint)
    if request.tag and git.has_commit():
        try:
            git.check_commits()
        except GitError as error:
            raise ReleaseError(f"Git cannot commit: {error.message}; nothing was written", hint=error.hint) from None


def _resumable(project: Project, git: Git, request: ReleaseRequest, uncommitted: Sequence[Released]) -> Released | None:
    """Return the release that an earlier run wrote and this run can complete, None if there is none.

    It is not committed, or lacks its tag, and the sources did not change since. The index files are brought up to date
    in any case. Raises ReleaseError if it was written with another date or other notes.
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
    if candidate and changes_since(load(project), replace(candidate).snapshot()).all:  # a copy, to keep no document
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
    if difference:
        past, hint = "was written by an earlier run", "leave the option out to complete that release, or remove it"
        if is_committed:
            past, hint = "is released", "cut a new version for a change"
        raise ReleaseError(f"{past}, and {difference}", where=release.name, hint=hint)


@contextmanager
def _staging(project: Project) -> Iterator[Path]:
    """Give a place for a new release, which is removed in the end unless it was renamed.

    Raises ReleaseError if the disk refuses something meanwhile.
    """
    staging = beside(project.releases / "new")
    try:
        yield staging
    except OSError as error:
        message = f"cannot be written: {error.strerror}; nothing was released"
        raise ReleaseError(message, where=error.filename or staging, hint=_AGAIN) from None
    except SourceError as error:
        if not Path(error.where).is_relative_to(staging):
            raise
        where = Path(error.where).relative_to(project.root)
        raise ReleaseError(f"{error.message}; nothing was released", where=where, hint=_AGAIN) from None
    finally:
        remove(staging)


def _verify(project: Project, draft: Released) -> None:
    named = draft.manifest["previous_version"]
    phase("building it again")
    problems = reproduce(draft, find_release(project, named) if named else None).problems
    problems = problems or validate(draft.folder)
    if problems:
        raise ReleaseError("\n".join(["the artifacts are not valid:", *(f"  {problem}" for problem in problems)]))


def _take_back(project: Project, git: Git, release: Released) -> None:
    """Remove a release that was not committed, with the other files that were written for it."""
    remove(release.folder)
    remove(project.root / release.signature)
    if not write_index_files(project) and not released(project):
        for path in git.uncommitted([path for path in INDEX_FILES if (project.root / path).exists()]):
            remove(project.root / path)


@contextmanager
def _completing(release: Released) -> Iterator[None]:
    """Add to an error that the release is in its place, and how it is completed."""
    try:
        yield
    except (TaxokitError, OSError) as error:
        message = f"is written, but not complete: {str(error).removeprefix(NOTHING_WRITTEN)}"
        raise ReleaseError(message, where=release.name, hint=f"{_AGAIN}, which completes it") from None


def _complete(
    project: Project,
    git: Git,
    request: ReleaseRequest,
    release: Released,
    start: Head,
    signature: bytes | None = None,
) -> tuple[Signature | None, str]:
    """Sign a release that is in its place, write the index files, commit and tag, unless that was done already.

    Returns its signature, and the commit that has its tag, if the request asks for them.
    """
    with _completing(release):
        signed = sign_release(project, release, request.key, signature) if request.key else None
        write_index_files(project)
    if not request.tag:
        return signed, ""
    name, message = tag_of(release.version), f"Release {release.version}"
    paths = [release.name, *index_files(project)]
    if (project.root / release.signature).is_file():
        paths.append(release.signature)
    missing = "committed"
    try:
        if any(path.startswith(f"{release.name}/") or path in paths for path in git.changed_paths()):
            check_unmoved(project, git, start)
            git.commit(paths, message)
        missing = "tagged"
        if not git.tagged_commit(name):
            git.tag(name, message, origins(git)[str(release.version)].revision)
    except GitError as error:
        message = f"is complete, but not {missing}, since {error.where} failed: {error.message}"
        hint = f"{error.hint}; run the command again" if error.hint else "run the command again when that is corrected"
        raise ReleaseError(message, where=release.name, hint=f"{hint}, and it does the rest") from None
    return signed, short(git.tagged_commit(name))


def _check_releases(project: Project, versions: Collection[str] = ()) -> None:
    """Raise ReleaseError if a release changed since it was released, or cannot be compared.

    The files that follow from the releases do not matter, since they are regenerated.
    """
    broken = [problem for problem in verify(project, versions).problems if problem.place.path not in INDEX_FILES]
    if broken:
        more = f", and {count_of(len(broken) - 1, 'more problem')}" if len(broken) > 1 else ""
        raise ReleaseError(f"{broken[0]}{more}", hint="try again when `taxokit verify` passes")


def _check_committed(
    project: Project, git: Git, taxonomy: Taxonomy, uncommitted: Collection[Released], notes_file: Path | None
) -> None:
    """Raise ReleaseError if anything is not committed but the notes and the output of earlier releases."""
    own = set(index_files(project))
    if notes_file is not None and not is_outside(notes_file, project.root):
        own.add(resolved(notes_file).relative_to(resolved(project.root)).as_posix())
    apart = (f"{SIGNATURES_FOLDER}/", *(f"{release.name}/" for release in uncommitted))
    dirty = [path for path in git.changed_paths() if path not in own and not path.startswith(apart)]
    if dirty:
        raise ReleaseError(f"uncommitted changes: {named_paths(dirty)}", hint="commit or stash them")
    if not git.has_commit():
        raise ReleaseError("there are no commits", hint="release from committed sources")
    generated = (f"{GENERATED_FOLDER}/{name}" for name in project.generated_files())
    paths = {*taxonomy.files, *generated, *taxonomy.schema.sources, project.license_file, project.where} - {""}
    inside = (path for path in paths if (file := project.root / path).is_file() and not is_outside(file, project.root))
    ignored = git.uncommitted(sorted(inside))
    if ignored:
        message = f"uncommitted changes that Git does not show: {named_paths(ignored)}"
        raise ReleaseError(message, hint="use `git add --force` if Git ignores them")


def _check_tag(git: Git, release: Released, *, is_wanted: bool) -> None:
    """Raise ReleaseError if the tag of a version is on a commit that has another release of it.

    If the tag `is_wanted`, it must not be on a commit without the release either.
    """
    name = tag_of(release.version)
    commit = git.tagged_commit(name)
    (tagged,) = git.contents([f"{commit}:./{release.name}/{CHECKSUMS}"]) if commit else (None,)
    is_other = tagged is not None and not (release.folder.exists() and tagged == release.read_bytes(CHECKSUMS))
    if is_other or (commit and tagged is None and is_wanted):
        free = next_free(release.version, _tagged_versions(git))
        message = f"the tag {name} is on commit {short(commit)}, which does not have this release"
        hint = f"release {free if free.is_final else 'another version'}, or remove the tag"
        raise ReleaseError(message, where=release.name, hint=hint)


def _tagged_versions(git: Git) -> set[Version]:
    names = (name.removeprefix("v") for name in git.tags("v*"))
    return {parse_version(name) for name in names if is_version(name)}


def _checked_edition(
    project: Project, git: Git, request: ReleaseRequest, check: Check, note: Note, uncommitted: Sequence[Released]
) -> Edition:
    """Check the sources, and return their edition with the version and the date of the release.

    Raises ReleaseError if they are not committed or have errors, nothing changed, or version or date make no sense.
    """
    taxonomy = load(project)
    phase("looking for uncommitted changes")
    _check_committed(project, git, taxonomy, uncommitted, request.notes_file)
    phase("checking the sources")
    errors = check(taxonomy)
    previous = predecessor(project, request.version, request.follows)
    for first in errors[:1]:
        where = f"the first is {first.location}: {first.message} [{first.rule}]"
        message = f"the check has {count_of(len(errors), 'error')}, {where}"
        raise ReleaseError(message, hint="run `taxokit check`")
    if previous and not previous.version.is_final:
        raise ReleaseError(f"{previous.version} is a pre-release: no release follows from it")
    for sentence in gate_notes(taxonomy, previous):
        note(sentence)
    date = _date(request, previous)
    phase("comparing with the previous release")
    changes = changes_since(taxonomy, previous.snapshot() if previous else None)
    if previous and not changes.all and _has_same_options(previous, project):
        raise ReleaseError(f"nothing changed since {previous.version}: there is nothing to release")
    before, policy = previous.version if previous else None, project.versions
    version = request.version or next_version(before, changes.bump, policy, date, earlier_version(taxonomy))
    check_scheme(version, before, policy)
    _check_new(project, git, version, previous)
    check_version(version, before, changes, policy)
    if not request.allow_gap:
        taken = {release.version for release in released(project)} | _tagged_versions(git)
        check_gap(version, before, changes, taken, date)
    return edition_of(taxonomy, version, date, request.notes, previous)


def _has_same_options(release: Released, project: Project) -> bool:
    """Return True if a release was made with the profiles and the choice of artifacts of a project."""
    profiles, choice = release.manifest.get("profiles", ()), choice_of(project)
    made = tuple(sorted((*release.added, *(plugin.format_name for plugin in release.plugins))))
    return {*profiles} == {*project.profile} and (release.left_out, made) == choice


def _date(request: ReleaseRequest, previous: Released | None) -> str:
    """Return the date of the release. Raises ReleaseError if it is none, after tomorrow, or before the previous one."""
    today = datetime.now(UTC).date()
    date = request.date or today.isoformat()
    if not is_date(date):
        raise UnreadableReleaseError(f"invalid date {date!r}", hint="write it as 2026-06-14")
    tomorrow = (today + timedelta(days=1)).isoformat()  # which it is already in the east
    if date > tomorrow and not request.allow_future_date:
        raise ReleaseError(f"{date} is in the future", hint="add --allow-future-date if you mean it")
    before = str(previous.manifest.get("issued")) if previous else ""
    if previous and date < before:
        message = f"{date} is before {before}, the date of release {previous.version}"
        raise ReleaseError(message, hint="use a later date" + (_way_out(previous) if before > tomorrow else ""))
    return date


def _way_out(release: Released) -> str:
    """Return the remedy for a release with a date in the future by mistake, as of a clock that was wrong."""
    before = release.manifest.get("previous_version")
    if before is None:
        return ""
    version = bumped(release.version, Bump.MINOR)
    return (
        f"; if that of {release.version} is wrong, run `taxokit withdraw {release.version} --reason REASON`,"
        f" then `taxokit release {version} --from {before}`"
    )


def _check_new(project: Project, git: Git, version: Version, previous: Released | None) -> None:
    """Raise ReleaseError if a version is that of a build, was released before, or is below the first release."""
    if version.is_build:
        raise ReleaseError(f"{version} is the version of a build", hint="use a version such as 1.2.0")
    known = released(project, prereleases=True)
    taken = next((release.version for release in known if release.version in (version, version.final)), None)
    if taken:
        raise ReleaseError(f"{taken} is released already", hint="cut a new version for a change")
    removed = None if version.is_final else origins(git).get(str(version))
    if removed:
        message = f"{version} was released before, by {removed.name}, and removed since"
        raise ReleaseError(message, hint="cut a new version: others may have that one")
    finals = [release.version for release in known if release.version.is_final]
    if previous is None and finals:
        raise ReleaseError(f"{version} is below {finals[0]}, the first release")
