"""The way back from the columns of tables: which of them people fill in, and which value of an item each one has."""

from collections.abc import Iterator, Mapping

from taxokit.core.location import Route
from taxokit.taxonomy.schema import Class, Schema, Slot, plain_value
from taxokit.taxonomy.tables.layout import ATTRIBUTION, LICENSE, Table, parent_columns


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
    """Say whether the values of a slot are always computed."""
    return bool(slot.computed) and not slot.given


def value_columns(schema: Schema, cls: Class) -> Mapping[str, Route]:
    """Return the columns for the single values of a class that people fill in, with the steps to each value.

    The identifier of a class is none of them; that of an item inside of another is.
    """
    plain = plain_value(cls)
    return {
        name: () if plain is not None and steps == (plain.name,) else steps
        for name, steps in _columns(schema, cls)
        if cls.identifier is None or name != cls.identifier.name
    }


def _columns(schema: Schema, cls: Class) -> Iterator[tuple[str, Route]]:
    for slot in cls.slots:
        if slot.multivalued or slot.is_placing or is_computed(slot):
            continue
        if slot.nesting == "one":
            inner = _columns(schema, schema.classes[slot.range])
            yield from ((f"{slot.name}_{name}", (slot.name, *steps)) for name, steps in inner)
        else:
            yield slot.name, (slot.name,)
