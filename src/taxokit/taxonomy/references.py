"""How items refer to each other and are inside each other, in sources that need not be valid."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import longest_chains
from taxokit.rdf.skos import HIERARCHY
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Diagnostic, Route
from taxokit.text.versions import VersionPolicy


class Unread:
    """The files of a taxonomy that could not be read: `taxonomy.derive(Unread)`."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._paths, self._drafts = sorted(taxonomy.unread), taxonomy.drafts
        self._project, self._errors = taxonomy.project, taxonomy.diagnostics

    def may_have(self, identifier: str) -> bool:
        """Return True if an item, or a reference to it, may be in an incomplete file."""
        return any(words is None or identifier in words for words in self._words.values())

    def error(self, identifier: str) -> Diagnostic | None:
        """Return the error of the first unread file that may contain an item or a reference to it, else None."""
        paths = [path for path, words in self._words.items() if words is None or identifier in words]
        return next((error for path in paths[:1] for error in self._errors if error.location.path == path), None)

    @cached_property
    def _words(self) -> Mapping[str, Collection[str] | None]:
        """The words that may be identifiers, by incomplete file; None if even these cannot be read."""
        from taxokit.yaml_text import parser  # programs that read releases look items up, and do not load YAML

        words: dict[str, Collection[str] | None] = {}
        for path in self._paths:
            draft, project = self._drafts.get(path), self._project
            data = draft.encode() if draft is not None else project and parser.read_bytes(project.root, path)
            words[path] = set(parser.words_of(data)) if isinstance(data, bytes) else None
        return words


class Reference(NamedTuple):
    """A value of a reference slot of an item, and the item that it names, None if there is none."""

    source: Item
    slot: Slot
    value: str
    target: Item | None


def references_in(taxonomy: Taxonomy, item: Item, slot: Slot) -> Iterator[Reference]:
    """Yield the references in a slot of an item, each value once; values that are not text are left out."""
    for value in dict.fromkeys(value for value in item.values(slot) if isinstance(value, str)):
        yield Reference(item, slot, value, taxonomy.index(slot.range).get(value))


def references_to(taxonomy: Taxonomy, *items: Item) -> Iterator[Reference]:
    """Yield the references to some items, in the order of the schema and of the document.

    Without references in owned items, which add details to a reference of their owner.
    """
    for cls in taxonomy.schema.classes.values():
        for slot in () if cls.is_owned else cls.references:
            classes = taxonomy.schema.descendants(slot.range)
            targets = {item.id: item for item in items if item.cls in classes}
            only = next(iter(targets)) if len(targets) == 1 else None
            for source in taxonomy.having(cls, slot.name) if targets else ():
                if only is not None and only not in source.values(slot):  # quicker, as most have other values
                    continue
                for value in dict.fromkeys(value for value in source.values(slot) if isinstance(value, str)):
                    if value in targets:
                        yield Reference(source, slot, value, targets[value])


def uses_of(taxonomy: Taxonomy, item: Item) -> Iterator[Reference]:
    """Yield the references to an item, without those of the items that it replaces."""
    return (reference for reference in references_to(taxonomy, item) if reference.slot.uri != terms.REPLACED_BY)


def inverse_of(schema: Schema, cls: Class, slot: Slot) -> Slot | None:
    """Return the slot that is computed as the inverse of a reference slot of a class, None without one."""
    for other in schema.descendants(slot.range):
        for candidate in other.slots:
            takes = {taken.name for taken in schema.descendants(candidate.range)} if candidate.computed else set()
            if candidate.computed == "inverse" and candidate.inverse == slot.name and cls.name in takes:
                return candidate
    return None


def heights(taxonomy: Taxonomy, cls: Class, slot: Slot) -> Mapping[str, int]:
    """Return the values of a slot that is computed as `height`, by identifier; empty if no item has a link."""
    along = cls.by_name.get(str(slot.annotations.get("computed_from")))
    index = taxonomy.index(cls.name)
    links = _links(along, index) if along else {}
    return longest_chains({name: sorted(links.get(name, ())) for name in index}) if links else {}


def _links(slot: Slot, index: Mapping[str, Item]) -> Mapping[str, list[str]]:
    """Return the values of a slot that are in an index, for each item of the index that has some."""
    links, known = {}, index.keys()  # those that are listed: a part of a taxonomy has others
    for identifier, item in index.items():
        if slot.name in item.data:
            targets = [value for value in item.values(slot) if isinstance(value, str) and value in known]
            if targets:
                links[identifier] = targets
    return links


