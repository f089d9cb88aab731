"""Regular expressions that are compiled when they are first used, and what frequent ones mean in words.

Compiling takes up to a millisecond, and most runs need few of them: those for what is wrong are for the rare case.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, AnyStr, cast


class _LazyPattern:
    def __init__(self, compiled: Callable[[], object]) -> None:
        self._compiled = compiled

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._compiled(), name)
        setattr(self, name, found)  # from now on without coming here
        return found


def lazy_compile(pattern: AnyStr, flags: int = 0) -> "re.Pattern[AnyStr]":
    """Return what `re.compile` returns, but compile it when one of its methods is first used."""
    return cast("re.Pattern[AnyStr]", _LazyPattern(partial(re.compile, pattern, flags)))


_WORDS = {
    r"[a-z0-9]+(-[a-z0-9]+)*": "lower-case words joined by hyphens",
    r"https?://[^\s]+": "an address that begins with http:// or https://",
    r"https://[^\s]+": "an address that begins with https://",
    r"https?://[^\s]+/": "an address that begins with http:// or https:// and ends in a slash",
    r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*": "a language tag such as en or de-CH",
    r"[A-Za-z0-9.+-]+": "letters, digits, full stops, plus signs and hyphens",
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)": "three numbers such as 1.0.0",
}


def in_words(pattern: str) -> str:
    """Return what the values of a pattern look like, "" for a pattern that is not known."""
    return _WORDS.get(pattern.removeprefix("^").removesuffix("$").removesuffix(r"(?!\n)"), "")


def mismatch(subject: str, value: str, pattern: str, description: str) -> tuple[str, str]:
    """Return the message and the hint for a value, as it is to be shown, that does not match a pattern."""
    words = in_words(pattern)
    hints = [f"see its description: {description}"] if description else []
    if words:
        return f"{subject} is {value}, but has to be {words}", "".join(hints)
    hints.insert(0, f"match the pattern {pattern}")
    return f"{subject} is {value}, which does not match its pattern", "; ".join(hints)
