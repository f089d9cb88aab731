"""The names of items by the schema: their labels and full identifiers."""

from functools import lru_cache

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot

LABELS = (terms.PREF_LABEL, terms.TITLE, terms.NAME)
"""The meanings of slots for the name of an item; the first that a class has counts."""


def label_slot(cls: Class) -> Slot | None:
    """Return the slot for the names of the items of a class, None where it has none."""
    return next(iter(_label_slots(cls)), None)


@lru_cache(maxsize=256)  # asked for each item
def _label_slots(cls: Class) -> tuple[Slot, ...]:
    return tuple(slot for uri in LABELS if (slot := cls.meaning(uri)))


def label_slot_of(item: Item) -> Slot | None:
    """Return the slot for the name of an item: the first that has a value, or that has to have one.

    None where its class has none.
    """
    slots = _label_slots(item.cls)
    return next((slot for slot in slots if slot.required or item.data.get(slot.name)), slots[0] if slots else None)


def label_of(item: Item) -> str:
    """Return the name of an item for people, "" where it has none."""
    slot = label_slot_of(item)
    value = item.data.get(slot.name) if slot else None
    return value if isinstance(value, str) else ""


def is_deprecated(taxonomy: Taxonomy, item: Item) -> bool:
    """Say whether an item has a value that the schema annotates as `deprecated`."""
    return taxonomy.schema.is_deprecated(item.cls, item.data)


def language_of(taxonomy: Taxonomy) -> str:
    """Return the language of the taxonomy as it is written, "" where it does not say."""
    value = taxonomy.metadata(terms.LANGUAGE)
    return value if isinstance(value, str) else ""


def full_id(item: Item) -> str:
    """Return the kind and the identifier of an item, `term/solar-power`; the kind alone where it has no identifier."""
    return f"{item.cls.kind}/{item.id}" if item.id else item.cls.kind


def named_items(taxonomy: Taxonomy) -> list[Item]:
    """Return the items whose class gives them a slug of their own, in the order of the document.

    One that lacks its identifier is among them: it can be listed, though not be named.
    """
    classes = set(taxonomy.schema.item_classes)
    return [item for item in taxonomy.items if item.cls in classes]


def child_slots(schema: Schema, cls: Class) -> tuple[Slot, ...]:
    """Return the slots of a class for items with a slug of their own."""
    named = set(schema.item_classes)
    return tuple(slot for slot in cls.containers if slot.nesting == "list" and schema.classes[slot.range] in named)


ROOT = "."
"""What names the taxonomy itself where an item is asked for."""
