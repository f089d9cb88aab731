"""Stage 6, describe: a diff in words, the same for every report, in sections and with what they amount to.

There is a section for each kind of change; changes of the data come before those of the schema. Values of one item and
slot that were added or removed together are one entry.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.describe.labels import DiffLabels
from taxokit.diff.describe.sentences import DescribedChange, entry_of
from taxokit.diff.kinds import KINDS, ORDER

RESIDUE_ADVICE = (
    "No kind of change explains these; look at each of them. `apply` carries them out all the same. Where the schema"
    " does not know a slot, add the slot to the schema, or take the values out of the sources."
)
"""What to do about the residue, in Markdown that reads well as it is. Part of released files."""


@dataclass(frozen=True)
class Section:
    """Every change of one kind. `number` counts the changes, of which an entry can have several."""

    kind: str
    number: int
    bump: Bump
    entries: tuple[DescribedChange, ...]

    @property
    def words(self) -> str:
        """What the changes have in common."""
        return KINDS[self.kind].words

    @property
    def title(self) -> str:
        """The same as a heading."""
        return self.words[0].upper() + self.words[1:]

    def groups(self) -> dict[tuple[str, str], list[DescribedChange]]:
        """Return the entries by class and slot; "" where they are about no slot."""
        found: dict[tuple[str, str], list[DescribedChange]] = {}
        for entry in self.entries:
            change = entry.changes[0]
            found.setdefault((change.cls, change.slot or "" if change.subject != "schema" else ""), []).append(entry)
        return found


@dataclass(frozen=True)
class DiffSections:
    """A diff in words: what was explained, kind by kind, and what no kind explains, in one section or none."""

    diff: Diff
    labels: DiffLabels
    sections: tuple[Section, ...]
    residue: tuple[Section, ...]

    @property
    def all(self) -> tuple[Section, ...]:
        """The sections, the residue last."""
        return (*self.sections, *self.residue)

    @cached_property
    def forcing(self) -> list[DescribedChange]:
        """The entries that ask for the bump of the whole diff."""
        return [entry for section in self.all for entry in section.entries if entry.weight[0] == self.diff.bump]

    @cached_property
    def reasons(self) -> list[tuple[str, int]]:
        """Why changes ask for the bump of the whole diff, and how many do for this reason; the most frequent first."""
        counts = Counter(change.reason for change in self.diff.forcing(self.diff.bump))
        return sorted(counts.items(), key=lambda reason: (-reason[1], reason[0]))


def describe(diff: Diff) -> DiffSections:
    """Return a diff in words."""
    labels = DiffLabels(diff)
    return DiffSections(diff, labels, tuple(_sections(diff.changes, labels)), tuple(_sections(diff.residue, labels)))


def _sections(changes: Iterable[Change], labels: DiffLabels) -> Iterator[Section]:
    by_kind: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: (change.subject == "schema", ORDER[change.kind])):
        by_kind.setdefault(change.kind, []).append(change)
    for kind, found in by_kind.items():
        entries = tuple(entry_of(joined, labels) for joined in _joined(found))
        yield Section(kind, len(found), max(change.bump for change in found), entries)


def _joined(changes: Iterable[Change]) -> list[tuple[Change, ...]]:
    """Join the changes of one kind that are about the same slot of the same item, where that kind is joined."""
    found: dict[object, list[Change]] = {}
    for change in changes:
        same = (change.subject, change.cls, change.id, change.slot, change.language)
        found.setdefault(same if KINDS[change.kind].joined else id(change), []).append(change)
    return [tuple(several) for several in found.values()]
