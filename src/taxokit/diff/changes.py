"""Changes between two revisions of a taxonomy, as data: what happened, which bump it asks for, and how to apply it."""

from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, Literal

from taxokit.diff.compare import Comparison
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.attribution import Attribution

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

    `op` is what to do with the item `id` of the class `cls`: `set` puts a value at a path (None for no value),
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
    """One change.

    `subject` says what it is about: an item, the metadata of the taxonomy, or the schema. `cls` and `id` name the item
    (for the schema, the class or enum and nothing), `label` is its label. With a `slot`, one of its values changed, in
    a `language` where it is a translation; `path` leads to the value from the item. `old` and `new` are the values, or
    the identifiers of the other items that take part. `edits` apply the change. The last stage but one fills in `bump`,
    and `reason`, which says why.
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
        """What it is about, for messages."""
        return f"{self.cls} {self.id}".rstrip() + (f" ({self.label})" if self.label else "")


@dataclass(frozen=True)
class Diff:
    """What changed from `old` to `new`, which name two revisions; `old` is None where there is no earlier one.

    `residue` is what no kind of change explains. `snapshots` is what was compared, and `comparison` what the changes
    were read from; reports look up labels and IRIs in them.
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
        """The bump that all changes together ask for."""
        return max((change.bump for change in self.all), default=Bump.NONE)

    def forcing(self, bump: Bump) -> list[Change]:
        """Return the changes that ask for `bump` or more."""
        return [change for change in self.all if change.bump >= bump]
