"""Drafts: items on their way into the sources; what an earlier attempt refused of them, and what is not imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

from taxokit.taxonomy.iris import made_iri
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.schema import Class, Schema, Slot


@dataclass(frozen=True, slots=True)
class UnmappedStatement:
    """A statement of a graph, or a value of a table, that is not imported as it is.

    `about` groups them together with `reason`: a property, or a column. `example` is short, for people; `line` is the
    whole statement, for the full report.
    """

    about: str
    reason: str
    example: str
    line: str


@dataclass(slots=True)
class Refusals:
    """What an earlier attempt refused, each with the reason: whole items, and values by item, language and slot."""

    items: dict[ItemKey, str] = field(default_factory=dict)
    values: dict[tuple[ItemKey, str, str, Any], str] = field(default_factory=dict)


Values: TypeAlias = dict[str, dict[Any, None]]
"""The values of slots by name, each value once, in the order in which they were added."""


@dataclass(eq=False)
class Draft:
    """One item: its class, its slug, its given IRI ("" for none), its values, and those in other languages.

    `records` are the items that belong to it, by slot. `known` marks an item of the sources: it can be referred to, and
    stays as it is.
    """

    cls: Class
    folder: str
    slug: str
    iri: str = ""
    values: Values = field(default_factory=dict)
    translations: dict[str, Values] = field(default_factory=dict)
    records: dict[str, list["Draft"]] = field(default_factory=dict)
    known: bool = False

    @property
    def key(self) -> ItemKey:
        """What identifies the item in every attempt to import its file."""
        return self.cls.name, self.iri or self.slug

    def values_of(self, predicate: str) -> list[str]:
        """Return the values of the slot that means `predicate`."""
        slot = self.cls.meaning(predicate)
        return list(self.values.get(slot.name, ())) if slot else []

    def data(self, schema: Schema, namespace: str) -> dict[str, Any]:
        """Return the values as in a source: by rank of the slots, lists sorted where their order means nothing."""
        result: dict[str, Any] = {}
        identifier, given_iri, translated = self.cls.identifier, self.cls.given_iri, self.cls.translations
        for slot in _filled(self.cls, frozenset((*self.values, *self.records))):
            if slot is identifier:
                result[slot.name] = self.slug
            elif slot is given_iri:
                if self.iri and self.iri != made_iri(namespace, self.cls, result):
                    result[slot.name] = self.iri
            elif slot is translated:
                inner = schema.classes[slot.range]
                words = {tag: _data(inner, values) for tag, values in sorted(self.translations.items())}
                translations = {tag: texts for tag, texts in words.items() if texts}
                if translations:
                    result[slot.name] = translations
            elif slot.name in self.records:
                result[slot.name] = [record.data(schema, namespace) for record in self.records[slot.name]]
            elif values := self.values.get(slot.name):
                result[slot.name] = _written(slot, values)
        return result


@lru_cache(maxsize=1000)  # many items have the same slots
def _filled(cls: Class, names: frozenset[str]) -> list[Slot]:
    """Return the slots of an item with values for these names, by rank, and those that say what it is."""
    always = (cls.identifier, cls.given_iri, cls.translations)
    return [slot for slot in cls.slots if slot.name in names or slot in always]


def _data(cls: Class, values: Values) -> dict[str, Any]:
    slots = _filled(cls, frozenset(values))
    return {slot.name: _written(slot, found) for slot in slots if (found := values.get(slot.name))}


def _written(slot: Slot, values: Mapping[Any, None]) -> Any:
    """Return the values of a slot as in a source."""
    if not slot.multivalued:
        return next(iter(values))
    return list(values) if slot.ordered else sorted(values)


def known_draft(item: Item, iri: str) -> Draft:
    """Return an item of the sources as a draft that is known."""
    words = item.data.get(item.cls.translations.name) if item.cls.translations else None
    translations = {str(tag): _values(data) for tag, data in words.items()} if isinstance(words, dict) else {}
    return Draft(item.cls, "", item.id, iri, _values(item.data), translations, known=True)


def _values(data: Mapping[str, Any] | None) -> Values:
    """Return the values of a source, each slot as a list; only those that an imported value can be compared with."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in dict(data or {}).items()}
    return {
        name: dict.fromkeys(value for value in values if isinstance(value, str | int)) for name, values in lists.items()
    }
