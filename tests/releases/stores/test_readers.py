"""Readers while releases are published, killed runs, and secrets that a publisher must never print."""

import base64
import contextlib
import random
import signal
import socket
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from support.stores import SPARQL, STORES, Place, ask, expected
from taxokit.releases.stores.sparql import endpoint_at

DATASET = "https://example.org/energy"
SERVERS = [kind for kind in STORES if kind not in ("duckdb", "parquet")]
SCRIPT = Path(__file__).with_name("killed_publish.py")
Run = Callable[..., Any]


def reading(place: Place, stop: str, process: int) -> "Counter[Any]":
    """Read until a file exists, in a process of its own, and count each state that was seen."""
    counts: Counter[Any] = Counter()
    while not Path(stop).exists():
        try:
            seen = place.read(DATASET)
            counts[seen.version, tuple(sorted(seen.counts.items())), tuple(sorted(seen.credited))] += 1
        except Exception as error:  # noqa: BLE001 - a reader that fails is what is looked for
            counts["failed", type(error).__name__, str(error)[:300]] += 1
    return counts


def versions(folder: Path) -> list[Path]:
    return sorted((folder / "releases").iterdir(), key=lambda path: int(path.name.split(".")[1]))


@pytest.mark.full
def test_no_reader_sees_an_empty_a_partial_or_a_mixed_release(
    store: Place, many_releases: Path, tmp_path: Path, run: Run
) -> None:
    """Two readers, in processes of their own, while twenty versions become the current one, one after the other."""
    first, *others = versions(many_releases)
    assert run("publish", store.target, first, process=True).code == 0
    stop = tmp_path / "stop"
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as readers:
        results = [readers.submit(reading, store, str(stop), n) for n in range(2)]
        try:
            for release in others:
                result = run("publish", store.target, release, process=True)
                assert result.code == 0, result.err
        finally:
            stop.touch()
        seen = results[0].result() + results[1].result()
    whole = {}
    for release in (first, *others):
        state = expected(release, store.kind)
        whole[state.version, tuple(sorted(state.counts.items())), tuple(sorted(state.credited))] = release.name
    assert len(whole) == len(others) + 1
    assert not {view: count for view, count in seen.items() if view not in whole}
    assert len(seen) > 1, "the readers saw it change"


# --- kills ------------------------------------------------------------------------------------------------------------


def killed_at(step: int, place: Place, *names: object) -> int:
    """Run `publish` in a process that kills itself before a step, and return its exit code."""
    words = [sys.executable, str(SCRIPT), str(step), place.target, *map(str, names)]
    return subprocess.run(words, capture_output=True, check=False, timeout=120).returncode


def steps(place: Place, *names: object) -> int:
    words = [sys.executable, str(SCRIPT), "0", place.target, *map(str, names)]
    done = subprocess.run(words, capture_output=True, check=True, timeout=120, encoding="utf-8")
    return int(done.stdout.splitlines()[-1])


def test_a_killed_run_leaves_a_whole_release_and_the_next_goes_on(
    store: Place, releases: Path, tmp_path: Path, run: Run, request: pytest.FixtureRequest
) -> None:
    """Each kill is in a store of its own: in one that has a part already, a run has fewer steps."""
    assert run("publish", store.target, releases / "1.0.0").code == 0
    last = steps(store, releases)
    whole = store.read(DATASET)
    assert whole == expected(releases / "2.0.0", store.kind)
    count = 6 if request.config.getoption("full") else 1
    for step in random.Random(15).sample(range(1, last + 1), min(count, last)):
        folder = tmp_path / f"killed-{step}"
        folder.mkdir()
        with STORES[store.kind](folder) as place:
            assert run("publish", place.target, releases / "1.0.0").code == 0
            assert killed_at(step, place, releases) == -signal.SIGKILL, step
            seen = place.read(DATASET)
            assert seen == expected(releases / seen.version, place.kind), f"killed before step {step} of {last}"
            result = run("publish", place.target, releases)
            assert result.code == 0, result.err + result.out
            assert place.read(DATASET) == whole
            assert run("publish", place.target, releases).out.count("already published") == 3


# --- credentials ------------------------------------------------------------------------------------------------------

SECRET = "of-the-store"  # noqa: S105 - what must not be printed


