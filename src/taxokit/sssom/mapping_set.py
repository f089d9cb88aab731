"""A mapping set as a file has it: its head, its rows, and the place of each value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from taxokit.sssom.standard import BUILT_IN, CURIE_MAP, MAPPING_SLOTS, PROPAGATED
from taxokit.text.csv_text import RowSpans, Span, cell_with
from taxokit.text.diagnostics import Diagnostic, Location, Origin, Replacement, place_in
from taxokit.yaml_text import parser

LISTED = "|"
"""The character between the values of a list in a cell."""


@dataclass(frozen=True, eq=False)
class Row:
    """A mapping: its cells by column, without empty ones, and their places in the text of the file."""

    cells: Mapping[str, str]
    spans: RowSpans

    def __getitem__(self, column: str) -> str:
        """Return the value of a column as it is written, "" if there is none."""
        return self.cells.get(column, "")

    @property
    def statement(self) -> tuple[str, str, str]:
        """The subject, the predicate and the object as they are written."""
        return self["subject_id"], self["predicate_id"], self["object_id"]


@dataclass(frozen=True, eq=False)
class MappingSet:
    """A file of SSSOM: the values of its `head`, its columns and its rows.

    `text` is that of the file, and `head_text` the YAML of the head, with lines and columns as in the file `head_path`.
    `diagnostics` are the faults by which it could not be read whole.
    """

    path: str
    text: str
    head_text: str
    head: Mapping[str, Any]
    head_path: str = ""
    columns: Sequence[str] = ()
    column_spans: Sequence[Span] = ()
    rows: Sequence[Row] = ()
    diagnostics: Sequence[Diagnostic] = field(default=(), repr=False)

    @property
    def target(self) -> str:
        """The name of the target: that of the file without its ending."""
        return self.path.rpartition("/")[2].removesuffix(".tsv").removesuffix(".sssom")

    # --- values ------------------------------------------------------------------------------------------------------

    @property
    def declared_prefixes(self) -> Mapping[str, Any]:
        """The values of `curie_map` by prefix, as they are written; none if it is no mapping."""
        declared = self.head.get(CURIE_MAP)
        return declared if isinstance(declared, dict) else {}

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """The namespaces by their prefixes, those that are built in included."""
        own = {prefix: start for prefix, start in self.declared_prefixes.items() if isinstance(start, str)}
        return {**own, **BUILT_IN}

    def iri(self, curie: str) -> str:
        """Return the IRI for which a CURIE stands, "" if its prefix is not declared or it is no CURIE."""
        prefix, colon, rest = curie.partition(":")
        start = self.prefixes.get(prefix, "") if colon and not rest.startswith("//") else ""
        return start + rest if start else ""

    def curie(self, iri: str) -> str:
        """Return the CURIE of an IRI by the longest namespace that it begins with, "" if it begins with none."""
        fitting = [(start, prefix) for prefix, start in self.prefixes.items() if start and iri.startswith(start)]
        start, prefix = max(fitting, key=lambda pair: len(pair[0]), default=("", ""))
        return f"{prefix}:{iri.removeprefix(start)}" if start else ""

    @cached_property
    def rows_by_subject(self) -> Mapping[str, Sequence[Row]]:
        """The rows by the IRI of their subject."""
        rows: dict[str, list[Row]] = {}
        for row in self.rows:
            rows.setdefault(self.iri(row["subject_id"]), []).append(row)
        return rows

    def value(self, row: Row, slot: str) -> str:
        """Return the value of a slot of a row, which may be that of the set (SSSOM, "Propagatable slots")."""
        return self.value_of_set(slot) if slot in PROPAGATED and slot not in self._own_columns else row[slot]

    def value_of_set(self, slot: str) -> str:
        """Return the value of a slot of the set as a cell has it, "" if there is none."""
        value = self.head.get(slot, "")
        return LISTED.join(map(str, value)) if isinstance(value, list) else str(value)

    @cached_property
    def _own_columns(self) -> frozenset[str]:
        """The columns in which some row has a value."""
        return frozenset(column for row in self.rows for column in row.cells)

    def values_in(self, row: Row, column: str) -> list[str]:
        """Return the values in the cell of a row, one or several."""
        value = row[column]
        return value.split(LISTED) if MAPPING_SLOTS[column].is_list and value else [value] if value else []

    def agents(self, row: Row, role: Literal["author", "reviewer"]) -> list[str]:
        """Return who judged a mapping: their names or, without any, their IRIs, such as ORCID iDs."""
        names = self.values_in(row, f"{role}_label")
        return [name for name in names or [self.iri(curie) for curie in self.values_in(row, f"{role}_id")] if name]

    # --- places ------------------------------------------------------------------------------------------------------

    def place(self, row: Row, column: str = "") -> Location:
        """Return the place of a cell of a row; that of the row itself if it has no such column."""
        at = self._indices.get(column, 0)
        spans = row.spans.cells
        return place_in(self.path, self.text, spans[at if at < len(spans) else -1][0])

    def replaced(self, row: Row, column: str, value: str) -> Replacement:
        """Return the change that gives a cell of a row another value."""
        start, end = row.spans.cells[self._indices[column]]
        return Replacement(start, end, cell_with(value, self.text[start:end], "\t"))

    def place_of_column(self, column: str) -> Location:
        """Return the place of the name of a column, that of the first if there is no such column."""
        at = self._indices.get(column, 0)
        offset = self.column_spans[at][0] if self.column_spans else 0
        return place_in(self.path, self.text, offset)

    def place_in_head(self, *route: str | int, on_key: bool = False) -> Location:
        """Return the place of a value in the head, or of its key; that of the beginning if the head has none."""
        node = self._head_node
        place = parser.locate(node, Origin(self.head_path, route, on_key)) if node is not None else None
        return place if place is not None and place.line else Location(self.head_path, 1, 1)

    @cached_property
    def _indices(self) -> Mapping[str, int]:
        return {column: index for index, column in reversed(list(enumerate(self.columns)))}

    @cached_property
    def _head_node(self) -> Any:
        node = parser.compose(self.head_text, self.head_path) if self.head_text else None
        return None if isinstance(node, Diagnostic) else node
