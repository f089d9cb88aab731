"""The fields of the sentences about changes: the parts that replace `{item}`, `{slot}` or `{life}` in a template."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import Change
from taxokit.diff.describe.labels import DiffLabels
from taxokit.diff.normalize import is_in_mapping
from taxokit.diff.records import RecordKey

Changes: TypeAlias = tuple[Change, ...]
"""What one sentence is about: one change, or several of one kind, item and slot."""

Which: TypeAlias = Literal["old", "new"]


class Item(NamedTuple):
    """An item: its class, identifier and label, each of which can be empty."""

    cls: str
    id: str
    label: str


class Reference(NamedTuple):
    """An item of which the identifier is enough."""

    cls: str
    id: str
    label: str


class Term(NamedTuple):
    """A name of the schema, or a value that is not text: a class, a slot, a language, a version, an IRI."""

    text: str


class Words(NamedTuple):
    """A text of the taxonomy, in a language where it is known."""

    text: str
    language: str


class Several(NamedTuple):
    """Items or terms that are listed; none, one or many."""

    things: tuple["Item | Reference | Term", ...]


Part: TypeAlias = str | Item | Reference | Term | Words | Several
"""A part of a sentence; a plain string is a word of ours."""

Field: TypeAlias = Callable[[Changes, DiffLabels], Iterable[Part]]


def as_text(value: Any) -> str:
    """Return a value in one text: members of lists after one another, mappings as names with values."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(as_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {as_text(inner)}" for name, inner in value.items())
    return "nothing" if value is None else str(value)


# --- what changed ---


def _subject(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    yield Item(changes[0].cls, changes[0].id, changes[0].label)


def _class(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    yield Term(changes[0].cls)


def _slot(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    """Yield the slot of a change with its language, or with the path to it where it is in the entry of a mapping."""
    change = changes[0]
    path = change.edits[0].path if change.edits else ()
    if change.language or not is_in_mapping(path):
        yield Term(change.slot or change.kind)
        yield from _language(changes, labels)
    else:
        yield Term(".".join(path))


def _colon_slot(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    if changes[0].slot:
        yield ": "
        yield from _slot(changes, labels)


def _language(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    if changes[0].language:
        yield from (" (", Term(changes[0].language), ")")


def _owner(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    """Yield a slot of a class, or the class."""
    if changes[0].slot:
        yield from (Term(changes[0].slot), " of ")
    yield Term(changes[0].cls)


# --- values, and the items that they refer to ---


def _members(changes: Changes, which: Which) -> list[Any]:
    values = (getattr(change, which) for change in changes)
    return [one for value in values for one in (value if isinstance(value, list) else [value]) if one is not None]


def _terms(which: Which) -> Field:
    def field(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
        yield Several(tuple(Term(as_text(value)) for value in _members(changes, which)))

    return field


def _references(which: Which, other: Which) -> Field:
    """Return the field for the items that one value refers to, and the other does not."""

    def field(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
        there = _members(changes, other)
        names = [as_text(value) for value in _members(changes, which) if value not in there]
        keys = [labels.target(changes[0], name) for name in names]
        yield Several(tuple(Reference(*key, labels.label(key)) for key in keys))

    return field


def _item(key: RecordKey, labels: DiffLabels) -> Item:
    return Item(*key, labels.label(key))


def _items(keys: Iterable[RecordKey], labels: DiffLabels) -> Several:
    return Several(tuple(_item(key, labels) for key in keys))


def _targets(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    yield _items([labels.target(changes[0], as_text(one)) for one in _members(changes, "new")], labels)


def _sources(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    keys = {edit.id: (edit.cls, edit.id) for edit in changes[0].edits}
    found = [keys.get(one, (changes[0].cls, one)) for one in map(as_text, _members(changes, "old"))]
    yield _items(found, labels)
    yield " was" if len(found) == 1 else " were"


# --- places ---


def _place(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    """Yield the parent of an item, where that is not the taxonomy itself."""
    for edit in changes[0].edits:
        place = edit.new.get("in", {}) if edit.op == "add" else {}
        if place.get("id"):
            yield from (" in ", _item((place["class"], place["id"]), labels))


def _moved(which: Which) -> Field:
    """Return the field for a place of an item that was moved: its parent, or the list that contains it."""

    def field(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
        moves = [(edit.old, edit.new) for edit in changes[0].edits if edit.op == "move"]
        if not moves:
            yield Term(as_text(getattr(changes[0], which)))
            return
        place = moves[0][which == "new"]
        same_parent = len({(one["class"], one["id"]) for one in moves[0]}) == 1
        if place["id"] and not same_parent:
            yield _item((place["class"], place["id"]), labels)
        else:
            yield Term(place["slot"])

    return field


# --- life cycles ---


def _life(changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    """Yield since when and why an item is deprecated, and what to use instead."""
    change = changes[0]
    parts = labels.lifecycle(change.cls)
    values = {**labels.data((change.cls, change.id)), **(change.new if isinstance(change.new, dict) else {})}
    said = {parts[name]: value for name, value in values.items() if name in parts and value is not None}
    if "since" in said:
        yield from (" since ", Term(as_text(said["since"])))
    reason = as_text(said.get("reason", "")).strip()
    if reason:
        yield from (": ", Words(reason, labels.language))
    targets = said.get("replaced_by", [])
    keys = [labels.target(change, as_text(one)) for one in (targets if isinstance(targets, list) else [targets])]
    if keys or "policy" in said:
        yield " " if reason.endswith((".", "!", "?", "…")) else ". "
    if keys:
        yield from ("Use ", _items(keys, labels), " instead")
    elif "policy" in said:
        yield "Nothing takes its place"
    if "policy" in said:
        yield from (" (", Term(as_text(said["policy"])), ")")


FIELDS: Mapping[str, Field] = {
    "item": _subject,
    "class": _class,
    "slot": _slot,
    "colon_slot": _colon_slot,
    "owner": _owner,
    "language": _language,
    "old": _terms("old"),
    "new": _terms("new"),
    "added": _references("new", "old"),
    "removed": _references("old", "new"),
    "targets": _targets,
    "sources": _sources,
    "place": _place,
    "from": _moved("old"),
    "to": _moved("new"),
    "life": _life,
}
"""Each field of a sentence by its name."""
