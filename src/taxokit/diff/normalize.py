"""Stage 1, normalize: two snapshots to records, under the names that classes and slots have in the new schema."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple, TypeVar

from taxokit.diff.layout import DocumentLayout, layout_of
from taxokit.diff.records import Record, RecordKey, Records, flatten, is_in_mapping, map_inner
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.iris import owned_key
from taxokit.taxonomy.schema import Class, Schema, Slot

T = TypeVar("T")
Signatures = Callable[[T], Iterable[Hashable]]

_LEAST_SLOTS = 3  # classes with fewer slots have the same ones by chance


def unique_pairs(
    removed: Iterable[T], added: Iterable[T], signatures: Signatures[T], added_signatures: Signatures[T] | None = None
) -> dict[T, T]:
    """Return what was removed with what was added of the same, otherwise unique signature; each at most once."""
    before, after = _by_signature(removed, signatures), _by_signature(added, added_signatures or signatures)
    pairs: dict[T, T] = {}
    taken: set[T] = set()
    for signature, ones in before.items():
        others = after.get(signature, [])
        if len(ones) == len(others) == 1 and ones[0] not in pairs and others[0] not in taken:
            pairs[ones[0]] = others[0]
            taken.add(others[0])
    return pairs


def _by_signature(things: Iterable[T], signatures: Signatures[T]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = defaultdict(list)
    for thing in things:
        for signature in signatures(thing):
            found[signature].append(thing)
    return found


# --- classes and slots ---


@dataclass(frozen=True)
class SchemaRenames:
    """The new names of classes, and of slots by the new name of their class."""

    classes: Mapping[str, str] = field(default_factory=dict)
    slots: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def cls(self, old: str) -> str:
        """Return the new name of a class."""
        return self.classes.get(old, old)

    def slot(self, cls: str, old: str) -> str:
        """Return the new name of a slot, given the new name of its class."""
        return self.slots.get(cls, {}).get(old, old)


def schema_renames(old: Schema, new: Schema) -> SchemaRenames:
    """Return which classes and slots were renamed: those with the same URI, and classes with the same slots."""
    removed = [cls for name, cls in old.classes.items() if name not in new.classes]
    added = [cls for name, cls in new.classes.items() if name not in old.classes]
    classes = {before.name: after.name for before, after in unique_pairs(removed, added, _of_class).items()}
    slots = {}
    for name, before in old.classes.items():
        after = new.classes.get(classes.get(name, name))
        if after is not None:
            lost = [slot for slot in before.slots if slot.name not in after.by_name]
            fresh = [slot for slot in after.slots if slot.name not in before.by_name]
            found = {one.name: other.name for one, other in unique_pairs(lost, fresh, _of_slot).items()}
            if found:
                slots[after.name] = found
    return SchemaRenames(classes, slots)


def _of_class(cls: Class) -> Iterator[Hashable]:
    yield cls.uri
    if len(cls.slots) >= _LEAST_SLOTS:
        yield tuple(cls.by_name)


def _of_slot(slot: Slot) -> Iterator[Hashable]:
    yield (slot.uri, slot.kind, slot.nesting, slot.multivalued)


def with_schema_names(records: Records, renames: SchemaRenames, old: DocumentLayout, new: DocumentLayout) -> Records:
    """Return the records of an old document under the new names of classes and slots.

    Values that were computed and no longer are, are left out: they come from no source.
    """
    if renames == SchemaRenames() and not any(_no_longer_computed(cls, new, renames) for cls in old.classes.values()):
        return records
    found: Records = {}
    for (cls, identifier), (parent, slot, values) in records.items():
        holder = (renames.cls(parent[0]), parent[1]) if parent else None
        name = renames.slot(holder[0], slot) if holder else slot
        data = _with_slot_names(values, old.classes[cls], renames, old, new)
        if holder and parent and old.classes[cls].is_owned:  # then the kind of its owner is part of what identifies it
            owner = new.classes.get(holder[0], old.classes[parent[0]])
            identifier = owned_key(old.classes[cls], values, owner, holder[1])  # noqa: PLW2901
        found[renames.cls(cls), identifier] = Record(holder, name, data)
    return found


def _no_longer_computed(cls: Class, new: DocumentLayout, renames: SchemaRenames) -> set[str]:
    name = renames.cls(cls.name)
    if name not in new.classes:
        return set()
    now = {slot.name for slot in new.classes[name].slots if slot.computed}
    return {slot.name for slot in cls.slots if slot.computed and renames.slot(name, slot.name) not in now}


def _with_slot_names(
    data: Mapping[str, Any], cls: Class, renames: SchemaRenames, old: DocumentLayout, new: DocumentLayout
) -> dict[str, Any]:
    """Return the values of an item, and of the items inside its values, under their new names."""
    dropped = _no_longer_computed(cls, new, renames)
    found: dict[str, Any] = {}
    for name in [name for name in data if name not in dropped]:
        slot, value = cls.by_name.get(name), data[name]
        if slot is not None and slot.range:
            inner = old.classes[slot.range]
            value = map_inner(partial(_with_slot_names, cls=inner, renames=renames, old=old, new=new), value, slot)
        found[renames.slot(renames.cls(cls.name), name)] = value
    return found


# --- items ---


def with_new_identifiers(records: Records, renamed: Mapping[RecordKey, str], layout: DocumentLayout) -> Records:
    """Return records in which items, and the parents of others, have their new identifiers.

    `renamed` has the old identifier of each renamed item by its new key.
    """
    if not renamed:
        return records
    new_keys = {(cls, before): (cls, after) for (cls, after), before in renamed.items()}
    found: Records = {}
    for key, record in records.items():
        before = record.parent
        if key in new_keys or before in new_keys:
            parent = before and new_keys.get(before, before)
            data = record.data
            if key in new_keys:
                (name,) = layout.classes[key[0]].key
                data = {**data, name: new_keys[key][1]}
            elif before and parent and layout.classes[key[0]].is_owned:
                cls, owner = layout.classes[key[0]], layout.classes[parent[0]]
                new_keys[key] = (key[0], owned_key(cls, data, owner, parent[1]))
            elif before and parent and not layout.classes[key[0]].identifier:
                new_keys[key] = (key[0], parent[1] + key[1].removeprefix(before[1]))
            found[new_keys.get(key, key)] = Record(parent, record.slot, data)
        else:
            found[key] = record
    return found


@dataclass(frozen=True)
class SchemaPair:
    """The schemas of both snapshots, and what has another name in the new one. Names are looked up there first."""

    old: Schema
    new: Schema
    renames: SchemaRenames

    def cls(self, name: str) -> Class | None:
        """Return the class with a name, None where neither schema has it."""
        return self.new.classes.get(name) or self.old.classes.get(name)

    def slot(self, cls: str, name: str) -> Slot | None:
        """Return the slot of a class, None where neither schema has it."""
        known = (schema.classes[cls].by_name.get(name) for schema in (self.new, self.old) if cls in schema.classes)
        return next((slot for slot in known if slot is not None), None)

    def slots_at(self, cls: str, path: tuple[str, ...]) -> tuple[Slot | None, Slot | None]:
        """Return the slot at a path of an item, and the slot of the item itself; they differ inside a mapping."""
        outer = self.slot(cls, path[0])
        if outer is None or not is_in_mapping(path):
            return outer, outer
        return self.slot(outer.range, path[-1]), outer


class FlatDocument(NamedTuple):
    """A document as it was read: its records, and its layout."""

    records: Records
    layout: DocumentLayout


@dataclass(frozen=True)
class RecordPair:
    """Both documents as records under the names of the new one. `layout` has the classes of both.

    `read` has both documents as they were read, the old one under its own names. `renamed` has the old identifier of
    each renamed item by its new key; `match` fills it in.
    """

    schemas: SchemaPair
    layout: DocumentLayout
    old: Records
    new: Records
    read: tuple[FlatDocument, FlatDocument]
    renamed: Mapping[RecordKey, str] = field(default_factory=dict)


def normalize(old: Snapshot, new: Snapshot) -> RecordPair:
    """Return both documents as records. At least one of the snapshots has a schema.

    Raises SourceError where a document cannot be compared.
    """
    schema = new.schema or old.schema
    assert schema is not None  # noqa: S101 - see above
    old_schema = old.schema or schema
    renames = schema_renames(old_schema, schema)
    old_layout, layout = layout_of(old_schema), layout_of(schema)
    after = FlatDocument(flatten(new.document, layout, new.file), layout)
    before = FlatDocument(flatten(old.document, old_layout, old.file), old_layout)
    return RecordPair(
        SchemaPair(old_schema, schema, renames),
        layout.including(old_layout),
        with_schema_names(before.records, renames, old_layout, layout),
        after.records,
        (before, after),
    )
