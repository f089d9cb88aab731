"""Files that are not what they seem: links, pipes, devices, sockets, folders, and more bytes than there is memory."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from support.hostile_files import bind_socket
from taxokit.repository import reading
from taxokit.repository.reading import Kind, limit_input, read_file, read_input, read_pieces, read_text
from taxokit.text.errors import MissingFileError, SourceError

KIND = Kind(1000, "make it shorter")
UNLINKED = Kind(1000, links=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    (root / "folder" / "file").write_bytes(b"content\r\n")
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_text("secret")
    return root


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(1 << 40)


def _chain(path: Path, target: str) -> None:
    path.with_name("y").symlink_to(target)
    path.symlink_to("y")


def _to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("y"))
    path.symlink_to("y")


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "pipe": (os.mkfifo, "x: is not a file"),
    "socket": (bind_socket, "x: is not a file"),
    "folder": (Path.mkdir, "x: is a directory, not a file"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "x: is a link that leaves the repository; replace"),
    "link out": (lambda path: path.symlink_to("../secret"), "x: is a link that leaves the repository; replace"),
    "link to nothing outside": (lambda path: path.symlink_to("../nothing"), "x: is a link that leaves the repository"),
    "link to a link out": (lambda path: _chain(path, "../secret"), "x: is a link that leaves the repository; replace"),
    "link to itself": (lambda path: path.symlink_to("x"), "x: cannot be read: Too many levels of symbolic links"),
    "link to a pipe": (_to_pipe, "x: is not a file"),
    "gigabytes": (_sparse, "x: is larger than 1,000 bytes; make it shorter"),
    "one byte too many": (lambda path: path.write_bytes(bytes(1001)), "x: is larger than 1,000 bytes; make it shorter"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_special_files_and_folders_are_refused(root: Path, name: str) -> None:
    make, words = HOSTILE[name]
    make(root / "x")
    with pytest.raises(SourceError) as refused:
        read_file(root, "x", KIND)
    assert str(refused.value).startswith(words)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("../secret", "is outside the repository"),
        ("folder/../../secret", "is outside the repository"),
        ("/etc/passwd", "is outside the repository"),
        ("elsewhere/file", "is a link that leaves the repository"),
        ("nothing", "does not exist"),
        ("folder/nothing", "does not exist"),
        ("folder/file/x", "cannot be read: Not a directory"),
        ("null\0", "cannot be read"),
        ("", "is"),
    ],
)
def test_invalid_paths_are_refused(root: Path, path: str, words: str) -> None:
    (root / "elsewhere").symlink_to(root.parent / "outside")
    with pytest.raises(SourceError) as refused:
        read_file(root, path, KIND)
    assert refused.value.where == (path if path != "elsewhere/file" else "elsewhere"), "the link itself is named"
    assert refused.value.message.startswith(words)


def test_only_a_missing_file_is_missing(root: Path) -> None:
    (root / "x").symlink_to("nothing")
    for path in ("nothing", "x", "nothing/x"):
        with pytest.raises(MissingFileError):
            read_file(root, path, KIND)


def test_links_inside_of_the_folder_are_followed_if_the_kind_allows(root: Path) -> None:
    (root / "link").symlink_to("folder")
    (root / "file").symlink_to("folder/file")
    for path in ("folder/file", "link/file", "file", "folder/../file"):
        assert read_file(root, path, KIND) == b"content\r\n"
    for path in ("link/file", "file"):
        with pytest.raises(SourceError, match="is a link"):
            read_file(root, path, UNLINKED)
    assert read_file(root, "folder/file", UNLINKED) == b"content\r\n"


def test_the_folder_itself_may_be_reached_through_a_link(root: Path) -> None:
    (root.parent / "alias").symlink_to(root)
    assert read_file(root.parent / "alias", "folder/file", UNLINKED) == b"content\r\n"
    (root / "file").symlink_to("folder/file")
    assert read_file(root.parent / "alias", "file", KIND) == b"content\r\n"


def test_a_file_as_large_as_its_kind_is_read_and_no_descriptor_stays_open(root: Path) -> None:
    (root / "x").write_bytes(bytes(1000))
    before = os.dup(0)
    os.close(before)
    for _ in range(3):
        assert read_file(root, "x", KIND) == bytes(1000)
        assert b"".join(read_pieces(root, "x", KIND)) == bytes(1000)
    after = os.dup(0)
    os.close(after)
    assert after == before, "the lowest free number is the same"


def test_file_of_reported_size_zero_is_read_up_to_the_limit() -> None:
    if not Path("/proc/self/maps").exists():
        pytest.skip("there is no /proc")
    with pytest.raises(SourceError, match="is larger than 10 bytes"):
        read_file(Path("/proc/self").resolve(), "maps", Kind(10))


def test_text_is_utf_8(root: Path) -> None:
    assert read_text(root, "folder/file", KIND) == "content\r\n"
    (root / "x").write_bytes(b"\xff")
    with pytest.raises(SourceError, match="x: is not UTF-8"):
        read_text(root, "x", KIND)


@pytest.fixture
def small_limit() -> object:
    limit_input(1000)
    yield
    limit_input(reading.INPUT_LIMIT)


def test_file_of_the_user_is_read_up_to_the_limit(root: Path, small_limit: object) -> None:
    assert read_input(root / "folder" / "file") == b"content\r\n"
    for name in ("/dev/zero", root / "x"):
        if name != "/dev/zero":
            _sparse(root / "x")
        with pytest.raises(SourceError) as refused:
            read_input(name)
        assert str(refused.value) == f"{name}: is larger than 1,000 bytes; raise the limit with --max-filesize"
    with pytest.raises(MissingFileError, match="does not exist"):
        read_input(root / "nothing")
    with pytest.raises(SourceError, match="Is a directory"):
        read_input(root / "folder")
    with pytest.raises(SourceError, match="cannot be read"):
        read_input("null\0")
    with pytest.raises(SourceError, match="/dev/zero: is not a file"):
        read_input("/dev/zero", pipe=False)


def test_file_of_the_user_can_be_a_pipe(root: Path) -> None:
    out, into = os.pipe()
    os.write(into, b"content")
    os.close(into)
    assert read_input(f"/dev/fd/{out}") == b"content"
    os.close(out)
