"""Stage 6, describe: a diff in words, the same for every report, in sections and with totals.

There is a section for each kind of change; changes of the data come before those of the schema. Values of one item and
slot that were added or removed together are one entry.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from string import Formatter
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import KINDS, ORDER, Bump, Change, Diff, as_text
from taxokit.diff.normalize import RecordKey, is_in_mapping
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.schema import Class, Slot, dataset_iri, item_iri
from taxokit.yaml_text.emitter import is_empty


class ItemPart(NamedTuple):
    """An item: its class, identifier and label, each of which can be empty."""

    cls: str
    id: str
    label: str


class ReferencePart(ItemPart):
    """An item of which the identifier is enough."""


class TermPart(NamedTuple):
    """A name of the schema, or a value that is not text: a class, a slot, a language, a version, an IRI."""

    text: str


class Words(NamedTuple):
    """A text of the taxonomy, in a language if it is known."""

    text: str
    language: str


class Several(NamedTuple):
    """Items or terms that are listed; none, one or many."""

    parts: tuple[ItemPart | ReferencePart | TermPart, ...]


Part: TypeAlias = str | ItemPart | ReferencePart | TermPart | Words | Several
"""A part of a sentence; a plain string is a word of ours."""


class DiffLabels:
    """Looks up the names of the items, classes and slots of a diff, in the new snapshot first."""

    def __init__(self, diff: Diff) -> None:
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

    def label(self, key: RecordKey) -> str:
        """Return the label of an item, "" if it is not known."""
        return self._comparison.label(key) if self._comparison else ""

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


Which: TypeAlias = Literal["old", "new"]


class Detail(NamedTuple):
    """A value before and after, None if there is none; `name` says of which slot, "" if the sentence does.

    `language` is that of a text, "" if it is not known, and for other values.
    """

    name: str
    old: str | None
    new: str | None
    language: str = ""


@dataclass(frozen=True)
class DescribedChange:
    """The sentence about one change, or about several of one kind, item and slot."""

    changes: tuple[Change, ...]
    sentence: tuple[Part, ...]
    details: tuple[Detail, ...]

    @property
    def key(self) -> RecordKey:
        """The class and the identifier of its subject."""
        return self.changes[0].cls, self.changes[0].id

    @property
    def weight(self) -> tuple[Bump, str]:
        """The highest bump that its changes require, and why."""
        change = max(self.changes, key=lambda change: change.bump)
        return change.bump, change.reason


class _Description:
    """Changes of one kind, item and slot: a method for each field of a sentence, and for each way of details."""

    def __init__(self, changes: tuple[Change, ...], labels: DiffLabels) -> None:
        self._changes, self._labels = changes, labels
        self._change = changes[0]

    def entry(self) -> DescribedChange:
        template = KINDS[self._change.kind]
        sentence = template.sentence
        if template.added and all(change.old is None for change in self._changes):
            sentence = template.added
        elif template.removed and all(change.new is None for change in self._changes):
            sentence = template.removed
        parts: list[Part] = []
        for words, name, _, _ in Formatter().parse(sentence):
            parts += [words] if words else []
            parts += getattr(self, name)() if name is not None else []
        details = getattr(self, template.shows)() if template.shows else ()
        return DescribedChange(self._changes, tuple(parts), tuple(details))

    # --- the fields of a sentence ---

    def item(self) -> Iterator[Part]:
        yield ItemPart(self._change.cls, self._change.id, self._change.label)

    def cls(self) -> Iterator[Part]:
        yield TermPart(self._change.cls)

    def slot(self) -> Iterator[Part]:
        """Yield the slot with its language, or with the path to it if it is in the entry of a mapping."""
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
        yield self._items([self._labels.target(self._change, as_text(value)) for value in self._members("new")])

    def sources(self) -> Iterator[Part]:
        keys = {edit.id: (edit.cls, edit.id) for edit in self._change.edits}
        names = map(as_text, self._members("old"))
        items = [keys.get(name, (self._change.cls, name)) for name in names]
        yield self._items(items)
        yield " was" if len(items) == 1 else " were"

    def place(self) -> Iterator[Part]:
        """Yield the parent of an item, if that is not the taxonomy itself."""
        for edit in self._change.edits:
            place = edit.new.get("in", {}) if edit.op == "add" else {}
            if place.get("id"):
                yield from (" in ", self._item((place["class"], place["id"])))

    def origin(self) -> Iterator[Part]:
        yield self._moved("old")

    def destination(self) -> Iterator[Part]:
        yield self._moved("new")

    def life(self) -> Iterator[Part]:
        """Yield the version and the reason of a deprecation, and the replacements."""
        change, parts = self._change, self._labels.lifecycle(self._change.cls)
        data = {**self._labels.data((change.cls, change.id)), **(change.new if isinstance(change.new, dict) else {})}
        life = {parts[name]: value for name, value in data.items() if name in parts and value is not None}
        if "since" in life:
            yield from (" since ", TermPart(as_text(life["since"])))
        reason = as_text(life.get("reason", "")).strip()
        if reason:
            yield from (": ", Words(reason, self._labels.language))
        targets = life.get("replaced_by", [])
        names = map(as_text, targets if isinstance(targets, list) else [targets])
        keys = [self._labels.target(change, name) for name in names]
        if keys or "policy" in life:
            yield " " if reason.endswith((".", "!", "?", "…")) else ". "
        if keys:
            yield from ("Use ", self._items(keys), " instead")
        elif "policy" in life:
            yield "Nothing takes its place"
        if "policy" in life:
            yield from (" (", TermPart(as_text(life["policy"])), ")")

    def _members(self, which: Which) -> list[Any]:
        values = (getattr(change, which) for change in self._changes)
        lists = (value if isinstance(value, list) else [value] for value in values)
        return [member for members in lists for member in members if member is not None]

    def _references(self, which: Which, other: Which) -> Several:
        """Return the items that the value `which` refers to, and the value `other` does not."""
        others = self._members(other)
        names = [as_text(value) for value in self._members(which) if value not in others]
        keys = [self._labels.target(self._change, name) for name in names]
        return Several(tuple(ReferencePart(*key, self._labels.label(key)) for key in keys))

    def _item(self, key: RecordKey) -> ItemPart:
        return ItemPart(*key, self._labels.label(key))

    def _items(self, keys: Iterable[RecordKey]) -> Several:
        return Several(tuple(map(self._item, keys)))

    def _moved(self, which: Which) -> Part:
        """Return a place of an item that was moved: its parents, or the list that contains it."""
        moves = [(edit.old, edit.new) for edit in self._change.edits if edit.op == "move"]
        if not moves:
            parents = [self._labels.target(self._change, as_text(value)) for value in self._members(which)]
            return self._items(parents) if parents else "the top"
        place = moves[0][which == "new"]
        same_parent = len({(end["class"], end["id"]) for end in moves[0]}) == 1
        return TermPart(place["slot"]) if same_parent or not place["id"] else self._item((place["class"], place["id"]))

    # --- the details under it ---

    def values(self) -> Iterator[Detail]:
        for change in self._changes:
            in_sentence = (change.id, change.label) if change.slot is None else ()
            for path, old, new in _leaves((), change.old, change.new):
                if (old if new is None else new) not in in_sentence:
                    yield self._value(change, path, old, new)

    def rest(self) -> Iterator[Detail]:
        """Yield the values of a deprecation that its sentence does not have."""
        lifecycle = self._labels.lifecycle(self._change.cls)
        for path, old, new in _leaves((), None, self._change.new):
            if path and path[0] not in lifecycle:
                yield self._value(self._change, path, old, new)

    def order(self) -> Iterator[Detail]:
        """Yield the members that stay in a list, in both orders; without commas, which are not words."""
        values = (value if isinstance(value, list) else [] for value in (self._change.old, self._change.new))
        before, after = (list(map(as_text, value)) for value in values)
        kept = set(before) & set(after)
        old, new = (" ".join(word for word in words if word in kept) for words in (before, after))
        yield Detail("", old, new)

    def edits(self) -> Iterator[Detail]:
        """Yield other changes of the items of a merger or a split: reasons, and labels that were taken over."""
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
    """Yield the values that differ in two values, with the names that lead to them if these are mappings."""
    mappings = [value for value in (old, new) if isinstance(value, dict)]
    if mappings and all(value is None or isinstance(value, dict) for value in (old, new)):
        for name in dict.fromkeys(name for value in reversed(mappings) for name in value):
            yield from _leaves((*path, str(name)), *((value or {}).get(name) for value in (old, new)))
    elif old is not new and (old, type(old)) != (new, type(new)):
        yield path, old, new


def _detail(name: str, old: Any, new: Any, language: str) -> Detail:
    before, after = (None if is_empty(value) else as_text(value) for value in (old, new))
    return Detail(name, before, after, language)


_ADVICE = (
    "No kind of change explains these; review each of them. `apply` applies them, too. If the schema does not know a"
    " slot, add the slot to the schema, or remove its values from the sources."
)


@dataclass(frozen=True)
class Section:
    """Every change of one kind. `number` counts the changes, of which an entry can have several."""

    kind: str
    number: int
    bump: Bump
    entries: tuple[DescribedChange, ...]

    @property
    def words(self) -> str:
        """The kind that the changes have in common."""
        return KINDS[self.kind].words

    @property
    def advice(self) -> str:
        """Instructions for the residue, "" for all else; in Markdown that reads well as it is."""
        return _ADVICE if self.kind == "unexplained" else ""

    @property
    def title(self) -> str:
        """The same as a heading."""
        return self.words[0].upper() + self.words[1:]

    def groups(self) -> dict[tuple[str, str], list[DescribedChange]]:
        """Return the entries by class and slot; "" if they are about no slot."""
        entries: dict[tuple[str, str], list[DescribedChange]] = {}
        for entry in self.entries:
            change = entry.changes[0]
            entries.setdefault((change.cls, change.slot or "" if change.subject != "schema" else ""), []).append(entry)
        return entries


@dataclass(frozen=True)
class DiffSections:
    """A diff in words: a section for each kind of change, the residue last."""

    diff: Diff
    labels: DiffLabels
    sections: tuple[Section, ...]

    @cached_property
    def forcing(self) -> list[DescribedChange]:
        """The entries that require the bump of the whole diff."""
        return [entry for section in self.sections for entry in section.entries if entry.weight[0] == self.diff.bump]

    @cached_property
    def reasons(self) -> str:
        """Why changes require the bump of the whole diff, each with its number; the most frequent first."""
        counts = Counter(change.reason for change in self.diff.forcing(self.diff.bump))
        reasons = sorted(counts.items(), key=lambda reason: (-reason[1], reason[0]))
        return ", ".join(f"{reason} ({number:,})" for reason, number in reasons)


def describe(diff: Diff) -> DiffSections:
    """Return a diff in words."""
    labels = DiffLabels(diff)
    return DiffSections(diff, labels, (*_sections(diff.changes, labels), *_sections(diff.residue, labels)))


def _sections(changes: Iterable[Change], labels: DiffLabels) -> Iterator[Section]:
    by_kind: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: (change.subject == "schema", ORDER[change.kind])):
        by_kind.setdefault(change.kind, []).append(change)
    for kind, of_kind in by_kind.items():
        entries = tuple(_Description(joined, labels).entry() for joined in _joined(of_kind))
        yield Section(kind, len(of_kind), max(change.bump for change in of_kind), entries)


def _joined(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Join the changes of one kind that are about the same slot of the same item, if that kind is joined."""
    groups: dict[object, list[Change]] = {}
    for change in changes:
        place = (change.subject, change.cls, change.id, change.slot, change.language)
        groups.setdefault(place if KINDS[change.kind].joined else id(change), []).append(change)
    return [tuple(several) for several in groups.values()]
