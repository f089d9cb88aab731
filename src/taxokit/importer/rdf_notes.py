"""Notes that are blank nodes, with an author or a date: each becomes a record of its item, which has a name."""

from collections import defaultdict
from collections.abc import Mapping

from pyoxigraph import BlankNode

from taxokit.importer.draft import Draft
from taxokit.importer.rdf_source import RdfSource, is_blank
from taxokit.importer.slot_filler import SlotFiller
from taxokit.taxonomy.schema import Class, Schema, Slot


def draft_notes(source: RdfSource, drafts: Mapping[str, Draft], filler: SlotFiller) -> dict[str, Draft]:
    """Return a record without values for each blank node that is a note of a new item (RDF 1.1 section 3.5)."""
    notes: dict[str, dict[str, Slot]] = defaultdict(dict)
    for subject, predicate, target in source.statements:
        if type(target) is BlankNode:
            draft = drafts.get(subject)
            slot = _slot_of_records(draft.cls, filler.schema, predicate) if draft else None
            if slot is not None and draft is not None and not draft.known:
                notes[subject].setdefault(str(target), slot)
    about: dict[str, list[str]] = defaultdict(list)
    for subject, predicate, target in source.statements if notes else ():
        if is_blank(subject):
            about[subject].append(f"<{predicate}> {target}")
    records: dict[str, Draft] = {}
    for iri, found in notes.items():
        # in the order of what they say, so that the others keep their numbers where one is new
        nodes = sorted(found.keys() - records.keys(), key=lambda node: (sorted(about[node]), node))
        for number, node in enumerate(nodes, start=1):
            records[node] = filler.record(drafts[iri], found[node], str(number))
    return records


def _slot_of_records(cls: Class, schema: Schema, predicate: str) -> Slot | None:
    """Return the slot with a property whose items belong to the item around them, and are numbered; None without."""
    for slot in cls.containers:
        inner = schema.classes[slot.range]
        if slot.uri == predicate and inner.is_owned and len(inner.key) == 1:
            return slot if inner.by_name[inner.key[0]].kind == "string" else None
    return None
