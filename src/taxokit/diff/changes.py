"""Changes between two revisions of a taxonomy, as data: each with its kind, its edits, and the bump it requires."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, Literal

from taxokit.diff.compare import Comparison
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.attribution import Attribution

Shows = Literal["", "values", "order", "edits", "rest", "records"]


@dataclass(frozen=True, slots=True)
class Template:
    """How a kind of change is described: its `words` in a summary, a sentence, and which details are under it.

    `added` and `removed` are the sentences for changes without an old, or a new value. Changes of one item and slot are
    one sentence if they are `joined`.
    """

    words: str
    sentence: str
    shows: Shows = ""
    added: str = ""
    removed: str = ""
    joined: bool = False


def _of_value(words: str, subject: str = "{item}: {slot}") -> Template:
    return Template(words, f"{subject} changed", "values", added=f"{subject} added", removed=f"{subject} removed")


KINDS: Mapping[str, Template] = {
    "class-added": Template("new classes", "Class {cls} is new: {new}"),
    "class-removed": Template("classes removed", "Class {cls} was removed"),
    "class-renamed": Template("classes renamed", "Class {old} was renamed to {new}"),
    "slot-added": Template("new slots", "Slot {slot} of {cls} is new: {new}"),
    "slot-removed": Template("slots removed", "Slot {slot} of {cls} was removed"),
    "slot-renamed": Template("slots renamed", "Slot {old} of {cls} was renamed to {new}"),
    "value-added": Template("new permissible values", "Value {new} of {cls} is new"),
    "value-removed": Template("permissible values removed", "Value {old} of {cls} was removed"),
    "required": Template("slots newly required", "{owner} is required now"),
    "narrowed": Template("slots narrowed", "{owner} allows less", "values"),
    "widened": Template("slots widened", "{owner} allows more", "values"),
    "schema-changed": Template("other changes of the schema", "{owner} changed", "values"),
    "added": Template("added", "{item} is new{place}", "values"),
    "removed": Template("removed", "{item} was removed", "values"),
    "reidentified": Template("given another identifier", "{item} had the identifier {old} before"),
    "reclassified": Template("given another class", "{item} was of the class {old} before"),
    "iri-changed": Template("given another IRI", "{item} has the IRI {new} now, and had {old} before"),
    "deprecated": Template("deprecated", "{item} is deprecated{life}", "rest"),
    "reinstated": Template("reinstated", "{item} is no longer deprecated"),
    "merged": Template("merged", "{sources} merged into {item}", "edits"),
    "split": Template("split", "{item} was split into {targets}", "edits"),
    "replacement-changed": Template(
        "given another replacement",
        "{item} is replaced by {added} now, and was by {removed} before",
        added="{item} is replaced by {added} now",
        removed="{item} is no longer replaced by {removed}",
        joined=True,
    ),
    "moved": Template("moved", "{item} was moved from {origin} to {destination}"),
    "renamed": Template("renamed", "{item} was renamed{language}", "values"),
    "reworded": Template("reworded", "{item}: {slot} reworded", "values"),
    "typo": Template("typos corrected", "{item}: a typo in {slot} corrected", "values"),
    "text-added": Template("texts added", "{item}: {slot} added", "values"),
    "text-removed": Template("texts removed", "{item}: {slot} removed", "values"),
    "label-added": Template("labels added", "{item}: {slot} added", "values", joined=True),
    "label-removed": Template("labels removed", "{item}: {slot} removed", "values", joined=True),
    "linked": Template("links added", "{item} now {slot}: {added}", joined=True),
    "unlinked": Template("links removed", "{item} no longer {slot}: {removed}", joined=True),
    "mapping-added": Template("mappings added", "{item} now {slot}: {new}", joined=True),
    "mapping-removed": Template("mappings removed", "{item} no longer {slot}: {old}", joined=True),
    "note-changed": _of_value("notes changed"),
    "reordered": Template("reordered", "{item}: {slot} in another order", "order"),
    "changed": _of_value("other values changed"),
    "record-added": Template("records added", "{owner_item}: {record_list} added", "records", joined=True),
    "record-removed": Template("records removed", "{owner_item}: {record_list} removed", "records", joined=True),
    "metadata-changed": _of_value("changes of the metadata", "{item}{colon_slot} was"),
    "unexplained": _of_value("unexplained"),
}
"""The kinds in the order in which reports have them."""

ORDER: Mapping[str, int] = {kind: position for position, kind in enumerate(KINDS)}

_PLURAL = re.compile(r"(?<=[^s])s\b|(?<=ss)es\b")


def counted_kind(kind: str, count: int) -> str:
    """Return how many changes of a kind there are, in words: `1 link added`, `3 links added`."""
    words = KINDS[kind].words
    return f"{count} {_PLURAL.sub('', words, count=1) if count == 1 else words}"


Subject = Literal["item", "metadata", "schema"]


class Bump(IntEnum):
    """Which part of the version a change raises; in order, so that the highest is the maximum."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        """Return the lower-case name."""
        return self.name.lower()


Operation = Literal[
    "rename-class", "rename-slot", "rename", "remove", "add", "move", "set", "include", "exclude", "order"
]


@dataclass(frozen=True, slots=True)
class Edit:
    """One step from the old document to the new one.

    `op` is the operation on the item `id` of the class `cls`: `set` puts a value at a path (None for no value),
    `include` and `exclude` add and remove a member of a set. `old` and `new` are values, names, places or orders.
    """

    op: Operation
    cls: str
    id: str
    path: tuple[str, ...] = ()
    old: Any = None
    new: Any = None


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an item, of the metadata, or of the schema.

    `cls` and `id` name the item (for the schema, the class or enum and nothing). With a `slot`, one of its values
    changed, in a `language` if it is a translation; `path` leads to the value from the item. `old` and `new` are the
    values, or the identifiers of the other items that take part. The stage bump fills in `bump` and its `reason`.
    """

    subject: Subject
    kind: str
    cls: str
    id: str
    label: str
    slot: str | None
    old: Any
    new: Any
    bump: Bump = Bump.NONE
    reason: str = ""
    language: str = ""
    edits: tuple[Edit, ...] = ()
    path: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The subject, for messages."""
        return f"{self.cls} {self.id}".rstrip() + (f" ({self.label})" if self.label else "")


@dataclass(frozen=True)
class Diff:
    """The changes from `old` to `new`, which name two revisions; `old` is None if there is no earlier one.

    `residue` has the differences that no kind of change explains. `snapshots` are the two revisions, and `comparison`
    has their differences; reports look up labels and IRIs in them.
    """

    old: str | None
    new: str
    changes: tuple[Change, ...]
    attribution: Attribution | None = None
    residue: tuple[Change, ...] = ()
    snapshots: tuple[Snapshot | None, Snapshot | None] = field(default=(None, None), repr=False, compare=False)
    comparison: Comparison | None = field(default=None, repr=False, compare=False)

    @property
    def all(self) -> tuple[Change, ...]:
        """The changes and the residue."""
        return (*self.changes, *self.residue)

    @cached_property
    def bump(self) -> Bump:
        """The bump that all changes together require."""
        return max((change.bump for change in self.all), default=Bump.NONE)

    @cached_property
    def forcing_kinds(self) -> tuple[str, ...]:
        """The kinds of the changes that require the bump of all, which the configuration can set; none of metadata."""
        kinds = dict.fromkeys(change.kind for change in self.forcing(self.bump) if change.subject != "metadata")
        return tuple(kind for kind in KINDS if kind in kinds)

    def forcing(self, bump: Bump) -> list[Change]:
        """Return the changes that require `bump` or more."""
        return [change for change in self.all if change.bump >= bump]


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
