"""Reading YAML sources safely: bytes to values, and routes back to lines and columns.

A file that cannot be read or parsed gives diagnostics, never an exception, so that it does not hide faults in others.
Nodes of libyaml become values here, because PyYAML's constructors keep the last of two equal keys, and resolve tags.
"""

import marshal
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from taxokit.repository.reading import SOURCE, Kind, read_file
from taxokit.text.diagnostics import CONFLICT, Diagnostic, Location, Origin, Replacement, conflict_lines, place_in
from taxokit.text.errors import SourceError
from taxokit.text.json_text import MAX_DEPTH
from taxokit.text.normalize import INVISIBLE, is_plainly_visible
from taxokit.text.patterns import lazy_compile
from taxokit.yaml_text.comments import MARK, Node, comment_like_text, comments_of, may_have_comment_like_text
from taxokit.yaml_text.emitter import (
    MAPPING,
    NOT_TEXT_STARTS,
    PLAIN,
    SEQUENCE,
    TEXT,
    AmbiguousError,
    is_ambiguous,
    typed,
)

BYTE_ORDER_MARK = "\ufeff"

_SYNTAX = "yaml-syntax"
_LONE_RETURN = lazy_compile("\r(?!\n)")

# a possible identifier: no white space, quotes, brackets or commas
_WORD = lazy_compile(r"""[^\s'"\[\]{},]+""")


@dataclass(slots=True)
class Document:
    """One source file: its value (None if it could not be read), its faults, and if it may have suppressions."""

    path: str
    value: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    has_ignores: bool = False


class _Loader(yaml.CSafeLoader):
    """Composes nodes; marks bare scalars that are not plainly text, and leaves everything else as text."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Do nothing, for each node: no tag depends on the path to it."""

    def ascend_resolver(self) -> None:
        """Do nothing, as `descend_resolver`."""

    def resolve(self, kind: type[Node], value: str, implicit: Any) -> str:
        """Give the tag of a node that has none of its own."""
        if kind is yaml.ScalarNode:
            if implicit[0] and (not value or value[0] in NOT_TEXT_STARTS) and is_ambiguous(value):
                return PLAIN
            return TEXT
        return SEQUENCE if kind is yaml.SequenceNode else MAPPING


def read(root: Path, path: str, folder: str = "") -> Document:
    """Read and parse the file at `path` (relative to `root`, forward slashes). Never raises for a bad file.

    `folder` is as in `repository.reading.read_file`.
    """
    text = read_text(root, path, folder=folder)
    if isinstance(text, Diagnostic):
        return Document(path, diagnostics=[text])
    return parse(text, path)


def read_text(root: Path, path: str, kind: Kind = SOURCE, folder: str = "") -> str | Diagnostic:
    """Return the text of a file, with a byte order mark that it begins with, or a diagnostic if it is not UTF-8."""
    data = read_bytes(root, path, kind, folder)
    if isinstance(data, Diagnostic):
        return data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        hint = "it looks like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        line = data.count(b"\n", 0, error.start) + 1
        return _unreadable(path, "is not UTF-8", f"{hint}save it as UTF-8", line)


def read_bytes(root: Path, path: str, kind: Kind = SOURCE, folder: str = "") -> bytes | Diagnostic:
    """Return the content of a file, or a diagnostic if `repository.reading` cannot read it."""
    try:
        return read_file(root, path, kind, folder)
    except SourceError as error:
        return _unreadable(path, error.message, error.hint)


def _unreadable(path: str, message: str, hint: str = "", line: int = 0) -> Diagnostic:
    return Diagnostic(Location(path, line, 1 if line else 0), message, hint, rule="unreadable-file")


def words_of(data: bytes) -> Iterator[str]:
    """Yield the words that may be identifiers in a file that is not YAML, in any encoding."""
    text = data.replace(b"\0", b"").decode("utf-8", "replace")  # UTF-16 has a zero beside every ASCII character
    return (match[0] for match in _WORD.finditer(text))


