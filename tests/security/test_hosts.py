"""Hosts that a user downloads from, and that send what is not a release: names, texts, and bytes without end."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from support.release_host import answering, host_of, released
from taxokit.releases import fetch as download
from taxokit.releases import network as web

Run = Callable[..., Any]

OBEYED = (".git/config", ".git/hooks/pre-commit", "csv/.GIT/config", ".gitattributes", ".envrc", "csv/.htaccess", "-rf")
"""Files in a downloaded folder that other programs obey: `git status` there runs what its configuration says."""

MISLEADING = (
    *("../evil", "/evil", "csv/../../evil", "..\\evil", "C:evil", "evil:stream", "csv//a", "csv/", ".", "./a", ""),
    *("a.", "a ", "a\u202eb", "\u200b.git/config", "a\x00b", "a\x07b"),
    *("a*", "a?", "$(a)", "a%2f..", "x" * 300, "d/" * 200 + "a", "manifest.json", "SHA256SUMS"),
)
"""Paths that lead elsewhere, or that are another name for something, on some system."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "PAUSES", [])


def refused(files: dict[str, bytes], folder: Path, run: Run) -> str:
    """Return in which words a release is refused, of which nothing is left."""
    with host_of(files) as address:
        result = run("fetch", "--from", address, "--to", folder / "copy")
    assert (result.code in (1, 2), [*folder.iterdir()]) == (True, []), (result, files)
    assert len(result.err) < 1_000, result.err[:2_000]
    return str(result.err)


def test_files_that_other_programs_obey_are_refused(tmp_path: Path, run: Run) -> None:
    for path in OBEYED:
        words = refused(released({"taxonomy.json": b"{}", path: b"[core]\n"}), tmp_path, run)
        assert f"lists {path!r} with 7 bytes, which cannot be a file of a release; refused" in words


def test_paths_that_mislead_are_refused(tmp_path: Path, run: Run) -> None:
    for path in MISLEADING:
        assert "refused" in refused(released({"taxonomy.json": b"{}", path: b""}), tmp_path, run), path


def test_a_file_that_is_also_a_folder_is_refused(tmp_path: Path, run: Run) -> None:
    for paths in (("a", "a/b"), ("a/b", "a")):
        assert refused(released(dict.fromkeys(paths, b"")), tmp_path, run)


def test_sizes_that_cannot_be_are_refused(tmp_path: Path, run: Run) -> None:
    def listed(number: int, size: int) -> list[dict[str, Any]]:
        return [{"path": f"f{n}", "bytes": size, "sha256": "0" * 64} for n in range(number)]

    for files, words in (
        (listed(1, -1), "cannot be a file"),
        (listed(1, 10**300), "cannot be a file"),
        (listed(100, 512 * 1024 * 1024), "lists files of more than 16384 MiB; refused"),
    ):
        assert words in refused(released({}, listed=files), tmp_path, run)


def test_texts_of_megabytes_are_shortened(tmp_path: Path, run: Run) -> None:
    for path in ("d" * 600_000, "d/" * 300_000):
        assert "cannot be a file of a release" in refused(released({"a": b"", path: b""}), tmp_path, run)
    assert "invalid version '1.0.0-aaa" in refused(released({}, "1.0.0-" + "a" * 300), tmp_path, run)
    deep = released({}, change=lambda data: data[:-1] + b', "more": ' + b"[" * 200 + b"]" * 200 + b"}")
    assert "is nested too deeply" in refused(deep, tmp_path, run)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"SSH-2.0-OpenSSH\r\n", "cannot be downloaded: SSH-2.0-OpenSSH; try again"),
        (b"HTTP/1.1 \x1b[31m" + b"x\x1b]0;t\x07" * 5_000 + b"\r\n\r\n", "cannot be downloaded: HTTP/1.1 "),
        (b"HTTP/9." + b"9" * 60_000 + b" 200 OK\r\n\r\n", "cannot be downloaded: HTTP/9.99"),
        (b"HTTP/1.1 302 A\r\nLocation: http://x.org/" + b"a" * 60_000 + b"\r\n\r\n", "redirects to http://x.org/aaa"),
    ],
)
def test_what_is_not_http_is_quoted_in_one_short_line(head: bytes, words: str, run: Run, tmp_path: Path) -> None:
    with answering(lambda connection: connection.recv(65536) and connection.sendall(head)) as address:
        result = run("fetch", "--from", address, cwd=tmp_path)
    assert (result.code, words in result.err, len(result.err.splitlines()), len(result.err) < 600) == (2, True, 1, True)
    assert "\x1b" not in result.err


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


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
    """Each byte comes before a timeout of the socket, and what is read of it are no bytes of the content."""
    end = Event()

    def answer(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(CHUNKED + head)
        while not end.wait(pause):
            connection.sendall(piece)

    monkeypatch.setattr(web, "TIMEOUT", 0.1)
    try:
        with (
            answering(answer) as address,
            web.requested(address, {}) as response,
            pytest.raises(web.PassingError, match="timed out"),
        ):
            web.read(response, 100)
    finally:
        end.set()


def test_a_redirect_leads_to_no_other_port_of_this_machine(run: Run, tmp_path: Path) -> None:
    with host_of({}) as other:
        head = f"HTTP/1.1 302 A\r\nLocation: {other}index.json\r\n\r\n".encode()
        with answering(lambda connection: connection.recv(65536) and connection.sendall(head)) as address:
            result = run("fetch", "--from", address, cwd=tmp_path)
    assert f"redirects to {other}index.json, which is another host or port without https" in result.err


@pytest.fixture
def prepared(tmp_path: Path) -> Iterator[Path]:
    """The hidden folder of a download, as a repository or an archive could bring it."""
    folder = tmp_path / ".copy.taxokit/new"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("name", ["SHA256SUMS", "manifest.json", "taxonomy.json"])
def test_what_was_prepared_where_a_download_goes(prepared: Path, tmp_path: Path, run: Run, name: str) -> None:
    outside = tmp_path / "outside"
    for put in (
        lambda: os.mkfifo(prepared / name),
        lambda: (prepared / name).symlink_to(outside),
        (prepared / name).mkdir,
    ):
        prepared.mkdir(parents=True, exist_ok=True)
        put()
        with host_of(released({"taxonomy.json": b"{}"})) as address:
            result = run("fetch", "--from", address, "--to", tmp_path / "copy")
        assert (result.code, outside.exists()) == (0, False), result.err
        assert {path.name for path in (tmp_path / "copy").iterdir()} == {"SHA256SUMS", "manifest.json", "taxonomy.json"}
        (tmp_path / "copy").rename(tmp_path / f"done{len([*tmp_path.iterdir()])}")
