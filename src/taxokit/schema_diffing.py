"""What changed between two compiled schemas, and how much it weighs for whoever reads the data."""

from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.changes import Bump, Change, ChangeKind
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
    """Yield each class, slot, enum and permissible value that was added, removed or changed."""
    for name in sorted(old.classes.keys() | new.classes.keys()):
        yield from _class_changes(name, old.classes.get(name), new.classes.get(name))
    for name in sorted(old.enums.keys() | new.enums.keys()):
        yield from _enum_changes(name, old.enums.get(name, {}), new.enums.get(name, {}))


def _change(kind: ChangeKind, name: str, slot: str | None, old: Any, new: Any, bump: Bump, reason: str) -> Change:
    return Change("schema", kind, name, "", "", slot, old, new, bump, reason)


def _class_changes(name: str, old: Class | None, new: Class | None) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            yield _change("added", name, None, None, new.uri, Bump.MINOR, "a new class")
        elif old is not None:
            yield _change("removed", name, None, old.uri, None, Bump.MAJOR, "a class is gone")
        return
    if old.uri != new.uri:
        yield _change("changed", name, None, old.uri, new.uri, Bump.MAJOR, "its meaning changed")
    if old.types != new.types and old.uri == new.uri:
        yield _change(
            "changed", name, None, list(old.types), list(new.types), Bump.MAJOR, "what it inherits from changed"
        )
    if old.abstract != new.abstract:
        yield _change("changed", name, None, old.abstract, new.abstract, Bump.MAJOR, "whether it is abstract changed")
    if old.unique_keys != new.unique_keys:
        before, after = ([list(key) for key in cls.unique_keys] for cls in (old, new))
        yield _change("changed", name, None, before, after, Bump.MAJOR, "what identifies changed")
    if old.description != new.description:
        yield _change("changed", name, None, old.description, new.description, Bump.PATCH, "its description")
    for slot in dict.fromkeys((*old.by_name, *new.by_name)):
        yield from _slot_changes(name, old.by_name.get(slot), new.by_name.get(slot))


def _slot_changes(cls: str, old: Slot | None, new: Slot | None) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            weight = (Bump.MAJOR, "a new required slot") if new.required else (Bump.MINOR, "a new slot")
            yield _change("added", cls, new.name, None, new.range, *weight)
        elif old is not None:
            yield _change("removed", cls, old.name, old.range, None, Bump.MAJOR, "a slot is gone")
        return
    for aspect, reason in _BREAKING.items():
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            yield _change("changed", cls, old.name, {aspect: before}, {aspect: after}, Bump.MAJOR, reason)
    for aspect in _OTHER:
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            yield _change("changed", cls, old.name, {aspect: before}, {aspect: after}, Bump.MINOR, f"its {aspect}")
    if old.description != new.description:
        yield _change("changed", cls, old.name, old.description, new.description, Bump.PATCH, "its description")


def _enum_changes(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for value in sorted(old.keys() | new.keys()):
        if value not in new:
            yield _change("removed", name, None, value, None, Bump.MAJOR, "a permissible value is gone")
        elif value not in old:
            yield _change("added", name, None, None, value, Bump.MINOR, "a new permissible value")
        elif old[value] != new[value]:
            weight = _weight_of_value(old[value], new[value])
            yield _change("changed", name, None, {value: old[value]}, {value: new[value]}, *weight)


def _weight_of_value(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Bump, str]:
    """Say how much a change of what the schema says of a permissible value weighs, and why."""
    if any(old.get(part) != new.get(part) for part in _VALUE_MEANING):
        return Bump.MAJOR, "its meaning changed"
    if {**old, "description": ""} == {**new, "description": ""}:
        return Bump.PATCH, "its description"
    return Bump.MINOR, "its annotations"
