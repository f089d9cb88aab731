"""The rows of tables: the values of a canonical document in the columns of its schema."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.document import key_values
from taxokit.taxonomy.lifecycle import lifecycle_of, stage_of
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy, keyed
from taxokit.taxonomy.provenance import is_verbatim_source, source_of, source_of_link
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.tables import CLASS, CREDIT, ID, POSITION, End, Step, Table, TableRow, column_name

Cells: TypeAlias = tuple[Any, ...]
"""The cells of a row of a table, in the order of its columns; None if one is empty."""


def cells(table: Table, taxonomy: Taxonomy, attribution: Attribution) -> Iterator[Cells]:
    """Yield the cells of each row of a table of a canonical document, in the order of its columns."""
    names = [column.name for column in table.columns[: -len(CREDIT)]]
    license_id, of_work, of_edition = attribution.license, attribution.short, attribution.short_of_edition
    for row, is_added in _rows_with_origin(table, taxonomy):
        yield (*map(row.get, names), license_id, of_edition if is_added else of_work)


def key_cell(item: Item) -> str:
    """Return the key of an item in a table: its identifier, or the values of its unique key, "" for the root."""
    return ".".join(key_values(item.cls, item.data))


def rows(table: Table, taxonomy: Taxonomy) -> Iterator[TableRow]:
    """Yield the rows of a table of a canonical document without licence and credit; missing values are left out."""
    return (row for row, _ in _rows_with_origin(table, taxonomy))


def _rows_with_origin(table: Table, taxonomy: Taxonomy) -> Iterator[tuple[TableRow, bool]]:
    """Yield each row, and True if its value or its place is stated not to be from the published work."""
    if table.steps:
        yield from ((row, False) for row in overview_rows(taxonomy, table.steps))
    elif table.slot is None:
        yield _single_values(taxonomy.schema, taxonomy.root), False
    elif table.slot.nesting == "list":
        for item in taxonomy.table(table.name):
            source = source_of(taxonomy, item.parent, item.slot.name) if item.parent and item.slot else ""
            yield _item_row(taxonomy, item), bool(source) and not is_verbatim_source(taxonomy, source)
    else:
        owned = any(column.name == CLASS.name for column in table.columns)
        slots = {cls: cls.by_name.get(table.name) for cls in taxonomy.schema.classes.values()}
        for item in (taxonomy.root, *taxonomy.items):
            slot = slots[item.cls]
            if slot is not None and slot.multivalued and slot.name in item.data:
                owner = {CLASS.name: item.cls.name, ID.name: key_cell(item)} if owned else {}
                owner |= _end_cells(table.owners, item)
                own_source = source_of(taxonomy, item, slot.name)
                for values in _slot_rows(taxonomy.schema, item, slot):
                    row = owner | values
                    if table.targets:
                        row |= _end_cells(table.targets, taxonomy.index(slot.range).get(row["value"]))
                    source = source_of_link(taxonomy, item, slot, row["value"]) if table.source else own_source
                    if source and table.source:
                        row[table.source] = source
                    yield row, bool(source) and not is_verbatim_source(taxonomy, source)


def _end_cells(ends: tuple[End, ...], item: Item | None) -> TableRow:
    for end in ends:
        if item is not None and item.cls is end.cls:
            return end.cells(item)
    return {}


def _item_row(taxonomy: Taxonomy, item: Item) -> TableRow:
    row = _single_values(taxonomy.schema, item)
    if item.parent is not None and item.parent.slot is not None:
        row[column_name(item.parent.cls)] = item.parent.id
    if item.slot is not None and item.slot.ordered:
        row[POSITION.name] = item.index + 1
    return row


def _single_values(schema: Schema, item: Item) -> TableRow:
    row: TableRow = {**status_in_use(schema, item.cls)}
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


@lru_cache(maxsize=256)  # asked for each item
def status_in_use(schema: Schema, cls: Class) -> Mapping[str, str]:
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
        yield {"value": single, **({POSITION.name: position} if slot.ordered else {})}


def overview_rows(taxonomy: Taxonomy, steps: Sequence[Step]) -> Iterator[TableRow]:
    """Yield a row for each chain, in the order of the document, then for each item that no chain leads to."""
    inside: dict[tuple[int, str], list[Item]] = defaultdict(list)
    for item in taxonomy.items:
        inside[id(item.parent), item.slot.name if item.slot else ""].append(item)
    reached: set[ItemKey] = set()

    def following(item: Item, slot: Slot) -> list[Item]:
        if slot.contains:
            return inside[id(item), slot.name]
        index = taxonomy.index(slot.range)
        return [index[name] for name in item.values(slot) if name in index]

    def chains(item: Item, steps: Sequence[Step], row: TableRow) -> Iterator[TableRow]:
        is_last = True
        for step in steps:
            for other in following(item, step.slot):
                if other.cls is step.end.cls and not taxonomy.schema.is_deprecated(other.cls, other.data):
                    is_last = False
                    reached.update(place.key for place in (*other.path, other))
                    source = _source_of_step(taxonomy, item, step, other)
                    yield from chains(other, step.steps, {**row, **_cells(step, other), **source})
        if is_last and row:
            yield row

    yield from chains(taxonomy.root, steps, {})
    yield from _rows_of_others(taxonomy, steps, reached)


def _rows_of_others(taxonomy: Taxonomy, steps: Sequence[Step], reached: set[ItemKey]) -> Iterator[TableRow]:
    """Yield a row for each item that is not `reached`; then it is."""
    for step in steps:
        for end in (step.end, *reversed(step.around)):
            for item in taxonomy.by_class[end.cls.name]:
                if item.key not in reached and not taxonomy.schema.is_deprecated(item.cls, item.data):
                    reached.update(place.key for place in (*item.path, item))
                    yield _cells(step, item)
        yield from _rows_of_others(taxonomy, step.steps, reached)


def _source_of_step(taxonomy: Taxonomy, item: Item, step: Step, other: Item) -> TableRow:
    if not step.source:
        return {}
    of_list = source_of(taxonomy, item, step.slot.name)
    source = of_list if step.slot.contains else source_of_link(taxonomy, item, step.slot, other.id)
    return {step.source: source} if source else {}


def _cells(step: Step, item: Item) -> TableRow:
    ends = {end.cls: end for end in (*step.around, step.end)}
    row: TableRow = {}
    for place in (*item.path, item):
        if place.cls in ends:
            row |= ends[place.cls].cells(place)
    return row
