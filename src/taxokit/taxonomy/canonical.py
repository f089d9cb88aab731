"""The canonical document: one form for one content, with the computed slots filled in.

Slots stand in the order of their rank, lists are sorted by identifier unless the schema says that their order means
something, and empty slots are left out. Two sources with the same meaning give the same bytes.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from taxokit.core.errors import ConfigError
from taxokit.rdf.digraph import longest_chains
from taxokit.taxonomy.model import Item, Taxonomy, made_iri
from taxokit.taxonomy.schema import Class, Schema, Slot


@dataclass(frozen=True)
class Stamp:
    """What a release knows of itself and the sources do not: written into computed slots of the root and of items.

    `previous` is the document of the release before, from which each item takes its history.
    """

    version: str
    issued: str | None = None
    citation: str = ""
    previous_version: str | None = None
    previous: Mapping[str, Any] = field(default_factory=dict)


def canonical_document(taxonomy: Taxonomy, stamp: Stamp) -> dict[str, Any]:
    """Return the canonical document of a valid taxonomy.

    Raises ConfigError where the schema asks for a computation that does not exist.
    """
    return _Writer(taxonomy, stamp).item(taxonomy.root)


def document_bytes(document: Mapping[str, Any]) -> bytes:
    """Return a canonical document as it is written: the bytes of `taxonomy.json`."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def authored_values(cls: Class, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what people write of an item: no slots that are computed only, and not the items that stand inside it."""
    return {
        slot.name: data[slot.name]
        for slot in cls.slots
        if slot.name in data and (slot.given or not slot.computed) and slot.nesting != "list"
    }


def is_same_order(old: Sequence[Any], new: Sequence[Any]) -> bool:
    """Say whether what two lists have in common follows each other in the same order."""
    common = set(old) & set(new)
    return [one for one in old if one in common] == [one for one in new if one in common]


def sort_key(cls: Class) -> Callable[[Mapping[str, Any]], tuple[str, ...]]:
    """Return the key by which the items of a class are sorted: its identifier, else its first unique key."""
    return lambda data: tuple(str(data.get(name, "")) for name in cls.key)


def _empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


