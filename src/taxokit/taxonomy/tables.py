"""The tables of a schema: their columns and keys, and which columns people fill in."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_slot
from taxokit.taxonomy.provenance import statement_slots
from taxokit.taxonomy.schema import Class, Schema, Slot, plain_value
from taxokit.text.diagnostics import Route
from taxokit.text.quoting import sql_name

TableRow: TypeAlias = dict[str, Any]


class Column(NamedTuple):
    """A column: its name, the kind of its values (as `Slot.kind`, without `class`), and its meaning.

    `uri` is the IRI of the property, "" if the column is ours; `references` is the table whose key it contains.
    `names` is the class of the items that the values identify, and `about` the column with the item that has the value,
    "" if neither is certain. `repeats` are the columns of the table that say the same, together.
    """

    name: str
    kind: str
    description: str
    uri: str = ""
    required: bool = False
    references: str | None = None
    names: Class | None = None
    about: str = ""
    repeats: tuple[str, ...] = ()


class End(NamedTuple):
    """The items of one class at one end of links: the column that names them, and those beside it with their slots."""

    cls: Class
    column: str
    beside: tuple[tuple[str, Slot], ...]

    def columns(
        self, schema: Schema, description: str, uri: str = "", about: str = "", *, required: bool = False
    ) -> Iterator[Column]:
        """Yield the columns; `uri` and `about` are those of the first one."""
        yield Column(self.column, "string", description, uri, required, home_of(schema, self.cls), self.cls, about)
        for name, slot in self.beside:
            about = "" if slot.names_item else self.column
            yield Column(name, slot.kind, slot.description, slot.uri, about=about)

    def cells(self, item: Item) -> TableRow:
        """Return the cells of an item."""
        row = {self.column: item.id}
        for name, slot in self.beside:
            if slot.name in item.data:
                row[name] = item.data[slot.name]
        return row


def column_name(cls: Class) -> str:
    """Return the name of a column that names an item of a class: its kind, in snake case."""
    return cls.kind.replace("-", "_")


def end_of(cls: Class, slot: Slot, taken: Collection[str], *uris: str) -> End:
    """Return an end of the links of `slot`, whose column has none of the names that are `taken`.

    Beside it are the names of the items, the values of the slots that mean `uris`, and the IRIs that they give
    themselves, which do not follow from the identifiers.
    """
    name = column_name(cls)
    column = f"{slot.name}_{name}" if name in taken else name
    others = (cls.given_iri, label_slot(cls), *map(cls.meaning, uris))
    beside = [(f"{column}_{other.name}", other) for other in others if other is not None and not other.multivalued]
    return End(cls, column, tuple(beside))


def home_of(schema: Schema, cls: Class) -> str | None:
    """Return the table with all items of a class, None if there is none, or more than one."""
    homes = [name for name, (other, _) in schema.tables.items() if other is cls]
    return homes[0] if len(homes) == 1 else None


class Step(NamedTuple):
    """One step of a chain: the slot that it takes, the items that it leads to, those around them, and further steps.

    `source` is the column that says where the link comes from, "" without one.
    """

    slot: Slot
    end: End
    around: tuple[End, ...]
    steps: tuple["Step", ...]
    source: str = ""


class Table(NamedTuple):
    """A table with its columns and its key. `title` is a short sentence about it.

    `slot` contains the items of the rows, or the values, if a multivalued slot has a table of its own; None for the
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
CREDIT = (LICENSE, ATTRIBUTION)
_SQL_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "BOOLEAN", "date": "DATE"}
CLASS = Column("class", "string", "The class of the item.", required=True)
ID = Column("id", "string", "The identifier of the item.", "http://www.w3.org/2004/02/skos/core#notation", True)
_ABOUT_SOURCE = "Where the link comes from, by its record, its item, or its class; empty where none of them says so."
POSITION = Column("position", "integer", "The place in the order of its parent, from 1.", required=True)


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
    steps = overview_steps(schema)
    if steps:
        title = f"The whole at a glance: a row for each chain down from a {steps[0].end.cls.kind}; nothing deprecated."
        tables.append(Table(OVERVIEW, title, tuple(overview_columns(schema, steps)), (), steps=steps))
    return [table._replace(columns=(*table.columns, *CREDIT)) for table in tables]


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
    leading = {slot.name for slot in cls.slots if slot.identifier or slot.computed == "iri"}
    own = sum(1 for column in columns if column.name in leading)
    position = [POSITION] if slot.ordered else []
    key = tuple(slot.name for slot in cls.slots if slot.computed == "iri") if cls.is_owned else cls.key
    return Table(name, cls.description, (*columns[:own], *parents, *position, *columns[own:]), key, slot)


