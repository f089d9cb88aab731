"""Reading YAML sources safely: bytes to values, and routes back to lines and columns.

Values have no meaning here. A file that cannot be read or parsed gives diagnostics, never an exception, so
that one broken file does not hide what is wrong in the others. Nodes are composed by libyaml and turned into values
here, because PyYAML's constructors keep the last of two equal keys, resolve tags, and are slower.
"""

import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from taxokit.repository.reading import SOURCE, Kind, read_file
from taxokit.text.diagnostics import CONFLICT, Diagnostic, Location, Origin, conflict_lines, place_in
from taxokit.text.errors import SourceError
from taxokit.text.json_text import MAX_DEPTH
from taxokit.text.normalize import is_plainly_visible
from taxokit.text.patterns import lazy_compile
from taxokit.yaml_text.comments import may_have_comment_like_text
from taxokit.yaml_text.document import MARK, Document, Node
from taxokit.yaml_text.emitter import (
    MAPPING,
    NOT_TEXT_STARTS,
    PLAIN,
    SEQUENCE,
    TEXT,
    FallbackError,
    is_ambiguous,
    typed,
)

_SYNTAX = "yaml-syntax"
_LONE_RETURN = lazy_compile("\r(?!\n)")

# what could be an identifier: everything but white space, quotes, brackets and commas
_WORD = lazy_compile(r"""[^\s'"\[\]{},]+""")


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

    `folder` is as in `core.reading.read_file`.
    """
    text = read_text(root, path, folder=folder)
    if isinstance(text, Diagnostic):
        return Document(path, diagnostics=[text])
    return parse(text, path)


def read_text(root: Path, path: str, kind: Kind = SOURCE, folder: str = "") -> str | Diagnostic:
    """Return the text of a file, or why it cannot be read: what `read_bytes` refuses, or not UTF-8."""
    data = read_bytes(root, path, kind, folder)
    if isinstance(data, Diagnostic):
        return data
    if data.startswith(b"\xef\xbb\xbf"):
        return _unreadable(path, "begins with a byte order mark", "save it as UTF-8 without BOM", 1)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        hint = "it looks like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        line = data.count(b"\n", 0, error.start) + 1
        return _unreadable(path, "is not UTF-8", f"{hint}save it as UTF-8", line)


def read_bytes(root: Path, path: str, kind: Kind = SOURCE, folder: str = "") -> bytes | Diagnostic:
    """Return the content of a file, or why it cannot be read, as `core.reading` says."""
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
    node = _line_shift(text, path) or compose(text, path)
    if node is None:
        node = Diagnostic(Location(path, 1, 1), "is empty", "write a mapping", rule=_SYNTAX)
    if isinstance(node, Diagnostic):
        document.diagnostics.append(node)
        return document
    try:
        document.value = _quick_value(text, node)
    except (FallbackError, RecursionError):
        from taxokit.yaml_text import strict_parser  # hardly any file needs it

        strict_parser.read_strictly(document, text, node)
    return document


def as_emitted(text: str, path: str, value: Any) -> Document:
    """Return what `parse` would of a text that the emitter wrote of a value, without parsing it again.

    Where a text has anything unusual, it is parsed.
    """
    if _is_unusual(text) or _line_shift(text, path) or next(_conflicts(text, path), None):
        return parse(text, path)
    return Document(path, value, has_ignores=MARK in text)


def refused_yaml(text: str) -> str:
    """Say why no other parser may get a text, which may be made to exhaust it; "" where it may."""
    found = (one.message for one in parse(text, "").diagnostics if one.rule == _SYNTAX)
    return next(found, "")


def _conflicts(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the conflicts that a merge left in a file; what else is wrong follows from them."""
    if "<<<<<<< " in text or ">>>>>>> " in text:
        for line in conflict_lines(text.encode("utf-8", "replace")):
            hint = "choose what is right, and remove the markers"
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
        return _explained(error, path)
    except yaml.YAMLError as error:  # a character that the reader refuses
        position = getattr(error, "position", 0) or 0
        line = text.encode("utf-8", "replace").count(b"\n", 0, position) + 1  # libyaml counts bytes
        message = f"contains a character that YAML does not allow: {error}".split("\n")[0]
        return Diagnostic(Location(path, line, 1), message, rule=_SYNTAX)
    except RecursionError:
        return Diagnostic(Location(path, 1, 1), "is nested too deeply", rule=_SYNTAX)
    except (ValueError, UnicodeError) as error:
        return Diagnostic(Location(path, 1, 1), f"cannot be parsed: {error}", rule=_SYNTAX)


def locate(node: Node | None, origin: Origin) -> Location:
    """Turn the route of `origin` into a line and a column of the document `node`, or of the nearest that there is."""
    key_node: Node | None = None
    for step in origin.route:
        found = _step(node, step)
        if found is None:
            break
        key_node, node = found
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
    "expected a single document": "one document a file: remove the `---` line",
    "could not find expected ':'": "check that the key ends with a colon and a space",
}
"""Advice for frequent mistakes, by the words of libyaml."""


def _explained(error: yaml.MarkedYAMLError, path: str) -> Diagnostic:
    """Return an error of libyaml with its place and advice."""
    message = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for words, hint in _HINTS.items() if words in message), "")
    opening, mark = error.context_mark, error.problem_mark
    if opening and mark and opening.line != mark.line and error.context in _UNCLOSED:
        # the parser goes on to the next key or to the end of the file, which does not show where the mistake is
        mark, hint = opening, _UNCLOSED[error.context]
    mark = mark or opening
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)
    return Diagnostic(place, message, hint, rule=_SYNTAX)


def _line_shift(text: str, path: str) -> Diagnostic | None:
    """Refuse raw characters that YAML takes for line ends and editors do not: every line number would be off."""
    offsets = [text.index(character) for character in "\x85\u2028\u2029" if character in text]
    if "\r" in text:
        offsets += [match.start() for match in [_LONE_RETURN.search(text)] if match]
    if not offsets:
        return None
    first = min(offsets)
    message = f"contains the line separator U+{ord(text[first]):04X}"
    return Diagnostic(place_in(path, text, first), message, "use a line feed", rule="invisible-character")


def _quick_value(text: str, node: Node) -> Any:
    """Return the value of the node of a text. Raises FallbackError or RecursionError where anything is unusual."""
    if _is_unusual(text):
        raise FallbackError
    return _value(node)


def _is_unusual(text: str) -> bool:
    """Say whether a text may have what only the strict parser reads, or reports."""
    has_tags_or_aliases = "!" in text or ("&" in text and "*" in text)  # a list can have the tag of text
    return has_tags_or_aliases or not is_plainly_visible(text) or may_have_comment_like_text(text)


def _value(node: Node, depth: int = 0) -> Any:  # noqa: C901 - one function, because it is the hot path
    kind = type(node)
    if kind is yaml.ScalarNode:
        if node.tag == TEXT:
            return node.value
        if node.tag != PLAIN:
            raise FallbackError
        return typed(node.value)
    if depth > MAX_DEPTH:
        raise FallbackError
    if kind is yaml.MappingNode:
        if node.tag != MAPPING:
            raise FallbackError
        result = {}
        for key, value in node.value:
            if key.tag != TEXT:
                raise FallbackError
            result[sys.intern(key.value)] = value.value if value.tag == TEXT else _value(value, depth + 1)
        if len(result) != len(node.value):
            raise FallbackError
        return result
    if node.tag != SEQUENCE:
        raise FallbackError
    return [_value(item, depth + 1) for item in node.value]
