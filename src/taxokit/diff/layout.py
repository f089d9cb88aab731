"""The layout of a document: the slots of each class in their order, and how their values are compared and written.

It is the part of a schema that a diff carries, so that it can be applied where the schema is not at hand: classes and
slots of the schema without their meaning.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, get_args

from taxokit.taxonomy.schema import Class, Form, Nesting, Schema, Slot
from taxokit.text.errors import SourceError

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

    def as_json(self) -> dict[str, Any]:
        """Return the layout as JSON data, which `layout_from_json` reads."""
        return _as_json(self.root, self.classes)


def layout_of(schema: Schema) -> DocumentLayout:
    """Return the layout of the documents of a schema."""
    return layout_from_json(_as_json(schema.root.name, schema.classes), schema.name)


def _as_json(root: str, classes: Mapping[str, Class]) -> dict[str, Any]:
    return {
        "root": root,
        "classes": [
            {
                "name": name,
                "key": list(cls.key),
                "identified": cls.identifier is not None,
                **({"owned": True} if cls.is_owned else {}),
                "slots": [_slot_as_json(slot) for slot in cls.slots],
            }
            for name, cls in classes.items()
        ],
    }


def _slot_as_json(slot: Slot) -> dict[str, Any]:
    """Return a slot as JSON data; what is false or empty is left out."""
    entry: dict[str, Any] = {"name": slot.name, "form": slot.form, "class": slot.range if slot.contains else ""}
    entry |= {"ordered": slot.form == "items" and slot.ordered, "computed": bool(slot.computed)}
    return {name: value for name, value in entry.items() if value}


def layout_from_json(data: Any, where: str) -> DocumentLayout:
    """Return the layout that JSON data describe. Raises SourceError, naming the file `where`, where they do not."""
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
    slots = tuple(_slot_from_json(slot, is_identifier=slot["name"] in identifier) for slot in entry["slots"])
    name, annotations = str(entry["name"]), {"owned": True} if entry.get("owned") else {}
    return Class(name, "", (), (), abstract=False, slots=slots, unique_keys=(key,), annotations=annotations)


def _slot_from_json(slot: Mapping[str, Any], *, is_identifier: bool) -> Slot:
    form, inside = slot["form"], str(slot.get("class", ""))
    if form not in get_args(Form):
        raise ValueError(form)
    plain = slot_layout(str(slot["name"]), form, inside)
    annotations = {"computed": "yes"} if slot.get("computed") else {}
    return plain.replaced(identifier=is_identifier, ordered=bool(slot.get("ordered")), annotations=annotations)


def slot_layout(name: str, form: Form = "value", inside: str = "") -> Slot:
    """Return a slot of a layout that is not computed; `inside` is its range."""
    nesting = _NESTING.get(form) or ("one" if inside else None)
    return Slot(name, "", "string", inside, nesting, multivalued=form == "set")