def parse(text: str, path: str) -> Document:
    """Parse one YAML document into dicts, lists, str, int, float, bool and None."""
    document = Document(path, has_ignores=MARK in text)
    document.diagnostics += _conflicts(text, path)
    if document.diagnostics:
        return document
    if text.startswith(BYTE_ORDER_MARK):
        hint = "save it as UTF-8 without BOM"
        message, fix = "begins with a byte order mark", Replacement(0, len(BYTE_ORDER_MARK), "")
        document.diagnostics.append(Diagnostic(Location(path, 1, 1), message, hint, fix, rule="invisible-character"))
    node = _line_shift(text, path) or compose(text, path)
    if node is None:
        node = Diagnostic(Location(path, 1, 1), "is empty", "write a mapping", rule=_SYNTAX)
    if isinstance(node, Diagnostic):
        document.diagnostics.append(node)
        return document
    _Reader(document, text).read(node)
    return document


class Documents:
    """The documents that were parsed last, by path: a text is parsed once, whoever asks for it again.

    Each call returns a value of its own, which the caller may change.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, Document, bytes]] = {}

    def document(self, text: str, path: str) -> Document:
        """Return the document of a text, as `parse` does."""
        known, document, value = self._known.get(path, (None, None, b""))
        if document is None or known != text:
            document = parse(text, path)
            self._known[path] = (text, replace(document, value=None), marshal.dumps(document.value))
            return document
        copied = marshal.loads(value)  # noqa: S302 - of `dumps` above
        return replace(document, value=copied, diagnostics=[*document.diagnostics])


def as_emitted(text: str, path: str, value: Any) -> Document:
    """Return the document of a text that the emitter wrote of a value; it is parsed if it has anything unusual."""
    if _is_unusual(text) or _line_shift(text, path) or next(_conflicts(text, path), None):
        return parse(text, path)
    return Document(path, value, has_ignores=MARK in text)


def refused_yaml(text: str) -> str:
    """Return why no other parser may get a text, which could exhaust it, "" if one may."""
    refusals = (diagnostic.message for diagnostic in parse(text, "").diagnostics if diagnostic.rule == _SYNTAX)
    return next(refusals, "")


def _conflicts(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the conflicts that a merge left in a file; other faults follow from them."""
    if "<<<<<<< " in text or ">>>>>>> " in text:
        for line in conflict_lines(text.encode("utf-8", "replace")):
            hint = "resolve the conflict and remove the markers"
            yield Diagnostic(Location(path, line, 1), CONFLICT, hint, rule="conflict-marker")


def compose(text: str, path: str) -> Node | Diagnostic | None:
    """Return the node graph of one YAML document, None for an empty one, or the syntax error."""
    try:
        loader = _Loader(text)
        try:
            return loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        return _explained(error, text, path)
    except yaml.YAMLError as error:  # a character that the reader refuses
        position = getattr(error, "position", 0) or 0
        line = text.encode("utf-8", "replace").count(b"\n", 0, position) + 1  # libyaml counts bytes
        message = f"contains a character that YAML does not allow: {error}".split("\n")[0]
        return Diagnostic(Location(path, line, 1), message, rule=_SYNTAX)
    except RecursionError:
        return Diagnostic(Location(path, 1, 1), f"nesting exceeds {MAX_DEPTH} levels", rule=_SYNTAX)
    except (ValueError, UnicodeError) as error:
        return Diagnostic(Location(path, 1, 1), f"cannot be parsed: {error}", rule=_SYNTAX)


def locate(node: Node | None, origin: Origin) -> Location:
    """Turn the route of `origin` into a line and a column of the document `node`, or of the nearest that there is."""
    key_node: Node | None = None
    for step in origin.route:
        pair = _step(node, step)
        if pair is None:
            break
        key_node, node = pair
    else:
        if origin.on_key and key_node is not None:
            node = key_node
    mark = node.start_mark if node is not None else None
    return Location(origin.path, mark.line + 1, mark.column + 1) if mark else Location(origin.path)


def _step(node: Node | None, step: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, yaml.MappingNode):
        return _by_key(node).get(step) if isinstance(step, str) else None
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


@lru_cache(maxsize=256)  # there may be a finding for every key of a mapping
def _by_key(node: yaml.MappingNode) -> dict[str, tuple[Node, Node]]:
    """Return the keys and the values of a mapping by the text of the key: the first of each."""
    return {key.value: (key, value) for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode)}


