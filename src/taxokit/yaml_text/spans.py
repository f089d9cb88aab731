"""Where the parts of a YAML text begin and end: keys, values and items, with the comments that belong to them.

The marks of a composed node say where it begins. Where it ends they take in comments and blank lines, and for an alias
they point to its anchor; what is found here is exact, so that the text can be spliced.
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import TypeAlias

import yaml

from taxokit.core.errors import SourceError
from taxokit.core.location import Route
from taxokit.yaml_text.document import Node

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
_ALIAS = re.compile(r"\*[^\s,\[\]{}]+")
_COMMENT_LINE = re.compile(r"( *)#")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
_FOR_EDITORS = "yaml-language-server"


Collection: TypeAlias = yaml.MappingNode | yaml.SequenceNode


@dataclass(frozen=True, eq=False)
class Child:
    """A value in a mapping or a list, and where it stands.

    `start` is where its key, its dash, or in a list in brackets the value begins, `end_of_key` is behind the colon or
    the dash, and `value_start` is where the value begins. `before` is the one before it, None for the first, and
    `next_start` is where the next one begins, None for the last.
    """

    text: str
    parent: Collection
    key: Node | None
    value: Node
    before: "Child | None"
    start: int
    end_of_key: int
    value_start: int
    is_alias: bool
    next_start: int | None = None

    @cached_property
    def end(self) -> int:
        """Where the value ends, without comments and line breaks behind it."""
        if self.is_alias:
            return _end_of_alias(self.text, self.value_start)
        return true_end(self.text, self.value)

    @cached_property
    def after(self) -> int:
        """Where the one before it ends, or where the first can begin: behind the bracket, or anywhere above."""
        if self.before is not None:
            return self.before.end
        return _inside(self.text, self.parent) if self.in_flow else 0

    @property
    def in_flow(self) -> bool:
        """Whether it stands inside of brackets."""
        return bool(self.parent.flow_style)

    @property
    def shares_line(self) -> bool:
        """Whether something else, such as the dash of a list, stands before it in its line."""
        return bool(self.text[line_start(self.text, self.start) : self.start].strip())


def find(text: str, root: Node, route: Route) -> Child:
    """Return what stands at a route that is not empty.

    Raises SourceError where nothing does, or where an alias or an odd notation keeps us from saying where exactly.
    """
    node, child = root, None
    for step in route:
        if child is not None and child.is_alias:
            raise SourceError("stands behind an alias", hint="write it out first")
        siblings = children(text, node)
        if isinstance(step, int):
            child = siblings[step] if isinstance(node, yaml.SequenceNode) and step < len(siblings) else None
        else:
            child = next((one for one in siblings if one.key is not None and one.key.value == step), None)
        if child is None:
            raise SourceError(f"there is no {step!r} here")
        node = child.value
    if child is None:
        raise SourceError("is the whole file")
    return child


@lru_cache(maxsize=256)  # whoever mends many items of one list asks for its children each time
def children(text: str, parent: Node) -> list[Child]:
    """Return what a mapping or a list holds, in the order of the text; nothing for a scalar. Raises SourceError."""
    if not isinstance(parent, Collection) or not parent.value:
        return []
    found: list[Child] = []
    position = _inside(text, parent)
    pairs = parent.value if isinstance(parent, yaml.MappingNode) else [(None, value) for value in parent.value]
    for key, value in pairs:
        child = _child(text, parent, key, value, position, found[-1] if found else None)
        found.append(child)
        position = (
            _end_of_alias(text, child.value_start) if child.is_alias else max(value.end_mark.index, child.end_of_key)
        )
    return [replace(one, next_start=other.start if other else None) for one, other in zip_longest(found, found[1:])]


def _child(text: str, parent: Collection, key: Node | None, value: Node, position: int, before: Child | None) -> Child:
    start = token(text, position)
    if parent.flow_style and text[start : start + 1] == ",":
        start = token(text, start + 1)
    end_of_key = start
    if key is not None:
        colon = token(text, key.end_mark.index)
        if start != key.start_mark.index or text[colon : colon + 1] != ":":
            raise SourceError(f"the key {key.value!r} is written in an odd way", hint="write `key: value`")
        end_of_key = colon + 1
    elif not parent.flow_style:
        if text[start : start + 1] != "-":
            raise SourceError("the list is written in an odd way", hint="write `- item`")
        end_of_key = start + 1
    is_alias = value.start_mark.index < end_of_key
    value_start = token(text, end_of_key) if is_alias else value.start_mark.index
    return Child(text, parent, key, value, before, start, end_of_key, value_start, is_alias)


def _inside(text: str, parent: Collection) -> int:
    """Return where the first child of a list or a mapping can stand."""
    start: int = parent.start_mark.index
    properties = _PROPERTIES.match(text, start)
    start = token(text, properties.end()) if properties else start
    if not parent.flow_style:
        return start
    if text[start] not in "[{":
        raise SourceError("a pair inside of a list in brackets", hint="write `{key: value}`")
    return start + 1


def _end_of_alias(text: str, position: int) -> int:
    match = _ALIAS.match(text, position)
    if not match:
        raise SourceError("an alias is written in an odd way", hint="write it out")
    return match.end()


def true_end(text: str, node: Node) -> int:
    """Return where a node ends, without the comments and line breaks that its mark takes in. Raises SourceError."""
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
    return children(text, node)[-1].end


def token(text: str, position: int) -> int:
    """Return the first position from `position` on that is neither white space nor in a comment."""
    while position < len(text):
        character = text[position]
        if character == "#" and (not position or text[position - 1].isspace()):
            position = line_end(text, position)
        elif character in " \t\r\n":
            position += 1
        else:
            break
    return position


def leading(text: str, child: Child) -> int:
    """Return where the comment lines begin that belong to a child: directly above it and in its column.

    Those at the top of a file belong to the file.
    """
    start = first = line_start(text, child.start)
    while first > child.after:
        above = line_start(text, first - 1)
        match = _COMMENT_LINE.match(text, above)
        if not match or len(match[1]) != column(text, child.start) or _FOR_EDITORS in text[above:first]:
            return first
        first = above
    return start


def trailing(text: str, child: Child) -> int:
    """Return the beginning of the line behind a child and the comments that belong to it: further in than it is."""
    end = position = line_end(text, child.end)
    while position < len(text):
        following = line_end(text, position)
        match = _COMMENT_LINE.match(text, position)
        if match and len(match[1]) > column(text, child.start):
            end = following
        elif text[position:following].strip():
            break
        position = following
    return end


def header_comment(text: str, child: Child) -> str:
    """Return the comment in the first line of a block scalar, "" where there is none."""
    match = _HEADER_COMMENT.match(text, child.value_start)
    return match[1].rstrip() if match and not child.is_alias else ""


def line_start(text: str, position: int) -> int:
    """Return where the line of a position begins."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Return the position behind the line break of the line of a position, or the end of the text."""
    found = text.find("\n", position)
    return len(text) if found < 0 else found + 1


def column(text: str, position: int) -> int:
    """Return the column of a position, counted from 0."""
    return position - line_start(text, position)


def native(text: str, addition: str) -> str:
    """Return an addition to a text with the line ends that the text has."""
    return addition.replace("\n", "\r\n") if "\r\n" in text else addition
