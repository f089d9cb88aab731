"""Stage 1, normalize: both documents as flat records, under the names that classes and slots have in the new schema.

A record is one item with the values that are its own. The layout, which slots each class has and how their values are
written, is the part of a schema that a diff carries, so that it can be applied if the schema is not at hand.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias, TypeVar, get_args

from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.document import authored_values, canonical_values, sort_key
from taxokit.taxonomy.schema import Class, Form, Nesting, Schema, Slot, owned_key
from taxokit.text.errors import SourceError
from taxokit.yaml_text.emitter import is_empty

_NESTING: Mapping[str, Nesting] = {"items": "list", "map": "map"}


@dataclass(frozen=True)
class DocumentLayout:
    """The layout of every class by name, and the name of the class of the whole document.

    The range of a slot is the class of the items inside its values, "" for plain values and references.
    """

    root: str
    classes: Mapping[str, Class]

    @cached_property
    def lists(self) -> Mapping[str, tuple[Slot, ...]]:
        """The slots of each class that contain items."""
        return {name: tuple(s for s in cls.slots if s.form == "items") for name, cls in self.classes.items()}

    @cached_property
    def derived(self) -> Mapping[str, frozenset[str]]:
        """The names of the slots of each class that are computed, or whose values contain a computed slot."""
        slots_of: dict[str, frozenset[str]] = dict.fromkeys(self.classes, frozenset())
        while True:
            inside = {name for name, slots in slots_of.items() if slots}
            more = {
                name: frozenset(s.name for s in cls.slots if s.form != "items" and (s.computed or s.range in inside))
                for name, cls in self.classes.items()
            }
            if more == slots_of:
                return slots_of
            slots_of = more

    def including(self, old: "DocumentLayout") -> "DocumentLayout":
        """Return a layout that also has the classes of an older one."""
        return replace(self, classes={**old.classes, **self.classes})

    def as_json(self) -> dict[str, Any]:
        """Return the layout as JSON data, which `layout_from_json` reads."""
        classes = [
            {
                "name": name,
                "key": list(cls.key),
                "identified": cls.identifier is not None,
                **({"owned": True} if cls.is_owned else {}),
                **({"position": cls.position.name} if cls.position else {}),
                "slots": [_slot_as_json(slot) for slot in cls.slots],
            }
            for name, cls in self.classes.items()
        ]
        return {"root": self.root, "classes": classes}


def layout_of(schema: Schema) -> DocumentLayout:
    """Return the layout of the documents of a schema."""
    return layout_from_json(DocumentLayout(schema.root.name, schema.classes).as_json(), schema.name)


def _slot_as_json(slot: Slot) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": slot.name, "form": slot.form, "class": slot.range if slot.contains else ""}
    entry |= {"ordered": slot.form == "items" and slot.ordered, "computed": bool(slot.computed)}
    return {name: value for name, value in entry.items() if value}


def layout_from_json(data: Any, where: str) -> DocumentLayout:
    """Return the layout that JSON data describe. Raises SourceError, naming the file `where`, if they do not."""
    try:
        classes = [_class_from_json(entry) for entry in data["classes"]]
        layout = DocumentLayout(str(data["root"]), {cls.name: cls for cls in classes})
        nested = [slot for cls in classes for slot in cls.slots if slot.nesting]
        is_complete = all(slot.range in layout.classes for slot in nested) and layout.root in layout.classes
    except (KeyError, TypeError, ValueError, AttributeError):
        is_complete = False
    if not is_complete:
        raise SourceError("is damaged: invalid layout of the document", where=where)
    return layout


def _class_from_json(entry: Mapping[str, Any]) -> Class:
    key = tuple(map(str, entry["key"]))
    identifier = key if entry["identified"] else ()
    position = entry.get("position")
    slots = tuple(
        _slot_from_json(slot, is_identifier=slot["name"] in identifier, is_position=slot["name"] == position)
        for slot in entry["slots"]
    )
    name, annotations = str(entry["name"]), {"owned": True} if entry.get("owned") else {}
    return Class(name, "", (), (), abstract=False, slots=slots, unique_keys=(key,), annotations=annotations)


def _slot_from_json(slot: Mapping[str, Any], *, is_identifier: bool, is_position: bool) -> Slot:
    form, inside = slot["form"], str(slot.get("class", ""))
    if form not in get_args(Form):
        raise ValueError(form)
    plain = slot_layout(str(slot["name"]), form, inside)
    annotations = {"computed": "yes"} if slot.get("computed") else {}
    annotations |= {"position": "yes"} if is_position else {}
    return replace(plain, identifier=is_identifier, ordered=bool(slot.get("ordered")), annotations=annotations)


def slot_layout(name: str, form: Form = "value", inside: str = "") -> Slot:
    """Return a slot of a layout that is not computed; `inside` is its range."""
    nesting = _NESTING.get(form) or ("one" if inside else None)
    return Slot(name, "", "string", inside, nesting, multivalued=form == "set")


RecordKey: TypeAlias = tuple[str, str]
"""Class and identifier of an item; "" for the root. Without an identifier it is the unique key, after the parent's.

