"""Upgrades of identifiers: what replaces an item in a later release, and what to write for an identifier.

The later release decides: what it contains and does not deprecate is in use, whatever was said before, and what it
deprecates is replaced as it says. For an item that it no longer contains, the newest earlier release with it decides.
Replacements are composed: if one item replaces another, its own replacements hold for both. Only what is certain is
written: one item in place of another. Every other identifier stays as it is, and is reported with the reason and with
candidates to choose from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain, islice, takewhile
from typing import Literal, TypeAlias

from taxokit.rdf import terms
from taxokit.releases.integrity import integrity_problems
from taxokit.releases.releases import LATEST, Released, find_release, lineage_of, predecessor_of, released
from taxokit.repository.project import Project
from taxokit.taxonomy.lifecycle import lifecycle_of, replace_together, replacements, takes_replacements
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import ConfigError, UnreadableReleaseError
from taxokit.text.words import Suggester, listed

ReplacementKind = Literal["kept", "one", "any", "all", "mixed", "none"]
"""How an item is replaced: it is in use itself; by one item; by one of several, to be chosen; by all of several
together; by a mix of these; by nothing."""

_CONJUNCTIONS = {"any": "or", "all": "and"}
_MOST_STEPS = 12  # in words
_WORDS: Mapping[ReplacementKind, str] = {
    "kept": "{} is in use",
    "one": "replaced by {}",
    "any": "replaced by {}, choose one",
    "all": "replaced by {} together",
    "mixed": "replaced by some of {}, choose which",
    "none": "not replaced",
}


@dataclass(frozen=True, slots=True)
class Step:
    """What one release says of the replacements of one item.

    `known` are the items that it names, `unknown` the names that mean nothing in that release.
    """

    item: Item
    release: str
    replacement: ReplacementKind
    known: tuple[ItemKey, ...] = ()
    unknown: tuple[str, ...] = ()
    is_deprecated: bool = True

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """The identifiers of all that it names."""
        return (*(name for _, name in self.known), *self.unknown)

    def __str__(self) -> str:
        """Return it in words: `a → b or c`."""
        return f"{self.item.id} → {_listed(self.replaced_by, self.replacement)}"


@dataclass(frozen=True, slots=True)
class Successors:
    """What replaces an item: how, and the items in use that do, as the later release has them.

    `last` is the item as the newest release with it has it, which is named by `release`. `steps` are the replacements
    that lead to the targets; `unresolved` says where one leads to nothing. `since` is the release that deprecated the
    item, and `reason` why; both are "" where nothing says so.
    """

    last: Item
    release: str
    replacement: ReplacementKind
    targets: tuple[Item, ...]
    steps: tuple[Step, ...] = ()
    unresolved: tuple[str, ...] = ()
    since: str = ""
    reason: str = ""

    @property
    def is_deprecated(self) -> bool:
        """Whether the newest release with the item deprecates it."""
        return bool(self.steps)

    @property
    def words(self) -> str:
        """What replaces the item, in words: how, by which steps where there are several, and what is unresolved."""
        if not self.is_deprecated and self.replacement == "none":
            return f"last released in {self.release}"
        names = _listed((target.id for target in self.targets), self.replacement)
        shown = [*map(str, self.steps[:_MOST_STEPS]), *(["…"] if len(self.steps) > _MOST_STEPS else [])]
        steps = f" ({'; '.join(shown)})" if len(self.steps) > 1 else ""
        return "; ".join([f"{_WORDS[self.replacement].format(names)}{steps}", *self.unresolved])


def _listed(names: Iterable[str], replacement: ReplacementKind) -> str:
    return listed(names, _CONJUNCTIONS.get(replacement, "and"))


class ReleasedDocument:
    """The document of one release, and its items by class and identifier; of two with the same key, the first."""

    def __init__(self, taxonomy: Taxonomy, name: str) -> None:
        self.taxonomy = taxonomy
        self.name = name

    @cached_property
    def items(self) -> Mapping[ItemKey, Item]:
        """The items that have an identifier."""
        found: dict[ItemKey, Item] = {}
        for item in self.taxonomy.items:
            if item.id:
                found.setdefault(item.key, item)
        return found

    def is_deprecated(self, item: Item) -> bool:
        """Say whether an item of this release is deprecated."""
        return self.taxonomy.schema.is_deprecated(item.cls, item.data)


class SuccessorFinder:
    """Finds what replaces items in a release; `earlier` are the releases before it, newest first.

    An earlier release is only read when an item is looked for that no later one contains.
    """

    def __init__(self, newest: ReleasedDocument, earlier: Iterable[ReleasedDocument] = ()) -> None:
        self._read = [newest]
        self._earlier = iter(earlier)

    def find(self, key: ItemKey) -> Successors | None:
        """Return what replaces an item, None where no release contains it."""
        found = self._last(key)
        if found is None:
            return None
        steps: dict[ItemKey, Step] = {}
        ends: dict[ItemKey, _End] = {}
        waiting = [key]
        while waiting:
            here = waiting[-1]
            if here in ends:
                waiting.pop()
            elif here not in steps:
                steps[here] = self._step(here)
                # what was begun and has no end yet is on the way here: to go on there would be to go in a circle
                waiting += [other for other in reversed(steps[here].known) if other not in steps]
            else:
                ends[here] = _end(steps[here], ends)
                waiting.pop()
        return Successors(
            steps[key].item,
            steps[key].release,
            ends[key].replacement,
            ends[key].targets,
            tuple(step for step in steps.values() if step.is_deprecated),
            tuple(words for other in steps for words in _unresolved(steps[other], ends[other], is_start=other == key)),
            *_deprecation(*found),
        )

    def _last(self, key: ItemKey) -> tuple[ReleasedDocument, Item] | None:
        """Return an item as the newest release with it has it, and that release."""
        return next(((release, release.items[key]) for release in self._releases() if key in release.items), None)

    def _releases(self) -> Iterator[ReleasedDocument]:
        yield from self._read
        for release in self._earlier:
            self._read.append(release)
            yield release

    def _step(self, key: ItemKey) -> Step:
        """Return what the newest release with an item says of what replaces it."""
        found = self._last(key)
        assert found is not None  # noqa: S101 - a step leads to what the release has that takes it
        release, item = found
        if not release.is_deprecated(item):
            return Step(item, release.name, "kept" if release is self._read[0] else "none", is_deprecated=False)
        slot = item.cls.meaning(terms.REPLACED_BY)
        names = list(dict.fromkeys(replacements(item)))
        index = release.taxonomy.index(slot.range) if slot else {}
        known = tuple(index[name].key for name in names if name in index)
        unknown = tuple(name for name in names if name not in index)
        return Step(item, release.name, _replacement(release, item, len(names)), known, unknown)


def _deprecation(release: ReleasedDocument, item: Item) -> tuple[str, str]:
    """Return since when and why a deprecated item is deprecated, as far as it says so."""
    life = lifecycle_of(release.taxonomy.schema, item.cls)
    values = [item.value(slot) if release.is_deprecated(item) else None for slot in (life.since, life.reason)]
    since, reason = (value if isinstance(value, str) else "" for value in values)
    return since, reason


@dataclass(frozen=True, slots=True)
class _End:
    """Where the replacements of an item lead, and which of them lead back to it."""

    replacement: ReplacementKind
    targets: tuple[Item, ...] = ()
    circles: tuple[ItemKey, ...] = ()


def _replacement(release: ReleasedDocument, item: Item, count: int) -> ReplacementKind:
    """Return how a number of items replace one. Where its policy does not fit their number, one has to be chosen."""
    schema = release.taxonomy.schema
    if not count:
        return "none"
    if not takes_replacements(schema, item.cls, item.data, count):
        return "any"
    if count == 1:
        return "one"
    return "all" if replace_together(schema, item.cls, item.data) else "any"


def _unresolved(step: Step, end: _End, *, is_start: bool) -> Iterator[str]:
    """Yield why the replacements of an item lead to nothing, or some of them do."""
    name = step.item.name
    for unknown in step.unknown:
        yield f"{name} is replaced by {unknown}, which is not in {step.release}"
    for _, other in end.circles:
        yield f"circular replacement: {name} is replaced by {other}, which leads back to it"
    if step.replacement == "none" and not is_start:
        yield f"{name} is not replaced" if step.is_deprecated else f"{name} was last released in {step.release}"


def _end(step: Step, ends: Mapping[ItemKey, _End]) -> _End:
    """Return where the replacements of an item lead, once that is known of all that it names; a circle has no end."""
    if step.replacement == "kept":
        return _End("kept", (step.item,))
    ways = [ends[key] for key in step.known if key in ends]
    return _End(
        _joined(step.replacement, ways, is_complete=len(ways) == len(step.replaced_by)),
        tuple({id(target): target for way in ways for target in way.targets}.values()),
        tuple(key for key in step.known if key not in ends),
    )


def _joined(replacement: ReplacementKind, ways: Sequence[_End], *, is_complete: bool) -> ReplacementKind:
    """Return how the ends of several ways replace the item where these begin; `is_complete` where all ways end."""
    targets = {id(target) for way in ways for target in way.targets}
    ends = {"one" if way.replacement == "kept" else way.replacement for way in ways}
    if not targets:
        return "none"
    if is_complete and ends == {"one"} and len(targets) == 1 and (len(ways) > 1 or replacement == "one"):
        return "one"  # whichever is chosen, and all together, come to the same
    if replacement == "one":
        return ways[0].replacement
    if replacement == "all":
        return "all" if is_complete and ends <= {"one", "all"} else "mixed"
    return "any" if ends <= {"one", "any", "none"} else "mixed"


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
