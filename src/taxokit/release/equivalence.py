"""The equivalence of two forms of one file, whatever their bytes: JSON, YAML, tables and graphs.

For releases that another version of the tool made. The newer form has to say everything that the older one says. It may
say more, but only in terms (keys, columns, properties) that the older one does not use at all, so that nothing can be
removed from a release, or added to it, unnoticed.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml
from pyoxigraph import RdfFormat, parse

_EXCERPT = 60  # characters of a line that are shown
_LEAD = 20  # so many of them are before the first that differs
_VALUE = 120  # characters of a value that are shown

_Statement = tuple[str, str, str, str]


@dataclass
class Comparison:
    """How the released form differs, "" where it does not, and the terms that only the newer form uses."""

    difference: str = ""
    new_terms: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Pair:
    """Two forms of one content, and which of them may use more terms."""

    released: Any
    rebuilt: Any
    rebuilt_is_newer: bool

    @property
    def older(self) -> Any:
        return self.released if self.rebuilt_is_newer else self.rebuilt

    def allows(self, *, in_rebuilt: bool, known: bool) -> bool:
        """Say whether a term that only one form has is new in the newer version."""
        return in_rebuilt is self.rebuilt_is_newer and not known


def compare(path: str, released: bytes, rebuilt: bytes, *, rebuilt_is_newer: bool) -> Comparison | None:
    """Compare two forms of the file `path`; None where its ending is not that of a form that can be compared."""
    if PurePosixPath(path).suffix not in _FORMS:
        return None
    read, differences = _FORMS[PurePosixPath(path).suffix]
    try:
        content = read(released)
    except Exception as error:  # noqa: BLE001 - each parser has errors of its own
        return Comparison(f"cannot be read: {' '.join(str(error).split())}")
    result = Comparison()
    result.difference = next(differences(_Pair(content, read(rebuilt), rebuilt_is_newer), result.new_terms), "")
    return result


def first_difference(released: bytes, rebuilt: bytes) -> str:
    """Return where the bytes of two texts begin to differ, as a clause about the first; "" where they do not."""
    if released == rebuilt:
        return ""
    lines, wanted = (data.decode(errors="replace").splitlines(keepends=True) for data in (released, rebuilt))
    for number, (line, other) in enumerate(zip(lines, wanted, strict=False), start=1):
        if line != other:
            at = next((i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
            return f"line {number} says {_excerpt(line, at)} instead of {_excerpt(other, at)}"
    if len(lines) < len(wanted):
        return f"it ends after line {len(lines)}, before {_excerpt(wanted[len(lines)], 0)}"
    if len(lines) > len(wanted):
        return f"line {len(wanted) + 1} says {_excerpt(lines[len(wanted)], 0)} where it should end"
    return "its bytes are not all UTF-8"


def _excerpt(line: str, at: int) -> str:
    start = max(0, at - _LEAD)
    part = line[start : start + _EXCERPT]
    return repr(f"{'…' if start else ''}{part}{'…' if start + _EXCERPT < len(line) else ''}")


def _tree_differences(pair: _Pair, new_terms: set[str]) -> Iterator[str]:
    """Yield how two trees of mappings and lists differ (equality of JSON values, RFC 8259; numbers by value)."""
    known = _keys(pair.older)

    def walk(where: str, released: Any, rebuilt: Any) -> Iterator[str]:
        if isinstance(released, dict) and isinstance(rebuilt, dict):
            for key in dict.fromkeys([*released, *rebuilt]):
                if key in released and key in rebuilt:
                    yield from walk(f"{where}.{key}", released[key], rebuilt[key])
                elif pair.allows(in_rebuilt=key in rebuilt, known=key in known):
                    new_terms.add(str(key))
                else:
                    yield f"{where} {'has' if key in released else 'lacks'} the key {key!r}"
        elif isinstance(released, list) and isinstance(rebuilt, list):
            if len(released) != len(rebuilt):
                yield f"{where} has {len(released)} entries instead of {len(rebuilt)}"
            for index, (one, other) in enumerate(zip(released, rebuilt, strict=False)):
                yield from walk(f"{where}[{index}]", one, other)
        elif released != rebuilt or isinstance(released, bool) is not isinstance(rebuilt, bool):
            yield f"{where} is {_shown(released)} instead of {_shown(rebuilt)}"

    yield from walk("$", pair.released, pair.rebuilt)


def _keys(tree: Any) -> set[Any]:
    found: set[Any] = set()
    seen: set[int] = set()  # a value in YAML may have a thousand aliases
    stack = [tree]
    while stack:
        value = stack.pop()
        if id(value) not in seen:
            seen.add(id(value))
            if isinstance(value, dict):
                found.update(value)
                stack.extend(value.values())
            elif isinstance(value, list):
                stack.extend(value)
    return found


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _VALUE else f"{text[:_VALUE]}…"


def _read_table(data: bytes) -> tuple[list[str], list[dict[str, str]]]:
    header, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    return header, [dict(zip(header, row, strict=True)) for row in rows]


def _table_differences(pair: _Pair, new_terms: set[str]) -> Iterator[str]:
    """Yield how two tables differ: by rows as sets of cells, whatever the order of rows and columns."""
    (columns, rows), (wanted, wanted_rows) = pair.released, pair.rebuilt
    older, _ = pair.older
    for column in dict.fromkeys([*columns, *wanted]):
        if not (column in columns and column in wanted):
            if pair.allows(in_rebuilt=column in wanted, known=column in older):
                new_terms.add(column)
            else:
                yield f"it {'has' if column in columns else 'lacks'} the column {column!r}"
    common = [column for column in columns if column in wanted]
    found, expected = (Counter(tuple(row[c] for c in common) for row in table) for table in (rows, wanted_rows))
    for verb, some in (("lacks", expected - found), ("has beside", found - expected)):
        for cells in some:
            yield f"it {verb} the row {_shown(list(cells))}"


def _graph_reader(syntax: RdfFormat) -> Callable[[bytes], set[_Statement]]:
    def read(data: bytes) -> set[_Statement]:
        return {
            (str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name))
            for quad in parse(data, format=syntax)
        }

    return read


def _graph_differences(pair: _Pair, new_terms: set[str]) -> Iterator[str]:
    """Yield how two graphs differ.

    Graphs without blank nodes are isomorphic where their triples are equal (RDF 1.1 Concepts, section 3.6). No released
    graph has blank nodes, and here each differs from all others.
    """
    known = {predicate for _, predicate, _, _ in pair.older}
    for verb, in_rebuilt, some in (
        ("lacks", True, pair.rebuilt - pair.released),
        ("has beside", False, pair.released - pair.rebuilt),
    ):
        for statement in sorted(some):
            if pair.allows(in_rebuilt=in_rebuilt, known=statement[1] in known):
                new_terms.add(statement[1])
            else:
                yield f"it {verb} the statement {' '.join(statement[:3])}"


_Form = tuple[Callable[[bytes], Any], Callable[[_Pair, set[str]], Iterator[str]]]

_FORMS: Mapping[str, _Form] = {
    ".json": (json.loads, _tree_differences),
    ".cff": (yaml.safe_load, _tree_differences),
    ".csv": (_read_table, _table_differences),
    ".ttl": (_graph_reader(RdfFormat.TURTLE), _graph_differences),
    ".nt": (_graph_reader(RdfFormat.N_TRIPLES), _graph_differences),
    ".rdf": (_graph_reader(RdfFormat.RDF_XML), _graph_differences),
    ".jsonld": (_graph_reader(RdfFormat.JSON_LD), _graph_differences),
}
"""By the ending of a file, how to read its form and how two of them differ."""
