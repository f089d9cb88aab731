"""Patterns of a schema: regular expressions that others wrote, each of which may take a bounded time.

Python's engine tries every way to match, which can take forever: `(a+)+$` doubles its time with each letter. So a
timer interrupts it, for all texts together.
"""

import json
import re
import signal
import sys
import threading
from collections.abc import Collection
from functools import lru_cache
from types import FrameType
from typing import IO, TYPE_CHECKING, Any, AnyStr, ClassVar, cast

from taxokit.text.errors import ConfigError

if TYPE_CHECKING:
    import subprocess


class _LazyPattern:
    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)  # so that the next access does not come here
        return method


def lazy_compile(pattern: AnyStr, flags: int = 0) -> "re.Pattern[AnyStr]":
    """Return a pattern that is compiled at its first use; at import, all take 8 % of `check` of a small taxonomy."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(pattern, flags))


_WORDS = {
    r"[a-z0-9]+(-[a-z0-9]+)*": "lower-case words joined by hyphens",
    r"https?://[^\s]+": "an address that begins with http:// or https://",
    r"https://[^\s]+": "an address that begins with https://",
    r"https?://[^\s]+/": "an address that begins with http:// or https:// and ends in a slash",
    r"https?://[^\s]+[/#]": "an address that begins with http:// or https:// and ends in a slash or a number sign",
    r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*": "a language tag such as en or de-CH",
    r"[A-Za-z0-9.+-]+": "letters, digits, full stops, plus signs and hyphens",
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)": "a version such as 1.0.0",
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)(\.(0|[1-9]\d*))?": "a version such as 1.0.0 or 2026.1",
}


def in_words(pattern: str) -> str:
    """Return the form of the values of a pattern in words, "" for a pattern that is not known."""
    return _WORDS.get(pattern.removeprefix("^").removesuffix("$").removesuffix(r"(?!\n)"), "")


def mismatch(subject: str, value: str, pattern: str, description: str) -> tuple[str, str]:
    """Return the message and the hint for a value, as it is shown, that does not match a pattern."""
    words = in_words(pattern)
    hints = [f"see its description: {description}"] if description else []
    if words:
        return f"{subject} is {value}, but must be {words}", "".join(hints)
    hints.insert(0, f"match the pattern {pattern}")
    return f"{subject} is {value}, which does not match its pattern", "; ".join(hints)


SECONDS = 4.0
"""How much time of the processor all patterns may take, and one text."""

EACH = 0.00005
"""How much time each text adds to that: so much that only a pattern that backtracks uses it up."""

_REPETITION = frozenset("*+?{")

_SHOWN = 200  # characters of a pattern


class PatternError(ConfigError):
    """A pattern is not a regular expression, or takes too long."""


def matches(pattern: str, text: str) -> bool:
    """Return True if a pattern matches somewhere in a text. Raises PatternError."""
    return _compiled(pattern).matches(text)


def all_match(pattern: str, texts: Collection[str]) -> bool:
    """Return True if a pattern matches in each of some texts; False too if it cannot be used, or is slow."""
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
        self._pattern = pattern
        self._shown = pattern if len(pattern) <= _SHOWN else f"{pattern[:_SHOWN]}…"
        try:
            self.search = re.compile(pattern).search
        except (re.error, RecursionError, OverflowError) as error:
            raise PatternError(f"the pattern {self._shown} is damaged: {error}") from None
        # without such timers a search runs to its end; so it does without a repetition, which takes no time
        self._is_timed = hasattr(signal, "setitimer") and not _REPETITION.isdisjoint(pattern)

    def matches(self, *texts: str) -> bool:
        """Return True if the pattern matches somewhere in each of the texts. Raises PatternError."""
        if not self._is_timed:
            return all(map(self.search, texts))
        try:
            if threading.current_thread() is not threading.main_thread():
                return all(self._is_in_elsewhere(text) for text in texts)
            return self._matches_in_time(texts)
        except TimeoutError:
            raise PatternError(
                f"the pattern {self._shown} takes too long",
                hint="write it so that each part can match in one way only, with no repetition inside of another",
            ) from None

    def _is_in_elsewhere(self, text: str) -> bool:
        is_in = _is_in(self._pattern, text)
        if is_in is None:
            raise TimeoutError
        return is_in

    def _matches_in_time(self, texts: Collection[str]) -> bool:
        signal.signal(signal.SIGVTALRM, _ring)
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, _Pattern.left + EACH * len(texts))
            return all(map(self.search, texts))
        finally:
            left, _ = signal.setitimer(signal.ITIMER_VIRTUAL, 0)  # a look at the clock takes longer than most searches
            _Pattern.left = min(SECONDS, left)


def _ring(number: int, frame: FrameType | None) -> None:
    raise TimeoutError


_SEARCHER = f"""
import json, re, signal, sys
for line in sys.stdin.buffer:
    signal.setitimer(signal.ITIMER_VIRTUAL, {SECONDS})
    print(int(re.search(*json.loads(line)) is not None), flush=True)
"""

_lock = threading.Lock()


@lru_cache(maxsize=1)
def _searcher() -> "tuple[subprocess.Popen[bytes], IO[bytes], IO[bytes]]":
    """Return a process that searches, its input and its output. It ends with this one, or by the signal of a timer."""
    import subprocess  # takes longer to load than most checks

    command = [sys.executable, "-I", "-S", "-c", _SEARCHER]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return process, cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)


@lru_cache(maxsize=100_000)
def _is_in(pattern: str, text: str) -> bool | None:
    """Return True if a pattern matches in a text, from another thread than the main, which no signal interrupts.

    None if it takes too long.
    """
    with _lock:
        process, questions, answers = _searcher()
        questions.write(f"{json.dumps([pattern, text])}\n".encode())
        questions.flush()
        answer = answers.readline()
        if not answer:
            _searcher.cache_clear()
            process.communicate()
            return None
    return answer == b"1\n"
