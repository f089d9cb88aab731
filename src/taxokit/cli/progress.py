"""Progress on a terminal: which phase long work is in, and how far."""

import itertools
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from taxokit.text.labels import truncated
from taxokit.text.progress import listening
from taxokit.text.terminal import harmless

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

T = TypeVar("T", bound=Callable[..., Any])

_PATIENCE = 1.0
"""How many seconds work may take in silence."""

_PAUSE = 0.1  # between two pictures

_WIDTH = 20  # of the bar: a line that is longer than the terminal could not be replaced


def shows_progress(function: T) -> T:
    """Let a command show on a terminal how far it is, once it takes longer than a second, unless it has `--quiet`."""

    @click.option("-q", "--quiet", is_flag=True, help="Show no progress on the terminal.")
    @wraps(function)
    def command(*arguments: Any, quiet: bool, **options: Any) -> Any:
        if quiet or not sys.stderr.isatty():
            return function(*arguments, **options)
        shown = _Shown()
        out, err = _Stream(sys.stdout, shown), _Stream(sys.stderr, shown)
        try:
            with listening(shown), redirect_stdout(out), redirect_stderr(err):
                return function(*arguments, **options)
        finally:
            shown.clear()

    return command  # type: ignore[return-value]


class _Shown:
    """The line of a terminal that has the progress: one bar, for the phase of the moment."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._bar: ProgressBar[int] | None = None

    def __call__(self, phase: str, done: int, steps: int) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PAUSE
            self._show(harmless(truncated(phase)), done, steps)

    def _show(self, phase: str, done: int, steps: int) -> None:
        bar = self._bar
        if bar is None or (bar.label, bar.length) != (phase, steps or None):
            self.clear()
            # click writes what controls the terminal, so this is the stream that lets it pass
            bar = self._bar = click.progressbar(
                None if steps else itertools.count(),
                steps or None,
                phase,
                show_eta=False,  # the steps of a phase differ too much
                show_pos=True,
                bar_template="%(label)s  [%(bar)s]  %(info)s" if steps else "%(label)s  %(info)s",
                file=sys.__stderr__,
                width=_WIDTH,
            )
        bar.update(done - bar.pos)
        bar.render_progress()

    def clear(self) -> None:
        """Leave the line empty, for what is printed next."""
        if self._bar is not None:
            self._bar = None
            click.echo("\r\x1b[2K\x1b[?25h", nl=False, file=sys.__stderr__)


class _Stream:
    """A stream of the command, before which the line of the progress is cleared."""

    def __init__(self, stream: Any, shown: _Shown) -> None:
        self._stream, self._shown = stream, shown

    def write(self, text: str) -> int:
        self._shown.clear()
        written: int = self._stream.write(text)
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
