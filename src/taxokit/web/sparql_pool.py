"""The workers for SPARQL: a store of all releases, processes that read it, and queries that wait for one of these."""

import asyncio
import json
import re
import socket
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode, Quad, Store

from taxokit.formats.forms import GRAPH_FORMS, RESULT_FORMS
from taxokit.releases.releases import Released
from taxokit.repository.process import Process, start_python
from taxokit.text.errors import TaxokitError
from taxokit.web.responses import RequestError
from taxokit.web.sparql_worker import BINDINGS, GRAPH, HEADER, LARGE, READY, REMOTE, UNWANTED, Job

OF_BINDINGS: Mapping[str, str] = {form.media_type: form.media_type for form in RESULT_FORMS}
OF_GRAPHS: Mapping[str, str] = {form.media_type: form.media_type for form in GRAPH_FORMS}
"""The media types of the results of SELECT and ASK, and of CONSTRUCT and DESCRIBE."""

_WORKER = "taxokit.web.sparql_worker"
_START_SECONDS = 30.0
_AGAIN = {"retry-after": "1"}

_PLACE = re.compile(r"^error at (\d+):(\d+)")
_SHOWN = 200  # characters of an error of the parser, which lists all that could be there


class Result(NamedTuple):
    """The complete result of a query: bindings, or a graph."""

    is_graph: bool
    content: bytes


def write_store(folder: Path, graphs: Mapping[str, Released], current: Released) -> None:
    """Write the statements of each release as the graph with its name, and those of one also as the default graph.

    One process writes the store, and many read it. Raises ReleaseError and SourceError if a release cannot be read.
    """
    Store(str(folder)).bulk_extend(_quads(graphs, current))


def _quads(graphs: Mapping[str, Released], current: Released) -> Iterator[Quad]:
    for name, release in graphs.items():
        graph = NamedNode(name)
        for subject, predicate, value in release.statements():
            yield Quad(subject, predicate, value, graph)
            if release is current:
                yield Quad(subject, predicate, value)


class Pool:
    """Some workers over one store, and the queries that wait for one.

    A query waits at most as long as one may run; more than `most_waiting` queries are refused at once.
    """

    def __init__(self, store: Path, workers: int, most_waiting: int, result_bytes: int) -> None:
        self._most_waiting = most_waiting
        self._result_bytes = result_bytes
        self._workers = [_Worker(store, result_bytes) for _ in range(workers)]
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self.waiting = 0

    async def start(self) -> None:
        """Start the workers. Raises TaxokitError if one does not start."""
        await asyncio.gather(*(worker.start() for worker in self._workers))
        for worker in self._workers:
            self._idle.put_nowait(worker)

    async def stop(self) -> None:
        """Kill the workers."""
        await asyncio.gather(*(worker.end() for worker in self._workers))

    async def run(self, job: Job) -> Result:
        """Return the result of a query.

        Raises RequestError if the query is invalid (400), asks another host (403), has no result in the requested form
        (406) or a too large result (413), takes too much time or memory, or too many queries wait (503).
        """
        worker = await self._free(job.seconds)
        answer = None
        try:
            await worker.start()
            async with asyncio.timeout(job.seconds):
                answer = await worker.ask(job)
        except TimeoutError:
            raise RequestError(
                503,
                f"the query ran for more than {job.seconds:g} seconds; ask for less, such as by LIMIT or a rarer term",
            ) from None
        except (EOFError, ConnectionError):  # a process ends itself without memory, or in some sorts of mixed values
            raise RequestError(
                503,
                "the query needs more memory than it may use, is too complex, or orders values of several types: "
                "use LIMIT, or ORDER BY STR(?value)",
            ) from None
        except TaxokitError as error:
            raise RequestError(503, error.message, headers=_AGAIN) from None
        finally:  # an answer that is still to come is not that of the next query
            if answer is None:
                worker.kill()
            self._idle.put_nowait(worker)
        return _result(answer, self._result_bytes)

    async def _free(self, seconds: float) -> "_Worker":
        """Return a worker that runs nothing. Raises RequestError (503)."""
        if self._idle.empty() and self.waiting >= self._most_waiting:
            raise RequestError(503, f"more than {self._most_waiting} queries are waiting", headers=_AGAIN)
        self.waiting += 1
        try:
            async with asyncio.timeout(seconds):
                return await self._idle.get()
        except TimeoutError:
            raise RequestError(503, f"no worker was free for {seconds:g} seconds", headers=_AGAIN) from None
        finally:
            self.waiting -= 1


class _Worker:
    _reader: asyncio.StreamReader
    _writer: asyncio.StreamWriter

    def __init__(self, store: Path, result_bytes: int) -> None:
        self._store = store
        self._result_bytes = result_bytes
        self._process: Process | None = None
        self._is_killed = False

    async def start(self) -> None:
        """Start the process unless it runs. Raises TaxokitError."""
        if self._process:
            if not self._is_killed and not self._reader.at_eof():
                return
            await self.end()
            self._is_killed = False
        ours, theirs = socket.socketpair()
        with theirs:
            arguments = [str(self._store), str(self._result_bytes)]
            self._process = start_python(_WORKER, arguments, self._store, theirs.fileno())
        self._reader, self._writer = await asyncio.open_unix_connection(sock=ours)
        with suppress(TimeoutError, EOFError, ConnectionError):
            async with asyncio.timeout(_START_SECONDS):
                if await self._read() == READY:
                    return
        raise TaxokitError("a process for SPARQL queries does not start", where=self._store)

    async def ask(self, job: Job) -> bytes:
        """Return the answer to a job. Raises EOFError and ConnectionError if the process ends."""
        data = json.dumps(job).encode()
        self._writer.write(HEADER.pack(len(data)) + data)
        return await self._read()

    async def _read(self) -> bytes:
        (size,) = HEADER.unpack(await self._reader.readexactly(HEADER.size))
        return await self._reader.readexactly(size)

    def kill(self) -> None:
        """Kill the process, so that the next query starts another."""
        if self._process:
            self._process.kill()
            self._is_killed = True

    async def end(self) -> None:
        """Kill the process, and wait until it ended."""
        if self._process:
            self._writer.close()
            self._process.kill()
            await asyncio.to_thread(self._process.wait)


def _result(answer: bytes, most: int) -> Result:
    kind, content = answer[:1], answer[1:]
    if kind in (BINDINGS, GRAPH):
        return Result(kind == GRAPH, content)
    if kind == LARGE:
        raise RequestError(413, f"the result is larger than {most:,} bytes; use LIMIT")
    if kind == REMOTE:
        raise RequestError(403, "this endpoint sends no requests to other hosts: remove SERVICE from the query")
    if kind == UNWANTED:
        offered = OF_GRAPHS if content == GRAPH else OF_BINDINGS
        raise RequestError(406, f"the result is available as {', '.join(offered)}", headers={"vary": "Accept"})
    words = _PLACE.sub(r"line \1, column \2", " ".join(content.decode().split()))
    raise RequestError(400, words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")
