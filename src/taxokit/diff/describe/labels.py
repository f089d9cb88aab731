"""What the things in a diff are called: labels, IRIs, languages, and which slots tell the life of an item.

A diff names other items by their identifiers alone. What it was made from, the two sides and their comparison, has the
rest; for a diff without them there are identifiers and no more.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from taxokit.diff.changes import Change, Diff
from taxokit.diff.records import Key
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import POLICY, REASON, SINCE, lifecycle_slot, status_slot
from taxokit.taxonomy.model import dataset_iri, item_iri
from taxokit.taxonomy.schema import Class, Schema, Slot

STATUS = "status"
REPLACED = "replaced_by"


class Names:
    """Looks up what the items, classes and slots of one diff are called; the new side is asked first."""

    def __init__(self, diff: Diff) -> None:
        sides = [side for side in reversed(diff.snapshots) if side is not None]
        self._schemas: list[Schema] = [side.schema for side in sides if side.schema is not None]
        comparison = diff.comparison
        self._records = [comparison.new, comparison.old] if comparison else []
        self.language = str(self._metadata(terms.LANGUAGE) or (diff.attribution.language if diff.attribution else ""))
        self._namespace = str(self._metadata(terms.URI_SPACE) or "")
        self.life = cache(self._life)
        self._candidates = cache(self._candidate_classes)

    def _metadata(self, uri: str) -> Any:
        """Return what the taxonomy says of itself under a term."""
        slot = self._schemas[0].root.meaning(uri) if self._schemas else None
        return next((found for data in self._all(self.root) if slot and (found := data.get(slot.name))), None)

    @property
    def root(self) -> Key:
        """The key of the taxonomy itself."""
        return (self._schemas[0].root.name if self._schemas else "", "")

    def _all(self, key: Key) -> list[Mapping[str, Any]]:
        return [records[key].data for records in self._records if key in records]

    def data(self, key: Key) -> Mapping[str, Any]:
        """Return the values of an item as it is, or was where it is gone; empty where nothing is known of it."""
        return next(iter(self._all(key)), {})

    def cls(self, name: str) -> Class | None:
        """Return the class with a name, None where no schema has it."""
        return next((schema.classes[name] for schema in self._schemas if name in schema.classes), None)

    def slot(self, cls: str, name: str) -> Slot | None:
        """Return the slot of a class, None where no schema has it."""
        found = (schema.classes[cls].by_name.get(name) for schema in self._schemas if cls in schema.classes)
        return next((slot for slot in found if slot is not None), None)

    def label(self, key: Key) -> str:
        """Return what people call an item, "" where that is not known."""
        cls = self.cls(key[0])
        if cls is None or not key[1]:
            return ""
        slots = [slot for uri in (terms.PREF_LABEL, terms.TITLE) if (slot := cls.meaning(uri))]
        words = (data.get(slot.name) for data in self._all(key) for slot in slots)
        return next((word for word in words if isinstance(word, str)), "")

    def target(self, change: Change, identifier: str) -> Key:
        """Return the key of an item that a value of a change refers to; its class is "" where it is not known."""
        slot = change.slot if change.kind not in ("merged", "split", "deprecated") else None
        return next(
            (
                (name, identifier)
                for name in self._candidates(change.cls, slot)
                if any((name, identifier) in records for records in self._records)
            ),
            ("", identifier),
        )

    def _candidate_classes(self, cls: str, slot_name: str | None) -> list[str]:
        """Return the classes that a slot of a class, or else what replaces its items, may refer to."""
        holder = self.cls(cls)
        slot = self.slot(cls, slot_name) if slot_name else holder.meaning(terms.REPLACED_BY) if holder else None
        if slot is None:
            return [cls]
        found = [inner.name for schema in self._schemas for inner in schema.descendants(slot.range)]
        return list(dict.fromkeys(found))

    def language_of(self, cls: str, path: tuple[str, ...]) -> str:
        """Return the language of the text at a path of an item: its slot, or slot, key and slot; "" for no text."""
        slot = self.slot(cls, path[0])
        if slot is None:
            return ""
        if slot.annotations.get("translations"):
            return path[1] if len(path) > 1 else ""
        return self.language if slot.kind == "text" else ""

    def _life(self, cls: str) -> Mapping[str, str]:
        """Return which part of the life of an item each slot tells, by the name of the slot."""
        holder = self.cls(cls)
        if holder is None:
            return {}
        slots = {part: lifecycle_slot(holder, part) for part in (SINCE, REASON, POLICY)}
        slots[REPLACED] = holder.meaning(terms.REPLACED_BY)
        slots[STATUS] = next((found for schema in self._schemas if (found := status_slot(schema, holder))), None)
        return {slot.name: part for part, slot in slots.items() if slot is not None}

    def iri(self, change: Change) -> str:
        """Return the IRI of what a change is about: an item, or a class or slot of the schema; "" for none."""
        cls = self.cls(change.cls)
        if cls is None:
            return ""
        if change.subject == "schema":
            slot = self.slot(change.cls, change.slot) if change.slot else None
            return slot.uri if slot else "" if change.slot else cls.uri
        key = (change.cls, change.id)
        return dataset_iri(self._namespace) if key == self.root else item_iri(self._namespace, cls, self.data(key))
