"""The process that runs queries: `python -m taxokit.web.sparql.worker STORE RESULT_BYTES`.

A query is trusted with nothing. The process has the store, read into memory where it is small, and a socket to the
server as its standard input. It can open nothing else, no file and no connection; its memory is limited, and a query
that outlives its time ends it, even where the server no longer exists.

A message is its length, in four bytes, and its content. A request is JSON: the fields of `Job`. An answer is one byte,
which says what it is, and the result or the reason.
"""

import json
import signal
import socket
import struct
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.repository.process import limit_resource

if TYPE_CHECKING:
    from pyoxigraph import Store

MEMORY = 192 * 1024 * 1024
"""How many bytes of data a worker may have, of which some 80 MiB are stacks and caches that it does not fill."""

READY, RESULT, INVALID, LARGE, REMOTE = b"!", b"=", b"?", b">", b"@"
"""What an answer begins with: the process is ready; a result; why a query is invalid; too large; it opens something."""

HEADER = struct.Struct("!I")

MOST_IN_MEMORY = 8 * 1024 * 1024
"""Up to this size on disk, some 60,000 statements, a store is read into memory, where queries are two to four times
as fast."""

_OPENED_AT_ONCE = 16  # files of a store, by RocksDB; others when they are needed
_GRACE = 2.0  # seconds that the server has to end a query before it ends itself


class Job(NamedTuple):
    """A query to run: its text, the media type of its result, its time in seconds, and the graphs that it may see.

    Where `default_graphs` and `named_graphs` are None, the query says itself which they are (SPARQL 1.1 Protocol,
    section 2.1.4).
    """

    text: str
    media_type: str
    seconds: float
    default_graphs: Sequence[str] | None = None
    named_graphs: Sequence[str] | None = None


class _TooLargeError(Exception):
    """The result is larger than allowed."""


class _Result:
    """A file in memory with a limit on its size."""

    def __init__(self, most: int) -> None:
        self._left = most
        self.parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        """Add some bytes. Raises _TooLargeError."""
        self._left -= len(data)
        if self._left < 0:
            raise _TooLargeError
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing, as nothing is buffered."""


def answer(store: "Store", job: Job, most: int) -> bytes:
    """Run a query, and return the answer to it."""
    result = _Result(most)
    try:
        found: Any = store.query(
            job.text, default_graph=_graphs(job.default_graphs), named_graphs=_graphs(job.named_graphs)
        )
        found.serialize(result, format=_format(found, job.media_type))
    except _TooLargeError:
        return LARGE
    except (SyntaxError, ValueError, RuntimeError) as error:
        return INVALID + str(error).encode()
    except OSError as error:
        return REMOTE + str(error).encode()
    return RESULT + b"".join(result.parts)


def _graphs(names: Sequence[str] | None) -> Any:
    from pyoxigraph import NamedNode

    return None if names is None else [NamedNode(name) for name in names]


def _format(found: Any, media_type: str) -> Any:
    from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat

    return (RdfFormat if isinstance(found, QueryTriples) else QueryResultsFormat).from_media_type(media_type)


def open_store(folder: Path) -> "tuple[Store, int]":
    """Return a store, read into memory where it is small, and the number of files that it needs."""
    from pyoxigraph import Store

    store = Store.read_only(str(folder))
    files = [path.stat().st_size for path in folder.iterdir() if path.suffix == ".sst"]
    if sum(files) > MOST_IN_MEMORY:
        return store, len(files)
    memory = Store()
    memory.extend(store)
    return memory, 0


def _confine(files: int) -> None:
    """Take from this process what a query must not have, but for a number of files of the store."""
    limit_resource("RLIMIT_DATA", MEMORY)
    limit_resource("RLIMIT_FSIZE", 0)
    limit_resource("RLIMIT_CORE", 0)
    # below the number of any new descriptor; a store of more files needs one for each that it did not open yet
    limit_resource("RLIMIT_NOFILE", 0 if files <= _OPENED_AT_ONCE else files + _OPENED_AT_ONCE)


def _received(channel: socket.socket, size: int) -> bytes:
    """Return a number of bytes of the channel. Raises EOFError where the server closed it."""
    parts, left = [], size
    while left:
        part = channel.recv(left)
        if not part:
            raise EOFError
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _serve(channel: socket.socket, store: "Store", most: int) -> None:
    """Answer requests until the server closes the channel."""
    channel.sendall(HEADER.pack(1) + READY)
    while True:
        (size,) = HEADER.unpack(_received(channel, HEADER.size))
        job = Job(*json.loads(_received(channel, size)))
        signal.setitimer(signal.ITIMER_REAL, job.seconds + _GRACE)
        found = answer(store, job, most)
        signal.setitimer(signal.ITIMER_REAL, 0)
        channel.sendall(HEADER.pack(len(found)) + found)


def main() -> None:
    """Run the process."""
    folder, most = sys.argv[1:]
    for number in (
        signal.SIGINT,
        signal.SIGTERM,
    ):  # of a terminal or of systemd: the server obeys, and closes the channel
        signal.signal(number, signal.SIG_IGN)
    store, files = open_store(Path(folder))
    channel = socket.socket(fileno=0)
    answer(store, Job("ASK {}", "text/csv", 1.0), int(most))  # what is imported late, is imported now
    _confine(files)
    try:
        _serve(channel, store, int(most))
    except (EOFError, ConnectionError):
        sys.exit()


if __name__ == "__main__":
    main()
