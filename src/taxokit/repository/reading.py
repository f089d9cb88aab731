"""Reading files that others wrote. A file can be a link out of the repository, a pipe, a device, or gigabytes of zeros.

`read_file` reads a file that a repository or a release names: a regular one inside its folder, up to the size of its
kind. `read_input` reads a file that the user names on the command line, which may be anywhere, and a pipe.
"""

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from taxokit.text.diagnostics import conflict_lines
from taxokit.text.errors import MissingFileError, SourceError
from taxokit.text.json_text import parse_json


def walk(folder: Path | str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield as `os.walk` does, which recurses before Python 3.12, so that a thousand folders in each other stop it."""
    waiting = [os.fspath(folder)]
    while waiting:
        parent = waiting.pop()
        try:
            with os.scandir(parent) as entries:
                names = {entry.name: _is_folder(entry) for entry in entries}
        except OSError:
            continue
        folders = [name for name, is_folder in names.items() if is_folder]
        yield parent, folders, [name for name, is_folder in names.items() if not is_folder]
        below = (os.path.join(parent, name) for name in reversed(folders))
        waiting += [path for path in below if not os.path.islink(path)]


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # such as a link to itself
        return False


_MIB = 1024 * 1024
PIECE = _MIB  # larger than the freed blocks that the C library keeps for itself


class Kind(NamedTuple):
    """The size that files of a kind can have, in bytes, a hint about a larger one, and True if they can be links."""

    limit: int
    hint: str = ""
    links: bool = True


CONFIGURATION = Kind(1 * _MIB)
"""`taxokit.toml`, `pyproject.toml`."""

SOURCE = Kind(16 * _MIB, "split it into a file for each item")
"""YAML that people write: a larger file cannot be reviewed, and parsing it would stall the hook."""

TEXT = Kind(10 * _MIB)
"""The licence, README, changelog, citation file and the notes of a release."""

COMPILED = Kind(16 * _MIB, "run `taxokit schema`")
"""The compiled schema."""

LISTING = Kind(16 * _MIB)
"""JSON beside the releases or the sources: the index, the withdrawals, a journal."""

RELEASE_LISTING = Kind(16 * _MIB, links=False)
"""The listings of the files of a release: its manifest and its checksums."""

ARTIFACT = Kind(512 * _MIB, links=False)
"""Any other file of a release, or of a build."""

SIGNATURE = Kind(1 * _MIB, links=False)
"""The signature of a release, and the list of signers."""

INPUT_LIMIT = 512 * _MIB
"""The size that a file named by the user can have by default; it suffices for a million concepts."""

_input_limit = INPUT_LIMIT

_NO_LINK = "replace the link with a real file or folder"

STDIN = "-"
"""The name of the standard input in place of a file."""


def limit_input(limit: int) -> None:
    """Set the number of bytes that `read_input` reads of a file, for the rest of the process."""
    global _input_limit  # noqa: PLW0603 - as `csv.field_size_limit`: an option of the command line, not of every caller
    _input_limit = limit


def unpacked_limit() -> int:
    """Return the number of bytes to which a file of `read_input` can unpack: each takes several of memory, and time."""
    return _input_limit // 8


_POINTER = b"version https://git-lfs.github.com/spec/"
"""The start of a file that Git LFS put in the place of another (docs/spec.md of Git LFS)."""


def read_file(root: Path, path: str, kind: Kind, folder: str = "") -> bytes:
    """Return the content of a file of a repository or a release: `path` is relative to `root`, with forward slashes.

    `folder` is that of the file, or above it, if the caller knows that it is inside, so that it is not checked again.
    Raises MissingFileError if there is none; SourceError if it is not a regular file, resolves outside the root, is a
    link and its kind can be none, is larger than its kind, or cannot be read.
    """
    with _opened(root, path, kind, folder) as stream:
        data = stream.readall()  # pieces and all of them together would take twice the memory
    if len(data) > kind.limit:
        raise _too_large(path, kind)
    _check_pointer(path, data)
    return data


def _check_pointer(path: str, data: bytes) -> None:
    """Raise SourceError if Git LFS has the content of a file elsewhere."""
    if data.startswith(_POINTER):
        message = "is a pointer of Git LFS: `git lfs pull` puts the content into the work tree"
        raise SourceError(message, where=path, hint="take it out of LFS (`git lfs untrack`) to compare later commits")


def read_pieces(root: Path, path: str, kind: Kind) -> Iterator[bytes]:
    """Yield the content of a file in pieces, however large it is. Raises as `read_file` does."""
    with _opened(root, path, kind) as stream:
        yield from _limited(stream, path, kind)


def digest_of(pieces: Iterable[bytes]) -> str:
    """Return the SHA-256 of content in pieces, in hexadecimal."""
    import hashlib  # takes longer to load than most checks need it for

    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def read_part(root: Path, path: str, kind: Kind, start: int, size: int) -> bytes:
    """Return a number of bytes of a file from a place on, fewer if it ends before. Raises as `read_file` does."""
    with _opened(root, path, kind) as stream:
        stream.seek(start)
        return stream.read(size)


def read_text(root: Path, path: str, kind: Kind) -> str:
    """Return the text of a file. Raises as `read_file` does, and SourceError if it is not UTF-8."""
    try:
        return read_file(root, path, kind).decode()
    except UnicodeDecodeError:
        raise SourceError("is not UTF-8", where=path, hint="save it as UTF-8") from None


def read_json(root: Path, path: str, kind: Kind) -> Any:
    """Return the content of a JSON file of a repository or a release, as `read_file` reads it. Raises SourceError."""
    return _parsed(read_file(root, path, kind), path)


def read_json_input(path: Path | str) -> Any:
    """Return the content of a JSON file that the user names, as `read_input` reads it. Raises SourceError."""
    return _parsed(read_input(path), input_name(path))


def _parsed(data: bytes, name: str) -> Any:
    try:
        return parse_json(data)
    except ValueError as error:
        raise SourceError(str(error), where=name) from None


def conflict_lines_in(root: Path, path: str, kind: Kind) -> list[int]:
    """Return the lines of a file at which conflicts begin, see `conflict_lines`; none if it cannot be read."""
    try:
        return conflict_lines(read_file(root, path, kind))
    except SourceError:
        return []


def mebibytes(size: int) -> str:
    """Return a size in words, in MiB if it is a multiple of these."""
    return f"{size // _MIB} MiB" if size and size % _MIB == 0 else f"{size:,} bytes"


def resolved(path: Path) -> Path:
    """Return a path with links followed; if one leads to itself, `Path.resolve` would raise RuntimeError."""
    return Path(os.path.realpath(path))


def is_outside(path: Path, root: Path) -> bool:
    """Return True if `path` resolves outside `root`."""
    real, folder = (os.path.normcase(os.path.realpath(place)) for place in (path, root))
    return real != folder and not real.startswith(os.path.join(folder, ""))  # a Path takes longer than following links


def check_no_link(root: Path, path: str) -> None:
    """Raise SourceError if a file or folder below `root`, or a folder on the way to it, is a link."""
    for place in (Path(path), *Path(path).parents):
        if (root / place).is_symlink() and place != Path():
            raise SourceError("is a link", where=place.as_posix(), hint=_NO_LINK)


def input_name(path: Path | str) -> str:
    """Return the name in messages of a file that the user names."""
    return "stdin" if str(path) == STDIN else str(path)


def relative_name(path: Path | str) -> str:
    """Return the path of a file that the user names relative to the working folder, as it is on other machines too."""
    with contextlib.suppress(ValueError):  # on another drive of Windows
        path = os.path.relpath(path)
    return Path(path).as_posix()


def read_input(path: Path | str, kind: Kind | None = None, *, pipe: bool = True) -> bytes:
    """Return the content of a file that the user names, `-` being standard input; without `pipe`, of no pipe or device.

    Raises SourceError if it cannot be read, or is larger than its kind, or without one than `limit_input` allows.
    """
    name = input_name(path)
    kind = kind or Kind(_input_limit, "raise the limit with --max-filesize")
    try:
        if str(path) == STDIN:
            return b"".join(_limited(sys.stdin.buffer, name, kind))
        status = os.stat(name)
        if stat.S_ISREG(status.st_mode) and status.st_size > kind.limit:
            raise _too_large(name, kind)
        if not pipe:
            check_regular(name)
        with open(name, "rb", buffering=0) as stream:
            return b"".join(_limited(stream, name, kind))
    except FileNotFoundError:
        raise MissingFileError("does not exist", where=name) from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise _unreadable(name, error) from None


def check_regular(path: Path | str) -> None:
    """Raise SourceError if the user names a pipe, a device or a socket, for which a reader could wait."""
    with contextlib.suppress(OSError, ValueError):  # the reader says so
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise SourceError("is not a file", where=path)


def _limited(stream: BinaryIO | FileIO, name: str, kind: Kind) -> Iterator[bytes]:
    """Yield the content of a file in pieces. Raises SourceError if it is larger than its kind."""
    left = kind.limit + 1
    while piece := stream.read(min(left, PIECE)):
        left -= len(piece)
        if not left:
            raise _too_large(name, kind)
        _check_pointer(name, piece)
        yield piece


@contextlib.contextmanager
def _opened(root: Path, path: str, kind: Kind, folder: str = "") -> Iterator[FileIO]:
    """Give a file to read. Only regular files are opened: a device can react."""
    try:
        file, status = _located(root, path, kind, folder)
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(
                "is a directory, not a file" if stat.S_ISDIR(status.st_mode) else "is not a file", where=path
            )
        if status.st_size > kind.limit:
            raise _too_large(path, kind)
        with open(file, "rb", buffering=0) as stream:
            yield stream
    except FileNotFoundError:
        raise MissingFileError("does not exist", where=path) from None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None


def _located(root: Path, path: str, kind: Kind, folder: str) -> tuple[str, os.stat_result]:
    """Return the path of a file with links followed, and its status. Raises SourceError for a link out of the root."""
    parts = path.split("/")
    link = ""
    if parts[0] and ".." not in parts:
        for number in range(folder.count("/") + 2 if folder else 1, len(parts) + 1):
            file = "/".join([str(root), *parts[:number]])
            status = os.lstat(file)
            if stat.S_ISLNK(status.st_mode):
                link = "/".join(parts[:number])
                break
        else:
            return file, status
    if link and not kind.links:
        raise SourceError("is a link", where=link, hint=_NO_LINK)
    file = os.path.realpath(os.path.join(root, path))
    if is_outside(Path(file), root):
        if link:
            raise SourceError("is a link that leaves the repository", where=link, hint=_NO_LINK)
        raise SourceError("is outside the repository", where=path, hint="put it into the repository")
    return file, os.stat(file)


def _too_large(path: str, kind: Kind) -> SourceError:
    return SourceError(f"is larger than {mebibytes(kind.limit)}", where=path, hint=kind.hint)


def _unreadable(path: str, error: OSError | ValueError) -> SourceError:
    hint = "make it readable for your user" if isinstance(error, PermissionError) else ""
    return SourceError(f"cannot be read: {getattr(error, 'strerror', None) or error}", where=path, hint=hint)
