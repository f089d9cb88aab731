"""Release notes: the words of the maintainers, and under them what the diff counts. All of it Markdown.

The words stand in the file as they were given, between the first heading and the summary, so that they can be read
from a release again: the changelog holds them too, and a release can be built from its own folder.
"""

import re
from collections.abc import Mapping

from taxokit.archive.releases import NOTES, Released
from taxokit.core.text.markdown import is_fence, outside_of_fences
from taxokit.core.text.unicode import INVISIBLE
from taxokit.diff.changes import KINDS, Diff, counted_kind
from taxokit.taxonomy.attribution import Attribution

_INSIDE = r" {0,3}(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*"
_HIGH_HEADING = re.compile(rf"{_INSIDE}(?:##?(?:[ \t]|$)|<h[12]\b)", re.IGNORECASE)
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_NO_PARAGRAPH = re.compile(r"\s*$| {0,3}(?:[-*+>|#]|\d{1,9}[.)]|(?:- *){3,}$)")
_SUMMARY = "## What changed since "


def release_notes(diff: Diff, counts: Mapping[str, int], words: str, credit: Attribution) -> str:
    """Return the notes of a release: `counts` says how many items it has, by the name of their list."""
    parts = [f"# {credit.title} {credit.version.display}", words.strip()]
    if diff.old is not None:
        parts.append(f"{_SUMMARY}{diff.old}")
        told = {kind: sum(change.kind == kind for change in diff.all) for kind in KINDS}
        parts.append(summary(told) or "Nothing.")
        parts.append(f"The changes ask for a {diff.bump} version. In full they are in [diff/diff.md](diff/diff.md).")
    parts.append(f"It holds {counted(counts)}.")
    parts.append(f"---\n\n{credit.in_markdown}")
    return "\n\n".join(part for part in parts if part) + "\n"


def notes_problem(words: str) -> str:
    """Return why words cannot stand in notes, after the number of the line; "" where they can.

    They hold no invisible characters, and no headings of the levels that notes and changelog have themselves.
    """
    above = (0, "")
    for number, line in outside_of_fences(words):
        hidden = INVISIBLE.search(line)
        if hidden:
            return f"{number}: holds the invisible character U+{ord(hidden[0]):04X}; remove it"
        if is_fence(line):
            return f"{number}: begins a block of code that does not end; end it"
        underlines = above[0] == number - 1 and not _NO_PARAGRAPH.match(above[1]) and _UNDERLINE.match(line)
        if underlines or _HIGH_HEADING.match(line):
            return f"{number}: is a heading as high as those of the versions; begin it with ###"
        above = (number, line)
    return ""


def maintainer_notes_in(notes: str, *, first: bool) -> str:
    """Return the words of the maintainers in what `release_notes` returned; "" where there are none.

    `first` says that they are the notes of a first release, which have no summary.
    """
    _, _, rest = notes.partition("\n")
    return rest[: max(rest.rfind("\nIt holds " if first else f"\n{_SUMMARY}"), 0)].strip()


def maintainer_notes(release: Released, *, first: bool) -> str:
    """Return the words of the maintainers in the notes of a release, which nothing else in it holds."""
    if not (release.folder / NOTES).is_file():
        return ""
    return maintainer_notes_in(release.read_bytes(NOTES).decode(errors="replace"), first=first)


def summary(counts: Mapping[str, int]) -> str:
    """Return a list of how many changes of each kind there are, in the order in which they are told."""
    return "\n".join(f"- {counted_kind(kind, counts[kind])}" for kind in KINDS if counts.get(kind))


def counted(counts: Mapping[str, int]) -> str:
    """Return how many items of each list there are: `2 themes, 9 terms`."""
    return ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items() if count)
