"""Workers, each a process that runs one query at a time and is killed if that takes too long."""

import asyncio
import json
import re
import socket
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, cast

from taxokit.repository.process import Process, start_python
from taxokit.text.errors import TaxokitError
from taxokit.web.responses import RequestError
from taxokit.web.sparql.protocol import OF_BINDINGS, OF_GRAPHS
from taxokit.web.sparql.worker import BINDINGS, GRAPH, HEADER, LARGE, READY, REMOTE, UNWANTED, Job

_WORKER = "taxokit.web.sparql.worker"
_START_SECONDS = 30.0
_PAUSE = 1.0  # seconds before a process is started again that could not start
_AGAIN = {"retry-after": "1"}

_PLACE = re.compile(r"^error at (\d+):(\d+)")
_SHOWN = 200  # characters of an error of the parser, which lists all that could be there


class Result(NamedTuple):
    """The complete result of a query: bindings, or a graph."""

    is_graph: bool
    content: bytes


class Pool:
    """Some workers over one store, and the queries that wait for one.

    A query waits at most as long as one may run; more than `waiting` queries are refused at once.
    """

    def __init__(self, store: Path, workers: int, waiting: int, result_bytes: int) -> None:
        self._store = store
        self._size = workers
        self._most_waiting = waiting
        self._result_bytes = result_bytes
        self._workers: set[_Worker] = set()
        self._idle: list[_Worker] = []
        self._queue: deque[_Ticket] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_stopped = False

    @property
    def waiting(self) -> int:
        """How many queries wait for a worker."""
        return sum(not ticket.answer.done() for ticket in self._queue)

    async def start(self) -> None:
        """Start the workers. Raises TaxokitError if one does not start."""
        await asyncio.gather(*(self._add() for _ in range(self._size)))

    async def stop(self) -> None:
        """Kill the workers."""
        self._is_stopped = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, *(worker.end() for worker in self._workers), return_exceptions=True)

    async def run(self, job: Job) -> Result:
        """Return the result of a query.

        Raises RequestError if it is invalid (400), asks another host (403), has no result of the wanted form (406) or
        one that is too large (413), takes too much time or memory (503), or too many queries wait (503 with a time to
        try again).
        """
        ticket = _Ticket(job)
        if self._idle:
            self._idle.pop().take(ticket)
        elif len(self._queue) < self._most_waiting or self.waiting < self._most_waiting:
            ticket.limit(f"no worker was free for {job.seconds:g} seconds", _AGAIN)
            self._queue.append(ticket)
        else:
            raise RequestError(503, f"more than {self._most_waiting} queries are waiting", headers=_AGAIN)
        return _result(await ticket.answer, self._result_bytes)

    def _free(self, worker: "_Worker") -> None:
        """Give the next query to a worker, without waiting for what becomes of the last one."""
        while self._queue:
            ticket = self._queue.popleft()
            if not ticket.answer.done():
                worker.take(ticket)
                return
        self._idle.append(worker)

    def _lost(self, worker: "_Worker") -> None:
        """Replace a worker that ended."""
        if worker in self._idle:
            self._idle.remove(worker)
        if worker in self._workers and not self._is_stopped:
            self._workers.remove(worker)
            task = asyncio.create_task(self._replace(worker))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _replace(self, worker: "_Worker") -> None:
        await worker.end()
        while True:
            try:
                return await self._add()
            except TaxokitError:
                await asyncio.sleep(_PAUSE)

    async def _add(self) -> None:
        """Start one worker, and let it take a query. Raises TaxokitError."""
        worker = await _started(self._store, self._result_bytes, self._free, self._lost)
        self._workers.add(worker)
        self._free(worker)


class _Ticket:
    """A query, the answer that it waits for, and the timer of its limit."""

    __slots__ = ("_timer", "answer", "job")

    def __init__(self, job: Job) -> None:
        self.job = job
        self.answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._timer: asyncio.TimerHandle | None = None

    def limit(
        self, reason: str, headers: Mapping[str, str] | None = None, stop: Callable[[], None] = lambda: None
    ) -> None:
        """Fail for a reason after the time of the query, and call `stop` then, in place of an earlier limit."""

        def end() -> None:
            stop()
            self.fail(reason, headers)

        self.free()
        self._timer = asyncio.get_running_loop().call_later(self.job.seconds, end)

    def free(self) -> None:
        """Remove the limit."""
        if self._timer:
            self._timer.cancel()

    def fail(self, reason: str, headers: Mapping[str, str] | None = None) -> None:
        """Raise RequestError (503) in the task that awaits the answer."""
        if not self.answer.done():
            self.answer.set_exception(RequestError(503, reason, headers=headers))


class _Worker(asyncio.Protocol):
    """One process, and the connection to it. It calls `free` after each answer, and `lost` when it ends."""

    def __init__(self, process: Process, free: Callable[["_Worker"], None], lost: Callable[["_Worker"], None]) -> None:
        self._process = process
        self._free = free
        self._lost = lost
        self._received = bytearray()
        self._transport: asyncio.Transport | None = None
        self._ticket: _Ticket | None = None
        self._is_killed = False
        self.is_lost = False
        self.ready: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is not a subclass

    def take(self, ticket: _Ticket) -> None:
        """Run a query, which ends in time: else the process is killed."""
        ticket.limit(f"the query ran for more than {ticket.job.seconds:g} seconds", stop=self._kill)
        self._ticket = ticket
        data = json.dumps(ticket.job).encode()
        if self._transport:
            self._transport.write(HEADER.pack(len(data)) + data)

    def data_received(self, data: bytes) -> None:
        """Take a part of an answer."""
        self._received += data
        if len(self._received) < HEADER.size:
            return
        (size,) = HEADER.unpack_from(self._received)
        if len(self._received) < HEADER.size + size:
            return
        answer = bytes(self._received[HEADER.size :])
        self._received.clear()
        ticket, self._ticket = self._ticket, None
        if ticket is None:
            self.ready.set_result(answer)
            return
        if self._is_killed:
            return
        ticket.free()
        if not ticket.answer.done():
            ticket.answer.set_result(answer)
        self._free(self)

    def connection_lost(self, error: Exception | None) -> None:  # noqa: ARG002 - asyncio passes it
        """Fail the query: a process ends by itself if it gets no memory."""
        self.is_lost = True
        reason = "the query needs more memory than it may use, or is too complex"
        if self._ticket:
            self._ticket.free()
            self._ticket.fail(reason)
        elif not self.ready.done():
            self.ready.cancel()
        self._lost(self)

    def _kill(self) -> None:
        self._is_killed = True
        self._process.kill()

    async def end(self) -> None:
        """Kill the process, and wait until it ended."""
        if self._transport:
            self._transport.abort()
        self._kill()
        await asyncio.to_thread(self._process.wait)


async def _started(
    store: Path, result_bytes: int, free: Callable[[_Worker], None], lost: Callable[[_Worker], None]
) -> _Worker:
    """Return a worker that is ready. Raises TaxokitError."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = start_python(_WORKER, [str(store), str(result_bytes)], store, theirs.fileno())
    worker = _Worker(process, free, lost)
    try:
        await asyncio.get_running_loop().create_unix_connection(lambda: worker, sock=ours)
        done, _ = await asyncio.wait([worker.ready], timeout=_START_SECONDS)
        if done and not worker.is_lost and worker.ready.result() == READY:
            return worker
    except BaseException:
        await worker.end()
        raise
    await worker.end()
    raise TaxokitError("a process for SPARQL queries does not start", where=store)


def _result(answer: bytes, most: int) -> Result:
    """Return the result in an answer. Raises RequestError."""
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
