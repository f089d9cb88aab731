"""Upgrades from one release to a later one: the identifiers of both, and the replacements of an item.

An item is in use, or replaced, as in the newest release that has it; replacements are followed to their ends.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice, takewhile
from typing import Literal

from taxokit.query.names import Meaning, NameForm, items_named, meanings
from taxokit.rdf import terms
from taxokit.releases.integrity import integrity_problems
from taxokit.releases.releases import LATEST, Released, find_release, lineage_of, predecessor_of, released
from taxokit.repository.project import Project
from taxokit.taxonomy.lifecycle import lifecycle_of, replace_together, replacements, takes_replacements
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import full_id, named_items
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import ConfigError, UnreadableReleaseError
from taxokit.text.words import listed

ReplacementKind = Literal["kept", "one", "any", "all", "mixed", "none"]
"""How an item is replaced: it is in use itself; by one item; by one of several, which a person must choose; by all of
several together; by a mix of these; by nothing."""

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
    """The replacements of one item in one release: `known` items, and `unknown` names without one."""

    item: Item
    release: str
    replacement: ReplacementKind
    known: tuple[ItemKey, ...] = ()
    unknown: tuple[str, ...] = ()
    is_deprecated: bool = True

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """The identifiers of all replacements."""
        return (*(name for _, name in self.known), *self.unknown)

    def __str__(self) -> str:
        """Return it in words: `a → b or c`."""
        return f"{self.item.id} → {_listed(self.replaced_by, self.replacement)}"


@dataclass(frozen=True, slots=True)
class Successors:
    """The successors of an item: the kind of replacement, and the items in use of the later release.

    `last` is the item in the newest release that has it, whose name is `release`. `steps` are the replacements that
    lead to the targets; `unresolved` describes replacements that lead to nothing. `since` and `reason` are "" if the
    release does not state when and why it was deprecated.
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
        """True if the newest release with the item deprecates it."""
        return bool(self.steps)

    @property
    def words(self) -> str:
        """The replacement in words: its kind, its steps if there are several, and the unresolved ones."""
        if not self.is_deprecated and self.replacement == "none":
            return f"last released in {self.release}"
        names = _listed((target.id for target in self.targets), self.replacement)
        shown = [*map(str, self.steps[:_MOST_STEPS]), *(["…"] if len(self.steps) > _MOST_STEPS else [])]
        steps = f" ({'; '.join(shown)})" if len(self.steps) > 1 else ""
        return "; ".join([f"{_WORDS[self.replacement].format(names)}{steps}", *self.unresolved])


def _listed(names: Iterable[str], replacement: ReplacementKind) -> str:
    return listed(names, _CONJUNCTIONS.get(replacement, "and"))


class ReleasedDocument:
    """The document of one release, its items by class and identifier, and the bumps that it sets by kind of change."""

    def __init__(self, taxonomy: Taxonomy, name: str, bumps: Mapping[str, str] | None = None) -> None:
        self.taxonomy = taxonomy
        self.name = name
        self.bumps = bumps or {}

    @cached_property
    def items(self) -> Mapping[ItemKey, Item]:
        """The items that have an identifier."""
        return {item.key: item for item in self.taxonomy.items if item.id}

    def meanings(self, name: str, kind: Class | None = None) -> list[Meaning]:
        """Return the meanings of an identifier: several if kinds share a slug and `kind` is not given."""
        return [
            meaning
            for meaning in meanings(self.taxonomy, name)
            if kind is None or meaning.form is not NameForm.SLUG or meaning.item.cls.name == kind.name
        ]

    def write(self, item: Item, form: NameForm, like: str = "") -> str:
        """Return the identifier of an item in a form, with the prefix of `like` if its IRI can be written so."""
        if form is NameForm.SLUG:
            return item.id
        if form is NameForm.FULL:
            return full_id(item)
        iri, prefix = self.taxonomy.iri(item), like.partition(":")[0]
        start = self.taxonomy.schema.prefixes.get(prefix, "") if form is NameForm.CURIE else ""
        return f"{prefix}:{iri.removeprefix(start)}" if start and iri.startswith(start) else iri

    @cached_property
    def known_names(self) -> Sequence[str]:
        """The identifiers of all items, in each form."""
        forms = (NameForm.SLUG, NameForm.FULL, NameForm.IRI)
        return tuple(self.write(item, form) for item in named_items(self.taxonomy) if item.id for form in forms)

    def is_deprecated(self, item: Item) -> bool:
        """Return True if an item of this release is deprecated."""
        return self.taxonomy.schema.is_deprecated(item.cls, item.data)