Of an item that belongs to another it is the `owned_key`, the end of its IRI.
"""

ListKey: TypeAlias = tuple[RecordKey, str]
"""A list of items: the item that contains it, and the slot."""


class Record(NamedTuple):
    """One item: its parent and the slot that contains it, and its values without the items inside."""

    parent: RecordKey | None
    slot: str
    data: dict[str, Any]


Records: TypeAlias = dict[RecordKey, Record]


def is_in_mapping(path: tuple[str, ...]) -> bool:
    """Return True if a path leads into an entry of a mapping: slot, key, and slot of the entry."""
    return len(path) > 2  # noqa: PLR2004 - the three above


def flatten(document: Mapping[str, Any], layout: DocumentLayout, where: str) -> Records:
    """Return the records of a document: parents first, and in the order of their list if that has a meaning.

    Raises SourceError, naming the file `where`, for items without an identifier, and for two with the same one.
    """
    root = (layout.root, "")
    records: Records = {root: Record(None, "", _without_items(document, layout.lists[layout.root]))}
    stack: list[tuple[RecordKey, Mapping[str, Any]]] = [(root, document)]
    while stack:
        parent, data = stack.pop()
        for slot in layout.lists[parent[0]]:
            lists = layout.lists[slot.range]
            items = _items_in(data.get(slot.name), slot, layout, parent, where)
            for key, item in items:
                if key in records:
                    raise SourceError(f"has {_name(key)} twice, and cannot be compared", where=where)
                records[key] = Record(parent, slot.name, _without_items(item, lists) if lists else item)
            if lists:
                stack.extend(reversed(items))
    return records


def _items_in(
    values: Any, slot: Slot, layout: DocumentLayout, parent: RecordKey, where: str
) -> list[tuple[RecordKey, Any]]:
    cls = layout.classes[slot.range]
    if is_empty(values):
        return []
    if not isinstance(values, list):
        raise SourceError(f"{slot.name} of {_name(parent)} is not a list, and cannot be compared", where=where)
    keys = [_key_of(data, cls, layout.classes[parent[0]], parent) for data in values]
    if None in keys:
        missing, number = " and ".join(cls.key) or "identifier", keys.index(None) + 1
        raise SourceError(f"number {number} of {slot.name} of {_name(parent)} has no {missing}", where=where)
    items = [(key, data) for key, data in zip(keys, values, strict=True) if key is not None]
    return items if slot.ordered else sorted(items, key=itemgetter(0))


def _key_of(data: Any, cls: Class, holder: Class, parent: RecordKey) -> RecordKey | None:
    """Return the key of an item, None if its data has none."""
    if not isinstance(data, dict):
        return None
    values = [data.get(name) for name in cls.key]
    key: Any
    if cls.is_owned and cls.identifier is None:
        key = owned_key(cls, data, holder, parent[1])
    elif len(values) == 1:
        key = values[0]
    else:
        key = "" if None in values else ".".join(map(str, values))
    if not isinstance(key, str) or not key:
        return None
    is_whole = cls.identifier is not None or cls.is_owned or not parent[1]
    return cls.name, key if is_whole else f"{parent[1]}/{key}"


def _without_items(data: Mapping[str, Any], lists: Sequence[Slot]) -> dict[str, Any]:
    names = {slot.name for slot in lists}
    return {name: value for name, value in data.items() if name not in names}


def _name(key: RecordKey) -> str:
    return " ".join(key).strip()


def assemble(records: Records, layout: DocumentLayout, orders: Mapping[ListKey, Sequence[RecordKey]]) -> dict[str, Any]:
    """Return the canonical document: slots in their order, lists sorted unless `orders` or the records say how.

    Raises ValueError if the parent of an item is missing.
    """
    children: dict[ListKey, list[RecordKey]] = {}
    for key, record in records.items():
        if record.parent is not None:
            children.setdefault((record.parent, record.slot), []).append(key)
    root = (layout.root, "")
    missing = next((parent for parent, _ in [*children, (root, "")] if parent not in records), None)
    if missing is not None:
        raise ValueError(f"no {_name(missing)}")
    for place, order in orders.items():
        position = {key: number for number, key in enumerate(order)}
        if place in children:
            children[place].sort(key=lambda key: position.get(key, len(position)))

    def assembled(key: RecordKey) -> dict[str, Any]:
        data, lists = records[key].data, layout.lists[key[0]]
        if lists:
            data = dict(data)
            for slot in lists:
                keys, by_key = children.get((key, slot.name), []), sort_key(layout.classes[slot.range])
                if not slot.ordered:
                    keys = sorted(keys, key=lambda inner: by_key(records[inner].data))
                data[slot.name] = [assembled(inner) for inner in keys]
        return canonical_values(data, layout.classes[key[0]], layout.classes)

    return assembled(root)


def own_values(data: Mapping[str, Any], cls: str, layout: DocumentLayout) -> dict[str, Any]:
    """Return the values of an item in canonical form, without computed values."""
    if layout.derived[cls]:
        data = authored_values(data, layout.classes[cls], layout.classes, in_lists=False)
    return canonical_values(data, layout.classes[cls], layout.classes)


T = TypeVar("T")
Signatures = Callable[[T], Iterable[Hashable]]

_LEAST_SLOTS = 3  # classes with fewer slots have the same ones by chance


def unique_pairs(
    removed: Iterable[T], added: Iterable[T], signatures: Signatures[T], added_signatures: Signatures[T] | None = None
) -> dict[T, T]:
    """Return removed things with added ones of the same signature, if no other has it; each at most once."""
    before, after = _by_signature(removed, signatures), _by_signature(added, added_signatures or signatures)
    pairs: dict[T, T] = {}
    taken: set[T] = set()
    for signature, old in before.items():
        new = after.get(signature, [])
        if len(old) == len(new) == 1 and old[0] not in pairs and new[0] not in taken:
            pairs[old[0]] = new[0]
            taken.add(new[0])
    return pairs


def _by_signature(candidates: Iterable[T], signatures: Signatures[T]) -> dict[Hashable, list[T]]:
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for candidate in candidates:
        for signature in signatures(candidate):
            groups[signature].append(candidate)
    return groups


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
            renamed = {was.name: now.name for was, now in unique_pairs(lost, fresh, _of_slot).items()}
            if renamed:
                slots[after.name] = renamed
    return SchemaRenames(classes, slots)


def _of_class(cls: Class) -> Iterator[Hashable]:
    yield cls.uri
    if len(cls.slots) >= _LEAST_SLOTS:
        yield tuple(cls.by_name)


def _of_slot(slot: Slot) -> Iterator[Hashable]:
    yield (slot.uri, slot.kind, slot.nesting, slot.multivalued)


def with_schema_names(records: Records, renames: SchemaRenames, old: DocumentLayout, new: DocumentLayout) -> Records:
    """Return the records of an old document under the new names, without values that are no longer computed."""
    if renames == SchemaRenames() and not any(_no_longer_computed(cls, new, renames) for cls in old.classes.values()):
        return records
    renamed: Records = {}
    for (cls, identifier), (parent, slot, values) in records.items():
        holder = (renames.cls(parent[0]), parent[1]) if parent else None
        name = renames.slot(holder[0], slot) if holder else slot
        data = _with_slot_names(values, old.classes[cls], renames, old, new)
        if holder and parent and old.classes[cls].is_owned:  # then the kind of its owner is part of its key
            owner = new.classes.get(holder[0], old.classes[parent[0]])
            identifier = owned_key(old.classes[cls], values, owner, holder[1])  # noqa: PLW2901
        renamed[renames.cls(cls), identifier] = Record(holder, name, data)
    return renamed


def _no_longer_computed(cls: Class, new: DocumentLayout, renames: SchemaRenames) -> set[str]:
    name = renames.cls(cls.name)
    if name not in new.classes:
        return set()
    now = {slot.name for slot in new.classes[name].slots if slot.computed}
    return {slot.name for slot in cls.slots if slot.computed and renames.slot(name, slot.name) not in now}


def _with_slot_names(
    data: Mapping[str, Any], cls: Class, renames: SchemaRenames, old: DocumentLayout, new: DocumentLayout
) -> dict[str, Any]:
    dropped = _no_longer_computed(cls, new, renames)
    renamed: dict[str, Any] = {}
    for name in [name for name in data if name not in dropped]:
        slot, value = cls.by_name.get(name), data[name]
        if slot is not None and slot.range and isinstance(value, dict):
            rename = partial(_with_slot_names, cls=old.classes[slot.range], renames=renames, old=old, new=new)
            if slot.form == "map":
                value = {key: rename(part) if isinstance(part, dict) else part for key, part in value.items()}
            else:
                value = rename(value)
        renamed[renames.slot(renames.cls(cls.name), name)] = value
    return renamed


@dataclass(frozen=True)
class SchemaPair:
    """The schemas of both snapshots, and the renames. Names are looked up in the new schema first."""

    old: Schema
    new: Schema
    renames: SchemaRenames

    def cls(self, name: str) -> Class | None:
        """Return the class with a name, None if neither schema has it."""
        return self.new.classes.get(name) or self.old.classes.get(name)

    def slot(self, cls: str, name: str) -> Slot | None:
        """Return the slot of a class, None if neither schema has it."""
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

    Raises SourceError if a document cannot be compared.
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
