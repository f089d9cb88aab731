"""A line of YAML in the wrong column: which line it is, the column in which it must begin, and the line it belongs to.

The error of a parser says where it gave up, which may be a later line. So lines near the error are moved to the columns
of lines around them, until the text can be parsed.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from taxokit.text.normalize import truncated
from taxokit.text.patterns import lazy_compile
from taxokit.yaml_text.emitter import STEP

_MOST_PARSED = 2_000_000
"""How many characters are parsed at most to find the line."""

_FARTHEST = 3  # how many columns a line may be off, if no tab is before it
_NEAR = 4  # how many lines before the error may be the wrong one
_TEXT = 40  # the longest text of a line in a hint

_DASH = lazy_compile(r"-(?: +|$)")
_KEY = lazy_compile(r"""("[^"]*"|'[^']*'|[^\s#"'\[{-][^#]*?|-[^\s#][^#]*?):(?:\s|$)""")
_BLOCK = lazy_compile(r":\s+[|>][-+0-9]*\s*(?:#.*)?$")
_OPENS = lazy_compile(r"(?::|[|>][-+0-9]*)\s*(?:#.*)?$")
"""The end of a line whose value is in the lines below."""


class Misplaced(NamedTuple):
    """A line, counted from 1, and the number of columns before it: now (-1 for a tab), and as it must be."""

    line: int
    columns: int
    expected: int
    begin: str
    owner: str
    is_block: bool

    @property
    def message(self) -> str:
        """The problem, in words."""
        if self.columns < 0:
            return f"`{self.begin}` is indented with a tab"
        return f"`{self.begin}` begins in column {self.columns + 1}"

    @property
    def hint(self) -> str:
        """The remedy, with the line that shows the column."""
        if self.columns < 0 < self.expected:
            return f"indent it with {self.expected} spaces, {self.owner}"
        block = ", with the lines inside of it" if self.is_block else ""
        return f"begin it in column {self.expected + 1}{block}, {self.owner}"


class _Line(NamedTuple):
    """A line that is not blank nor a comment: its index, the columns before it (-1 for a tab), and its text.

    `is_prose` if it is a line of a text below its key.
    """

    row: int
    columns: int
    text: str
    is_prose: bool

    @property
    def inside(self) -> int | None:
        """The column of the key or value after a dash, None without one."""
        match = _DASH.match(self.text)
        return self.columns + match.end() if match and match.end() < len(self.text) else None

    @property
    def begin(self) -> str:
        """The dash and the key, or the text."""
        dash = _DASH.match(self.text)
        key = _KEY.match(self.text[dash.end() :] if dash else self.text)
        words = f"{'- ' if dash else ''}{key[1]}:" if key else self.text.rstrip()
        return truncated(words.replace("`", "'"), _TEXT)


class _Move(NamedTuple):
    """A move of some lines to a column. `is_inside` if it is one step inside of the line above, `was_inside` now."""

    first: _Line
    last: int
    target: int
    is_inside: bool
    was_inside: bool


def misplaced(text: str, near: Sequence[int], error_line: Callable[[str], int | None]) -> Misplaced | None:
    """Return the line that is in the wrong column in a text that cannot be parsed; None if there is no such line.

    `near` are the lines that the error names, counted from 0, its own place first. `error_line` returns that of another
    text, None if it can be parsed.
    """
    rows = text.split("\n")
    lines = list(_lines(rows))
    tries = _MOST_PARSED // max(len(text), 1)
    best: tuple[int, _Move] | None = None
    for move in sorted(_moves(lines, near), key=_rank)[:tries]:
        error = error_line(_moved(rows, move))
        if error is None:
            best = len(rows), move
            break
        if error > max(near[0], move.last) and (best is None or error > best[0]):
            best = error, move
    return _described(lines, best[1]) if best else None


def _lines(rows: Sequence[str]) -> Iterator[_Line]:
    key: _Line | None = None  # of the text that goes on
    for row, content in enumerate(rows):
        text = content.lstrip(" \t")
        if text.strip() and not text.startswith("#"):
            before = content[: len(content) - len(text)]
            columns = -1 if "\t" in before else len(before)
            is_prose = key is not None and columns > _inner(key)
            line = _Line(row, columns, text, is_prose)
            key = key if is_prose else line if _BLOCK.search(text) else None
            yield line


