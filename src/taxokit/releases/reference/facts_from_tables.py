"""The facts in the tables of a release, `csv/*.csv`, read with Python's `csv` and the compiled schema.

Independent of `taxonomy.tables.layout` and `formats.csv`, which write them (see `facts`).
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from taxokit.rdf import terms
from taxokit.releases.reference.artifact_folder import UnusableError
from taxokit.releases.reference.facts import TYPE, Fact, IriIndex, root_table, root_value, translated
from taxokit.repository.reading import ARTIFACT, read_text
from taxokit.taxonomy.schema import LINKED_SINCE, Class, Schema, Slot
from taxokit.text.errors import SourceError

CREDIT = ("license", "attribution")
"""The columns that end every row."""

OVERVIEW = "overview"
"""The table that only repeats what others say (see `repeated_cells`)."""


def table_file(table: str) -> str:
    """Return the path of a table in the folder of a release."""
    return f"csv/{table}.csv"


def facts_of_tables(schema: Schema, folder: Path) -> set[Fact]:
    """Return the facts of the tables in the folder of a release.

    Raises UnusableError where one cannot be read, or has a column or row that the schema does not explain.
    """
    tables = {path.stem: list(read_rows(folder, table_file(path.stem))) for path in sorted(folder.glob("csv/*.csv"))}
    return set(_TableReader(schema, tables).facts())


def read_rows(folder: Path, where: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table. Raises UnusableError where it cannot be read."""
    try:
        reader = csv.reader(io.StringIO(read_text(folder, where, ARTIFACT), newline=""), strict=True)
        header = next(reader, [])
        if not header or len(set(header)) < len(header):
            raise UnusableError("has no header, or one that names a column twice", where=where)
        for cells in reader:
            if len(cells) != len(header):
                message = f"line {reader.line_num} has {len(cells)} cells instead of {len(header)}"
                raise UnusableError(message, where=where)
            yield dict(zip(header, cells, strict=True))
    except SourceError as error:
        raise UnusableError(error.message, where=where) from None
    except csv.Error as error:
        raise UnusableError(f"cannot be read: {error}", where=where) from None


