"""Where the word ends that begins at a place in a file, so that a report can mark the whole of it."""

import re

import yaml

from taxokit import sources
from taxokit.documents import Fault, Node

_WORD = re.compile(r'<[^>\s]*>|"(?:[^"\\]|\\.)*"|[^\s<>"\[\](){};,]+')
"""In RDF: an IRI, a quoted text, or a name, without the full stop that ends a statement."""

_LONGEST = 1000
"""A longer word is not looked for: on a line as long as its file, each finding would go through all of it."""


class Tokens:
    """The words of one file, by where they begin: its scalars where it is YAML."""

    def __init__(self, path: str, text: str) -> None:
        self._scalars = _scalars(text, path) if path.endswith((".yaml", ".yml")) else None

    def end(self, line: str, number: int, column: int) -> int | None:
        """Return the column behind the word at a place of a line, all counted from 1; None where that is not known."""
        if self._scalars is not None:
            return self._scalars.get((number, column))
        limit = column - 1 + _LONGEST
        match = _WORD.match(line, column - 1, limit)
        if match is None or match.end() == limit:
            return None
        return column + len(match[0]) - (match[0].endswith(".") and len(match[0]) > 1)


def _scalars(text: str, path: str) -> dict[tuple[int, int], int]:
    """Return the column behind each scalar that is written on one line, by the line and the column of its start."""
    root = sources.compose(text, path)
    if root is None or isinstance(root, Fault):
        return {}
    found = {}
    waiting: list[Node] = [root]
    seen: set[int] = set()  # an alias is the node that it names, and may be inside of it
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif node.start_mark.line == node.end_mark.line and node.end_mark.column > node.start_mark.column:
            found[node.start_mark.line + 1, node.start_mark.column + 1] = node.end_mark.column + 1
    return found