class Echo(BaseHTTPRequestHandler):
    """Repeats the request in an error page, as a debugging server does."""

    scheme = "Basic"

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        if "Authorization" not in self.headers:
            self.send_response(401)
            self.send_header("WWW-Authenticate", f'{self.scheme} realm="x", nonce="y", qop="auth"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = f"{self.headers} {SECRET}".encode()
        self.send_response(500)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = answer  # noqa: N815 - the names that the library looks for

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass


@pytest.fixture(params=["Basic", "Digest", "Bearer"])
def echo(request: pytest.FixtureRequest) -> Iterator[str]:
    handler = type("Handler", (Echo,), {"scheme": request.param})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"sparql+http://127.0.0.1:{server.server_port}/query"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("way", ["environment", "netrc", "broken netrc"])
def test_credentials_are_never_printed(
    echo: str, way: str, releases: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "environment":
        monkeypatch.setenv("TAXOKIT_USER", "ann")
        monkeypatch.setenv("TAXOKIT_PASSWORD", SECRET)
    else:
        file = tmp_path / "netrc"
        words = f"machine 127.0.0.1 login ann password {SECRET}\n"
        file.write_text(words if way == "netrc" else f"{SECRET} {words}", encoding="utf-8")
        file.chmod(0o600)
        monkeypatch.setenv("NETRC", str(file))
    result = run("publish", echo, releases)
    printed = result.out + result.err
    assert result.code == 2, printed
    assert SECRET not in printed
    assert base64.b64encode(f"ann:{SECRET}".encode()).decode() not in printed


class Impatient(BaseHTTPRequestHandler):
    """Closes the connection if a graph comes without a password, before it has read it."""

    challenge = ""
    received = b""

    def do_HEAD(self) -> None:
        self.answer(204 if "Authorization" in self.headers else 401)

    def do_PUT(self) -> None:
        if "Authorization" not in self.headers:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            return
        type(self).received = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(204)

    def answer(self, status: int) -> None:
        self.send_response(status)
        if status == 401:
            self.send_header("WWW-Authenticate", self.challenge)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def finish(self) -> None:
        with contextlib.suppress(OSError):
            super().finish()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass


@pytest.mark.parametrize("challenge", ['Digest realm="x", nonce="y", qop="auth"', 'Basic realm="x"'])
def test_store_that_closes_the_connection_before_the_password(challenge: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Virtuoso does at times while a large graph is sent."""
    monkeypatch.setenv("TAXOKIT_USER", "ann")
    monkeypatch.setenv("TAXOKIT_PASSWORD", SECRET)
    handler = type("Handler", (Impatient,), {"challenge": challenge})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    Thread(target=server.serve_forever, daemon=True).start()
    graph = b"<a:b> <a:b> <a:b> .\n" * 500_000
    try:
        endpoint_at(f"http://127.0.0.1:{server.server_port}/sparql").put("https://example.org/g", graph)
    finally:
        server.shutdown()
        server.server_close()
    assert handler.received == graph  # type: ignore[attr-defined]


class Elsewhere(BaseHTTPRequestHandler):
    """Leads to another address."""

    def answer(self) -> None:
        self.send_response(307)
        self.send_header("Location", "http://127.0.0.1:9/?token=secret")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST = do_PUT = answer  # noqa: N815

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass


def test_no_redirect_is_followed(releases: Path, run: Run) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        result = run("publish", f"sparql+http://127.0.0.1:{server.server_port}/query", releases)
    finally:
        server.shutdown()
        server.server_close()
    assert (result.code, "redirects to http://127.0.0.1:9/; name" in result.err) == (2, True), result.err


# --- SPARQL of the pages ----------------------------------------------------------------------------------------------


@pytest.mark.full
@pytest.mark.parametrize("kind", SPARQL)
def test_the_queries_of_the_pages_run_on_every_store(
    kind: str, repository: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = repository / "releases/1.2.0"
    with STORES[kind](tmp_path) as place:
        for name, value in place.environment.items():
            monkeypatch.setenv(name, value)
        assert run("publish", place.target, release).code == 0
        guide, page = (_queries(repository / path) for path in ("docs/consume.md", "docs/stores.md"))
        dataset = "https://genbodha.ai/taxonomy"
        rows = [ask(place.location, query, **{"default-graph-uri": f"{dataset}/1.2.0"}) for query in guide]
        assert list(map(len, rows)) == [102], "a row for each skill"
        (newest,) = (ask(place.location, query) for query in page)
        assert {row["release"] for row in newest} == {f"{dataset}/1.2.0"}
        assert [row["skill"] for row in newest] == sorted(row["skill"] for row in rows[0])
        assert run("publish", place.target, release, "--latest-graph").out.count("copied to the graph") == 1
        assert run("publish", place.target, release, "--latest-graph").out.count("copied to the graph") == 0
        assert len(ask(place.location, guide[0], **{"default-graph-uri": f"{dataset}/latest"})) == 102


def _queries(page: Path) -> list[str]:
    return [part.partition("```")[0] for part in page.read_text(encoding="utf-8").split("```sparql\n")[1:]]
