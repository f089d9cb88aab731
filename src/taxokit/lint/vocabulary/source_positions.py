"""Where the statements of our sources are, and what to call the items and texts in messages."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from taxokit.core.location import Origin
from taxokit.core.text.labels import shortened
from taxokit.lint.vocabulary.entailment import Text
from taxokit.lint.vocabulary.view import Place, Vocabulary
from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.taxonomy.texts import TextKey


class SourcePlaces(Vocabulary):
    """A taxonomy as a vocabulary, as far as places and names go."""

    by_schema = True

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.complete = not taxonomy.unread
        self.schema = taxonomy.schema
        language = taxonomy.metadata(terms.LANGUAGE)
        self.language = language if isinstance(language, str) else ""
        self._last_positions: tuple[Item | None, Slot | None, Mapping[str, int]] = (None, None, {})

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The items that have an identifier, by their IRI."""
        found: dict[str, Item] = {}
        for cls in self.schema.item_classes:
            for item, iri in self.taxonomy.iris(cls):
                found.setdefault(iri, item)
        return found

    @cached_property
    def _iris(self) -> Mapping[int, str]:
        """The IRI of each item that counts, by the identity of the item."""
        return {id(item): iri for iri, item in self.items.items()}

    @cached_property
    def concepts(self) -> Mapping[str, Item]:
        """The items whose class is a SKOS concept, by IRI."""
        return self._of_type(terms.CONCEPT)

    @cached_property
    def schemes(self) -> Mapping[str, Any]:
        """The schemes of the slots of the root, and the items that are schemes."""
        return {**self._scheme_slots, **self._of_type(terms.CONCEPT_SCHEME)}

    @cached_property
    def collections(self) -> Mapping[str, Item]:
        """The items whose class is a SKOS collection."""
        return self._of_type(terms.COLLECTION)

    def _of_type(self, uri: str) -> Mapping[str, Item]:
        used = [cls for cls in self.schema.item_classes if self.taxonomy.by_class[cls.name]]
        names = {cls.name for cls in used if uri in cls.types}
        if len(names) in (0, len(used)):  # as a rule
            return self.items if names else {}
        return {iri: item for iri, item in self.items.items() if item.cls.name in names}

    def instances(self, cls: str) -> Iterable[str]:
        """Return the items that are of a class of RDF, and for `skos:ConceptScheme` the schemes of the root."""
        return [*(self._scheme_slots if cls == terms.CONCEPT_SCHEME else ()), *self._of_type(cls)]

    @cached_property
    def _scheme_slots(self) -> Mapping[str, Slot]:
        return {
            f"{self.taxonomy.namespace}{slot.annotations['scheme']}": slot
            for slot in self.schema.root.slots
            if "scheme" in slot.annotations
        }

    def place_of(self, key: TextKey) -> Origin:
        """Return the place of a text."""
        item, name, route = key
        return self.taxonomy.origin(item, name, *route)

    def name_of_text(self, key: TextKey) -> str:
        """Return the slots, the text where it is one of several, the language, and the item of a text."""
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

    def name_of_literal(self, subject: str, predicate: str, text: Text) -> str:
        """Return the name of a text of an item, as `name_of_text` does."""
        key = self._key_of(subject, predicate, text)
        return self.name_of_text(key) if key else f"{shortened(text[0])!r} of {self.name(subject)}"

    def place(self, subject: str, predicate: str = "", value: str | None = None) -> Place:
        """Return the place of an item, of one of its values, or of the value of the inverse."""
        item = self.items.get(subject)
        if item is None:
            slot = self._scheme_slots.get(subject)
            return self.taxonomy.origin_of((slot.name,) if slot else (), on_key=True)
        found = self._value_place(item, predicate, value)
        other = self.items.get(value) if value else None
        if found is None and other is not None and predicate in terms.INVERSES:
            found = self._value_place(other, terms.INVERSES[predicate], subject)
        return found or self.taxonomy.origin(item)

    def place_of_all(self, example: str) -> Place:  # noqa: ARG002 - the file of the root is about all of them
        """Return the beginning of the sources."""
        return self.place("")

    def _value_place(self, item: Item, predicate: str, value: str | None) -> Origin | None:
        for slot in item.cls.slots:
            if slot.name not in item.data or predicate not in (slot.uri, slot.annotations.get("implies")):
                continue
            if value is None or not slot.multivalued:
                return self.taxonomy.origin(item, slot.name)
            for index, written in enumerate(item.values(slot)):
                if value == written or (value and value == self._iri_of(item, slot, written)):
                    return self.taxonomy.origin(item, slot.name, index)
        key = self._translation_key(item, predicate, value)
        return self.place_of(key) if key else None

    def _iri_of(self, item: Item, slot: Slot, written: Any) -> str:
        """Return the IRI of the item that a value of a slot means, "" for other values."""
        if slot.kind != "class":
            return ""
        if isinstance(written, dict):
            return self.taxonomy.iri(Item(self.schema.classes[slot.range], written, item, slot))
        other = self.taxonomy.index(slot.range).get(written) if isinstance(written, str) else None
        return self.taxonomy.iri(other) if other else ""

    def _translation_key(
        self, item: Item, predicate: str, value: str | None, language: str | None = None
    ) -> TextKey | None:
        outer = item.cls.translations
        slot = self.schema.classes[outer.range].meaning(predicate) if outer else None
        found = item.data.get(outer.name) if outer else None
        if outer is None or slot is None or value is None or not isinstance(found, dict):
            return None
        for tag, words in found.items():
            inner = words.get(slot.name) if isinstance(words, dict) and language in (None, tag) else None
            if inner == value:
                return item, outer.name, (tag, slot.name)
            if isinstance(inner, list) and value in inner:
                return item, outer.name, (tag, slot.name, inner.index(value))
        return None

    def place_of_literal(self, subject: str, predicate: str, text: Text) -> Place:
        """Return the place of a text, in the item itself or among its translations."""
        key = self._key_of(subject, predicate, text)
        return self.place_of(key) if key else self.place(subject, predicate, text[0])

    def _key_of(self, subject: str, predicate: str, text: Text) -> TextKey | None:
        item = self.items.get(subject)
        words, language, _ = text
        own = item.cls.meaning(predicate) if item else None
        if item is not None and own is not None and language in ("", self.language):
            index = self._positions(item, own).get(words)
            if index is not None:
                return item, own.name, (index,) if own.multivalued else ()
        return self._translation_key(item, predicate, words, language) if item else None

    def _positions(self, item: Item, slot: Slot) -> Mapping[str, int]:
        """Return the index of each text of a slot in its list; kept for the last item, often the next one too."""
        if self._last_positions[:2] != (item, slot):
            values = item.values(slot)
            found = {values[index]: index for index in reversed(range(len(values))) if isinstance(values[index], str)}
            self._last_positions = item, slot, found
        return self._last_positions[2]

    def name(self, iri: str) -> str:
        """Return the kind and the identifier of an item, a term of SKOS in short, or the IRI of anything else."""
        item = self.items.get(iri)
        if item is None and iri.startswith(terms.SKOS):
            return f"skos:{iri.removeprefix(terms.SKOS)}"
        return item.name if item else f"<{iri}>"


def _owner(item: Item) -> str:
    """Return the name of an item with texts: by its identifier, its unique key, or its position."""
    if item.parent is None:
        return f"the {item.cls.kind}"
    key = [item.id] if item.id else [str(item.data.get(name, "")) for name in item.cls.key]
    if any(key) or item.slot is None:
        return f"{item.cls.kind} {shortened('.'.join(key))}"
    return f"number {item.index + 1} of the {item.slot.name} of {_owner(item.parent)}"
