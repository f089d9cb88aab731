"""Patterns of a schema: regular expressions that others wrote, each of which may take a bounded time.

Python's engine tries every way to match, which can take forever: `(a+)+$` doubles its time with each letter. So a
timer interrupts it, and it takes the time of the texts together, as there may be many of them.
"""

import re
import signal
import threading
from collections.abc import Collection
from functools import lru_cache
from types import FrameType
from typing import ClassVar

from taxokit.core.errors import ConfigError

SECONDS = 4.0
"""How much time of the processor all patterns may take, and one text."""

EACH = 0.00005
"""How much time each text adds to that: many times what it needs, so that only what backtracks uses it up."""

_REPETITION = frozenset("*+?{")

_SHOWN = 200  # characters of a pattern


class PatternError(ConfigError):
    """A pattern is not a regular expression, or takes too long."""


def matches(pattern: str, text: str) -> bool:
    """Say whether a pattern matches somewhere in a text. Raises PatternError."""
    compiled = _compiled(pattern)
    return compiled.matches(text) if compiled.is_timed else compiled.search(text) is not None


def all_match(pattern: str, texts: Collection[str]) -> bool:
    """Say quickly whether a pattern matches in each of some texts; False too where it cannot be used, or is slow."""
    try:
        return _compiled(pattern).matches(*texts)
    except PatternError:
        return False


@lru_cache
def _compiled(pattern: str) -> "_Pattern":
    return _Pattern(pattern)


class _Pattern:
    """A pattern. `left` is the time that is left for all of them."""

    left: ClassVar[float] = SECONDS

    def __init__(self, pattern: str) -> None:
        self._shown = pattern if len(pattern) <= _SHOWN else f"{pattern[:_SHOWN]}…"
        try:
            self.search = re.compile(pattern).search
        except (re.error, RecursionError, OverflowError) as error:
            raise PatternError(f"the pattern {self._shown} is damaged: {error}") from None
        # in another thread than the main one, or where there are no such timers, a search runs to its end; and so it
        # does where nothing is repeated, which takes no time
        is_main = threading.current_thread() is threading.main_thread()
        self.is_timed = is_main and hasattr(signal, "setitimer") and not _REPETITION.isdisjoint(pattern)
        if self.is_timed:
            signal.signal(signal.SIGVTALRM, _ring)

    def matches(self, *texts: str) -> bool:
        if not self.is_timed:
            return all(map(self.search, texts))
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, _Pattern.left + EACH * len(texts))
            return all(map(self.search, texts))
        except TimeoutError:
            raise PatternError(
                f"the pattern {self._shown} takes too long",
                hint="write it so that each part can match in one way only, with no repetition inside of another",
            ) from None
        finally:
            left, _ = signal.setitimer(signal.ITIMER_VIRTUAL, 0)  # a look at the clock takes longer than most searches
            _Pattern.left = min(SECONDS, left)


def _ring(number: int, frame: FrameType | None) -> None:
    raise TimeoutError
