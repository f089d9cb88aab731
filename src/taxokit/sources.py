"""Reading YAML sources safely: bytes to values, and routes back to lines and columns.

Nothing here knows what the values mean. A file that cannot be read or parsed gives faults, never an exception, so that
one broken file does not hide what is wrong in the others. Nodes are composed by libyaml and turned into values here,
because PyYAML's constructors keep the last of two equal keys, resolve tags, and are slower.
"""

import os
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from taxokit.location import Location, Origin

MAX_BYTES = 16 * 1024 * 1024
"""A source file that is larger is refused: nobody reviews it, and parsing it would stall the hook."""

MAX_DEPTH = 100
"""Lists and mappings inside each other; what is nested deeper is no taxonomy, and would exhaust the stack of others."""

MAX_REPEATS = 10_000
"""Aliases may repeat this many values of a document; more is an alias bomb."""

Node: TypeAlias = yaml.nodes.Node

_TEXT = "tag:yaml.org,2002:str"
_PLAIN = "!plain"  # a bare scalar that some YAML version reads as something other than text
_SEQUENCE = "tag:yaml.org,2002:seq"
_MAPPING = "tag:yaml.org,2002:map"

# What YAML 1.1 (its type repository) or YAML 1.2 (core schema, section 10.3.2) reads as anything but text.
_NOT_TEXT = re.compile(
    r"""~|null|Null|NULL|
    |y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF
    |<<|=
    |[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?
    |[-+]?(?:\.[0-9_]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?
    |[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9:.]+[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?)?)?
    """,
    re.VERBOSE,
)
_COMMENT = re.compile(r"(?:^|\s)#")
_NOT_TEXT_STARTS = frozenset("~nNyYtTfFoO<=-+.0123456789")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}(?:[eE][-+][0-9]{1,2})?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}

# Characters that nobody can see and that change how text is read or cut: C0 and C1 controls without tab and line feed,
# line and paragraph separators, bidirectional controls, zero-width spaces and the byte order mark, and lone surrogates.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file as a file. `rule` is the identifier of the rule that reports it."""

    rule: str
    location: Location
    message: str
    hint: str = ""


@dataclass(slots=True)
class Document:
    """One source file: its value (None where it could not be read) and what is wrong with it."""

    path: str
    value: Any = None
    faults: list[Fault] = field(default_factory=list)


class _Loader(yaml.CSafeLoader):
    """Composes nodes; marks bare scalars that are not plainly text, and leaves everything else as text."""

    def resolve(self, kind: type[Node], value: str, implicit: Any) -> str:
        """Give the tag of a node that has none of its own."""
        if kind is yaml.ScalarNode:
            if implicit[0] and (not value or value[0] in _NOT_TEXT_STARTS) and _NOT_TEXT.fullmatch(value):
                return _PLAIN
            return _TEXT
        return _SEQUENCE if kind is yaml.SequenceNode else _MAPPING


class _OddError(Exception):
    """The quick way of building values met something that has to be looked at closely."""


def read(root: Path, path: str) -> Document:
    """Read and parse the file at `path` (relative to `root`, forward slashes). Never raises for a bad file."""
    text = read_text(root, path)
    if isinstance(text, Fault):
        return Document(path, faults=[text])
    return parse(text, path)


def read_text(root: Path, path: str) -> str | Fault:
    """Return the text of a file, or why it cannot be read: too large, not UTF-8, a directory, outside the root."""

    def fault(message: str, hint: str = "", line: int = 0) -> Fault:
        return Fault("unreadable-file", Location(path, line, 1 if line else 0), message, hint)

    file = f"{root}/{path}"
    try:
        refusal = _refusal(root, file)
        if refusal:
            return fault(*refusal)
        with open(file, "rb") as stream:  # noqa: PTH123 - a Path costs more than reading a small file
            data = stream.read()
    except FileNotFoundError:
        return fault("does not exist")
    except (OSError, RuntimeError) as error:  # pathlib raises the second for a link to itself
        return fault(f"cannot be read: {getattr(error, 'strerror', None) or 'it is a link to itself'}")
    if data.startswith(b"\xef\xbb\xbf"):
        return fault("begins with a byte order mark", "save it as UTF-8 without BOM", 1)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        hint = "it looks like UTF-16; " if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        return fault("is not UTF-8", f"{hint}save it as UTF-8", data.count(b"\n", 0, error.start) + 1)