# --- references without cycles ----------------------------------------------------------------------------------------


class AcyclicReferences(NamedTuple):
    """The references of a slot that must not form a cycle: `links` lead from each item that has some to known ones."""

    slot: Slot
    items: Mapping[str, Item]
    links: Mapping[str, list[str]]

    def route(self, source: str, target: str) -> Route:
        """Return the route from an item to the value that is one of its links."""
        item = self.items[source]
        return (self.slot.name, item.values(self.slot).index(target)) if self.slot.multivalued else (self.slot.name,)


@derived
def acyclic_references(taxonomy: Taxonomy) -> list[AcyclicReferences]:
    """Return the references of each slot that the schema annotates as `acyclic`, without those of the hierarchy."""
    return [
        AcyclicReferences(slot, index, _links(slot, index))
        for cls in taxonomy.schema.item_classes
        for slot in cls.references
        if slot.annotations.get("acyclic") and slot.uri not in HIERARCHY
        for index in [taxonomy.index(cls.name)]
    ]


_MOST_STEPS = 12


def cycle_text(cycle: Sequence[str]) -> str:
    """Return the names of a cycle as a chain that returns to its start, without the middle of a long one."""
    more = len(cycle) - _MOST_STEPS
    shown = [*cycle[:_MOST_STEPS], f"… ({more} more) …"] if more > 0 else list(cycle)
    return " → ".join([*shown, cycle[0]])


# --- links as records -------------------------------------------------------------------------------------------------

QUALIFIES = "qualifies"
"""The annotation of a slot that contains a record for each link of another slot of which there is more to say.

The class of the records is owned, and the only slot of its unique key names the target, which is in the plain list too.
"""


class LinkRecords(NamedTuple):
    """The slots of a class for records and for links, and the slot of a record that names the target."""

    holder: Slot
    links: Slot
    target: Slot

    def of(self, item: Item) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the records of an item, each with its place in the list."""
        return ((i, data) for i, data in enumerate(item.values(self.holder)) if isinstance(data, dict))

    def find(self, item: Item, target: str) -> tuple[int, dict[str, Any]] | None:
        """Return the record of the link to a target, with its place, None without one."""
        return next((record for record in self.of(item) if record[1].get(self.target.name) == target), None)


@lru_cache(maxsize=256)  # asked for each item
def link_records(schema: Schema, cls: Class) -> tuple[LinkRecords, ...]:
    """Return the records that a class has of its links."""
    records = []
    for holder in cls.containers:
        record, links = schema.classes[holder.range], cls.by_name.get(str(holder.annotations.get(QUALIFIES)))
        target = record.by_name.get(record.key[0]) if len(record.key) == 1 else None
        if record.is_owned and links and links.refers and links.multivalued and target and target.refers:
            records.append(LinkRecords(holder, links, target))
    return tuple(records)


def records_of(schema: Schema, cls: Class, links: Slot) -> LinkRecords | None:
    """Return the records that a class has of the links of one slot, None without them."""
    return next((records for records in link_records(schema, cls) if records.links is links), None)


# --- items inside items -----------------------------------------------------------------------------------------------


def inlined_items(taxonomy: Taxonomy, is_wanted: Callable[[Class], object] = bool) -> Iterator[Item]:
    """Yield the items inside others that have no place in a list below the taxonomy, such as those of mappings.

    By the class of their owner; without most of those whose class is not wanted.
    """
    for cls in taxonomy.schema.classes.values():
        for slot in cls.containers:
            inner = taxonomy.schema.classes[slot.range]
            is_left_out = slot.nesting == "list" or not (inner.containers or is_wanted(inner))
            for owner in taxonomy.having(cls, slot.name) if not is_left_out else ():
                yield from _items_below(taxonomy, owner, slot)


def _items_below(taxonomy: Taxonomy, item: Item, slot: Slot) -> Iterator[Item]:
    for inner in taxonomy.inside(item, slot):
        yield inner
        for deeper in inner.cls.containers:
            yield from _items_below(taxonomy, inner, deeper)


def removal_setting(taxonomy: Taxonomy, slot: Slot, kind: str = "unlinked") -> str:
    """Return the key of the configuration for the bump of a removed link, "" unless the removal is a major change.

    `kind` is that of the change in a diff: `moved` if other parents take the place of the removed one.
    """
    policy = taxonomy.project.versions if taxonomy.project else VersionPolicy()
    bump = policy.bumps.get(kind, slot.annotations.get("removal"))
    return f"`{kind}` in {policy.place}" if bump == "major" else ""
