"""What changed between two compiled schemas, and how much it weighs for whoever reads the data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from taxokit.diff.changes import Bump, Change, Edit
from taxokit.diff.renames import Renames, renames_of
from taxokit.taxonomy.schema import Class, Schema, Slot

_TYPE = ("kind", "range", "datatype", "nesting")
"""What together is the type of a slot."""

_BREAKING = {
    "uri": "a meaning changed",
    "multivalued": "a cardinality changed",
    "required": "a slot became required, or optional",
    "identifier": "what identifies changed",
    "ordered": "whether an order means something changed",
}
_OTHER = {
    "recommended": "what is recommended",
    **{aspect: f"a slot's {aspect}" for aspect in ("inverse", "pattern", "minimum", "maximum")},
    "annotations": "annotations of the schema",
}

_NAMES_OF_SLOTS = ("computed_from", "spread")
"""The annotations that name another slot: of the same class, or of the items that the slot holds."""

_VALUE_MEANING = ("uri", "deprecated")
"""What decides what a permissible value means for whoever reads the data."""


@dataclass(frozen=True)
class _Versions:
    """Two schemas, and what bears another name in the new one."""

    old: Schema
    new: Schema
    names: Renames

    @cached_property
    def before(self) -> Mapping[str, Class]:
        """The old classes by their new name."""
        return {self.names.classes.get(name, name): cls for name, cls in self.old.classes.items()}

    @cached_property
    def uris(self) -> Mapping[str, str]:
        """The new URI of each class by the old one."""
        return {cls.uri: self.new.classes[name].uri for name, cls in self.before.items() if name in self.new.classes}

    def renamed(self, slot: Slot, cls: str) -> Slot:
        """Return an old slot of a class with the new names of what it speaks of."""
        target = self.names.classes.get(slot.range, slot.range)
        inverse = self.names.slots.get(target, {}).get(slot.inverse or "", slot.inverse)
        slots = {**self.names.slots.get(target, {}), **self.names.slots.get(cls, {})}
        annotations = {
            word: slots.get(value, value) if word in _NAMES_OF_SLOTS else value
            for word, value in slot.annotations.items()
        }
        return replace(slot, range=target, inverse=inverse, annotations=annotations)


def schema_changes(
    old: Schema, new: Schema, forms: Mapping[tuple[str, str], Sequence[Edit]] | None = None
) -> Iterator[Change]:
    """Yield each class, slot, enum and permissible value that was added, removed, renamed or changed.

    What classes inherit is told once, of the class that they have it from. `forms` are the edits of documents that
    follow from another cardinality of a slot, by class and slot.
    """
    if old is new:
        return
    versions = _Versions(old, new, renames_of(old, new))
    for was, now in versions.names.classes.items():
        edit = Edit("rename-class", was, "", new=now)
        yield _change("class-renamed", (now, None), was, now, (Bump.MAJOR, "a class has another name"), edit)
    found = {
        name: [_with_forms(change, forms or {}) for change in _class_changes(name, versions)]
        for name in sorted(versions.before.keys() | new.classes.keys())
    }
    yield from _told_once(found, versions)
    for name in sorted(old.enums.keys() | new.enums.keys()):
        yield from _enum_changes(name, old.enums.get(name, {}), new.enums.get(name, {}))


def _with_forms(change: Change, forms: Mapping[tuple[str, str], Sequence[Edit]]) -> Change:
    edits = forms.get((change.cls, change.slot or ""), ())
    is_cardinality = isinstance(change.new, dict) and "multivalued" in change.new
    return replace(change, edits=(*change.edits, *edits)) if edits and is_cardinality else change


def _told_once(found: Mapping[str, list[Change]], versions: _Versions) -> Iterator[Change]:
    """Yield the changes of classes, without what they inherit; whoever they have that from takes the edits."""
    contents = {name: {_content(change) for change in changes if change.slot} for name, changes in found.items()}
    edits: dict[tuple[str, object], list[Edit]] = {}
    told: list[tuple[str, Change]] = []
    for name, changes in found.items():
        ancestors = (versions.new.classes.get(name) or versions.before[name]).ancestors
        for change in changes:
            content = _content(change)
            teller = next((above for above in reversed(ancestors) if content in contents.get(above, ())), name)
            edits.setdefault((teller, content), []).extend(change.edits)
            if teller == name:
                told.append((name, change))
    yield from (replace(change, edits=tuple(edits[name, _content(change)])) for name, change in told)


def _content(change: Change) -> tuple[str, str | None, str]:
    return change.kind, change.slot, repr((change.old, change.new))


def _change(
    kind: str, where: tuple[str, str | None], old: Any, new: Any, weight: tuple[Bump, str], *edits: Edit
) -> Change:
    name, slot = where
    return Change("schema", kind, name, "", "", slot, old, new, *weight, edits=edits)


def _description_change(where: tuple[str, str | None], old: str, new: str) -> Change:
    words = {"description": old}, {"description": new}
    return _change("schema-changed", where, *words, (Bump.PATCH, "descriptions of the schema"))


def _class_changes(name: str, versions: _Versions) -> Iterator[Change]:
    old, new = versions.before.get(name), versions.new.classes.get(name)
    if old is None or new is None:
        if new is not None:
            yield _change("class-added", (name, None), None, new.uri, (Bump.MINOR, "a new class"))
        elif old is not None:
            yield _change("class-removed", (name, None), old.uri, None, (Bump.MAJOR, "a class is gone"))
        return
    for aspect, before, after, reason in _class_aspects(old, new, versions):
        yield _change("schema-changed", (name, None), {aspect: before}, {aspect: after}, (Bump.MAJOR, reason))
    if old.description != new.description:
        yield _description_change((name, None), old.description, new.description)
    slots = versions.names.slots.get(name, {})
    was = {slots.get(slot.name, slot.name): slot for slot in old.slots}
    for slot_name in dict.fromkeys((*was, *new.by_name)):
        yield from _slot_changes(name, was.get(slot_name), new.by_name.get(slot_name), versions)


def _class_aspects(old: Class, new: Class, versions: _Versions) -> Iterator[tuple[str, Any, Any, str]]:
    if old.uri != new.uri:
        yield "uri", old.uri, new.uri, "a meaning changed"
    elif tuple(versions.uris.get(uri, uri) for uri in old.types) != new.types:
        yield "types", list(old.types), list(new.types), "what a class inherits from changed"
    if old.abstract != new.abstract:
        yield "abstract", old.abstract, new.abstract, "what is abstract changed"
    slots = versions.names.slots.get(new.name, {})
    before = [[slots.get(name, name) for name in key] for key in old.unique_keys]
    after = [list(key) for key in new.unique_keys]
    if before != after:
        yield "unique_keys", before, after, "what identifies changed"


def _slot_changes(cls: str, old: Slot | None, new: Slot | None, versions: _Versions) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            weight = (Bump.MAJOR, "a new required slot") if new.required else (Bump.MINOR, "a new slot")
            yield _change("slot-added", (cls, new.name), None, new.range, weight)
        elif old is not None:
            yield _change("slot-removed", (cls, old.name), old.range, None, (Bump.MAJOR, "a slot is gone"))
        return
    where = (cls, new.name)
    if old.name != new.name:
        edit = Edit("rename-slot", cls, "", old=old.name, new=new.name)
        yield _change("slot-renamed", where, old.name, new.name, (Bump.MAJOR, "a slot has another name"), edit)
    old = versions.renamed(old, cls)
    types = [aspect for aspect in _TYPE if getattr(old, aspect) != getattr(new, aspect)]
    if types:
        before, after = ({aspect: getattr(slot, aspect) for aspect in types} for slot in (old, new))
        kind = _kind_of_type(old, new, versions.new)
        yield _change(kind, where, before, after, (Bump.MAJOR, "a type changed"))
    for aspect in (*_BREAKING, *_OTHER):
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            weight = (Bump.MAJOR, _BREAKING[aspect]) if aspect in _BREAKING else (Bump.MINOR, _OTHER[aspect])
            yield _change(_kind_of(aspect, before, after), where, {aspect: before}, {aspect: after}, weight)
    if old.description != new.description:
        yield _description_change(where, old.description, new.description)


def _kind_of_type(old: Slot, new: Slot, schema: Schema) -> str:
    """Say whether a slot takes less than before, or more: a class or one above it, whole numbers or any."""
    if (old.kind, new.kind) in (("integer", "number"), ("number", "integer")):
        return "widened" if new.kind == "number" else "narrowed"
    if old.kind == new.kind == "class" and old.nesting == new.nesting and old.range in schema.classes:
        if new.range in schema.classes[old.range].ancestors:
            return "widened"
        if old.range in schema.classes[new.range].ancestors:
            return "narrowed"
    return "schema-changed"


def _kind_of(aspect: str, old: Any, new: Any) -> str:
    """Say whether an aspect of a slot allows less than before, or more."""
    if aspect == "required":
        return "required" if new else "widened"
    if aspect == "multivalued":
        return "widened" if new else "narrowed"
    if aspect in ("pattern", "minimum", "maximum") and (old is None or new is None):
        return "narrowed" if old is None else "widened"
    if aspect in ("minimum", "maximum"):
        return "narrowed" if (new > old) == (aspect == "minimum") else "widened"
    return "schema-changed"


def _enum_changes(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for value in sorted(old.keys() | new.keys()):
        if value not in new:
            yield _change("value-removed", (name, None), value, None, (Bump.MAJOR, "a permissible value is gone"))
        elif value not in old:
            yield _change("value-added", (name, None), None, value, (Bump.MINOR, "a new permissible value"))
        elif old[value] != new[value]:
            weight = _weight_of_value(old[value], new[value])
            yield _change("schema-changed", (name, None), {value: old[value]}, {value: new[value]}, weight)


def _weight_of_value(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Bump, str]:
    """Say how much a change of what the schema says of a permissible value weighs, and why."""
    if any(old.get(part) != new.get(part) for part in _VALUE_MEANING):
        return Bump.MAJOR, "a meaning changed"
    if {**old, "description": ""} == {**new, "description": ""}:
        return Bump.PATCH, "descriptions of the schema"
    return Bump.MINOR, "annotations of the schema"
