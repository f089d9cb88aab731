"""Changes in plain words: for each a sentence by the template of its kind, and the values that it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import Bump, Change
from taxokit.diff.describe.labels import DiffLabels
from taxokit.diff.describe.parts import ItemPart, Part, ReferencePart, Several, TermPart, Words, as_text
from taxokit.diff.kinds import KINDS
from taxokit.diff.records import RecordKey, is_in_mapping
from taxokit.yaml_text.emitter import is_empty

Changes: TypeAlias = tuple[Change, ...]
"""What one sentence is about: one change, or several of one kind, item and slot."""

Which: TypeAlias = Literal["old", "new"]


class Detail(NamedTuple):
    """A value before and after, None where there is none; `name` says of which slot, "" where the sentence does.

    `language` is that of a text, "" where it is not known, and for other values.
    """

    name: str
    old: str | None
    new: str | None
    language: str = ""


@dataclass(frozen=True)
class DescribedChange:
    """What is said about one change, or about several of one kind, item and slot."""

    changes: Changes
    sentence: tuple[Part, ...]
    details: tuple[Detail, ...]

    @property
    def key(self) -> RecordKey:
        """The class and the identifier of what it is about."""
        return self.changes[0].cls, self.changes[0].id

    @property
    def weight(self) -> tuple[Bump, str]:
        """The highest bump that its changes ask for, and why."""
        weightiest = max(self.changes, key=lambda change: change.bump)
        return weightiest.bump, weightiest.reason


def entry_of(changes: Changes, labels: DiffLabels) -> DescribedChange:
    """Return what to say about one change, or about several of the same kind, item and slot."""
    template, fields = KINDS[changes[0].kind], _Fields(changes, labels)
    sentence = template.sentence
    if template.added and all(change.old is None for change in changes):
        sentence = template.added
    elif template.removed and all(change.new is None for change in changes):
        sentence = template.removed
    parts: list[Part] = []
    for words, name, _, _ in Formatter().parse(sentence):
        parts += [words] if words else []
        parts += getattr(fields, name)() if name is not None else []
    details = getattr(_Details(changes, labels), template.shows)() if template.shows else ()
    return DescribedChange(changes, tuple(parts), tuple(details))


class _Fields:
    """The fields of a sentence, one method each, which yields the parts in place of `{item}`, `{slot}` or `{life}`."""

    def __init__(self, changes: Changes, labels: DiffLabels) -> None:
        self._changes, self._labels = changes, labels
        self._change = changes[0]

    def item(self) -> Iterator[Part]:
        yield ItemPart(self._change.cls, self._change.id, self._change.label)

    def cls(self) -> Iterator[Part]:
        yield TermPart(self._change.cls)

    def slot(self) -> Iterator[Part]:
        """Yield the slot with its language, or with the path to it where it is in the entry of a mapping."""
        path = self._change.edits[0].path if self._change.edits else ()
        if self._change.language or not is_in_mapping(path):
            yield TermPart(self._change.slot or self._change.kind)
            yield from self.language()
        else:
            yield TermPart(".".join(path))

    def colon_slot(self) -> Iterator[Part]:
        if self._change.slot:
            yield ": "
            yield from self.slot()

    def language(self) -> Iterator[Part]:
        if self._change.language:
            yield from (" (", TermPart(self._change.language), ")")

    def owner(self) -> Iterator[Part]:
        """Yield a slot of a class, or the class."""
        if self._change.slot:
            yield from (TermPart(self._change.slot), " of ")
        yield TermPart(self._change.cls)

    def old(self) -> Iterator[Part]:
        yield Several(tuple(TermPart(as_text(value)) for value in self._members("old")))

    def new(self) -> Iterator[Part]:
        yield Several(tuple(TermPart(as_text(value)) for value in self._members("new")))

    def added(self) -> Iterator[Part]:
        yield self._references("new", "old")

    def removed(self) -> Iterator[Part]:
        yield self._references("old", "new")

    def targets(self) -> Iterator[Part]:
        yield self._items([self._labels.target(self._change, as_text(one)) for one in self._members("new")])

    def sources(self) -> Iterator[Part]:
        keys = {edit.id: (edit.cls, edit.id) for edit in self._change.edits}
        found = [keys.get(one, (self._change.cls, one)) for one in map(as_text, self._members("old"))]
        yield self._items(found)
        yield " was" if len(found) == 1 else " were"

    def place(self) -> Iterator[Part]:
        """Yield the parent of an item, where that is not the taxonomy itself."""
        for edit in self._change.edits:
            place = edit.new.get("in", {}) if edit.op == "add" else {}
            if place.get("id"):
                yield from (" in ", self._item((place["class"], place["id"])))

    def origin(self) -> Iterator[Part]:
        yield self._moved("old")

    def destination(self) -> Iterator[Part]:
        yield self._moved("new")

    def life(self) -> Iterator[Part]:
        """Yield since when and why an item is deprecated, and what to use instead."""
        change, parts = self._change, self._labels.lifecycle(self._change.cls)
        data = {**self._labels.data((change.cls, change.id)), **(change.new if isinstance(change.new, dict) else {})}
        said = {parts[name]: value for name, value in data.items() if name in parts and value is not None}
        if "since" in said:
            yield from (" since ", TermPart(as_text(said["since"])))
        reason = as_text(said.get("reason", "")).strip()
        if reason:
            yield from (": ", Words(reason, self._labels.language))
        targets = said.get("replaced_by", [])
        names = map(as_text, targets if isinstance(targets, list) else [targets])
        keys = [self._labels.target(change, name) for name in names]
        if keys or "policy" in said:
            yield " " if reason.endswith((".", "!", "?", "…")) else ". "
        if keys:
            yield from ("Use ", self._items(keys), " instead")
        elif "policy" in said:
            yield "Nothing takes its place"
        if "policy" in said:
            yield from (" (", TermPart(as_text(said["policy"])), ")")

    def _members(self, which: Which) -> list[Any]:
        values = (getattr(change, which) for change in self._changes)
        return [one for value in values for one in (value if isinstance(value, list) else [value]) if one is not None]

    def _references(self, which: Which, other: Which) -> Several:
        """Return the items that one value refers to, and the other does not."""
        there = self._members(other)
        names = [as_text(value) for value in self._members(which) if value not in there]
        keys = [self._labels.target(self._change, name) for name in names]
        return Several(tuple(ReferencePart(*key, self._labels.label(key)) for key in keys))

    def _item(self, key: RecordKey) -> ItemPart:
        return ItemPart(*key, self._labels.label(key))

    def _items(self, keys: Iterable[RecordKey]) -> Several:
        return Several(tuple(map(self._item, keys)))

    def _moved(self, which: Which) -> Part:
        """Return a place of an item that was moved: its parent, or the list that contains it."""
        moves = [(edit.old, edit.new) for edit in self._change.edits if edit.op == "move"]
        if not moves:
            return TermPart(as_text(getattr(self._change, which)))
        place = moves[0][which == "new"]
        same_parent = len({(one["class"], one["id"]) for one in moves[0]}) == 1
        return TermPart(place["slot"]) if same_parent or not place["id"] else self._item((place["class"], place["id"]))


class _Details:
    """What is shown under a sentence, one method for each way."""

    def __init__(self, changes: Changes, labels: DiffLabels) -> None:
        self._changes, self._labels = changes, labels
        self._change = changes[0]

    def values(self) -> Iterator[Detail]:
        for change in self._changes:
            said = (change.id, change.label) if change.slot is None else ()
            for path, old, new in _leaves((), change.old, change.new):
                if (old if new is None else new) not in said:
                    yield self._value(change, path, old, new)

    def life(self) -> Iterator[Detail]:
        """Yield the values of a deprecation that its sentence does not have."""
        lifecycle = self._labels.lifecycle(self._change.cls)
        for path, old, new in _leaves((), None, self._change.new):
            if path and path[0] not in lifecycle:
                yield self._value(self._change, path, old, new)

    def order(self) -> Iterator[Detail]:
        """Yield what is in a list before and after, in both orders; without commas, which are not words."""
        values = (value if isinstance(value, list) else [] for value in (self._change.old, self._change.new))
        before, after = (list(map(as_text, value)) for value in values)
        kept = set(before) & set(after)
        old, new = (" ".join(word for word in words if word in kept) for words in (before, after))
        yield Detail("", old, new)

    def edits(self) -> Iterator[Detail]:
        """Yield what else happened to the items of a merger or a split: reasons, and labels that were taken over."""
        change = self._change
        several = isinstance(change.old, list) and len(change.old) > 1
        for edit in change.edits:
            part = self._labels.lifecycle(edit.cls).get(edit.path[0], "") if edit.path else "status"
            if part not in ("status", "replaced_by", "policy"):
                of = f" of {edit.id}" if several and edit.id != change.id else ""
                old, new = (edit.new, None) if edit.op == "exclude" else (edit.old, edit.new)
                yield _detail(".".join(edit.path) + of, old, new, self._labels.language_of(edit.cls, edit.path))

    def _value(self, change: Change, path: tuple[str, ...], old: Any, new: Any) -> Detail:
        language = change.language
        if not language and change.subject != "schema":
            slots = (change.slot, *path) if change.slot else path
            language = self._labels.language_of(change.cls, slots) if slots else ""
        return _detail(".".join(path), old, new, language)


def _leaves(path: tuple[str, ...], old: Any, new: Any) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Yield the values that differ in two values, with the names that lead to them where these are mappings."""
    mappings = [value for value in (old, new) if isinstance(value, dict)]
    if mappings and all(value is None or isinstance(value, dict) for value in (old, new)):
        for name in dict.fromkeys(name for value in reversed(mappings) for name in value):
            yield from _leaves((*path, str(name)), *((value or {}).get(name) for value in (old, new)))
    elif old is not new and (old, type(old)) != (new, type(new)):
        yield path, old, new


def _detail(name: str, old: Any, new: Any, language: str) -> Detail:
    before, after = (None if is_empty(value) else as_text(value) for value in (old, new))
    return Detail(name, before, after, language)
