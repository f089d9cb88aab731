"""What changed between two compiled schemas, and how much it weighs for whoever reads the data."""

from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.changes import Bump, Change, Edit
from taxokit.correspondences import Renames, renames_of
from taxokit.schema import Class, Schema, Slot

_BREAKING = {
    "uri": "its meaning changed",
    "kind": "its type changed",
    "range": "its type changed",
    "datatype": "its type changed",
    "nesting": "its type changed",
    "multivalued": "its cardinality changed",
    "required": "it became required, or optional",
    "identifier": "what identifies changed",
    "ordered": "whether its order means something changed",
}
_OTHER = ("recommended", "inverse", "pattern", "minimum", "maximum", "annotations")

_VALUE_MEANING = ("uri", "deprecated")
"""What decides what a permissible value means for whoever reads the data."""


def schema_changes(old: Schema, new: Schema) -> Iterator[Change]:
    """Yield each class, slot, enum and permissible value that was added, removed, renamed or changed.

    What classes inherit is told once, of the class that they have it from.
    """
    if old is new:
        return
    names = renames_of(old, new)
    before = {names.classes.get(name, name): cls for name, cls in old.classes.items()}
    for was, now in names.classes.items():
        edit = Edit("rename-class", was, "", new=now)
        yield _change("class-renamed", (now, None), was, now, (Bump.MAJOR, "a class has another name"), edit)
    found = {
        name: list(_class_changes(name, before.get(name), new.classes.get(name), names))
        for name in sorted(before.keys() | new.classes.keys())
    }
    for name, changes in found.items():
        cls = new.classes.get(name) or before[name]
        inherited = {
            _content(change) for ancestor in cls.ancestors for change in found.get(ancestor, ()) if change.slot
        }
        yield from (
            change for change in changes if change.edits or not change.slot or _content(change) not in inherited
        )
    for name in sorted(old.enums.keys() | new.enums.keys()):
        yield from _enum_changes(name, old.enums.get(name, {}), new.enums.get(name, {}))


def _content(change: Change) -> tuple[str, str | None, str]:
    return change.kind, change.slot, repr((change.old, change.new))


def _change(
    kind: str, where: tuple[str, str | None], old: Any, new: Any, weight: tuple[Bump, str], *edits: Edit
) -> Change:
    name, slot = where
    return Change("schema", kind, name, "", "", slot, old, new, *weight, edits=edits)


def _description_change(where: tuple[str, str | None], old: str, new: str) -> Change:
    words = {"description": old}, {"description": new}
    return _change("schema-changed", where, *words, (Bump.PATCH, "its description"))


def _class_changes(name: str, old: Class | None, new: Class | None, names: Renames) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            yield _change("class-added", (name, None), None, new.uri, (Bump.MINOR, "a new class"))
        elif old is not None:
            yield _change("class-removed", (name, None), old.uri, None, (Bump.MAJOR, "a class is gone"))
        return
    for aspect, before, after, reason in _class_aspects(old, new):
        yield _change("schema-changed", (name, None), {aspect: before}, {aspect: after}, (Bump.MAJOR, reason))
    if old.description != new.description:
        yield _description_change((name, None), old.description, new.description)
    slots = names.slots.get(name, {})
    was = {slots.get(slot.name, slot.name): slot for slot in old.slots}
    for slot_name in dict.fromkeys((*was, *new.by_name)):
        before, after = was.get(slot_name), new.by_name.get(slot_name)
        if before and after and before.name != slot_name:
            edit = Edit("rename-slot", name, "", old=before.name, new=slot_name)
            weight = (Bump.MAJOR, "a slot has another name")
            yield _change("slot-renamed", (name, slot_name), before.name, slot_name, weight, edit)
        yield from _slot_changes(name, before, after)


def _class_aspects(old: Class, new: Class) -> Iterator[tuple[str, Any, Any, str]]:
    if old.uri != new.uri:
        yield "uri", old.uri, new.uri, "its meaning changed"
    elif old.types != new.types:
        yield "types", list(old.types), list(new.types), "what it inherits from changed"
    if old.abstract != new.abstract:
        yield "abstract", old.abstract, new.abstract, "whether it is abstract changed"
    if old.unique_keys != new.unique_keys:
        before, after = ([list(key) for key in cls.unique_keys] for cls in (old, new))
        yield "unique_keys", before, after, "what identifies changed"


def _slot_changes(cls: str, old: Slot | None, new: Slot | None) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            weight = (Bump.MAJOR, "a new required slot") if new.required else (Bump.MINOR, "a new slot")
            yield _change("slot-added", (cls, new.name), None, new.range, weight)
        elif old is not None:
            yield _change("slot-removed", (cls, old.name), old.range, None, (Bump.MAJOR, "a slot is gone"))
        return
    for aspect in (*_BREAKING, *_OTHER):
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            weight = (Bump.MAJOR, _BREAKING[aspect]) if aspect in _BREAKING else (Bump.MINOR, f"its {aspect}")
            kind = _kind_of(aspect, before, after)
            yield _change(kind, (cls, new.name), {aspect: before}, {aspect: after}, weight)
    if old.description != new.description:
        yield _description_change((cls, new.name), old.description, new.description)


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
        return Bump.MAJOR, "its meaning changed"
    if {**old, "description": ""} == {**new, "description": ""}:
        return Bump.PATCH, "its description"
    return Bump.MINOR, "its annotations"
