"""The tabular view: which tables a schema has, and the rows that a document gives them.

One table a class, one row an item; every multivalued slot is a table of its own. CSV, its metadata and the SQL schema
are all made from this, so that they cannot disagree.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from taxokit.core.text.quoting import sql_name
from taxokit.taxonomy.canonical import sort_key
from taxokit.taxonomy.lifecycle import lifecycle_of, stage_of
from taxokit.taxonomy.model import Item, Taxonomy, keyed
from taxokit.taxonomy.provenance import source_of_link, statement_slots
from taxokit.taxonomy.schema import LINKED_SINCE, Class, Schema, Slot
from taxokit.taxonomy.tables.columns import Column, End, TableRow, column_name, end_of
from taxokit.taxonomy.tables.overview import OVERVIEW, Step, overview_columns, overview_rows, overview_steps


class Table(NamedTuple):
    """A table with its columns and its key. `title` is a short sentence about it.

    `slot` contains the items of the rows, or the values, where a multivalued slot has a table of its own; None for the
    root and the overview. `owners` and `targets` are the ends of links, and `source` is the column that says where they
    come from, "" without one. `steps` are the chains of the overview.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    slot: Slot | None = None
    owners: tuple[End, ...] = ()
    targets: tuple[End, ...] = ()
    source: str = ""
    steps: tuple[Step, ...] = ()


LICENSE = Column(
    "license", "string", "The licence of the row, as an SPDX identifier.", "http://purl.org/dc/terms/license", True
)
ATTRIBUTION = Column(
    "attribution", "string", "Who is to be credited.", "http://creativecommons.org/ns#attributionName", True
)
_SQL_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "BOOLEAN", "date": "DATE"}
_CLASS = Column("class", "string", "The class of the item.", required=True)
_ID = Column("id", "string", "The identifier of the item.", "http://www.w3.org/2004/02/skos/core#notation", True)
_ABOUT_SOURCE = "Where the link comes from, by its record, its item, or its class; empty where none of them says so."
_POSITION = Column("position", "integer", "The place in the order of its parent, from 1.", required=True)


def schema_tables(schema: Schema) -> list[Table]:
    """Return the tables of a schema, parents before children; also the empty ones."""
    tables = [_root_table(schema)]
    by_owner = sorted(schema.tables.items(), key=lambda table: table[1][0].is_owned)  # records refer to any item
    tables.extend(_class_table(schema, name, cls, slot) for name, (cls, slot) in by_owner)
    seen = {table.name for table in tables}
    for cls in (schema.root, *(cls for cls, _ in schema.tables.values())):
        for slot in cls.slots:
            table = _slot_table(schema, cls, slot)
            if table is not None and table.name not in seen:
                seen.add(table.name)
                tables.append(_with_ends(schema, table))
    if schema.artifacts >= LINKED_SINCE:
        tables.extend(_overview(schema))
    return [table._replace(columns=(*table.columns, LICENSE, ATTRIBUTION)) for table in tables]


def rows(table: Table, taxonomy: Taxonomy, license_id: str, credit: str) -> Iterator[TableRow]:
    """Yield the rows of a table of a canonical document; missing values are left out."""
    for row in _rows(table, taxonomy):
        yield {**row, LICENSE.name: license_id, ATTRIBUTION.name: credit}


def _root_table(schema: Schema) -> Table:
    root = schema.root
    columns = [column for column in _columns(schema, root) if column.name not in (LICENSE.name, ATTRIBUTION.name)]
    return Table(column_name(root), root.description, tuple(columns), ())


def _class_table(schema: Schema, name: str, cls: Class, slot: Slot) -> Table:
    columns = _columns(schema, cls)
    holders = parent_columns(schema, name)
    always = len(holders) == 1 and name not in schema.root.by_name
    parents = [
        Column(column, "string", f"The {holder.kind} that it belongs to.", "", always, table)
        for column, (table, holder) in holders.items()
    ]
    own = sum(1 for column in columns if column.name in _leading(cls))
    position = [_POSITION] if slot.ordered else []
    key = tuple(slot.name for slot in cls.slots if slot.computed == "iri") if cls.is_owned else cls.key
    return Table(name, cls.description, (*columns[:own], *parents, *position, *columns[own:]), key, slot)


def parent_columns(schema: Schema, name: str) -> dict[str, tuple[str, Class]]:
    """Return the columns of a table of items that say in which item each is, with the table and class of that one."""
    return {
        column_name(holder): (table, holder)
        for table, (holder, _) in schema.tables.items()
        if any(inner.name == name for inner in holder.containers)
    }


