"""No network: what reads files that may name remote documents runs without looking up any host."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def offline() -> Iterator[None]:
    """Refuse to look up any host meanwhile: a corrupt file may name a remote context, schema or table."""
    look_up = socket.getaddrinfo

    def refuse(host: Any, *_: Any, **__: Any) -> Any:
        raise OSError(f"nothing is fetched, and {host} is remote")

    socket.getaddrinfo = refuse
    try:
        yield
    finally:
        socket.getaddrinfo = look_up