def _refusal(root: Path, file: str) -> tuple[str, str] | None:
    """Say why something is no source file, and what to do. Raises OSError or RuntimeError where it cannot be told."""
    status = os.lstat(file)
    if stat.S_ISLNK(status.st_mode):
        link = Path(file)
        if leaves(root, link):
            return "is a link that leaves the repository", "put the file itself here"
        status = link.stat()
    if stat.S_ISDIR(status.st_mode):
        return "is a directory where a file should be", ""
    if not stat.S_ISREG(status.st_mode):
        return "is not a file", ""
    if status.st_size > MAX_BYTES:
        return f"is larger than {MAX_BYTES // 1024 // 1024} MiB", "split it, one file an item"
    return None


def leaves(root: Path, path: Path) -> bool:
    """Say whether a path leads out of the root by way of a link. Raises OSError or RuntimeError for an endless one."""
    return path.is_symlink() and not path.resolve().is_relative_to(root.resolve())


def parse(text: str, path: str) -> Document:
    """Parse one YAML document into dicts, lists, str, int, float, bool and None."""
    document = Document(path)
    shifted = _line_shift(text, path)
    if shifted:
        document.faults.append(shifted)
        return document
    node = compose(text, path)
    if isinstance(node, Fault):
        document.faults.append(node)
        return document
    if node is None:
        document.faults.append(Fault("yaml-syntax", Location(path, 1, 1), "is empty", "write a mapping"))
        return document
    has_aliases = "&" in text and "*" in text
    try:
        document.value = _value(node) if not has_aliases and _plainly_visible(text) else _inspect(document, node)
    except (_OddError, RecursionError):
        document.value = _inspect(document, node)
    reported = {fault.location.line for fault in document.faults}
    document.faults += [fault for fault in _hidden_in_comments(text, path) if fault.location.line not in reported]
    return document


