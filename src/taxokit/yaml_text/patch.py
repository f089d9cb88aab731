"""Patches of YAML files: replacements in the text at the marks of its nodes, so that all else stays byte for byte.

Every function takes the text, its node from `parser.compose`, and a route, and returns the replacement of one change;
compose again before the next. Comments directly above an entry, and those below it that are further in, stay with it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple, TypeAlias

import yaml

from taxokit.text.diagnostics import Addition, Replacement, Route
from taxokit.text.errors import SourceError
from taxokit.yaml_text import emitter, parser
from taxokit.yaml_text.comments import (
    PROPERTIES,
    Node,
    begins_line,
    block_header_comment,
    column,
    line_end,
    line_start,
    native,
    next_token,
)
from taxokit.yaml_text.spans import Entry, end_with_comments, entries, find_entry, start_with_comments

_BRACKETS = re.compile(r"[,\[\]{}]")
_REST_OF_FLOW_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=\r?\n)")


def in_brackets(value: Any) -> str:
    """Return the YAML of a value in one line, as it can be inside of brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{in_brackets(key)}: {in_brackets(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    if not isinstance(value, str):
        return emitter.scalar(value, 0, 0)
    written = emitter.key(value)
    return "'{}'".format(value.replace("'", "''")) if written == value and _BRACKETS.search(value) else written


def insert_into_brackets(text: str, entry: Entry, addition: str, *, first: bool) -> Replacement:
    """Add a key or an item, written in one line, after an entry, or before it if that is the first."""
    has_own_line = begins_line(text, entry.start)
    line_break = "\n" + " " * entry.column if has_own_line else " "
    if first:
        return Replacement(entry.start, entry.start, native(text, f"{addition},{line_break}"))
    comma = next_token(text, entry.end)
    has_comma = text[comma] == ","
    rest = _REST_OF_FLOW_LINE.match(text, comma + 1 if has_comma else entry.end)
    if not rest or not has_own_line:
        return Replacement(entry.end, entry.end, native(text, f",{line_break}{addition}"))
    if has_comma:
        return Replacement(rest.end(), rest.end(), native(text, f"{line_break}{addition},"))
    return Replacement(entry.end, rest.end(), f",{rest[0]}{native(text, line_break + addition)}")


def remove_from_brackets(text: str, entry: Entry) -> Replacement:
    """Remove an entry with its comma; with its lines and comments if it is alone in them."""
    start, end = entry.start, entry.end
    comma = next_token(text, end)
    has_comma = text[comma] == ","
    rest = _REST_OF_FLOW_LINE.match(text, comma + 1 if has_comma else end)
    if begins_line(text, start) and rest:
        return Replacement(start_with_comments(text, entry), line_end(text, rest.end()), "")
    if has_comma:
        following = comma + 1 + len(text[comma + 1 :]) - len(text[comma + 1 :].lstrip(" \t"))
        is_comment = text[following] == "#"  # which white space must precede (YAML 1.2.2 section 6.6)
        return Replacement(start, comma + 1 if is_comment else following, "")
    gap = text[entry.after : start]  # from the end of the previous one: a comma and white space, or comments too
    return Replacement(start if "\n" in gap or not gap else entry.after, end, "")


_PROPERTIES = re.compile(f"{PROPERTIES}+")
_REST_OF_LINE = re.compile(r"[ \t]+(#[^\r\n]*)")
_ONE_LINE = "write its items on lines of their own first"


class Indentation(NamedTuple):
    """The place for a value, whose key or dash is at column `indent`; `used` columns of its first line are taken.

    Inside of `flow` brackets it must stay in one line, with commas and brackets quoted.
    """

    indent: int
    used: int
    flow: bool = False


Content: TypeAlias = str | Callable[[Indentation], str]
"""The YAML of a value, or a writer of it at an indentation. A block list or mapping begins with a line break."""


class Fragment(NamedTuple):
    """An item of a list or the whole of a file: the comment lines above it, and its own lines, not indented."""

    above: tuple[str, ...]
    lines: tuple[str, ...]


def apply(text: str, replacements: Iterable[Replacement]) -> str:
    """Return the text with all replacements made. Raises ValueError if two of them overlap."""
    parts: list[str] = []
    position = 0
    for replacement in sorted(replacements, key=lambda replacement: (replacement.start, replacement.end)):
        if replacement.start < position:
            raise ValueError("two replacements change the same characters")
        parts += (text[position : replacement.start], replacement.text)
        position = replacement.end
    return "".join((*parts, text[position:]))


def changed_lines(old: str, new: str) -> Replacement:
    """Return the lines that differ between two texts as one replacement in the old one."""
    before, after = (text.splitlines(keepends=True) for text in (old, new))
    most = min(len(before), len(after))
    head = next((index for index in range(most) if before[index] != after[index]), most)
    tail = next((index for index in range(most - head) if before[-1 - index] != after[-1 - index]), most - head)
    start, end = (len("".join(lines)) for lines in (before[:head], before[: len(before) - tail]))
    return Replacement(start, end, "".join(after[head : len(after) - tail]))


def yaml_of(value: Any) -> Content:
    """Return a writer of a value in the canonical layout, or in one line inside of brackets."""

    def write(indentation: Indentation) -> str:
        if indentation.flow:
            return in_brackets(value)
        if not isinstance(value, (dict, list)):
            return emitter.scalar(value, indentation.indent, indentation.used)
        inside = emitter.block(value, indentation.indent + emitter.STEP).rstrip("\n")
        return f"\n{inside}" if inside else in_brackets(value)

    return write


def list_of(content: Content, above: Sequence[str] = ()) -> Content:
    """Return a writer of a block list of one item, with comment lines over it."""

    def write(indentation: Indentation) -> str:
        if indentation.flow:
            return f"[{_written(content, indentation)}]"
        indent = indentation.indent + emitter.STEP
        return "".join(f"\n{' ' * indent}{line}" for line in (*above, _item(content, indent)))

    return write


def set_value(text: str, root: Node, route: Route, content: Content) -> Replacement:
    """Replace the value at a route; a comment after it stays. Raises SourceError if it cannot be followed."""
    entry = find_entry(text, root, route)
    in_place = entry.in_flow and entry.key is None
    indent = entry.column
    used = column(text, entry.end_of_key) + (0 if in_place else 1)
    written = _written(content, Indentation(indent, used, entry.in_flow))
    if "\n" in written and end_with_comments(text, entry) > line_end(text, entry.end):
        # comments below are further in: after the lines of a block they would become text
        written = _written(content, Indentation(indent, used, flow=True))
    start, end = entry.value_start, entry.end
    anchor = _PROPERTIES.match(text, start)
    if anchor and "#" in text[anchor.end() : next_token(text, anchor.end())]:
        raise SourceError("cannot edit a value with a comment after its anchor", hint="move the comment")
    between = text[entry.end_of_key : start]
    if written.startswith("\n") and entry.key is None:
        written = written.lstrip()
    comment = "" if entry.is_alias else block_header_comment(text, start)
    rest = _REST_OF_LINE.match(text, end)
    if "\n" in written and rest:
        comment, end = rest[1].rstrip(), rest.end()
    first, line_break, further = written.partition("\n")
    first += (" " if first else "") + comment if comment else ""
    if "#" not in between:
        lead = " " if first and not in_place else ""
        return Replacement(entry.end_of_key, end, native(text, lead + first + line_break + further))
    if not first:  # comments are between the key and the lines of its value
        return Replacement(line_start(text, start), end, native(text, further))
    return Replacement(start, end, native(text, first + line_break + further))


def remove(text: str, root: Node, route: Route) -> Replacement:
    """Remove a key or an item with its comments, and a list or mapping that would be empty without it.

    Raises SourceError if nothing would be left of the file, or if the route cannot be followed.
    """
    entry = find_entry(text, root, route)
    if len(entry.parent.value) == 1:
        if len(route) == 1:
            raise SourceError(f"cannot remove {route[-1]!r}, which is all that the file contains")
        return remove(text, root, route[:-1])
    if entry.in_flow:
        return remove_from_brackets(text, entry)
    if entry.shares_line and entry.next_start is not None:
        return _remove_beside_dash(text, entry, entry.next_start)
    start, end = start_with_comments(text, entry), end_with_comments(text, entry)
    return Replacement(*_with_blank_lines(text, start, end, first=entry.before is None), "")


def insert_key(text: str, root: Node, route: Route, key: str, content: Content, order: Sequence[str]) -> Replacement:
    """Add a key to the mapping at a route, after the last key that `order` names before it. Raises SourceError."""
    mapping = find_entry(text, root, route).value if route else root
    if not isinstance(mapping, yaml.MappingNode):
        raise SourceError("is not a mapping")
    rank = {name: position for position, name in enumerate(order)}
    before = {name for name in order if rank[name] < rank.get(key, len(rank))}
    names = [name.value for name, _ in mapping.value]
    index = max((position for position, name in enumerate(names) if name in before), default=-1) + 1
    if not names:
        return _into_empty(text, mapping, f"{emitter.key(key)}: ", content)
    entry = find_entry(text, root, (*route, names[max(index - 1, 0)]))
    at = entry.column
    if entry.in_flow:
        addition = f"{emitter.key(key)}: {_written(content, Indentation(at, at, flow=True))}"
        return insert_into_brackets(text, entry, addition, first=index == 0)
    head = f"{emitter.key(key)}:"
    written = _written(content, Indentation(at, at + len(head) + 1))
    addition = head + written if written.startswith("\n") else f"{head} {written}"
    if index == 0:
        return Replacement(entry.start, entry.start, native(text, addition + "\n" + " " * at))
    return _new_lines(text, end_with_comments(text, entry), " " * at + addition + "\n")


def insert_item(
    text: str, root: Node, route: Route, index: int, content: Content, above: Sequence[str] = ()
) -> Replacement:
    """Add an item at `index` of the list at a route, or at its end, below comment lines `above`. Raises SourceError."""
    sequence = find_entry(text, root, route).value if route else root
    if not isinstance(sequence, yaml.SequenceNode):
        raise SourceError(f"{route[-1] if route else 'the file'!r} is not a list")
    count = len(sequence.value)
    if not count:
        return _into_empty(text, sequence, "", content)
    first = index == 0
    entry = find_entry(text, root, (*route, 0 if first else min(index, count) - 1))
    at = entry.column
    if entry.in_flow:
        if above:
            raise SourceError("cannot edit a flow-style list (`[a, b]`)", hint=_ONE_LINE)
        return insert_into_brackets(text, entry, _written(content, Indentation(at, at, flow=True)), first=first)
    lines = "".join(f"{' ' * at}{line}\n" for line in (*above, _item(content, at)))
    if first and entry.shares_line:
        return Replacement(entry.start, entry.start, native(text, lines.lstrip(" ") + " " * at))
    gap = "\n" if _has_gaps(text, sequence) else ""
    if first:
        return _new_lines(text, start_with_comments(text, entry), lines + gap)
    return _new_lines(text, end_with_comments(text, entry), gap + lines)


def add(text: str, root: Node, additions: Sequence[Addition]) -> Replacement:
    """Add keys and items, one after the other, in the canonical layout. Raises SourceError."""
    replacement = _addition(text, root, additions[0])
    if len(additions) == 1:
        return replacement
    new = apply(text, [replacement])
    for addition in additions[1:]:
        node = parser.compose(new, "")
        if not isinstance(node, yaml.Node):
            raise SourceError("has a YAML style that cannot be edited")
        new = apply(new, [_addition(new, node, addition)])
    return changed_lines(text, new)


def _addition(text: str, root: Node, addition: Addition) -> Replacement:
    route, step, value, order = addition
    if isinstance(step, int):
        return insert_item(text, root, route, step, yaml_of(value))
    return insert_key(text, root, route, step, yaml_of(value), order)


def reorder(text: str, root: Node, route: Route, order: Sequence[int]) -> Replacement:
    """Put the items of a list into another order, each with its comments. Raises SourceError."""
    sequence = find_entry(text, root, route).value
    items = entries(text, sequence)
    if not items or items[0].in_flow:
        spans = [(item.start, item.end) for item in items]
    elif items[0].shares_line:
        raise SourceError("cannot sort a list that begins in the line of a dash", hint=_ONE_LINE)
    else:
        spans = [(start_with_comments(text, item), end_with_comments(text, item)) for item in items]
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    if any("#" in gap for gap in gaps):
        raise SourceError("cannot sort a list with a comment between its items", hint="move the comment")
    parts = [text[start:end] for start, end in spans]
    has_end = parts[-1].endswith("\n") or items[0].in_flow
    parts = parts if has_end else [*parts[:-1], parts[-1] + native(text, "\n")]
    new = "".join(chain.from_iterable(zip((parts[index] for index in order), [*gaps, ""], strict=True)))
    return Replacement(spans[0][0], spans[-1][1], new if has_end else new.rstrip("\r\n"))


def insert_comments(text: str, root: Node, route: Route, comments: Sequence[str]) -> Replacement:
    """Write comments on lines of their own directly above an entry, below existing ones."""
    entry = find_entry(text, root, route)
    line_break = "\n" + " " * entry.column
    lines = "".join(f"{comment}{line_break}" for comment in comments)
    if not entry.shares_line or not entry.in_flow:
        return Replacement(entry.start, entry.start, native(text, lines))
    return Replacement(len(text[: entry.start].rstrip(" ")), entry.start, native(text, line_break + lines))


def fragment_at(text: str, root: Node, route: Route) -> Fragment:
    """Return an item of a block list, or the whole file, as lines from column 0. Raises SourceError for brackets."""
    if not route:
        start = root.start_mark.index
        return Fragment(tuple(_lines(text[:start])), tuple(_lines(text[start:])))
    entry = find_entry(text, root, route)
    if entry.in_flow or entry.shares_line:
        raise SourceError("cannot move an item of a flow-style list (`[a, b]`)", hint=_ONE_LINE)
    at, inside = entry.column, column(text, entry.value_start)
    above = _lines(text[start_with_comments(text, entry) : line_start(text, entry.start)])
    head = [line.strip() for line in _lines(text[entry.end_of_key : entry.value_start])]
    body = _lines(text[entry.value_start : end_with_comments(text, entry)])
    return Fragment(
        (*(line[_indentation(line, at) :] for line in above), *(line for line in head if line)),
        tuple(line[_indentation(line, inside) :] for line in body),
    )


def fragment_content(fragment: Fragment) -> Callable[[Indentation], str]:
    """Return a writer of the lines of a fragment at another column."""

    def write(indentation: Indentation) -> str:
        if indentation.flow and len(fragment.lines) > 1:
            raise SourceError("cannot edit a flow-style list (`[a, b]`)", hint=_ONE_LINE)
        first, *others = fragment.lines
        margin = " " * (indentation.indent + emitter.STEP)
        return "\n".join([first, *(margin + line if line else line for line in others)])

    return write


def _written(content: Content, indentation: Indentation) -> str:
    return content if isinstance(content, str) else content(indentation)


def _item(content: Content, indent: int) -> str:
    """Return an item of a block list, whose dash is at column `indent`; its first line is not indented."""
    return "- " + _written(content, Indentation(indent, indent + 2)).lstrip()


def _lines(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _indentation(line: str, most: int) -> int:
    return min(most, len(line) - len(line.lstrip(" ")))


def _new_lines(text: str, position: int, lines: str) -> Replacement:
    """Insert whole lines at the beginning of a line, or after a last line that has no end."""
    lines = lines.rstrip("\n") if position == len(text) and not text.endswith("\n") else lines
    lead = "\n" if position and text[position - 1] != "\n" else ""
    return Replacement(position, position, native(text, lead + lines))


def _into_empty(text: str, node: Node, lead: str, content: Content) -> Replacement:
    inside = text.index("{" if isinstance(node, yaml.MappingNode) else "[", node.start_mark.index) + 1
    at = column(text, inside)
    return Replacement(inside, inside, lead + _written(content, Indentation(at, at + len(lead), flow=True)))


def _remove_beside_dash(text: str, entry: Entry, following: int) -> Replacement:
    """Remove the first of several in a list or mapping that begins in a line with something else, such as a dash."""
    begin = line_start(text, entry.start)
    beside = text[begin : entry.start]
    margin = " " * (len(beside) - len(beside.lstrip(" ")))
    between = _lines(text[end_with_comments(text, entry) : line_start(text, following)])
    comments = "".join(f"{margin}{line.strip()}\n" for line in between if line.strip())
    return Replacement(begin, following, native(text, comments) + beside)


def _with_blank_lines(text: str, start: int, end: int, *, first: bool) -> tuple[int, int]:
    """Return a span to remove with the blank lines after it, if they would be doubled or at an end."""
    before = start
    while before and not text[line_start(text, before - 1) : before].strip():
        before = line_start(text, before - 1)
    after = end
    while after < len(text) and not text[after : line_end(text, after)].strip():
        after = line_end(text, after)
    if after == len(text):
        return before, after
    return (start, after) if before < start or first else (start, end)


def _has_gaps(text: str, sequence: yaml.SequenceNode) -> bool:
    between = [
        _lines(text[end_with_comments(text, item) : line_start(text, following.start)])
        for item, following in pairwise(entries(text, sequence))
    ]
    return bool(between) and all(any(not line.strip() for line in lines) for lines in between)
