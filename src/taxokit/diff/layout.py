"""The layout of a document: the slots of each class in their order, and how their values are compared and written.

It is the part of a schema that a diff carries, so that it can be applied where the schema is not at hand: classes and
slots of the schema without their meaning.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, get_args

from taxokit.core.errors import SourceError
from taxokit.taxonomy.schema import Class, Form, Schema, Slot
from taxokit.taxonomy.schema_check import Nesting

_NESTING: Mapping[str, Nesting] = {"items": "list", "map": "map"}


@dataclass(frozen=True)
class DocumentLayout:
    """The layout of every class by name, and the name of the class of the whole document.

    The range of a slot is the class of what is inside its values, "" for plain values and references.
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
        found: dict[str, frozenset[str]] = dict.fromkeys(self.classes, frozenset())
        while True:
            inside = {name for name, slots in found.items() if slots}
            more = {
                name: frozenset(s.name for s in cls.slots if s.form != "items" and (s.computed or s.range in inside))
                for name, cls in self.classes.items()
            }
            if more == found:
                return found
            found = more

    def including(self, old: "DocumentLayout") -> "DocumentLayout":
        """Return a layout that also has the classes of an older one, for items of a class that was removed."""
        return replace(self, classes={**old.classes, **self.classes})


def slot_layout(
    name: str, form: Form = "value", inside: str = "", *, ordered: bool = False, computed: bool = False
) -> Slot:
    """Return a slot of a layout; `inside` is its range, `ordered` says that the order of its items has a meaning."""
    nesting = _NESTING.get(form) or ("one" if inside else None)
    annotations = {"computed": "yes"} if computed else {}
    return Slot(
        name, "", "string", inside, nesting, multivalued=form == "set", ordered=ordered, annotations=annotations
    )


def _class_layout(name: str, key: tuple[str, ...], slots: list[Slot], *, identified: bool) -> Class:
    if identified:
        slots = [replace(slot, identifier=slot.name in key) for slot in slots]
    return Class(name, "", (), (), False, tuple(slots), unique_keys=(key,))


def layout_of(schema: Schema) -> DocumentLayout:
    """Return the layout of the documents of a schema."""
    classes = {}
    for name, cls in schema.classes.items():
        slots = [
            slot_layout(
                slot.name,
                slot.form,
                slot.range if slot.contains else "",
                ordered=slot.ordered and slot.form == "items",
                computed=bool(slot.computed),
            )
            for slot in cls.slots
        ]
        classes[name] = _class_layout(name, cls.key, slots, identified=cls.identifier is not None)
    return DocumentLayout(schema.root.name, classes)


def layout_as_json(layout: DocumentLayout) -> dict[str, Any]:
    """Return a layout as JSON data. Of a slot, what is false or empty is left out."""
    classes = [
        {
            "name": cls.name,
            "key": list(cls.key),
            "identified": cls.identifier is not None,
            "slots": [_slot_as_json(slot) for slot in cls.slots],
        }
        for cls in layout.classes.values()
    ]
    return {"root": layout.root, "classes": classes}


def _slot_as_json(slot: Slot) -> dict[str, Any]:
    parts = {"name": slot.name, "form": slot.form, "class": slot.range, "ordered": slot.ordered}
    return {name: value for name, value in {**parts, "computed": bool(slot.computed)}.items() if value}


def layout_from_json(data: Any, where: str) -> DocumentLayout:
    """Read what `layout_as_json` returns. Raises SourceError, naming the file `where`, for anything else."""
    try:
        classes = [
            _class_layout(
                str(entry["name"]),
                tuple(map(str, entry["key"])),
                list(map(_slot_from_json, entry["slots"])),
                identified=bool(entry["identified"]),
            )
            for entry in data["classes"]
        ]
        layout = DocumentLayout(str(data["root"]), {cls.name: cls for cls in classes})
        slots = [slot for cls in classes for slot in cls.slots if slot.nesting]
        is_complete = all(slot.range in layout.classes for slot in slots) and layout.root in layout.classes
    except (KeyError, TypeError, ValueError, AttributeError):
        is_complete = False
    if not is_complete:
        raise SourceError("is damaged: invalid layout of the document", where=where)
    return layout


def _slot_from_json(slot: Mapping[str, Any]) -> Slot:
    name, form, inside = str(slot["name"]), slot["form"], str(slot.get("class", ""))
    if form not in get_args(Form):
        raise ValueError(form)
    return slot_layout(name, form, inside, ordered=bool(slot.get("ordered")), computed=bool(slot.get("computed")))
