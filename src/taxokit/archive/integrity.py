"""The integrity of a release: whether its files are those that its manifest and its checksums list."""

import hashlib
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from taxokit.archive.releases import CHECKSUMS, COMPILED_SCHEMA, DOCUMENT, MANIFEST, Released, unexpected_file
from taxokit.core.errors import ReleaseError, UnreadableReleaseError

_NAMED = 3  # so many files are named in a sentence about several

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def sha256(data: bytes) -> str:
    """Return the SHA-256 of data, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def integrity_problems(release: Released) -> list[str]:
    """Return what is wrong with the bytes of a release; empty when nothing is.

    One sentence for each file at fault, which begins with its path. Of file, manifest and checksums, the one that
    the two others contradict is at fault.
    """
    try:
        listed = _checksums(release)
        found = {
            path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*") if not _is_folder(path)
        }
        if listed.get(MANIFEST, "") != sha256(release.read_bytes(MANIFEST)) and MANIFEST in listed:
            stated = listed  # what a changed manifest says is worth nothing
            problems = [f"{MANIFEST}: was changed: its SHA-256 is not the one in {CHECKSUMS}"]
        else:
            stated = _stated(release)
            problems = [*_manifest_problems(release, listed, stated)]
    except ReleaseError as error:
        return [str(error)]
    expected = {*listed, *stated, MANIFEST, CHECKSUMS}
    problems += [f"{path}: is missing" for path in sorted(expected - found)]
    problems += map(unexpected_file, sorted(found - expected))
    for path in sorted(listed.keys() & stated.keys() & found - {MANIFEST}):
        problems += _file_problems(release, path, listed[path], stated[path])
    return [f"{release.name}/{problem}" for problem in dict.fromkeys(problems)]


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
        raise UnreadableReleaseError(
            what, where=f"{name}/{Path(error.filename).relative_to(folder).as_posix()}"
        ) from None
    if path:
        raise UnreadableReleaseError(f"was changed: its SHA-256 is not the one in {CHECKSUMS}", where=f"{name}/{path}")


def _is_folder(path: Any) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)


def _file_problems(release: Released, path: str, listed: str, stated: str) -> Iterator[str]:
    if not stat.S_ISREG((release.folder / path).lstat().st_mode):
        yield f"{path}: is a link or something else that is no file"
        return
    actual = sha256(release.read_bytes(path))
    if actual not in (listed, stated):
        yield f"{path}: was changed: its SHA-256 is not the one in {CHECKSUMS}"
    elif actual != listed:
        yield f"{CHECKSUMS}: was changed: it has another SHA-256 for {path} than the file and {MANIFEST}"
    elif actual != stated:
        yield f"{MANIFEST}: and {CHECKSUMS} do not agree on the SHA-256 of {path}"


def _checksums(release: Released) -> dict[str, str]:
    """Return the digest of each file that SHA256SUMS lists. Raises ReleaseError where it cannot be read."""
    listed: dict[str, str] = {}
    for number, line in enumerate(release.read_bytes(CHECKSUMS).decode(errors="replace").splitlines(), start=1):
        match = _LINE.fullmatch(line)
        if not match or match[2].startswith("/") or ".." in match[2].split("/"):
            raise ReleaseError(
                "is no line of a digest and a path in the release", where=f"{release.name}/{CHECKSUMS}:{number}"
            )
        listed[match[2]] = match[1]
    return listed


def _stated(release: Released) -> dict[str, str]:
    """Return the digest of each file that the manifest lists. Raises ReleaseError where it does not."""
    try:
        return {str(entry["path"]): str(entry["sha256"]) for entry in release.manifest["files"]}
    except (KeyError, TypeError):
        raise ReleaseError("lists no files", where=f"{release.name}/{MANIFEST}") from None


def _manifest_problems(release: Released, listed: Mapping[str, str], stated: Mapping[str, str]) -> Iterator[str]:
    """Yield where the manifest contradicts the name of the folder, or the checksums on what belongs to it."""
    if release.manifest.get("version") != str(release.version):
        yield f"{MANIFEST}: is of version {release.manifest.get('version')}, not {release.version}"
    for short, lacking, long in (
        (CHECKSUMS, {*stated, MANIFEST} - listed.keys(), MANIFEST),
        (MANIFEST, listed.keys() - {*stated, MANIFEST}, CHECKSUMS),
    ):
        if lacking:
            yield f"{short}: does not list {_some(lacking)}, as {long} does"


def _some(paths: Collection[str]) -> str:
    names = sorted(paths)
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
