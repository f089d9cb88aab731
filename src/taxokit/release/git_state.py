"""What Git gives to others: whether it is what was verified here, whatever the last commit, tags and the index say.

In the work tree the files of a release are verified by their checksums and by their history (`git_history`). A clone
has what was committed, and a user of a tag what the tag has; `git_attributes` has what attributes make of it.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence

from taxokit.archive.integrity import listed_digests
from taxokit.archive.releases import CHECKSUMS, WITHDRAWN_FILE, Released
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.errors import SourceError
from taxokit.core.git.entries import FILE, LINK, Entry
from taxokit.core.git.history import short
from taxokit.core.git.repository import Git
from taxokit.core.project import RELEASES_FOLDER
from taxokit.core.reading import LISTING, read_file
from taxokit.release.git_history import tag_of
from taxokit.release.signature_history import ALLOWED_SIGNERS

WATCH = "git update-index --no-assume-unchanged --no-skip-worktree"
"""What has Git see the changes of a file again."""


def commit_problems(git: Git, releases: Sequence[Released]) -> Iterator[Diagnostic]:
    """Yield the files of sound releases that the last commit, or the tag of the version, does not have as they are."""
    head, tags = git.objects("HEAD", RELEASES_FOLDER), git.tags("v*")
    for release in releases:
        start = f"{release.version}/"
        committed = {path.removeprefix(start): found for path, found in head.items() if path.startswith(start)}
        if committed:
            found = list(_committed_otherwise(release, committed))
            named = {problem.place for problem in found}
            yield from found
            tag = tag_of(release.version)
            tagged = git.objects(tags[tag], release.name) if tag in tags else {}
            others = _tagged_otherwise(release, committed, tag, tagged)
            yield from (problem for problem in others if problem.place not in named)
        elif str(release.version) in head:
            kind = head[str(release.version)].kind
            yield in_file(release.name, f"is a {kind} in the last commit, which a clone gets")


def _committed_otherwise(release: Released, committed: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    listed = {CHECKSUMS, *listed_digests(release.read_bytes(CHECKSUMS))}
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


def _tagged_otherwise(
    release: Released, committed: Mapping[str, Entry], tag: str, tagged: Mapping[str, Entry]
) -> Iterator[Diagnostic]:
    for path in sorted({*tagged, *committed}) if tagged else ():
        there, here = tagged.get(path), committed.get(path)
        if there and here and there.kind != here.kind:
            yield in_file(
                f"{release.name}/{path}", f"is a {there.kind} in tag {tag}, and a {here.kind} in the last commit"
            )
        elif there != here:
            yield in_file(f"{release.name}/{path}", f"tag {tag} and the last commit do not have the same bytes")


def uncommitted_paths(git: Git, releases: Sequence[Released]) -> list[str]:
    """Return what the last commit has not as it is here: folders of releases, their signatures, and lists beside them.

    The lists are those of the signers and of the withdrawals.
    """
    head = git.objects("HEAD", RELEASES_FOLDER)
    committed = {path.partition("/")[0] for path in head}
    folders = [release.name for release in releases if str(release.version) not in committed]
    files = (ALLOWED_SIGNERS, WITHDRAWN_FILE, *(release.signature for release in releases))
    return folders + [path for path in files if _differs(git, path, head.get(path.removeprefix(f"{RELEASES_FOLDER}/")))]


def _differs(git: Git, path: str, entry: Entry | None) -> bool:
    file = git.root / path
    is_link = file.is_symlink()
    try:
        data = os.fsencode(file.readlink()) if is_link else read_file(git.root, path, LISTING)
    except SourceError:
        return entry is not None
    return entry is None or entry != Entry(LINK if is_link else FILE, _object_id(data, entry.name))


def _object_id(data: bytes, like: str) -> str:
    """Return the name that Git gives to the content of a file, by the hash function of another name."""
    algorithm = "sha1" if len(like) == hashlib.sha1(usedforsecurity=False).digest_size * 2 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()


def overlooked_files(git: Git) -> Iterator[Diagnostic]:
    """Yield the files of the releases whose changes the index hides: `--assume-unchanged` and `--skip-worktree`."""
    message = f"Git is set to overlook changes of it; run `{WATCH}` on it"
    return (in_file(path, message) for path in git.unwatched(RELEASES_FOLDER))


def undone_withdrawals(git: Git, reasons: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield the withdrawals that the history of the last commit has, and that there are no longer."""
    commits = git.touching(WITHDRAWN_FILE)
    since = "an uncommitted change"
    found: dict[str, str] = {}
    for commit, data in zip(commits, git.contents([f"{each}:./{WITHDRAWN_FILE}" for each in commits]), strict=True):
        for version in _withdrawn(data) - reasons.keys():
            found.setdefault(version, since)
        since = f"commit {short(commit)}"
    for version, by in found.items():
        message = f"the withdrawal of {version} was undone, by {by}; restore it, and release a new version instead"
        yield in_file(WITHDRAWN_FILE, message)


def _withdrawn(data: bytes | None) -> set[str]:
    try:
        reasons = json.loads(data or b"")
    except (ValueError, RecursionError):
        return set()
    return set(reasons) if isinstance(reasons, dict) else set()
