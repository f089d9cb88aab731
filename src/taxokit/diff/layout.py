"""The shape of a document: the slots of each class in their order, and how their values are compared and written.

It is the small part of a schema that a diff carries, so that it can be applied where the schema is not at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, get_args

from taxokit.core.errors import SourceError
from taxokit.taxonomy.schema import Class, Schema, Slot

Form = Literal["value", "set", "map", "items"]
"""How values of a slot are compared: as a whole, one by one, by key, or as items that are found by their identifier."""


@dataclass(frozen=True, slots=True)
class SlotShape:
    """One slot. `cls` is the class of what stands in it: of its items, of the entries of its mapping, or of its value.

    `ordered` is said of items.
    """

    name: str
    form: Form = "value"
    cls: str = ""
    ordered: bool = False
    computed: bool = False


@dataclass(frozen=True)
class ClassShape:
    """One class. `key` names the slots that tell its items apart; `identified` says that they do so anywhere."""

    name: str
    key: tuple[str, ...]
    identified: bool
    slots: tuple[SlotShape, ...]

    @cached_property
    def by_name(self) -> Mapping[str, SlotShape]:
        """Its slots by name."""
        return {slot.name: slot for slot in self.slots}

    @cached_property
    def items(self) -> tuple[SlotShape, ...]:
        """The slots that hold items."""
        return tuple(slot for slot in self.slots if slot.form == "items")


@dataclass(frozen=True)
class Shape:
    """The shape of every class, and which of them is that of the whole document."""

    root: str
    classes: Mapping[str, ClassShape]

    @cached_property
    def derived(self) -> Mapping[str, frozenset[str]]:
        """The names of the slots of each class that are computed, or hold something in which a slot is."""
        found: dict[str, frozenset[str]] = dict.fromkeys(self.classes, frozenset())
        while True:
            inside = {name for name, slots in found.items() if slots}
            more = {
                name: frozenset(s.name for s in cls.slots if s.form != "items" and (s.computed or s.cls in inside))
                for name, cls in self.classes.items()
            }
            if more == found:
                return found
            found = more

    def over(self, old: "Shape") -> "Shape":
        """Return a shape that knows the classes of an old one, too, for items of a class that is gone."""
        return replace(self, classes={**old.classes, **self.classes})

    def slot_at(self, cls: str, path: tuple[str, ...]) -> SlotShape | None:
        """Return the slot at a path: one name, or that of a mapping, a key, and a name in its entries."""
        slot = self.classes[cls].by_name.get(path[0]) if cls in self.classes else None
        if slot is None or len(path) == 1:
            return slot
        inner = self.classes.get(slot.cls)
        return inner.by_name.get(path[2]) if inner and len(path) > 2 else None  # noqa: PLR2004 - see above


def shape_of(schema: Schema) -> Shape:
    """Return the shape that a schema gives its documents."""
    return Shape(schema.root.name, {cls.name: _class_shape(cls) for cls in schema.classes.values()})


def _class_shape(cls: Class) -> ClassShape:
    return ClassShape(cls.name, cls.key, cls.identifier is not None, tuple(_slot_shape(slot) for slot in cls.slots))


def _slot_shape(slot: Slot) -> SlotShape:
    computed = bool(slot.computed)
    if slot.nesting == "list":
        return SlotShape(slot.name, "items", slot.range, slot.ordered, computed)
    if slot.nesting == "map":
        return SlotShape(slot.name, "map", slot.range, computed=computed)
    if slot.nesting == "one":
        return SlotShape(slot.name, "value", slot.range, computed=computed)
    return SlotShape(slot.name, "set" if slot.multivalued and not slot.ordered else "value", computed=computed)


def shape_as_json(shape: Shape) -> dict[str, Any]:
    """Return a shape as JSON data; what is false or empty is left out."""
    return {
        "root": shape.root,
        "classes": [
            {
                "name": cls.name,
                "key": list(cls.key),
                "identified": cls.identified,
                "slots": [_slot_as_json(slot) for slot in cls.slots],
            }
            for cls in shape.classes.values()
        ],
    }


def _slot_as_json(slot: SlotShape) -> dict[str, Any]:
    parts = {"name": slot.name, "form": slot.form, "class": slot.cls, "ordered": slot.ordered}
    return {name: value for name, value in {**parts, "computed": slot.computed}.items() if value}


def shape_from_json(data: Any, where: str) -> Shape:
    """Read what `shape_as_json` returns. Raises SourceError where it is nothing of the kind."""
    try:
        classes = [
            ClassShape(
                str(entry["name"]),
                tuple(map(str, entry["key"])),
                bool(entry["identified"]),
                tuple(_slot_from_json(slot) for slot in entry["slots"]),
            )
            for entry in data["classes"]
        ]
        shape = Shape(str(data["root"]), {cls.name: cls for cls in classes})
        slots = [slot for cls in classes for slot in cls.slots if slot.cls or slot.form in ("items", "map")]
        known = all(slot.cls in shape.classes for slot in slots) and shape.root in shape.classes
    except (KeyError, TypeError, ValueError, AttributeError):
        known = False
    if not known:
        raise SourceError("is damaged: the shape of the document that it holds is none", where=where)
    return shape


def _slot_from_json(slot: Mapping[str, Any]) -> SlotShape:
    form = slot["form"]
    if form not in get_args(Form):
        raise ValueError(form)
    return SlotShape(
        str(slot["name"]), form, str(slot.get("class", "")), bool(slot.get("ordered")), bool(slot.get("computed"))
    )
