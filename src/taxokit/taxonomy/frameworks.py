"""A taxonomy as a framework of competencies: the view that the formats of learning systems share.

It has the items, their texts, dates and UUIDs, and the links between them by what they say: hierarchy, prerequisite,
relation, replacement, mapping. The meaning comes from the schema (decision 44); each format has its own words for it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias
from uuid import NAMESPACE_URL, uuid5

from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated, label_of, label_slot
from taxokit.taxonomy.provenance import is_verbatim_source, source_of
from taxokit.taxonomy.schema import Class, Schema, Slot

Relation: TypeAlias = Literal["broader", "prerequisite", "related", "replacement", "mapping"]
"""The statement of a link about its target: it is broader than the origin, comes before it, is related to it, takes its
place, or is a term of another vocabulary."""

UNKNOWN_DATE = "1970-01-01"
"""The date of items of which nobody knows one: it is the same in each release, and in a build without a date."""

SKILL = "http://data.europa.eu/esco/model#Skill"
"""The class of skills of the ontology of ESCO. A schema says by it which of its classes are skills (decision 45)."""

NOTES = (terms.SKOS + "scopeNote", terms.SKOS + "note")
"""The meanings of the slots for notes, in the order in which they are written."""

_GROUPS = tuple(f"http://purl.org/iso25964/skos-thes#{name}" for name in ("superGroup", "subGroup"))
"""The hierarchy of the groups of a thesaurus (ISO 25964)."""

_OWN_UUID = re.compile(r"\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\Z")
"""The end of the IRI of an item that had a UUID before it was imported."""

_TEXT = terms.RDF + "value"
"""The meaning of the slot for the text of a note that is a record of its own."""


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """An item of a framework. `code` is its notation, "" without one.

    `created` and `modified` are the dates of the releases in which it first appeared and last changed, and `ended` is
    that in which it was deprecated, "" if it is in use.
    """

    item: Item
    iri: str
    label: str
    definition: str
    code: str
    created: str
    modified: str
    ended: str

    @property
    def uuid(self) -> str:
        """The UUID that follows from its IRI."""
        return uuid_of(self.iri)

    def texts(self, schema: Schema, uri: str) -> list[str]:
        """Return its texts in slots with a meaning, in the language of the taxonomy."""
        return _texts(schema, self.item, uri)


class Term(NamedTuple):
    """A term of another vocabulary; its label is "" if nothing tells it."""

    iri: str
    label: str


class Link(NamedTuple):
    """A link from an entry. `slot` is the one that states it, None for the place of an item in the document.

    The target of `broader` is None for an entry at the top. `place` is the place in a list whose order means something,
    from 1. `modified` is the date of the release in which the link last changed, or a later one.
    """

    relation: Relation
    origin: Entry
    target: Entry | Term | None
    slot: Slot | None
    modified: str
    place: int | None = None


class Framework:
    """A taxonomy whose document is canonical, with its attribution, as a framework."""

    def __init__(self, taxonomy: Taxonomy, attribution: Attribution) -> None:
        self.taxonomy = taxonomy
        self.schema = taxonomy.schema
        self.attribution = attribution
        self.iri = attribution.source

    @cached_property
    def classes(self) -> Sequence[Class]:
        """The classes of its entries: those of SKOS concepts or, without any, all that have labels."""
        concepts = [cls for cls in self.schema.item_classes if cls.is_concept]
        return concepts or [cls for cls in self.schema.item_classes if label_slot(cls)]

    @cached_property
    def skills(self) -> Collection[Class]:
        """The classes of its entries that are skills."""
        skills = skill_classes(self.schema)
        return [cls for cls in self.classes if cls in skills]

    @property
    def is_final(self) -> bool:
        """True if it is a release, and no pre-release."""
        return bool(self.attribution.issued) and self.attribution.version.is_final

    @cached_property
    def entries(self) -> Mapping[int, Entry]:
        """The entries by the `id` of their items, in the order of the document."""
        classes = set(self.classes)
        return {id(item): self._entry(item) for item in self.taxonomy.items if item.cls in classes and item.id}

    @cached_property
    def by_uuid(self) -> Mapping[str, Entry]:
        """The entries by UUID."""
        return {entry.uuid: entry for entry in self.entries.values()}

    @cached_property
    def links(self) -> Sequence[Link]:
        """All links, those of each entry together."""
        return [link for entry in self.entries.values() for link in self._links(entry)]

    @cached_property
    def links_by_uuid(self) -> Mapping[str, Link]:
        """The links by UUID."""
        return {self.uuid_of_link(link): link for link in self.links}

    def uuid_of_link(self, link: Link) -> str:
        """Return the UUID of a link: version 5, of the IRIs of its origin, of its slot and of its target."""
        target = link.target.iri if link.target else self.iri
        return str(uuid5(NAMESPACE_URL, f"{link.origin.iri} {link.slot.uri if link.slot else terms.BROADER} {target}"))

    def maker_of(self, entry: Entry) -> str:
        """Return the name of who wrote the words of an entry: its definition or, without one, its label."""
        item = entry.item
        slot = item.cls.meaning(terms.DEFINITION) if entry.definition else label_slot(item.cls)
        source = source_of(self.taxonomy, item, slot.name) if slot else ""
        is_published = bool(source) and is_verbatim_source(self.taxonomy, source)
        return self.attribution.of("work" if is_published else "edition").maker.name

    def reason_of(self, entry: Entry) -> str:
        """Return the reason why an entry was deprecated, "" if it is in use, or none is given."""
        reason = entry.item.value(lifecycle_of(self.schema, entry.item.cls).reason) if entry.ended else None
        return reason if isinstance(reason, str) else ""

    def _entry(self, item: Item) -> Entry:
        created = _value(item, "created") or self._dated.get(_value(item, "introduced"), UNKNOWN_DATE)
        modified = _value(item, "modified") or self._dated.get(_value(item, "changed"), created)
        since = str(item.value(lifecycle_of(self.schema, item.cls).since) or "")
        codes = item.values(slot) if (slot := item.cls.meaning(terms.NOTATION)) else []
        return Entry(
            item=item,
            iri=self.taxonomy.iri(item),
            label=label_of(item) or item.id,
            definition="\n\n".join(_texts(self.schema, item, terms.DEFINITION)),
            code=str(codes[0]) if codes else "",
            created=created,
            modified=modified,
            ended=self._dated.get(since, modified) if is_deprecated(self.taxonomy, item) else "",
        )

    @cached_property
    def _dated(self) -> Mapping[str, str]:
        """The dates of releases by version, as far as the release and the dates of its items tell them."""
        dates = {}
        for item in self.taxonomy.items:
            for version, date in (("introduced", "created"), ("changed", "modified")):
                if _value(item, version) and _value(item, date):
                    dates[_value(item, version)] = _value(item, date)
        if self.attribution.issued:
            dates[str(self.attribution.version)] = self.attribution.issued
        return dates

    def _links(self, entry: Entry) -> Iterator[Link]:
        yield from self._broader(entry)
        for slot in entry.item.cls.references:
            relation = relation_of(slot)
            if relation is None:
                continue
            for target in self._targets(entry, slot):
                if not (_is_symmetric(slot) and self._states(target, slot, entry) and target.iri < entry.iri):
                    yield Link(relation, entry, target, slot, entry.modified)
        labels = self.taxonomy.mappings.object_labels if self.taxonomy.mappings else {}
        for slot in entry.item.cls.slots:
            for iri in entry.item.values(slot) if slot.uri in MAPPINGS and slot.kind == "uri" else ():
                yield Link("mapping", entry, Term(iri, labels.get(iri, "")), slot, entry.modified)

    def _broader(self, entry: Entry) -> Iterator[Link]:
        """Yield the links to the entries around an entry and those that it names as broader; else a link to the top."""
        item, parents = entry.item, 0
        around = self.entries.get(id(item.parent)) if item.parent else None
        if around is not None:
            parents += 1
            place, since = self._place(entry, around)
            yield Link("broader", entry, around, None, since, place)
        for slot in item.cls.references:
            for target in self._targets(entry, slot) if slot.uri == terms.BROADER else ():
                parents += 1
                yield Link("broader", entry, target, slot, entry.modified)
        if not parents:
            place, since = self._place(entry, None)
            yield Link("broader", entry, None, None, since, place)

    def _place(self, entry: Entry, around: Entry | None) -> tuple[int | None, str]:
        """Return the place of an entry in its list, if the order means something, and the date since when it has it.

        The places in an ordered list change with the list, and with each item that comes before.
        """
        item = entry.item
        if item.slot is not None and item.slot.ordered:
            return item.index + 1, max(entry.modified, self._latest_before[id(item)], around.modified if around else "")
        position = item.value(item.cls.position)
        return position if isinstance(position, int) else None, entry.modified

    @cached_property
    def _latest_before(self) -> Mapping[int, str]:
        """The latest date on which an entry before another in its list appeared, by the `id` of the other's item."""
        latest: dict[tuple[int, str], str] = {}
        before = {}
        for item in self.taxonomy.items:
            key = (id(item.parent), item.slot.name if item.slot else "")
            before[id(item)] = latest.get(key, "")
            if id(item) in self.entries:
                latest[key] = max(before[id(item)], self.entries[id(item)].created)
        return before

    def _targets(self, entry: Entry, slot: Slot) -> Iterator[Entry]:
        index = self.taxonomy.index(slot.range)
        for name in entry.item.values(slot):
            target = self.entries.get(id(index.get(name)))
            if target is not None:
                yield target

    def _states(self, entry: Entry, slot: Slot, target: Entry) -> bool:
        return slot in entry.item.cls.slots and target in self._targets(entry, slot)


