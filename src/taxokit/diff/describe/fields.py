"""The fields of the sentences that tell changes: what stands for `{item}`, `{slot}` or `{life}`, part by part."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from taxokit.diff.changes import Change
from taxokit.diff.describe.labels import REPLACED, Names
from taxokit.diff.records import Key
from taxokit.taxonomy.lifecycle import POLICY, REASON, SINCE

Changes: TypeAlias = tuple[Change, ...]
"""What is told at once: one change, or several of one kind, item and slot."""


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
    """A word of the schema, or a value that is no text: a class, a slot, a language, a version, an IRI."""

    text: str


class Words(NamedTuple):
    """Words of people, in a language where it is known."""

    text: str
    language: str


class Several(NamedTuple):
    """Things of one sort that are named behind one another; none, one or many."""

    things: tuple["Item | Reference | Term", ...]


Part: TypeAlias = str | Item | Reference | Term | Words | Several
"""A part of a sentence; a plain string is a word of ours."""


class Detail(NamedTuple):
    """A value before and after, None where there was or is none; `name` says of which slot, "" where the sentence does.

    `language` is that of a text, "" where it is not known or no text.
    """

    name: str
    old: str | None
    new: str | None
    language: str = ""


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: `one, two and three`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def as_text(value: Any) -> str:
    """Return a value in one text: members of lists behind one another, mappings as names with values."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(as_text, value))
    if isinstance(value, dict):
        return "; ".join(f"{name}: {as_text(inner)}" for name, inner in value.items())
    return "nothing" if value is None else str(value)


Field: TypeAlias = Callable[[Changes, Names], Iterable[Part]]

_SEVERAL = 3  # that many steps lead into an entry of a mapping


def _item(key: Key, names: Names) -> Item:
    return Item(*key, names.label(key))


def _subject(changes: Changes, names: Names) -> Iterator[Part]:
    yield Item(changes[0].cls, changes[0].id, changes[0].label)


def _class(changes: Changes, names: Names) -> Iterator[Part]:
    yield Term(changes[0].cls)


def _slot(changes: Changes, names: Names) -> Iterator[Part]:
    """Yield the slot of a change with its language, or with what it stands in where that is an entry of a mapping."""
    change = changes[0]
    path = change.edits[0].path if change.edits else ()
    if change.language or len(path) < _SEVERAL:
        yield Term(change.slot or change.kind)
        yield from _language(changes, names)
    else:
        yield Term(".".join(path))


def _colon_slot(changes: Changes, names: Names) -> Iterator[Part]:
    if changes[0].slot:
        yield ": "
        yield from _slot(changes, names)


def _language(changes: Changes, names: Names) -> Iterator[Part]:
    if changes[0].language:
        yield from (" (", Term(changes[0].language), ")")


def _holder(changes: Changes, names: Names) -> Iterator[Part]:
    """Yield a slot of a class, or the class."""
    if changes[0].slot:
        yield from (Term(changes[0].slot), " of ")
    yield Term(changes[0].cls)


def _terms(which: Literal["old", "new"]) -> Field:
    def field(changes: Changes, names: Names) -> Iterator[Part]:
        yield Several(tuple(Term(as_text(value)) for value in _members(changes, which)))

    return field


def _members(changes: Changes, which: Literal["old", "new"]) -> list[Any]:
    values = (getattr(change, which) for change in changes)
    return [one for value in values for one in (value if isinstance(value, list) else [value]) if one is not None]


def _references(which: Literal["old", "new"], other: Literal["old", "new"]) -> Field:
    """Return what yields the items that stand in the one value, and not in the other."""

    def field(changes: Changes, names: Names) -> Iterator[Part]:
        there = _members(changes, other)
        found = [as_text(value) for value in _members(changes, which) if value not in there]
        keys = [names.target(changes[0], identifier) for identifier in found]
        yield Several(tuple(Reference(*key, names.label(key)) for key in keys))

    return field


def _place(changes: Changes, names: Names) -> Iterator[Part]:
    """Yield what an item stands in, where that is not the taxonomy itself."""
    for edit in changes[0].edits:
        place = edit.new.get("in", {}) if edit.op == "add" else {}
        if place.get("id"):
            yield from (" in ", _item((place["class"], place["id"]), names))


def _moved(which: Literal["old", "new"]) -> Field:
    """Return what yields a place of an item that was moved: its parent, or the list that holds it."""

    def field(changes: Changes, names: Names) -> Iterator[Part]:
        places = [(edit.old, edit.new) for edit in changes[0].edits if edit.op == "move"]
        if not places:
            yield Term(as_text(getattr(changes[0], which)))
            return
        place = places[0][which == "new"]
        same_parent = len({(one["class"], one["id"]) for one in places[0]}) == 1
        if place["id"] and not same_parent:
            yield _item((place["class"], place["id"]), names)
        else:
            yield Term(place["slot"])

    return field


def _sources(changes: Changes, names: Names) -> Iterator[Part]:
    keys = {edit.id: (edit.cls, edit.id) for edit in changes[0].edits}
    found = [keys.get(one, (changes[0].cls, one)) for one in map(as_text, _members(changes, "old"))]
    yield Several(tuple(_item(key, names) for key in found))
    yield " was" if len(found) == 1 else " were"


def _targets(changes: Changes, names: Names) -> Iterator[Part]:
    keys = [names.target(changes[0], as_text(one)) for one in _members(changes, "new")]
    yield Several(tuple(_item(key, names) for key in keys))


def _life(changes: Changes, names: Names) -> Iterator[Part]:
    """Yield since when and why an item is deprecated, and what is to be used instead."""
    change = changes[0]
    parts = names.life(change.cls)
    values = {**names.data((change.cls, change.id)), **(change.new if isinstance(change.new, dict) else {})}
    told = {parts[name]: value for name, value in values.items() if name in parts and value is not None}
    if SINCE in told:
        yield from (" since ", Term(as_text(told[SINCE])))
    reason = as_text(told.get(REASON, "")).strip()
    if reason:
        yield from (": ", Words(reason, names.language))
    goals = told.get(REPLACED, [])
    keys = [names.target(change, as_text(one)) for one in (goals if isinstance(goals, list) else [goals])]
    if keys or POLICY in told:
        yield " " if reason.endswith((".", "!", "?", "…")) else ". "
    if keys:
        yield from ("Use ", Several(tuple(_item(key, names) for key in keys)), " instead")
    elif POLICY in told:
        yield "Nothing takes its place"
    if POLICY in told:
        yield from (" (", Term(as_text(told[POLICY])), ")")


FIELDS: Mapping[str, Field] = {
    "item": _subject,
    "class": _class,
    "slot": _slot,
    "colon_slot": _colon_slot,
    "holder": _holder,
    "language": _language,
    "old": _terms("old"),
    "new": _terms("new"),
    "came": _references("new", "old"),
    "went": _references("old", "new"),
    "place": _place,
    "from": _moved("old"),
    "to": _moved("new"),
    "sources": _sources,
    "targets": _targets,
    "life": _life,
}
"""Each field of a sentence by its name."""