class SuccessorFinder:
    """Finds the successors of items in a release; `earlier` are the releases before it, newest first.

    An earlier release is only read for an item that no later one contains.
    """

    def __init__(self, newest: ReleasedDocument, earlier: Iterable[ReleasedDocument] = ()) -> None:
        self._read = [newest]
        self._earlier = iter(earlier)

    def named(self, name: str) -> list[Item]:
        """Return the items that a name means in the newest release that has one."""
        return next(filter(None, (items_named(release.taxonomy, name) for release in self._releases())), [])

    def find(self, key: ItemKey) -> Successors | None:
        """Return the successors of an item, None if no release contains it."""
        last = self._last(key)
        if last is None:
            return None
        steps: dict[ItemKey, Step] = {}
        ends: dict[ItemKey, _End] = {}
        waiting = [key]
        while waiting:
            current = waiting[-1]
            if current in ends:
                waiting.pop()
            elif current not in steps:
                steps[current] = self._step(current)
                # a step without an end yet is on the way to this one: going on there would go in a circle
                waiting += [other for other in reversed(steps[current].known) if other not in steps]
            else:
                ends[current] = _end(steps[current], ends)
                waiting.pop()
        return Successors(
            steps[key].item,
            steps[key].release,
            ends[key].replacement,
            ends[key].targets,
            tuple(step for step in steps.values() if step.is_deprecated),
            tuple(words for other in steps for words in _unresolved(steps[other], ends[other], is_start=other == key)),
            *_deprecation(*last),
        )

    def _last(self, key: ItemKey) -> tuple[ReleasedDocument, Item] | None:
        return next(((release, release.items[key]) for release in self._releases() if key in release.items), None)

    def _releases(self) -> Iterator[ReleasedDocument]:
        yield from self._read
        for release in self._earlier:
            self._read.append(release)
            yield release

    def _step(self, key: ItemKey) -> Step:
        last = self._last(key)
        assert last is not None  # noqa: S101 - a step leads to an item of the release that takes it
        release, item = last
        if not release.is_deprecated(item):
            return Step(item, release.name, "kept" if release is self._read[0] else "none", is_deprecated=False)
        slot = item.cls.meaning(terms.REPLACED_BY)
        names = list(dict.fromkeys(replacements(item)))
        index = release.taxonomy.index(slot.range) if slot else {}
        known = tuple(index[name].key for name in names if name in index)
        unknown = tuple(name for name in names if name not in index)
        return Step(item, release.name, _replacement(release, item, len(names)), known, unknown)


def _deprecation(release: ReleasedDocument, item: Item) -> tuple[str, str]:
    life = lifecycle_of(release.taxonomy.schema, item.cls)
    values = [item.value(slot) if release.is_deprecated(item) else None for slot in (life.since, life.reason)]
    since, reason = (value if isinstance(value, str) else "" for value in values)
    return since, reason


@dataclass(frozen=True, slots=True)
class _End:
    """The end of the replacements of an item, and the replacements that lead back to it."""

    replacement: ReplacementKind
    targets: tuple[Item, ...] = ()
    circles: tuple[ItemKey, ...] = ()


