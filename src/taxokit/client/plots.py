"""Pictures for notebooks and slides: what an item asks for by category and level, and the ladder of the levels.

matplotlib draws them, since it measures the texts that it places. The SVG has texts as text, a title and a description
for screen readers, and the same bytes whenever it is made. Numbers are written, and told apart by steps of one hue.
"""

import io
import os
import re
import warnings
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.client.forms import package
from taxokit.query.ladder import BOX_WIDTH, LETTERS, LINE, MOST_DRAWN, PADDING, PITCH, ROW_GAP, picture_of
from taxokit.query.structure import Layering, layerings, needs_of
from taxokit.rdf import terms
from taxokit.taxonomy import model
from taxokit.taxonomy.names import full_id, label_of, noun_of
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import clipped, one_line
from taxokit.text.quoting import markup
from taxokit.text.terminal import columns, wrapped
from taxokit.text.words import count_of

if TYPE_CHECKING:
    from taxokit.client.items import Item
    from taxokit.client.taxonomy import Taxonomy


class NothingToPlotError(TaxokitError, ValueError):
    """An item asks for nothing, or a taxonomy has no levels, or too many items for a picture."""


@dataclass(frozen=True, slots=True, repr=False)
class Plot:
    """A picture: in a notebook as SVG, and a file in any format of matplotlib. `figure` is the matplotlib figure."""

    figure: Any
    title: str
    description: str

    @property
    def svg(self) -> str:
        """The picture as SVG."""
        stream = io.StringIO()
        options = {"svg.fonttype": "none", "svg.hashsalt": "taxokit"}
        with package("matplotlib").rc_context(options), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of letters that the font lacks, which the viewer's has
            self.figure.savefig(stream, format="svg", metadata={"Date": None, "Title": self.title})
        words = f"<title>{markup(self.title)}</title><desc>{markup(self.description)}</desc>"
        before, tag, after = re.split(r"(<svg [^>]*)>", stream.getvalue(), maxsplit=1)
        tag = re.sub(r'="(\d+)pt"', r'="\1"', tag)  # in pixels, which fit beside the text of a notebook
        tag += f' style="max-width: 100%; height: auto" role="img" aria-label="{markup(self.title)}">'
        return f"{before}{tag}{words}{after}"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the picture to a file, whose ending says the format: .svg, .png, .pdf."""
        if Path(path).suffix.lower() == ".svg":
            Path(path).write_text(self.svg, encoding="utf-8")
        else:
            self.figure.savefig(os.fspath(path), dpi=200)

    def _repr_svg_(self) -> str:
        return self.svg

    def _repr_png_(self) -> bytes:
        """Return the picture for notebooks that nobody trusts yet, in which Jupyter shows no SVG."""
        stream = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.figure.savefig(stream, format="png", dpi=72)
        return stream.getvalue()

    def __repr__(self) -> str:
        return f"<plot: {self.title}>"


class _Theme(NamedTuple):
    paper: str
    ink: str
    faint: str
    line: str
    empty: str
    least: str
    most: str


_LIGHT = _Theme("#ffffff", "#1d2025", "#59606b", "#9aa3b2", "#f1f3f6", "#cfe1f5", "#0b4a94")
_DARK = _Theme("#14171c", "#e4e7ec", "#a3abb8", "#6b7482", "#20252d", "#23415f", "#9cc6ff")
_MARGIN = 24
_TILE, _TILE_HEIGHT, _GAP = 42, 27, 4
_MOST_ROWS = 40
_LONGEST_LABEL, _LONGEST_CREDIT = 60, 100
_LONGEST_WORD = 20
_LINEAR = 0.04045  # the end of the linear part of sRGB
_MIDDLE = 0.18  # the luminance on which white and black have the same contrast


class _Sheet:
    """A sheet of paper with units of points, from the top left."""

    def __init__(self, width: float, height: float, theme: _Theme, words: tuple[str, str, str]) -> None:
        """Take a sheet with a title, a line under it, and a credit at the foot."""
        from matplotlib.figure import Figure

        width, height = ceil(width), ceil(height)  # else a strip of another colour is at the edges
        self.theme = theme
        self.figure = Figure(figsize=(width / 72, height / 72), facecolor=theme.paper)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        title, subtitle, credit = words
        self.text(_MARGIN, 30, title, 15, weight="bold")
        self.text(_MARGIN, 52, subtitle, colour=theme.faint)
        self.text(_MARGIN, height - 16, credit, 8, colour=theme.faint)

    def text(self, x: float, y: float, text: str, size: float = 10.5, *, colour: str = "", **options: Any) -> None:
        """Write a line; a dollar sign is no formula."""
        ink = colour or self.theme.ink
        self.axes.text(x, y, text, size=size, color=ink, va="center", parse_math=False, **options)

    def box(self, x: float, y: float, width: float, height: float, fill: str, edge: str = "none") -> None:
        """Draw a box with round corners."""
        from matplotlib.patches import FancyBboxPatch

        style = "round,pad=0,rounding_size=5"
        self.axes.add_patch(FancyBboxPatch((x, y), width, height, boxstyle=style, fc=fill, ec=edge, lw=0.8))


def plot_profile(item: "Item", *, dark: bool = False) -> Plot:
    """Return what an item asks for: a row for each category, a column for each level, and the numbers in the cells."""
    package("matplotlib")
    own, taxonomy = item._item, item._taxonomy  # noqa: SLF001 - of this package
    whole = taxonomy._model  # noqa: SLF001
    targets = needs_of(whole, own)
    if not targets:
        raise NothingToPlotError(f"{item.kind}/{item.id} asks for nothing")
    layering = next(
        (candidate for candidate in layerings(whole) if any(candidate.cls is to.cls for to in targets)), None
    )
    tops = {to: to.path[0] if to.path else to for to in targets}
    cells = Counter((tops[to], layering.level.get(to.id, 0) if layering else 0) for to in targets)
    rows = [top for top, _ in Counter(tops.values()).most_common()]
    noun = count_of(len(targets), noun_of(targets[0].cls))
    by = noun_of(targets[0].path[0].cls) if targets[0].path else noun_of(targets[0].cls)
    word = _level_word(layering) if layering else ""
    subtitle = f"asks for {noun}, by {by}" + (f" and {word}" if word else "")
    levels = range(max(level for _, level in cells) + 1) if layering else range(1)
    table = [(_label(row), [cells[row, level] for level in levels]) for row in rows]
    title = _label(own)
    sheet = _table_of_numbers(table, word, (title, subtitle, _credit(taxonomy)), _DARK if dark else _LIGHT)
    described = "; ".join(f"{row}: {_in_words(counts, word)}" for row, counts in table)
    return Plot(sheet.figure, f"{title} {subtitle}", f"{described}.")


def _in_words(counts: Sequence[int], word: str) -> str:
    return ", ".join(
        f"{count} at {word} {level}" if word else str(count) for level, count in enumerate(counts) if count
    )


def _table_of_numbers(
    table: Sequence[tuple[str, list[int]]], word: str, words: tuple[str, str, str], theme: _Theme
) -> _Sheet:
    shown = table[:_MOST_ROWS]
    left, top = _MARGIN + max(_width(row, 10.5) for row, _ in shown) + 14, 108
    right = left + len(shown[0][1]) * _TILE
    height = top + len(shown) * (_TILE_HEIGHT + _GAP) + 44
    sheet = _Sheet(max(right + 60, _width_of_words(words)) + _MARGIN, height, theme, words)
    most = max(max(counts) for _, counts in table)
    if word:
        sheet.text(left - 14, top - 14, word.capitalize(), colour=theme.faint, ha="right")
        for level in range(len(shown[0][1])):
            sheet.text(left + (level + 0.5) * _TILE, top - 14, str(level), colour=theme.faint, ha="center")
        sheet.text(right + 26, top - 14, "all", colour=theme.faint, ha="center")
    for place, (row, counts) in enumerate(shown):
        y = top + place * (_TILE_HEIGHT + _GAP)
        middle = y + _TILE_HEIGHT / 2
        sheet.text(left - 14, middle, row, ha="right")
        for level, count in enumerate(counts):
            fill = _shade(theme, count / most) if count else theme.empty
            sheet.box(left + level * _TILE + _GAP / 2, y, _TILE - _GAP, _TILE_HEIGHT, fill)
            if count:
                x = left + (level + 0.5) * _TILE
                sheet.text(x, middle, str(count), colour=_on(fill), ha="center", weight="bold")
        if word:
            sheet.text(right + 26, middle, str(sum(counts)), ha="center", weight="bold")
    if len(table) > len(shown):
        sheet.text(left - 14, height - 36, f"and {len(table) - len(shown)} more", ha="right", colour=theme.faint)
    return sheet


def plot_ladder(taxonomy: "Taxonomy", item: "Item | None" = None, *, dark: bool = False) -> Plot:
    """Return the levels of a taxonomy as a picture, or what an item asks for with all that this builds on."""
    package("matplotlib")
    whole = taxonomy._model  # noqa: SLF001 - of this package
    own = item._item if item is not None else None  # noqa: SLF001
    targets = []
    if own:
        targets = [own] if any(_has_some(candidate, [own]) for candidate in layerings(whole)) else needs_of(whole, own)
    asked = {target.id for target in targets}
    layering = next((candidate for candidate in layerings(whole) if not own or _has_some(candidate, targets)), None)
    if layering is None:
        name = f"{full_id(own)} is on no level" if own else "there are no levels"
        raise NothingToPlotError(f"{name}: no slot without cycles (annotation `acyclic`) has a link")
    if own:
        layering = _restricted(layering, layering.path_to(asked, len(layering.items)) or {})
    if len(layering.items) > MOST_DRAWN:
        raise NothingToPlotError(f"{len(layering.items):,} items are too many for a picture", hint="plot one of them")
    title = _label(own) if own else one_line(str(whole.root.meaning(terms.TITLE) or ""))
    noun, word = count_of(len(layering.items), noun_of(layering.cls)), _level_word(layering)
    subtitle = f"{noun} on {count_of(layering.top + 1, word)}, and what each {layering.slot.name.replace('_', ' ')}"
    sheet = _ladder(layering, asked, (title, subtitle, _credit(taxonomy)), _DARK if dark else _LIGHT)
    described = "; ".join(
        f"{word} {level}: {', '.join(_label(layering.items[name]) for name in names)}"
        for level, names in enumerate(layering.levels)
    )
    return Plot(sheet.figure, f"{title}: {subtitle}", f"{described}.")


def _has_some(layering: Layering, items: Sequence[model.Item]) -> bool:
    return any(item.id in layering.items and layering.items[item.id].key == item.key for item in items)


def _ladder(layering: Layering, asked: Collection[str], words: tuple[str, str, str], theme: _Theme) -> _Sheet:
    labels = {name: _label(item) for name, item in layering.items.items()}
    picture = picture_of(layering, labels)
    left, top = _MARGIN, 124
    width = max(left + picture.width, _width_of_words(words)) + _MARGIN
    sheet = _Sheet(width, top + picture.height + 40, theme, words)
    word = _level_word(layering)
    for line in picture.lines:
        sheet.axes.add_patch(_curve(line.path, left, top, theme.line))
    for x, names in enumerate(picture.columns):
        sheet.text(left + x * PITCH, top - 20, f"{word} {x}".capitalize(), colour=theme.faint)
        for y, name in enumerate(names):
            box = left + x * PITCH, top + y * (picture.box_height + ROW_GAP), BOX_WIDTH, picture.box_height
            fill = theme.most if name in asked else theme.empty
            sheet.box(*box, fill, theme.most if name in asked else theme.line)
            _box_text(sheet, box, labels[name], picture.lines_of_text, _on(fill) if name in asked else theme.ink)
    if len(asked) > 1:
        _legend(sheet, 74, theme)
    return sheet


def _legend(sheet: _Sheet, y: float, theme: _Theme) -> None:
    x: float = _MARGIN
    for fill, edge, words in ((theme.most, theme.most, "asked for"), (theme.empty, theme.line, "what these build on")):
        sheet.box(x, y - 5, 16, 10, fill, edge)
        sheet.text(x + 22, y, words, 9, colour=theme.faint)
        x += 22 + _width(words, 9) + 18


def _box_text(sheet: _Sheet, box: tuple[float, float, float, float], label: str, most: int, colour: str) -> None:
    x, y, width, height = box
    longest = max(columns(word) for word in label.split(" "))
    lines = wrapped(label, min(max(LETTERS, longest), _LONGEST_WORD))
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]}…"]
    size = min(10.5, 10.5 * (width - PADDING) / max(_width(line, 10.5) for line in lines))
    start = y + height / 2 - LINE * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        sheet.text(x + width / 2, start + number * LINE, line, size, colour=colour, ha="center")


def _curve(data: str, left: float, top: float, colour: str) -> Any:
    """Return the path of a line, which consists of M, H and C of SVG 2, as a patch."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for step, numbers in re.findall(r"([MHC])([^MHC]*)", data):
        values = [float(number) for number in numbers.split()]
        if step == "H":
            values.append(points[-1][1] - top)
        points += [(left + values[at], top + values[at + 1]) for at in range(0, len(values), 2)]
        kinds = {"M": [Outline.MOVETO], "H": [Outline.LINETO], "C": [Outline.CURVE4] * 3}
        codes += [int(kind) for kind in kinds[step]]
    return PathPatch(Outline(points, codes), fc="none", ec=colour, lw=0.9, alpha=0.7)


