"""The structure of our sources: nesting, links between items, empty items and items that name themselves.

Apart from `sources`, because it depends on slots rather than on SKOS properties.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from taxokit.lint.vocabulary.source_positions import SourcePlaces
from taxokit.lint.vocabulary.view import Place
from taxokit.rdf import terms
from taxokit.rdf.ancestry import Links
from taxokit.taxonomy.schema import Class, Schema, Slot

_HIERARCHY = (terms.BROADER, terms.NARROWER)
_HIERARCHICAL = {*_HIERARCHY, terms.BROADER_TRANSITIVE, terms.NARROWER_TRANSITIVE}


class SourceStructure(SourcePlaces):
    """A taxonomy as a vocabulary, as far as nesting and slots between items go."""

    @cached_property
    def is_nested(self) -> bool:  # type: ignore[override]
        """Whether nesting of narrower concepts is the only slot of the hierarchy."""
        return all(
            slot.nesting == "list" and slot.uri == terms.NARROWER and "implies" not in slot.annotations
            for cls in self.schema.item_classes
            for slot in cls.slots
            if not slot.computed and {slot.uri, slot.annotations.get("implies")} & _HIERARCHICAL
        )

    def empty_groups(self) -> Mapping[str, str]:
        """Return the items whose class can contain concepts but that have none, each with the names of the slots.

        Not where the schema requires or recommends one of the slots: other rules report that it is missing.
        """
        holders = {cls.name: _slots_for_concepts(self.schema, cls) for cls in self.schema.item_classes}
        found = {}
        for iri, item in self.items.items():
            slots = holders[item.cls.name]
            if slots and not any(slot.required or slot.recommended or item.data.get(slot.name) for slot in slots):
                found[iri] = " or ".join(slot.name for slot in slots)
        return found

    def self_references(self) -> Iterator[tuple[str, str, Place]]:
        """Yield each value of a slot that names its own item, except where another rule reports that.

        Other rules report all cycles of acyclic slots and of replacements, the shortest included.
        """
        for cls in self.schema.item_classes:
            for slot in cls.slots:
                if not slot.computed and _may_name_itself(self.schema, cls, slot):
                    for item in self.taxonomy.having(cls, slot.name):
                        iri = self._iris.get(id(item))
                        own = iri if slot.kind == "uri" else item.id
                        values = item.values(slot)
                        if iri and own in values:
                            steps = (slot.name, values.index(own)) if slot.multivalued else (slot.name,)
                            yield iri, slot.name, self.taxonomy.origin(item, *steps)

    def item_links(self) -> Iterator[Mapping[str, Collection[str]]]:
        """Yield the links of each slot of references, whatever its URI."""
        known: dict[str, dict[str, str]] = {}
        outermost = {**self._iris, **self._outermost}
        for cls in self.schema.item_classes:
            for slot in cls.references:
                if slot.range not in known:
                    index = self.taxonomy.index(slot.range)
                    known[slot.range] = {name: outermost.get(id(item), "") for name, item in index.items()}
                names, name = known[slot.range], slot.name
                found: dict[str, set[str]] = defaultdict(set)
                for item in self.taxonomy.having(cls, name):
                    root = outermost.get(id(item))
                    if root is not None:
                        found[root].update(_named(item.values(slot), names))
                yield found

    def root_concepts(self) -> Mapping[str, str]:
        """Return the concepts, each with the outermost one around it."""
        return self._roots

    @cached_property
    def _roots(self) -> Mapping[str, str]:
        iris = self._iris
        return {iris[key]: root for key, root in self._outermost.items()}

    @cached_property
    def _outermost(self) -> Mapping[int, str]:
        """The outermost concept around each concept, by the identity of the item."""
        found: dict[int, str] = {}
        iris, concepts = self._iris, {cls.name for cls in self.schema.item_classes if cls.is_concept}
        for item in self.taxonomy.items:  # parents before children
            key = id(item)
            if item.cls.name in concepts and key in iris:
                found[key] = found.get(id(item.parent)) or iris[key]
        return found

    def broader_of(self, iri: str) -> Sequence[str]:
        """Return the concept around an item, where nesting is the whole hierarchy."""
        if not self.is_nested:
            return super().broader_of(iri)
        item = self.items.get(iri)
        if item is None or item.slot is None or item.slot.uri not in _HIERARCHY or item.parent is None:
            return ()
        up = self._iris.get(id(item.parent))
        return (up,) if up and item.slot.uri == terms.NARROWER else ()

    def associations_in_hierarchy(self) -> Mapping[str, Links]:
        """Return the associations, without those between classes that are never in one tree."""
        if not self.is_nested or _links_one_hierarchy(self.schema, terms.RELATED):
            return super().associations_in_hierarchy()
        return {name: links for name in (terms.RELATED_MATCH,) if (links := self.stated(name))}

    def isolated_concepts(self) -> Collection[str]:
        """Return the concepts that are in no other and contain none, where nesting is the whole hierarchy."""
        if not self.is_nested:
            return self.concepts
        holders = {
            cls.name: [slot.name for slot in cls.containers if slot.uri in _HIERARCHY]
            for cls in self.schema.item_classes
        }
        return [
            iri
            for iri, item in self.concepts.items()
            if (item.slot is None or item.slot.uri != terms.NARROWER or item.parent is None or not item.parent.id)
            and not any(item.data.get(name) for name in holders[item.cls.name])
        ]


def _slots_for_concepts(schema: Schema, cls: Class) -> list[Slot]:
    """Return the slots of a class for concepts, or for members of a collection."""
    return [
        slot
        for slot in cls.slots
        if not slot.computed
        and (
            (slot.nesting == "list" and schema.classes[slot.range].is_concept)
            or (slot.uri in (terms.MEMBER, terms.MEMBER_LIST) and slot.multivalued)
        )
    ]


def _may_name_itself(schema: Schema, cls: Class, slot: Slot) -> bool:
    if slot.uri == terms.REPLACED_BY or (slot.annotations.get("acyclic") and slot.uri not in _HIERARCHY):
        return False
    return (slot.kind == "uri" and slot.uri.startswith(terms.SKOS) and not slot.names_item) or (
        slot.refers and cls in schema.descendants(slot.range)
    )


def _named(values: Sequence[Any], names: Mapping[str, str]) -> list[str]:
    try:
        return [*filter(None, map(names.get, values))]
    except TypeError:  # a list or a mapping is among them
        return [names[value] for value in values if isinstance(value, str) and value in names]


def _links_one_hierarchy(schema: Schema, uri: str) -> bool:
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
