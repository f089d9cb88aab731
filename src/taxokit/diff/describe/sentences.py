"""Changes in plain words: for each kind a sentence, and the values that it is about.

How a kind is told is an entry of `TELLINGS`: a sentence with fields in braces, where it reads better another one for a
value that came or went, and what is shown under it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal

from taxokit.diff.changes import Bump, Change, Edit
from taxokit.diff.describe.fields import FIELDS, Changes, Detail, Part, as_text
from taxokit.diff.describe.labels import REPLACED, STATUS, Names
from taxokit.diff.records import Key, is_empty
from taxokit.taxonomy.lifecycle import POLICY

Shows = Literal["nothing", "values", "order", "edits", "life"]


def _no_details(changes: Changes, names: Names) -> Iterator[Detail]:
    return iter(())


def _values(changes: Changes, names: Names) -> Iterator[Detail]:
    for change in changes:
        told = (change.id, change.label) if change.slot is None else ()
        for path, old, new in _leaves((), change.old, change.new):
            if (old if new is None else new) not in told:
                yield _detail(change, path, old, new, names)


def _leaves(path: tuple[str, ...], old: Any, new: Any) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Yield the values that differ in two values, with the names that lead to them where these are mappings."""
    mappings = [value for value in (old, new) if isinstance(value, dict)]
    if mappings and all(value is None or isinstance(value, dict) for value in (old, new)):
        for name in dict.fromkeys(name for value in reversed(mappings) for name in value):
            yield from _leaves((*path, str(name)), *((value or {}).get(name) for value in (old, new)))
    elif old is not new and (old, type(old)) != (new, type(new)):
        yield path, old, new


def _detail(change: Change, path: tuple[str, ...], old: Any, new: Any, names: Names) -> Detail:
    language = change.language
    if not language and change.subject != "schema":
        slots = (change.slot, *path) if change.slot else path
        language = names.language_of(change.cls, slots) if slots else ""
    return Detail(".".join(path), *_texts(old, new), language)


def _texts(old: Any, new: Any) -> tuple[str | None, str | None]:
    before, after = (None if is_empty(value) else as_text(value) for value in (old, new))
    return before, after


def _order(changes: Changes, names: Names) -> Iterator[Detail]:
    """Yield what a list held before and still holds, in both orders; without commas, which are no words."""
    before, after = (value if isinstance(value, list) else [] for value in (changes[0].old, changes[0].new))
    kept = set(map(as_text, before)) & set(map(as_text, after))
    old, new = (" ".join(word for word in map(as_text, words) if word in kept) for words in (before, after))
    yield Detail("", old, new)


def _edits(changes: Changes, names: Names) -> Iterator[Detail]:
    """Yield what else became of the items of a merger or a split: reasons, and labels that were taken over."""
    change = changes[0]
    several = isinstance(change.old, list) and len(change.old) > 1
    for edit in change.edits:
        part = names.life(edit.cls).get(edit.path[0], "") if edit.path else STATUS
        if part not in (STATUS, REPLACED, POLICY):
            of = f" of {edit.id}" if several and edit.id != change.id else ""
            yield _of_edit(edit, of, names)


def _of_edit(edit: Edit, of: str, names: Names) -> Detail:
    old, new = (edit.new, None) if edit.op == "exclude" else (edit.old, edit.new)
    return Detail(".".join(edit.path) + of, *_texts(old, new), names.language_of(edit.cls, edit.path))


def _life_values(changes: Changes, names: Names) -> Iterator[Detail]:
    """Yield the values of a deprecation that its sentence does not tell."""
    change = changes[0]
    life = names.life(change.cls)
    for path, old, new in _leaves((), None, change.new):
        if path and path[0] not in life:
            yield _detail(change, path, old, new, names)


SHOWN: Mapping[Shows, Callable[[Changes, Names], Iterable[Detail]]] = {
    "nothing": _no_details,
    "values": _values,
    "order": _order,
    "edits": _edits,
    "life": _life_values,
}
"""What each way of showing a change gives."""


@dataclass(frozen=True)
class Entry:
    """What is told at once: one change, or several of one kind, item and slot."""

    changes: Changes
    sentence: tuple[Part, ...]
    details: tuple[Detail, ...]

    @property
    def key(self) -> Key:
        """The class and the identifier of what it is about."""
        return self.changes[0].cls, self.changes[0].id

    @property
    def weight(self) -> tuple[Bump, str]:
        """The bump that the weightiest of its changes asks for, and why."""
        weightiest = max(self.changes, key=lambda change: change.bump)
        return weightiest.bump, weightiest.reason


