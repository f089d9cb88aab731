"""Changes of mapping sets and tables of terms as texts: every other byte stays.

Quotes, line ends, the order of columns and rows that are not concerned stay as they are written. A new row is at the
place where the sorted order has it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import CURIE_MAP, MAPPING_SLOTS, PROPAGATED, SET_SLOTS
from taxokit.sssom.terms import COLUMNS, CURRENT, Term
from taxokit.text.csv_text import LINE_BREAK, RowSpans, cell_with, scan, start_of
from taxokit.text.diagnostics import Replacement
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.comments import Node


@dataclass(frozen=True)
class Table:
    """A table in a text, from its row of column names on. It has no faults but for empty lines, which are no rows."""

    text: str
    delimiter: str
    header: RowSpans
    rows: Sequence[RowSpans]

    @classmethod
    def read(cls, text: str, delimiter: str = ",", start: int | None = None) -> "Table":
        """Read the table that begins at a position, by default that of the text. Raises TableError if it is none."""
        spans = scan(text, delimiter, "", start_of(text) if start is None else start)
        header, *rows = (row for row in spans if row.cells[0][0] != row.end)
        return cls(text, delimiter, header, rows)

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return self.values(self.header)

    def values(self, row: RowSpans) -> list[str]:
        """Return the values of a row."""
        return row.values(self.text)

    def rows_by(self, column: str) -> Mapping[str, RowSpans]:
        """Return the rows by their values in a column, without white space; of two with the same one, the first."""
        place = list(map(str.strip, self.columns)).index(column)
        rows: dict[str, RowSpans] = {}
        for row in self.rows:
            rows.setdefault(self.values(row)[place].strip(), row)
        return rows

    def inserted(self, added: Iterable[Mapping[str, str]]) -> str:
        """Return the text with more rows, each before the first that sorts after it."""
        columns, known = self.columns, [self.values(row) for row in self.rows]
        is_sorted = all(row <= other for row, other in pairwise(known))
        names = [self.text[start:end] for start, end in self.header.cells]
        line_break = self.text[self.header.end : self.header.next] or "\n"
        changes = []
        for values in sorted([cells.get(column, "") for column in columns] for cells in added):
            later = (at for at, row in enumerate(known) if row > values)
            index = bisect_right(known, values) if is_sorted else next(later, len(known))
            before = self.rows[index - 1] if index else self.header
            line = self.delimiter.join(
                cell_with(value, name, self.delimiter) for value, name in zip(values, names, strict=True)
            )
            is_ended = before.next != before.end  # but for the last line of the text
            changes.append(
                Replacement(before.next, before.next, f"{line}{line_break}" if is_ended else f"{line_break}{line}")
            )
        return patch.apply(self.text, changes)

    def removed(self, rows: Collection[RowSpans]) -> str:
        """Return the text without some rows."""
        text = patch.apply(self.text, [Replacement(row.cells[0][0], row.next, "") for row in rows])
        if any(row.next == row.end for row in rows):  # another row becomes the last, and its line does not end either
            breaks = list(LINE_BREAK.finditer(text))
            text = text[: breaks[-1].start()] if breaks else text
        return text

    def replaced(self, changed: Iterable[tuple[RowSpans, Mapping[str, str]]]) -> str:
        """Return the text with other values in some cells of rows."""
        columns, changes = self.columns, []
        for row, cells in changed:
            spans = dict(zip(columns, row.cells, strict=True))
            for column, value in cells.items():
                start, end = spans[column]
                changes.append(
                    Replacement(start, end, value and cell_with(value, self.text[start:end], self.delimiter))
                )
        return patch.apply(self.text, changes)

    def widened(self, column: str, order: Sequence[str], value: str = "") -> str:
        """Return the text with one more column at its place in an order, which has a value in each row."""
        place = order.index(column) if column in order else len(order)
        known = [order.index(name) if name in order else len(order) for name in self.columns]
        after = [at for at, other in enumerate(known) if other <= place]
        at = after[-1] if after else -1
        changes = []
        for row in (self.header, *self.rows):
            first, last = row.cells[max(at, 0)]
            raw = self.text[slice(*self.header.cells[max(at, 0)])]
            cell = cell_with(column if row is self.header else value, raw, self.delimiter)
            changes.append(
                Replacement(first, first, cell + self.delimiter)
                if at < 0
                else Replacement(last, last, self.delimiter + cell)
            )
        return patch.apply(self.text, changes)


# --- mapping sets -----------------------------------------------------------------------------------------------------


def table_of(mapping_set: MappingSet) -> Table:
    """Return the table of a mapping set that has no faults."""
    return Table.read(mapping_set.text, "\t", mapping_set.column_spans[0][0])


def with_column(mapping_set: MappingSet, column: str) -> str:
    """Return the text of a set with one more column.

    A value of the set that counts for all rows moves into them, because it counts no longer if one has its own.
    """
    value = mapping_set.value_of_set(column) if column in PROPAGATED else ""
    return table_of(mapping_set).widened(column, list(MAPPING_SLOTS), value)


def with_rows(mapping_set: MappingSet, added: Iterable[Mapping[str, str]]) -> str:
    """Return the text of a set with more rows, whose columns it has."""
    return table_of(mapping_set).inserted(added)


def without_rows(mapping_set: MappingSet, rows: Iterable[Row]) -> str:
    """Return the text of a set without some rows."""
    return table_of(mapping_set).removed([row.spans for row in rows])


def with_cells(mapping_set: MappingSet, rows: Iterable[Row], cells: Mapping[str, str]) -> str:
    """Return the text of a set with other values in some cells of rows, whose columns it has."""
    return table_of(mapping_set).replaced((row.spans, cells) for row in rows)


def with_prefix(mapping_set: MappingSet, prefix: str, namespace: str) -> str:
    """Return the text of the head's file with one more prefix. Raises SourceError if the YAML cannot be changed."""
    declared = mapping_set.head.get(CURIE_MAP)
    if not isinstance(declared, dict):
        return _with_head(mapping_set, (CURIE_MAP,), {prefix: namespace}, _ORDER)
    return _with_head(mapping_set, (CURIE_MAP, prefix), namespace, sorted({*declared, prefix}))