def _moves(lines: Sequence[_Line], near: Sequence[int]) -> Iterator[_Move]:
    """Yield the moves of lines near the error, alone or with the lines inside of them."""
    place = max((number for number, line in enumerate(lines) if line.row <= near[0]), default=0)
    numbers = {*range(max(place - _NEAR, 0), min(place + 1, len(lines)))}
    for number in numbers | {number for number, line in enumerate(lines) if line.row in near}:
        line = lines[number]
        targets = _targets(lines, number)
        for target, is_inside in targets.items():
            if line.columns < 0 or 0 < abs(target - line.columns) <= _FARTHEST:
                for last in {line.row, _last_inside(lines, number)}:
                    yield _Move(line, last, target, is_inside, targets.get(line.columns, False))


def _targets(lines: Sequence[_Line], number: int) -> dict[int, bool]:
    """Return the columns in which a line may begin, each with True if that is one step inside of the line above."""
    line, targets = lines[number], dict[int, bool]()
    above, below = lines[number - 1] if number else None, lines[number + 1] if number + 1 < len(lines) else None
    is_dash, is_key = _DASH.match(line.text), _KEY.match(line.text)
    if above is not None and (above.is_prose or _BLOCK.search(above.text)) and not (is_dash or is_key):
        return {above.columns: False} if above.is_prose else {_inner(above) + STEP: True}
    if line.columns >= 0 and not (is_dash or is_key):
        return {}  # a text of several lines may begin anywhere
    limit = None
    for other in reversed(lines[:number]):
        if other.is_prose or other.columns < 0 or (limit is not None and other.columns >= limit):
            continue
        limit = other.columns
        targets.setdefault(other.columns, False)
        if other.inside is not None and not is_dash:
            targets.setdefault(other.inside, False)
    if below is not None and below.columns >= 0:
        targets.setdefault(below.columns, False)
        if is_dash and below.columns >= STEP:
            targets.setdefault(below.columns - STEP, False)
    if above is not None and above.columns >= 0 and _OPENS.search(above.text):
        targets[_inner(above) + STEP] = True
    if above is not None and above.is_prose:  # further in, it would become a part of the text
        key = next(other for other in reversed(lines[:number]) if not other.is_prose)
        return {target: is_inside for target, is_inside in targets.items() if target <= _inner(key)}
    return targets


def _inner(line: _Line) -> int:
    """Return the column of the key of a line."""
    return line.columns if line.inside is None else line.inside


def _rank(move: _Move) -> tuple[object, ...]:
    """Return what makes a move less likely: odd columns, a long way, a line that is where it must be, a block."""
    distance = abs(move.target - move.first.columns) if move.first.columns >= 0 else 0
    return (
        move.target % STEP,
        distance,
        move.was_inside,
        not move.is_inside,
        move.last > move.first.row,
        -move.target,
        -move.first.row,
    )


def _last_inside(lines: Sequence[_Line], number: int) -> int:
    last = lines[number].row
    for line in lines[number + 1 :]:
        if line.columns <= lines[number].columns:
            break
        last = line.row
    return last


def _moved(rows: Sequence[str], move: _Move) -> str:
    new = list(rows)
    new[move.first.row] = " " * move.target + move.first.text
    for index in range(move.first.row + 1, move.last + 1):
        row = rows[index]
        columns = len(row) - len(row.lstrip(" "))
        new[index] = " " * max(columns + move.target - move.first.columns, 0) + row.lstrip(" ")
    return "\n".join(new)


def _described(lines: Sequence[_Line], move: _Move) -> Misplaced:
    line = move.first
    return Misplaced(line.row + 1, line.columns, move.target, line.begin, _owner(lines, move), move.last > line.row)


def _owner(lines: Sequence[_Line], move: _Move) -> str:
    """Return the line above with the same column, or the line that a moved line is inside of, in words."""
    for line in reversed([line for line in lines if line.row < move.first.row and line.columns >= 0]):
        if move.target == line.inside:
            return f"as `{line.begin.removeprefix('- ')}` in line {line.row + 1}"
        if move.target >= line.columns:
            place = "as" if move.target == line.columns else "inside of"
            return f"{place} `{line.begin}` in line {line.row + 1}"
    return "at the beginning of the line"