class _TableReader:
    """Takes each cell that the schema explains out of its row, and refuses what is left."""

    def __init__(self, schema: Schema, tables: dict[str, list[dict[str, str]]]) -> None:
        self.schema, self.tables = schema, tables
        where = table_file(root_table(schema))
        own = tables.get(root_table(schema), [])
        if len(own) != 1:
            raise UnusableError(f"has {len(own)} rows instead of one", where=where)
        self.names = IriIndex(schema, where, root_value(schema, own[0], terms.URI_SPACE))
        self.language = root_value(schema, own[0], terms.LANGUAGE).lower()
        self.license = schema.root.meaning(terms.LICENSE_ID)
        for name, (cls, _) in schema.tables.items():
            for row in tables.get(name, ()) if cls.identifier else ():
                self.names.add(cls, row.get(cls.identifier.name if cls.identifier else "", ""), row)

    def facts(self) -> Iterator[Fact]:
        for table, rows in self.tables.items():
            self.names.where = table_file(table)
            for row in rows:
                rest = dict(row)
                yield from self._row(table, rest)
                if self.license and CREDIT[0] in rest:  # every row has the licence of the taxonomy
                    yield Fact(self.names.root, self.license.name, rest[CREDIT[0]], table=table)
                unknown = [column for column, cell in rest.items() if cell and column not in CREDIT]
                if unknown:
                    message = f"has a column {unknown[0]!r} that the schema does not know"
                    raise UnusableError(message, where=table_file(table))

    def _row(self, table: str, row: dict[str, str]) -> Iterator[Fact]:
        if table == root_table(self.schema):
            yield from self._values(self.schema.root, row, Fact(self.names.root, TYPE, "", table=table))
        elif table in self.schema.tables:
            yield from self._item(table, row)
        elif table == OVERVIEW and self.schema.artifacts >= LINKED_SINCE:
            _drop_repeated(row)
        else:
            yield from self._slot_row(table, row)

    def _item(self, table: str, row: dict[str, str]) -> Iterator[Fact]:
        """Yield the facts in a row of the table of a class, and which item contains it."""
        cls, slot = self.schema.tables[table]
        columns = {holder: holder.kind.replace("-", "_") for holder, _ in self.schema.tables.values()}
        cells = {holder: row.pop(column, "") for holder, column in columns.items() if column not in cls.by_name}
        keys = {holder: key for holder, key in cells.items() if key}
        subject = self.names.iri(cls, self.names.key(cls, row, next(iter(keys.items()), None)))
        yield from self._values(cls, row, Fact(subject, TYPE, "", table=table))
        position = _position(slot, row)
        for holder in [self.names.iri(holder, key) for holder, key in keys.items()] or [self.names.root]:
            yield Fact(holder, table, subject, "", position, table)

    def _slot_row(self, table: str, row: dict[str, str]) -> Iterator[Fact]:
        """Yield the facts in a row of the table of a multivalued slot; those of the root have no class and id."""
        owner, subject = self.schema.root, self.names.root
        if list(row)[:2] == ["class", "id"]:
            owner = self.schema.classes.get(row.pop("class"), owner)
            subject = self.names.iri(owner, row.pop("id"))
        slot = owner.by_name.get(table)
        if slot is None or not slot.multivalued:
            message = f"has values of {owner.name}, which has no multivalued slot of this name"
            raise UnusableError(message, where=table_file(table))
        fact = Fact(subject, table, "", table=table)
        if slot.nesting != "map":
            yield replace(self._value(slot, fact, row.pop("value", "")), position=_position(slot, row))
            if slot.refers and self.schema.artifacts >= LINKED_SINCE:
                _drop_repeated(row)
            return
        inner = self.schema.classes[slot.range]
        key = self.names.key(inner, row)
        if slot.annotations.get("translations"):
            row.pop(inner.identifier.name if inner.identifier else "")
            words = replace(fact, slot=row.pop("slot", ""), value=row.pop("value", ""), language=key)
            yield translated(self.schema, owner, slot, words)
            return
        iri = self.names.iri(inner, key)
        yield replace(fact, value=iri)
        yield from self._values(inner, row, replace(fact, subject=iri))

    def _values(self, cls: Class, row: dict[str, str], fact: Fact, prefix: str = "") -> Iterator[Fact]:
        """Yield the single values of the subject of `fact`; columns of an item inside it begin with the slot's name."""
        yield replace(fact, slot=TYPE, value=cls.name)
        own = {prefix + slot.name for slot in cls.slots}
        for slot in cls.slots:
            here = replace(fact, slot=slot.name)
            if slot.nesting == "one":
                inner, start = self.schema.classes[slot.range], f"{prefix}{slot.name}_"
                inside = [column for column in row if column.startswith(start) and column not in own]
                parts = {column.removeprefix(start): row[column] for column in inside}
                if any(parts.values()):
                    iri = self.names.iri(inner, self.names.key(inner, parts))
                    yield replace(here, value=iri)
                    yield from self._values(inner, row, replace(here, subject=iri), start)
            elif not slot.multivalued:
                cell = row.pop(prefix + slot.name, "")
                if cell:
                    yield self._value(slot, here, cell)

    def _value(self, slot: Slot, fact: Fact, cell: str) -> Fact:
        language = self.language if slot.kind == "text" else ""
        return replace(fact, value=self.names.value(slot, cell), language=language)


def _drop_repeated(row: dict[str, str]) -> None:
    """Leave the cells that repeat facts to `repeated_cells`, so that none of them replaces the fact itself."""
    for column in [column for column in row if column not in CREDIT]:
        del row[column]


def _position(slot: Slot, row: dict[str, str]) -> int:
    cell = row.pop("position", "") if slot.ordered else ""
    return int(cell) if cell.isascii() and cell.isdigit() else 0