def _leading(cls: Class) -> set[str]:
    """Return the names of the columns that come first: the identifier and the IRI."""
    return {slot.name for slot in cls.slots if slot.identifier or slot.computed == "iri"}


def _columns(schema: Schema, cls: Class) -> list[Column]:
    columns: list[Column] = []
    for slot in cls.slots:
        if slot.multivalued or slot.is_placing:
            continue
        if slot.nesting == "one":
            inner = _columns(schema, schema.classes[slot.range])
            columns.extend(part._replace(name=f"{slot.name}_{part.name}", required=False) for part in inner)
        else:
            references = _table_of(schema, slot.range) if slot.refers else None
            kind = "string" if slot.kind == "class" else slot.kind
            columns.append(Column(slot.name, kind, slot.description, slot.uri, slot.required, references))
    return columns


def _table_of(schema: Schema, class_name: str) -> str | None:
    return next((name for name, (cls, _) in schema.tables.items() if cls.name == class_name), None)


def _slot_table(schema: Schema, cls: Class, slot: Slot) -> Table | None:
    """Return the table of a multivalued slot, None for a slot that has none of its own."""
    if not slot.multivalued or slot.nesting == "list" or slot.is_placing:
        return None
    owner = [_CLASS, _ID] if _has_owners(schema, slot.name) else []
    keys = [column.name for column in owner]
    if slot.nesting == "map":
        inner = schema.classes[slot.range]
        identifier = inner.identifier
        assert identifier is not None  # noqa: S101 - that is what makes it a mapping
        key = Column(identifier.name, "string", identifier.description, identifier.uri, True)
        if slot.annotations.get("translations"):
            columns = [
                *owner,
                key,
                Column("slot", "string", "The slot that is translated.", required=True),
                Column("value", "string", "The words.", required=True),
            ]
            return Table(slot.name, slot.description, tuple(columns), (*keys, key.name, "slot", "value"), slot)
        columns = [*owner, key, *(column for column in _columns(schema, inner) if column.name != key.name)]
        return Table(slot.name, slot.description, tuple(columns), (*keys, key.name), slot)
    position = [_POSITION] if slot.ordered else []
    kind = "string" if slot.kind == "class" else slot.kind
    value = Column("value", kind, slot.description, slot.uri, True)
    return Table(slot.name, slot.description, (*owner, *position, value), (*keys, "value"), slot)


def _with_ends(schema: Schema, table: Table) -> Table:
    """Return the table of a slot with columns for the items at both ends of its links, where it has links."""
    slot = table.slot
    if slot is None or not slot.refers or schema.artifacts < LINKED_SINCE:
        return table
    listed = dict.fromkeys(cls for cls, _ in schema.tables.values() if cls.identifier is not None)
    reach = {
        owner: [target for target in schema.descendants(own.range) if target in listed]
        for owner in (schema.root, *listed)
        if (own := owner.by_name.get(slot.name)) and own.multivalued
    }
    taken = {column.name for column in table.columns}
    owners = tuple(end_of(owner, slot, taken) for owner in reach if owner is not schema.root)
    taken |= {end.column for end in owners}
    all_targets = dict.fromkeys(target for found in reach.values() for target in found)
    targets = tuple(end_of(target, slot, taken) for target in all_targets)
    subjects = {end.cls: end.column for end in owners}
    columns = list(table.columns)
    for end in owners:
        columns += end.columns(schema, f"The {end.cls.kind} that has the value.", required=len(reach) == 1)
    for end in targets:
        about = [subjects.get(owner, "") for owner, found in reach.items() if end.cls in found]
        subject = about[0] if len(about) == 1 else ""
        columns += end.columns(schema, slot.description, slot.uri, subject, required=len(targets) == 1)
    said = statement_slots(schema, schema.root)
    source = Column(said.source.name, said.source.kind, _ABOUT_SOURCE) if said and said.cls else None
    columns += [source] if source else []
    return table._replace(columns=tuple(columns), owners=owners, targets=targets, source=source.name if source else "")


def _overview(schema: Schema) -> Iterator[Table]:
    steps = overview_steps(schema)
    if steps:
        title = f"The whole at a glance: a row for each chain down from a {steps[0].end.cls.kind}; nothing deprecated."
        yield Table(OVERVIEW, title, tuple(overview_columns(schema, steps)), (), steps=steps)


