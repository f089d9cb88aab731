"""Saying what happened, in the words of a maintainer, where the values of two documents differ.

Which kind of change it is follows from the URIs of the slots, so that it holds for any schema. What no kind explains is
left over, and told as that.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from taxokit import terms
from taxokit.changes import KINDS, Bump, Change, Edit, Subject
from taxokit.differences import Comparison, Difference, edits_of
from taxokit.lifecycle_changes import Life, lifecycle_changes
from taxokit.records import Key, own_values
from taxokit.schema import Class, Schema, Slot
from taxokit.weighing import fold, is_typo, weigh_metadata, weigh_value

_MAPPINGS = (
    terms.EXACT_MATCH,
    terms.CLOSE_MATCH,
    terms.BROAD_MATCH,
    terms.NARROW_MATCH,
    terms.RELATED_MATCH,
    terms.SKOS + "mappingRelation",
)
_LABELS = (terms.PREF_LABEL, terms.ALT_LABEL, terms.HIDDEN_LABEL)
_INSIDE = 3  # steps lead into an entry of a mapping: its slot, its key, and a slot of its own
_SUBJECTS: tuple[Subject, ...] = ("item", "metadata", "schema")
_ORDER = {kind: position for position, kind in enumerate(KINDS)}


class Interpreter:
    """Turns a comparison into changes. `renamed` says which items had another identifier before."""

    def __init__(self, comparison: Comparison, old: Schema, new: Schema, renamed: Mapping[Key, str]) -> None:
        self.comparison = comparison
        self.classes: Mapping[str, Class] = {**old.classes, **new.classes}
        self.old_schema, self.schema = old, new
        self.renamed = renamed
        self.left = {key: list(found) for key, found in comparison.values.items()}

    def changes(self) -> list[Change]:
        """Return every change of items and metadata, the residue among them, in the order in which they are told."""
        life = Life(self.comparison, self.old_schema, self.schema, self.left)
        found = [
            *(self.change(key, kind, edits, **more) for key, kind, edits, more in lifecycle_changes(life)),
            *self._identifiers(),
            *self._whole_items(),
            *self._moves(),
            *self._orders(),
            *(change for key, left in self.left.items() for change in self._values(key, left)),
        ]
        classes = {name: position for position, name in enumerate(self.schema.classes)}
        return sorted(
            found, key=lambda c: (_SUBJECTS.index(c.subject), classes.get(c.cls, len(classes)), c.id, _ORDER[c.kind])
        )

    def change(self, key: Key, kind: str, edits: Iterable[Edit], **more: Any) -> Change:
        """Return a change of an item; `more` are further fields of it."""
        fields = {"slot": None, "old": None, "new": None, "bump": Bump.MINOR, "reason": "", **more}
        return Change(self.subject(key), kind, *key, self.label(key), edits=tuple(edits), **fields)

    def subject(self, key: Key) -> Subject:
        """Say what a change is about: an item with an identifier of its own is one, all else is metadata."""
        return "item" if key[1] and self.classes[key[0]].identifier is not None else "metadata"

    def label(self, key: Key) -> str:
        """Return what people call an item, now or before."""
        record = self.comparison.new.get(key) or self.comparison.old[key]
        slots = (self.classes[key[0]].meaning(uri) for uri in (terms.PREF_LABEL, terms.TITLE))
        words = (record.data.get(slot.name) for slot in slots if slot is not None) if key[1] else ()
        return next((word for word in words if isinstance(word, str)), "")

    # --- whole items ---

    def _identifiers(self) -> Iterator[Change]:
        for key, before in self.renamed.items():
            edit = Edit("rename", key[0], before, new=key[1])
            yield self.change(
                key, "reidentified", [edit], old=before, new=key[1], bump=Bump.MAJOR, reason="an identifier is gone"
            )

    def _whole_items(self) -> Iterator[Change]:
        gone = {key[1]: key for key in self.comparison.removed if self.subject(key) == "item"}
        come = {key[1]: key for key in self.comparison.added if self.subject(key) == "item"}
        both = {identifier for identifier in gone.keys() & come.keys() if identifier}
        for identifier in sorted(both):
            before, after = gone[identifier], come[identifier]
            edits = [self._removal(before), self._addition(after)]
            yield self.change(
                after,
                "reclassified",
                edits,
                old=before[0],
                new=after[0],
                bump=Bump.MAJOR,
                reason="it changed its class",
            )
        for key in self.comparison.removed:
            if gone.get(key[1]) != key or key[1] not in both:
                edit = self._removal(key)
                yield self._whole(key, "removed", edit, (Bump.MAJOR, "a released identifier is gone"))
        for key in self.comparison.added:
            if come.get(key[1]) != key or key[1] not in both:
                yield self._whole(key, "added", self._addition(key), (Bump.MINOR, "an addition"))

    def _whole(self, key: Key, kind: str, edit: Edit, weight: tuple[Bump, str]) -> Change:
        subject = self.subject(key)
        bump, reason = weigh_metadata(None) if subject == "metadata" else weight
        values = {"old": edit.old, "new": edit.new["values"] if edit.new else None}
        return self.change(
            key, kind if subject == "item" else "metadata-changed", [edit], bump=bump, reason=reason, **values
        )

    def _removal(self, key: Key) -> Edit:
        values = own_values(self.comparison.old[key], self.comparison.shape.classes[key[0]])
        return Edit("remove", *key, old=values)

    def _addition(self, key: Key) -> Edit:
        record = self.comparison.new[key]
        place = {"class": record.parent[0], "id": record.parent[1], "slot": record.slot} if record.parent else {}
        values = own_values(record, self.comparison.shape.classes[key[0]])
        return Edit("add", *key, new={"in": place, "values": values})

    def _moves(self) -> Iterator[Change]:
        for key in self.comparison.moved:
            before, after = self.comparison.old[key], self.comparison.new[key]
            places = [
                {"class": record.parent[0], "id": record.parent[1], "slot": record.slot}
                for record in (before, after)
                if record.parent is not None
            ]
            old, new = (place["id"] or place["slot"] for place in places)
            edit = Edit("move", *key, old=places[0], new=places[1])
            bump, reason = Bump.MAJOR, "it changed its parent"
            if self.subject(key) == "metadata":
                bump, reason = weigh_metadata(None)
            yield self.change(key, "moved", [edit], slot=after.slot, old=old, new=new, bump=bump, reason=reason)

    def _orders(self) -> Iterator[Change]:
        """Yield the lists in which what was there before, and still is, stands in another order."""
        for key, slot, old, new in self.comparison.orders:
            common = set(old) & set(new)
            if [word for word in old if word in common] != [word for word in new if word in common]:
                edit = Edit("order", *key, (slot,), old, new)
                weight = {"bump": Bump.MINOR, "reason": "a new order"}
                yield self.change(key, "reordered", [edit], slot=slot, old=old, new=new, **weight)

    # --- values ---

    def _values(self, key: Key, left: list[Difference]) -> Iterator[Change]:
        for difference in _with_corrections(self, left):
            yield from self._value(key, difference)

    def slots(self, difference: Difference) -> tuple[Slot | None, Slot | None, str]:
        """Return the slot of a difference, the one that holds it, and the key between them where it is a language."""
        outer = self._slot(difference.key[0], difference.path[0])
        if outer is None or len(difference.path) < _INSIDE:
            return outer, outer, ""
        inner = self._slot(outer.range, difference.path[-1])
        return inner, outer, difference.path[1] if outer.annotations.get("translations") else ""

    def _slot(self, cls: str, name: str) -> Slot | None:
        known = (
            schema.classes[cls].by_name.get(name) for schema in (self.schema, self.old_schema) if cls in schema.classes
        )
        return next((slot for slot in known if slot is not None), None)

    def _value(self, key: Key, difference: Difference) -> Iterator[Change]:
        slot, outer, language = self.slots(difference)
        edits = edits_of(difference)
        values = {"old": difference.old, "new": difference.new}
        if self.subject(key) == "metadata":
            bump, reason = weigh_metadata(outer)
            known = "metadata-changed" if outer is not None else "unexplained"
            name = ".".join(difference.path)
            yield self.change(key, known, edits, slot=name, bump=bump, reason=reason, **values)
            return
        if slot is None or outer is None:
            reason = "the schema does not know it"
            yield self.change(key, "unexplained", edits, slot=".".join(difference.path), reason=reason, **values)
            return
        if slot.refers and not slot.multivalued and None not in (difference.old, difference.new):
            yield from self._value(key, difference._replace(new=None))
            yield from self._value(key, difference._replace(old=None))
            return
        bump, reason = weigh_value(slot, outer, difference.old, difference.new)
        kind = kind_of(slot, difference.old, difference.new)
        yield self.change(key, kind, edits, slot=slot.name, language=language, bump=bump, reason=reason, **values)


def kind_of(slot: Slot, old: Any, new: Any) -> str:
    """Return the kind of a change of a value, by what the slot means, and by whether it came, went or changed."""
    came, went = old is None, new is None
    if slot.uri in terms.NOTES:
        return "note-changed"
    if slot.uri == terms.REPLACED_BY:
        return "replacement-changed"
    if slot.uri in _MAPPINGS and (came or went):
        return "mapping-added" if came else "mapping-removed"
    if slot.refers:
        return _kind_of_link(old, new)
    return _kind_of_text(slot, old, new) if slot.kind == "text" else "changed"


def _kind_of_link(old: Any, new: Any) -> str:
    """Say what became of a link, or of an ordered list of them, which is compared as a whole."""
    before, after = (set(map(str, value if isinstance(value, list) else [value])) for value in (old, new))
    if old is None or (new is not None and before < after):
        return "linked"
    if new is None or after < before:
        return "unlinked"
    return "reordered" if before == after else "changed"


def _kind_of_text(slot: Slot, old: Any, new: Any) -> str:
    if old is not None and new is not None:
        if is_typo(old, new):
            return "typo"
        return "renamed" if slot.uri in (terms.PREF_LABEL, terms.TITLE) else "reworded"
    word = "label" if slot.uri in _LABELS else "text"
    return f"{word}-added" if old is None else f"{word}-removed"


def _with_corrections(reader: Interpreter, left: Iterable[Difference]) -> list[Difference]:
    """Join the texts of a set of which one went and one came that are the same words: a typo was mended."""
    waiting: dict[tuple[tuple[str, ...], str], Difference] = {}
    found: list[Difference] = []
    for difference in left:
        slot, _, _ = reader.slots(difference)
        if not difference.one_of or slot is None or slot.kind != "text":
            found.append(difference)
        elif difference.new is None:
            waiting[difference.path, fold(str(difference.old))] = difference
            found.append(difference)
        else:
            before = waiting.pop((difference.path, fold(str(difference.new))), None)
            if before is not None:
                found[found.index(before)] = before._replace(new=difference.new)
            else:
                found.append(difference)
    return found
