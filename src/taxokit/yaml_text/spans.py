"""The exact spans of keys, values and items in a YAML text, with the comments that belong to them.

The end mark of a composed node takes in comments and blank lines, and the marks of an alias are those of its anchor.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TypeAlias

import yaml

from taxokit.text.diagnostics import Route
from taxokit.text.errors import SourceError
from taxokit.text.patterns import lazy_compile
from taxokit.yaml_text.comments import (
    EDITOR_MARK,
    PROPERTIES,
    Node,
    begins_line,
    column,
    comment_column,
    line_end,
    line_start,
    next_token,
)

_PROPERTIES = lazy_compile(f"{PROPERTIES}+")
_ALIAS = lazy_compile(r"\*[^\s,\[\]{}]+")

Collection: TypeAlias = yaml.MappingNode | yaml.SequenceNode


@dataclass(eq=False)
class Entry:
    """A value in a mapping or a list, with its positions.

    `start` is that of its key, its dash, or in a list in brackets the value; `end_of_key` follows the colon or dash.
    `before` is the previous entry, None for the first, and `next_start` the start of the next one, None for the last.
    """

    text: str
    parent: Collection
    key: Node | None
    value: Node
    before: "Entry | None"
    start: int
    end_of_key: int
    value_start: int
    is_alias: bool
    next_start: int | None = None

    @cached_property
    def end(self) -> int:
        """The end of the value, without comments and line breaks after it."""
        return _end_of_alias(self.text, self.value_start) if self.is_alias else true_end(self.text, self.value)

    @cached_property
    def after(self) -> int:
        """The end of the previous entry, or the first possible start: after the bracket, or anywhere above."""
        if self.before is not None:
            return self.before.end
        return _start_inside(self.text, self.parent) if self.in_flow else 0

    @property
    def in_flow(self) -> bool:
        """True if it is inside of brackets."""
        return bool(self.parent.flow_style)

    @property
    def shares_line(self) -> bool:
        """True if something else, such as the dash of a list, is before it in its line."""
        return not begins_line(self.text, self.start)

    @property
    def column(self) -> int:
        """The column in which it starts."""
        return column(self.text, self.start)


def find_entry(text: str, root: Node, route: Route) -> Entry:
    """Return the entry at a route. Raises SourceError if there is none, or an alias or a notation hides its place."""
    node, entry = root, None
    for step in route:
        if entry is not None and entry.is_alias:
            raise SourceError("cannot edit a value of an alias", hint="write the value out first")
        siblings = entries(text, node)
        if isinstance(step, int):
            entry = siblings[step] if isinstance(node, yaml.SequenceNode) and step < len(siblings) else None
        else:
            entry = next(
                (sibling for sibling in siblings if sibling.key is not None and sibling.key.value == step), None
            )
        if entry is None:
            raise SourceError(f"there is no {step!r} here")
        node = entry.value
    if entry is None:
        raise SourceError("is the whole file")
    return entry


@lru_cache(maxsize=256)  # fixes of many items of one list ask for its entries each time
def entries(text: str, parent: Node) -> list[Entry]:
    """Return the entries of a mapping or a list, in the order of the text; none for a scalar. Raises SourceError."""
    if not isinstance(parent, Collection) or not parent.value:
        return []
    siblings: list[Entry] = []
    position = _start_inside(text, parent)
    pairs = parent.value if isinstance(parent, yaml.MappingNode) else [(None, value) for value in parent.value]
    for key, value in pairs:
        entry = _entry(text, parent, key, value, position, siblings[-1] if siblings else None)
        siblings.append(entry)
        position = entry.end if entry.is_alias else max(value.end_mark.index, entry.end_of_key)
    for entry, following in pairwise(siblings):
        entry.next_start = following.start
    return siblings


def _entry(text: str, parent: Collection, key: Node | None, value: Node, position: int, before: Entry | None) -> Entry:
    start = next_token(text, position)
    if parent.flow_style and text[start : start + 1] == ",":
        start = next_token(text, start + 1)
    end_of_key = start
    if key is not None:
        colon = next_token(text, key.end_mark.index)
        if start != key.start_mark.index or text[colon : colon + 1] != ":":
            raise SourceError(f"the key {key.value!r} has an unsupported notation", hint="write `key: value`")
        end_of_key = colon + 1
    elif not parent.flow_style:
        if text[start : start + 1] != "-":
            raise SourceError("the list has an unsupported notation", hint="write `- item`")
        end_of_key = start + 1
    is_alias = value.start_mark.index < end_of_key
    value_start = next_token(text, end_of_key) if is_alias else value.start_mark.index
    return Entry(text, parent, key, value, before, start, end_of_key, value_start, is_alias)


def _start_inside(text: str, parent: Collection) -> int:
    start: int = parent.start_mark.index
    properties = _PROPERTIES.match(text, start)
    start = next_token(text, properties.end()) if properties else start
    if not parent.flow_style:
        return start
    if text[start] not in "[{":
        raise SourceError("cannot edit a pair inside of a list in brackets", hint="write `{key: value}`")
    return start + 1


def _end_of_alias(text: str, position: int) -> int:
    match = _ALIAS.match(text, position)
    if not match:
        raise SourceError("an alias has an unsupported notation", hint="write its value out")
    return match.end()


def true_end(text: str, node: Node) -> int:
    """Return the end of a node, without the comments and line breaks that its mark takes in. Raises SourceError."""
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        if node.style not in ("|", ">"):
            return end
        block = text[node.start_mark.index : end]
        if "+" in block.split("\n", 1)[0].split("#", 1)[0]:  # its last line breaks are part of the value
            return end - len(block) + len(block.removesuffix("\n").removesuffix("\r"))
        return node.start_mark.index + len(block.rstrip(" \t\r\n"))
    if not isinstance(node, Collection) or node.flow_style:
        return end
    return entries(text, node)[-1].end


def start_with_comments(text: str, entry: Entry) -> int:
    """Return the start of the comment lines directly above an entry, in its column; a file keeps those at its top."""
    start = first = line_start(text, entry.start)
    while first > entry.after:
        above = line_start(text, first - 1)
        if comment_column(text, above) != entry.column or EDITOR_MARK in text[above:first]:
            return first
        first = above
    return start


def end_with_comments(text: str, entry: Entry) -> int:
    """Return the start of the line after an entry and the comments below it that are further in."""
    end = position = line_end(text, entry.end)
    while position < len(text):
        following = line_end(text, position)
        comment = comment_column(text, position)
        if comment is not None and comment > entry.column:
            end = following
        elif text[position:following].strip():
            break
        position = following
    return end
