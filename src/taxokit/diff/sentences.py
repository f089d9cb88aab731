"""Stage 6, describe: the sentence on a change, or on several of one kind, item and slot, and the details under it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import Bump, Change, as_text
from taxokit.diff.kinds import KINDS
from taxokit.diff.labels import DiffLabels
from taxokit.diff.normalize import RecordKey, is_in_mapping
from taxokit.sssom.standard import NO_TERM
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import count_of, listed
from taxokit.yaml_text.emitter import is_empty

_LONGEST_LABEL = 60


class ItemPart(NamedTuple):
    """An item: its class, identifier and label, each of which can be empty."""

    cls: str
    id: str
    label: str


class ReferencePart(ItemPart):
    """An item of which the identifier is enough."""


class SiblingPart(ItemPart):
    """An item of the class that the sentence named before."""


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
    def words(self) -> str:
        """The sentence as plain text."""
        return "".join(map(_plain, self.sentence))

    @property
    def keys(self) -> tuple[RecordKey, ...]:
        """The classes and identifiers of its subjects, each once."""
        return tuple(dict.fromkeys((change.cls, change.id) for change in self.changes))

    @property
    def weight(self) -> tuple[Bump, str]:
        """The highest bump that its changes require, and why."""
        change = max(self.changes, key=lambda change: change.bump)
        return change.bump, change.reason


def _plain(part: Part) -> str:
    match part:
        case str(words) | TermPart(words) | Words(words):
            return words
        case ReferencePart():
            return part.id
        case ItemPart(cls, identifier, label):
            label = truncated(one_line(label), _LONGEST_LABEL)
            cls = "" if isinstance(part, SiblingPart) else cls
            return " ".join(filter(None, (cls, identifier, label and f"({label})")))
        case Several(parts):
            return listed([_plain(part) for part in parts])


def described(changes: tuple[Change, ...], labels: DiffLabels) -> DescribedChange:
    """Return the sentence and the details of changes of one kind, item and slot."""
    return _Description(changes, labels).entry()


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

    def owner_item(self) -> Iterator[Part]:
        """Yield the item that a record belongs to."""
        yield self._item(self._labels.place((self._change.cls, self._change.id))[0])

    def record_list(self) -> Iterator[Part]:
        yield TermPart(self._labels.place((self._change.cls, self._change.id))[1] or self._change.cls)

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

    def tag(self) -> Iterator[Part]:
        yield TermPart(self._change.language)

    def size(self) -> Iterator[Part]:
        """Yield the number of texts of a language, and why it is held back."""
        old, new = _mapping(self._change.old), _mapping(self._change.new)
        yield count_of(int((old or new).get("texts", 0)), "text")
        if "gate" in new:
            yield f", of which {new['reviewed']} % are reviewed, and its gate is {new['gate']} %"

    def review(self) -> Iterator[Part]:
        """Yield how many texts of a language are reviewed, of those that need a translation."""
        texts = {state: number for state, number in _mapping(self._change.new).items() if isinstance(number, int)}
        reviewed, number = texts.get("reviewed", 0), sum(texts.values())
        yield f"{reviewed:,} of {count_of(number, 'text')} {'is' if reviewed == 1 else 'are'} reviewed"

    def owner(self) -> Iterator[Part]:
        """Yield a slot of a class, or the class."""
        if self._change.slot:
            yield from (TermPart(self._change.slot), " of ")
        yield TermPart(self._change.cls)

    def old(self) -> Iterator[Part]:
        yield Several(tuple(TermPart(as_text(value)) for value in self._members("old")))

    def new(self) -> Iterator[Part]:
        yield Several(tuple(TermPart(as_text(value)) for value in self._members("new")))

    def old_slot(self) -> Iterator[Part]:
        """Yield the slot that had a mapping before."""
        yield TermPart(", ".join(_mapping(self._change.old)))

    def objects(self) -> Iterator[Part]:
        """Yield the other sides of mappings, with their labels if they are known."""
        values = [*self._members("new"), *self._members("old")]
        members = (member for value in values for member in (_mapping(value).values() or [value]))
        yield Several(tuple(map(self._object, dict.fromkeys(map(as_text, members)))))

    def _object(self, iri: str) -> ItemPart | TermPart:
        label = self._labels.object_label(iri)
        return SiblingPart("", iri, label) if label else TermPart(iri)

    def evidence(self) -> Iterator[Part]:
        """Yield the sentence on a mapping, or on a set of mappings, whose evidence changed."""
        change = self._change
        about = _mapping(change.new) or _mapping(change.old)
        verb = "added" if change.old is None else "removed" if change.new is None else "changed"
        target, iri = TermPart(as_text(about.get("mapping_set", ""))), as_text(about.get("object", ""))
        if change.subject == "metadata":
            yield from ("Mapping set ", target, f" {verb}")
        elif iri != NO_TERM:
            yield from (*self.item(), ": evidence of ", *self.slot(), " ", self._object(iri), f" {verb}")
        elif change.old is not None:
            yield from (*self.item(), ": note that ", target, f" has no term for it {verb}")
        else:
            yield from (*self.item(), ": ", target, " was searched, and has no term for it")

    def added(self) -> Iterator[Part]:
        yield self._references("new", "old")

    def removed(self) -> Iterator[Part]:
        yield self._references("old", "new")

    def targets(self) -> Iterator[Part]:
        yield self._items([self._labels.target(self._change, as_text(value)) for value in self._members("new")])

    def policy(self) -> Iterator[Part]:
        """Yield whether all of the replacements take the place of an item, or any of them."""
        key = self._change.cls, self._change.id
        parts, data = self._labels.lifecycle(key[0]), self._labels.data(key)
        for name in (name for name, part in parts.items() if part == "policy" and data.get(name)):
            yield from (" (", TermPart(as_text(data[name])), ")")

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

    def evidence_values(self) -> Iterator[Detail]:
        """Yield the evidence that the sentence does not have."""
        for path, old, new in _leaves((), self._change.old, self._change.new):
            if path not in (("mapping_set",), ("object",)):
                yield _detail(".".join(path), old, new, "")

    def records(self) -> Iterator[Detail]:
        """Yield the records of an item: the values that tell one from another, and the others beside them."""
        for change in self._changes:
            cls = self._labels.cls(change.cls)
            keys = cls.key if cls else ()
            old, new = (_record(value, keys) for value in (change.old, change.new))
            data = change.old if change.new is None else change.new
            name = ".".join(as_text(data[key]) for key in keys if isinstance(data, dict) and key in data)
            yield _detail(name, old, new, "")

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


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _record(values: Any, keys: Iterable[str]) -> Any:
    """Return the values of a record besides its key: the value if there is one, else all with their names."""
    others = {name: value for name, value in values.items() if name not in keys} if isinstance(values, dict) else values
    return next(iter(others.values())) if isinstance(others, dict) and len(others) == 1 else others


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
