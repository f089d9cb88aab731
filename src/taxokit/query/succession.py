"""What replaces an item in a later release: its replacements, followed as far as they lead.

The later release decides: what it contains and does not deprecate is in use, whatever was said before, and what it
deprecates is replaced as it says. For an item that it no longer contains, the newest earlier release with it decides.
Replacements are composed: where one item replaces another, its own replacements hold for both.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of, replace_together, replacements, takes_replacements
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.text.words import listed

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
