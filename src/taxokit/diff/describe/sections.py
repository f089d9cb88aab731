"""A diff as it is told to people: entries in sections, one for each kind of change, and what they amount to.

What happened to the data comes before what happened to the schema. Values of one item and slot that came or went
together are one entry.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from taxokit.diff.changes import KINDS, Bump, Change, Diff
from taxokit.diff.describe.labels import Names
from taxokit.diff.describe.sentences import Entry, tell

RESIDUE_ADVICE = (
    "No kind of change explains these; look at each of them. `apply` carries them out all the same. Where the schema"
    " does not know a slot, add the slot to the schema, or take the values out of the sources."
)
"""What to do about the residue, in Markdown that reads well as it is."""

_JOINED = (
    "linked",
    "unlinked",
    "mapping-added",
    "mapping-removed",
    "label-added",
    "label-removed",
    "replacement-changed",
)
_ORDER = {kind: position for position, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class Section:
    """Every change of one kind. `number` is that of the changes, of which an entry can hold several."""

    kind: str
    number: int
    bump: Bump
    entries: tuple[Entry, ...]

    @property
    def words(self) -> str:
        """What the changes have in common."""
        return KINDS[self.kind]

    @property
    def title(self) -> str:
        """The same as a heading."""
        return self.words[0].upper() + self.words[1:]

    def groups(self) -> dict[tuple[str, str], list[Entry]]:
        """Return the entries by class and slot; "" where they are about no slot."""
        found: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.entries:
            change = entry.changes[0]
            found.setdefault((change.cls, change.slot or "" if change.subject != "schema" else ""), []).append(entry)
        return found


@dataclass(frozen=True)
class Told:
    """A diff in words. `names` is what the things in it are called."""

    diff: Diff
    names: Names

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """What was explained, kind by kind, the changes of the schema last."""
        return tuple(self._sections(self.diff.changes))

    @cached_property
    def residue(self) -> tuple[Section, ...]:
        """What no kind explains: one section, or none."""
        return tuple(self._sections(self.diff.residue))

    @property
    def all(self) -> tuple[Section, ...]:
        """The sections, the residue last."""
        return (*self.sections, *self.residue)

    @cached_property
    def bump(self) -> Bump:
        """The bump that all changes together ask for."""
        return self.diff.bump

    @cached_property
    def forcing(self) -> list[Entry]:
        """The entries that ask for the bump of the whole diff."""
        return [entry for section in self.all for entry in section.entries if entry.weight[0] == self.bump]

    @cached_property
    def reasons(self) -> list[tuple[str, int]]:
        """Why changes ask for the bump of the whole diff, and how many do for this reason; the most frequent first."""
        counts = Counter(change.reason for change in self.diff.forcing(self.bump))
        return sorted(counts.items(), key=lambda reason: (-reason[1], reason[0]))

    def _sections(self, changes: Iterable[Change]) -> Iterable[Section]:
        by_kind: dict[str, list[Change]] = {}
        for change in sorted(changes, key=lambda change: (change.subject == "schema", _ORDER[change.kind])):
            by_kind.setdefault(change.kind, []).append(change)
        for kind, found in by_kind.items():
            entries = tuple(tell(joined, self.names) for joined in _joined(found))
            yield Section(kind, len(found), max(change.bump for change in found), entries)


def told(diff: Diff) -> Told:
    """Return a diff in words."""
    return Told(diff, Names(diff))


def _joined(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Join the changes of one kind that are about the same slot of the same item, where that kind is joined."""
    found: dict[object, list[Change]] = {}
    for change in changes:
        same = (change.subject, change.cls, change.id, change.slot, change.language)
        found.setdefault(same if change.kind in _JOINED else id(change), []).append(change)
    return [tuple(several) for several in found.values()]
