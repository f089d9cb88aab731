"""The integrity of a release: whether its files are those that its manifest and its checksums list.

`release.manifest` writes both: `manifest.json` lists every file but itself and `SHA256SUMS`, which lists every file but
itself.
"""

import hashlib
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from taxokit.archive.releases import CHECKSUMS, COMPILED_SCHEMA, DOCUMENT, MANIFEST, Released
from taxokit.core.errors import ReleaseError, TaxokitError, UnreadableReleaseError

_CHANGED = f"was changed: its SHA-256 is not the one in {CHECKSUMS}"
_NAMED = 3  # so many files are named in a sentence about several

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


class FileProblem(NamedTuple):
    """What is wrong with a file. Its path is relative to the root, or to the folder that is checked."""

    path: str
    message: str

    def __str__(self) -> str:
        """Return the line that is printed."""
        return f"{self.path}: {self.message}"


def problem_of(error: TaxokitError) -> FileProblem:
    """Return an error about a file as a problem of that file."""
    return FileProblem(error.where, error.message)


def problems_below(folder: str, problems: Iterable[FileProblem]) -> list[FileProblem]:
    """Return problems of files in a folder, their paths relative to what `folder` is relative to; each once."""
    return [FileProblem(f"{folder}/{path}", message) for path, message in dict.fromkeys(problems)]


def sha256(data: bytes) -> str:
    """Return the SHA-256 of data, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def integrity_problems(release: Released) -> list[FileProblem]:
    """Return what is wrong with the bytes of a release, by paths relative to the root; empty when nothing is.

    One problem for each file at fault. Of file, manifest and checksums, the one that the two others contradict is at
    fault.
    """
    try:
        listed = _checksums(release)
        found = {path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*") if not _is_dir(path)}
        problems = []
        if MANIFEST in listed and listed[MANIFEST] != sha256(release.read_bytes(MANIFEST)):
            stated = listed  # a changed manifest proves nothing
            problems.append(FileProblem(MANIFEST, _CHANGED))
        else:
            stated = _stated(release)
            problems += _list_problems(release, listed, stated)
    except ReleaseError as error:
        return [problem_of(error)]
    expected = {*listed, *stated, MANIFEST, CHECKSUMS}
    problems += [FileProblem(path, "is missing") for path in sorted(expected - found)]
    problems += map(unexpected_file, sorted(found - expected))
    for path in sorted(listed.keys() & stated.keys() & found - {MANIFEST}):
        problems += _file_problems(release, path, listed[path], stated[path])
    return problems_below(release.name, problems)


def refuse_changed(folder: Path, name: str, paths: Iterable[str] = (DOCUMENT, COMPILED_SCHEMA)) -> None:
    """Raise UnreadableReleaseError for the first of some files in the folder of a release that was changed.

    A file was changed where its digest is not the one in SHA256SUMS. For callers that read just these files;
    `integrity_problems` checks all of them. `name` is what errors call the folder.
    """
    try:
        lines = (folder / CHECKSUMS).read_text(encoding="utf-8", errors="replace").splitlines()
        listed = {match[2]: match[1] for line in lines if (match := _LINE.fullmatch(line))}
        changed = (path for path in paths if listed.get(path) != sha256((folder / path).read_bytes()))
        path = next(changed, "")
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        what = "is missing" if missing else f"cannot be read: {error.strerror}"
        where = f"{name}/{Path(error.filename).relative_to(folder).as_posix()}"
        raise UnreadableReleaseError(what, where=where) from None
    if path:
        raise UnreadableReleaseError(_CHANGED, where=f"{name}/{path}")


def unexpected_file(path: str) -> FileProblem:
    """Return the problem of a file in a release that nothing lists, with its origin where that is known.

    Bytecode that Python cached counts as well: Python runs it in place of the module beside it.
    """
    is_cached = "__pycache__" in path.split("/")
    return FileProblem(
        path, "does not belong to the release" + ("; Python cached it, remove its folder" if is_cached else "")
    )


def _is_dir(path: Path) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)  # `Path.is_dir` follows links


def _file_problems(release: Released, path: str, listed: str, stated: str) -> Iterator[FileProblem]:
    if not stat.S_ISREG((release.folder / path).lstat().st_mode):
        yield FileProblem(path, "is a link or another special file")
        return
    actual = sha256(release.read_bytes(path))
    if actual not in (listed, stated):
        yield FileProblem(path, _CHANGED)
    elif actual != listed:
        yield FileProblem(CHECKSUMS, f"was changed: its SHA-256 of {path} is not that of the file and {MANIFEST}")
    elif actual != stated:
        yield FileProblem(MANIFEST, f"its SHA-256 of {path} is not the one in {CHECKSUMS}")


def _checksums(release: Released) -> dict[str, str]:
    """Return the digest of each file that SHA256SUMS lists. Raises ReleaseError where it cannot be read."""
    listed: dict[str, str] = {}
    for number, line in enumerate(release.read_bytes(CHECKSUMS).decode(errors="replace").splitlines(), start=1):
        match = _LINE.fullmatch(line)
        if not match or match[2].startswith("/") or ".." in match[2].split("/"):
            message = f"line {number} is not a SHA-256 and a path in the release"
            raise ReleaseError(message, where=f"{release.name}/{CHECKSUMS}")
        listed[match[2]] = match[1]
    return listed


def _stated(release: Released) -> dict[str, str]:
    """Return the digest of each file that the manifest lists. Raises ReleaseError where it lists none."""
    try:
        return {str(entry["path"]): str(entry["sha256"]) for entry in release.manifest["files"]}
    except (KeyError, TypeError):
        raise ReleaseError("lists no files", where=f"{release.name}/{MANIFEST}") from None


def _list_problems(release: Released, listed: Mapping[str, str], stated: Mapping[str, str]) -> Iterator[FileProblem]:
    """Yield where the manifest contradicts the name of the folder, or the checksums on which files there are."""
    if release.manifest.get("version") != str(release.version):
        yield FileProblem(MANIFEST, f"has the version {release.manifest.get('version')}, not {release.version}")
    for short, missing, long in (
        (CHECKSUMS, {*stated, MANIFEST} - listed.keys(), MANIFEST),
        (MANIFEST, listed.keys() - {*stated, MANIFEST}, CHECKSUMS),
    ):
        if missing:
            yield FileProblem(short, f"does not list {_some(missing)}, as {long} does")


def _some(paths: Collection[str]) -> str:
    names = sorted(paths)
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
