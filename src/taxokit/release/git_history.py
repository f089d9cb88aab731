"""What Git says about the releases: whether each is as it was when it was released, and whether any was lost.

What counts is the tag of the version where there is one, else the first-parent history of the last commit, in which a
release of a branch came with the merge of that branch. `SHA256SUMS` lists every other file with its digest, so a
release is as it was where this file is, and agrees with the others.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from taxokit.archive.integrity import listed_digests
from taxokit.archive.releases import CHECKSUMS, Released
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.git.history import short
from taxokit.core.git.repository import Git
from taxokit.core.project import RELEASES_FOLDER, SIGNATURES_FOLDER
from taxokit.core.versions import is_version, parse_version
from taxokit.release.signatures import is_signature

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
    """Return the origin of each release that Git has, by version: of `versions`, and of those that HEAD has to have.

    HEAD has to have what a commit of the first-parent history added, and what a tag names that is merged into it. A tag
    of a commit without the release says nothing about it. Raises GitError.
    """
    added = {path.split("/")[1]: commits for path, commits in git.additions(_checksums("*")).items()}
    merged = [name.removeprefix("v") for name in git.tags("v*", merged=True)]
    tags = git.tags("v*")
    wanted = sorted({*versions, *filter(is_version, (*added, *merged))})
    revisions = {each: [*filter(None, [tags.get(tag_of(each))]), *added.get(each, ())] for each in wanted}
    names = [f"{revision}:./{_checksums(version)}" for version, each in revisions.items() for revision in each]
    contents = iter(git.contents(names))
    found = {}
    for version, each in revisions.items():
        there = [(revision, next(contents)) for revision in each]
        tag = tag_of(version)
        tagged = there.pop(0) if tag in tags else ("", None)
        if tagged[1] is not None:
            found[version] = Origin(f"tag {tag}", tagged[0], tagged[1])
        elif there:
            commit, content = _bringing(there)
            found[version] = Origin(f"commit {short(commit)}", commit, content or b"")
    return found


def _bringing(contents: list[tuple[str, bytes | None]]) -> tuple[str, bytes | None]:
    """Return the commit that brought a release: the first of `contents`, of which the others are the parents.

    A merge brings what one of its parents has. Where it has something else, that parent is the origin.
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
            self.not_compared = "this is not a Git repository, or Git is not installed"
        elif git.is_shallow():
            self.not_compared = "this is a shallow clone"
            self.problem = in_file(RELEASES_FOLDER, _MISSING)
        else:
            self.origins = origins(git, self.releases)

    def changes(self, release: Released) -> dict[str, str]:
        """Return which files of a release are not as they were, each with what happened to it. Raises ReleaseError."""
        origin = self.origins.get(str(release.version))
        if origin is None:
            return {}
        checksums = release.read_bytes(CHECKSUMS)
        if checksums == origin.checksums:
            return {}
        then, now = listed_digests(origin.checksums), listed_digests(checksums)
        changed = (path for path in {*then, *now} if then.get(path) != now.get(path))
        commits = self.git.rewritten(release.name, origin.revision)
        found = {}
        for path in sorted(f"{release.name}/{path}" for path in {*changed, CHECKSUMS}):
            by = f", changed by commit {', '.join(map(short, commits[path]))}" if path in commits else ""
            found[path] = f"differs from {origin.name}{by}"
        return found

    def lost_releases(self) -> list[Diagnostic]:
        """Return the releases that Git has and the working tree does not; a pre-release may be removed."""
        return [
            in_file(f"{RELEASES_FOLDER}/{version}", f"is missing; restore it from {origin.name}")
            for version, origin in self.origins.items()
            if version not in self.releases and parse_version(version).is_final
        ]

    def lost_signatures(self) -> list[Diagnostic]:
        """Return the signatures that Git has, or had, and the working tree does not.

        One of other bytes than those of the release is not lost: it is not a signature of the release.
        """
        if self.not_compared:
            return []
        committed = (p for p in self.git.committed_files(RELEASES_FOLDER) if p.startswith(f"{SIGNATURES_FOLDER}/"))
        lost = dict.fromkeys(committed, ("is missing; restore it from Git", "HEAD"))
        for path, (commit, *_) in self.git.rewritten(SIGNATURES_FOLDER).items():
            lost.setdefault(path, (f"was removed, by commit {short(commit)}", f"{commit}^"))
        for version, release in self.releases.items():
            if version in self.origins:
                name, revision, _ = self.origins[version]
                lost.setdefault(release.signature, (f"is missing; restore it from {name}", revision))
        signed = {r.signature: r for r in self.releases.values() if not (self.git.root / r.signature).exists()}
        missing = [(path, *each) for path, each in sorted(lost.items()) if path in signed]
        contents = self.git.contents([f"{revision}:./{path}" for path, _, revision in missing])
        return [
            in_file(path, message)
            for (path, message, _), data in zip(missing, contents, strict=True)
            if data is not None and is_signature(data, signed[path])
        ]