def parent_columns(schema: Schema, name: str) -> dict[str, tuple[str, Class]]:
    """Return the columns for the items around those of a table, by name, with the table and class of these items."""
    return {
        column_name(holder): (table, holder)
        for table, (holder, _) in schema.tables.items()
        if any(inner.name == name for inner in holder.containers)
    }


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
    has_owners = any(slot.name in other.by_name for other, _ in schema.tables.values())  # and not the root alone
    owner = [CLASS, ID] if has_owners else []
    keys = [column.name for column in owner]
    if slot.nesting == "map":
        inner = schema.classes[slot.range]
        identifier = inner.identifier
        assert identifier is not None  # noqa: S101 - every mapping has keys
        key = Column(identifier.name, "string", identifier.description, identifier.uri, True)
        if slot.annotations.get("translations"):
            translated = Column("slot", "string", "The slot that is translated.", required=True)
            words = Column("value", "string", "The words.", required=True)
            columns = (*owner, key, translated, words)
            return Table(slot.name, slot.description, columns, (*keys, key.name, "slot", "value"), slot)
        columns = (*owner, key, *(column for column in _columns(schema, inner) if column.name != key.name))
        return Table(slot.name, slot.description, columns, (*keys, key.name), slot)
    position = [POSITION] if slot.ordered else []
    kind = "string" if slot.kind == "class" else slot.kind
    value = Column("value", kind, slot.description, slot.uri, True)
    return Table(slot.name, slot.description, (*owner, *position, value), (*keys, "value"), slot)


def _with_ends(schema: Schema, table: Table) -> Table:
    """Return the table of a slot with columns for the items at both ends of its links, if it has links."""
    slot = table.slot
    if slot is None or not slot.refers:
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
    all_targets = dict.fromkeys(target for targets in reach.values() for target in targets)
    targets = tuple(end_of(target, slot, taken) for target in all_targets)
    subjects = {end.cls: end.column for end in owners}
    named = {CLASS.name: owners, ID.name: owners, "value": targets}
    columns = [
        column._replace(repeats=tuple(end.column for end in named.get(column.name, ()))) for column in table.columns
    ]
    for end in owners:
        columns += end.columns(schema, f"The {end.cls.kind} that has the value.", required=len(reach) == 1)
    for end in targets:
        about = [subjects.get(owner, "") for owner, targets_of_owner in reach.items() if end.cls in targets_of_owner]
        subject = about[0] if len(about) == 1 else ""
        columns += end.columns(schema, slot.description, slot.uri, subject, required=len(targets) == 1)
    source = _source_column(schema)
    columns += [source] if source else []
    return table._replace(columns=tuple(columns), owners=owners, targets=targets, source=source.name if source else "")


def _source_column(schema: Schema) -> Column | None:
    statement = statement_slots(schema, schema.root)
    return Column(statement.source.name, statement.source.kind, _ABOUT_SOURCE) if statement and statement.cls else None


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


OVERVIEW = "overview"
"""The name of the table."""


def overview_steps(schema: Schema) -> tuple[Step, ...]:
    """Return the first steps of the chains, none if the root has no concept scheme."""
    top = next((slot for slot in schema.root.slots if slot.nesting == "list" and "scheme" in slot.annotations), None)
    return _Chains(schema).steps(schema.root, (top,), ()) if top else ()


