"""The process that runs queries: `python -m taxokit.web.sparql_worker STORE RESULT_BYTES`.

The process has the store, and a socket to the server as its standard input. It can open no file and no connection, its
memory is limited, and a query that outlives its time ends it. A message is its length, in four bytes, and its content:
the fields of `Job` as JSON, or an answer, which is one byte, its kind, and the result or the reason.
"""

import json
import re
import signal
import socket
import struct
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from taxokit.repository.process import limit_resource

if TYPE_CHECKING:
    from pyoxigraph import Store

MEMORY = 192 * 1024 * 1024
"""How many bytes of data a worker may have, of which some 80 MiB are stacks and caches that it does not fill."""

READY, BINDINGS, GRAPH, INVALID, LARGE, REMOTE, UNWANTED = b"!", b"=", b"<", b"?", b">", b"@", b"~"
"""The kinds of answers: the process is ready; a result of SELECT or ASK, of CONSTRUCT or DESCRIBE; the reason why a
query is invalid; the result is too large; the query asks another host; the result has none of the wanted forms."""

HEADER = struct.Struct("!I")

MOST_IN_MEMORY = 8 * 1024 * 1024
"""The size on disk, some 60,000 statements, up to which a store is read into memory, for faster queries."""

_OPENED_AT_ONCE = 16  # files of a store, by RocksDB; others when they are needed
_CALL = re.compile(r"service|\\u", re.IGNORECASE)
"""The keyword of a request to another host, and the beginning of an escape that could be a letter of it."""

_GRACE = 2.0  # seconds that the server has to end a query before it ends itself


class Job(NamedTuple):
    """A query to run, its time in seconds, the media types of bindings and of a graph, and the graphs that it may see.

    A media type is "" if the client accepts none. Graphs are None if the query itself names them.
    """

    text: str
    seconds: float
    of_bindings: str = ""
    of_graph: str = ""
    default_graphs: Sequence[str] | None = None
    named_graphs: Sequence[str] | None = None


class _TooLargeError(Exception):
    """The result is larger than allowed."""


class _Output(BytesIO):
    """A file in memory with a limit on its size."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: Any) -> int:
        """Add some bytes. Raises _TooLargeError."""
        if self.tell() + len(data) > self._most:
            raise _TooLargeError
        return super().write(data)


def answer(store: "Store", job: Job, most: int) -> bytes:
    """Run a query, and return the answer to it."""
    from pyoxigraph import NamedNode, QueryResultsFormat, QueryTriples, RdfFormat

    output = _Output(most)
    kind = BINDINGS
    graph_names = (job.default_graphs, job.named_graphs)
    default, named = (None if names is None else [NamedNode(name) for name in names] for names in graph_names)
    try:
        result: Any = store.query(job.text, default_graph=default, named_graphs=named)  # type: ignore[arg-type] # lists of a wider type
        if isinstance(result, QueryTriples):
            kind = GRAPH
        media_type = job.of_graph if kind == GRAPH else job.of_bindings
        if not media_type:
            return UNWANTED + kind
        forms = RdfFormat if kind == GRAPH else QueryResultsFormat
        result.serialize(output, format=forms.from_media_type(media_type))
    except _TooLargeError:
        return LARGE
    except (SyntaxError, ValueError, RuntimeError) as error:
        return INVALID + str(error).encode()
    except OSError as error:
        return REMOTE + str(error).encode()
    return kind + output.getvalue()


def open_store(folder: Path) -> "tuple[Store, int]":
    """Return a store, read into memory if it is small, and the number of files that it needs."""
    from pyoxigraph import Store

    store = Store.read_only(str(folder))
    files = [path.stat().st_size for path in folder.iterdir() if path.suffix == ".sst"]
    if sum(files) > MOST_IN_MEMORY:
        return store, len(files)
    memory = Store()
    memory.extend(store)
    return memory, 0


def _confine(files: int) -> None:
    """Take memory, files and connections from this process, except for a number of files of the store."""
    limit_resource("RLIMIT_DATA", MEMORY)
    limit_resource("RLIMIT_FSIZE", 0)
    limit_resource("RLIMIT_CORE", 0)
    # below the number of any new descriptor; a store of more files needs one for each that it did not open yet
    limit_resource("RLIMIT_NOFILE", 0 if files <= _OPENED_AT_ONCE else files + _OPENED_AT_ONCE)


def _received(channel: BinaryIO, size: int) -> bytes:
    """Return a number of bytes of the channel. Raises EOFError if the server closed it."""
    data = channel.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _serve(channel: socket.socket, store: "Store", most: int, *, can_connect: bool) -> None:
    """Answer requests until the server closes the channel.

    A process that needs descriptors for files of its store could also connect to a host: it refuses `SERVICE` itself.
    """
    channel.sendall(HEADER.pack(1) + READY)
    received = channel.makefile("rb")
    while True:
        (size,) = HEADER.unpack(_received(received, HEADER.size))
        job = Job(*json.loads(_received(received, size)))
        signal.setitimer(signal.ITIMER_REAL, job.seconds + _GRACE)
        is_refused = can_connect and _CALL.search(job.text)
        content = REMOTE if is_refused else answer(store, job, most)
        signal.setitimer(signal.ITIMER_REAL, 0)
        channel.sendall(HEADER.pack(len(content)) + content)


def main() -> None:
    """Run the process."""
    folder, most = sys.argv[1:]
    for number in (signal.SIGINT, signal.SIGTERM):  # the server obeys them, and closes the channel
        signal.signal(number, signal.SIG_IGN)
    store, files = open_store(Path(folder))
    channel = socket.socket(fileno=0)
    answer(store, Job("ASK {}", 1.0, "text/csv"), int(most))  # imports the rest of the engine
    _confine(files)
    try:
        _serve(channel, store, int(most), can_connect=files > _OPENED_AT_ONCE)
    except (EOFError, ConnectionError):
        sys.exit()


if __name__ == "__main__":
    main()
