"""Changing a YAML file by splicing its text at the marks of its nodes, so that all else stays byte for byte.

Every function takes the text, the node that `sources.compose` made of it, and a route, and returns the splice that
makes one change; compose again before the next. Comments directly above something, at its own column, and comments
below it that are further in, belong to it and go with it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

import yaml

from taxokit.core.diagnostics import Replacement
from taxokit.core.errors import SourceError
from taxokit.core.location import Route
from taxokit.yaml_text import emitter
from taxokit.yaml_text.document import Node
from taxokit.yaml_text.patch_flow import in_brackets, insert_into_brackets, remove_from_brackets
from taxokit.yaml_text.spans import (
    Child,
    children,
    column,
    find,
    header_comment,
    leading,
    line_end,
    line_start,
    native,
    trailing,
)

Splice: TypeAlias = Replacement
"""Characters of the source from `start` to `end`, counted from 0, that become `text`."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is to be written.

    Its key or its dash stands at column `indent`, so that its further lines have to be further in; `used` columns of
    its first line are taken. Inside of `flow` brackets it has to stay in one line, with commas and brackets quoted.
    """

    indent: int
    used: int
    flow: bool = False


Content: TypeAlias = str | Callable[[Spot], str]
"""The YAML of a value, or what writes it for a spot. A block list or mapping begins with a line break."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An item that was cut out of a list or a file: the comment lines above it, and its own lines, not indented."""

    above: tuple[str, ...]
    lines: tuple[str, ...]


def apply(text: str, splices: Iterable[Splice]) -> str:
    """Return the text with all splices made. Raises ValueError where two of them overlap."""
    parts: list[str] = []
    position = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        if splice.start < position:
            raise ValueError("two splices change the same characters")
        parts += (text[position : splice.start], splice.text)
        position = splice.end
    return "".join((*parts, text[position:]))


def yaml_of(value: Any) -> Content:
    """Return what writes a value in the canonical layout, or in one line inside of brackets."""

    def write(spot: Spot) -> str:
        if spot.flow:
            return in_brackets(value)
        if not isinstance(value, (dict, list)):
            return emitter.scalar(value, spot.indent, spot.used)
        inside = emitter.block(value, spot.indent + emitter.STEP).rstrip("\n")
        return f"\n{inside}" if inside else in_brackets(value)

    return write


def list_of(content: Content, above: Sequence[str] = ()) -> Content:
    """Return what writes a block list of one item, with comment lines over it."""

    def write(spot: Spot) -> str:
        if spot.flow:
            return f"[{_written(content, spot)}]"
        indent = spot.indent + emitter.STEP
        return "".join(f"\n{' ' * indent}{line}" for line in (*above, _item(content, indent)))

    return write


def set_value(text: str, root: Node, route: Route, content: Content) -> Splice:
    """Replace the value at a route; a comment behind it stays. Raises SourceError where it cannot be followed."""
    child = find(text, root, route)
    in_place = child.in_flow and child.key is None
    indent = column(text, child.start)
    used = column(text, child.end_of_key) + (0 if in_place else 1)
    written = _written(content, Spot(indent, used, child.in_flow))
    if "\n" in written and trailing(text, child) > line_end(text, child.end):
        # comments stand below, further in: behind the lines of a block they would become text
        written = _written(content, Spot(indent, used, flow=True))
    start, end = child.value_start, child.end
    between = text[child.end_of_key : start]
    if written.startswith("\n") and child.key is None:
        written = written.lstrip()
    comment = header_comment(text, child)
    rest = re.compile(r"[ \t]+(#[^\r\n]*)").match(text, end)
    if "\n" in written and rest:
        comment, end = rest[1].rstrip(), rest.end()
    first, line_break, further = written.partition("\n")
    first += (" " if first else "") + comment if comment else ""
    if "#" not in between:
        lead = " " if first and not in_place else ""
        return Splice(child.end_of_key, end, native(text, lead + first + line_break + further))
    if not first:  # comments stand between the key and the lines of its value
        return Splice(line_start(text, start), end, native(text, further))
    return Splice(start, end, native(text, first + line_break + further))


