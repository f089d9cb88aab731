"""Answers to hostile clients: each row of the table of requests, and ten thousand from a seed."""

import asyncio
import contextlib
import json
import random
import socket
import time
from collections import Counter
from pathlib import Path

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from support.service import LocalClient
from support.service_process import Service, received, served
from taxokit.web.endpoints import Limits
from taxokit.web.service import Loader
from taxokit.web.service import Service as Serving

OF_QUERY = {"content-type": "application/sparql-query"}
HOSTILE = [
    "/../secret.txt",
    "/energy/../../secret.txt",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/energy/..%2f..%2f..%2fetc%2fpasswd",
    "/energy/1.0.0/../../secret.txt",
    "/energy/1.0.0/%2e%2e/secret.txt",
    "//etc/passwd",
    "/energy//etc/passwd",
    "/energy/term/strom%00.json",
    "/energy/%00",
    "/energy/%0d%0aSet-Cookie:%20x=y",
    "/energy/%1b%5b2J",
    "/energy/term/%ff%fe",
    "/energy/1.0.0/.taxokit-build",
    "/energy/1.0.0/\\..\\..\\secret.txt",
    "/energy/latest/../../secret.txt",
    "/energy/latest/%0d%0aX-Injected:%20yes",
]


@pytest.mark.parametrize("path", HOSTILE)
def test_nothing_outside_of_the_site_is_read(path: str, service: Service) -> None:
    answer = service.raw(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 404 "), head
    assert b"\r\nSet-Cookie" not in head
    assert b"\r\nX-Injected" not in head
    assert b"root:" not in body


def test_control_characters_are_refused(service: Service) -> None:
    for byte in (b"\x00", b"\x1b", b"\x7f", b"\xff"):
        answer = service.raw(b"GET /energy/" + byte + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert answer.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 404 ")), answer[:100]


def test_a_long_path_is_refused(service: Service) -> None:
    response = service.get("/energy/" + "a" * 8_192)
    assert (response.status_code, response.headers["content-type"]) == (414, "application/problem+json")
    assert response.json()["detail"] == "a path can have 4,096 bytes"
    assert service.get("/energy?" + "b" * 20_000).status_code == 200, "a query in an address may be long"


def test_liveness_is_answered_above_the_limit_of_connections(released_thesaurus_template: Path) -> None:
    """All else is refused, which the metrics count and the log has; so is what is no request at all."""
    with served(released_thesaurus_template / "releases", "--connections", 10) as service:
        with contextlib.ExitStack() as many:
            for _ in range(30):
                many.enter_context(socket.create_connection(("127.0.0.1", service.port), timeout=30))
            for path in ("/healthz", "/readyz", "/metrics"):
                assert service.client.get(path).status_code == 200
            assert "taxokit_connections 31\n" in service.get("/metrics").text
            refused = service.get("/energy")
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        assert refused.json()["detail"] == "more than 10 connections are open"
        no_host, two_hosts = (b"Host: x\r\n" * number for number in (0, 2))
        for headers in (no_host, two_hosts):
            assert service.raw(b"GET / HTTP/1.1\r\n" + headers + b"\r\n").startswith(b"HTTP/1.1 400 ")
        assert service.raw(b"NONSENSE\r\n\r\n").startswith(b"HTTP/1.1 400 ")
        metrics = service.get("/metrics").text
        assert 'taxokit_requests_total{by="refusal",status="503"} 1\n' in metrics
        assert 'taxokit_requests_total{by="refusal",status="400"} 3\n' in metrics
        assert service.stop() == 0
        statuses = Counter(json.loads(line)["status"] for line in service.out.splitlines())
        assert (statuses[503], statuses[400]) == (1, 3)


@pytest.mark.parametrize(("path", "place"), [("/api/releases", "api.release"), ("/energy", "documents.unquote")])
def test_a_fault_is_told_as_json(
    path: str,
    place: str,
    released_thesaurus_template: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """In an endpoint and in a document: the client reads that it failed, and the log why."""

    def fail(*_values: object) -> None:
        raise RuntimeError("a fault")

    application = LocalClient(released_thesaurus_template).app
    monkeypatch.setattr(f"taxokit.web.{place}", fail)
    loader = Loader(lambda: application.state, lambda _: None, lambda: None, follows=False, current=application)
    service = Serving(loader, Limits())

    async def ask() -> httpx.Response:
        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            await service({**scope, "state": {}}, receive, send)

        async with httpx.AsyncClient(transport=httpx.ASGITransport(answer), base_url="http://x") as client:
            return await client.get(path)

    answer = asyncio.run(ask())
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert answer.json()["detail"] == "the service failed to answer; its log says why"
    assert "a fault" in caplog.text


def test_large_headers_are_refused(service: Service) -> None:
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        answer = b""
        try:
            for number in range(300):
                connection.sendall(b"X-%d: %b\r\n" % (number, b"a" * 1_000))
                time.sleep(0.001)
        except OSError:  # it is closed
            pass
        else:
            answer = received(connection)
        assert not answer or answer.startswith(b"HTTP/1.1 431 ")
    assert service.get("/healthz").text == "ok\n"


def test_a_large_body_is_refused(service: Service) -> None:
    response = service.client.post(f"{service.url}/metrics", content=b"x" * 10_000_000)
    assert response.status_code == 405
    response = service.client.post(f"{service.url}/sparql", content=b" " * 10_000_000, headers=OF_QUERY)
    assert (response.status_code, response.json()["detail"]) == (413, "the body of a request can have 100,000 bytes")


QUERY = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"


def test_a_large_body_in_chunks_is_refused(service: Service) -> None:
    """Its size is not announced, so it is counted as it comes. The limit is 100 KB."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
        connection.sendall(QUERY + b"Transfer-Encoding: chunked\r\n\r\n")
        with contextlib.suppress(OSError):  # it may be closed before all is sent
            for _ in range(11):
                connection.sendall(b"2710\r\n" + b" " * 10_000 + b"\r\n")
        assert connection.recv(12) == b"HTTP/1.1 413"
    assert service.client.post(f"{service.url}/sparql", content=iter([b"ASK", b" {}"]), headers=OF_QUERY).is_success


def test_connection_with_a_slow_body_is_closed(service: Service) -> None:
    """It gets 408 after the time that a connection may be idle, a second, and then the connection is closed."""
    for headers in (b"Content-Length: 50\r\n\r\nASK", b"Transfer-Encoding: chunked\r\n\r\n3\r\nASK\r\n"):
        with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
            connection.sendall(QUERY + headers)
            answer = connection.recv(65_536)
            assert answer.startswith(b"HTTP/1.1 408 "), answer
            assert is_closed(connection)


@pytest.mark.parametrize(
    "beginning", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: x\r\n", b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"]
)
def test_an_idle_connection_is_closed(beginning: bytes, service: Service) -> None:
    """Regardless of earlier bytes, also after an answer. The limit is a second."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
        connection.sendall(beginning)
        received(connection)
        assert is_closed(connection)  # by the service, not by the time of the socket


def test_connection_with_slow_headers_is_closed(service: Service) -> None:
    """A byte now and then does not keep the connection."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX: ")
        assert is_closed(connection)


def is_closed(connection: socket.socket) -> bool:
    """Return True if the other end closes a connection within some seconds, while bytes are sent."""
    end = time.monotonic() + 20
    try:
        while time.monotonic() < end:
            connection.sendall(b"y")
            time.sleep(0.1)
    except OSError:
        return True
    return False


METHODS = b"GET HEAD POST PUT OPTIONS TRACE CONNECT BREW get".split()
PARTS = b"energy term strom .. %2e%2e %00 1.0.0 latest metrics sparql api reconcile % %zz * http://x ? # taxonomy.ttl".split()
PARTS += [b"\x00", b"\xff", b"a" * 5_000]
NAMES = b"Accept Accept-Encoding If-None-Match Range Content-Length Transfer-Encoding Host Connection Upgrade".split()
NAMES += [b"Expect", b"Origin", b"Content-Type", b"X" * 300, b""]
VALUES = b'text/turtle;q=0.5 gzip;q=0 W/"x" bytes=0- bytes=-1,2-3 -1 1e9 chunked * close websocket 100-continue'.split()
VALUES += [b"\x00", b"\xff" * 50, b'"' * 500, b"a, " * 500, b"99999999999999999999"]


def hostile_request(chance: random.Random) -> bytes:
    """Return bytes that are some request, or nearly one."""
    path = b"/".join(chance.choice(PARTS) for _ in range(chance.randrange(1, 6)))
    version = chance.choice([b"HTTP/1.1"] * 6 + [b"HTTP/1.0", b"HTTP/2.0", b"HTTP/9", b""])
    lines = [b" ".join((chance.choice([*METHODS, b""]), chance.choice([b"/", b""]) + path, version))]
    lines += [b"%b: %b" % (chance.choice(NAMES), chance.choice(VALUES)) for _ in range(chance.randrange(5))]
    end = chance.choice([b"\r\n"] * 8 + [b"\n", b"\r"])
    data = bytearray(end.join(lines) + b"\r\n\r\n" + chance.randbytes(chance.randrange(40)))
    for _ in range(5 if chance.random() < 0.1 else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.randrange(1, len(data))] if chance.random() < 0.1 else data)


def send_hostile(service: Service, seed: int, number: int) -> None:
    chance = random.Random(seed)
    for count in range(number):
        with socket.create_connection(("127.0.0.1", service.port), timeout=10) as connection:
            try:
                connection.sendall(hostile_request(chance))
                connection.shutdown(socket.SHUT_WR)
                answer = connection.recv(65_536)
            except OSError:
                continue
            assert not answer or answer.startswith(b"HTTP/1.1 "), answer[:200]
            assert b"root:" not in answer
        if count % 500 == 0:
            assert service.get("/healthz").text == "ok\n"


def no_failure(service: Service) -> None:
    """Check that no request was answered by the last resort, and that each line of the log can be read."""
    failed = [json.loads(line) for line in service.err.splitlines() if "traceback" in line]
    assert not failed, failed[0]["traceback"]
    for line in service.out.splitlines():
        assert line.isascii()
        assert line.isprintable()
        assert json.loads(line)["status"]


def test_hostile_requests(service: Service) -> None:
    send_hostile(service, 14, 300)
    assert service.get("/energy/term/strom.json").status_code == 200
    time.sleep(0.5)
    no_failure(service)
