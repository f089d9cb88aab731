"""Forms: the fields in which people fill in an item, by its class in the schema.

The editor and the suggestions of readers have the same ones; `templates/fields.html` draws them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from taxokit.edit.operations import values_at
from taxokit.edit.values import parse_slot_path
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import LABELS
from taxokit.taxonomy.schema import Class, Slot

Control: TypeAlias = Literal["line", "text", "number", "boolean", "date", "uri", "choice", "reference"]

_LINES = (*LABELS, terms.ALT_LABEL, terms.HIDDEN_LABEL, terms.NOTATION)
"""The meanings of slots whose texts are names, which fit into a line."""

_CONTROLS: dict[str, Control] = {
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
    "uri": "uri",
    "enum": "choice",
    "class": "reference",
    "string": "line",
}


@dataclass(frozen=True)
class Field:
    """A field of a form: `name` is the slot as the command line writes it, such as `label@de` or `maker.full_name`."""

    name: str
    slot: Slot
    control: Control
    values: tuple[str, ...] = ()
    language: str = ""

    @property
    def is_list(self) -> bool:
        """True if it takes several values."""
        return self.slot.multivalued


@dataclass(frozen=True)
class Group:
    """Fields that belong together: those of a class, of a record in it, or of a language."""

    name: str
    fields: tuple[Field, ...]
    language: str = ""


def control_of(slot: Slot) -> Control:
    """Return the control for the values of a slot."""
    if slot.kind == "text":
        return "line" if slot.uri in _LINES else "text"
    return _CONTROLS[slot.kind]


def groups_of(taxonomy: Taxonomy, cls: Class, item: Item | None, languages: Sequence[str]) -> list[Group]:
    """Return the fields of a class with the values of an item, and a group for each language of its translations."""
    groups = [Group("", tuple(_fields(taxonomy, cls, item, cls.slots)))]
    for slot in cls.slots:
        if slot.nesting == "one" and not slot.computed:
            inner = taxonomy.schema.classes[slot.range]
            groups.append(Group(slot.name, tuple(_fields(taxonomy, cls, item, inner.slots, f"{slot.name}."))))
    if cls.translations is not None:
        texts = taxonomy.schema.classes[cls.translations.range].slots
        groups += (Group(tag, tuple(_fields(taxonomy, cls, item, texts, "", tag)), tag) for tag in languages)
    return groups


def _fields(
    taxonomy: Taxonomy, cls: Class, item: Item | None, slots: Sequence[Slot], prefix: str = "", language: str = ""
) -> Iterator[Field]:
    for slot in slots:
        if slot.identifier or slot.contains or (slot.computed and not slot.given):
            continue
        name = f"{prefix}{slot.name}{f'@{language}' if language else ''}"
        values = values_at(item, parse_slot_path(taxonomy, cls, name)) if item else ()
        yield Field(name, slot, control_of(slot), values, language)
