"""The changes of files for people: their lines, old and new, with the words that differ."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from taxokit.edit.commit import Changes
from taxokit.edit.publishing import lines_of
from taxokit.text.words import Mark, differs, word_marks

_AROUND = 3  # lines before and after a change
_MOST_ROWS = 400  # of all files together
_MOST_OF_ONE = 4_000  # of the file that is asked for; the patch has all


class Row(NamedTuple):
    """A line: its numbers in the old and in the new file, its indentation, and its words. A gap has no line."""

    kind: Literal["same", "old", "new", "gap"]
    old: int = 0
    new: int = 0
    indent: str = ""
    marks: Sequence[Mark] = ()


class FileDiff(NamedTuple):
    """The change of a file: the numbers of removed and added lines, and the first rows; `more` are not shown."""

    path: str
    state: Literal["new", "removed", "changed"]
    removed: int
    added: int
    rows: Sequence[Row]
    more: int


def file_diffs(changes: Changes, whole: str = "") -> Iterator[FileDiff]:
    """Yield the change of each file: with few rows in all, but those of the file `whole`."""
    left = _MOST_ROWS
    for path, (old, new) in changes.items():
        rows = list(_rows(lines_of(old or ""), lines_of(new or "")))
        removed, added = (sum(row.kind == kind for row in rows) for kind in ("old", "new"))
        state: Literal["new", "removed", "changed"] = "new" if old is None else "removed" if new is None else "changed"
        shown = rows[:_MOST_OF_ONE] if path == whole else rows if len(rows) <= left else []
        left -= len(shown)
        yield FileDiff(path, state, removed, added, shown, len(rows) - len(shown))


def _rows(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    for number, group in enumerate(SequenceMatcher(None, old, new).get_grouped_opcodes(_AROUND)):
        if number:
            yield Row("gap")
        for tag, start, end, first, last in group:
            if tag == "equal":
                pairs = zip(range(start, end), range(first, last), strict=True)
                yield from (_row("same", old[here], here, there) for here, there in pairs)
            else:
                yield from _replaced(old, new, range(start, end), range(first, last))


def _replaced(old: Sequence[str], new: Sequence[str], here: range, there: range) -> Iterator[Row]:
    """Yield removed lines before those in their place; the words of a pair are marked if some of them stayed."""
    pairs = (word_marks(old[one].strip(), new[other].strip()) for one, other in zip(here, there, strict=False))
    marks = [pair if differs(pair) else [] for pair in pairs]
    for kind, numbers, lines in (("old", here, old), ("new", there, new)):
        for place, number in enumerate(numbers):
            words = marks[place] if place < len(marks) else []
            row = _row(kind, lines[number], number, number)
            yield row._replace(marks=_side(words, kind)) if any(mark.kind == "same" for mark in words) else row


def _row(kind: str, line: str, old: int, new: int) -> Row:
    text = line.rstrip("\r\n")
    words = text.lstrip()
    numbers = (old + 1 if kind != "new" else 0, new + 1 if kind != "old" else 0)
    return Row(kind, *numbers, text[: len(text) - len(words)], [Mark("same", words)])  # type: ignore[arg-type]


def _side(marks: Iterable[Mark], kind: str) -> list[Mark]:
    shown = [mark for mark in marks if mark.kind in ("same", kind)]
    return [shown[0]._replace(gap=False), *shown[1:]] if shown else []