def remove(text: str, root: Node, route: Route) -> Splice:
    """Remove a key or an item with its comments; a list or mapping that would be empty goes too.

    Raises SourceError where nothing would be left of the file, or where it cannot be followed.
    """
    child = find(text, root, route)
    if len(child.parent.value) == 1:
        if len(route) == 1:
            raise SourceError(f"cannot remove {route[-1]!r}, which is all that the file holds")
        return remove(text, root, route[:-1])
    if child.in_flow:
        return remove_from_brackets(text, child)
    if child.shares_line and child.next_start is not None:
        return _remove_beside_dash(text, child, child.next_start)
    start, end = leading(text, child), trailing(text, child)
    return Splice(*_with_blank_lines(text, start, end, first=child.before is None), "")


def insert_key(text: str, root: Node, route: Route, key: str, content: Content, order: Sequence[str]) -> Splice:
    """Add a key to the mapping at a route, behind the last of those keys that `order` names before it.

    Raises SourceError where the mapping cannot be followed.
    """
    mapping = find(text, root, route).value if route else root
    if not isinstance(mapping, yaml.MappingNode):
        raise SourceError("is no mapping here")
    rank = {name: position for position, name in enumerate(order)}
    before = {name for name in order if rank[name] < rank.get(key, len(rank))}
    names = [name.value for name, _ in mapping.value]
    index = max((position for position, name in enumerate(names) if name in before), default=-1) + 1
    if not names:
        return _into_empty(text, mapping, f"{emitter.key(key)}: ", content)
    child = find(text, root, (*route, names[max(index - 1, 0)]))
    at = column(text, child.start)
    if child.in_flow:
        addition = f"{emitter.key(key)}: {_written(content, Spot(at, at, flow=True))}"
        return insert_into_brackets(text, child, addition, first=index == 0)
    head = f"{emitter.key(key)}:"
    written = _written(content, Spot(at, at + len(head) + 1))
    entry = head + written if written.startswith("\n") else f"{head} {written}"
    if index == 0:
        return Splice(child.start, child.start, native(text, entry + "\n" + " " * at))
    return _new_lines(text, trailing(text, child), " " * at + entry + "\n")


def insert_item(text: str, root: Node, route: Route, index: int, content: Content, above: Sequence[str] = ()) -> Splice:
    """Add an item before the one that stands at `index` of the list at a route, or at its end.

    `above` are comment lines to write over it. Raises SourceError where the list cannot be followed.
    """
    sequence = find(text, root, route).value if route else root
    if not isinstance(sequence, yaml.SequenceNode):
        raise SourceError(f"{route[-1] if route else 'the file'!r} is no list")
    count = len(sequence.value)
    if not count:
        return _into_empty(text, sequence, "", content)
    first = index == 0
    child = find(text, root, (*route, 0 if first else min(index, count) - 1))
    at = column(text, child.start)
    if child.in_flow:
        if above:
            raise SourceError("the list is written in one line", hint="write its items on lines of their own first")
        return insert_into_brackets(text, child, _written(content, Spot(at, at, flow=True)), first=first)
    lines = "".join(f"{' ' * at}{line}\n" for line in (*above, _item(content, at)))
    if first and child.shares_line:
        return Splice(child.start, child.start, native(text, lines.lstrip(" ") + " " * at))
    gap = "\n" if _has_gaps(text, sequence) else ""
    if first:
        return _new_lines(text, leading(text, child), lines + gap)
    return _new_lines(text, trailing(text, child), gap + lines)


def insert_comments(text: str, root: Node, route: Route, comments: Sequence[str]) -> Splice:
    """Write comments on lines of their own directly above what stands at a route, below those that stand there."""
    child = find(text, root, route)
    start = child.start
    line_break = "\n" + " " * column(text, start)
    lines = "".join(f"{comment}{line_break}" for comment in comments)
    if not child.shares_line or not child.in_flow:
        return Splice(start, start, native(text, lines))
    return Splice(len(text[:start].rstrip(" ")), start, native(text, line_break + lines))


