"""Parsing an unusual document with care: diagnostics with their places, and a value all the same."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import yaml

from taxokit.text.diagnostics import Diagnostic, Location, place_in
from taxokit.text.json_text import MAX_DEPTH
from taxokit.text.normalize import INVISIBLE
from taxokit.yaml_text.comments import comment_like_text, comments_of
from taxokit.yaml_text.document import Document, Node
from taxokit.yaml_text.emitter import MAPPING, PLAIN, SEQUENCE, TEXT, FallbackError, typed

MAX_REPEATS = 10_000
"""Aliases may repeat this many values of a document; more is an alias bomb."""

MAX_REPEATED_TEXT = 1 << 20
"""How many characters they may repeat: one value can be as long as its file."""

_SYNTAX = "yaml-syntax"

_NO_TAG = re.compile(r"(?:&\S+\s+)?!(?=\s)")
"""A tag that says that a value has none, before which there may be an anchor: readers disagree on what it means."""


def repeats_too_much(node: Node) -> bool:
    """Say whether the aliases of a document repeat too many values for it to be written out."""
    repeats, pending = _Repeats(), [node]
    while pending and not repeats.are_too_many:
        node = pending.pop()
        repeats.count(node)
        if not isinstance(node, yaml.ScalarNode):
            pending += chain.from_iterable(node.value) if isinstance(node, yaml.MappingNode) else node.value
    return repeats.are_too_many


class _Repeats:
    """What the aliases of a document repeat."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._values = 0
        self._characters = 0

    def count(self, node: Node) -> None:
        if id(node) in self._seen:
            self._values += 1
            self._characters += len(node.value) if isinstance(node, yaml.ScalarNode) else 0
        self._seen.add(id(node))

    @property
    def are_too_many(self) -> bool:
        return self._values > MAX_REPEATS or self._characters > MAX_REPEATED_TEXT


def read_strictly(document: Document, text: str, node: Node) -> None:
    """Give a document the value of the node of its text, None where it is not the YAML that it has to be.

    Adds a diagnostic with its place for everything that is wrong in values, keys and comments.
    """
    value = _StrictParser(document, text).value(node)
    document.value = None if any(found.rule == _SYNTAX for found in document.diagnostics) else value
    lines = {found.location.line for found in document.diagnostics if found.rule != "unquoted-hash"}
    in_comments = _invisible_in_comments(text, document.path)
    document.diagnostics += [found for found in in_comments if found.location.line not in lines]


class _StrictParser:
    """Builds the value of a document, and adds a diagnostic for everything that is wrong."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.text = text
        self.repeats = _Repeats()
        self.open: set[int] = set()  # the nodes around: an alias to one of them never ends

    def value(self, node: Node) -> Any:
        try:
            return self._value(node)
        except RecursionError:
            self._report(_SYNTAX, node, "is nested too deeply")
        except FallbackError:
            message = "repeats values too often, or without end, through aliases"
            self._report(_SYNTAX, node, message, "write the values out")
        return None

    def _report(self, rule: str, node: Node, message: str, hint: str = "", *about: str) -> None:
        place = Location(self.document.path, node.start_mark.line + 1, node.start_mark.column + 1)
        self.document.diagnostics.append(Diagnostic(place, message, hint, about=about, rule=rule))

    def _check_tag(self, node: Node, *expected: str) -> bool:
        is_bare = _NO_TAG.match(self.text, node.start_mark.index) is not None
        if is_bare or node.tag not in expected:
            tag = "!" if is_bare else node.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(_SYNTAX, node, f"has the tag {tag}", "tags are not used here: remove it")
        return not is_bare and node.tag in expected

    def _check_visible(self, node: Node) -> None:
        found = INVISIBLE.search(node.value)
        if found:
            self._report("invisible-character", node, *_invisible(found[0]), found[0])

    def _value(self, node: Node) -> Any:
        self.repeats.count(node)
        if self.repeats.are_too_many:
            raise FallbackError
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self.open:
            raise FallbackError
        if len(self.open) > MAX_DEPTH:
            raise RecursionError
        self.open.add(id(node))
        try:
            is_mapping = isinstance(node, yaml.MappingNode)
            self._check_tag(node, MAPPING if is_mapping else SEQUENCE)
            return self._mapping(node) if is_mapping else [self._value(item) for item in node.value]
        finally:
            self.open.discard(id(node))

    def _mapping(self, node: Node) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._report(_SYNTAX, key, "is a list or a mapping used as a key", "keys are words")
                continue
            if key.tag != TEXT:
                message = f"the key {key.value!r} is not text to every YAML reader"
                self._report(_SYNTAX, key, message, "quote it, if it is meant")
            self._check_visible(key)
            if key.value in result:
                message = f"the key {key.value!r} is defined twice in this mapping"
                self._report("duplicate-key", key, message, "keep one of them", key.value)
            else:
                result[key.value] = self._value(value)
        return result

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if not self._check_tag(node, TEXT, PLAIN):
            return text
        self._check_visible(node)
        comment = comment_like_text(self.text, node)
        if comment:
            self._report("unquoted-hash", node, f"ends before {comment!r}, which is a comment", "", comment)
        if node.tag == TEXT:
            return text
        try:
            return typed(text)
        except FallbackError:
            message = f"the bare value {text} is not text to every YAML reader"
            self._report("ambiguous-scalar", node, message, f'quote it: "{text}"')
            return text


def _invisible(character: str) -> tuple[str, str]:
    return f"contains the invisible character U+{ord(character):04X}", "remove it, or write a visible character"


def _invisible_in_comments(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the comments of a text that can be parsed with an invisible character: it deceives reviewers."""
    text = text.replace("\r\n", "\n")
    for comment in comments_of(text) if not text.isascii() and INVISIBLE.search(text) else ():
        found = INVISIBLE.search(comment.text)
        if found:
            place = place_in(path, text, comment.start + found.start())
            yield Diagnostic(place, *_invisible(found[0]), rule="invisible-character")