def _replacement(release: ReleasedDocument, item: Item, count: int) -> ReplacementKind:
    """Return how `count` items replace an item: users must choose if its policy does not fit that number."""
    schema = release.taxonomy.schema
    if not count:
        return "none"
    if not takes_replacements(schema, item.cls, item.data, count):
        return "any"
    if count == 1:
        return "one"
    return "all" if replace_together(schema, item.cls, item.data) else "any"


def _unresolved(step: Step, end: _End, *, is_start: bool) -> Iterator[str]:
    """Yield why the replacements of an item, or some of them, lead to nothing."""
    name = step.item.name
    for unknown in step.unknown:
        yield f"{name} is replaced by {unknown}, which is not in {step.release}"
    for _, other in end.circles:
        yield f"circular replacement: {name} is replaced by {other}, which leads back to it"
    if step.replacement == "none" and not is_start:
        yield f"{name} is not replaced" if step.is_deprecated else f"{name} was last released in {step.release}"


def _end(step: Step, ends: Mapping[ItemKey, _End]) -> _End:
    """Return the end of the replacements of an item, once those of its replacements are known; a circle has none."""
    if step.replacement == "kept":
        return _End("kept", (step.item,))
    ways = [ends[key] for key in step.known if key in ends]
    return _End(
        _joined(step.replacement, ways, is_complete=len(ways) == len(step.replaced_by)),
        tuple(dict.fromkeys(target for way in ways for target in way.targets)),
        tuple(key for key in step.known if key not in ends),
    )


def _joined(replacement: ReplacementKind, ways: Sequence[_End], *, is_complete: bool) -> ReplacementKind:
    """Return how the ends of several ways replace the item at their start; `is_complete` if all ways end."""
    targets = {target for way in ways for target in way.targets}
    ends = {"one" if way.replacement == "kept" else way.replacement for way in ways}
    if not targets:
        return "none"
    if is_complete and ends == {"one"} and len(targets) == 1 and (len(ways) > 1 or replacement == "one"):
        return "one"  # any choice, and all together, are the same
    if replacement == "one":
        return ways[0].replacement
    if replacement == "all":
        return "all" if is_complete and ends <= {"one", "all"} else "mixed"
    return "any" if ends <= {"one", "any", "none"} else "mixed"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """Two releases, the second not older than the first, and the successors in the second."""

    old: ReleasedDocument
    new: ReleasedDocument
    finder: SuccessorFinder

    def successors(self, item: Item) -> Successors:
        """Return the successors of an item of either release."""
        successors = self.finder.find(item.key)
        assert successors is not None  # noqa: S101 - both releases are looked into
        return successors

    def reclassified(self, item: Item) -> list[Item]:
        """Return the items of the second release that have the identifier of a removed item, in another class."""
        return [
            other
            for (class_name, identifier), other in self.new.items.items()
            if identifier == item.id and class_name != item.cls.name and (class_name, identifier) not in self.old.items
        ]


def open_upgrade(project: Project, old: str, new: str = LATEST) -> Upgrade:
    """Return the upgrade from one release to another; each is a version, or `latest`.

    Raises UnreadableReleaseError if there is no such release, or one on the way was changed since its release;
    ConfigError if the second is a lower version than the first.
    """
    return upgrade_between(find_release(project, old), find_release(project, new), released(project))


def upgrade_between(first: Released, last: Released, known: Sequence[Released], *, only_known: bool = False) -> Upgrade:
    """Return the upgrade from one release to another, by way of the known releases between them.

    `only_known` leaves out releases that are not at hand, and with them their statements about removed items. Raises as
    `open_upgrade` does.
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
    """Read a release. Raises UnreadableReleaseError if it was changed since its release."""
    broken = integrity_problems(release)
    if broken:
        raise UnreadableReleaseError(broken[0].message, where=broken[0].place.path)
    return ReleasedDocument(Taxonomy(release.schema, release.document), str(release.version), release.policy.bumps)
