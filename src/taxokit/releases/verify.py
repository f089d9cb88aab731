"""Verification of the releases: that every byte is as released, and that the files that follow from them agree.

The origin of a release in Git is its tag or, without one, the first commit of the first-parent history that has it.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from taxokit.diff.engine import changes_since
from taxokit.releases.index import INDEX_FILES, outdated_index_files
from taxokit.releases.integrity import (
    index_conflicts,
    integrity_problems,
    lineage_problems,
    listed_digests,
    problem_of,
    problems_below,
)
from taxokit.releases.releases import (
    CHECKSUMS,
    INDEX_AGAIN,
    MANIFEST,
    Released,
    find_release,
    predecessor_of,
    released,
)
from taxokit.releases.reproduce import reproduce
from taxokit.releases.signatures import check_signature, signature_problems
from taxokit.releases.validation import validate
from taxokit.repository.git import FILE, Git, short
from taxokit.repository.project import RELEASES_FOLDER, SIGNATURES_FOLDER, SOURCE_FOLDERS, Project
from taxokit.repository.reading import SIGNATURE, read_input
from taxokit.repository.writing import temporary_folder
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ReleaseError, TaxokitError
from taxokit.text.extras import check_packages
from taxokit.text.progress import counted, phase
from taxokit.text.versions import is_version, parse_version
from taxokit.text.words import count_of

_MISSING = (
    "the history is missing, in a shallow clone; run `git fetch --unshallow` (`fetch-depth: 0` in a workflow), "
    "or compare without it (--no-history)"
)


class Origin(NamedTuple):
    """Where Git has a release first: its name in a sentence, the hash of it, and the `SHA256SUMS` there."""

    name: str
    revision: str
    checksums: bytes


def tag_of(version: object) -> str:
    """Return the name of the tag of a version."""
    return f"v{version}"


def origins(git: Git, versions: Iterable[str] = ()) -> dict[str, Origin]:
    """Return the origin of each release in Git by version: of `versions`, and of the releases that HEAD must have.

    HEAD must have every release that a commit of the first-parent history added, or that a merged tag names. A tag of
    a commit without the release does not count. Raises GitError.
    """
    added = {path.split("/")[1]: commits for path, commits in git.additions(_checksums("*")).items()}
    merged = [name.removeprefix("v") for name in git.tags("v*", merged=True)]
    tags = git.tags("v*")
    revisions = {
        version: [*filter(None, [tags.get(tag_of(version))]), *added.get(version, ())]
        for version in sorted({*versions, *filter(is_version, (*added, *merged))})
    }
    names = [f"{revision}:./{_checksums(version)}" for version, some in revisions.items() for revision in some]
    contents = iter(git.contents(names))
    result = {}
    for version, some in revisions.items():
        states = [(revision, next(contents)) for revision in some]
        tag = tag_of(version)
        tagged = states.pop(0) if tag in tags else ("", None)
        if tagged[1] is not None:
            result[version] = Origin(f"tag {tag}", tagged[0], tagged[1])
        elif states:
            commit, content = _bringing(states)
            result[version] = Origin(f"commit {short(commit)}", commit, content or b"")
    return result


def trees_of_sources(git: Git, revisions: Sequence[str]) -> list[dict[str, str]]:
    """Return the names that Git has for the folders of the sources at some revisions, by folder."""
    names = iter(git.object_names([f"{revision}:./{folder}" for revision in revisions for folder in SOURCE_FOLDERS]))
    trees = [dict(zip(SOURCE_FOLDERS, names, strict=False)) for _ in revisions]
    return [{folder: name for folder, name in tree.items() if name} for tree in trees]


def _bringing(contents: list[tuple[str, bytes | None]]) -> tuple[str, bytes | None]:
    """Return the commit that brought a release: the first of `contents`, of which the others are the parents.

    A merge brings the release of one of its parents. If it has something else, that parent is the origin.
    """
    commit, *parents = contents
    sides = [side for side in parents if side[1] is not None]
    return sides[0] if sides and commit[1] not in [content for _, content in sides] else commit


def _checksums(version: str) -> str:
    return f"{RELEASES_FOLDER}/{version}/{CHECKSUMS}"


class GitHistory:
    """The history of the releases in the working tree, asked once.

    `origins` are by version. `not_compared` says why there are none, and `problem` that they should be there.
    """

    def __init__(self, git: Git, releases: Sequence[Released], *, is_wanted: bool = True) -> None:
        self.git = git
        self.releases = {str(release.version): release for release in releases}
        self.origins: dict[str, Origin] = {}
        self.not_compared = ""
        self.problem: Diagnostic | None = None
        if not is_wanted:
            self.not_compared = "--no-history"
        elif not git.is_repository():
            self.not_compared = "this is not a Git repository"
        elif git.is_shallow():
            self.not_compared = "this is a shallow clone"
            self.problem = in_file(RELEASES_FOLDER, _MISSING)
        else:
            self.origins = origins(git, self.releases)

    def changes(self, release: Released) -> dict[str, str]:
        """Return the changed files of a release, each with the change. Raises ReleaseError."""
        origin = self.origins.get(str(release.version))
        if origin is None:
            return {}
        checksums = release.read_bytes(CHECKSUMS)
        if checksums == origin.checksums:
            return {}
        then, now = listed_digests(origin.checksums), listed_digests(checksums)
        changed = (path for path in {*then, *now} if then.get(path) != now.get(path))
        commits = self.git.rewritten(release.name, origin.revision)
        changes = {}
        for path in sorted(f"{release.name}/{path}" for path in {*changed, CHECKSUMS}):
            by = f", changed by commit {', '.join(map(short, commits[path]))}" if path in commits else ""
            changes[path] = f"differs from {origin.name}{by}"
        return changes

    def lost_releases(self) -> dict[str, Diagnostic]:
        """Return the releases that Git has and the working tree does not, by version; a pre-release may be removed."""
        lost = [version for version in self.origins if version not in self.releases and parse_version(version).is_final]
        is_sparse = bool(lost) and self.git.is_sparse()
        return {version: self._lost_release(version, is_sparse=is_sparse) for version in lost}

    def _lost_release(self, version: str, *, is_sparse: bool) -> Diagnostic:
        folder = f"{RELEASES_FOLDER}/{version}"
        if is_sparse:
            return in_file(folder, "is not in this sparse checkout", hint=f"run `git sparse-checkout add {folder}`")
        return in_file(folder, f"is missing; restore it from {self.origins[version].name}")

    def lost_signatures(self) -> list[Diagnostic]:
        """Return the signatures of releases that the last commit has and the working tree does not."""
        if self.not_compared:
            return []
        committed = {path for path in self.git.committed_files(RELEASES_FOLDER) if path.startswith(SIGNATURES_FOLDER)}
        missing = (release.signature for release in self.releases.values() if release.signature in committed)
        return [
            in_file(path, "is missing; restore it from Git") for path in missing if not (self.git.root / path).exists()
        ]

    def uncommitted(self) -> list[str]:
        """Return the release folders, signatures and lists beside them that are not committed as they are here."""
        paths = (path for path in self.git.changed_paths() if path.startswith(f"{RELEASES_FOLDER}/"))
        names = (path if path.startswith(SIGNATURES_FOLDER) else "/".join(path.split("/")[:2]) for path in paths)
        return sorted({*names} - {*INDEX_FILES})


def commit_problems(git: Git, release: Released) -> Iterator[Diagnostic]:
    """Yield the files of a sound release that the last commit, which a clone gets, does not have as they are here."""
    committed = git.objects("HEAD", release.name)
    listed = [CHECKSUMS, *listed_digests(release.read_bytes(CHECKSUMS))] if committed else []
    for path in sorted({*listed, *committed}):
        place, entry = f"{release.name}/{path}", committed.get(path)
        if path not in listed:
            yield in_file(place, "is in the last commit, and does not belong to the release")
        elif entry is None:
            yield in_file(place, "is not in the last commit, so that a clone lacks it")
        elif entry.kind != FILE or _object_id(release.read_bytes(path), entry.name) != entry.name:
            yield in_file(place, "the last commit has other bytes, which a clone gets")


def _object_id(data: bytes, like: str) -> str:
    """Return the name that Git gives to the content of a file, by the hash function of another name."""
    algorithm = "sha1" if len(like) == hashlib.sha1(usedforsecurity=False).digest_size * 2 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()


@dataclass
class Verification:
    """The result for `count` releases: problems by paths relative to the root, and sentences on the signers.

    `not_compared` is the reason if nothing was compared with Git. `uncommitted` are the versions that Git does not have
    yet, `differing` the paths of everything else that the last commit does not have as it is here.
    """

    count: int
    problems: list[Diagnostic] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    not_compared: str = ""
    uncommitted: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)


def verify(
    project: Project,
    versions: Collection[str] = (),
    *,
    deep: bool = False,
    with_history: bool = True,
    signers: Path | None = None,
    note: Callable[[str], None] = lambda _: None,
) -> Verification:
    """Verify the releases of some versions; without any, all of them, the files that follow from them, and signatures.

    They are compared with their history in Git, and a missing history is a problem, unless `with_history` is false.
    `deep` builds every release again, and runs the validators; `note` gets a sentence on how the rebuilt release was
    compared. With `signers`, a file of allowed signers, one of them must have signed each release. Raises ReleaseError,
    or ConfigError if something is not installed.
    """
    if signers:
        read_input(signers, SIGNATURE, pipe=False)  # `ssh-keygen` would read a device, or a file without end, forever
    if deep:
        check_packages("release")  # before the work, and not with the validators after it
    known = released(project, prereleases=True)
    finals = [release for release in known if release.version.is_final]
    chosen = [find_release(project, version) for version in versions] or known
    history = GitHistory(Git(project.root), known, is_wanted=with_history)
    lost = history.lost_releases()
    result = Verification(len(chosen), not_compared=history.not_compared)
    for release in counted("verifying the releases", chosen):
        problems = _changed_files(release, history) or _lineage_problems(release, finals, lost)
        if deep and not problems:
            problems = _deep_problems(release, finals, note)
        result.problems += problems
        if signers:
            signer = check_signature(project, release, signers)
            if isinstance(signer, Diagnostic):
                result.problems.append(signer)
            else:
                result.signatures.append(signer)
    if not history.not_compared:
        _compare_with_commit(chosen, history, result)
        result.problems += _source_problems(project, _sound(chosen, _paths(result.problems)), history, note, deep=deep)
    if not versions:
        beside = [*lost.values(), *_misnamed_releases(project, known), *index_conflicts(project)]
        result.problems[:0] = beside if beside or result.problems else _index_problems(project)
        result.problems += _signature_problems(project, known, history, _paths(result.problems))
    if history.problem:
        result.problems.insert(0, history.problem)
    result.problems = list(dict.fromkeys(result.problems))
    return result


def _changed_files(release: Released, history: GitHistory) -> list[Diagnostic]:
    """Return the files of a release that are not as released, by its manifest and checksums and by Git: each once."""
    problems = integrity_problems(release)
    named = _paths(problems)
    if named & {release.name, f"{release.name}/{CHECKSUMS}"}:
        return problems  # the checksums cannot be compared
    changes = history.changes(release)
    lists = {f"{release.name}/{name}" for name in (MANIFEST, CHECKSUMS)}
    if {*named, *changes} - lists:
        named |= lists  # they follow from the files
    return problems + [in_file(path, text) for path, text in changes.items() if path not in named]


def _lineage_problems(release: Released, finals: list[Released], lost: Mapping[str, Diagnostic]) -> list[Diagnostic]:
    """Return the faults of the predecessor of a release; of one that is lost, that alone."""
    problems = lineage_problems(release, finals)
    named = str(release.manifest.get("previous_version")) if problems else ""
    return [lost[named]] if named in lost else problems


def _deep_problems(release: Released, finals: list[Released], note: Callable[[str], None]) -> list[Diagnostic]:
    """Build a release again; if that gives the same, run the validators."""
    previous = predecessor_of(release, finals)
    problems = integrity_problems(previous) if previous else []
    if problems:
        return problems
    phase(f"building {release.name} again")
    reproduction = reproduce(release, previous)
    if reproduction.note:
        note(reproduction.note)
    return reproduction.problems or problems_below(release.name, validate(release.folder))


def _compare_with_commit(chosen: list[Released], history: GitHistory, result: Verification) -> None:
    """Add the differences between the last commit, which a clone gets, and the work tree to a result."""
    result.uncommitted = [str(release.version) for release in chosen if str(release.version) not in history.origins]
    new = {f"{RELEASES_FOLDER}/{version}" for version in result.uncommitted}
    result.differing = [path for path in history.uncommitted() if path not in new]
    for release in _sound(chosen, _paths(result.problems)):
        result.problems += commit_problems(history.git, release)


def _source_problems(
    project: Project, releases: list[Released], history: GitHistory, note: Callable[[str], None], *, deep: bool
) -> Iterator[Diagnostic]:
    """Yield the releases whose tag has sources of another content, as if it were on another branch.

    Since taxokit 0.6.0, the manifest names their trees, so that only others are read; without it, `deep` reads all.
    """
    tags = {version: origin for version, origin in history.origins.items() if origin.name.startswith("tag ")}
    tagged = [release for release in releases if str(release.version) in tags]
    revisions = [tags[str(release.version)].revision for release in tagged]
    for release, revision, trees in zip(tagged, revisions, trees_of_sources(history.git, revisions), strict=True):
        if release.sources == trees or not (release.sources or deep):
            continue
        tag = tag_of(release.version)
        try:
            count = _count_of_changes(project, history.git, release, revision)
        except TaxokitError as error:
            message = f"the sources of its tag {tag} cannot be read: {error}"
            if release.sources:
                yield in_file(release.name, message, hint="put the tag on the commit of the release")
            else:  # a later version of the tool may read them no more
                note(f"{release.name}: {message}")
            continue
        if count:
            message = f"the sources of its tag {tag} have another content: {count_of(count, 'change')}"
            yield in_file(release.name, message, hint=f"see `taxokit diff {release.version} git:{tag}`")


def _count_of_changes(project: Project, git: Git, release: Released, revision: str) -> int:
    """Return the number of changes between a release and the sources of a revision. Raises TaxokitError."""
    with temporary_folder() as folder:
        git.export(revision, SOURCE_FOLDERS, folder)
        return len(changes_since(load(replace(project, root=folder)), release.snapshot()).all)


def _misnamed_releases(project: Project, known: list[Released]) -> Iterator[Diagnostic]:
    """Yield the folders beside the releases that look like one: a user of such a copy takes it for a release."""
    names = {release.folder.name for release in known}
    for path in sorted(project.releases.iterdir()) if project.releases.is_dir() else ():
        is_other = path.name not in names and not path.name.startswith(".") and not path.is_symlink()
        if is_other and (path / CHECKSUMS).exists():
            message = "has the files of a release, but its name is not a version; move it elsewhere, or remove it"
            yield in_file(f"{project.releases_folder}/{path.name}", message)


def _signature_problems(
    project: Project, known: list[Released], history: GitHistory, broken: Collection[str]
) -> list[Diagnostic]:
    """Return the problems of all signatures, but for those of files and of releases that are broken themselves."""
    problems = [*history.lost_signatures(), *signature_problems(project, known, _sound(known, broken))]
    return [problem for problem in problems if problem.place.path not in broken]


def _index_problems(project: Project) -> list[Diagnostic]:
    """Return the files that do not follow from the releases."""
    try:
        outdated = outdated_index_files(project)
    except ReleaseError as error:
        return [problem_of(error)]
    return [in_file(path, f"does not follow from the releases; {INDEX_AGAIN}") for path in outdated]


def _sound(releases: list[Released], broken: Collection[str]) -> list[Released]:
    """Return the releases of which neither the folder nor a file is broken."""
    return [release for release in releases if not any(f"{path}/".startswith(f"{release.name}/") for path in broken)]


def _paths(problems: Iterable[Diagnostic]) -> set[str]:
    return {problem.place.path for problem in problems}
