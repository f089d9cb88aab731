"""Stage 1, normalize: two snapshots to records, under the names that classes and slots have in the new schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from taxokit.diff.layout import DocumentLayout, layout_of
from taxokit.diff.records import RecordKey, Records, flatten, is_in_mapping
from taxokit.diff.renames import SchemaRenames, schema_renames, with_schema_names
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.schema import Class, Schema, Slot


@dataclass(frozen=True)
class SchemaPair:
    """The schemas of both snapshots, and what has another name in the new one. Names are looked up there first."""

    old: Schema
    new: Schema
    renames: SchemaRenames

    def cls(self, name: str) -> Class | None:
        """Return the class with a name, None where neither schema has it."""
        return self.new.classes.get(name) or self.old.classes.get(name)

    def slot(self, cls: str, name: str) -> Slot | None:
        """Return the slot of a class, None where neither schema has it."""
        known = (schema.classes[cls].by_name.get(name) for schema in (self.new, self.old) if cls in schema.classes)
        return next((slot for slot in known if slot is not None), None)

    def slots_at(self, cls: str, path: tuple[str, ...]) -> tuple[Slot | None, Slot | None]:
        """Return the slot at a path of an item, and the slot of the item itself; they differ inside a mapping."""
        outer = self.slot(cls, path[0])
        if outer is None or not is_in_mapping(path):
            return outer, outer
        return self.slot(outer.range, path[-1]), outer


class FlatDocument(NamedTuple):
    """A document as it was read: its records, and its layout."""

    records: Records
    layout: DocumentLayout


@dataclass(frozen=True)
class RecordPair:
    """Both documents as records under the names of the new one. `layout` has the classes of both.

    `read` has both documents as they were read, the old one under its own names. `renamed` has the old identifier of
    each renamed item by its new key; `match` fills it in.
    """

    schemas: SchemaPair
    layout: DocumentLayout
    old: Records
    new: Records
    read: tuple[FlatDocument, FlatDocument]
    renamed: Mapping[RecordKey, str] = field(default_factory=dict)


def normalize(old: Snapshot, new: Snapshot) -> RecordPair:
    """Return both documents as records. At least one of the snapshots has a schema.

    Raises SourceError where a document cannot be compared.
    """
    schema = new.schema or old.schema
    assert schema is not None  # noqa: S101 - see above
    old_schema = old.schema or schema
    renames = schema_renames(old_schema, schema)
    old_layout, layout = layout_of(old_schema), layout_of(schema)
    after = FlatDocument(flatten(new.document, layout, new.file), layout)
    before = FlatDocument(flatten(old.document, old_layout, old.file), old_layout)
    return RecordPair(
        SchemaPair(old_schema, schema, renames),
        layout.including(old_layout),
        with_schema_names(before.records, renames, old_layout, layout),
        after.records,
        (before, after),
    )