def _has_owners(schema: Schema, slot_name: str) -> bool:
    """Say whether items have the slot, and not the root alone: rows have to say then whose they are."""
    return any(slot_name in cls.by_name for cls, _ in schema.tables.values())


def key_cell(item: Item) -> str:
    """Return what identifies an item in a table: its identifier, or the values of its unique key, "" for the root."""
    return ".".join(sort_key(item.cls)(item.data))


def _rows(table: Table, taxonomy: Taxonomy) -> Iterator[TableRow]:
    if table.steps:
        yield from overview_rows(taxonomy, table.steps)
    elif table.slot is None:
        yield _single_values(taxonomy.schema, taxonomy.root)
    elif table.slot.nesting == "list":
        for item in taxonomy.table(table.name):
            yield _item_row(taxonomy, item)
    else:
        owned = _CLASS in table.columns
        for item in (taxonomy.root, *taxonomy.items):
            slot = item.cls.by_name.get(table.name)
            if slot is not None and slot.multivalued and slot.name in item.data:
                owner = {_CLASS.name: item.cls.name, _ID.name: key_cell(item)} if owned else {}
                owner |= _end_cells(table.owners, item)
                for row in _slot_rows(taxonomy.schema, item, slot):
                    target = taxonomy.index(slot.range).get(row["value"]) if table.targets else None
                    source = source_of_link(taxonomy, item, slot, row["value"]) if table.source else ""
                    said = {table.source: source} if source else {}
                    yield {**owner, **row, **_end_cells(table.targets, target), **said}


def _end_cells(ends: tuple[End, ...], item: Item | None) -> TableRow:
    return next((end.cells(item) for end in ends if item is not None and item.cls is end.cls), {})


def _item_row(taxonomy: Taxonomy, item: Item) -> TableRow:
    row = _single_values(taxonomy.schema, item)
    if item.parent is not None and item.parent.slot is not None:
        row[column_name(item.parent.cls)] = item.parent.id
    if item.slot is not None and item.slot.ordered:
        row[_POSITION.name] = item.index + 1
    return row


def _single_values(schema: Schema, item: Item) -> TableRow:
    row: TableRow = {}
    if schema.artifacts >= LINKED_SINCE:
        row |= _status_in_use(schema, item.cls)
    for slot in item.cls.slots:
        if slot.multivalued or slot.is_placing or slot.name not in item.data:
            continue
        value = item.data[slot.name]
        if slot.nesting == "one":
            inner = _single_values(schema, Item(schema.classes[slot.range], value, item, slot))
            row.update({f"{slot.name}_{name}": part for name, part in inner.items()})
        else:
            row[slot.name] = value
    return row


def _status_in_use(schema: Schema, cls: Class) -> TableRow:
    """Return the status of an item that does not say one."""
    slot = lifecycle_of(schema, cls).status
    stage = stage_of(schema, slot, None) if slot and not slot.multivalued else None
    return {slot.name: stage[1]} if slot and stage else {}


def _slot_rows(schema: Schema, item: Item, slot: Slot) -> Iterator[TableRow]:
    value = item.data[slot.name]
    if slot.nesting == "map":
        inner = schema.classes[slot.range]
        key_name = inner.identifier.name if inner.identifier else ""
        for key, data in value.items():
            if slot.annotations.get("translations"):
                for name, words in data.items():
                    for text in words if isinstance(words, list) else [words]:
                        yield {key_name: key, "slot": name, "value": text}
            else:
                yield keyed(inner, key, data)
        return
    for position, single in enumerate(value, start=1):
        yield {"value": single, **({_POSITION.name: position} if slot.ordered else {})}


def create_table(table: Table, tables: Mapping[str, Table]) -> str:
    """Return the statement of standard SQL that creates a table, which comes after the tables that it refers to."""
    lines = [
        f"  {sql_name(column.name)} {_SQL_TYPES.get(column.kind, 'TEXT')}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    ]
    if table.key:
        lines.append(f"  PRIMARY KEY ({', '.join(sql_name(name) for name in table.key)})")
    for column in table.columns:
        if column.references:
            key = f"{sql_name(column.references)} ({sql_name(tables[column.references].key[0])})"
            lines.append(f"  FOREIGN KEY ({sql_name(column.name)}) REFERENCES {key}")
    return f"CREATE TABLE {sql_name(table.name)} (\n" + ",\n".join(lines) + "\n);"
