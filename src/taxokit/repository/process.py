"""Starting processes: the one module that does, so that each of them obeys the same rules.

A folder with data never gives code: the program comes from the absolute entries of `PATH`, a Python process has the
module path of this one, and neither has the working folder, whatever `PATH` and `PYTHONPATH` say. Arguments are a
list, which no shell reads.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from taxokit.text.errors import TaxokitError

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


if TYPE_CHECKING:
    from subprocess import Popen

TIME_LIMIT = 300.0
"""Seconds after which a process that does not wait for a person is stopped."""

_SLOW = 3.0

_PYTHON = ("-P", "-s", "-m")

_OWN_FOLDER = str(Path(__file__).resolve().parents[2])


class CompletedProcess(NamedTuple):
    """A process that ended: its exit code and its output. The errors are empty where a terminal showed them."""

    code: int
    output: bytes
    errors: bytes


class Process(Protocol):
    """A process that runs."""

    def kill(self) -> None:
        """End it at once."""

    def wait(self) -> int:
        """Wait until it ended, and return its exit code."""


def run(  # noqa: PLR0913 - what distinguishes the processes that we start
    program: str,
    arguments: Sequence[str],
    folder: Path,
    *,
    data: bytes | None = None,
    environment: Mapping[str, str | None] | None = None,
    limit: float | None = TIME_LIMIT,
    shows_errors: bool = False,
    when_slow: Callable[[], None] | None = None,
) -> CompletedProcess:
    """Run a program, found in `PATH`, with a working folder, and return its exit code and output.

    `environment` adds variables, and removes those that are None. Without a `limit` the process may wait for a person,
    and with `shows_errors` it writes to our standard error. `when_slow` is called once where it runs for seconds; what
    it raises ends the process. Raises FileNotFoundError where there is no such program, TaxokitError where it does not
    end in time.
    """
    import shutil
    import subprocess

    path = _search_path(folder)
    found = shutil.which(program, path=path)
    if found is None:
        raise FileNotFoundError(program)
    variables = {**os.environ, "PATH": path, **(environment or {})}
    with subprocess.Popen(
        [found, *arguments],
        cwd=folder,
        env={name: value for name, value in variables.items() if value is not None},
        stdin=None if data is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if shows_errors else subprocess.PIPE,
    ) as started:
        try:
            output, errors = _communicate(started, data, limit, when_slow)
        except subprocess.TimeoutExpired:
            started.kill()
            words = " ".join([program, *arguments[:1]])
            raise TaxokitError(f"did not end within {limit:g} seconds", where=words) from None
        except BaseException:
            started.kill()
            raise
    return CompletedProcess(started.returncode, output, errors or b"")


def _communicate(
    started: "Popen[bytes]", data: bytes | None, limit: float | None, when_slow: Callable[[], None] | None
) -> tuple[bytes, bytes | None]:
    if when_slow is None:
        return started.communicate(data, limit)
    import subprocess

    try:
        return started.communicate(data, _SLOW)
    except subprocess.TimeoutExpired:
        when_slow()
    return started.communicate(timeout=limit)


def run_python(
    module: str,
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    limit: float = TIME_LIMIT,
) -> CompletedProcess:
    """Run a Python module in a process of its own. Raises TaxokitError where it does not end in time.

    No variable of Python's holds there but those given. Its module path is that of this process, without the working
    folders; `-P` and `-s` keep Python from adding to it.
    """
    variables = {**_python_variables(folder), **(environment or {})}
    return run(sys.executable, [*_PYTHON, module, *arguments], folder, environment=variables, limit=limit)


def start_python(module: str, arguments: Sequence[str], folder: Path, channel: int) -> Process:
    """Start a Python module as `run_python` does, with the descriptor of a socket as its standard input.

    What it writes to its standard output and error is lost. POSIX only. Raises OSError.
    """
    import subprocess

    variables = {**os.environ, "PATH": _search_path(folder), **_python_variables(folder)}
    return subprocess.Popen(
        [sys.executable, *_PYTHON, module, *arguments],
        cwd=folder,
        env={name: value for name, value in variables.items() if value is not None},
        stdin=channel,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def limit_resource(name: str, most: int) -> None:
    """Lower a limit of this process, such as RLIMIT_AS, on a system that has it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limit = getattr(resource, name)
    _, hard = resource.getrlimit(limit)
    resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _python_variables(folder: Path) -> dict[str, str | None]:
    """Return the variables of a Python process: its module path, and None for those of ours that would hold there."""
    cleaned: dict[str, str | None] = {name: None for name in os.environ if name.startswith("PYTHON")}
    home = {"PYTHONHOME": os.environ["PYTHONHOME"]} if "PYTHONHOME" in os.environ else {}
    path = os.pathsep.join(_without_data(sys.path, folder))
    return {**cleaned, **home, "PYTHONPATH": path}


def _search_path(folder: Path) -> str:
    entries = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(_without_data(entries, folder))


def _without_data(entries: Iterable[str], folder: Path) -> Iterator[str]:
    """Yield the entries of a search path that are neither relative nor a working folder: ours, or the new process's."""
    data = {_identity(folder), _identity(os.curdir)} - {_identity(_OWN_FOLDER), None}
    return (entry for entry in entries if Path(entry).is_absolute() and _identity(entry) not in data)


def _identity(path: str | Path) -> tuple[int, int] | None:
    """Return what tells a folder from others, whatever its path is; None where there is nothing."""
    try:
        found = os.stat(path)  # noqa: PTH116 - every call of Git asks for each entry, and a Path costs more
    except OSError:
        return None
    return found.st_dev, found.st_ino
