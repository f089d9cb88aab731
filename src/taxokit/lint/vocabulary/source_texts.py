"""The texts of the items in our sources: the values of slots, the key of each, and its name in messages."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import TextKey, language_of, texts_in
from taxokit.taxonomy.references import inlined_items
from taxokit.taxonomy.schema import Slot
from taxokit.text.normalize import shortened


def is_literal(slot: Slot) -> bool:
    """Return True if authors write literals in a slot."""
    return slot.kind != "class" and _is_authored(slot)


def _is_authored(slot: Slot) -> bool:
    return slot.given or not slot.computed


def written_in(taxonomy: Taxonomy, is_wanted: Callable[[Slot], object]) -> Iterator[tuple[str, Slot, TextKey]]:
    """Yield the texts in the wanted slots of all items, also of inlined ones, with the slot and the key."""
    classes = taxonomy.schema.classes
    slots = {
        name: wanted
        for name, cls in classes.items()
        if (wanted := [slot for slot in cls.slots if _is_authored(slot) and is_wanted(slot)])
    }
    for name, wanted in slots.items():
        for slot in wanted:
            for item in taxonomy.having(classes[name], slot.name):
                yield from ((text, slot, key) for text, key in texts_in(item, slot))
    for item in inlined_items(taxonomy, lambda cls: cls.name in slots):
        for slot in slots.get(item.cls.name, ()):
            yield from ((text, slot, key) for text, key in texts_in(item, slot))


@lru_cache(maxsize=1)  # the next text is often one of the same list
def keys_of(taxonomy: Taxonomy, item: Item, predicate: str) -> Mapping[tuple[str, str], TextKey]:
    """Return the keys of the texts of an item with a property, also in translations, by text and language."""
    keys: dict[tuple[str, str], TextKey] = {}
    outer = item.cls.translations
    for slot in item.cls.slots:
        if slot.uri != predicate or not is_literal(slot):
            continue
        language = language_of(taxonomy) if slot.kind == "text" else ""
        for text, key in texts_in(item, slot):
            keys.setdefault((text, language), key)
    inner = taxonomy.schema.classes[outer.range].meaning(predicate) if outer else None
    translations = item.data.get(outer.name) if outer else None
    if outer and inner and isinstance(translations, dict):
        for tag, words in translations.items():
            value = words.get(inner.name) if isinstance(words, dict) else None
            for index, text in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(text, str):
                    steps = (tag, inner.name, *([index] if isinstance(value, list) else []))
                    keys.setdefault((text, tag), (item, outer.name, steps))
    return keys


def name_of_text(key: TextKey) -> str:
    """Return the slots, the text if it is one of several, the language, and the item of a text."""
    item, name, route = key
    owner = _owner(item)
    slot = item.cls.by_name[name]
    text: Any = item.data[name]
    for step in route:
        text = text[step]
    one_of = f"the text {shortened(text)!r} in " if route and isinstance(route[-1], int) else ""
    if not slot.contains or not route:
        return f"{one_of}the {name} of {owner}"
    if slot.nesting == "map" and len(route) > 1:
        return f"{one_of}the {route[1]} ({shortened(str(route[0]))}) of {owner}"
    return f"{one_of}the {route[0]} in the {name} of {owner}"


def _owner(item: Item) -> str:
    """Return the name of an item with texts: by its identifier, its unique key, or its position."""
    if item.parent is None:
        return f"the {item.cls.kind}"
    key = [item.id] if item.id else [str(item.data.get(name, "")) for name in item.cls.key]
    if any(key) or item.slot is None:
        return f"{item.cls.kind} {shortened('.'.join(key))}"
    return f"number {item.index + 1} of the {item.slot.name} of {_owner(item.parent)}"