class _Writer:
    def __init__(self, taxonomy: Taxonomy, stamp: Stamp) -> None:
        self.taxonomy = taxonomy
        self.stamp = stamp
        self.schema: Schema = taxonomy.schema
        self.inverses: dict[tuple[str, str], dict[str, list[str]]] = {}
        self.heights: dict[tuple[str, str], dict[str, int]] = {}
        before = Taxonomy(self.schema, dict(stamp.previous))
        self.namespace = before.namespace
        stamped = {slot.computed: before.document.get(slot.name) for slot in self.schema.root.slots if slot.computed}
        self.version_before, self.issued_before = stamped.get("version"), stamped.get("issued")
        self.previous = {(item.cls.name, item.id): item for item in before.items if item.id}
        self.same: dict[tuple[str, str], bool] = {}

    def item(self, item: Item) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for slot in item.cls.slots:
            value = self._compute(item, slot) if slot.computed else self._value(item, slot)
            if not _empty(value):
                result[slot.name] = value
        return result

    def _value(self, item: Item, slot: Slot) -> Any:
        value = item.data.get(slot.name)
        if value is None:
            return None
        if slot.contains:
            return self._contained(item, slot, value)
        if slot.multivalued:
            return list(value) if slot.ordered else sorted(set(value))
        return value

    def _contained(self, item: Item, slot: Slot, value: Any) -> Any:
        cls = self.schema.classes[slot.range]
        if slot.nesting == "one":
            return self.item(Item(cls, value, item, slot))
        if slot.nesting == "map":
            return {
                key: self.item(Item(cls, inner, item, slot)) if isinstance(inner, dict) else inner
                for key, inner in sorted(value.items())
            }
        items = [self.item(Item(cls, inner, item, slot, index)) for index, inner in enumerate(value)]
        return items if slot.ordered else sorted(items, key=sort_key(cls))

    def _compute(self, item: Item, slot: Slot) -> Any:
        compute = COMPUTATIONS.get(slot.computed or "")
        if compute is None:  # compiled by another version of the tool
            raise ConfigError(
                f"the slot {slot.name!r} is computed by {slot.computed!r}, which this version does not know"
            )
        return compute(self, item, slot)

    def iri(self, item: Item, _: Slot) -> str:
        return self.taxonomy.iri(item)

    def inverse(self, item: Item, slot: Slot) -> list[str]:
        key = (slot.range, slot.inverse or "")
        if key not in self.inverses:
            self.inverses[key] = self._collect_inverse(*key)
        return self.inverses[key].get(item.id, [])

    def _collect_inverse(self, class_name: str, slot_name: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for identifier, item in sorted(self.taxonomy.index(class_name).items()):
            slot = item.cls.by_name.get(slot_name)
            for target in item.values(slot) if slot else ():
                found.setdefault(target, []).append(identifier)
        return found

    def height(self, item: Item, slot: Slot) -> int | None:
        key = (item.cls.name, str(slot.annotations.get("computed_from")))
        if key not in self.heights:
            self.heights[key] = self._measure(*key)
        return self.heights[key].get(item.id)

    def _measure(self, class_name: str, slot_name: str) -> dict[str, int]:
        """Return the length of the longest chain below each item; nothing at all where no item has a link."""
        links = {
            identifier: sorted(set(item.data.get(slot_name) or ()) & self.taxonomy.index(class_name).keys())
            for identifier, item in self.taxonomy.index(class_name).items()
        }
        return longest_chains(links) if any(links.values()) else {}

    def introduced(self, item: Item, slot: Slot) -> str:
        before = self._before(item)
        return str(before.data.get(slot.name, self.stamp.version)) if before else self.stamp.version

    def changed(self, item: Item, slot: Slot) -> str | None:
        before = self._before(item)
        if before is None:
            return None
        return before.data.get(slot.name) if self._is_same(item, before) else self.stamp.version

    def created(self, item: Item, slot: Slot) -> str | None:
        before = self._before(item)
        return self._date(before, slot, "introduced") if before else self.stamp.issued

    def modified(self, item: Item, slot: Slot) -> str | None:
        before = self._before(item)
        if before is None:
            return None
        return self._date(before, slot, "changed") if self._is_same(item, before) else self.stamp.issued

    def _before(self, item: Item) -> Item | None:
        """Return what the release before has of an item, None where it has nothing."""
        return self.previous.get((item.cls.name, item.id))

    def _date(self, before: Item, slot: Slot, computed: str) -> str | None:
        """Return the date that the release before gives an item, or its own, where that is the release in question.

        None where an older release is, which gave no such dates.
        """
        if slot.name in before.data:
            return str(before.data[slot.name])
        version = next((before.data.get(other.name) for other in before.cls.slots if other.computed == computed), None)
        return self.issued_before if version is not None and version == self.version_before else None

    def _is_same(self, item: Item, before: Item) -> bool:
        """Say whether an item is what it was in the release before; what is computed does not count."""
        key = (item.cls.name, item.id)
        if key not in self.same:
            self.same[key] = (
                self._content(item) == self._content(before)
                and self._given(item) == self._given(before)
                and self._in_order(item, before)
            )
        return self.same[key]

    def _in_order(self, item: Item, before: Item) -> bool:
        """Say whether the items inside an item that both have follow each other as before, where that has a meaning."""
        for slot in item.cls.containers:
            if slot.nesting == "list" and slot.ordered:
                key = sort_key(self.schema.classes[slot.range])
                now, then = ([key(data) for data in side.values(slot)] for side in (item, before))
                if not is_same_order(then, now):
                    return False
        return True

    def _content(self, item: Item) -> Any:
        """Return what counts as the content of an item, in canonical form: its own values, and where it stands."""
        names = (name for name in authored_values(item.cls, item.data) if not item.cls.by_name[name].computed)
        values = {name: self._value(item, item.cls.by_name[name]) for name in names}
        return item.parent.id if item.parent else "", {
            name: value for name, value in values.items() if not _empty(value)
        }

    def _given(self, item: Item) -> str | None:
        """Return the IRI that an item gives itself, None where it has the one that any other of its name would have.

        A canonical document does not tell whether an IRI was given, and the namespace of the one before may differ.
        """
        slot = item.cls.given_iri
        iri = item.data.get(slot.name) if slot else None
        made = {made_iri(namespace, item.cls, item.data) for namespace in (self.taxonomy.namespace, self.namespace)}
        return None if iri in made else iri

    def version(self, _: Item, __: Slot) -> str:
        return self.stamp.version

    def previous_version(self, _: Item, __: Slot) -> str | None:
        return self.stamp.previous_version

    def issued(self, _: Item, __: Slot) -> str | None:
        return self.stamp.issued

    def citation(self, _: Item, __: Slot) -> str:
        return self.stamp.citation


COMPUTATIONS: Mapping[str, Callable[[_Writer, Item, Slot], Any]] = {
    function.__name__: function
    for function in (
        _Writer.iri,
        _Writer.inverse,
        _Writer.height,
        _Writer.introduced,
        _Writer.changed,
        _Writer.created,
        _Writer.modified,
        _Writer.version,
        _Writer.previous_version,
        _Writer.issued,
        _Writer.citation,
    )
}
"""What the annotation `computed` of a slot can name."""
