"""The layout of a document: the slots of each class in their order, and how their values are compared and written.

It is the part of a schema that a diff carries, so that it can be applied where the schema is not at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal, get_args

from taxokit.core.errors import SourceError
from taxokit.taxonomy.schema import Schema, Slot

Form = Literal["value", "set", "map", "items"]
"""How values of a slot are compared: as a whole, member by member, key by key, or as items with identifiers."""

_FORM_OF_NESTING: Mapping[str | None, Form] = {"list": "items", "map": "map", "one": "value"}


@dataclass(frozen=True, slots=True)
class SlotLayout:
    """One slot. `cls` is the class of its items, of the entries of its mapping, or of its value; "" for plain values.

    `ordered` says that the order of its items has a meaning.
    """

    name: str
    form: Form = "value"
    cls: str = ""
    ordered: bool = False
    computed: bool = False


@dataclass(frozen=True)
class ClassLayout:
    """One class. `key` names the slots that identify its items: anywhere if `identified`, else in their list."""

    name: str
    key: tuple[str, ...]
    identified: bool
    slots: tuple[SlotLayout, ...]

    @cached_property
    def by_name(self) -> Mapping[str, SlotLayout]:
        """Its slots by name."""
        return {slot.name: slot for slot in self.slots}

    @cached_property
    def items(self) -> tuple[SlotLayout, ...]:
        """The slots that contain items."""
        return tuple(slot for slot in self.slots if slot.form == "items")


@dataclass(frozen=True)
class DocumentLayout:
    """The layout of every class, and the name of the class of the whole document."""

    root: str
    classes: Mapping[str, ClassLayout]

    @cached_property
    def derived(self) -> Mapping[str, frozenset[str]]:
        """The names of the slots of each class that are computed, or whose values contain a computed slot."""
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

    def including(self, old: "DocumentLayout") -> "DocumentLayout":
        """Return a layout that also has the classes of an older one, for items of a class that was removed."""
        return replace(self, classes={**old.classes, **self.classes})


def layout_of(schema: Schema) -> DocumentLayout:
    """Return the layout of the documents of a schema."""
    classes = {
        cls.name: ClassLayout(cls.name, cls.key, cls.identifier is not None, tuple(map(_slot_layout, cls.slots)))
        for cls in schema.classes.values()
    }
    return DocumentLayout(schema.root.name, classes)


def _slot_layout(slot: Slot) -> SlotLayout:
    form = _FORM_OF_NESTING.get(slot.nesting) or ("set" if slot.multivalued and not slot.ordered else "value")
    is_ordered = form == "items" and slot.ordered
    return SlotLayout(slot.name, form, slot.range if slot.contains else "", is_ordered, bool(slot.computed))


def layout_as_json(layout: DocumentLayout) -> dict[str, Any]:
    """Return a layout as JSON data. Of a slot, what is false or empty is left out."""
    return {
        "root": layout.root,
        "classes": [
            {
                "name": cls.name,
                "key": list(cls.key),
                "identified": cls.identified,
                "slots": [_slot_as_json(slot) for slot in cls.slots],
            }
            for cls in layout.classes.values()
        ],
    }


def _slot_as_json(slot: SlotLayout) -> dict[str, Any]:
    parts = {"name": slot.name, "form": slot.form, "class": slot.cls, "ordered": slot.ordered}
    return {name: value for name, value in {**parts, "computed": slot.computed}.items() if value}


def layout_from_json(data: Any, where: str) -> DocumentLayout:
    """Read what `layout_as_json` returns. Raises SourceError, naming the file `where`, for anything else."""
    try:
        classes = [
            ClassLayout(
                str(entry["name"]),
                tuple(map(str, entry["key"])),
                bool(entry["identified"]),
                tuple(map(_slot_from_json, entry["slots"])),
            )
            for entry in data["classes"]
        ]
        layout = DocumentLayout(str(data["root"]), {cls.name: cls for cls in classes})
        slots = [slot for cls in classes for slot in cls.slots if slot.cls or slot.form in ("items", "map")]
        is_complete = all(slot.cls in layout.classes for slot in slots) and layout.root in layout.classes
    except (KeyError, TypeError, ValueError, AttributeError):
        is_complete = False
    if not is_complete:
        raise SourceError("is damaged: invalid layout of the document", where=where)
    return layout


def _slot_from_json(slot: Mapping[str, Any]) -> SlotLayout:
    form = slot["form"]
    if form not in get_args(Form):
        raise ValueError(form)
    return SlotLayout(
        str(slot["name"]), form, str(slot.get("class", "")), bool(slot.get("ordered")), bool(slot.get("computed"))
    )
