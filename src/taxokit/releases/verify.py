"""Verification of the releases: that every byte is as released, and that the files that follow from them agree."""

import gc
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from taxokit.releases.git_history import GitHistory, commit_problems
from taxokit.releases.index import outdated_index_files
from taxokit.releases.integrity import index_conflicts, integrity_problems, lineage_problems, problem_of, problems_below
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
from taxokit.releases.signatures import check_signature, invalid_signatures, unexpected_signatures
from taxokit.releases.validation import validate
from taxokit.repository.git import Git
from taxokit.repository.project import RELEASES_FOLDER, Project
from taxokit.repository.reading import SIGNATURE, read_input
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ReleaseError
from taxokit.text.progress import counted, phase


@dataclass
class Verification:
    """The result for `count` releases: problems by paths relative to the root, and sentences on who signed which.

    `not_compared` says why nothing was compared with Git. `uncommitted` are the versions that Git does not have yet,
    `differing` the paths of what else the last commit does not have as it is here.
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

    They are compared with their history in Git, and a history that is missing is a problem, unless `with_history` is
    false. `deep` rebuilds every release, and has the reference implementations read it; `note` gets a sentence on how
    the rebuilt release was compared. With `signers`, a file of allowed signers, one of them has to have signed each
    release.

    Raises ReleaseError where there is no such version, SourceError where `signers` cannot be read, ConfigError where
    packages that `deep` needs, or the program that `signers` needs, are not installed.
    """
    if signers:
        read_input(signers, SIGNATURE, pipe=False)  # `ssh-keygen` would read a device, or a file without end, forever
    known = released(project, prereleases=True)
    finals = [release for release in known if release.version.is_final]
    chosen = [find_release(project, version) for version in versions] or known
    history = GitHistory(Git(project.root), known, is_wanted=with_history)
    result = Verification(len(chosen), not_compared=history.not_compared)
    for release in counted("verifying the releases", chosen):
        problems = _changed_files(release, history) or lineage_problems(release, finals)
        if deep and not problems:
            problems = _deep_problems(release, finals, note)
            gc.collect()  # the reference implementations leave cycles behind, some 50 MB for each release
        result.problems += problems
        signed = check_signature(project, release, signers) if signers else ""
        if isinstance(signed, Diagnostic):
            result.problems.append(signed)
        elif signed:
            result.signatures.append(signed)
        if not history.not_compared and str(release.version) not in history.origins:
            result.uncommitted.append(str(release.version))
    if not history.not_compared:
        new = {f"{RELEASES_FOLDER}/{version}" for version in result.uncommitted}
        result.differing = [path for path in history.uncommitted() if path not in new]
    result.problems += _commit_problems(chosen, history, _paths(result.problems))
    if not versions:
        broken = _paths(result.problems)
        result.problems[:0] = [
            *history.lost_releases(),
            *_misnamed_releases(project, known),
            *_index_problems(project, broken),
        ]
        result.problems += _signature_problems(project, known, history, _paths(result.problems))
    if history.problem:
        result.problems.insert(0, history.problem)
    result.problems = list(dict.fromkeys(result.problems))
    return result


def _changed_files(release: Released, history: GitHistory) -> list[Diagnostic]:
    """Return which files of a release are not as released, by its manifest and checksums and by Git: each once."""
    problems = integrity_problems(release)
    named = _paths(problems)
    if named & {release.name, f"{release.name}/{CHECKSUMS}"}:
        return problems  # what was changed cannot be read there
    changes = history.changes(release)
    # a change of a file has to be followed by one of these two lists; the file is what matters
    lists = [name for name in (MANIFEST, CHECKSUMS) if f"{release.name}/{name}" in changes]
    paths = {f"{release.name}/{name}" for name in lists}
    adapted = ""
    if lists and not named | changes.keys() <= paths:
        adapted = f", and {' and '.join(lists)} {'were' if len(lists) > 1 else 'was'} changed to match"
        named |= paths
    return problems + [in_file(path, text + adapted) for path, text in changes.items() if path not in named]


def _misnamed_releases(project: Project, known: list[Released]) -> Iterator[Diagnostic]:
    """Yield the folders beside the releases that look like one: who finds such a copy takes it for a release."""
    names = {release.folder.name for release in known}
    for path in sorted(project.releases.iterdir()) if project.releases.is_dir() else ():
        is_other = path.name not in names and not path.name.startswith(".") and not path.is_symlink()
        if is_other and (path / CHECKSUMS).exists():
            message = (
                "has the files of a release, and its name is not the version of one; move it elsewhere, or remove it"
            )
            yield in_file(f"{project.releases_folder}/{path.name}", message)


def _deep_problems(release: Released, finals: list[Released], note: Callable[[str], None]) -> list[Diagnostic]:
    """Rebuild a release; where that gives the same, have the reference implementations read it."""
    previous = predecessor_of(release, finals)
    problems = integrity_problems(previous) if previous else []
    if problems:
        return problems
    phase(f"building {release.name} again")
    reproduction = reproduce(release, previous)
    if reproduction.note:
        note(reproduction.note)
    return reproduction.problems or problems_below(release.name, validate(release.folder, phase))


def _signature_problems(
    project: Project, known: list[Released], history: GitHistory, broken: Collection[str]
) -> list[Diagnostic]:
    """Return the problems of all signatures, but for those of files and of releases that are broken themselves."""
    problems = [*history.lost_signatures(), *invalid_signatures(project, _sound(known, broken))]
    return [
        *(problem for problem in problems if problem.place.path not in broken),
        *unexpected_signatures(project, known),
    ]


def _commit_problems(chosen: list[Released], history: GitHistory, broken: Collection[str]) -> Iterator[Diagnostic]:
    """Yield the files of sound releases of which Git has other bytes than the work tree; none if it is not compared."""
    for release in () if history.not_compared else _sound(chosen, broken):
        yield from commit_problems(history.git, release)


def _sound(releases: list[Released], broken: Collection[str]) -> list[Released]:
    """Return the releases of which neither the folder nor a file is broken."""
    return [release for release in releases if not any(f"{path}/".startswith(f"{release.name}/") for path in broken)]


def _index_problems(project: Project, broken: Collection[str]) -> list[Diagnostic]:
    """Return which of the files that follow from the releases are not up to date.

    Where a file of a release is broken, they cannot be right, and should not be regenerated from it.
    """
    conflicts = index_conflicts(project)
    try:
        outdated = outdated_index_files(project)
    except ReleaseError as error:
        return conflicts if conflicts or error.where in broken else [problem_of(error)]
    missing = {path for path in outdated if not (project.root / path).exists()}
    messages = {path: "is missing" if path in missing else "does not follow from the releases" for path in outdated}
    named = _paths(conflicts)
    rest = (path for path in outdated if path not in named and (path in missing or not broken))
    return [*conflicts, *(in_file(path, f"{messages[path]}; {INDEX_AGAIN}") for path in rest)]


def _paths(problems: Collection[Diagnostic]) -> set[str]:
    return {problem.place.path for problem in problems}
