"""`taxonomy.md`: the whole taxonomy as compact Markdown, for people and for prompts of language models.

It has the content that readers need to choose and name an item: labels, definitions, levels, links by identifier. The
items with a level are listed from the lowest up. Notes, mappings, dates and translations are left out, and each link is
written from one side; `taxonomy.json` has everything.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.attribution import UNRELEASED
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import child_slots, label_of, label_slot_of
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.quoting import escaped, prose

_APART = frozenset((*terms.NOTES, *MAPPINGS, terms.HIDDEN_LABEL, terms.DEFINITION))
"""The meanings of slots that are left out, or have a place of their own."""


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the file."""
    taxonomy = edition.taxonomy
    parts = [*_head(edition), *_key(taxonomy), *_lists(taxonomy), f"---\n\n{edition.attribution.in_markdown}"]
    yield Artifact("taxonomy.md", ("\n\n".join(parts) + "\n").encode())


def _head(edition: Edition) -> Iterator[str]:
    """Yield the title, the description, the source with the licence, and the note of the taxonomy."""
    credit = edition.attribution
    issued = f"issued {credit.issued}" if credit.issued else UNRELEASED
    by = (credit.editor or credit.publisher or credit.creator).name
    yield f"# {escaped(credit.title)} {credit.version}"
    yield escaped(credit.summary)
    yield (
        f"Version {credit.version} by {escaped(by)}, {issued}. Source: {credit.in_words(credit.source)}. "
        f"Licence: {escaped(credit.license)}, {credit.in_words(credit.license_url)}. How to cite it is at the end."
    )
    statement = edition.taxonomy.metadata(terms.SKOS + "note")
    if isinstance(statement, str):
        yield escaped(statement)


def _key(taxonomy: Taxonomy) -> Iterator[str]:
    """Yield the meaning of each class, and of the levels and links of its items, as the schema describes them."""
    yield "## Key"
    lines = []
    for cls in taxonomy.schema.item_classes:
        slots = [*_levels(cls), *(slot for slot in _facts(cls) if slot.refers)]
        if taxonomy.by_class[cls.name]:
            lines.append(f"- {_words(cls.kind)}: {prose(cls.description)}")
            lines += [f"  - {_words(s.name)}: {prose(s.description)}" for s in slots if taxonomy.having(cls, s.name)]
    yield "\n".join(lines)


def _lists(taxonomy: Taxonomy) -> Iterator[str]:
    schema = taxonomy.schema
    for slot in child_slots(schema, schema.root):
        items = _items(schema, taxonomy.root, slot)
        if items:
            yield f"## {_words(slot.name).capitalize()}"
        for item in items:
            yield f"### {_name(schema, item)}"
            yield from filter(None, ("; ".join(_facts_of(item)), "\n".join(_entries(schema, item, ""))))


def _entries(schema: Schema, parent: Item, margin: str) -> Iterator[str]:
    """Yield a line for each item inside another, with those inside it indented."""
    for slot in child_slots(schema, parent.cls):
        for item in _items(schema, parent, slot):
            yield f"{margin}- {': '.join(filter(None, (_name(schema, item), '; '.join(_facts_of(item)))))}"
            yield from _entries(schema, item, f"{margin}  ")


def _items(schema: Schema, parent: Item, slot: Slot) -> list[Item]:
    """Return the items in a slot, those of the lowest level first."""
    cls = schema.classes[slot.range]
    heights = [level.name for level in _levels(cls) if level.computed]
    items = [Item(cls, data, parent, slot) for data in parent.values(slot)]
    return sorted(items, key=lambda item: [item.data.get(name, 0) for name in heights])


def _name(schema: Schema, item: Item) -> str:
    """Return the label of an item with its identifier, if links or readers need that, and its levels."""
    label = label_of(item)
    marks = [item.id] if not label or item.slot in schema.root.slots or item.cls.name in _targets(schema) else []
    marks += [f"{_words(slot.name)} {item.value(slot)}" for slot in _levels(item.cls) if slot.name in item.data]
    text = ", ".join(map(_text, marks))
    return f"{escaped(label)} ({text})" if label and text else escaped(label) or text


def _facts_of(item: Item) -> list[str]:
    """Return the definition of an item, then its other values with the names of their slots."""
    definition, label = item.meaning(terms.DEFINITION), label_slot_of(item)
    facts = [
        f"{_words(slot.name)} {', '.join(map(_text, values))}"
        for slot in _facts(item.cls)
        if slot is not label and (values := item.values(slot))
    ]
    if isinstance(definition, str):
        facts.insert(0, escaped(definition.removesuffix(".") if facts else definition))
    return facts


@lru_cache(maxsize=100_000, typed=True)  # the same identifiers occur again and again
def _text(value: Any) -> str:
    return escaped(str(value).lower() if isinstance(value, bool) else str(value))


@lru_cache(maxsize=256)  # asked for each item
def _targets(schema: Schema) -> frozenset[str]:
    """Return the names of the classes to whose items those of another class, or several of their own, refer."""
    slots = [slot for cls in schema.item_classes for slot in _facts(cls) if slot.refers]
    ranges = [slot.range for slot in slots if slot.uri != terms.REPLACED_BY]
    return frozenset(cls.name for name in ranges for cls in schema.descendants(name))


@lru_cache(maxsize=256)
def _levels(cls: Class) -> Sequence[Slot]:
    """Return the slots for the height of an item in a ladder, and for values of enums, such as its status."""
    return [slot for slot in cls.slots if slot.computed == "height" or (slot.kind == "enum" and not slot.computed)]


@lru_cache(maxsize=256)
def _facts(cls: Class) -> Sequence[Slot]:
    """Return the slots that people fill with links, names and values; the order of the text says the position."""
    own = [slot for slot in cls.slots if not (slot.identifier or slot.computed or slot.contains or slot.uri in _APART)]
    return [slot for slot in own if slot.kind not in ("enum", "date") and slot is not cls.position]


@lru_cache(maxsize=256)
def _words(name: str) -> str:
    return escaped(name.replace("_", " ").replace("-", " "))
