"""Saying what happened, in the words of a maintainer, where the values of two documents differ.

Which kind of change it is follows from the URIs of the slots, so that it holds for any schema. What no kind explains is
left over, and told as that.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from taxokit.diff.changes import KINDS, Bump, Change, Edit, Subject
from taxokit.diff.classify_lifecycle import Life, lifecycle_changes
from taxokit.diff.classify_values import is_exchanged, kind_of, weigh_metadata, weigh_value, with_corrections
from taxokit.diff.compare import Comparison, Difference, edits_of
from taxokit.diff.consequences import followed_forms, followed_links
from taxokit.diff.records import Key, is_set, own_values
from taxokit.rdf import terms
from taxokit.taxonomy.canonical import is_same_order
from taxokit.taxonomy.schema import Class, Schema, Slot

_INSIDE = 3  # steps lead into an entry of a mapping: its slot, its key, and a slot of its own
_SUBJECTS: tuple[Subject, ...] = ("item", "metadata", "schema")
_ORDER = {kind: position for position, kind in enumerate(KINDS)}


class Interpreter:
    """Turns a comparison into changes. `renamed` says which items had another identifier before.

    `forms` are the edits that follow from changes of the schema, by class and slot.
    """

    def __init__(self, comparison: Comparison, old: Schema, new: Schema, renamed: Mapping[Key, str]) -> None:
        self.comparison = comparison
        self.classes: Mapping[str, Class] = {**old.classes, **new.classes}
        self.old_schema, self.schema = old, new
        self.renamed = renamed
        self.left = {key: list(found) for key, found in comparison.values.items()}
        self.forms: Mapping[tuple[str, str], list[Edit]] = {}

    def changes(self) -> list[Change]:
        """Return every change of items and metadata, the residue among them."""
        self.forms = followed_forms(self.left, self.old_schema, self.schema)
        followed = followed_links(self.left, self.schema, self.renamed)
        life = Life(self.comparison, self.old_schema, self.schema, self.left)
        return [
            *(self.change(key, kind, edits, **more) for key, kind, edits, more in lifecycle_changes(life)),
            *(self._reidentified(key, before, followed[key]) for key, before in self.renamed.items()),
            *self._whole_items(),
            *self._moves(),
            *self._orders(),
            *(change for key, left in self.left.items() for change in self._values(key, left)),
        ]

    def in_order(self, changes: Iterable[Change]) -> list[Change]:
        """Return changes in the order in which they are told."""
        classes = {name: position for position, name in enumerate(self.schema.classes)}
        return sorted(
            changes, key=lambda c: (_SUBJECTS.index(c.subject), classes.get(c.cls, len(classes)), c.id, _ORDER[c.kind])
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

    def _reidentified(self, key: Key, before: str, links: Iterable[Edit]) -> Change:
        edits = [Edit("rename", key[0], before, new=key[1]), *links]
        reason = "an identifier is gone"
        if (key[0], before) in self.comparison.new:
            reason = "its identifier is that of another thing now"
        return self.change(key, "reidentified", edits, old=before, new=key[1], bump=Bump.MAJOR, reason=reason)

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
        values = own_values(self.comparison.old[key], self.comparison.shape.classes[key[0]], self.comparison.shape)
        return Edit("remove", *key, old=values)

    def _addition(self, key: Key) -> Edit:
        record = self.comparison.new[key]
        place = {"class": record.parent[0], "id": record.parent[1], "slot": record.slot} if record.parent else {}
        values = own_values(record, self.comparison.shape.classes[key[0]], self.comparison.shape)
        return Edit("add", *key, new={"in": place, "values": values})

    def _moves(self) -> Iterator[Change]:
        for key in self.comparison.moved:
            before, after = self.comparison.old[key], self.comparison.new[key]
            places = [
                {"class": record.parent[0], "id": record.parent[1], "slot": record.slot}
                for record in (before, after)
                if record.parent is not None
            ]
            part = next((name for name in ("id", "slot") if len({place[name] for place in places}) > 1), "class")
            old, new = (place[part] or place["slot"] for place in places)
            edit = Edit("move", *key, old=places[0], new=places[1])
            bump, reason = Bump.MAJOR, "it changed its parent"
            if self.subject(key) == "metadata":
                bump, reason = weigh_metadata(None)
            yield self.change(key, "moved", [edit], slot=after.slot, old=old, new=new, bump=bump, reason=reason)

    def _orders(self) -> Iterator[Change]:
        """Yield the lists in which what was there before, and still is, stands in another order."""
        for key, slot, old, new in self.comparison.orders:
            if not is_same_order(old, new):
                edit = Edit("order", *key, (slot,), old, new)
                held = self._slot(key[0], slot)
                is_metadata = held is not None and self.classes[held.range].identifier is None
                bump, reason = weigh_metadata(None) if is_metadata else (Bump.MINOR, "a new order")
                yield self.change(key, "reordered", [edit], slot=slot, old=old, new=new, bump=bump, reason=reason)

    # --- values ---

    def _values(self, key: Key, left: list[Difference]) -> Iterator[Change]:
        by_path: dict[tuple[str, ...], list[Difference]] = {}
        for difference in left:
            by_path.setdefault(difference.path, []).append(difference)
        for path, here in by_path.items():
            slot, outer = self.slots(key, path)
            if slot is None or outer is None or self.subject(key) == "metadata":
                yield from (self._unspecific(key, outer if slot else None, difference) for difference in here)
            elif here[0].one_of:
                for difference in with_corrections(slot, here):
                    yield self._told(key, slot, outer, difference, edits_of(difference))
            else:
                yield from self._whole_value(key, slot, outer, *here)

    def _whole_value(self, key: Key, slot: Slot, outer: Slot, difference: Difference) -> Iterator[Change]:
        """Yield what one difference is told as; the first change makes all of it."""
        parts, reordered = [difference], False
        if slot.ordered and _is_list(difference.old) and _is_list(difference.new):
            parts = with_corrections(slot, _members(difference))
            reordered = _is_reordered(difference, parts)
        elif is_exchanged(slot) and None not in (difference.old, difference.new):
            parts = [difference._replace(new=None), difference._replace(old=None)]
        found = [self._told(key, slot, outer, part, ()) for part in parts]
        if reordered:
            weight = {"bump": Bump.MINOR, "reason": "a new order"}
            found.append(self.change(key, "reordered", (), **self._words(slot, difference), **weight))
        yield replace(found[0], edits=edits_of(difference))
        yield from found[1:]

    def _unspecific(self, key: Key, slot: Slot | None, difference: Difference) -> Change:
        """Return a change of the metadata, or of what the schema does not know."""
        kind, (bump, reason) = "metadata-changed", weigh_metadata(slot)
        if slot is None:
            kind, reason = "unexplained", "the schema does not know it"
            bump = Bump.PATCH if self.subject(key) == "metadata" else Bump.MINOR
        values = {"slot": ".".join(difference.path), "old": difference.old, "new": difference.new}
        return self.change(key, kind, edits_of(difference), bump=bump, reason=reason, **values)

    def _told(self, key: Key, slot: Slot, outer: Slot, difference: Difference, edits: Iterable[Edit]) -> Change:
        bump, reason = weigh_value(slot, outer, difference.old, difference.new)
        kind = kind_of(slot, difference.old, difference.new)
        return self.change(key, kind, edits, bump=bump, reason=reason, **self._words(slot, difference))

    def _words(self, slot: Slot, difference: Difference) -> Mapping[str, Any]:
        outer = self._slot(difference.key[0], difference.path[0])
        is_translation = len(difference.path) >= _INSIDE and outer and outer.annotations.get("translations")
        language = difference.path[1] if is_translation else ""
        return {"slot": slot.name, "language": language, "old": difference.old, "new": difference.new}

    def slots(self, key: Key, path: tuple[str, ...]) -> tuple[Slot | None, Slot | None]:
        """Return the slot at a path, and the one of the item that holds it."""
        outer = self._slot(key[0], path[0])
        if outer is None or len(path) < _INSIDE:
            return outer, outer
        return self._slot(outer.range, path[-1]), outer

    def _slot(self, cls: str, name: str) -> Slot | None:
        known = (
            schema.classes[cls].by_name.get(name) for schema in (self.schema, self.old_schema) if cls in schema.classes
        )
        return next((slot for slot in known if slot is not None), None)


def _members(difference: Difference) -> list[Difference]:
    """Return what went from a list and what came, member by member."""
    old, new = (value or [] for value in (difference.old, difference.new))
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    return [
        *(difference._replace(old=value, new=None, one_of=True) for value in before if value not in after),
        *(difference._replace(old=None, new=value, one_of=True) for value in after if value not in before),
    ]


def _is_reordered(difference: Difference, parts: list[Difference]) -> bool:
    """Say whether what stays of a list stands in another order; a part that was corrected stays."""
    new_words = {part.old: part.new for part in parts if part.new is not None}
    gone = {part.old for part in parts if part.new is None}
    come = {part.new for part in parts if part.old is None}
    old = [new_words.get(value, value) for value in difference.old or () if value not in gone]
    return old != [value for value in difference.new or () if value not in come]


def _is_list(value: Any) -> bool:
    """Say whether a value is none, or a list of plain members."""
    return value is None or is_set(value)
