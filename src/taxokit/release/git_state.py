"""What Git gives to others: whether it is what was verified here, whatever tags, the index and attributes say.

In the work tree the files of a release are verified by their checksums and by their history (`git_history`). A clone
has what was committed, as attributes let Git check it out, a user of a tag what the tag has, and an archive of the
repository what attributes leave in it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from taxokit.archive.integrity import listed_digests
from taxokit.archive.releases import CHECKSUMS, WITHDRAWN_FILE, Released
from taxokit.core.diagnostics import Diagnostic, in_file
from taxokit.core.errors import ReleaseError
from taxokit.core.git.history import short
from taxokit.core.git.repository import Git
from taxokit.core.project import RELEASES_FOLDER
from taxokit.release.git_history import tag_of

_ARCHIVING = ("export-ignore", "export-subst")
"""The attributes by which `git archive`, and the archives of a forge, omit or change files."""

_CHECKING_OUT = ("text", "eol", "ident", "working-tree-encoding")
"""Those by which a checkout, and with it a clone, writes other bytes than were committed. The rest takes a program."""

WATCH = "git update-index --no-assume-unchanged --no-skip-worktree"
"""What has Git see the changes of a file again."""


def commit_problems(git: Git, releases: Sequence[Released]) -> Iterator[Diagnostic]:
    """Yield the files of sound releases that the last commit, or the tag of the version, does not have as they are."""
    head = git.objects("HEAD", RELEASES_FOLDER)
    for release in releases:
        start = f"{release.version}/"
        committed = {path.removeprefix(start): found for path, found in head.items() if path.startswith(start)}
        if committed:
            yield from _uncommitted(release, committed)
            yield from _tagged_otherwise(git, release, committed)


def _uncommitted(release: Released, committed: Mapping[str, str]) -> Iterator[Diagnostic]:
    for path in sorted({CHECKSUMS, *listed_digests(release.read_bytes(CHECKSUMS)), *committed}):
        if path not in committed:
            yield in_file(f"{release.name}/{path}", "is not in the last commit, so that a clone lacks it")
            continue
        try:
            data = release.read_bytes(path)
        except ReleaseError:
            continue  # reported where the release is read
        if _object_id(data, committed[path]) != committed[path]:
            yield in_file(f"{release.name}/{path}", "the last commit has other bytes, which a clone gets")


def _tagged_otherwise(git: Git, release: Released, committed: Mapping[str, str]) -> Iterator[Diagnostic]:
    tag = tag_of(release.version)
    tagged = git.objects(f"refs/tags/{tag}", release.name)
    for path in sorted({*tagged, *committed}) if tagged else ():
        if tagged.get(path) != committed.get(path):
            yield in_file(f"{release.name}/{path}", f"tag {tag} and the last commit do not have the same bytes")


def _object_id(data: bytes, like: str) -> str:
    """Return the name that Git gives to the content of a file, by the hash function of another name."""
    algorithm = "sha1" if len(like) == hashlib.sha1(usedforsecurity=False).digest_size * 2 else "sha256"
    return hashlib.new(algorithm, b"blob %d\0%b" % (len(data), data), usedforsecurity=False).hexdigest()


def overlooked_files(git: Git) -> Iterator[Diagnostic]:
    """Yield the files of the releases whose changes the index hides: `--assume-unchanged` and `--skip-worktree`."""
    message = f"Git is set to overlook changes of it; run `{WATCH}` on it"
    return (in_file(path, message) for path in git.unwatched(RELEASES_FOLDER))


def attribute_problems(git: Git) -> Iterator[Diagnostic]:
    """Yield the files and folders of the releases that attributes omit from an archive, or change in it or a clone."""
    files = git.committed_files(RELEASES_FOLDER)
    folders = {RELEASES_FOLDER, *(parent for path in files for parent in _parents(path))}
    paths = [*(f"{folder}/" for folder in sorted(folders)), *files]
    texts: set[str] = set()  # the paths in which line ends may be changed
    for path, attribute, value in git.attributes((*_ARCHIVING, *_CHECKING_OUT), paths):
        if attribute == "text" and value != "unset":
            texts.add(path)
        harm = _harm_of(attribute, value, is_text=path in texts)
        if harm and not (path.endswith("/") and attribute in _CHECKING_OUT):
            yield in_file(path, f"has the attribute {attribute} of Git, so that {harm}")


def _harm_of(attribute: str, value: str, *, is_text: bool) -> str:
    """Return what an attribute does to a file, "" where it leaves it alone."""
    if attribute in _CHECKING_OUT:
        changes = (
            (attribute == "eol" and value == "crlf" and is_text)
            or (attribute == "ident" and value == "set")
            or (attribute == "working-tree-encoding" and value.lower() not in ("unspecified", "unset", "set", "utf-8"))
        )
        return "a checkout changes it" if changes else ""
    if value in ("unspecified", "unset"):
        return ""
    return "an archive of the repository lacks it" if attribute == _ARCHIVING[0] else "an archive changes it"


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


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
