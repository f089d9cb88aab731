"""The picture of a layering: a column for each level, and the links between them as lines that cross no box.

All boxes have the same size and begin at the top, so the gaps between them are at the same height in every column. A
line to the next column stays between the two. One that skips columns goes through them along one of the gaps, in a lane
of its own. Lengths are those of a picture with 16 units to the `rem`, in which the style sheet places the boxes.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from taxokit.query.structure import Layering

BOX_WIDTH, COLUMN_GAP = 134, 40
PITCH = BOX_WIDTH + COLUMN_GAP
LINE, PADDING, ROW_GAP = 16, 14, 18
"""The lengths in `assets/site.css`: a line of a label, the padding around it, and the gap between two boxes."""

_LETTERS = 15  # of a label fit on a line, in a wide font
MOST_LINES = 6
_LANES = (0, 3, -3, 6, -6)  # the places of lines in a gap, from its middle
_BETWEEN = 4  # the ends of two lines at a box
_SWEEPS = 8


class Line(NamedTuple):
    """The line from one item to another that builds on it, as the data of an SVG path."""

    low: str
    high: str
    path: str


class Picture(NamedTuple):
    """A layering as drawn: the columns in order, how many lines a label may have, and the lines between the boxes."""

    columns: Sequence[Sequence[str]]
    lines_of_text: int
    lines: Sequence[Line]

    @property
    def box_height(self) -> int:
        """The height of a box."""
        return self.lines_of_text * LINE + PADDING

    @property
    def width(self) -> int:
        """The width of the whole."""
        return len(self.columns) * PITCH - COLUMN_GAP

    @property
    def height(self) -> int:
        """The height of the whole."""
        return max(map(len, self.columns)) * (self.box_height + ROW_GAP)


class Sketch(NamedTuple):
    """A layering as dots and lines without words: the middle of each dot, and the data of each path."""

    dots: Sequence[tuple[int, int]]
    lines: Sequence[str]
    width: int
    height: int


def picture_of(layering: Layering, labels: Mapping[str, str]) -> Picture:
    """Return the picture of a layering. `labels` are the texts in the boxes."""
    columns = _ordered(layering)
    frame = Picture(columns, min(max(map(_lines_of, labels.values())), MOST_LINES), ())
    links = [(low, high) for high, targets in layering.below.items() for low in targets]
    return frame._replace(lines=list(_Drawing(frame).lines(links)))


def sketch_of(layering: Layering, width: int, height: int) -> Sketch:
    """Return a layering as dots and lines, in a frame."""
    columns = _ordered(layering)
    rows = max(map(len, columns))
    dots: dict[str, tuple[int, int]] = {}
    for x, column in enumerate(columns):
        for y, name in enumerate(column):
            middle = rows / 2 + (y + 0.5 - len(column) / 2)
            dots[name] = round((x + 0.5) * width / len(columns)), round(middle * height / rows)
    lines = [
        f"M{dots[low][0]} {dots[low][1]}{_curve(*dots[low], *dots[high])}"
        for high, targets in layering.below.items()
        for low in targets
    ]
    return Sketch(list(dots.values()), lines, width, height)


def _lines_of(text: str) -> int:
    """Return how many lines a text takes, word by word."""
    lines, room = 1, _LETTERS
    for word in text.split():
        if len(word) > room and room < _LETTERS:
            lines, room = lines + 1, _LETTERS
        lines += (len(word) - 1) // _LETTERS
        room -= len(word) % _LETTERS + 1
    return lines


def _ordered(layering: Layering) -> list[list[str]]:
    """Return the columns, each in the order of what its items are tied to on either side, so that few lines cross."""
    columns = layering.levels
    row = {name: position for column in columns for position, name in enumerate(column)}
    for sweep in range(_SWEEPS):
        ties = layering.below if sweep % 2 == 0 else layering.above
        for column in columns if sweep % 2 == 0 else reversed(columns):
            middle = {name: sum(row[other] for other in ties[name]) / len(ties[name]) for name in column if ties[name]}
            place = {name: middle.get(name, row[name]) for name in column}
            column.sort(key=place.__getitem__)
            row.update((name, position) for position, name in enumerate(column))
    return columns


class _Drawing:
    """Draws the lines one after another; the ones before have taken their lanes."""

    def __init__(self, frame: Picture) -> None:
        self._box_height = frame.box_height
        self._pitch = frame.box_height + ROW_GAP
        self._rows = max(map(len, frame.columns))
        self._place = {name: (x, y) for x, column in enumerate(frame.columns) for y, name in enumerate(column)}
        self._taken: set[tuple[int, int, int]] = set()  # column, gap and lane

    def lines(self, links: Sequence[tuple[str, str]]) -> Iterator[Line]:
        """Yield the line of each link; short ones first, since long ones have to make way."""
        leaves = self._ends(links)
        arrives = self._ends([(high, low) for low, high in links])
        for low, high in sorted(links, key=self._length):
            yield Line(low, high, self._path(low, high, leaves[low, high], arrives[high, low]))

    def _length(self, link: tuple[str, str]) -> tuple[int, int, str, str]:
        (x, y), (other_x, other_y) = self._place[link[0]], self._place[link[1]]
        return other_x - x, abs(other_y - y), *link

    def _ends(self, links: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """Return how high each line leaves the first of its two boxes, so that lines of one box do not cross there."""
        by_box: dict[str, list[str]] = {}
        for box, other in links:
            by_box.setdefault(box, []).append(other)
        heights = {}
        for box, others in by_box.items():
            others.sort(key=lambda name: (self._place[name][1], self._place[name][0]))
            middle = self._place[box][1] * self._pitch + self._box_height / 2
            step = min(_BETWEEN, (self._box_height - PADDING) / len(others))
            for position, other in enumerate(others):
                heights[box, other] = round(middle + (position - (len(others) - 1) / 2) * step)
        return heights

    def _path(self, low: str, high: str, start: int, end: int) -> str:
        first, last = self._place[low][0] + 1, self._place[high][0]
        begins, ends = first * PITCH - COLUMN_GAP, last * PITCH
        if first == last:
            return f"M{begins} {start}{_curve(begins, start, ends, end)}"
        height = self._lane(range(first, last), start, end)
        to_lane = _curve(begins, start, first * PITCH, height)
        from_lane = _curve(last * PITCH - COLUMN_GAP, height, ends, end)
        return f"M{begins} {start}{to_lane}H{last * PITCH - COLUMN_GAP}{from_lane}"

    def _lane(self, columns: range, start: int, end: int) -> int:
        """Return the height of a lane through some columns that makes the shortest way, and take it."""
        middles = {gap: gap * self._pitch - ROW_GAP // 2 for gap in range(1, self._rows + 1)}
        nearest = sorted(middles, key=lambda gap: (abs(middles[gap] - start) + abs(middles[gap] - end), gap))
        lanes = ((gap, lane) for gap in nearest for lane in _LANES)
        free = (place for place in lanes if not any((column, *place) in self._taken for column in columns))
        gap, lane = next(free, (nearest[0], 0))
        self._taken.update((column, gap, lane) for column in columns)
        return middles[gap] + lane


def _curve(x: int, y: int, to_x: int, to_y: int) -> str:
    """Return a curve that leaves and arrives level."""
    middle = (x + to_x) // 2
    return f"C{middle} {y} {middle} {to_y} {to_x} {to_y}"
