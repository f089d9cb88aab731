"""Comparison of two versions of a released file: by bytes, and by content for files that two versions of the tool made.

JSON and YAML are compared as trees, tables as sets of rows, RDF as sets of statements. A newer version of the tool may
write more: keys, columns and predicates that the older one does not use anywhere in the file count as new terms, not as
differences.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from taxokit.formats.forms import Rows, Statements, form_of

_EXCERPT = 60  # characters of a line that are shown
_LEAD = 20  # how many of them are before the first that differs
_VALUE = 120  # characters of a value that are shown


def first_difference(released: bytes, rebuilt: bytes) -> str:
    """Return the first difference of two texts, as a clause about the first text; "" if they are equal."""
    if released == rebuilt:
        return ""
    texts = [data.decode(errors="replace").splitlines(keepends=True) for data in (released, rebuilt)]
    for number, (line, other) in enumerate(zip_longest(*texts), start=1):
        if line is None:
            return f"it ends after line {number - 1}, before {_excerpt(other, 0)}"
        if other is None:
            return f"line {number} is {_excerpt(line, 0)}, after the end"
        if line != other:
            at = next((i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
            return f"line {number} is {_excerpt(line, at)} instead of {_excerpt(other, at)}"
    return "its bytes are not all UTF-8"


def _excerpt(line: str, at: int) -> str:
    start = max(0, at - _LEAD)
    part = line[start : start + _EXCERPT]
    return repr(f"{'…' if start else ''}{part}{'…' if start + _EXCERPT < len(line) else ''}")


@dataclass
class Comparison:
    """The difference of two contents, "" if they are equal, and the terms that only the newer version uses."""

    difference: str = ""
    new_terms: set[str] = field(default_factory=set)


def compare(path: str, released: bytes, rebuilt: bytes, *, rebuilt_is_newer: bool) -> Comparison | None:
    """Return the comparison of two contents of the file `path`, None if its form has no reader."""
    form = form_of(path)
    if form is None or form.read is None:
        return None
    try:
        content = form.read(released)
    except Exception as error:  # noqa: BLE001 - each parser has errors of its own
        return Comparison(f"cannot be read: {' '.join(str(error).split())}")
    expected = form.read(rebuilt)
    terms = _Terms(_terms_of(content if rebuilt_is_newer else expected), rebuilt_is_newer=rebuilt_is_newer)
    return Comparison(next(_differences(content, expected, terms), ""), terms.new)


@dataclass
class _Terms:
    """The terms that the older content uses, and those seen so far that only the newer one uses."""

    known: set[Any]
    rebuilt_is_newer: bool
    new: set[str] = field(default_factory=set)

    def allow(self, term: Any, *, in_rebuilt: bool) -> bool:
        """Return True for a term that is new in the newer version, and keep it."""
        is_new = in_rebuilt is self.rebuilt_is_newer and term not in self.known
        if is_new:
            self.new.add(str(term))
        return is_new


def _terms_of(content: Any) -> set[Any]:
    """Return the terms of a content: the columns of a table, the predicates of a graph, the keys of a tree."""
    if isinstance(content, Rows):
        return set(content.columns)
    if isinstance(content, set):
        return {statement[1] for statement in content}
    keys: set[Any] = set()
    seen: set[int] = set()  # a value in YAML may have a thousand aliases
    waiting = [content]
    while waiting:
        value = waiting.pop()
        if id(value) not in seen:
            seen.add(id(value))
            if isinstance(value, dict):
                keys.update(value)
                waiting.extend(value.values())
            elif isinstance(value, list):
                waiting.extend(value)
    return keys


def _differences(released: Any, rebuilt: Any, terms: _Terms) -> Iterator[str]:
    if isinstance(released, Rows):
        return _table_differences(released, rebuilt, terms)
    if isinstance(released, set):
        return _graph_differences(released, rebuilt, terms)
    return _tree_differences(released, rebuilt, terms)


def _tree_differences(released: Any, rebuilt: Any, terms: _Terms, where: str = "$") -> Iterator[str]:
    """Yield the differences of two trees of mappings and lists (JSON values, RFC 8259; numbers by value)."""
    if isinstance(released, dict) and isinstance(rebuilt, dict):
        for key in dict.fromkeys([*released, *rebuilt]):
            if key in released and key in rebuilt:
                yield from _tree_differences(released[key], rebuilt[key], terms, f"{where}.{key}")
            elif not terms.allow(key, in_rebuilt=key in rebuilt):
                yield f"{where} {'has' if key in released else 'lacks'} the key {key!r}"
    elif isinstance(released, list) and isinstance(rebuilt, list):
        if len(released) != len(rebuilt):
            yield f"{where} has {len(released)} entries instead of {len(rebuilt)}"
        for index, (value, other) in enumerate(zip(released, rebuilt, strict=False)):
            yield from _tree_differences(value, other, terms, f"{where}[{index}]")
    elif released != rebuilt or isinstance(released, bool) is not isinstance(rebuilt, bool):
        yield f"{where} is {_shown(released)} instead of {_shown(rebuilt)}"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _VALUE else f"{text[:_VALUE]}…"


def _table_differences(released: Rows, rebuilt: Rows, terms: _Terms) -> Iterator[str]:
    """Yield the differences of two tables: by rows as sets of cells, whatever the order of rows and columns."""
    columns, expected = released.columns, rebuilt.columns
    for column in dict.fromkeys([*columns, *expected]):
        if not (column in columns and column in expected) and not terms.allow(column, in_rebuilt=column in expected):
            yield f"it {'has' if column in columns else 'lacks'} the column {column!r}"
    common = [column for column in columns if column in expected]
    ours, others = (Counter(tuple(row[c] for c in common) for row in table.rows) for table in (released, rebuilt))
    for verb, rows in (("lacks", others - ours), ("has beside", ours - others)):
        yield from (f"it {verb} the row {_shown(list(cells))}" for cells in rows)


def _graph_differences(released: Statements, rebuilt: Statements, terms: _Terms) -> Iterator[str]:
    """Yield the differences of two graphs.

    Graphs without blank nodes are isomorphic if their triples are equal (RDF 1.1 Concepts, section 3.6). No released
    graph has blank nodes, and here each differs from all others.
    """
    for statement in sorted(rebuilt ^ released):
        is_missing = statement in rebuilt
        if not terms.allow(statement[1], in_rebuilt=is_missing):
            yield f"it {'lacks' if is_missing else 'has beside'} the statement {' '.join(statement[:3])}"
