"""Conflict markers: the lines by which Git says in a file that it could not merge it."""

import re
from pathlib import Path

from taxokit.repository.reading import Kind, read_file
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile

CONFLICT = "conflict marker of Git: a merge was not finished here"
"""What is wrong at such a line."""

_MARKER = lazy_compile(rb"^(?:<<<<<<< |>>>>>>> )", re.MULTILINE)
_BEGIN = lazy_compile(rb"^<<<<<<< ", re.MULTILINE)


def conflict_lines(data: bytes) -> list[int]:
    """Return the lines, counted from 1, at which the conflicts in a file begin: with a marker that Git wrote.

    Where all that is left of a conflict is its end, that is the line.
    """
    if b"<<<<<<< " not in data and b">>>>>>> " not in data:
        return []
    found = [match.start() for match in _BEGIN.finditer(data)] or [match.start() for match in _MARKER.finditer(data)]
    return [data.count(b"\n", 0, start) + 1 for start in found]


def conflict_lines_in(root: Path, path: str, kind: Kind) -> list[int]:
    """Return the same lines of a file on the disk; none where it cannot be read."""
    try:
        return conflict_lines(read_file(root, path, kind))
    except SourceError:
        return []