def _restricted(layering: Layering, names: Collection[str]) -> Layering:
    """Return a layering with some of its items alone."""
    items = {name: item for name, item in layering.items.items() if name in names}
    below, above = (
        {name: [other for other in links[name] if other in items] for name in items}
        for links in (layering.below, layering.above)
    )
    level = {name: layering.level[name] for name in items}
    return replace(layering, items=items, below=below, above=above, level=level)


def _level_word(layering: Layering) -> str:
    return layering.height.name.replace("_", " ") if layering.height else "rung"


def _label(item: model.Item) -> str:
    return clipped(one_line(label_of(item) or item.id), _LONGEST_LABEL)


def _credit(taxonomy: "Taxonomy") -> str:
    root = taxonomy._model.root  # noqa: SLF001 - of this package
    name = f"{root.meaning(terms.TITLE) or ''} {taxonomy.version}".strip()
    return one_line(
        ", ".join(filter(None, (clipped(name, _LONGEST_CREDIT), str(root.meaning(terms.LICENSE_ID) or ""))))
    )


def _width_of_words(words: tuple[str, str, str]) -> float:
    return _MARGIN + max(_width(text, size) for text, size in zip(words, (17.5, 10.5, 8), strict=True))  # bold is wider


@cache
def _width(text: str, size: float) -> float:
    """Return the width of a line in points; of letters that the font lacks, a guess from their columns."""
    from matplotlib.textpath import TextPath

    extents = TextPath((0, 0), text, size=size).get_extents() if text.strip() else None
    measured = extents.width if extents else 0
    return float(max(measured, columns(text) * size * 0.5))


def _shade(theme: _Theme, share: float) -> str:
    """Return a colour between the least and the most."""
    ends = zip(_channels(theme.least), _channels(theme.most), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in ends)


def _on(fill: str) -> str:
    """Return white or almost black, whichever is easier to read on a colour: that of more contrast (WCAG 2.2)."""
    shares = [value / 255 for value in _channels(fill)]
    linear = [share / 12.92 if share <= _LINEAR else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    luminance = sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return "#ffffff" if luminance < _MIDDLE else "#10131a"


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
