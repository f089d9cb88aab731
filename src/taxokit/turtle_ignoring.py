"""Comments in Turtle and its kin that tell checks to ignore something: `# taxokit: ignore=rule-id`.

A comment holds for the statement in which it stands, behind which it stands on its line, or which follows it. Above the
first directive of a file it holds for the whole file.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from taxokit import sources
from taxokit.ignoring import COMMENT, Ignore, named_rules
from taxokit.location import Location
from taxokit.turtle_text import Statement, comments, statements


def ignores_of(text: str, path: str) -> Iterator[Ignore]:
    """Yield the ignores of a file."""
    found = list(statements(text))
    starts = [start for start, _, _ in found]
    position = text.find(sources.MARK)
    while position >= 0:
        line = text.rfind("\n", 0, position) + 1
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        index = bisect_right(starts, position) - 1  # the statement around the place, or the one before it
        comment = _comment_around(text, position, found, index)
        match = COMMENT.search(text, comment, end) if comment is not None else None
        if match:
            first, last = _lines_of(text, found, index, line)
            place = Location(path, text.count("\n", 0, line) + 1, match.start() - line + 1)
            for rule in named_rules(match):
                yield Ignore(rule, place, first, last)
        position = text.find(sources.MARK, end)


def _comment_around(text: str, position: int, found: Sequence[Statement], index: int) -> int | None:
    """Return where the comment begins in which a place is, None where it is in no comment."""
    inside = index >= 0 and position < found[index][1]
    start = found[index][0] if inside else found[index][1] if index >= 0 else 0
    end = found[index][1] if inside else len(text)
    for first, last in comments(text, start, end):
        if first > position:
            return None
        if position < last:
            return first
    return None


def _lines_of(text: str, found: Sequence[Statement], index: int, line: int) -> tuple[int, int]:
    """Return the first and the last line for which a comment holds that begins in the line at `line`."""
    if index < 0 and found and found[0][2]:
        return 1, text.count("\n") + 1
    if index < 0 or found[index][1] <= line:  # the statement before it ended in a line above
        index += 1
    if index == len(found):
        return 0, 0
    start, end, _ = found[index]
    return text.count("\n", 0, start) + 1, text.count("\n", 0, end - 1) + 1