@dataclass(frozen=True, slots=True)
class Telling:
    """How a kind of change is told; `came` and `went` are for changes that have no old, or no new value."""

    sentence: str
    shows: Shows = "nothing"
    came: str = ""
    went: str = ""


TELLINGS: Mapping[str, Telling] = {
    "class-added": Telling("Class {class} is new: {new}"),
    "class-removed": Telling("Class {class} is gone"),
    "class-renamed": Telling("Class {old} is called {new} now"),
    "slot-added": Telling("{class} has a new slot, {slot}, which takes {new}"),
    "slot-removed": Telling("{class} has lost its slot {slot}"),
    "slot-renamed": Telling("Slot {old} of {class} is called {new} now"),
    "value-added": Telling("{class} has a new value, {new}"),
    "value-removed": Telling("{class} has lost its value {old}"),
    "required": Telling("{holder} is required now"),
    "narrowed": Telling("{holder} allows less", "values"),
    "widened": Telling("{holder} allows more", "values"),
    "schema-changed": Telling("{holder} changed", "values"),
    "added": Telling("{item} is new{place}", "values"),
    "removed": Telling("{item} is gone{place}", "values"),
    "reidentified": Telling("{item} had the identifier {old} before"),
    "reclassified": Telling("{item} was of the class {old} before"),
    "iri-changed": Telling("{item} has the IRI {new} now, and had {old} before"),
    "deprecated": Telling("{item} is deprecated{life}", "life"),
    "reinstated": Telling("{item} is in use again"),
    "merged": Telling("{sources} merged into {item}", "edits"),
    "split": Telling("{item} was split into {targets}", "edits"),
    "replacement-changed": Telling(
        "{item} is replaced by {came} now, and was by {went} before",
        came="{item} is replaced by {came} now",
        went="{item} is no longer replaced by {went}",
    ),
    "moved": Telling("{item} was moved from {from} to {to}"),
    "renamed": Telling("{item} was renamed{language}", "values"),
    "reworded": Telling("{item}: {slot} reworded", "values"),
    "typo": Telling("{item}: a typo in {slot} mended", "values"),
    "text-added": Telling("{item}: {slot} added", "values"),
    "text-removed": Telling("{item}: {slot} removed", "values"),
    "label-added": Telling("{item}: {slot} added", "values"),
    "label-removed": Telling("{item}: {slot} removed", "values"),
    "linked": Telling("{item} now {slot}: {came}"),
    "unlinked": Telling("{item} no longer {slot}: {went}"),
    "mapping-added": Telling("{item} now {slot}: {new}"),
    "mapping-removed": Telling("{item} no longer {slot}: {old}"),
    "note-changed": Telling(
        "{item}: {slot} changed", "values", came="{item}: {slot} added", went="{item}: {slot} removed"
    ),
    "reordered": Telling("{item}: {slot} in another order", "order"),
    "changed": Telling("{item}: {slot} changed", "values", came="{item}: {slot} added", went="{item}: {slot} removed"),
    "metadata-changed": Telling(
        "{item}{colon_slot} was changed",
        "values",
        came="{item}{colon_slot} was added",
        went="{item}{colon_slot} was removed",
    ),
    "unexplained": Telling(
        "{item}: {slot} changed", "values", came="{item}: {slot} added", went="{item}: {slot} removed"
    ),
}
"""How each kind is told."""


def tell(changes: Changes, names: Names) -> Entry:
    """Return what happened, in words: in one change, or in several of the same kind, item and slot."""
    telling = TELLINGS[changes[0].kind]
    template = telling.sentence
    if telling.came and all(change.old is None for change in changes):
        template = telling.came
    elif telling.went and all(change.new is None for change in changes):
        template = telling.went
    return Entry(changes, tuple(_sentence(template, changes, names)), tuple(SHOWN[telling.shows](changes, names)))


def _sentence(template: str, changes: Changes, names: Names) -> Iterator[Part]:
    for words, name, _, _ in Formatter().parse(template):
        if words:
            yield words
        if name is not None:
            yield from FIELDS[name](changes, names)
