"""The conditions of a release: the request makes sense, and the repository is ready for it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from taxokit.diff.versioning import bumped, changes_since, next_free, refuse_gap, refuse_low_version
from taxokit.formats.edition import Edition
from taxokit.releases.editions import edition_of, predecessor
from taxokit.releases.git_history import origins, tag_of
from taxokit.releases.index import INDEX_FILES, index_files
from taxokit.releases.releases import CHECKSUMS, Released, latest, released
from taxokit.releases.verify import verify
from taxokit.repository.git import Git, short
from taxokit.repository.project import (
    GENERATED_FOLDER,
    RELEASES_FOLDER,
    SCHEMA_FILE,
    SIGNATURES_FOLDER,
    TAXONOMY_FOLDER,
    Project,
)
from taxokit.repository.reading import is_outside, resolved
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import ReleaseError, UnreadableReleaseError
from taxokit.text.progress import phase
from taxokit.text.versions import FIRST, Version, is_date, is_version, parse_version
from taxokit.text.words import count_of

_NAMED = 5  # files that are named in an error

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


def check_releases(project: Project) -> None:
    """Raise ReleaseError if a release is not as it was released, or that cannot be proven.

    The files that follow from the releases do not matter, since they are regenerated.
    """
    verification = verify(project)
    broken = [problem for problem in verification.problems if problem.place.path not in INDEX_FILES]
    if broken:
        more = f", and {count_of(len(broken) - 1, 'more problem')}" if len(broken) > 1 else ""
        names = (f"{RELEASES_FOLDER}/{version}" for version in verification.uncommitted)
        new = next((name for name in names if broken[0].place.path.startswith(f"{name}/")), "")
        hint = f"remove {new}, which is not committed, and" if new else "when `taxokit verify` passes,"
        raise ReleaseError(f"{broken[0]}{more}", hint=f"{hint} release again")


def check_committed(
    project: Project, git: Git, taxonomy: Taxonomy, uncommitted: Collection[Released], notes_file: Path | None
) -> None:
    """Raise ReleaseError if anything is not committed but the notes and the output of earlier releases."""
    own = set(index_files(project))
    if notes_file is not None and not is_outside(notes_file, project.root):
        own.add(resolved(notes_file).relative_to(resolved(project.root)).as_posix())
    apart = (f"{SIGNATURES_FOLDER}/", *(f"{release.name}/" for release in uncommitted))
    dirty = [path for path in git.changed_paths() if path not in own and not path.startswith(apart)]
    if dirty:
        raise ReleaseError(f"uncommitted changes: {_some(dirty)}", hint="commit or stash them")
    for submodule in git.submodules([TAXONOMY_FOLDER, Path(SCHEMA_FILE).parent.name])[:1]:
        raise ReleaseError("is a submodule", where=submodule, hint="release from sources in one repository")
    if not git.has_commits():
        raise ReleaseError("there are no commits", hint="release from committed sources")
    generated = (f"{GENERATED_FOLDER}/{name}" for name in project.generated_files())
    paths = {*taxonomy.files, *generated, SCHEMA_FILE, project.license_file, project.where} - {""}
    inside = (path for path in paths if (file := project.root / path).is_file() and not is_outside(file, project.root))
    ignored = git.uncommitted(sorted(inside))
    if ignored:
        message = f"uncommitted changes that Git does not show: {_some(ignored)}"
        raise ReleaseError(message, hint="use `git add --force` if Git ignores them")


def _some(paths: Sequence[str]) -> str:
    more = f", and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return f"{', '.join(paths[:_NAMED])}{more}"


def check_tag(git: Git, release: Released, *, is_wanted: bool) -> None:
    """Raise ReleaseError if the tag of a version is on a commit that has another release of it.

    If the tag `is_wanted`, it must not be on a commit without the release either.
    """
    name = tag_of(release.version)
    commit = git.tagged_commit(name)
    (tagged,) = git.contents([f"{commit}:./{release.name}/{CHECKSUMS}"]) if commit else (None,)
    if not commit or (tagged is None and not is_wanted):
        return
    if tagged is None or not release.folder.exists() or tagged != release.read_bytes(CHECKSUMS):
        fault = "which does not have this release" if tagged is None else "which has another release of this version"
        free = next_free(release.version, _tagged_versions(git))
        hint = f"release {free if free.is_final else 'another version'}, or remove the tag"
        raise ReleaseError(f"the tag {name} is on commit {short(commit)}, {fault}", where=release.name, hint=hint)


def _tagged_versions(git: Git) -> set[Version]:
    """Return the versions that have a tag, on whatever branch."""
    names = (name.removeprefix("v") for name in git.tags("v*"))
    return {parse_version(name) for name in names if is_version(name)}


def checked_edition(project: Project, git: Git, taxonomy: Taxonomy, request: ReleaseRequest, check: Check) -> Edition:
    """Check the sources, and return their edition with the version and the date of the release.

    Raises ReleaseError if they have errors, nothing changed, or version or date make no sense.
    """
    date = _date(request)
    phase("checking the sources")
    errors = check(taxonomy)
    previous = predecessor(project, request.version, request.follows)
    branch = _branch_of_line(project, previous)
    for first in errors[:1]:
        where = f"the first is {first.location}: {first.message} [{first.rule}]"
        message = f"the check has {count_of(len(errors), 'error')}, {where}"
        raise ReleaseError(message, hint=branch or "run `taxokit check`")
    if previous and not previous.version.is_final:
        raise ReleaseError(f"{previous.version} is a pre-release: no release follows from it")
    before = str(previous.manifest.get("issued")) if previous else ""
    if previous and date < before:
        raise ReleaseError(
            f"{date} is before {before}, the date of release {previous.version}", hint="use a later date"
        )
    phase("comparing with the previous release")
    changes = changes_since(taxonomy, previous.snapshot() if previous else None)
    if previous and not changes.all and set(previous.manifest.get("profiles", ())) == set(project.profile):
        raise ReleaseError(f"nothing changed since {previous.version}: there is nothing to release")
    version = request.version or (bumped(previous.version, changes.bump) if previous else FIRST)
    _check_new(project, git, version, previous)
    refuse_low_version(version, previous.version if previous else None, changes, branch)
    if not request.allow_gap:
        taken = {release.version for release in released(project)} | _tagged_versions(git)
        refuse_gap(version, previous.version if previous else None, changes, taken)
    return edition_of(taxonomy, version, date, request.notes, previous)


def _branch_of_line(project: Project, previous: Released | None) -> str:
    """Return advice if the sources can be those of a later release than the one to follow from, else nothing."""
    newest = latest(project)
    if previous is None or newest is None or newest.version <= previous.version:
        return ""
    line, tag = previous.version.line, tag_of(previous.version)
    return (
        f"{newest.version} is released here: for a fix of {line}, release from a branch of its own"
        f" (`git switch --create maintain-{line} {tag}`, and `git cherry-pick` the fix)"
    )


def _date(request: ReleaseRequest) -> str:
    """Return the date of the release. Raises ReleaseError if it is not a date, or after tomorrow."""
    today = datetime.now(UTC).date()
    date = request.date or today.isoformat()
    if not is_date(date):
        raise UnreadableReleaseError(f"invalid date {date!r}", hint="write it as 2026-06-14")
    tomorrow = (today + timedelta(days=1)).isoformat()  # which it is already in the east
    if date > tomorrow and not request.allow_future_date:
        raise ReleaseError(f"{date} is in the future", hint="add --allow-future-date if you mean it")
    return date


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
