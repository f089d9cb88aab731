"""What a commit has at a path, as `git ls-tree` lists it: a file, a symbolic link, or a submodule."""

from typing import NamedTuple

FILE, LINK = "file", "symbolic link"

_KINDS = {"120000": LINK, "160000": "submodule"}
"""What is not a file, by the modes of Git. An executable file is one."""


class Entry(NamedTuple):
    """What it is, in words, and the name of its object."""

    kind: str
    name: str


def entry_of(line: str) -> tuple[str, Entry]:
    """Return the path and the entry of a line."""
    entry, _, path = line.partition("\t")
    mode, _, name = entry.split()
    return path, Entry(_KINDS.get(mode, FILE), name)
