"""A layering as a picture: a column for each level, and a line for each link.

Lines cross no box: the gaps between boxes are at the same height in every column, and a line that skips columns goes
through them along a gap, in a lane of its own. Lengths are those of a picture with 16 units to the `rem`, in which the
style sheet of the web places the boxes.
"""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, NamedTuple

from taxokit.query.structure import Layering

BOX_WIDTH, COLUMN_GAP = 134, 40
PITCH = BOX_WIDTH + COLUMN_GAP
LINE, PADDING, ROW_GAP = 16, 14, 18
"""The lengths in `site.css` of the web: a line of a label, the padding around it, and the gap between two boxes."""

LETTERS = 15  # of a label fit on a line, in a wide font
MOST_LINES = 6
_LANES = (0, 3, -3, 6, -6)  # the places of lines in a gap, from its middle
_SWEEPS = 4  # over the columns and back
MOST_DRAWN = 400


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


def picture_of(layering: Layering, labels: Mapping[str, str]) -> Picture:
    """Return the picture of a layering. `labels` are the texts in the boxes."""
    columns = _ordered(layering)
    lines_of_text = max(len(wrap(label, LETTERS)) for label in labels.values())
    frame = Picture(columns, min(lines_of_text, MOST_LINES), ())
    return frame._replace(lines=list(_lines(layering, frame)))


def sketch_of(layering: Layering, width: int, height: int) -> dict[str, Any]:
    """Return a layering in a frame without words: the middle of each dot, and the data of each path."""
    columns = _ordered(layering)
    rows = max(map(len, columns))
    dots = {
        name: (round((x + 0.5) * width / len(columns)), round((rows / 2 + y + 0.5 - len(column) / 2) * height / rows))
        for x, column in enumerate(columns)
        for y, name in enumerate(column)
    }
    lines = [
        f"M{dots[low][0]} {dots[low][1]}{_curve(*dots[low], *dots[high])}"
        for high, targets in layering.below.items()
        for low in targets
    ]
    return {"dots": list(dots.values()), "lines": lines, "width": width, "height": height}


def _ordered(layering: Layering) -> list[list[str]]:
    """Return the columns, each in the order of the items next to its own on either side, so that few lines cross."""
    columns = layering.levels
    row = {name: position for column in columns for position, name in enumerate(column)}
    for links, sweep in [(layering.below, columns), (layering.above, columns[::-1])] * _SWEEPS:
        for column in sweep:
            near = {name: links[name] for name in column if links[name]}
            middle = {name: sum(map(row.__getitem__, others)) / len(others) for name, others in near.items()}
            place = {name: middle.get(name, row[name]) for name in column}
            column.sort(key=place.__getitem__)
            row.update((name, position) for position, name in enumerate(column))
    return columns


def _lines(layering: Layering, frame: Picture) -> Iterator[Line]:
    """Yield the line of each link; short ones first, since long ones have to make way."""
    place = {name: (x, y) for x, column in enumerate(frame.columns) for y, name in enumerate(column)}
    pitch = frame.box_height + ROW_GAP
    gaps = [row * pitch - ROW_GAP // 2 for row in range(1, max(map(len, frame.columns)) + 1)]
    taken: set[tuple[int, int]] = set()  # columns, and heights of lanes through them
    links = [(low, high) for high, targets in layering.below.items() for low in targets]
    for low, high in sorted(links, key=lambda link: (place[link[1]][0] - place[link[0]][0], link)):
        (first, low_row), (last, high_row) = place[low], place[high]
        begin, start = first * PITCH + BOX_WIDTH, low_row * pitch + frame.box_height // 2
        end, target = last * PITCH, high_row * pitch + frame.box_height // 2
        if last == first + 1:
            yield Line(low, high, f"M{begin} {start}{_curve(begin, start, end, target)}")
            continue
        columns = range(first + 1, last)
        nearest = sorted(gaps, key=lambda gap: abs(gap - start) + abs(gap - target))
        heights = (gap + lane for gap in nearest for lane in _LANES)
        height = next((y for y in heights if not any((x, y) in taken for x in columns)), nearest[0])
        taken.update((x, height) for x in columns)
        out = last * PITCH - COLUMN_GAP
        to_lane, from_lane = _curve(begin, start, begin + COLUMN_GAP, height), _curve(out, height, end, target)
        yield Line(low, high, f"M{begin} {start}{to_lane}H{out}{from_lane}")


def _curve(x: int, y: int, to_x: int, to_y: int) -> str:
    """Return a curve that leaves and arrives level."""
    middle = (x + to_x) // 2
    return f"C{middle} {y} {middle} {to_y} {to_x} {to_y}"
