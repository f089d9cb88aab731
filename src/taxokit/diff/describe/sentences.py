"""Changes in plain words: for each a sentence by the template of its kind, and the values that it is about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, NamedTuple

from taxokit.diff.changes import Bump, Change
from taxokit.diff.describe.fields import FIELDS, Changes, Part, as_text
from taxokit.diff.describe.labels import DiffLabels
from taxokit.diff.kinds import KINDS, Shows
from taxokit.diff.records import RecordKey
from taxokit.yaml_text.emitter import is_empty


class Detail(NamedTuple):
    """A value before and after, None where there is none; `name` says of which slot, "" where the sentence does.

    `language` is that of a text, "" where it is not known, and for other values.
    """

    name: str
    old: str | None
    new: str | None
    language: str = ""


@dataclass(frozen=True)
class Entry:
    """What is said at once about one change, or about several of one kind, item and slot."""

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


def entry_of(changes: Changes, labels: DiffLabels) -> Entry:
    """Return what to say about one change, or about several of the same kind, item and slot."""
    template = KINDS[changes[0].kind]
    sentence = template.sentence
    if template.added and all(change.old is None for change in changes):
        sentence = template.added
    elif template.removed and all(change.new is None for change in changes):
        sentence = template.removed
    details = tuple(_DETAILS[template.shows](changes, labels)) if template.shows else ()
    return Entry(changes, tuple(_parts(sentence, changes, labels)), details)


def _parts(sentence: str, changes: Changes, labels: DiffLabels) -> Iterator[Part]:
    for words, name, _, _ in Formatter().parse(sentence):
        if words:
            yield words
        if name is not None:
            yield from FIELDS[name](changes, labels)


# --- details ---


def _values(changes: Changes, labels: DiffLabels) -> Iterator[Detail]:
    for change in changes:
        said = (change.id, change.label) if change.slot is None else ()
        for path, old, new in _leaves((), change.old, change.new):
            if (old if new is None else new) not in said:
                yield _detail_of_value(change, path, old, new, labels)


def _life(changes: Changes, labels: DiffLabels) -> Iterator[Detail]:
    """Yield the values of a deprecation that its sentence does not have."""
    change = changes[0]
    lifecycle = labels.lifecycle(change.cls)
    for path, old, new in _leaves((), None, change.new):
        if path and path[0] not in lifecycle:
            yield _detail_of_value(change, path, old, new, labels)


def _leaves(path: tuple[str, ...], old: Any, new: Any) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Yield the values that differ in two values, with the names that lead to them where these are mappings."""
    mappings = [value for value in (old, new) if isinstance(value, dict)]
    if mappings and all(value is None or isinstance(value, dict) for value in (old, new)):
        for name in dict.fromkeys(name for value in reversed(mappings) for name in value):
            yield from _leaves((*path, str(name)), *((value or {}).get(name) for value in (old, new)))
    elif old is not new and (old, type(old)) != (new, type(new)):
        yield path, old, new


def _detail_of_value(change: Change, path: tuple[str, ...], old: Any, new: Any, labels: DiffLabels) -> Detail:
    language = change.language
    if not language and change.subject != "schema":
        slots = (change.slot, *path) if change.slot else path
        language = labels.language_of(change.cls, slots) if slots else ""
    return _detail(".".join(path), old, new, language)


def _detail(name: str, old: Any, new: Any, language: str) -> Detail:
    before, after = (None if is_empty(value) else as_text(value) for value in (old, new))
    return Detail(name, before, after, language)


def _order(changes: Changes, labels: DiffLabels) -> Iterator[Detail]:
    """Yield what is in a list before and after, in both orders; without commas, which are not words."""
    before, after = (value if isinstance(value, list) else [] for value in (changes[0].old, changes[0].new))
    kept = set(map(as_text, before)) & set(map(as_text, after))
    old, new = (" ".join(word for word in map(as_text, words) if word in kept) for words in (before, after))
    yield Detail("", old, new)


def _edits(changes: Changes, labels: DiffLabels) -> Iterator[Detail]:
    """Yield what else happened to the items of a merger or a split: reasons, and labels that were taken over."""
    change = changes[0]
    several = isinstance(change.old, list) and len(change.old) > 1
    for edit in change.edits:
        part = labels.lifecycle(edit.cls).get(edit.path[0], "") if edit.path else "status"
        if part not in ("status", "replaced_by", "policy"):
            of = f" of {edit.id}" if several and edit.id != change.id else ""
            old, new = (edit.new, None) if edit.op == "exclude" else (edit.old, edit.new)
            yield _detail(".".join(edit.path) + of, old, new, labels.language_of(edit.cls, edit.path))


_DETAILS: Mapping[Shows, Callable[[Changes, DiffLabels], Iterable[Detail]]] = {
    "values": _values,
    "order": _order,
    "edits": _edits,
    "life": _life,
}
