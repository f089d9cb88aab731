"""No network: code that reads files which may name remote documents runs without reaching any host."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_BLOCKS: list[None] = []
"""One entry for each `offline` block that is running, in whatever thread: libraries may start threads of their own."""


@contextmanager
def offline() -> Iterator[None]:
    """Refuse to look up or connect to any host meanwhile: a corrupt file may name a remote context, schema or table."""
    _watch_sockets()
    _BLOCKS.append(None)
    try:
        yield
    finally:
        _BLOCKS.pop()


@cache
def _watch_sockets() -> None:
    """Install the hook, which no process can remove again (PEP 578)."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if not _BLOCKS or not event.startswith("socket."):
        return
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise OSError(f"no network access here: {arguments[0]} is remote")
    if event == "socket.connect" and isinstance(arguments[1], tuple):  # the address of a Unix socket is a path
        raise OSError(f"no network access here: {arguments[1][0]} is remote")
