"""The provenance of values: statements about a slot of a class, and statements of an item about its own values.

The root has statements about classes under `dct:provenance`, and an item has those about its own values. The annotation
`provenance` marks the slots of a statement that name the class, the slot, and the first release for which it holds. Its
source is the slot whose enum has a value annotated `verbatim`: as it was published. Edits get the value annotated
`default_for_edits`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from taxokit.rdf import terms
from taxokit.taxonomy.document import sort_key
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.references import link_records, records_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Addition, Additions, Route

VerbatimValues: TypeAlias = Mapping[str, Mapping[str, str]]
"""The slots whose values may count as verbatim, by class, each with the release since which the class says so."""


class StatementSlots(NamedTuple):
    """The slot of a class that contains statements, and the slots of a statement, None for each that it lacks."""

    holder: Slot
    cls: Slot | None
    slot: Slot
    since: Slot | None
    source: Slot

    def of(self, item: Item) -> list[dict[str, Any]]:
        """Return the statements that an item contains."""
        return [data for data in item.values(self.holder) if isinstance(data, dict)]


@lru_cache(maxsize=256)  # asked for each item
def statement_slots(schema: Schema, cls: Class) -> StatementSlots | None:
    """Return the slots for the statements that the items of a class contain, None if they contain none."""
    holder = cls.meaning(terms.PROVENANCE)
    if holder is None or holder.nesting != "list":
        return None
    slots = schema.classes[holder.range].slots
    parts = {slot.annotations.get("provenance"): slot for slot in slots}
    source = source_slot(schema, schema.classes[holder.range])
    named = parts.get("slot")
    return StatementSlots(holder, parts.get("class"), named, parts.get("since"), source) if named and source else None


def source_slot(schema: Schema, cls: Class) -> Slot | None:
    """Return the slot of a class that says where something comes from: one of its values is annotated `verbatim`."""
    return next((slot for slot in cls.slots if _flagged(schema, slot, "verbatim")), None)


def source_of_edits(schema: Schema, slot: Slot) -> str:
    """Return the value of edits in a slot for a source, "" if the schema has none."""
    return next(iter(_flagged(schema, slot, "default_for_edits")), "")


def _flagged(schema: Schema, slot: Slot, flag: str) -> list[str]:
    values = schema.enums.get(slot.range, {}) if slot.kind == "enum" else {}
    return [name for name, about in values.items() if about.get(flag)]


@derived
def class_statements(taxonomy: Taxonomy) -> Mapping[tuple[str, str], tuple[str, str]]:
    """Return the statements about classes: by class and slot the source, and the first release for which it holds.

    A class inherits the statements about its ancestors, unless there is one about itself.
    """
    slots = statement_slots(taxonomy.schema, taxonomy.root.cls)
    if slots is None or slots.cls is None:
        return {}
    named = [(slots.cls, slots.slot), (slots.source, slots.since)]
    rows = [
        [str(data.get(slot.name, "")) if slot else "" for pair in named for slot in pair]
        for data in slots.of(taxonomy.root)
    ]
    stated = {(cls, slot): (source, since) for cls, slot, source, since in rows}
    return {
        (cls.name, slot): stated[name, slot]
        for cls in taxonomy.schema.classes.values()
        for name in (*reversed(cls.ancestors), cls.name)
        for slot in dict.fromkeys(slot for _, slot in stated)
        if (name, slot) in stated
    }


def statement_about(taxonomy: Taxonomy, cls: Class, slot_name: str) -> tuple[str, str]:
    """Return the source of a slot of a class, and the first release for which it holds; "" for none."""
    return class_statements(taxonomy).get((cls.name, slot_name), ("", ""))


def own_statement(taxonomy: Taxonomy, item: Item, slot_name: str) -> dict[str, Any] | None:
    """Return the statement of an item about one of its values, None without one."""
    slots = statement_slots(taxonomy.schema, item.cls)
    if slots is None or slots.cls is not None or slots.holder.name not in item.data:
        return None
    return next((data for data in slots.of(item) if data.get(slots.slot.name) == slot_name), None)


def source_of(taxonomy: Taxonomy, item: Item, slot_name: str) -> str:
    """Return the source of a value by a statement of the item, else of its class; "" for none."""
    own, slots = own_statement(taxonomy, item, slot_name), statement_slots(taxonomy.schema, item.cls)
    return str(own.get(slots.source.name, "")) if own and slots else statement_about(taxonomy, item.cls, slot_name)[0]


def source_of_link(taxonomy: Taxonomy, item: Item, slot: Slot, value: str) -> str:
    """Return the source of a link by its record, else the source of the slot of the item; "" for none.

    A computed inverse has the source of the link that people wrote.
    """
    if slot.computed == "inverse":
        other = taxonomy.index(slot.range).get(value)
        written = other.cls.by_name.get(str(slot.inverse)) if other else None
        return source_of_link(taxonomy, other, written, item.id) if other and written else ""
    return sources_of_links(taxonomy).get((*item.key, slot.name, value)) or source_of(taxonomy, item, slot.name)


@derived
def sources_of_links(taxonomy: Taxonomy) -> Mapping[tuple[str, str, str, str], str]:
    """Return the sources that records of links name: by class and identifier of the item, slot, and target."""
    schema = taxonomy.schema
    return {
        (*item.key, records.links.name, str(data.get(records.target.name))): str(data[source.name])
        for cls in schema.classes.values()
        for records in link_records(schema, cls)
        if (source := source_slot(schema, schema.classes[records.holder.range]))
        for item in taxonomy.by_class[cls.name]
        for _, data in records.of(item)
        if data.get(source.name)
    }


def is_verbatim(taxonomy: Taxonomy, item: Item, slot_name: str) -> bool:
    """Return True if a value counts as verbatim."""
    own, slots = own_statement(taxonomy, item, slot_name), statement_slots(taxonomy.schema, item.cls)
    if own and slots:
        return _is_verbatim(taxonomy, item.cls, own.get(slots.source.name))
    return is_class_verbatim(taxonomy, item.cls, slot_name)


def is_class_verbatim(taxonomy: Taxonomy, cls: Class, slot_name: str) -> bool:
    """Return True if the values of a slot count as verbatim in items of a class that do not say something else."""
    return _is_verbatim(taxonomy, taxonomy.root.cls, statement_about(taxonomy, cls, slot_name)[0])


def is_verbatim_source(taxonomy: Taxonomy, source: str) -> bool:
    """Return True if a source means that a value is verbatim."""
    return _is_verbatim(taxonomy, taxonomy.root.cls, source)


@derived
def verbatim_values(taxonomy: Taxonomy) -> VerbatimValues:
    """Return the values that may count as verbatim; nothing for a taxonomy that states no provenance."""
    since: dict[str, dict[str, str]] = {}
    listed = dict.fromkeys(cls for cls, _ in taxonomy.schema.tables.values() if cls.identifier is not None)
    for cls in (taxonomy.root.cls, *listed):
        own = _stated_verbatim(taxonomy, cls)
        for slot in cls.slots:
            if not (slot.computed or slot.contains or slot.identifier):
                if is_class_verbatim(taxonomy, cls, slot.name):
                    since.setdefault(cls.name, {})[slot.name] = statement_about(taxonomy, cls, slot.name)[1]
                elif slot.name in own:
                    since.setdefault(cls.name, {})[slot.name] = ""
    return since


def _stated_verbatim(taxonomy: Taxonomy, cls: Class) -> set[Any]:
    """Return the names of the slots of which an item of a class says itself that its value is verbatim."""
    slots = statement_slots(taxonomy.schema, cls)
    if slots is None or slots.cls is not None:
        return set()
    own = (data for item in taxonomy.having(cls, slots.holder.name) for data in slots.of(item))
    return {str(data.get(slots.slot.name)) for data in own if _is_verbatim(taxonomy, cls, data.get(slots.source.name))}


def _is_verbatim(taxonomy: Taxonomy, cls: Class, source: Any) -> bool:
    """Return True if a source that a statement in an item of a class names means that a value is verbatim."""
    slots = statement_slots(taxonomy.schema, cls)
    return slots is not None and taxonomy.schema.enum_flag(slots.source, source, "verbatim")


# --- values of edits ------------------------------------------------------------------------------------------------


class SourceStatement(NamedTuple):
    """A statement that the editors wrote a value: for a new item of `holder`, or for the one at `position`.

    `subject` is the slot whose value `about` is the key of the statement, `source` the slot for the source `name`.
    """

    holder: Slot
    position: int | None
    subject: Slot
    about: str
    source: Slot
    name: str

    def new(self, schema: Schema) -> dict[str, Any]:
        """Return a new item that has the statement, with its slots in their order."""
        data = {self.subject.name: self.about, self.source.name: self.name}
        return {slot: data[slot] for slot in schema.classes[self.holder.range].by_name if slot in data}


def statements_of_edits(
    taxonomy: Taxonomy, item: Item, slot: Slot, links: Sequence[str] = ()
) -> Sequence[SourceStatement]:
    """Return the statements by which an item says that the editors wrote a value; none if the schema has none for that.

    If only links are new, `links`, and the slot has records that name a source, these are the statements.
    """
    schema = taxonomy.schema
    records = records_of(schema, item.cls, slot) if links else None
    source = source_slot(schema, schema.classes[records.holder.range]) if records else None
    if records and source:
        known = {link: records.find(item, link) for link in links}
        named = [(records.holder, place[0] if place else None, records.target, link) for link, place in known.items()]
    else:
        slots = statement_slots(schema, item.cls)
        if slots is None or slots.cls is not None:
            return []
        own, source = own_statement(taxonomy, item, slot.name), slots.source
        index = next((index for index, data in enumerate(item.values(slots.holder)) if data is own), None)
        named = [(slots.holder, index, slots.slot, slot.name)]
    name = source_of_edits(schema, source)
    return [SourceStatement(*place, source, name) for place in named] if name else []


def additions_of(taxonomy: Taxonomy, item: Item, statements: Sequence[SourceStatement]) -> Additions | None:
    """Return the change of the file of an item that adds statements; None if one has another source already."""
    schema, route = taxonomy.schema, taxonomy.origin(item).route
    steps: list[Addition] = []
    new: dict[Slot, list[dict[str, Any]]] = {}
    for statement in statements:
        holder, position, _, _, source, name = statement
        if position is None:
            new.setdefault(holder, []).append(statement.new(schema))
        elif source.name in item.values(holder)[position]:
            return None
        else:
            order = tuple(schema.classes[holder.range].by_name)
            steps.append(Addition((*route, holder.name, position), source.name, name, order))
    for holder, added in new.items():
        steps += _added_items(schema, item, route, holder, added)
    return Additions(tuple(steps)) if steps else None


def _added_items(
    schema: Schema, item: Item, route: Route, holder: Slot, added: Sequence[dict[str, Any]]
) -> Iterator[Addition]:
    """Yield the additions of items to a slot, in their order."""
    key = sort_key(schema.classes[holder.range])
    if holder.name not in item.data:
        values = list(added) if holder.ordered else sorted(added, key=key)
        yield Addition(route, holder.name, values, tuple(item.cls.by_name))
        return
    values = [data for data in item.values(holder) if isinstance(data, dict)]
    for data in added:
        index = len(values) if holder.ordered else bisect_right(values, key(data), key=key)
        values.insert(index, data)
        yield Addition((*route, holder.name), index, data)


def remedy(taxonomy: Taxonomy, item: Item, slots: Sequence[Slot], links: Sequence[str] = ()) -> str:
    """Return the remedy if values of an item are not from the source that they count as being from."""
    slot, own = slots[0], statement_slots(taxonomy.schema, item.cls)
    if own is not None and own_statement(taxonomy, item, slot.name) is not None:
        return f"correct the statement about {slot.name} in {own.holder.name}"
    statements = statements_of_edits(taxonomy, item, slot, links)
    if not statements:
        return f"correct the statement about {slot.name} of {item.cls.name}"
    pronoun = "it is" if len(slots) == 1 else "they are"
    return f"state in {statements[0].holder.name} that {pronoun} {statements[0].name}"
