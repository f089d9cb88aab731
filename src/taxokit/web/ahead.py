"""Parts of long work in processes of their own, ahead of the process that uses the results."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain, islice
from multiprocessing.connection import Connection
from queue import Empty, Queue
from typing import Any, TypeVar

from taxokit.text.errors import TaxokitError

S = TypeVar("S")
T = TypeVar("T")

_PARTS = 2  # whatever the machine, since the order of the results follows from it
_BATCH = 16  # results at a time
_MOST_WAITING = 32  # batches of a process, which goes on while results of something else are used


def ahead(work: Callable[[S], Iterable[T]], values: Sequence[S], few: int) -> Iterator[T]:
    """Yield the results of some work on each value; each half of the values has a process, if there are cores.

    For a `few` values, processes would cost more time than they save. The order is the same on any machine: some
    results of the first half, some of the second, and so on. The results for the first value are made here, before
    there are processes, so that these have all that is made once. Raises what the work raises, and TaxokitError if a
    process was killed.
    """
    if values:
        yield from work(values[0])
        values = values[1:]
    size = -(-len(values) // _PARTS) or 1
    parts = [chain.from_iterable(map(work, values[start : start + size])) for start in range(0, len(values), size)]
    with ExitStack() as stack:
        waiting = [_batches(part) for part in parts]
        if len(values) > few and _has_cores():
            waiting = [stack.enter_context(_in_process(batches)) for batches in waiting]
        while waiting:
            for batches in list(waiting):
                batch = next(batches, None)
                if batch is None:
                    waiting.remove(batches)
                else:
                    yield from batch


def in_turns(ahead: Iterator[T], here: Iterator[T]) -> Iterator[T]:
    """Yield some results that are made ahead, some that are made here meanwhile, and so on."""
    while batch := [*islice(ahead, _PARTS * _BATCH), *islice(here, _BATCH)]:
        yield from batch


def _batches(values: Iterator[T]) -> Iterator[list[T]]:
    while batch := list(islice(values, _BATCH)):
        yield batch


def _has_cores() -> bool:
    """Return True if processes can be forked here, and have cores: a fork has the current thread alone."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


@contextmanager
def _in_process(batches: Iterator[list[T]]) -> Iterator[Iterator[list[T]]]:
    """Let a process make the batches of an iterator, which ends with the context at the latest."""
    context = multiprocessing.get_context("fork")  # all that the work reads is in memory already
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(batches, receiver, sender), daemon=True)
    process.start()
    sender.close()
    messages = Queue[Any](_MOST_WAITING)
    reader = threading.Thread(target=_read, args=(receiver, messages), daemon=True)
    reader.start()
    try:
        yield _received(messages)
    finally:
        process.terminate()
        process.join()
        while reader.is_alive():  # it may wait for room
            with suppress(Empty):
                messages.get(timeout=0.01)
        receiver.close()


def _read(receiver: Connection, messages: "Queue[Any]") -> None:
    """Take the messages of a process, up to None or an exception."""
    message: Any = ()
    while message is not None and not isinstance(message, BaseException):
        try:
            message = receiver.recv()
        except EOFError:
            message = TaxokitError("a process was killed", hint="the machine may be out of memory")
        messages.put(message)


def _received(messages: "Queue[Any]") -> Iterator[list[Any]]:
    """Yield the batches among messages. Raises TaxokitError if the process was killed."""
    while (message := messages.get()) is not None:
        if isinstance(message, BaseException):
            raise message
        yield message


def _send(batches: Iterator[list[T]], receiver: Connection, sender: Connection) -> None:
    """Send batches, and at the end None or an exception."""
    receiver.close()  # so that the pipe breaks as soon as the process that reads it is gone
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that process ends this one
    try:
        for batch in batches:
            sender.send(batch)
        sender.send(None)
    except BrokenPipeError:
        pass
    except Exception as error:  # noqa: BLE001 - it is raised by the process that reads
        sender.send(error)
