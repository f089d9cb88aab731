"""The equivalence of two forms of one file, whatever their bytes: JSON, YAML, tables and graphs.

For releases that another version of the tool made. The newer form has to say everything that the older one says. It may
say more, but only in terms (keys, columns, properties) that the older one does not use at all, so that nothing can be
removed from a release, or added to it, unnoticed.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import yaml
from pyoxigraph import RdfFormat, parse

from taxokit.core.strict_json import parse_json
from taxokit.rdf.limits.screening import refuse_what_crashes
from taxokit.yaml_text.parser import refused_yaml

_EXCERPT = 60  # characters of a line that are shown
_LEAD = 20  # how many of them are before the first that differs
_VALUE = 120  # characters of a value that are shown


@dataclass
class Equivalence:
    """How the released form differs, "" where it does not, and the terms that only the newer form uses."""

    difference: str = ""
    new_terms: set[str] = field(default_factory=set)


@dataclass
class _Terms:
    """The terms that the older form uses, and those seen so far that only the newer one does."""

    known: set[Any]
    rebuilt_is_newer: bool
    new: set[str]

    def allow(self, term: Any, *, in_rebuilt: bool) -> bool:
        """Say whether a term that only one form has at a place is new in the newer version, and note it."""
        is_new = in_rebuilt is self.rebuilt_is_newer and term not in self.known
        if is_new:
            self.new.add(str(term))
        return is_new


def compare(path: str, released: bytes, rebuilt: bytes, *, rebuilt_is_newer: bool) -> Equivalence | None:
    """Compare two forms of the file `path`; None where its ending is not that of a form that can be compared."""
    form = _FORMS.get(PurePosixPath(path).suffix)
    if form is None:
        return None
    try:
        content = form.read(released)
    except Exception as error:  # noqa: BLE001 - each parser has errors of its own
        return Equivalence(f"cannot be read: {' '.join(str(error).split())}")
    expected = form.read(rebuilt)
    result = Equivalence()
    terms = _Terms(form.terms(content if rebuilt_is_newer else expected), rebuilt_is_newer, result.new_terms)
    result.difference = next(form.differences(content, expected, terms), "")
    return result


def first_difference(released: bytes, rebuilt: bytes) -> str:
    """Return where the bytes of two texts begin to differ, as a clause about the first; "" where they do not."""
    if released == rebuilt:
        return ""
    texts = [data.decode(errors="replace").splitlines(keepends=True) for data in (released, rebuilt)]
    for number, (line, other) in enumerate(zip_longest(*texts), start=1):
        if line is None:
            return f"it ends after line {number - 1}, before {_excerpt(other, 0)}"
        if other is None:
            return f"line {number} says {_excerpt(line, 0)} where it should end"
        if line != other:
            at = next((i for i, (a, b) in enumerate(zip(line, other, strict=False)) if a != b), 0)
            return f"line {number} says {_excerpt(line, at)} instead of {_excerpt(other, at)}"
    return "its bytes are not all UTF-8"


def _excerpt(line: str, at: int) -> str:
    start = max(0, at - _LEAD)
    part = line[start : start + _EXCERPT]
    return repr(f"{'…' if start else ''}{part}{'…' if start + _EXCERPT < len(line) else ''}")


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _VALUE else f"{text[:_VALUE]}…"


def _tree_differences(released: Any, rebuilt: Any, terms: _Terms, where: str = "$") -> Iterator[str]:
    """Yield how two trees of mappings and lists differ (equality of JSON values, RFC 8259; numbers by value)."""
    if isinstance(released, dict) and isinstance(rebuilt, dict):
        for key in dict.fromkeys([*released, *rebuilt]):
            if key in released and key in rebuilt:
                yield from _tree_differences(released[key], rebuilt[key], terms, f"{where}.{key}")
            elif not terms.allow(key, in_rebuilt=key in rebuilt):
                yield f"{where} {'has' if key in released else 'lacks'} the key {key!r}"
    elif isinstance(released, list) and isinstance(rebuilt, list):
        if len(released) != len(rebuilt):
            yield f"{where} has {len(released)} entries instead of {len(rebuilt)}"
        for index, (one, other) in enumerate(zip(released, rebuilt, strict=False)):
            yield from _tree_differences(one, other, terms, f"{where}[{index}]")
    elif released != rebuilt or isinstance(released, bool) is not isinstance(rebuilt, bool):
        yield f"{where} is {_shown(released)} instead of {_shown(rebuilt)}"


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


def _read_yaml(data: bytes) -> Any:
    """Return the content of YAML, with dates as dates. Raises ValueError where it repeats itself without end."""
    refusal = refused_yaml(data.decode())
    if refusal:
        raise ValueError(refusal)
    return yaml.safe_load(data)


class _Table(NamedTuple):
    columns: list[str]
    rows: list[dict[str, str]]


def _read_table(data: bytes) -> _Table:
    header, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    return _Table(header, [dict(zip(header, row, strict=True)) for row in rows])


def _table_differences(released: _Table, rebuilt: _Table, terms: _Terms) -> Iterator[str]:
    """Yield how two tables differ: by rows as sets of cells, whatever the order of rows and columns."""
    columns, wanted = released.columns, rebuilt.columns
    for column in dict.fromkeys([*columns, *wanted]):
        if not (column in columns and column in wanted) and not terms.allow(column, in_rebuilt=column in wanted):
            yield f"it {'has' if column in columns else 'lacks'} the column {column!r}"
    common = [column for column in columns if column in wanted]
    found, expected = (Counter(tuple(row[c] for c in common) for row in table.rows) for table in (released, rebuilt))
    for verb, some in (("lacks", expected - found), ("has beside", found - expected)):
        for cells in some:
            yield f"it {verb} the row {_shown(list(cells))}"


_Graph = set[tuple[str, str, str, str]]


def _read_graph(syntax: str, data: bytes) -> _Graph:
    refuse_what_crashes("", data, syntax)
    quads = parse(data, format=getattr(RdfFormat, syntax))
    return {(str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)) for quad in quads}


def _graph_differences(released: _Graph, rebuilt: _Graph, terms: _Terms) -> Iterator[str]:
    """Yield how two graphs differ.

    Graphs without blank nodes are isomorphic where their triples are equal (RDF 1.1 Concepts, section 3.6). No released
    graph has blank nodes, and here each differs from all others.
    """
    for verb, in_rebuilt, some in (("lacks", True, rebuilt - released), ("has beside", False, released - rebuilt)):
        for statement in sorted(some):
            if not terms.allow(statement[1], in_rebuilt=in_rebuilt):
                yield f"it {verb} the statement {' '.join(statement[:3])}"


class _Form(NamedTuple):
    """How to read the files of a form, which terms a content uses, and how two contents differ."""

    read: Callable[[bytes], Any]
    terms: Callable[[Any], set[Any]]
    differences: Callable[[Any, Any, _Terms], Iterator[str]]


def _rdf(syntax: str) -> _Form:
    return _Form(partial(_read_graph, syntax), lambda graph: {quad[1] for quad in graph}, _graph_differences)


_FORMS: Mapping[str, _Form] = {
    ".json": _Form(parse_json, _keys, _tree_differences),
    ".cff": _Form(_read_yaml, _keys, _tree_differences),
    ".csv": _Form(_read_table, lambda table: set(table.columns), _table_differences),
    ".ttl": _rdf("TURTLE"),
    ".nt": _rdf("N_TRIPLES"),
    ".rdf": _rdf("RDF_XML"),
    ".jsonld": _rdf("JSON_LD"),
}
"""The form of a file by its ending."""
