"""The outline of a YAML text: its keys and items as a tree, each with the comments that belong to it.

A comment behind a value belongs to that value. A comment on a line of its own belongs to what follows it, unless it
stands further in than that: then it ends the mapping or the list in whose column, or further in, it stands. One that
tells checks to ignore something belongs to what follows it wherever it stands, because checks read it so. What stands
above the first key belongs to the file, but for what a blank line sets apart from the comments above it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import yaml

from taxokit.core.errors import SourceError
from taxokit.yaml_text import spans
from taxokit.yaml_text.document import Node
from taxokit.yaml_text.parser import MARK
from taxokit.yaml_text.scalars import PLAIN, OddError, typed

_COMMENT = re.compile(r"#[^\n]*")
_HEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)")
_FOR_FILES = (MARK, "yaml-language-server:")
"""What makes a comment above the first key one that means the whole file, whatever the first key is."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its number sign. `after_blank` says that a blank line stands above it."""

    text: str
    start: int
    column: int
    own_line: bool
    after_blank: bool = False

    @property
    def ignores(self) -> bool:
        """Whether it may tell checks to ignore something."""
        return MARK in self.text


@dataclass(slots=True, eq=False)
class Part:
    """A value with its key or its dash, or the whole file; `key` is None for an item of a list and for the file.

    The comments stand `above` it, `behind` it, or at the `end` of what it holds.
    """

    node: Node
    key: str | None = None
    parent: "Part | None" = None
    start: int = 0
    column: int = 0
    value_start: int = 0
    after_blank: bool = False
    is_alias: bool = False
    children: list["Part"] = field(default_factory=list)
    above: list[Comment] = field(default_factory=list)
    behind: list[Comment] = field(default_factory=list)
    end: list[Comment] = field(default_factory=list)

    @property
    def is_item(self) -> bool:
        """Whether it stands in a list."""
        return self.parent is not None and self.key is None

    @property
    def value(self) -> Any:
        """The value of a scalar; the words of one on whose meaning YAML readers disagree."""
        try:
            return typed(self.node.value) if self.node.tag == PLAIN else self.node.value
        except OddError:
            return self.node.value

    @property
    def in_brackets(self) -> bool:
        """Whether it is a list or a mapping in brackets."""
        return isinstance(self.node, yaml.CollectionNode) and bool(self.node.flow_style)

    @property
    def is_block(self) -> bool:
        """Whether it is a list or a mapping with lines of its own."""
        return bool(self.children) and not self.in_brackets and not self.is_alias

    def has_open(self, position: int) -> bool:
        """Say whether a position is inside of its brackets."""
        return self.in_brackets and self.value_start < position < self.node.end_mark.index

    def put_above(self, comment: Comment) -> None:
        """Add a comment above it; one from further down, such as behind its dash, takes over the blank line."""
        if comment.start > self.start:
            blank = self.after_blank or (bool(self.above) and comment.after_blank)
            comment = replace(comment, after_blank=blank)
            self.after_blank = False
        self.above.append(comment)

    def walk(self) -> Iterator["Part"]:
        """Yield what it holds, however deep, in the order of the text."""
        for child in self.children:
            yield child
            yield from child.walk()


def comments_in(text: str) -> list[str]:
    """Return the words of the comments of a text that can be parsed."""
    return [comment.text for comment in comments_of(text.replace("\r\n", "\n"))]