_UNCLOSED = {
    "while scanning a quoted scalar": "close the quote",
    "while parsing a flow sequence": "close the bracket with `]`, or put a comma between its items",
    "while parsing a flow mapping": "close the bracket with `}`, or put a comma between its items",
}
_HINTS = {
    "tab character": "indent with spaces",
    "cannot start any token": "a tab or a reserved character: indent with spaces, and quote the value",
    "mapping values are not allowed": "quote a value that contains a colon and a space",
    "did not find expected key": "check the indentation of this line and the one before",
    "expected a single document": "write one document in each file: remove the `---` line",
    "could not find expected ':'": "check that the key ends with a colon and a space",
}
"""Advice for frequent mistakes, by the words of libyaml."""

_OF_COLUMNS = (
    *("tab character", "cannot start any token", "mapping values are not allowed", "could not find expected ':'"),
    *("did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>"),
)
"""The words of libyaml for lines that may begin in a wrong column."""


def _explained(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    message = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for words, hint in _HINTS.items() if words in message), "")
    opening, mark = error.context_mark, error.problem_mark
    is_unclosed = bool(opening and mark and opening.line != mark.line and error.context in _UNCLOSED)
    if is_unclosed:
        # the parser goes on to the next key or to the end of the file, which does not show where the mistake is
        mark, hint = opening, _UNCLOSED[str(error.context)]
    elif mark and any(words in message for words in _OF_COLUMNS):
        from taxokit.yaml_text import indentation  # few runs meet a broken file

        near = [place.line for place in (mark, opening) if place]
        line = indentation.misplaced(text, near, _error_line)
        if line is not None:
            return Diagnostic(
                Location(path, line.line, max(line.columns, 0) + 1), line.message, line.hint, rule=_SYNTAX
            )
    mark = mark or opening
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)
    return Diagnostic(place, message, hint, rule=_SYNTAX)


