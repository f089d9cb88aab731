"""Regular expressions that are compiled when they are first used.

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