def uuid_of(iri: str) -> str:
    """Return the UUID of a name: that at the end of its IRI, else version 5, of the IRI (RFC 9562, section 5.5)."""
    own = _OWN_UUID.search(iri)
    return own[0].lower() if own else str(uuid5(NAMESPACE_URL, iri))


def skill_classes(schema: Schema) -> list[Class]:
    """Return the classes of skills: each, or one that it inherits from, is that of ESCO or mapped to it."""
    return [
        cls
        for cls in schema.item_classes
        if any(SKILL in (own.uri, *own.mappings) for own in (cls, *map(schema.classes.__getitem__, cls.ancestors)))
    ]


def relation_of(slot: Slot) -> Relation | None:
    """Return the relation that the references of a slot state, None for those of hierarchies and members.

    If they must not form a cycle, and are no hierarchy, their targets come before the items that refer to them.
    """
    if slot.uri == terms.REPLACED_BY:
        return "replacement"
    if slot.uri in (terms.BROADER, terms.NARROWER, terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.MEMBER, *_GROUPS):
        return None
    return "prerequisite" if slot.annotations.get("acyclic") else "related"


def _is_symmetric(slot: Slot) -> bool:
    return terms.INVERSES.get(slot.uri) == slot.uri


def _value(item: Item, computed: str) -> str:
    """Return a computed value of an item, "" if it has none."""
    return str(item.value(item.cls.computing(computed)) or "")


def _texts(schema: Schema, item: Item, uri: str) -> list[str]:
    """Return the texts of an item in all slots with a meaning, also those of records."""
    texts: list[str] = []
    for slot in item.cls.slots:
        if slot.uri == uri:
            for value in item.values(slot):
                is_record = isinstance(value, dict) and slot.contains
                text = Item(schema.classes[slot.range], value).meaning(_TEXT) if is_record else value
                texts += [text] if isinstance(text, str) else []
    return texts