def _error_line(text: str) -> int | None:
    """Return the line of the syntax error of a text, or of a key that is defined twice, counted from 0; else None."""
    try:
        for _ in yaml.parse(text, yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return error.problem_mark.line if error.problem_mark else 0
    doubled = (diagnostic for diagnostic in parse(text, "").diagnostics if diagnostic.rule == "duplicate-key")
    return next((diagnostic.location.line - 1 for diagnostic in doubled), None)


def _line_shift(text: str, path: str) -> Diagnostic | None:
    """Return the first character that YAML takes for a line end and editors do not: line numbers would be wrong."""
    offsets = [text.index(character) for character in "\x85\u2028\u2029" if character in text]
    if "\r" in text:
        offsets += [match.start() for match in [_LONE_RETURN.search(text)] if match]
    if not offsets:
        return None
    first = min(offsets)
    message = f"contains the line separator U+{ord(text[first]):04X}"
    return Diagnostic(place_in(path, text, first), message, "use a line feed", rule="invisible-character")


def _is_unusual(text: str) -> bool:
    has_tags_or_aliases = "!" in text or ("&" in text and "*" in text)  # a list can have the tag of text
    return has_tags_or_aliases or not is_plainly_visible(text) or may_have_comment_like_text(text)


MAX_REPEATS = 10_000
"""Aliases may repeat this many values of a document; more is an alias bomb."""

MAX_REPEATED_TEXT = 1 << 20
"""How many characters they may repeat: one value can be as long as its file."""

_NO_TAG = lazy_compile(r"(?:&\S+\s+)?!(?=\s)")
"""The tag `!` alone, before which there may be an anchor: readers disagree on its meaning."""


class _Reader:
    """Builds the value of a document, and adds a diagnostic with its place for each fault.

    Aliases, tags, invisible characters and comments like text are looked for only if the text may have some.
    """

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.text = text
        self.is_unusual = _is_unusual(text)

    def read(self, node: Node) -> None:
        """Give the document the value of its node, None if that is not the YAML that it must be."""
        value = None
        if self.is_unusual and repeats_too_much(node):
            message = "repeats values too often, or without end, through aliases"
            self._report(_SYNTAX, node, message, "write the values out")
            return
        try:
            value = self._value(node)
        except RecursionError:
            self._report(_SYNTAX, node, f"nesting exceeds {MAX_DEPTH} levels")
        diagnostics = self.document.diagnostics
        if not self.is_unusual and not diagnostics:
            self.document.value = value
            return
        self.document.value = None if any(diagnostic.rule == _SYNTAX for diagnostic in diagnostics) else value
        lines = {diagnostic.location.line for diagnostic in diagnostics if diagnostic.rule != "unquoted-hash"}
        in_comments = _invisible_in_comments(self.text, self.document.path) if self.is_unusual else ()
        diagnostics += [diagnostic for diagnostic in in_comments if diagnostic.location.line not in lines]

    def _value(self, node: Node, depth: int = 0) -> Any:
        if type(node) is yaml.ScalarNode:
            return self._scalar(node)
        if depth > MAX_DEPTH:
            raise RecursionError
        if self.is_unusual:
            self._check_tag(node, MAPPING if isinstance(node, yaml.MappingNode) else SEQUENCE)
        as_is = "" if self.is_unusual else TEXT  # the tag of nodes whose text is the value: most, so without a call
        if not isinstance(node, yaml.MappingNode):
            return [item.value if item.tag == as_is else self._value(item, depth + 1) for item in node.value]
        result: dict[str, Any] = {}
        for key, value in node.value:
            if (key.tag != as_is or key.value in result) and not self._is_key(key, result):
                continue
            result[sys.intern(key.value)] = value.value if value.tag == as_is else self._value(value, depth + 1)
        return result

    def _is_key(self, key: Node, result: Mapping[str, Any]) -> bool:
        """Return True if a key can be added to a mapping. Reports its faults."""
        if not isinstance(key, yaml.ScalarNode):
            self._report(_SYNTAX, key, "a list or a mapping cannot be a key", "use a word")
            return False
        if key.tag != TEXT:
            self._report(
                _SYNTAX, key, f"the key {key.value!r} is not text to every YAML reader", "quote it, if it is meant"
            )
        self._check_visible(key)
        if key.value in result:
            message = f"the key {key.value!r} is defined twice in this mapping"
            self._report("duplicate-key", key, message, "keep one of them", key.value)
        return key.value not in result

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if self.is_unusual:
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
        except AmbiguousError:
            message = f"the bare value {text} is not text to every YAML reader"
            self._report("ambiguous-scalar", node, message, f'quote it: "{text}"')
            return text

    def _check_tag(self, node: Node, *expected: str) -> bool:
        is_bare = _NO_TAG.match(self.text, node.start_mark.index) is not None
        if is_bare or node.tag not in expected:
            tag = "!" if is_bare else node.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(_SYNTAX, node, f"has the tag {tag}", "remove it: tags are not supported")
        return not is_bare and node.tag in expected

    def _check_visible(self, node: Node) -> None:
        match = INVISIBLE.search(node.value)
        if match:
            self._report("invisible-character", node, *_invisible(match[0]), match[0])

    def _report(self, rule: str, node: Node, message: str, hint: str = "", *about: str) -> None:
        place = Location(self.document.path, node.start_mark.line + 1, node.start_mark.column + 1)
        self.document.diagnostics.append(Diagnostic(place, message, hint, about=about, rule=rule))


def repeats_too_much(root: Node) -> bool:
    """Return True if the aliases of a document repeat too many values for it to be written out."""
    seen: set[int] = set()
    pending = [root]
    values = characters = 0
    while pending:
        node = pending.pop()
        is_repeated = id(node) in seen
        seen.add(id(node))
        values += is_repeated
        if isinstance(node, yaml.ScalarNode):
            characters += len(node.value) * is_repeated
        else:
            pending += chain.from_iterable(node.value) if isinstance(node, yaml.MappingNode) else node.value
        if values > MAX_REPEATS or characters > MAX_REPEATED_TEXT:
            return True
    return False


def _invisible(character: str) -> tuple[str, str]:
    return f"contains the invisible character U+{ord(character):04X}", "remove it, or write a visible character"


def _invisible_in_comments(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the comments of a text that can be parsed with an invisible character: it deceives reviewers."""
    text = text.replace("\r\n", "\n")
    for comment in comments_of(text) if not text.isascii() and INVISIBLE.search(text) else ():
        match = INVISIBLE.search(comment.text)
        if match:
            place = place_in(path, text, comment.start + match.start())
            yield Diagnostic(place, *_invisible(match[0]), rule="invisible-character")
