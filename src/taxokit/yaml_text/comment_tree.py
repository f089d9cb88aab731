"""The keys and items of a YAML text as a tree, each with the comments that belong to it.

A comment after a value belongs to that value. A comment on a line of its own belongs to the next node, unless it is
further in: then it ends the mapping or the list in its column. A suppression belongs to the next node wherever it is.
Comments above the first key belong to the file, but for the last ones, after a blank line.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import yaml

from taxokit.text.errors import SourceError
from taxokit.yaml_text.comments import EDITOR_MARK, MARK, Comment, Node, comments_of, is_after_blank
from taxokit.yaml_text.emitter import PLAIN, AmbiguousError, typed
from taxokit.yaml_text.spans import entries


@dataclass(slots=True, eq=False)
class CommentedNode:
    """A value with its key or its dash, or the whole file; `key` is None for an item of a list and for the file.

    Its comments are `above` it, `trailing` it on its line, or at the `end` of its content.
    """

    yaml_node: Node
    key: str | None = None
    parent: "CommentedNode | None" = None
    start: int = 0
    column: int = 0
    value_start: int = 0
    after_blank: bool = False
    is_alias: bool = False
    children: list["CommentedNode"] = field(default_factory=list)
    above: list[Comment] = field(default_factory=list)
    trailing: list[Comment] = field(default_factory=list)
    end: list[Comment] = field(default_factory=list)

    @property
    def is_item(self) -> bool:
        """True if it is in a list."""
        return self.parent is not None and self.key is None

    @property
    def value(self) -> Any:
        """The value of a scalar; its text if YAML readers disagree on its meaning."""
        try:
            return typed(self.yaml_node.value) if self.yaml_node.tag == PLAIN else self.yaml_node.value
        except AmbiguousError:
            return self.yaml_node.value

    @property
    def in_brackets(self) -> bool:
        """True if it is a list or a mapping in brackets."""
        return isinstance(self.yaml_node, yaml.CollectionNode) and bool(self.yaml_node.flow_style)

    @property
    def is_block(self) -> bool:
        """True if it is a list or a mapping with lines of its own."""
        return bool(self.children) and not self.in_brackets and not self.is_alias

    def encloses(self, position: int) -> bool:
        """Return True if a position is inside of its brackets."""
        return self.in_brackets and self.value_start < position < self.yaml_node.end_mark.index

    def put_above(self, comment: Comment) -> None:
        """Add a comment above it; one from further down, such as after its dash, takes over the blank line."""
        if comment.start > self.start:
            blank = self.after_blank or (bool(self.above) and comment.after_blank)
            comment = comment._replace(after_blank=blank)
            self.after_blank = False
        self.above.append(comment)

    def walk(self) -> Iterator["CommentedNode"]:
        """Yield the nodes inside it, at any depth, in the order of the text."""
        for child in self.children:
            yield child
            yield from child.walk()


def comment_tree(text: str, root: Node) -> CommentedNode:
    """Return the tree of a text with line feeds, whose node graph is `root`.

    Raises SourceError for an unsupported notation, and for an alias that repeats a value that contains comments.
    """
    whole = CommentedNode(root, value_start=root.start_mark.index)
    nodes: list[CommentedNode] = []
    _grow(text, whole, nodes)
    _attach(whole, nodes, comments_of(text))
    if nodes:
        split_head(whole, nodes[0])
    for node in (whole, *nodes):
        _drop_first_blank(node)
    originals = {id(node.yaml_node): node for node in nodes if not node.is_alias}
    for node in nodes:
        original = originals.get(id(node.yaml_node)) if node.is_alias else None  # none for an anchored key
        if original and (original.end or any(inner.above or inner.trailing or inner.end for inner in original.walk())):
            line = text.count("\n", 0, node.start) + 1
            raise SourceError(
                "an alias repeats a value that contains comments", where=f"line {line}", hint="write the value out"
            )
    return whole


def _grow(text: str, parent: CommentedNode, nodes: list[CommentedNode] | None) -> None:
    """Add the content of a node to it, and to `nodes`, in the order of the text, but for the content of an alias."""
    for entry in entries(text, parent.yaml_node):
        node = CommentedNode(
            entry.value,
            entry.key.value if entry.key is not None else None,
            parent,
            entry.start,
            entry.column,
            entry.value_start,
            is_after_blank(text, entry.start),
            entry.is_alias,
        )
        parent.children.append(node)
        if nodes is not None:
            nodes.append(node)
        _grow(text, node, None if entry.is_alias else nodes)


def _attach(whole: CommentedNode, nodes: list[CommentedNode], comments: Iterator[Comment]) -> None:
    starts = [node.start for node in nodes]
    gap, column = -1, 0
    for comment in comments:
        number = bisect_right(starts, comment.start)
        if not number:
            (whole.above if nodes or comment.start < whole.value_start else whole.end).append(comment)
            continue
        before = nodes[number - 1]
        while before.parent and before.parent.in_brackets and not before.parent.encloses(comment.start):
            before = before.parent
        following = nodes[number] if number < len(nodes) else None
        if not comment.own_line and before.is_item and before.children:
            before.put_above(comment)  # its dash has no line of its own
        elif not comment.own_line:
            (before.trailing if before is not whole else whole.end).append(comment)
        elif comment.start < before.value_start and not before.is_block:  # between the key and its value
            if comment.ignores and not before.trailing:
                before.trailing.append(comment)  # where it means no more than the value
            else:
                before.put_above(comment)
        else:
            column = comment.column if gap != number else min(column, comment.column)
            gap = number
            column = _attach_line(whole, before, following, comment, column)


def _attach_line(
    whole: CommentedNode, before: CommentedNode, following: CommentedNode | None, comment: Comment, column: int
) -> int:
    """Attach a comment on a line of its own, and return the column further in than which the next cannot belong."""
    brackets = before if before.encloses(comment.start) else before.parent
    if brackets is not None and brackets.encloses(comment.start):
        if following and following.start < brackets.yaml_node.end_mark.index:
            _first_line(following).put_above(comment)
        else:
            (whole if comment.ignores else brackets).end.append(comment)
        return column
    if column > (following.column if following else 0) and not comment.ignores:
        block: CommentedNode | None = before
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


def _first_line(node: CommentedNode) -> CommentedNode:
    """Return the item that a key begins, if it is the first of one: comments above the key are above the item."""
    while node.parent and node.parent.is_item and node is node.parent.children[0]:
        node = node.parent
    return node


def split_head(whole: CommentedNode, first: CommentedNode) -> None:
    """Move the comments after the last blank line at the top of a file to its first key; others are about the file."""
    comments = whole.above
    blanks = [later.after_blank for _, later in pairwise(comments)] + [first.after_blank]
    count = max((number for number, blank in enumerate(blanks, 1) if blank), default=len(comments))
    for number, comment in enumerate(comments, 1):
        if MARK in comment.text or EDITOR_MARK in comment.text:  # about the file, whatever its first key is
            count = max(count, number)
    if comments:
        whole.after_blank = blanks[count - 1]
        whole.above, first.above = comments[:count], [*comments[count:], *first.above]


def _drop_first_blank(node: CommentedNode) -> None:
    """Forget the blank line above the first of several: it would only move with it."""
    for first in node.children[:1]:
        if first.above:
            first.above[0] = first.above[0]._replace(after_blank=False)
        else:
            first.after_blank = False
