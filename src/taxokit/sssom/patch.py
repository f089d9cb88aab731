"""Changes of mapping sets and tables of terms as texts: every other byte stays.

Quotes, line ends, the order of columns and rows that are not concerned stay as they are written. A new row is at the
place where the sorted order has it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import CURIE_MAP, MAPPING_SLOTS, PROPAGATED, SET_SLOTS
from taxokit.sssom.terms import COLUMNS, CURRENT, Term
from taxokit.text.csv_text import LINE_BREAK, MARK, RowSpans, cell_with, scan, value_of
from taxokit.text.diagnostics import Replacement
from taxokit.yaml_text import parser, patch
from taxokit.yaml_text.comments import Node


@dataclass(frozen=True)
class Table:
    """A table in a text, from its row of column names on. It has no faults."""

    text: str
    delimiter: str
    header: RowSpans
    rows: Sequence[RowSpans]

    @classmethod
    def read(cls, text: str, delimiter: str, start: int = 0) -> "Table":
        """Read the table that begins at a position. Raises TableError if it is none."""
        header, *rows = scan(text, delimiter, "", start)
        return cls(text, delimiter, header, rows)

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return self.values(self.header)

    def values(self, row: RowSpans) -> list[str]:
        """Return the values of a row."""
        return [value_of(self.text[start:end]) for start, end in row.cells]

    def inserted(self, cells: Mapping[str, str]) -> str:
        """Return the text with one more row, before the first that sorts after it."""
        values = [cells.get(column, "") for column in self.columns]
        index = next((at for at, row in enumerate(self.rows) if self.values(row) > values), len(self.rows))
        before = self.rows[index - 1] if index else self.header
        names = (self.text[start:end] for start, end in self.header.cells)
        line = self.delimiter.join(
            cell_with(value, name, self.delimiter) for value, name in zip(values, names, strict=True)
        )
        text, end = self.text, before.next
        line_break = text[self.header.end : self.header.next] or "\n"
        if end == before.end:  # the last line of the text does not end
            return f"{text}{line_break}{line}"
        return f"{text[:end]}{line}{line_break}{text[end:]}"

    def removed(self, row: RowSpans) -> str:
        """Return the text without a row."""
        start = row.cells[0][0]
        if row.next == row.end:  # the row before becomes the last, and its line does not end either
            breaks = list(LINE_BREAK.finditer(self.text, 0, start))
            start = breaks[-1].start() if breaks else start
        return self.text[:start] + self.text[row.next :]

    def replaced(self, row: RowSpans, cells: Mapping[str, str]) -> str:
        """Return the text with other values in some cells of a row."""
        spans = dict(zip(self.columns, row.cells, strict=True))
        return patch.apply(
            self.text,
            [
                Replacement(
                    *spans[column], value and cell_with(value, self.text[slice(*spans[column])], self.delimiter)
                )
                for column, value in cells.items()
            ],
        )

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


def with_row(mapping_set: MappingSet, cells: Mapping[str, str]) -> str:
    """Return the text of a set with one more row, whose columns it has."""
    return table_of(mapping_set).inserted(cells)


def without_row(mapping_set: MappingSet, row: Row) -> str:
    """Return the text of a set without a row."""
    return table_of(mapping_set).removed(row.spans)


def with_cells(mapping_set: MappingSet, row: Row, cells: Mapping[str, str]) -> str:
    """Return the text of a set with other values in some cells of a row, whose columns it has."""
    return table_of(mapping_set).replaced(row.spans, cells)


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
    start = len(MARK) if mapping_set.text.startswith(MARK) else 0
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


def with_term(text: str, term: Term) -> str:
    """Return the text of a table of terms with a term: a new row, or other values in the row of its IRI.

    A column that is missing is added if it gets a value.
    """
    values = dict(zip(COLUMNS, map(str, term), strict=False))
    table = _terms(text)
    needed = [name for name, value in values.items() if value and (name, value) != ("status", CURRENT)]
    for column in [name for name in needed if name not in table.columns]:
        text = table.widened(column, COLUMNS, CURRENT if column == "status" else "")
        table = _terms(text)
    row = _row_of(table, term.iri)
    if row is None:
        return table.inserted(values)
    known = dict(zip(table.columns, table.values(row), strict=True))
    return table.replaced(row, {name: values[name] for name, cell in known.items() if values[name] != cell})


def without_term(text: str, iri: str) -> str:
    """Return the text of a table of terms without the row of an IRI."""
    table = _terms(text)
    row = _row_of(table, iri)
    return table.removed(row) if row else text


def _terms(text: str) -> Table:
    return Table.read(text, ",", len(MARK) if text.startswith(MARK) else 0)


def _row_of(table: Table, iri: str) -> RowSpans | None:
    place = table.columns.index("iri")
    return next((row for row in table.rows if table.values(row)[place].strip() == iri), None)
