"""What changed between two documents: items added and removed, and their values slot by slot.

Everything follows from the schema: which slots identify, contain or refer, and what their URIs mean. Computed slots are
not compared, since they follow from the others. The bump of each change is that of our version policy.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from taxokit import terms
from taxokit.archive import Released
from taxokit.attribution import Attribution
from taxokit.canonical import authored_values, sort_key
from taxokit.changes import Bump, Change, Diff, Subject
from taxokit.model import Item, Taxonomy, made_iri
from taxokit.plugins import Registry
from taxokit.schema import Schema, Slot
from taxokit.schema_diffing import schema_changes

DiffReport = Callable[[Diff], str]

DIFF_REPORTS: Registry[DiffReport] = Registry("taxokit.diff_reports")

_FOLDED_AWAY = str.maketrans("", "", ".,;:'\"()-–—")


def diff_report(render: DiffReport) -> DiffReport:
    """Register the way of writing a diff of a module, under the name of the module."""
    DIFF_REPORTS.add(render.__module__, render)
    return render


@dataclass(frozen=True)
class Side:
    """One side of a diff: a name for it, its schema, and its canonical document.

    `schema` is None where only a document is known; the schema of the other side is used then.
    """

    name: str
    schema: Schema | None
    document: dict[str, Any]

    def with_schema(self, schema: Schema | None) -> "Side":
        """Return the same side, read by another schema."""
        return replace(self, schema=schema)


def side_of_release(release: Released) -> Side:
    """Return a release as a side. Raises ReleaseError where it cannot be read."""
    return Side(str(release.version), release.schema, release.document)


def diff(old: Side | None, new: Side, attribution: Attribution | None = None) -> Diff:
    """Return what changed. Without `old` there is nothing to compare with, and no change."""
    if old is None:
        return Diff(None, new.name, (), attribution)
    schema = new.schema or old.schema
    assert schema is not None  # noqa: S101 - whoever makes sides gives at least one a schema
    changes = [
        *(schema_changes(old.schema, new.schema) if old.schema and new.schema else ()),
        *_document_changes(Taxonomy(old.schema or schema, old.document), Taxonomy(schema, new.document)),
    ]
    return Diff(old.name, new.name, tuple(changes), attribution)


def _document_changes(old: Taxonomy, new: Taxonomy) -> Iterator[Change]:
    yield from _value_changes(old.root, new.root)
    before, after = _items(old), _items(new)
    order = {name: position for position, name in enumerate(new.schema.classes)}
    for key in sorted(before.keys() | after.keys(), key=lambda key: (order.get(key[0], len(order)), key)):
        if key not in after:
            yield _whole("removed", before[key])
        elif key not in before:
            yield _whole("added", after[key])
        else:
            yield from _moves(before[key], after[key])
            yield from _iri_changes(old, before[key], new, after[key])
            yield from _value_changes(before[key], after[key])
            yield from _reorderings(new.schema, before[key], after[key])


def _items(taxonomy: Taxonomy) -> Mapping[tuple[str, str], Item]:
    """Return the items by class and identifier; those without one by their unique key."""
    found: dict[tuple[str, str], Item] = {}
    for item in taxonomy.items:
        found[item.cls.name, ".".join(sort_key(item.cls)(item.data))] = item
    return found


def _subject(item: Item) -> Subject:
    """Say what a change is about: an item with an identifier of its own is one, all else belongs to the metadata."""
    return "item" if item.cls.identifier is not None and item.slot is not None else "metadata"


def _whole(kind: Any, item: Item) -> Change:
    values = authored_values(item.cls, item.data)
    if _subject(item) == "metadata":
        bump, reason = Bump.PATCH, "metadata"
    elif kind == "removed":
        bump, reason = Bump.MAJOR, "a released identifier is gone"
    else:
        bump, reason = Bump.MINOR, "an addition"
    old, new = (values, None) if kind == "removed" else (None, values)
    return _change(item, kind, None, old, new, bump, reason)


def _change(item: Item, kind: Any, slot: Slot | None, old: Any, new: Any, bump: Bump, reason: str) -> Change:
    label = item.meaning(terms.PREF_LABEL) or item.meaning(terms.TITLE) if item.slot is not None else ""
    identifier = ".".join(sort_key(item.cls)(item.data)) if item.slot is not None else ""
    return Change(
        _subject(item),
        kind,
        item.cls.name,
        identifier,
        str(label or ""),
        slot.name if slot else None,
        old,
        new,
        bump,
        reason,
    )


def _moves(before: Item, after: Item) -> Iterator[Change]:
    old, new = before.parent, after.parent
    if old is None or new is None or (old.cls.name, old.id) == (new.cls.name, new.id):
        return
    yield _change(after, "moved", after.slot, old.id, new.id, Bump.MAJOR, "it changed its parent")


def _iri_changes(old: Taxonomy, before: Item, new: Taxonomy, after: Item) -> Iterator[Change]:
    """Yield that an item gives itself another IRI. That the namespace changed is said once, of the whole."""
    slot = after.cls.given_iri
    was, now = old.iri(before), new.iri(after)
    made = made_iri(old.namespace, before.cls, before.data), made_iri(new.namespace, after.cls, after.data)
    if slot is not None and was != now and (was, now) != made:
        yield _change(after, "changed", slot, was, now, Bump.MAJOR, "a released IRI changed")


def _value_changes(before: Item, after: Item) -> Iterator[Change]:
    names = dict.fromkeys((*after.cls.by_name, *before.cls.by_name))
    for name in names:
        slot = after.cls.by_name.get(name) or before.cls.by_name[name]
        if slot.computed or slot.nesting == "list":
            continue
        old, new = before.data.get(name), after.data.get(name)
        if old != new:
            yield from _slot_changes(after, slot, old, new)


def _slot_changes(item: Item, slot: Slot, old: Any, new: Any) -> Iterator[Change]:
    if slot.nesting == "map" or (slot.multivalued and not slot.ordered):
        yield from _member_changes(item, slot, old or ([] if slot.nesting != "map" else {}), new or {})
        return
    kind = "added" if old is None else "removed" if new is None else "changed"
    yield _change(item, kind, slot, old, new, *_weigh(item, slot, old, new))


def _member_changes(item: Item, slot: Slot, old: Any, new: Any) -> Iterator[Change]:
    """Yield the values that came and went of a set, and the entries of a mapping."""
    if slot.nesting == "map":
        for key in sorted(old.keys() | new.keys()):
            before, after = old.get(key), new.get(key)
            if before != after:
                kind = "added" if before is None else "removed" if after is None else "changed"
                entry_before, entry_after = ({key: value} if value is not None else None for value in (before, after))
                yield _change(item, kind, slot, entry_before, entry_after, *_weigh(item, slot, before, after))
        return
    gone, come = sorted(set(old) - set(new)), sorted(set(new) - set(old))
    for before, after in _corrected(slot, gone, come):
        gone.remove(before)
        come.remove(after)
        yield _change(item, "changed", slot, before, after, *_weigh(item, slot, before, after))
    for value in gone:
        yield _change(item, "removed", slot, value, None, *_weigh(item, slot, value, None))
    for value in come:
        yield _change(item, "added", slot, None, value, *_weigh(item, slot, None, value))


def _corrected(slot: Slot, gone: list[Any], come: list[Any]) -> list[tuple[Any, Any]]:
    """Return the pairs of texts that are the same words, so that a mended typo is not a removal and an addition."""
    if slot.kind != "text":
        return []
    by_words = {fold(value): value for value in come}
    before_by_words = {fold(value): value for value in gone}
    return [(before, by_words[words]) for words, before in before_by_words.items() if words in by_words]


def _reorderings(schema: Schema, before: Item, after: Item) -> Iterator[Change]:
    for slot in after.cls.containers:
        if slot.nesting != "list" or not slot.ordered:
            continue
        key = sort_key(schema.classes[slot.range])
        old, new = ([".".join(key(data)) for data in item.data.get(slot.name, [])] for item in (before, after))
        common = set(old) & set(new)
        if [i for i in old if i in common] != [i for i in new if i in common]:
            yield _change(after, "reordered", slot, old, new, Bump.MINOR, "a new order")


def _weigh(item: Item, slot: Slot, old: Any, new: Any) -> tuple[Bump, str]:
    """Return the bump of a change of one value, and why."""
    if slot.uri == terms.URI_SPACE:
        return Bump.MAJOR, "every IRI changed"
    if _subject(item) == "metadata":
        return Bump.PATCH, "metadata"
    if slot.uri in terms.NOTES:
        return Bump.PATCH, "a note"
    if slot.annotations.get("removal") == "major" and _lost(old, new):
        return Bump.MAJOR, f"a value of {slot.name} was removed"
    if old is not None and new is not None and _same_words(slot, old, new):
        return Bump.PATCH, "the same words, but for case, white space and punctuation"
    return Bump.MINOR, "an addition" if old is None else "new wording" if slot.kind == "text" else "another value"


def _lost(old: Any, new: Any) -> bool:
    """Say whether a value that was there before is not there any more."""
    before, after = (value if isinstance(value, list) else [value] for value in (old, new))
    return any(value is not None and value not in after for value in before)


def _same_words(slot: Slot, old: Any, new: Any) -> bool:
    """Say whether two values are text, or texts by key, and differ only in what a typo changes."""
    if slot.kind == "text" or slot.annotations.get("translations"):
        return bool(_folded(old) == _folded(new))
    return False


def _folded(value: Any) -> Any:
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {key: _folded(inner) for key, inner in value.items()}
    return [_folded(inner) for inner in value] if isinstance(value, list) else value


def fold(text: str) -> str:
    """Return a text without what a typo changes: case, white space and punctuation."""
    return "".join(text.casefold().translate(_FOLDED_AWAY).split())
