"""Parts of long work in processes of their own, ahead of the process that uses the results."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from multiprocessing.connection import Connection
from typing import TypeVar

from taxokit.text.errors import TaxokitError

S = TypeVar("S")
T = TypeVar("T")

_PARTS = 2  # whatever the machine, since the order of the results follows from it
_BATCH = 16  # results at a time: a pipe has room for some more, so that no process waits long


def ahead(work: Callable[[S], Iterable[T]], values: Sequence[S], few: int) -> Iterator[T]:
    """Yield the results of some work on each value; each half of the values has a process, if there are cores.

    For a `few` values, processes would cost more time than they save. The order is the same on any machine: some
    results of the first half, some of the second, and so on. Raises what the work raises, and TaxokitError if a
    process was killed.
    """
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
    try:
        yield _received(receiver)
    finally:
        process.terminate()
        process.join()
        receiver.close()


def _received(receiver: Connection) -> Iterator[list[T]]:
    """Yield the batches that a process sends. Raises TaxokitError if it was killed."""
    while True:
        try:
            message = receiver.recv()
        except EOFError:
            raise TaxokitError("a process was killed", hint="the machine may be out of memory") from None
        if isinstance(message, BaseException):
            raise message
        if message is None:
            return
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
