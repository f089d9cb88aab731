"""Stage 6, describe: the names of the items, classes and slots of one diff."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from taxokit.diff.changes import Change, Diff
from taxokit.diff.normalize import RecordKey
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.schema import Class, Slot, dataset_iri, item_iri

if TYPE_CHECKING:
    from taxokit.taxonomy.mappings import Mappings


class DiffLabels:
    """Looks up the names of the items, classes and slots of a diff, in the new snapshot first."""

    def __init__(self, diff: Diff) -> None:
        self._snapshots = diff.snapshots
        self._comparison, pair = diff.comparison, diff.comparison.pair if diff.comparison else None
        self._schemas = pair.schemas if pair else None
        self._records = (pair.new, pair.old) if pair else ()
        self._root = (pair.schemas.new.root.name if pair else "", "")
        self.language = str(self._metadata(terms.LANGUAGE) or (diff.attribution.language if diff.attribution else ""))
        self._namespace = str(self._metadata(terms.URI_SPACE) or "")

    def _metadata(self, uri: str) -> Any:
        """Return the value of a term for the taxonomy itself; None if there is none."""
        slot = self._schemas.new.root.meaning(uri) if self._schemas else None
        return next((value for data in self._all(self._root) if slot and (value := data.get(slot.name))), None)

    def _all(self, key: RecordKey) -> list[Mapping[str, Any]]:
        return [records[key].data for records in self._records if key in records]

    def data(self, key: RecordKey) -> Mapping[str, Any]:
        """Return the values of an item as it is, or was when it was removed; empty if it is unknown."""
        return next(iter(self._all(key)), {})

    def cls(self, name: str) -> Class | None:
        """Return the class with a name, None if no schema has it."""
        return self._schemas.cls(name) if self._schemas else None

    def slot(self, cls: str, name: str) -> Slot | None:
        """Return the slot of a class, None if no schema has it."""
        return self._schemas.slot(cls, name) if self._schemas else None

    def place(self, key: RecordKey) -> tuple[RecordKey, str]:
        """Return the item that an item is inside of, and the slot that contains it; the root, "" if it is unknown."""
        record = next((records[key] for records in self._records if key in records), None)
        return (record.parent or self._root, record.slot) if record else (self._root, "")

    def label(self, key: RecordKey) -> str:
        """Return the label of an item, "" if it is not known."""
        return self._comparison.label(key) if self._comparison else ""

    def object_label(self, iri: str) -> str:
        """Return the label of the other side of a mapping, "" if no mapping set has it."""
        labels = (mappings.object_labels.get(iri, "") for mappings in self._mappings)
        return next(filter(None, labels), "")

    @cached_property
    def _mappings(self) -> "list[Mappings]":
        sides = [side.known_mappings for side in reversed(self._snapshots) if side is not None]
        return [mappings for mappings in sides if mappings is not None]

    def target(self, change: Change, identifier: str) -> RecordKey:
        """Return the key of an item that a value of a change refers to; its class is "" if it is not known."""
        slot = change.slot if change.kind not in ("merged", "split", "deprecated") else None
        keys = ((name, identifier) for name in self._target_classes(change.cls, slot))
        return next((key for key in keys if self._all(key)), ("", identifier))

    def _target_classes(self, cls: str, slot_name: str | None) -> list[str]:
        """Return the classes to which a slot of a class, or else its slot for replacements, may refer."""
        holder = self.cls(cls)
        slot = self.slot(cls, slot_name) if slot_name else holder.meaning(terms.REPLACED_BY) if holder else None
        if slot is None or self._schemas is None:
            return [cls]
        schemas = self._schemas.new, self._schemas.old
        return list(dict.fromkeys(inner.name for schema in schemas for inner in schema.descendants(slot.range)))

    def language_of(self, cls: str, path: tuple[str, ...]) -> str:
        """Return the language of the text at a path of an item: its slot, or slot, key and slot; "" for no text."""
        slot = self.slot(cls, path[0])
        if slot is None:
            return ""
        if slot.annotations.get("translations"):
            return path[1] if len(path) > 1 else ""
        return self.language if slot.kind == "text" else ""

    def lifecycle(self, cls: str) -> Mapping[str, str]:
        """Return which part of the life cycle of an item each slot describes, by the name of the slot."""
        holder = self.cls(cls)
        if holder is None or self._schemas is None:
            return {}
        new, old = (lifecycle_of(schema, holder) for schema in (self._schemas.new, self._schemas.old))
        slots = new._replace(status=new.status or old.status)._asdict()
        return {slot.name: part for part, slot in slots.items() if slot is not None}

    def iri(self, change: Change) -> str:
        """Return the IRI of the subject of a change: an item, or a class or slot of the schema; "" for none."""
        cls = self.cls(change.cls)
        if cls is None:
            return ""
        if change.subject == "schema":
            slot = self.slot(change.cls, change.slot) if change.slot else None
            return slot.uri if slot else "" if change.slot else cls.uri
        key = (change.cls, change.id)
        if key == self._root:
            return dataset_iri(self._namespace)
        return item_iri(self._namespace, cls, self.data(key), change.id if cls.is_owned else None)