class _Chains:
    """Makes the steps of a schema, and one column for each class that a slot leads to, whichever class has the slot."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.ends: dict[tuple[str, str], End] = {}
        self.holders: dict[str, list[Class]] = defaultdict(list)
        for cls in dict.fromkeys(cls for cls, _ in schema.tables.values()):
            for slot in cls.containers:
                self.holders[slot.range].append(cls)

    def steps(self, cls: Class, slots: Sequence[Slot], before: tuple[Class, ...]) -> tuple[Step, ...]:
        return tuple(
            self._step(slot, target, before)
            for slot in slots
            for target in self._targets(cls, slot)
            if target not in before and target.identifier is not None
        )

    def _targets(self, cls: Class, slot: Slot) -> Sequence[Class]:
        if slot.nesting == "list":
            return (self.schema.classes[slot.range],)
        if slot not in cls.references or slot in lifecycle_of(self.schema, cls).slots:
            return ()
        own = self._schemes(cls)
        return [
            target
            for target in self.schema.descendants(slot.range)
            if (schemes := self._schemes(target)) and not schemes & own
        ]

    def _schemes(self, cls: Class) -> set[str]:
        """Return the lists of the root whose items are of a class, or around items of it."""
        tops = {top.name for top in (cls, *self._around(cls))}
        return {slot.name for slot in self.schema.folders.values() if slot.range in tops}

    def _around(self, cls: Class) -> list[Class]:
        """Return the classes around a class, from the top down."""
        classes = [cls]
        for inner in classes:
            classes += [holder for holder in self.holders[inner.name] if holder not in classes]
        return classes[:0:-1]

    def _step(self, slot: Slot, cls: Class, before: tuple[Class, ...]) -> Step:
        outer = () if slot.contains else tuple(holder for holder in self._around(cls) if holder not in before)
        around = tuple(self._end(slot, holder) for holder in outer)
        end = self._end(slot, cls)
        following = cls.slots if slot.contains else cls.references
        source = _source_column(self.schema) if before else None
        name = f"{slot.name}_{source.name}" if source else ""
        return Step(slot, end, around, self.steps(cls, following, (*before, *outer, cls)), name)

    def _end(self, slot: Slot, cls: Class) -> End:
        taken = {end.column for end in self.ends.values()}
        return self.ends.setdefault((slot.name, cls.name), end_of(cls, slot, taken, terms.DEFINITION))


def overview_columns(schema: Schema, steps: Sequence[Step]) -> Iterator[Column]:
    """Yield the columns: labels, then definitions, both in the order of the steps, then identifiers and sources."""
    columns = list(columns_of_ends(schema, steps))
    labels = {(end.column, slot) for end in _ends(steps) if (slot := label_slot(end.cls))}
    labelled = {name for end in _ends(steps) for name, slot in end.beside if (end.column, slot) in labels}
    yield from sorted(columns, key=lambda column: (column.name not in labelled, column.kind != "text"))
    source = _source_column(schema)
    if source is not None:
        for name in dict.fromkeys(step.source for step in _all_steps(steps) if step.source):
            yield source._replace(name=name)


def columns_of_ends(schema: Schema, steps: Sequence[Step]) -> Iterator[Column]:
    """Yield the columns for the items of chains in the order of the steps, those of an item together."""
    for end in _ends(steps):
        yield from end.columns(schema, f"The {end.cls.kind} of the chain.")


def _ends(steps: Sequence[Step]) -> list[End]:
    ends = {end.column: end for step in _all_steps(steps) for end in (*step.around, step.end)}
    return list(ends.values())


def _all_steps(steps: Sequence[Step]) -> Iterator[Step]:
    for step in steps:
        yield step
        yield from _all_steps(step.steps)


def entered_columns(schema: Schema, table: Table) -> set[str]:
    """Return the names of the columns that people fill in; none in the overview, or in the table of a computed slot."""
    slot = table.slot
    if table.steps or (slot is not None and is_computed(slot)):
        return set()
    if slot is None or slot.nesting == "list":
        cls = class_of(schema, table)
        entered = {*cls.key, "position", *parent_columns(schema, table.name), *value_columns(schema, cls)}
    else:
        entered = {*table.key, "class", "id", "position", "slot", "value"}
        if slot.nesting == "map":
            entered |= value_columns(schema, schema.classes[slot.range]).keys()
    return entered & {column.name for column in table.columns} - {LICENSE.name, ATTRIBUTION.name}


def class_of(schema: Schema, table: Table) -> Class:
    """Return the class of the items of a table that has one for each row."""
    return schema.root if table.slot is None else schema.tables[table.name][0]


def is_computed(slot: Slot) -> bool:
    """Return True if the values of a slot are always computed."""
    return bool(slot.computed) and not slot.given


def value_columns(schema: Schema, cls: Class) -> Mapping[str, Route]:
    """Return the columns for the single values of a class that people fill in, with the steps to each value.

    The identifier of a class is none of them; that of an item inside of another is.
    """
    plain = plain_value(cls)
    return {
        name: () if plain is not None and steps == (plain.name,) else steps
        for name, steps in _entered_columns(schema, cls)
        if cls.identifier is None or name != cls.identifier.name
    }


def _entered_columns(schema: Schema, cls: Class) -> Iterator[tuple[str, Route]]:
    for slot in cls.slots:
        if slot.multivalued or slot.is_placing or is_computed(slot):
            continue
        if slot.nesting == "one":
            inner = _entered_columns(schema, schema.classes[slot.range])
            yield from ((f"{slot.name}_{name}", (slot.name, *steps)) for name, steps in inner)
        else:
            yield slot.name, (slot.name,)
