"""A host on loopback that serves a release made up by a test, or answers by bytes of its own choice."""

import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import unquote

from taxokit.releases.integrity import sha256

Answer = Callable[[socket.socket], object]
"""What a host does with a connection that asked for something."""


def released(
    files: Mapping[str, bytes],
    version: str = "1.0.0",
    *,
    listed: Sequence[Mapping[str, Any]] = (),
    change: Callable[[bytes], bytes] = bytes,
) -> dict[str, bytes]:
    """Return the files of a host by path: a release of some files, and the index, whose digests match.

    Its manifest lists `listed` in place of the files, and `change` makes another manifest of it.
    """
    own = [{"path": path, "bytes": len(data), "sha256": sha256(data)} for path, data in files.items()]
    data = change(json.dumps({"format": 2, "version": version, "files": listed or own}).encode())
    digests = {file["path"]: file["sha256"] for file in listed or own} | {"manifest.json": sha256(data)}
    sums = "".join(f"{digest}  {path}\n" for path, digest in digests.items()).encode()
    entry = {"version": version, "status": "current", "checksums": {"sha256": sha256(sums)}}
    return {
        "index.json": json.dumps({"format": 2, "latest": version, "releases": [entry]}).encode(),
        **{f"{version}/{path}": data for path, data in files.items()},
        f"{version}/manifest.json": data,
        f"{version}/SHA256SUMS": sums,
    }


@contextmanager
def host_of(files: Mapping[str, bytes]) -> Iterator[str]:
    """Serve files by path, and give the address of the host."""

    def answer(connection: socket.socket) -> None:
        request = connection.recv(65536).decode("latin-1")
        data = files.get(unquote(request.split(" ")[1][1:]))
        status = b"200 OK" if data is not None else b"404 Not Found"
        data = data or b""
        connection.sendall(b"HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s" % (status, len(data), data))

    with answering(answer) as address:
        yield address


@contextmanager
def answering(answer: Answer) -> Iterator[str]:
    """Answer each connection by a function, which gets it in a thread of its own, and give the address of the host."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve(connection: socket.socket) -> None:
            with connection, suppress(OSError):
                answer(connection)

        def accept() -> None:
            with suppress(OSError):  # it is closed
                while True:
                    threading.Thread(target=serve, args=server.accept()[:1], daemon=True).start()

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
