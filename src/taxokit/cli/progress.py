"""Progress on a terminal: the phase of long work, and how far it is."""

import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import wraps
from typing import Any, TypeVar

import click

from taxokit.text.normalize import truncated
from taxokit.text.progress import listening
from taxokit.text.terminal import escape_control

T = TypeVar("T", bound=Callable[..., Any])

_PATIENCE = 1.0  # seconds of work in silence
_PAUSE = 0.1  # between two pictures
_CLEAR = "\r\x1b[2K"


def shows_progress(function: T) -> T:
    """Show on a terminal how far a command is when it runs for more than a second, unless it has `--quiet`."""

    @click.option("-q", "--quiet", is_flag=True, help="Show no progress on the terminal.")
    @wraps(function)
    def command(*arguments: Any, quiet: bool, **options: Any) -> Any:
        if quiet or not sys.stderr.isatty():
            return function(*arguments, **options)
        line = _Line()
        out, err = _Stream(sys.stdout, line), _Stream(sys.stderr, line)
        try:
            with listening(line), redirect_stdout(out), redirect_stderr(err):
                return function(*arguments, **options)
        finally:
            line.clear()

    return command  # type: ignore[return-value]


class _Line:
    """The line of a terminal that shows the current phase."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._is_shown = False

    def __call__(self, phase: str, done: int, steps: int) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PAUSE
            self._is_shown = True
            number = f"{done}/{steps}" if steps else str(done or "")
            self._write(f"{_CLEAR}{escape_control(truncated(phase))}  {number}")

    def clear(self) -> None:
        """Leave the line empty for the next output."""
        if self._is_shown:
            self._is_shown = False
            self._write(_CLEAR)

    @staticmethod
    def _write(text: str) -> None:
        print(text, end="", file=sys.__stderr__, flush=True)  # the stream that lets control characters pass


class _Stream:
    """A stream of the command; the line of the progress is cleared before each text."""

    def __init__(self, stream: Any, line: _Line) -> None:
        self._stream, self._line = stream, line

    def write(self, text: str) -> int:
        self._line.clear()
        written: int = self._stream.write(text)
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