def comments_of(text: str) -> Iterator[Comment]:
    """Yield the comments of a text that can be parsed and whose line ends are line feeds."""
    head = _HEAD.match(text)
    position = head.end() if head else 0
    yield from _between(text, 0, position)
    if "#" not in text[position:]:  # as in most files: only the others are scanned
        return
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        yield from _between(text, position, token.start_mark.index)
        header = _HEADER.match(text, token.start_mark.index) if getattr(token, "style", None) in ("|", ">") else None
        if header:
            yield from _between(text, header.end(), spans.line_end(text, header.end()))
        position = max(position, token.end_mark.index)
    yield from _between(text, position, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    """Yield the comments between two tokens, where there is nothing but white space beside them."""
    for match in _COMMENT.finditer(text, start, end):
        line = spans.line_start(text, match.start())
        before = text[line : match.start()].strip()
        own_line = before in ("", "---", "...") or before.startswith("%")
        column = match.start() - line if not before else 0
        yield Comment(match[0].rstrip(), match.start(), column, own_line, own_line and _after_blank(text, line))


def _after_blank(text: str, position: int) -> bool:
    """Say whether something begins its line, and the line above is blank."""
    line = spans.line_start(text, position)
    if not line or text[line:position].strip():
        return False
    return not text[spans.line_start(text, line - 1) : line].strip()


def outline(text: str, root: Node) -> Part:
    """Return the outline of a text whose node graph is `root` and whose line ends are line feeds.

    Raises SourceError where the text is written in a way that cannot be followed, or where an alias repeats a value
    that holds comments.
    """
    growth = _Growth(text)
    whole = Part(root, value_start=root.start_mark.index)
    growth.fill(whole)
    _attach(whole, growth.placed, comments_of(text))
    if growth.placed:
        split_head(whole, growth.placed[0])
    for part in (whole, *growth.placed):
        _close_up(part)
    for part in growth.aliases:
        original = growth.originals.get(id(part.node))  # none for an anchored key
        if original and (original.end or any(inner.above or inner.behind or inner.end for inner in original.walk())):
            line = text.count("\n", 0, part.start) + 1
            raise SourceError(
                "an alias repeats a value that holds comments", where=f"line {line}", hint="write the value out"
            )
    return whole


class _Growth:
    """Makes the parts of a text, and keeps those that have a place of their own, in its order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.placed: list[Part] = []
        self.aliases: list[Part] = []
        self.originals: dict[int, Part] = {}

    def fill(self, parent: Part, *, placed: bool = True) -> None:
        """Add what a part holds. What an alias holds stands elsewhere in the text, and so do its comments."""
        for child in spans.children(self.text, parent.node):
            part = Part(
                child.value,
                child.key.value if child.key is not None else None,
                parent,
                child.start,
                spans.column(self.text, child.start),
                child.value_start,
                _after_blank(self.text, child.start),
                child.is_alias,
            )
            parent.children.append(part)
            if placed:
                self.placed.append(part)
                if child.is_alias:
                    self.aliases.append(part)
                else:
                    self.originals[id(child.value)] = part
            self.fill(part, placed=placed and not child.is_alias)


def _attach(whole: Part, placed: list[Part], comments: Iterator[Comment]) -> None:
    starts = [part.start for part in placed]
    gap, column = -1, 0
    for comment in comments:
        number = bisect_right(starts, comment.start)
        if not number:
            (whole.above if placed or comment.start < whole.value_start else whole.end).append(comment)
            continue
        home = placed[number - 1]
        while home.parent and home.parent.in_brackets and not home.parent.has_open(comment.start):
            home = home.parent
        following = placed[number] if number < len(placed) else None
        if not comment.own_line and home.is_item and home.children:
            home.put_above(comment)  # its dash has no line of its own
        elif not comment.own_line:
            (home.behind if home is not whole else whole.end).append(comment)
        elif comment.start < home.value_start and not home.is_block:  # between the key and its value
            if comment.ignores and not home.behind:
                home.behind.append(comment)  # where it means no more than the value
            else:
                home.put_above(comment)
        else:
            column = comment.column if gap != number else min(column, comment.column)
            gap = number
            column = _place(whole, home, following, comment, column)


def _place(whole: Part, home: Part, following: Part | None, comment: Comment, column: int) -> int:
    """Attach a comment on a line of its own, and return the column further in than which the next cannot belong."""
    brackets = home if home.has_open(comment.start) else home.parent
    if brackets is not None and brackets.has_open(comment.start):
        inside = following is not None and following.start < brackets.node.end_mark.index
        if following and inside:
            _first_line(following).put_above(comment)
        else:
            (whole if comment.ignores else brackets).end.append(comment)
        return column
    if column > (following.column if following else 0) and not comment.ignores:
        block: Part | None = home
        while block is not None and (following is None or block is not following.parent):
            if block.is_block and block.children[0].column <= column:
                block.end.append(comment)
                return block.children[0].column
            block = block.parent
    if following:
        _first_line(following).put_above(comment)
    else:
        whole.end.append(comment)
    return 0


def _first_line(part: Part) -> Part:
    """Return the item that a key begins, where it is the first of one: what is above the key is above the item."""
    while part.parent and part.parent.is_item and part is part.parent.children[0]:
        part = part.parent
    return part


def split_head(whole: Part, first: Part) -> None:
    """Leave with the file what means the file, and give its first key the comments that a blank line sets apart."""
    comments = whole.above
    blanks = [later.after_blank for _, later in pairwise(comments)] + [first.after_blank]
    count = max((number for number, blank in enumerate(blanks, 1) if blank), default=len(comments))
    for number, comment in enumerate(comments, 1):
        if any(words in comment.text for words in _FOR_FILES):
            count = max(count, number)
    if comments:
        whole.after_blank = blanks[count - 1]
        whole.above, first.above = comments[:count], [*comments[count:], *first.above]


def _close_up(part: Part) -> None:
    """Forget the blank line above the first of several: it would only move with it."""
    for first in part.children[:1]:
        if first.above:
            first.above[0] = replace(first.above[0], after_blank=False)
        else:
            first.after_blank = False
