"""What holds the items of our sources together: which are empty, which name themselves, and which slots bind them.

A part of `vocabulary.sources`, apart because it asks which slots there are rather than which property of SKOS is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from taxokit.core.location import Origin
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot

_HIERARCHY = (terms.BROADER, terms.NARROWER)
_HIERARCHICAL = {*_HIERARCHY, terms.BROADER_TRANSITIVE, terms.NARROWER_TRANSITIVE}


def empty_groups(taxonomy: Taxonomy, items: Mapping[str, Item]) -> dict[str, str]:
    """Return the items whose class can hold concepts and that hold none, each with the names of the slots.

    Not where the schema requires or recommends one of the slots: its absence is reported then.
    """
    holders = {cls.name: _holding(taxonomy.schema, cls) for cls in taxonomy.schema.item_classes}
    found = {}
    for iri, item in items.items():
        slots = holders[item.cls.name]
        if slots and not any(slot.required or slot.recommended or item.data.get(slot.name) for slot in slots):
            found[iri] = " or ".join(slot.name for slot in slots)
    return found


def _holding(schema: Schema, cls: Class) -> list[Slot]:
    """Return the slots of a class that hold concepts, or name the members of a collection."""
    return [
        slot
        for slot in cls.slots
        if not slot.computed
        and (
            (slot.nesting == "list" and schema.classes[slot.range].is_concept)
            or (slot.uri in (terms.MEMBER, terms.MEMBER_LIST) and slot.multivalued)
        )
    ]


def self_references(taxonomy: Taxonomy, items: Mapping[str, Item]) -> Iterator[tuple[str, str, Origin]]:
    """Yield each value of a slot that names the item that it is in, but where another rule reports that.

    Of the slots that may not come back to their start, and of the one that says what replaces an item, all cycles are
    reported, and so the shortest.
    """
    slots = {
        cls.name: [slot for slot in cls.slots if not slot.computed and _may_name_itself(taxonomy.schema, cls, slot)]
        for cls in taxonomy.schema.item_classes
    }
    for iri, item in items.items():
        for slot in slots[item.cls.name]:
            if slot.name in item.data:
                own = iri if slot.kind == "uri" else item.id
                values = item.values(slot)
                if own in values:
                    steps = (slot.name, values.index(own)) if slot.multivalued else (slot.name,)
                    yield iri, slot.name, taxonomy.origin(item, *steps)


def _may_name_itself(schema: Schema, cls: Class, slot: Slot) -> bool:
    if slot.uri == terms.REPLACED_BY or (slot.annotations.get("acyclic") and slot.uri not in _HIERARCHY):
        return False
    return (slot.kind == "uri" and slot.uri.startswith(terms.SKOS) and not slot.names_item) or (
        slot.refers and cls in schema.descendants(slot.range)
    )


def item_links(taxonomy: Taxonomy, iris: Mapping[int, str]) -> Iterator[dict[str, list[str]]]:
    """Yield for each item and slot of references what it links."""
    known: dict[str, dict[str, str]] = {}
    for cls in taxonomy.schema.item_classes:
        for slot in cls.references:
            if slot.range not in known:
                known[slot.range] = {name: iris.get(id(item), "") for name, item in taxonomy.index(slot.range).items()}
            names, name = known[slot.range], slot.name
            for item in taxonomy.by_class[cls.name]:
                if name in item.data:
                    yield {iris.get(id(item), ""): _named(item.values(slot), names)}


def _named(values: Sequence[Any], names: Mapping[str, str]) -> list[str]:
    try:
        return [names[value] for value in values if value in names]
    except TypeError:  # a list or a mapping is among them
        return [names[value] for value in values if isinstance(value, str) and value in names]


def root_concepts(taxonomy: Taxonomy, iris: Mapping[int, str]) -> dict[str, str]:
    """Return the items of concepts, each with the outermost one that contains it."""
    found: dict[str, str] = {}
    for item in taxonomy.items:  # parents before children
        iri = iris.get(id(item))
        if iri is not None and item.cls.is_concept:
            up = iris.get(id(item.parent), "") if item.parent else ""
            found[iri] = found.get(up, iri)
    return found


def isolated_concepts(schema: Schema, concepts: Mapping[str, Item]) -> list[str]:
    """Return the concepts that neither are in another concept nor contain one."""
    holders = {
        cls.name: [slot.name for slot in cls.containers if slot.uri in _HIERARCHY] for cls in schema.item_classes
    }
    return [
        iri
        for iri, item in concepts.items()
        if (item.slot is None or item.slot.uri != terms.NARROWER or item.parent is None or not item.parent.id)
        and not any(item.data.get(name) for name in holders[item.cls.name])
    ]


def links_one_hierarchy(schema: Schema, uri: str) -> bool:
    """Say whether a slot of a property is between classes whose items can be in one tree."""
    tree = {cls.name: cls.name for cls in schema.item_classes}
    for _ in tree:  # until the trees of classes are whole
        for cls in schema.item_classes:
            for slot in cls.containers:
                if slot.range in tree:
                    tree[slot.range] = tree[cls.name] = min(tree[slot.range], tree[cls.name])
    return any(
        tree.get(cls.name) == tree.get(target.name)
        for cls in schema.item_classes
        for slot in cls.slots
        if slot.kind == "class" and not slot.contains and uri in (slot.uri, slot.annotations.get("implies"))
        for target in schema.descendants(slot.range)
    )


def is_nested(schema: Schema) -> bool:
    """Say whether no slot but those that hold narrower concepts has to do with the hierarchy."""
    return all(
        slot.nesting == "list" and slot.uri == terms.NARROWER and "implies" not in slot.annotations
        for cls in schema.item_classes
        for slot in cls.slots
        if not slot.computed and {slot.uri, slot.annotations.get("implies")} & _HIERARCHICAL
    )
