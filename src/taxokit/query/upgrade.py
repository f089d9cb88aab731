"""What to write for an identifier when a later release replaces an earlier one.

Only what is certain is written: one item in place of another. Every other identifier stays as it is, and is reported
with the reason and with candidates to choose from.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain, islice, takewhile
from typing import Literal, TypeAlias

from taxokit.query.succession import ReleasedDocument, ReplacementKind, SuccessorFinder, Successors
from taxokit.releases.integrity import integrity_problems
from taxokit.releases.releases import LATEST, Released, find_release, lineage_of, predecessor_of, released
from taxokit.repository.project import Project
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import ConfigError, UnreadableReleaseError
from taxokit.text.words import Suggester, listed


class IdentifierForm(Enum):
    """How an identifier is written."""

    SLUG = "id"
    FULL = "kind/id"
    IRI = "iri"


@dataclass(frozen=True, slots=True)
class Meaning:
    """An item that an identifier means, and the form in which that is written."""

    item: Item
    form: IdentifierForm


class IdentifierIndex:
    """What identifiers mean in one release."""

    def __init__(self, release: ReleasedDocument) -> None:
        self._taxonomy = release.taxonomy
        self._meanings: dict[str, dict[int, Meaning]] = {}
        kinds = set(self._taxonomy.schema.item_classes)
        for item in release.items.values():
            if item.cls in kinds:
                for form in IdentifierForm:
                    self._meanings.setdefault(self.write(item, form), {}).setdefault(id(item), Meaning(item, form))

    def write(self, item: Item, form: IdentifierForm) -> str:
        """Return the identifier of an item in a form."""
        if form is IdentifierForm.IRI:
            return self._taxonomy.iri(item)
        return item.id if form is IdentifierForm.SLUG else full_id(item)

    def meanings(self, name: str, kind: Class | None = None) -> list[Meaning]:
        """Return what an identifier means: several items where kinds share a slug and `kind` is not given."""
        return [
            meaning
            for meaning in self._meanings.get(name, {}).values()
            if kind is None or meaning.form is not IdentifierForm.SLUG or meaning.item.cls.name == kind.name
        ]

    def like(self, name: str) -> Iterator[str]:
        """Yield the identifiers that there are in the form that one seems to have."""
        form = IdentifierForm.IRI if "://" in name else IdentifierForm.FULL if "/" in name else IdentifierForm.SLUG
        for known, meanings in self._meanings.items():
            if any(meaning.form is form for meaning in meanings.values()):
                yield known


@dataclass(frozen=True)
class Upgrade:
    """Two releases, the second not older than the first, and what replaces items in the second."""

    old: ReleasedDocument
    new: ReleasedDocument
    finder: SuccessorFinder

    @cached_property
    def old_identifiers(self) -> IdentifierIndex:
        """What identifiers mean in the first release."""
        return IdentifierIndex(self.old)

    @cached_property
    def new_identifiers(self) -> IdentifierIndex:
        """What identifiers mean in the second release."""
        return IdentifierIndex(self.new)

    def successors(self, item: Item) -> Successors:
        """Return what replaces an item of either release."""
        found = self.finder.find(item.key)
        assert found is not None  # noqa: S101 - both releases are looked into
        return found

    def reclassified(self, item: Item) -> list[Item]:
        """Return the items of the second release that have the identifier of a removed one, in another class."""
        return [
            other
            for (class_name, identifier), other in self.new.items.items()
            if identifier == item.id and class_name != item.cls.name and (class_name, identifier) not in self.old.items
        ]


def open_upgrade(project: Project, old: str, new: str = LATEST) -> Upgrade:
    """Return the way from one release to another; each is a version, or `latest`.

    Raises UnreadableReleaseError where there is no such release, or one on the way is not what was released;
    ConfigError where the second is a lower version than the first.
    """
    return upgrade_between(find_release(project, old), find_release(project, new), released(project))


def upgrade_between(first: Released, last: Released, known: Sequence[Released], *, only_known: bool = False) -> Upgrade:
    """Return the way from one release to another, along the known ones between them.

    `only_known` leaves out releases that are not at hand: then what they alone say of a removed item is not known.
    Raises as `open_upgrade` does.
    """
    lineage = known_lineage if only_known else lineage_of
    if last.version < first.version:
        raise ConfigError(
            f"{last.version} is lower than {first.version}: replacements only lead to higher versions",
            hint="restore a copy from before the upgrade",
        )
    newest = read_release(last)
    if first == last:
        return Upgrade(newest, newest, SuccessorFinder(newest))
    passed = set(lineage(first, known))
    way = takewhile(lambda release: release not in passed, islice(lineage(last, known), 1, None))
    start = read_release(first)
    return Upgrade(start, newest, SuccessorFinder(newest, chain(map(read_release, way), [start])))


def known_lineage(release: Released, known: Sequence[Released]) -> Iterator[Released]:
    """Yield a release, its predecessor, and so on, as far as they are at hand; `known` are the final releases."""
    versions = {str(other.version) for other in known}
    before: Released | None = release
    while before is not None:
        yield before
        before = predecessor_of(before, known) if before.manifest.get("previous_version") in versions else None


def read_release(release: Released) -> ReleasedDocument:
    """Read a release. Raises UnreadableReleaseError where it is not, byte for byte, what was released."""
    broken = integrity_problems(release)
    if broken:
        raise UnreadableReleaseError(broken[0].message, where=broken[0].place.path)
    return ReleasedDocument(Taxonomy(release.schema, release.document), str(release.version))


_Unclear: TypeAlias = Literal["any", "all", "mixed", "none"]
Reason = Literal[
    _Unclear, "gone", "reclassified", "unknown", "ambiguous", "another-kind", "no-cell", "newer", "repeated"
]
"""Why an identifier, or a row, is reported."""

NOTES: frozenset[Reason] = frozenset({"newer", "repeated"})
"""The reasons that need no change, and are only noted."""

_REVIEWED: Mapping[ReplacementKind, _Unclear] = {"any": "any", "all": "all", "mixed": "mixed", "none": "none"}
"""Why an identifier stays whose replacement needs review."""

_SEPARATORS = ("|", ";", ",", " ")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is written for an identifier: itself where it stays.

    With a `reason`, and `why` in words, it is reported; `candidates` are what could be written instead.
    """

    written: tuple[str, ...]
    reason: Reason | None = None
    why: str = ""
    candidates: tuple[str, ...] = ()


