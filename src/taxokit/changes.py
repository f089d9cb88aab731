"""Changes between two versions of a taxonomy, as data, and how much each one weighs."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from taxokit.attribution import Attribution

ChangeKind = Literal["added", "removed", "changed", "moved", "reordered"]
Subject = Literal["item", "metadata", "schema"]


class Bump(IntEnum):
    """Which part of the version a change raises; ordered, so that the weightiest is the maximum."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        """Return the lower-case name."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    `subject` says what it is about: an item, the metadata of the taxonomy, or the schema. `cls` and `id` name the item
    (for the schema, the class or enum and nothing), `label` is what people call it. With a `slot`, a value was added,
    removed or changed, otherwise the whole thing was. `reason` says why the bump is what it is.
    """

    subject: Subject
    kind: ChangeKind
    cls: str
    id: str
    label: str
    slot: str | None
    old: Any
    new: Any
    bump: Bump
    reason: str

    @property
    def name(self) -> str:
        """What it is about, for people."""
        return f"{self.cls} {self.id}".rstrip() + (f" ({self.label})" if self.label else "")


@dataclass(frozen=True)
class Diff:
    """What changed from `old` to `new`, which name two versions; `old` is None where there is none before."""

    old: str | None
    new: str
    changes: tuple[Change, ...]
    attribution: Attribution | None = None

    @property
    def bump(self) -> Bump:
        """The bump that all changes together ask for."""
        return max((change.bump for change in self.changes), default=Bump.NONE)

    def of(self, subject: Subject, kind: ChangeKind | None = None) -> Iterator[Change]:
        """Yield the changes of one subject, and kind where one is given."""
        return (c for c in self.changes if c.subject == subject and kind in (None, c.kind))

    def forcing(self, bump: Bump) -> list[Change]:
        """Return the changes that weigh at least as much as `bump`."""
        return [change for change in self.changes if change.bump >= bump]
