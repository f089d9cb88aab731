"""Blocks of code in Markdown: what stands between two fences is neither a heading nor anything else."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(?P<sign>`{3,}(?=[^`]*$)|~{3,})")


def outside_of_fences(text: str) -> Iterator[tuple[int, str]]:
    """Yield number, from 1, and text of each line that is not in a fenced block of code (CommonMark 0.31 section 4.5).

    The fences are left out, too. A block that is not closed goes on to the end; its fence is yielded then, at the last.
    """
    sign, opened = "", (0, "")
    for number, line in enumerate(text.splitlines(), start=1):
        found = _FENCE.match(line)
        if sign:
            bare = line.strip(" \t")
            if found and bare == bare[0] * len(bare) and bare.startswith(sign):
                sign = ""
        elif found:
            sign, opened = found["sign"], (number, line)
        else:
            yield number, line
    if sign:
        yield opened


def is_fence(line: str) -> bool:
    """Say whether a line begins or ends a block of code."""
    return _FENCE.match(line) is not None
