"""A line of a source with a caret under one of its characters, as it fits into a terminal."""

from array import array
from collections.abc import Sequence
from itertools import accumulate, chain, islice
from typing import TypeAlias

from taxokit.text.patterns import lazy_compile
from taxokit.text.terminal import columns

WIDTH = 100
"""How many columns of a terminal an excerpt takes at most."""

_REACH = 4 * WIDTH
"""How many characters before and after a place are looked at: more than `WIDTH` can fit, as marks take no column."""

_TAB = 4
_BLOCK = 1 << 16  # characters that are split at once, so that a large text is not in memory twice
_BREAK = lazy_compile(r"\r\n?|\n")
_CUT = "…"

_Cell: TypeAlias = tuple[str, int]
"""What is shown for one character, and how many columns that takes."""


def line_starts(text: str) -> Sequence[int]:
    """Return where each line of a text begins, in characters from 0, as YAML counts lines.

    A line feed, a carriage return, or both end one.
    """
    if "\r" in text:
        return array("q", chain((0,), (match.end() for match in _BREAK.finditer(text))))
    starts = array("q", (0,))
    for begin in range(0, len(text), _BLOCK):
        *lines, _ = text[begin : begin + _BLOCK].split("\n")
        starts.extend(islice(accumulate([len(line) + 1 for line in lines], initial=begin), 1, None))
    return starts


def visible(text: str) -> str:
    """Return a text with escapes for what no one sees or what could control a terminal; line breaks stay."""
    if text.replace("\n", "").isprintable():
        return text
    return "\n".join("".join(_shown(character) for character in line) for line in text.split("\n"))


def excerpt(line: str, column: int, width: int = WIDTH) -> tuple[str, str]:
    """Return a line as it is shown, cut around `column` to `width` columns, and the line with the caret below it.

    `column` counts characters from 1; one after the end of the line is at the end. Tabs become spaces, invisible
    characters escapes; wide and combining characters take the columns that a terminal gives them.
    """
    index = min(max(column - 1, 0), len(line))
    skipped = max(0, index - _REACH)  # a line can be as long as its file: only what is near costs anything
    near = line[skipped : index + _REACH]
    cells = _cells(near[: max(len(near.rstrip(" \t")), index - skipped)])
    index -= skipped
    while 0 < index < len(cells) and not cells[index][1]:  # a mark is drawn onto the character before it
        index -= 1
    first, last = _window(cells, index, width)
    before = _CUT if first or skipped else ""
    after = _CUT if last < len(cells) or len(line) > skipped + len(near) else ""
    shown = before + "".join(text for text, _ in cells[first:last]) + after
    return shown, " " * (len(before) + _total(cells[first:index])) + "^"


def _window(cells: list[_Cell], index: int, width: int) -> tuple[int, int]:
    """Return which cells to show, so that they fit with the marks of what is cut; a third of them before `index`."""
    if _total(cells) + (index == len(cells)) <= width:
        return 0, len(cells)
    room = width - 2 * len(_CUT)
    first = index
    taken = 0
    while first > 0 and taken + cells[first - 1][1] <= room // 3:
        first -= 1
        taken += cells[first][1]
    last = first
    taken = 0
    while last < len(cells) and taken + cells[last][1] <= room:
        taken += cells[last][1]
        last += 1
    while last == len(cells) and first > 0 and taken + cells[first - 1][1] <= room:  # near the end: show more before
        first -= 1
        taken += cells[first][1]
    while first < index and not cells[first][1]:
        first += 1
    return first, last


def _total(cells: list[_Cell]) -> int:
    return sum(columns for _, columns in cells)


def _cells(line: str) -> list[_Cell]:
    if line.isascii() and line.isprintable():
        return [(character, 1) for character in line]
    cells: list[_Cell] = []
    position = 0
    for character in line:
        if character == "\t":
            cell = (" " * (_TAB - position % _TAB), _TAB - position % _TAB)
        else:
            shown = _shown(character)
            cell = (shown, columns(shown))
        cells.append(cell)
        position += cell[1]
    return cells


def _shown(character: str) -> str:
    if character.isprintable() or character == "\t":
        return character
    return character.encode("unicode_escape").decode("ascii")
