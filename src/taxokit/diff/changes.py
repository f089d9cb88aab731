"""Changes between two revisions of a taxonomy, as data: each with its kind, its edits, and the bump it requires."""

from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Any, Literal

from taxokit.diff.compare import Comparison
from taxokit.diff.kinds import KINDS, OF_METADATA
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

    @property
    def requirement(self) -> str:
        """The beginning of a sentence on the bump, in the number of the changes."""
        return "This change requires" if len(self.all) == 1 else "These changes require"

    @cached_property
    def forcing_kinds(self) -> tuple[str, ...]:
        """The kinds of the changes that require the bump of all, if the configuration can set it."""
        forcing = self.forcing(self.bump)
        kinds = dict.fromkeys(
            change.kind for change in forcing if change.subject != "metadata" or change.kind in OF_METADATA
        )
        return tuple(kind for kind in KINDS if kind in kinds)

    @cached_property
    def reasons(self) -> str:
        """Why changes require the bump of all, each with its number; the most frequent first."""
        counts = Counter(change.reason for change in self.forcing(self.bump))
        reasons = sorted(counts.items(), key=lambda reason: (-reason[1], reason[0]))
        return ", ".join(f"{reason} ({number:,})" for reason, number in reasons)

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