def with_head_value(mapping_set: MappingSet, slot: str, value: str) -> str:
    """Return the text of the head's file with another value of the set. Raises SourceError, as `with_prefix` does."""
    return _with_head(mapping_set, (slot,), value, _ORDER)


_ORDER = (CURIE_MAP, *SET_SLOTS)


def _with_head(mapping_set: MappingSet, route: tuple[str, ...], value: object, order: Sequence[str]) -> str:
    head = mapping_set.head_text
    is_beside = mapping_set.head_path != mapping_set.path
    if head.strip():
        change = _change(mapping_set, route, value, order)
        node: Any = parser.compose(head, mapping_set.head_path)
        new = patch.apply(head, [change(head, node)])
    else:
        key, inner = route[0], value
        lines = [f"{key}: {inner}"] if isinstance(inner, str) else [f"{key}:", *_map_lines(inner)]
        new = head + "".join(f"{'' if is_beside else ' '}{line}\n" for line in lines)
    if is_beside:
        return new
    start = start_of(mapping_set.text)
    signed = re.sub("^ ", "#", new, flags=re.MULTILINE)  # as the reader made spaces of the signs
    return mapping_set.text[:start] + signed + mapping_set.text[start + len(head) :]


def _map_lines(value: object) -> list[str]:
    return [f"  {key}: {inner}" for key, inner in value.items()] if isinstance(value, dict) else []


def _change(
    mapping_set: MappingSet, route: tuple[str, ...], value: object, order: Sequence[str]
) -> Callable[[str, Node], Replacement]:
    inner: object = mapping_set.head
    for step in route:
        inner = inner.get(step) if isinstance(inner, dict) else None
    content = patch.yaml_of(value)
    if inner is not None:
        return lambda text, node: patch.set_value(text, node, route, content)
    return lambda text, node: patch.insert_key(text, node, route[:-1], route[-1], content, order)


# --- terms ------------------------------------------------------------------------------------------------------------


def with_terms(text: str, changed: Iterable[Term]) -> str:
    """Return the text of a table of terms with some terms: new rows, or other values in the rows of their IRIs.

    A column that is missing is added if it gets a value.
    """
    entries = [dict(zip(COLUMNS, map(str, term), strict=False)) for term in changed]
    table = Table.read(text)
    for column in COLUMNS:
        usual = CURRENT if column == "status" else ""
        if column not in table.columns and any(values[column] not in ("", usual) for values in entries):
            table = Table.read(table.widened(column, COLUMNS, usual))
    rows, columns = table.rows_by("iri"), table.columns
    replaced = []
    for values in entries:
        row = rows.get(values["iri"])
        if row:
            cells = zip(columns, table.values(row), strict=True)
            replaced.append((row, {name: values[name] for name, cell in cells if values[name] != cell}))
    added = [values for values in entries if values["iri"] not in rows]
    return Table.read(table.replaced(replaced)).inserted(added)


def without_terms(text: str, iris: Collection[str]) -> str:
    """Return the text of a table of terms without the rows of some IRIs."""
    table = Table.read(text)
    return table.removed([row for iri, row in table.rows_by("iri").items() if iri in iris])
