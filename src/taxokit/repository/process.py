"""Processes of other programs and of Python, in which no code of the working folder runs, and without a network.

Arguments are a list, which no shell reads.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from taxokit.text.errors import TaxokitError

if TYPE_CHECKING:
    import subprocess

CompletedProcess: TypeAlias = "subprocess.CompletedProcess[bytes]"
Process: TypeAlias = "subprocess.Popen[bytes]"

_BLOCKS: list[None] = []
"""One entry for each `offline` block that is running, in whatever thread: libraries may start threads of their own."""


@contextmanager
def offline() -> Iterator[None]:
    """Raise OSError if any host is looked up or connected to meanwhile: a file may name a remote context or schema."""
    _watch_sockets()
    _BLOCKS.append(None)
    try:
        yield
    finally:
        _BLOCKS.pop()


@cache
def _watch_sockets() -> None:
    """Install the hook, which no process can remove again (PEP 578)."""
    sys.addaudithook(_check_event)


def _check_event(event: str, arguments: tuple[Any, ...]) -> None:
    if not _BLOCKS or not event.startswith("socket."):
        return
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise OSError(f"no network access here: {arguments[0]} is remote")
    if event == "socket.connect" and isinstance(arguments[1], tuple):  # the address of a Unix socket is a path
        raise OSError(f"no network access here: {arguments[1][0]} is remote")


TIME_LIMIT = 300.0
"""Seconds after which a process that does not wait for a person is stopped."""

_PYTHON = ("-P", "-m")
"""Options of Python by which it finds no modules in the working folder."""


def run(
    program: str,
    arguments: Sequence[str],
    folder: Path,
    *,
    data: bytes | None = None,
    environment: Mapping[str, str | None] | None = None,
    limit: float | None = TIME_LIMIT,
    shows_errors: bool = False,
) -> CompletedProcess:
    """Run a program of `PATH`, not of the working folder, to its end. `environment` removes variables that are None.

    Without a `limit` it may wait for a person, and with `shows_errors` it writes to our standard error. Raises
    FileNotFoundError if there is no such program; TaxokitError if it does not end in time.
    """
    import shutil
    import subprocess

    path = shutil.which(program)
    if path is None or Path(path).parent.resolve() == folder.resolve():
        raise FileNotFoundError(program)
    variables = {**os.environ, **(environment or {})}
    try:
        return subprocess.run(
            [path, *arguments],
            cwd=folder,
            env={name: value for name, value in variables.items() if value is not None},
            input=data,
            stdout=subprocess.PIPE,
            stderr=None if shows_errors else subprocess.PIPE,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        words = " ".join([program, *arguments[:1]])
        raise TaxokitError(f"did not end within {limit:g} seconds", where=words) from None


def run_python(
    module: str,
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limit: float = TIME_LIMIT,
) -> CompletedProcess:
    """Run a Python module in a process of its own, with no code of the folder. Raises as `run` does."""
    return run(sys.executable, [*_PYTHON, module, *arguments], folder, environment=environment, limit=limit)


def start_python(module: str, arguments: Sequence[str], folder: Path, channel: int) -> Process:
    """Start a Python module with a socket as its standard input and without output. POSIX only. Raises OSError."""
    import subprocess

    return subprocess.Popen(
        [sys.executable, *_PYTHON, module, *arguments],
        cwd=folder,
        stdin=channel,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def limit_resource(name: str, most: int) -> None:
    """Set a limit of this process, such as RLIMIT_AS, on a system that has it, as far as it may."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limit = getattr(resource, name)
    _, hard = resource.getrlimit(limit)
    resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
