"""The labels and identifiers of items by the schema, and the texts for people as opposed to addresses and codes."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, TypeAlias

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Route
from taxokit.text.normalize import same_words
from taxokit.text.patterns import matches
from taxokit.text.words import count_of

LABELS = (terms.PREF_LABEL, terms.TITLE, terms.NAME)
"""The meanings of slots for the name of an item; the first that a class has counts."""


def label_slot(cls: Class) -> Slot | None:
    """Return the slot for the names of the items of a class, None if it has none."""
    return next(iter(_label_slots(cls)), None)


@lru_cache(maxsize=256)  # asked for each item
def _label_slots(cls: Class) -> tuple[Slot, ...]:
    return tuple(slot for uri in LABELS if (slot := cls.meaning(uri)))


def label_slot_of(item: Item) -> Slot | None:
    """Return the slot for the name of an item: the first that has a value, or that must have one.

    None if its class has none.
    """
    slots = _label_slots(item.cls)
    return next((slot for slot in slots if slot.required or item.data.get(slot.name)), slots[0] if slots else None)


def label_of(item: Item) -> str:
    """Return the name of an item for people, "" if it has none."""
    slot = label_slot_of(item)
    value = item.data.get(slot.name) if slot else None
    return value if isinstance(value, str) else ""


def translated_labels(schema: Schema, item: Item) -> dict[str, str]:
    """Return the names of an item in other languages, by the tag."""
    holder, slot = item.cls.translations, label_slot(item.cls)
    inner = schema.classes[holder.range].meaning(slot.uri) if holder and slot else None
    texts = item.translations.items() if inner else ()
    labels = {str(tag): words.get(inner.name) for tag, words in texts if inner and isinstance(words, dict)}
    return {tag: label for tag, label in labels.items() if isinstance(label, str)}


def is_opaque(item: Item) -> bool:
    """Return True if an identifier has a digit, as codes have, and no word of the label: `1811`, `c-12`."""
    identifier = item.id
    return any(map(str.isdigit, identifier)) and _is_code(identifier, label_of(item))


@lru_cache(maxsize=1 << 16)  # each workspace of a session asks again
def _is_code(identifier: str, label: str) -> bool:
    parts, words = identifier.split("-"), same_words(label).replace("-", " ").split()
    is_label = "".join(parts) == "".join(words)
    return not is_label and not any(part in words for part in parts if len(part) > 1 and not part.isdigit())


def is_deprecated(taxonomy: Taxonomy, item: Item) -> bool:
    """Return True if an item has a value that the schema annotates as `deprecated`."""
    return taxonomy.schema.is_deprecated(item.cls, item.data)


def language_of(taxonomy: Taxonomy) -> str:
    """Return the language of the taxonomy as it is written, "" if it does not say."""
    value = taxonomy.metadata(terms.LANGUAGE)
    return value if isinstance(value, str) else ""


def full_id(item: Item) -> str:
    """Return the kind and the identifier of an item, `term/solar-power`; the kind alone if it has no identifier."""
    return f"{item.cls.kind}/{item.id}" if item.id else item.cls.kind


def named_items(taxonomy: Taxonomy) -> list[Item]:
    """Return the items whose class gives them a slug of their own, in the order of the document.

    One that lacks its identifier is among them: it can be listed, though not be named.
    """
    classes = set(taxonomy.schema.item_classes)
    return [item for item in taxonomy.items if item.cls in classes]


def count_of_items(schema: Schema, list_name: str, number: int) -> str:
    """Return a number with its noun for the items of a list: `1 concept scheme`, `2 concept schemes`."""
    return count_of(number, noun_of(schema.tables[list_name][0]), list_name.replace("_", " "))


def noun_of(cls: Class) -> str:
    """Return the kind of a class as a noun in a sentence: `concept scheme`."""
    return cls.kind.replace("-", " ")


def child_slots(schema: Schema, cls: Class) -> tuple[Slot, ...]:
    """Return the slots of a class for items with a slug of their own."""
    named = set(schema.item_classes)
    return tuple(slot for slot in cls.containers if slot.nesting == "list" and schema.classes[slot.range] in named)


ROOT = "."
"""The name for the taxonomy itself in place of an item."""


TextKey: TypeAlias = tuple[Item, str, Route]
"""An item, one of its slots, and the route to a value inside of it."""


def texts_of(taxonomy: Taxonomy, is_wanted: Callable[[str], bool] = bool) -> Iterator[tuple[str, TextKey]]:
    """Yield the wanted texts of the root and of the items, with the item, the slot and the route to it.

    Not identifiers, addresses, references and codes, whose form the schema defines.
    """
    for items in taxonomy.by_class.values():
        if not items:
            continue
        cls = items[0].cls
        names = _prose_slots(cls)
        inner = [slot for slot in cls.containers if slot.nesting != "list"]
        for item in items:
            for name, value in item.data.items():
                if name in names:
                    if not isinstance(value, str):
                        yield from ((text, (item, name, route)) for route, text in _in_value(value) if is_wanted(text))
                    elif is_wanted(value):
                        yield value, (item, name, ())
            for slot in inner:
                if slot.name in item.data:
                    texts = _texts_inside(taxonomy, slot, item.data[slot.name])
                    yield from ((text, (item, slot.name, route)) for route, text in texts if is_wanted(text))


def codes_of(taxonomy: Taxonomy) -> Iterator[tuple[str, TextKey]]:
    """Yield every code of the root and of the items: strings whose pattern the schema defines, but not identifiers."""
    for items in taxonomy.by_class.values():
        for slot in items[0].cls.slots if items else ():
            if slot.kind == "string" and not (slot.identifier or slot.computed or _is_prose(slot)):
                for item in items:
                    yield from texts_in(item, slot)


def texts_in(item: Item, slot: Slot) -> Iterator[tuple[str, TextKey]]:
    """Yield the values of a slot of an item that are texts, with the item, the slot and the route to each."""
    for index, value in enumerate(item.values(slot)):
        if isinstance(value, str):
            yield value, (item, slot.name, (index,) if slot.multivalued else ())


def allows(slot: Slot, value: str) -> bool:
    """Return True if a value fits the pattern of a slot, if it has one."""
    return not slot.pattern or matches(slot.pattern, value)


def _texts_inside(taxonomy: Taxonomy, slot: Slot, value: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Yield the texts of the items inside an item that are in no list, such as translations, with their routes."""
    if not isinstance(value, dict):
        return
    if slot.nesting == "map" and not route:
        for key, part in value.items():
            yield from _texts_inside(taxonomy, slot, part, (key,))
        return
    names = _prose_slots(taxonomy.schema.classes[slot.range])
    for name, inner in value.items():
        if name in names:
            yield from (((*route, name, *steps), text) for steps, text in _in_value(inner))


def _in_value(value: Any) -> list[tuple[Route, str]]:
    if isinstance(value, str):
        return [((), value)]
    values = value if isinstance(value, list) else []
    return [((index,), text) for index, text in enumerate(values) if isinstance(text, str)]


@lru_cache
def _prose_slots(cls: Class) -> frozenset[str]:
    """Return the names of the slots for texts."""
    return frozenset(slot.name for slot in cls.slots if not slot.computed and _is_prose(slot))


def _is_prose(slot: Slot) -> bool:
    return slot.kind == "text" or (slot.kind == "string" and not slot.identifier and slot.pattern in (None, r"\S"))
