"""Comments that suppress findings in Turtle and similar syntaxes: `# taxokit: ignore=rule-id`.

A comment applies to the resource of the statement that it is in, after it on its line, or directly above: for what is
found where the file begins to describe that resource. Above the first statement and the last of the directives before
it, it applies to the whole file.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import itemgetter

from taxokit.lint.suppressions import IGNORE, Ignore, named_rules
from taxokit.rdf.positions import Statement, comments, statements
from taxokit.text.diagnostics import Location
from taxokit.yaml_text.comments import MARK

_COMMENT = re.compile(IGNORE)
_SUBJECT = re.compile(r"<[^>]*>|[^\s;,.\[({]*(?:\.[^\s;,.\[({]+)*")


def ignores_of(text: str, path: str) -> Iterator[Ignore]:
    """Yield the ignores of a file."""
    position = text.find(MARK)
    if position < 0:
        return
    found = list(statements(text))
    starts = [start for start, _, _ in found]
    directives = len(list(takewhile(lambda statement: statement[2], found)))
    inside = lru_cache(maxsize=1)(lambda start, end: list(comments(text, start, end)))
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    first = _first_of_each(text, found)
    while position >= 0:
        number = bisect_right(lines, position)
        end = lines[number] if number < len(lines) else len(text)
        index = bisect_right(starts, position) - 1  # the statement around the place, or the one before it
        comment = _comment_around(position, inside(*_between(text, position, found, index)))
        match = _COMMENT.search(text, comment, end) if comment is not None else None
        if match:
            meant = _meant(text, found, index, lines[number - 1], directives)
            if meant is None:
                span = (1, len(lines))
            else:
                start, stop = first[meant] if meant < len(found) else (0, 0)
                span = (bisect_right(lines, start), bisect_right(lines, stop - 1)) if stop else (0, 0)
            place = Location(path, number, match.start() - lines[number - 1] + 1)
            for rule in named_rules(match):
                yield Ignore(rule, place, *span)
        position = text.find(MARK, end)


def _first_of_each(text: str, found: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return for each statement where the first one about the same resource begins and ends."""
    known: dict[str, tuple[int, int]] = {}
    spans = []
    for start, end, directive in found:
        match = None if directive else _SUBJECT.match(text, start, end)
        is_named = match and match[0] and text[end - 1] != "{"  # the name of a graph is before a brace
        spans.append(known.setdefault(match[0], (start, end)) if match and is_named else (start, end))
    return spans


def _between(text: str, position: int, found: Sequence[Statement], index: int) -> tuple[int, int]:
    """Return where the statement begins and ends that a place is in, or else what is between two statements."""
    if index >= 0 and position < found[index][1]:
        return found[index][:2]
    return found[index][1] if index >= 0 else 0, found[index + 1][0] if index + 1 < len(found) else len(text)


def _comment_around(position: int, spans: Sequence[tuple[int, int]]) -> int | None:
    """Return where the comment begins in which a place is, None where it is in no comment."""
    index = bisect_right(spans, position, key=itemgetter(0)) - 1
    return spans[index][0] if index >= 0 and position < spans[index][1] else None


def _meant(text: str, found: Sequence[Statement], index: int, line: int, directives: int) -> int | None:
    """Return the number of the statement that a comment in the line at `line` is about, None for the whole file.

    The first `directives` statements are about nothing: they declare prefixes.
    """
    if index < 0 or found[index][1] <= line:  # the statement before it ended in a line above
        index += 1
        if index < directives:
            return None
    while index < len(found) - 1 and text[found[index][1] - 1] == "{":
        index += 1
    return index
