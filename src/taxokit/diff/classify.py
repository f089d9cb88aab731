"""Stage 4, classify: the changes of the schema and of the metadata, and all changes in their order.

A difference that no kind of change explains becomes a change of the kind `unexplained`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from taxokit.diff.changes import Change, Edit, Subject
from taxokit.diff.classify_items import (
    Conversions,
    Evidence,
    cardinality_conversions,
    edits_of,
    item_changes,
    mapping_changes,
    reference_updates,
    value_changes,
)
from taxokit.diff.classify_lifecycle import lifecycle_changes
from taxokit.diff.classify_translations import language_changes
from taxokit.diff.compare import Comparison
from taxokit.diff.kinds import ORDER
from taxokit.diff.normalize import SchemaPair, SchemaRenames
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.translations import Progress

_TYPE = ("kind", "range", "datatype", "nesting")
"""The aspects that are the type of a slot together."""

_ASPECTS = (
    *("uri", "multivalued", "required", "identifier", "ordered", "recommended", "inverse", "pattern", "minimum"),
    *("maximum", "annotations", "description"),
)
"""The other aspects of a slot, each of which is a change of its own."""

_NAMES_OF_SLOTS = ("computed_from", "spread")
"""The annotations that name another slot: of the same class, or of the items that the slot contains."""

_METADATA: Mapping[str, tuple[str, ...]] = {
    "language-changed": (terms.LANGUAGE,),
    "license-changed": (terms.LICENSE_ID, terms.LICENSE),
}
"""The terms of each kind; the first that differs names the change, and others are part of it."""


def schema_changes(schemas: SchemaPair, conversions: Conversions) -> Iterator[Change]:
    """Yield the changes of the schema. An inherited change is yielded once, for the class it comes from.

    `conversions` are the edits of documents that follow from another cardinality of a slot.
    """
    if schemas.old is schemas.new:
        return
    for was, now in schemas.renames.classes.items():
        yield _change("class-renamed", (now, None), was, now, Edit("rename-class", was, "", new=now))
    before = {schemas.renames.cls(name): cls for name, cls in schemas.old.classes.items()}
    classes = {**before, **schemas.new.classes}
    changes = {
        name: [_with_conversions(change, conversions) for change in _class_changes(name, before.get(name), schemas)]
        for name in sorted(classes)
    }
    yield from _without_inherited(changes, classes)
    for name in sorted(schemas.old.enums.keys() | schemas.new.enums.keys()):
        yield from _enum_changes(name, schemas.old.enums.get(name, {}), schemas.new.enums.get(name, {}))


def _with_conversions(change: Change, conversions: Conversions) -> Change:
    edits = conversions.get((change.cls, change.slot or ""), ())
    is_cardinality = isinstance(change.new, dict) and "multivalued" in change.new
    return replace(change, edits=(*change.edits, *edits)) if edits and is_cardinality else change


def _without_inherited(changes_by_class: Mapping[str, list[Change]], classes: Mapping[str, Class]) -> Iterator[Change]:
    """Yield the changes of classes without inherited ones, whose edits go to the class that they come from."""
    contents = {
        name: {_content(change) for change in changes if change.slot} for name, changes in changes_by_class.items()
    }
    edits: dict[tuple[str, object], list[Edit]] = {}
    own: list[tuple[str, Change]] = []
    for name, changes in changes_by_class.items():
        ancestors = [above for above in reversed(classes[name].ancestors) if above in contents]
        for change in changes:
            content = _content(change)
            owner = next((above for above in ancestors if content in contents[above]), name)
            edits.setdefault((owner, content), []).extend(change.edits)
            if owner == name:
                own.append((name, change))
    yield from (replace(change, edits=tuple(edits[name, _content(change)])) for name, change in own)


def _content(change: Change) -> tuple[str, str | None, str]:
    return change.kind, change.slot, repr((change.old, change.new))


def _change(kind: str, place: tuple[str, str | None], old: Any, new: Any, *edits: Edit) -> Change:
    name, slot = place
    return Change("schema", kind, name, "", "", slot, old, new, edits=edits)


def _class_changes(name: str, old: Class | None, schemas: SchemaPair) -> Iterator[Change]:
    new, place = schemas.new.classes.get(name), (name, None)
    if old is None or new is None:
        if new is not None:
            yield _change("class-added", place, None, new.uri)
        elif old is not None:
            yield _change("class-removed", place, old.uri, None)
        return
    for aspect, before, after in _class_aspects(old, new, schemas):
        yield _change("schema-changed", place, {aspect: before}, {aspect: after})
    slots = {schemas.renames.slot(name, slot.name): slot for slot in old.slots}
    for slot_name in dict.fromkeys((*slots, *new.by_name)):
        yield from _slot_changes(name, slots.get(slot_name), new.by_name.get(slot_name), schemas)


def _class_aspects(old: Class, new: Class, schemas: SchemaPair) -> Iterator[tuple[str, Any, Any]]:
    """Yield the differences of a class, except in its slots: aspect, old value and new value."""
    renames, classes = schemas.renames, schemas.new.classes
    names = ((cls.uri, renames.cls(cls.name)) for cls in schemas.old.classes.values())
    uris = {uri: classes[name].uri for uri, name in names if name in classes}
    keys = [[renames.slot(new.name, name) for name in key] for key in old.unique_keys]
    if old.uri != new.uri:
        yield "uri", old.uri, new.uri
    elif tuple(uris.get(uri, uri) for uri in old.types) != new.types:
        yield "types", list(old.types), list(new.types)
    others = {
        "abstract": (old.abstract, new.abstract),
        "unique_keys": (keys, [list(key) for key in new.unique_keys]),
        "mappings": (list(old.mappings), list(new.mappings)),
        "annotations": (old.annotations, new.annotations),
        "description": (old.description, new.description),
    }
    yield from ((aspect, before, after) for aspect, (before, after) in others.items() if before != after)


def _slot_changes(cls: str, old: Slot | None, new: Slot | None, schemas: SchemaPair) -> Iterator[Change]:
    if old is None or new is None:
        if new is not None:
            yield _change("slot-added", (cls, new.name), None, new.range)
        elif old is not None:
            yield _change("slot-removed", (cls, old.name), old.range, None)
        return
    place = (cls, new.name)
    if old.name != new.name:
        edit = Edit("rename-slot", cls, "", old=old.name, new=new.name)
        yield _change("slot-renamed", place, old.name, new.name, edit)
    old = _with_new_names(old, cls, schemas.renames)
    types = [aspect for aspect in _TYPE if getattr(old, aspect) != getattr(new, aspect)]
    if types:
        before, after = ({aspect: getattr(slot, aspect) for aspect in types} for slot in (old, new))
        yield _change(_kind_of_type(old, new, schemas.new), place, before, after)
    for aspect in _ASPECTS:
        before, after = getattr(old, aspect), getattr(new, aspect)
        if before != after:
            yield _change(_kind_of_aspect(aspect, before, after), place, {aspect: before}, {aspect: after})


def _with_new_names(slot: Slot, cls: str, renames: SchemaRenames) -> Slot:
    """Return an old slot of a class with the new names of other slots and classes."""
    target = renames.cls(slot.range)
    inverse = renames.slot(target, slot.inverse) if slot.inverse else slot.inverse
    slots = {**renames.slots.get(target, {}), **renames.slots.get(cls, {})}
    named = {name: value for name, value in slot.annotations.items() if name in _NAMES_OF_SLOTS}
    annotations = {**slot.annotations, **{name: slots.get(value, value) for name, value in named.items()}}
    return replace(slot, range=target, inverse=inverse, annotations=annotations)


def _kind_of_type(old: Slot, new: Slot, schema: Schema) -> str:
    """Return the kind of a change of the type: narrowed to a subclass or integers, widened, or another one."""
    if (old.kind, new.kind) in (("integer", "number"), ("number", "integer")):
        return "widened" if new.kind == "number" else "narrowed"
    if old.kind == new.kind == "class" and old.nesting == new.nesting and old.range in schema.classes:
        if new.range in schema.classes[old.range].ancestors:
            return "widened"
        if old.range in schema.classes[new.range].ancestors:
            return "narrowed"
    return "schema-changed"


def _kind_of_aspect(aspect: str, old: Any, new: Any) -> str:
    """Return the kind of a change of an aspect, such as "widened" if the slot allows more than before."""
    if aspect == "required":
        return "required" if new else "widened"
    if aspect == "multivalued":
        return "widened" if new else "narrowed"
    if aspect in ("pattern", "minimum", "maximum") and (old is None or new is None):
        return "narrowed" if old is None else "widened"
    if aspect in ("minimum", "maximum"):
        return "narrowed" if (new > old) == (aspect == "minimum") else "widened"
    return "schema-changed"


def _enum_changes(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for value in sorted(old.keys() | new.keys()):
        if value not in new:
            yield _change("value-removed", (name, None), value, None)
        elif value not in old:
            yield _change("value-added", (name, None), None, value)
        elif old[value] != new[value]:
            yield _change("schema-changed", (name, None), {value: old[value]}, {value: new[value]})


_SUBJECTS: tuple[Subject, ...] = ("item", "metadata", "schema")


def classify(
    comparison: Comparison,
    evidence_changes: Iterable[Change],
    before: Mapping[str, Progress] | None,
    now: Mapping[str, Progress] | None,
) -> tuple[Change, ...]:
    """Return the changes that explain a comparison, in order. Each step takes out the differences that it explains.

    `evidence_changes` are not in the documents, and take their places among them. `before` and `now` are the
    languages of the snapshots in numbers, None if they are not known.
    """
    evidence = Evidence(comparison)
    conversions = cardinality_conversions(evidence)
    updates = reference_updates(evidence)
    changes = [*lifecycle_changes(evidence), *item_changes(evidence, updates), *_metadata_changes(evidence)]
    changes += [*language_changes(evidence, before, now), *mapping_changes(evidence), *value_changes(evidence)]
    changes += evidence_changes
    classes = {name: position for position, name in enumerate(evidence.schemas.new.classes)}
    changes.sort(key=lambda c: (_SUBJECTS.index(c.subject), classes.get(c.cls, len(classes)), c.id, ORDER[c.kind]))
    return (*changes, *schema_changes(evidence.schemas, conversions))


def _metadata_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield the changes of the whole taxonomy that its users must act on: its licence, and its language."""
    root = evidence.schemas.new.root
    for kind, uris in _METADATA.items():
        names = [slot.name for uri in uris if (slot := root.meaning(uri)) is not None]
        differences = evidence.take_slots((root.name, ""), names)
        if differences:
            _, path, old, new, _ = first = min(differences, key=lambda difference: names.index(difference.path[0]))
            edits = edits_of([first, *(difference for difference in differences if difference is not first)])
            yield evidence.change(first.key, kind, edits, slot=path[0], path=path, old=old, new=new)
