"""What happened to items as a whole: added, removed, renamed, given another class or IRI, moved, reordered."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from taxokit.diff.changes import Change, Edit
from taxokit.diff.classify.evidence import Evidence, place_of
from taxokit.diff.records import RecordKey, Records, own_values
from taxokit.rdf import terms
from taxokit.taxonomy.canonical import is_same_order
from taxokit.taxonomy.iris import item_iri, made_iri
from taxokit.taxonomy.schema import Schema


def item_changes(evidence: Evidence, updates: Mapping[RecordKey, list[Edit]]) -> Iterator[Change]:
    """Yield what happened to whole items. `updates` are the edits of references, by the renamed item they lead to."""
    for key, before in evidence.pair.renamed.items():
        edits = [Edit("rename", key[0], before, new=key[1]), *updates[key]]
        yield evidence.change(key, "reidentified", edits, old=before, new=key[1])
    yield from _added_and_removed(evidence)
    yield from _moves(evidence)
    yield from _orders(evidence)
    yield from _iri_changes(evidence)


def _added_and_removed(evidence: Evidence) -> Iterator[Change]:
    """Yield what was added and removed; the same identifier in another class is one change."""
    removed, added = (
        {key[1]: key for key in keys if evidence.subject(key) == "item"}
        for keys in (evidence.comparison.removed, evidence.comparison.added)
    )
    both = sorted(removed.keys() & added.keys())
    for identifier in both:
        before, after = removed[identifier], added[identifier]
        edits = _removal(evidence, before), _addition(evidence, after)
        yield evidence.change(after, "reclassified", edits, old=before[0], new=after[0])
    reclassified = {key for identifier in both for key in (removed[identifier], added[identifier])}
    for key in chain(evidence.comparison.removed, evidence.comparison.added):
        if key not in reclassified:
            is_new = key in evidence.pair.new
            edit = (_addition if is_new else _removal)(evidence, key)
            values: dict[str, Any] = {"new": edit.new["values"]} if is_new else {"old": edit.old}
            kind = "added" if is_new else "removed"
            subject = evidence.subject(key)
            yield evidence.change(key, kind if subject == "item" else "metadata-changed", [edit], **values)


def _removal(evidence: Evidence, key: RecordKey) -> Edit:
    return Edit("remove", *key, old=_values(evidence, key, evidence.pair.old))


def _addition(evidence: Evidence, key: RecordKey) -> Edit:
    place = place_of(evidence.pair.new[key])
    return Edit("add", *key, new={"in": place, "values": _values(evidence, key, evidence.pair.new)})


def _values(evidence: Evidence, key: RecordKey, records: Records) -> dict[str, Any]:
    return own_values(records[key].data, key[0], evidence.pair.layout)


def _moves(evidence: Evidence) -> Iterator[Change]:
    for key in evidence.comparison.moved:
        before, after = (place_of(records[key]) for records in (evidence.pair.old, evidence.pair.new))
        part = next((name for name in ("id", "slot") if before[name] != after[name]), "class")
        old, new = (place[part] or place["slot"] for place in (before, after))
        edit = Edit("move", *key, old=before, new=after)
        yield evidence.change(key, "moved", [edit], slot=after["slot"], old=old, new=new)


def _orders(evidence: Evidence) -> Iterator[Change]:
    """Yield the lists in which what is in both documents has another order."""
    for key, slot, old, new in evidence.comparison.orders:
        if not is_same_order(old, new):
            edit = Edit("order", *key, (slot,), old, new)
            yield evidence.change(key, "reordered", [edit], slot=slot, path=(slot,), old=old, new=new)


def _iri_changes(evidence: Evidence) -> Iterator[Change]:
    """Yield the items that give themselves another IRI. Another namespace is one change, of the whole."""
    pair, schemas = evidence.pair, evidence.schemas
    sides = (pair.old, _namespace(pair.old, schemas.old)), (pair.new, _namespace(pair.new, schemas.new))
    for key, computed in evidence.comparison.computed.items():
        cls = schemas.new.classes.get(key[0])
        if cls is None or cls.given_iri is None or cls.given_iri.name not in computed or key not in pair.old:
            continue
        was, now = (item_iri(namespace, cls, records[key].data) for records, namespace in sides)
        made = tuple(made_iri(namespace, cls, records[key].data) for records, namespace in sides)
        if was != now and (was, now) != made:
            yield evidence.change(key, "iri-changed", [], slot=cls.given_iri.name, old=was, new=now)


def _namespace(records: Records, schema: Schema) -> str:
    slot = schema.root.meaning(terms.URI_SPACE)
    data = next(iter(records.values())).data
    value = data.get(slot.name) if slot else None
    return value if isinstance(value, str) else ""