class IdentifierResolver:
    """Resolves identifiers. `kind` is the class of those that do not say theirs, where that is known.

    With `expand`, all of several items that together replace one are written.
    """

    def __init__(self, upgrade: Upgrade, kind: Class | None = None, *, expand: bool = False) -> None:
        self._upgrade = upgrade
        self._kind = kind
        self._expand = expand
        self._suggester = Suggester()
        self._resolved: dict[str, Resolution] = {}

    def resolve(self, name: str) -> Resolution:
        """Return what to write for an identifier."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def _resolve(self, name: str) -> Resolution:
        meanings = self._upgrade.old_identifiers.meanings(name, self._kind)
        if not meanings:
            return self._unknown(name)
        found = [self._replaced(name, meaning) for meaning in meanings]
        if len(found) == 1 or all(one.reason is None and one.written == found[0].written for one in found):
            return found[0]
        candidates = tuple(full_id(meaning.item) for meaning in meanings)
        return Resolution((name,), "ambiguous", f"is {listed(candidates)}; say which with --kind", candidates)

    def _replaced(self, name: str, meaning: Meaning) -> Resolution:
        item, form = meaning.item, meaning.form
        found = self._upgrade.successors(item)
        is_sure = found.replacement in ("kept", "one") or (self._expand and found.replacement == "all")
        same_kind = all(target.cls.name == item.cls.name for target in found.targets)
        candidates = tuple(self._candidate(target, meaning) for target in found.targets)
        if is_sure and (form is not IdentifierForm.SLUG or same_kind):
            return Resolution(candidates)
        if is_sure:
            why = f"is {found.words}, of another kind, so that its slug alone is ambiguous"
            return Resolution((name,), "another-kind", why, candidates)
        if found.targets or found.is_deprecated:
            since = f" since {found.since}" if found.since else ""
            reason = f' ("{found.reason}")' if found.reason else ""
            why = f"is deprecated{since}{reason}: {found.words}"
            return Resolution((name,), _REVIEWED[found.replacement], why, candidates)
        return self._removed(name, item, found)

    def _removed(self, name: str, item: Item, found: Successors) -> Resolution:
        candidates = tuple(map(full_id, self._upgrade.reclassified(item)))
        if candidates:
            why = f"was {full_id(item)} and is now {listed(candidates)}"
            return Resolution((name,), "reclassified", why, candidates)
        return Resolution((name,), "gone", f"was removed: {found.words}")

    def _candidate(self, target: Item, meaning: Meaning) -> str:
        is_ambiguous = meaning.form is IdentifierForm.SLUG and target.cls.name != meaning.item.cls.name
        return self._upgrade.new_identifiers.write(target, IdentifierForm.FULL if is_ambiguous else meaning.form)

    def _unknown(self, name: str) -> Resolution:
        old, new = self._upgrade.old, self._upgrade.new
        meanings = self._upgrade.new_identifiers.meanings(name, self._kind)
        found = [(meaning, self._upgrade.successors(meaning.item)) for meaning in meanings]
        if not found:
            return Resolution((name,), "unknown", f"is not in {old.name}; {self._hint(name)}".removesuffix("; "))
        if all(successors.replacement == "kept" for _, successors in found):
            return Resolution((name,), "newer", f"is not in {old.name}, and in use in {new.name}")
        candidates = tuple(
            self._candidate(target, meaning) for meaning, successors in found for target in successors.targets
        )
        why = f"is not in {old.name}, and deprecated in {new.name}: {found[0][1].words}"
        return Resolution((name,), "unknown", why, candidates)

    def _hint(self, name: str) -> str:
        """Return what an unknown identifier may mean, "" where nothing is like it."""
        known = self._upgrade.old_identifiers
        others = known.meanings(name) if self._kind else []
        if self._kind and others:
            return f"it is not a {self._kind.kind} there but {listed(full_id(other.item) for other in others)}"
        for separator in _SEPARATORS:
            parts = [part.strip() for part in name.split(separator)]
            if len(parts) > 1 and any(known.meanings(part) for part in parts):
                return f"for several identifiers in a cell, add --separator {separator!r}"
        return self._suggester.did_you_mean(name, known.like(name))
