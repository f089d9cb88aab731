"""Bytes on a connection: the same answers as those of uvicorn's own protocol, whatever the client and the application do.

Our protocol sends the head of an answer with the beginning of its body.
"""

import asyncio
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from starlette.types import Receive, Scope, Send
from uvicorn import Server
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from support.service_process import Service, received
from taxokit.web.endpoints import Limits
from taxokit.web.run import _config

LARGE = bytes(range(256)) * 20_000
_DATE = re.compile(rb"date: [^\r]*")


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer each path in another way: at once, in parts, late, without a body, and with faults."""
    if scope["type"] == "lifespan":
        scope["state"]["refuse"] = lambda *_: None
        for name in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{name}.complete"})
        return
    path = scope["path"].strip("/")
    status = {"nothing": 204, "known": 304}.get(path, 200)
    body = LARGE if path == "large" else b"" if status != 200 else b"A text."
    if path == "echo":
        body = (await receive())["body"]
    has_length = path not in ("parts", "nothing")
    headers = [(b"content-length", str(len(body) + (path == "short")).encode())] if has_length else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    if path in ("parts", "late"):
        await asyncio.sleep(0.05)
    if path == "fails":
        raise RuntimeError("after the head")
    if path == "parts":
        for part in (b"", body, b"", body):
            await send({"type": "http.response.body", "body": part, "more_body": True})
            await asyncio.sleep(0.01)
    if path != "silent":
        await send({"type": "http.response.body", "body": b"" if path == "parts" else body})


PATHS = ("plain", "parts", "late", "nothing", "known", "large", "fails", "short", "silent")


def request(path: str, method: str = "GET", more: str = "", body: str = "", version: str = "1.1") -> bytes:
    """Return the bytes of a request."""
    return f"{method} /{path} HTTP/{version}\r\nHost: x\r\n{more}\r\n{body}".encode()


CLOSE = "Connection: close\r\n"
CONTINUE = "Expect: 100-continue\r\nContent-Length: 4\r\n"
EXCHANGES = [
    *([request(path, method, CLOSE)] for path in PATHS for method in ("GET", "HEAD")),
    *([request(path, version="1.0")] for path in PATHS),
    [
        b"".join(request(path, method) for path in PATHS[:6] for method in ("GET", "HEAD"))
        + request("plain", more=CLOSE)
    ],
    [request("echo", "POST", CONTINUE + CLOSE), b"1234"],
    [request("echo", "POST", CONTINUE), b"1234" + request("late"), request("known", more=CLOSE)],
    [request("plain"), b"no request\r\n\r\n"],
]


@contextmanager
def running(protocol: type[HttpToolsProtocol] | None) -> Iterator[int]:
    """Run the application by our protocol, or another, and give its port."""
    config = _config(lambda: application, "127.0.0.1", 0, Limits())
    config.http = protocol or config.http
    listening = socket.create_server(("127.0.0.1", 0))
    server = Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(30)


def exchanged(port: int, parts: list[bytes]) -> bytes:
    """Send the parts of a conversation one after the other, and return all that is answered, without dates."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        for part in parts:
            connection.sendall(part)
            if part is not parts[-1]:
                answer += connection.recv(65_536)
                time.sleep(0.2)
        return _DATE.sub(b"", answer + received(connection))


def test_answers_are_those_of_uvicorn(caplog: pytest.LogCaptureFixture) -> None:
    with running(None) as ours, running(HttpToolsProtocol) as theirs:
        for parts in EXCHANGES:
            expected = exchanged(theirs, parts)
            assert expected.startswith(b"HTTP/1.1 ")
            assert exchanged(ours, parts) == expected, parts
    assert "after the head" in caplog.text


def test_slow_readers_get_all_and_those_that_leave_do_no_harm(service: Service) -> None:
    """Hundreds of pages are asked for before the first is read: more than the buffers of the system can hold."""
    path, number = "energy/term/strom", 400
    page = service.client.get(f"{service.url}/{path}", headers={"accept-encoding": "identity"}).content
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
        sender = threading.Thread(target=connection.sendall, args=[request(path) * number + request("x", more=CLOSE)])
        sender.start()
        time.sleep(0.5)
        answer = received(connection)
        sender.join(30)
    assert answer.count(page) == answer.count(b"HTTP/1.1 200 OK\r\n") == number
    for _ in range(50):
        with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
            connection.sendall(request(path) * 3)
    assert service.get("/healthz").text == "ok\n"
