"""Stage 6, describe: a diff in words, the same for every report, in sections and with totals.

There is a section for each kind of change; changes of the data come before those of the schema. Values of one item and
slot that were added or removed together are one entry, and so are the same values of several items.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.kinds import KINDS, ORDER
from taxokit.diff.labels import DiffLabels
from taxokit.diff.sentences import DescribedChange, ItemPart, Several, SiblingPart, described

_ADVICE = (
    "No kind of change explains these; review each of them. `apply` applies them, too. If the schema does not know a"
    " slot, add the slot to the schema, or remove its values from the sources."
)


@dataclass(frozen=True)
class Section:
    """Every change of one kind. `number` counts the changes, of which an entry can have several."""

    kind: str
    number: int
    bump: Bump
    entries: tuple[DescribedChange, ...]

    @property
    def words(self) -> str:
        """The kind that the changes have in common."""
        return KINDS[self.kind].words

    @property
    def advice(self) -> str:
        """Instructions for the residue, "" for all else; in Markdown that reads well as it is."""
        return _ADVICE if self.kind == "unexplained" else ""

    @property
    def title(self) -> str:
        """The same as a heading."""
        return self.words[0].upper() + self.words[1:]

    def groups(self) -> dict[tuple[str, str], list[DescribedChange]]:
        """Return the entries by class and slot; "" if they are about no slot."""
        entries: dict[tuple[str, str], list[DescribedChange]] = {}
        for entry in self.entries:
            change = entry.changes[0]
            entries.setdefault((change.cls, change.slot or "" if change.subject != "schema" else ""), []).append(entry)
        return entries


@dataclass(frozen=True)
class DiffSections:
    """A diff in words: a section for each kind of change, the residue last."""

    diff: Diff
    labels: DiffLabels
    sections: tuple[Section, ...]

    @cached_property
    def forcing(self) -> list[DescribedChange]:
        """The entries that require the bump of the whole diff."""
        return [entry for section in self.sections for entry in section.entries if entry.weight[0] == self.diff.bump]

    @property
    def setting(self) -> str:
        """The place where a repository sets other bumps for the kinds that require that of the diff.

        It is "" for released changes, whose version is known, and for changes that require no more than a patch.
        """
        new, kinds = self.diff.snapshots[1], self.diff.forcing_kinds
        if new is None or not new.policy.place or not kinds or self.diff.bump <= Bump.PATCH:
            return ""
        return f"{new.policy.place} sets the bump of each kind: {', '.join(kinds)}"


def describe(diff: Diff) -> DiffSections:
    """Return a diff in words."""
    labels = DiffLabels(diff)
    return DiffSections(diff, labels, (*_sections(diff.changes, labels), *_sections(diff.residue, labels)))


def _sections(changes: Iterable[Change], labels: DiffLabels) -> Iterator[Section]:
    by_kind: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda change: (change.subject == "schema", ORDER[change.kind])):
        by_kind.setdefault(change.kind, []).append(change)
    for kind, of_kind in by_kind.items():
        entries = _together(described(joined, labels) for joined in _joined(of_kind, labels))
        yield Section(kind, len(of_kind), max(change.bump for change in of_kind), tuple(entries))


def _joined(changes: Iterable[Change], labels: DiffLabels) -> list[tuple[Change, ...]]:
    """Join the changes of one kind that are about the same slot of the same item, if that kind is joined.

    Records of an item are joined, too.
    """
    groups: dict[object, list[Change]] = {}
    for change in changes:
        of_record = KINDS[change.kind].shows == "records"
        item = labels.place((change.cls, change.id)) if of_record else change.id
        place = (change.subject, change.cls, item, change.slot, change.language)
        groups.setdefault(place if KINDS[change.kind].joined else id(change), []).append(change)
    return [tuple(several) for several in groups.values()]


def _together(entries: Iterable[DescribedChange]) -> list[DescribedChange]:
    """Put the entries together that say the same of several items of a class, so that no value is repeated."""
    groups: dict[object, list[DescribedChange]] = {}
    for entry in entries:
        same = (entry.changes[0].cls, entry.weight, entry.sentence[1:], entry.details)
        groups.setdefault(same if _can_be_said_of_several(entry) else id(entry), []).append(entry)
    return [_of_several(group) if len(group) > 1 else group[0] for group in groups.values()]


def _can_be_said_of_several(entry: DescribedChange) -> bool:
    is_about_item = entry.changes[0].subject == "item" and isinstance(entry.sentence[0], ItemPart)
    return is_about_item and bool(entry.details) and entry.sentence[1] == ": "


def _of_several(entries: list[DescribedChange]) -> DescribedChange:
    first, *others = (part for entry in entries if isinstance(part := entry.sentence[0], ItemPart))
    items = Several((first, *(SiblingPart(*part) for part in others)))
    changes = tuple(change for entry in entries for change in entry.changes)
    return DescribedChange(changes, (items, *entries[0].sentence[1:]), entries[0].details)