def cut(text: str, root: Node, route: Route) -> Piece:
    """Return an item of a block list, or with an empty route the whole file, as lines that stand at column 0.

    Raises SourceError where the item stands in brackets, or where it cannot be followed.
    """
    if not route:
        start = root.start_mark.index
        return Piece(tuple(_lines(text[:start])), tuple(_lines(text[start:])))
    child = find(text, root, route)
    if child.in_flow or child.shares_line:
        raise SourceError(
            "the item is written in one line", hint="write the items of its list on lines of their own first"
        )
    at, value = column(text, child.start), column(text, child.value_start)
    above = _lines(text[leading(text, child) : line_start(text, child.start)])
    head = [line.strip() for line in _lines(text[child.end_of_key : child.value_start])]
    body = [line[_indentation(line, value) :] for line in _lines(text[child.value_start : trailing(text, child)])]
    comments = [line for line in head if line]
    return Piece((*(line[_indentation(line, at) :] for line in above), *comments), tuple(body))


def paste(piece: Piece) -> Callable[[Spot], str]:
    """Return what writes the lines of a piece at another column."""

    def write(spot: Spot) -> str:
        if spot.flow and len(piece.lines) > 1:
            raise SourceError("the list is written in one line", hint="write its items on lines of their own first")
        first, *others = piece.lines
        margin = " " * (spot.indent + emitter.STEP)
        return "\n".join([first, *(margin + line if line else line for line in others)])

    return write


def _written(content: Content, spot: Spot) -> str:
    return content if isinstance(content, str) else content(spot)


def _item(content: Content, indent: int) -> str:
    """Return an item of a block list, whose dash stands at column `indent`; its first line is not indented."""
    return "- " + _written(content, Spot(indent, indent + 2)).lstrip()


def _lines(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _indentation(line: str, most: int) -> int:
    return min(most, len(line) - len(line.lstrip(" ")))


def _new_lines(text: str, position: int, lines: str) -> Splice:
    """Insert whole lines at the beginning of a line, or behind a last line that has no end."""
    lines = lines.rstrip("\n") if position == len(text) and not text.endswith("\n") else lines
    lead = "\n" if position and text[position - 1] != "\n" else ""
    return Splice(position, position, native(text, lead + lines))


def _into_empty(text: str, node: Node, lead: str, content: Content) -> Splice:
    inside = text.index("{" if isinstance(node, yaml.MappingNode) else "[", node.start_mark.index) + 1
    at = column(text, inside)
    return Splice(inside, inside, lead + _written(content, Spot(at, at + len(lead), flow=True)))


def _remove_beside_dash(text: str, child: Child, following: int) -> Splice:
    """Remove the first of several in a list or mapping that begins in a line with something else, such as a dash."""
    begin = line_start(text, child.start)
    at = column(text, begin) + len(text[begin : child.start]) - len(text[begin : child.start].lstrip(" "))
    between = _lines(text[trailing(text, child) : line_start(text, following)])
    comments = [" " * at + line.strip() for line in between if line.strip()]
    lead = "".join(line + "\n" for line in comments)
    return Splice(begin, following, native(text, lead) + text[begin : child.start])


def _with_blank_lines(text: str, start: int, end: int, *, first: bool) -> tuple[int, int]:
    """Widen what is removed by the blank lines after it, where they would stand twice or at an end."""
    before = start
    while before and not text[line_start(text, before - 1) : before].strip():
        before = line_start(text, before - 1)
    after = end
    while after < len(text) and not text[after : line_end(text, after)].strip():
        after = line_end(text, after)
    if after == len(text) and after > line_start(text, after - 1 if after else 0):
        return before, after
    return (start, after) if before < start or first else (start, end)


def _has_gaps(text: str, sequence: yaml.SequenceNode) -> bool:
    """Say whether a blank line stands between any two items of a list."""
    between = [
        _lines(text[trailing(text, one) : line_start(text, other.start)])
        for one, other in pairwise(children(text, sequence))
    ]
    return bool(between) and all(any(not line.strip() for line in lines) for lines in between)
