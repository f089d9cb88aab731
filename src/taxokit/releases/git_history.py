"""The releases in Git: their origins, the commits that changed them since, and the state that a clone gets.

The origin of a release is its tag or, without one, the first commit of the first-parent history that has it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from taxokit.releases.index import INDEX_FILES
from taxokit.releases.integrity import listed_digests
from taxokit.releases.releases import CHECKSUMS, Released
from taxokit.repository.git import FILE, Git, short
from taxokit.repository.project import RELEASES_FOLDER, SIGNATURES_FOLDER
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.versions import is_version, parse_version

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
    """Return the origin of each release that Git has, by version: of `versions`, and of those that HEAD must have.

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
            self.not_compared = "this is not a Git repository, or Git is not installed"
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

    def lost_releases(self) -> list[Diagnostic]:
        """Return the releases that Git has and the working tree does not; a pre-release may be removed."""
        return [
            in_file(f"{RELEASES_FOLDER}/{version}", f"is missing; restore it from {origin.name}")
            for version, origin in self.origins.items()
            if version not in self.releases and parse_version(version).is_final
        ]

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
        if entry is None:
            yield in_file(place, "is not in the last commit, so that a clone lacks it")
        elif path not in listed:
            yield in_file(place, "is in the last commit, and does not belong to the release")
        elif entry.kind != FILE:
            yield in_file(place, f"is a {entry.kind} in the last commit, which a clone gets")
        elif _object_id(release.read_bytes(path), entry.name) != entry.name:
            yield in_file(place, "the last commit has other bytes, which a clone gets")


def _object_id(data: bytes, like: str) -> str:
    """Return the name that Git gives to the content of a file, by the hash function of another name."""
    algorithm = "sha1" if len(like) == hashlib.sha1(usedforsecurity=False).digest_size * 2 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()
