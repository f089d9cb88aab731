"""Hosts that a user downloads from, and that send something else than a release: nothing leaves the folder, all ends."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from support.release_host import answering, host_of, released
from taxokit.releases import fetch as download
from taxokit.releases import network

Run = Callable[..., Any]

PATHS = (
    *(
        ".git/config",
        "csv/.GIT/config",
        ".gitattributes",
        ".envrc",
        "csv/.htaccess",
        "-rf",
    ),  # which other programs obey
    *("../evil", "/evil", "csv/../../evil", "..\\evil", "C:evil", "evil:stream", "csv//a", "csv/", ".", "./a", ""),
    *("a.", "a ", "a\u202eb", "\u200b.git/config", "a\x00b", "a\x07b"),
    *("a*", "a?", "$(a)", "a%2f..", "x" * 300, "d/" * 200 + "a", "d" * 600_000, "manifest.json", "SHA256SUMS"),
)
"""Paths that lead elsewhere, that are another name for something on some system, or that are no names."""

SAME = (("a", "a/b"), ("a/b", "a"))
"""Pairs of which one would be a folder."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "PAUSES", [])


def refusal(files: dict[str, bytes], folder: Path, run: Run) -> str:
    """Return the error for a release of which nothing is left."""
    with host_of(files) as address:
        result = run("fetch", "--from", address, "--to", folder / "copy")
    assert (result.code in (1, 2), [*folder.iterdir()]) == (True, []), (result, files)
    assert len(result.err) < 1_000, result.err[:2_000]
    return str(result.err)


def test_paths_that_cannot_be_files_of_a_release(tmp_path: Path, run: Run) -> None:
    for path in PATHS:
        assert "refused" in refusal(released({"taxonomy.json": b"{}", path: b""}), tmp_path, run), path
    for paths in SAME:
        assert refusal(released(dict.fromkeys(paths, b"")), tmp_path, run), paths


def test_impossible_sizes_and_texts_are_refused(tmp_path: Path, run: Run) -> None:
    def listed(number: int, size: int) -> dict[str, bytes]:
        files = [{"path": f"f{n}", "bytes": size, "sha256": "0" * 64} for n in range(number)]
        return released({}, listed=files)

    assert "cannot be a file" in refusal(listed(1, -1), tmp_path, run)
    assert "cannot be a file" in refusal(listed(1, 10**300), tmp_path, run)
    assert "lists files of more than 16384 MiB; refused" in refusal(listed(100, 512 * 1024 * 1024), tmp_path, run)
    assert "invalid version '1.0.0-aaa" in refusal(released({}, "1.0.0-" + "a" * 300), tmp_path, run)
    deep = released({}, change=lambda data: data[:-1] + b', "more": ' + b"[" * 200 + b"]" * 200 + b"}")
    assert "is nested too deeply" in refusal(deep, tmp_path, run)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"SSH-2.0-OpenSSH\r\n", "cannot be downloaded: SSH-2.0-OpenSSH; try again"),
        (b"HTTP/1.1 \x1b[31m" + b"x\x1b]0;t\x07" * 5_000 + b"\r\n\r\n", "cannot be downloaded: HTTP/1.1 "),
        (b"HTTP/9." + b"9" * 60_000 + b" 200 OK\r\n\r\n", "cannot be downloaded: HTTP/9.99"),
        (b"HTTP/1.1 302 A\r\nLocation: http://x.org/" + b"a" * 60_000 + b"\r\n\r\n", "redirects to http://x.org/aaa"),
        (b"HTTP/1.1 302 A\r\nLocation: http://127.0.0.1:9/index.json\r\n\r\n", "which is another host or port"),
    ],
)
def test_heads_of_answers(head: bytes, words: str, run: Run, tmp_path: Path) -> None:
    with answering(lambda connection: connection.recv(65536) and connection.sendall(head)) as address:
        result = run("fetch", "--from", address, cwd=tmp_path)
    assert (result.code, words in result.err, len(result.err.splitlines()), len(result.err) < 600) == (2, True, 1, True)
    assert "\x1b" not in result.err


@pytest.mark.parametrize(
    ("head", "piece", "pause"),
    [
        (b"2\r\n{}\r\n0\r\n", b"X: y\r\n" * 1_000, 0),
        (b"2\r\n{}\r\n0\r\n", b"X: y\r\n", 0.01),
        (b"", b"0", 0.01),
    ],
    ids=["trailers", "slow-trailers", "slow-size"],
)
def test_chunks_end_in_time(head: bytes, piece: bytes, pause: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes before a timeout of the socket, and none is a byte of the content."""
    end = Event()

    def answer(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + head)
        while not end.wait(pause):
            connection.sendall(piece)

    monkeypatch.setattr(network, "TIMEOUT", 0.1)
    try:
        with (
            answering(answer) as address,
            network.requested(address, {}) as response,
            pytest.raises(network.PassingError, match="timed out"),
        ):
            network.read(response, 100)
    finally:
        end.set()


@pytest.mark.parametrize("name", ["SHA256SUMS", "manifest.json", "taxonomy.json"])
def test_a_staging_folder_that_came_with_an_archive(tmp_path: Path, run: Run, name: str) -> None:
    staged, outside = tmp_path / ".copy.taxokit", tmp_path / "outside"
    for number, put in enumerate((os.mkfifo, lambda path: path.symlink_to(outside), Path.mkdir)):
        staged.mkdir()
        put(staged / name)
        with host_of(released({"taxonomy.json": b"{}"})) as address:
            result = run("fetch", "--from", address, "--to", tmp_path / "copy")
        assert (result.code, outside.exists()) == (0, False), result.err
        assert {path.name for path in (tmp_path / "copy").iterdir()} == {"SHA256SUMS", "manifest.json", "taxonomy.json"}
        (tmp_path / "copy").rename(tmp_path / f"done{number}")