def compose(text: str, path: str) -> Node | Fault | None:
    """Return the node graph of one YAML document, None for an empty one, or the syntax error."""
    try:
        loader = _Loader(text)
        try:
            return loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)
        return Fault("yaml-syntax", where, *_explain(error))
    except yaml.YAMLError as error:  # a character that the reader refuses
        position = getattr(error, "position", 0) or 0
        line = text.encode("utf-8", "replace").count(b"\n", 0, position) + 1  # libyaml counts bytes
        return Fault(
            "yaml-syntax",
            Location(path, line, 1),
            f"holds a character that YAML does not allow: {error}".split("\n")[0],
        )
    except RecursionError:
        return Fault("yaml-syntax", Location(path, 1, 1), "is nested too deeply")
    except (ValueError, UnicodeError) as error:
        return Fault("yaml-syntax", Location(path, 1, 1), f"cannot be parsed: {error}")


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
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _explain(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    """Say what libyaml found in words, with advice for the mistakes that people make."""
    problem = " ".join(part for part in (error.context, error.problem) if part)
    hints = {
        "tab character": "indent with spaces",
        "cannot start any token": "a tab or a reserved character: indent with spaces, and quote the value",
        "mapping values are not allowed": "quote a value that holds a colon and a space",
        "did not find expected key": "check the indentation of this line and the one before",
        "expected a single document": "one document a file: remove the `---` line",
        "could not find expected ':'": "check that the key ends with a colon and a space",
    }
    return problem, next((hint for words, hint in hints.items() if words in problem), "")


def _line_shift(text: str, path: str) -> Fault | None:
    """Refuse raw characters that YAML takes for line ends and editors do not: every line number would be off."""
    for character, name in (("\x85", "U+0085"), ("\u2028", "U+2028"), ("\u2029", "U+2029")):
        if character in text:
            position = text.index(character)
            line = text.count("\n", 0, position) + 1
            column = position - (text.rfind("\n", 0, position) + 1) + 1
            return Fault(
                "invisible-character",
                Location(path, line, column),
                f"holds the line separator {name}",
                "use a line feed",
            )
    return None


def _plainly_visible(text: str) -> bool:
    """Say whether no value can hold an invisible character: none stands there, and none is written as an escape."""
    if "\\" in text:
        return False
    printable = text.isascii() or text.replace("\n", "").isprintable()  # quicker; no invisible character is printable
    return printable or not _INVISIBLE.search(text.replace("\r", ""))


def _value(node: Node, depth: int = 0) -> Any:  # noqa: C901 - one function, because it is the hot path
    """Build the value of a node, quickly. Raises _OddError where anything is out of the ordinary."""
    kind = type(node)
    if kind is yaml.ScalarNode:
        if node.tag == _TEXT:
            return node.value
        if node.tag != _PLAIN:
            raise _OddError
        return _typed(node.value)
    if depth > MAX_DEPTH:
        raise _OddError
    if kind is yaml.MappingNode:
        if node.tag != _MAPPING:
            raise _OddError
        result = {}
        for key, value in node.value:
            if key.tag != _TEXT:
                raise _OddError
            result[sys.intern(key.value)] = value.value if value.tag == _TEXT else _value(value, depth + 1)
        if len(result) != len(node.value):
            raise _OddError
        return result
    if node.tag != _SEQUENCE:
        raise _OddError
    return [_value(item, depth + 1) for item in node.value]


def _typed(text: str) -> Any:
    """Read a bare scalar on which YAML 1.1, YAML 1.2 and JSON agree. Raises _OddError where they do not."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    raise _OddError


def _inspect(document: Document, node: Node) -> Any:
    """Build the value of a node with care; None where the document is not the YAML that it has to be."""
    value = _Inspection(document).value(node)
    return None if any(fault.rule == "yaml-syntax" for fault in document.faults) else value


class _Inspection:
    """Builds the value of a document with care, and writes down every fault with its place."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: set[int] = set()
        self.repeats = 0
        self.open: set[int] = set()  # the nodes that we are inside of: an alias to one of them never ends

    def value(self, node: Node) -> Any:
        try:
            return self._value(node)
        except RecursionError:
            self._fault("yaml-syntax", node, "is nested too deeply")
        except _OddError:
            self._fault(
                "yaml-syntax", node, "repeats values too often, or without end, through aliases", "write the values out"
            )
        return None

    def _fault(self, rule: str, node: Node, message: str, hint: str = "") -> None:
        mark = node.start_mark
        self.document.faults.append(
            Fault(rule, Location(self.document.path, mark.line + 1, mark.column + 1), message, hint)
        )

    def _value(self, node: Node) -> Any:
        self.repeats += id(node) in self.seen
        self.seen.add(id(node))
        if self.repeats > MAX_REPEATS:
            raise _OddError
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self.open:
            raise _OddError
        if len(self.open) > MAX_DEPTH:
            raise RecursionError
        self.open.add(id(node))
        try:
            expected = _MAPPING if isinstance(node, yaml.MappingNode) else _SEQUENCE
            if node.tag != expected:
                self._fault("yaml-syntax", node, f"has the tag {_short(node.tag)}", "tags are not used here: remove it")
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node)
            return [self._value(item) for item in node.value]
        finally:
            self.open.discard(id(node))

    def _look_for_invisible(self, node: Node) -> None:
        found = _INVISIBLE.search(node.value)
        if found:
            self._fault("invisible-character", node, *_invisible(found[0]))

    def _mapping(self, node: Node) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._fault("yaml-syntax", key, "is a list or a mapping used as a key", "keys are words")
                continue
            if key.tag != _TEXT:
                self._fault(
                    "yaml-syntax",
                    key,
                    f"the key {key.value!r} is not text to every YAML reader",
                    "quote it, if it is meant",
                )
            self._look_for_invisible(key)
            if key.value in result:
                self._fault(
                    "duplicate-key", key, f"the key {key.value!r} stands twice in this mapping", "keep one of them"
                )
                continue
            result[key.value] = self._value(value)
        return result

    def _scalar(self, node: Node) -> Any:
        text: str = node.value
        if node.tag not in (_TEXT, _PLAIN):
            self._fault("yaml-syntax", node, f"has the tag {_short(node.tag)}", "tags are not used here: remove it")
            return text
        self._look_for_invisible(node)
        if node.tag == _TEXT:
            return text
        try:
            return _typed(text)
        except _OddError:
            self._fault(
                "ambiguous-scalar",
                node,
                f"the bare value {text} is not text to every YAML reader",
                f'quote it: "{text}"',
            )
            return text


def _invisible(character: str) -> tuple[str, str]:
    return f"holds the invisible character U+{ord(character):04X}", "remove it, or write it as a visible one"


def _hidden_in_comments(text: str, path: str) -> Iterator[Fault]:
    """Yield the comments that hold an invisible character: it deceives whoever reviews the file."""
    if text.isascii() or not _INVISIBLE.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        comment = _COMMENT.search(line)
        found = _INVISIBLE.search(line.rstrip("\r"), comment.end()) if comment else None
        if found:
            yield Fault("invisible-character", Location(path, number, found.start() + 1), *_invisible(found[0]))


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
