"""Verifying the releases: that every byte is the one that was released, and that everything made from them agrees."""

import gc
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from taxokit.archive.integrity import integrity_problems
from taxokit.archive.releases import CHECKSUMS, MANIFEST, SIGNATURE_ENDING, Released, released
from taxokit.core.errors import ReleaseError, UnreadableReleaseError
from taxokit.core.git import Git
from taxokit.core.project import RELEASES_FOLDER, SIGNATURES_FOLDER, Project
from taxokit.core.versions import parse_version
from taxokit.release.index import index_files
from taxokit.release.reference.checks import verify_artifacts
from taxokit.release.reproduce import rebuild
from taxokit.release.signatures import broken_signatures, check_signature, stray_signatures

_LINE_NUMBER = re.compile(r":\d+$")


@dataclass
class Verdict:
    """What came of it: what is wrong, as sentences that begin with a path, and who signed which release."""

    problems: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)


def verify(
    project: Project,
    versions: Collection[str] = (),
    *,
    deep: bool = False,
    signers: Path | None = None,
    note: Callable[[str], None] = lambda _: None,
) -> Verdict:
    """Verify the releases of some versions; all where none are given, and then also the files made from them.

    One sentence for each file at fault. `deep` builds every release again, and has the reference implementations read
    it; `note` gets words on what was compared, and how. With `signers`, a file of allowed signers, one of them has to
    have signed each release. Raises ReleaseError where there is no such version, ConfigError where packages that `deep`
    needs, or the program that `signers` needs, are not installed.
    """
    known = released(project)
    wanted = _choose(known, versions)
    git = Git(project.root)
    history = _History(git) if git.is_repository() else None
    verdict = Verdict()
    for release in wanted:
        broken = _changed_files(release, history)
        if deep and not broken:
            broken = _deep_problems(release, known, note)
            gc.collect()  # the reference implementations leave cycles behind, some 50 MB for each release
        verdict.problems += broken
        if signers:
            signature = check_signature(project, release, signers)
            verdict.problems += [signature.problem] if signature.problem else []
            verdict.signatures += [signature.signer] if signature.signer else []
    if not versions:
        lost = _lost(history.folders if history else (), known)
        verdict.problems[:0] = [*lost, *_index_problems(project, _paths(verdict.problems))]
        named = _paths(verdict.problems)
        sound = [release for release in known if not any(path.startswith(f"{release.name}/") for path in named)]
        signatures = [*(history.lost_signatures() if history else ()), *broken_signatures(project, sound)]
        verdict.problems += [words for words in signatures if not _paths([words]) <= named]
        verdict.problems += stray_signatures(project, known)
    verdict.problems = list(dict.fromkeys(verdict.problems))
    return verdict


def _choose(known: list[Released], versions: Collection[str]) -> list[Released]:
    if not versions:
        return known
    by_version = {release.version: release for release in known}
    chosen = []
    for text in versions:
        version = known[-1].version if text == "latest" and known else parse_version(text.removeprefix("v"))
        if version not in by_version:
            raise UnreadableReleaseError("there is no such release", where=f"{RELEASES_FOLDER}/{version}")
        chosen.append(by_version[version])
    return chosen


class _History:
    """What Git knows of all releases, asked once."""

    def __init__(self, git: Git) -> None:
        self.git = git
        self.folders = git.committed_folders(RELEASES_FOLDER)
        self.changed = git.changed_paths()

    def faults(self, release: Released) -> dict[str, str]:
        """Return what is not as it was released: paths of files, each with what happened to it."""
        commits = self.git.rewritten(release.name)
        faults = {path: f"was changed after it was released, by commit {', '.join(by)}" for path, by in commits.items()}
        if str(release.version) in self.folders:
            edited = (path for path in self.changed if path.startswith(f"{release.name}/"))
            faults = {**dict.fromkeys(edited, "is not what Git holds"), **faults}
        return dict(sorted(faults.items()))

    def lost_signatures(self) -> list[str]:
        """Return which signatures are gone that a commit holds, or held, as sentences."""
        held = self.git.committed_files(SIGNATURES_FOLDER)
        lost = dict.fromkeys(held, "is missing: Git holds it")
        for path, commits in self.git.rewritten(SIGNATURES_FOLDER).items():
            if path not in lost:
                lost[path] = f"was removed, by commit {', '.join(commits)}"
        return [
            f"{path}: {words}"
            for path, words in sorted(lost.items())
            if path.endswith(SIGNATURE_ENDING) and not (self.git.root / path).exists()
        ]


def _changed_files(release: Released, history: _History | None) -> list[str]:
    """Return which files of a release are not what was released, by its seals and by Git: a sentence for each."""
    problems = integrity_problems(release)
    named = _paths(problems)
    faults = history.faults(release) if history else {}
    # whoever changes a file has to make these two fit; that file is what matters
    seals = [f"{release.name}/{name}" for name in (MANIFEST, CHECKSUMS) if f"{release.name}/{name}" in faults]
    fitted = ""
    if seals and not {*named, *faults} <= set(seals):
        fitted = f", and {' and '.join(map(_name, seals))} {'were' if len(seals) > 1 else 'was'} made to fit"
    skipped = {*named, *(seals if fitted else ())}
    return problems + [f"{path}: {words}{fitted}" for path, words in faults.items() if path not in skipped]


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _deep_problems(release: Released, known: list[Released], note: Callable[[str], None]) -> list[str]:
    """Build a release again; where that gives the same, have the reference implementations read it."""
    previous = max((r for r in known if r.version < release.version), key=lambda r: r.version, default=None)
    broken = integrity_problems(previous) if previous else []
    if broken:
        return broken
    rebuilt = rebuild(release, previous)
    if rebuilt.note:
        note(rebuilt.note)
    return rebuilt.problems or [f"{release.name}/{problem}" for problem in verify_artifacts(release.folder)]


def _paths(problems: Iterable[str]) -> set[str]:
    return {_LINE_NUMBER.sub("", problem.partition(": ")[0]) for problem in problems}


def _lost(committed: Iterable[str], known: list[Released]) -> list[str]:
    present = {str(release.version) for release in known}
    lost = [name for name in committed if name[:1].isdigit() and name not in present]
    return [f"{RELEASES_FOLDER}/{name}: was released and is gone; restore it from Git" for name in lost]


def _index_problems(project: Project, broken: Collection[str]) -> list[str]:
    """Return which of the files made from the releases are not what the releases give.

    Where a file of a release is broken, they cannot be right, and to make them anew from it would be wrong.
    """
    try:
        expected = index_files(project)
    except ReleaseError as error:
        return [] if _paths([str(error)]) <= set(broken) else [str(error)]
    problems = []
    for path, data in expected.items():
        try:
            found = (project.root / path).read_bytes()
        except FileNotFoundError:
            problems.append(f"{path}: is missing; `taxokit index` makes it anew")
        except OSError as error:
            problems.append(f"{path}: cannot be read: {error.strerror}")
        else:
            if found != data and not broken:
                problems.append(f"{path}: is not what the releases give; `taxokit index` makes it anew")
    return problems
