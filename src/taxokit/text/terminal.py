"""Text for a terminal: without characters that control it, in colours, and laid out in columns.

All output of the command line passes through here, whatever file, schema, release, name or message it quotes, but for
documents: these reach a pipe as they are.
"""

import sys
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from taxokit.text.normalize import one_line
from taxokit.text.patterns import lazy_compile

_COLOURS = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}


def style(text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
    """Return a text in a colour, bold, or dim, followed by the sequence that ends it."""
    codes = [*([_COLOURS[fg]] if fg else []), *([1] if bold else []), *([2] if dim else [])]
    return "".join(f"\033[{code}m" for code in codes) + text + "\033[0m"


# Controls (ECMA-48: C0 but for tab and line feed, DEL, C1), line and paragraph separators, and bidirectional controls
# (Unicode Standard Annex 9). The group has the sequences of `style`: colours, bold and dim.
_CONTROL = lazy_compile(
    "(\x1b\\[(?:[012]|3[1-6])m)|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)


def escape_control(text: str) -> str:
    r"""Return a text with escapes such as `\u001b` for characters that control a terminal or the order of a line.

    In JSON these characters can only be in strings, in which such an escape means the same.
    """
    if text.replace("\n", "").isprintable():  # as nearly always
        return text
    return _CONTROL.sub(lambda match: match[1] or f"\\u{ord(match[0]):04x}", text)


class EscapingStream:
    """A text stream that escapes control characters. Bytes are data for a program, and go to its `buffer`."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, and return how many characters it has."""
        self._stream.write(escape_control(text))
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Write texts, without separators."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


# --- columns ----------------------------------------------------------------------------------------------------------
# Wide characters take two columns (Unicode Standard Annex 11), and combining ones take none.

_STANDARD_WIDTH = 80
_LEAST_WIDTH, _MOST_WIDTH = 40, 100


def page_width() -> int:
    """Return the number of columns to fill: those of the terminal, within reason, or 80 without a terminal."""
    if not sys.stdout.isatty():
        return _STANDARD_WIDTH
    from shutil import get_terminal_size  # brings much along

    return max(_LEAST_WIDTH, min(get_terminal_size((_STANDARD_WIDTH, 24)).columns, _MOST_WIDTH))


def line_width() -> int:
    """Return the number of columns that a line may have: those of a page on a terminal, any number elsewhere."""
    return page_width() if sys.stdout.isatty() else sys.maxsize


def columns(text: str) -> int:
    """Return the number of columns that a line takes."""
    return len(text) if text.isascii() else sum(_columns(c) for c in text)


def _columns(character: str) -> int:
    if unicodedata.bidirectional(character) in ("NSM", "BN"):  # marks without space of their own, and joiners (UAX 9)
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return a line with spaces up to `width` columns; with `right`, before it."""
    space = " " * max(0, width - columns(text))
    return f"{space}{text}" if right else f"{text}{space}"


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Return a text as lines of at most `width` columns: the first begins with `first`, the others with `rest`.

    Without `rest` they are indented by the width of `first`. A word that is too long for a line with `rest` is cut.
    """
    rest = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line, room, most = "", max(1, width - columns(first)), max(1, width - columns(rest))
    for word in _fitting(one_line(text), most):
        if (line and columns(line) + 1 + columns(word) > room) or (room < columns(word) and not lines):
            lines.append(line)
            line, room = word, most
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    return [f"{rest if number else first}{content}".rstrip() for number, content in enumerate(lines)]


def _fitting(text: str, width: int) -> Iterator[str]:
    for word in text.split(" "):
        yield from _pieces(word, width) if columns(word) > width else (word,)


def _pieces(text: str, width: int) -> list[str]:
    """Cut a text into pieces of at most `width` columns; combining characters stay with theirs."""
    pieces = [""]
    filled = 0
    for character in text:
        wide = _columns(character)
        if filled + wide > width and pieces[-1]:
            pieces.append("")
            filled = 0
        pieces[-1] += character
        filled += wide
    return pieces


def table(rows: Sequence[Sequence[str]], width: int, *, numbers: Sequence[int] = ()) -> list[str]:
    """Return rows as lines, cells of the widest column wrapped if needed; `numbers` are the right-aligned columns."""
    if not rows:
        return []
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(columns(row[position]) for row in cells) for position in range(len(cells[0]))]
    excess = sum(widths) + 2 * (len(widths) - 1) - width
    if excess > 0:
        widest = widths.index(max(widths))
        widths[widest] = max(1, widths[widest] - excess)
    return [
        "  ".join(
            padded(piece, size, right=position in numbers)
            for position, (piece, size) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for row in cells
        for line in zip_longest(*map(wrapped, row, widths), fillvalue="")
    ]
