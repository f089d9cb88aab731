"""What takes the place of an item in a later release: its replacements, followed as far as they lead.

The later release has the last word. What it holds and does not deprecate is in use, whatever was said before; what it
deprecates is replaced as it says. Of what it does not hold any more, the newest release before it tells. Replacements
are composed: where one thing takes the place of another, what is said of that holds for both.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import REASON, SINCE, lifecycle_slot, replacement_range, replacements, stand_together
from taxokit.taxonomy.model import Item, Taxonomy

Key: TypeAlias = tuple[str, str]
"""The name of a class, and an identifier."""

Manner = Literal["kept", "one", "any", "all", "mixed", "none"]
"""How things take the place of another: it is itself in use; one does; one of several that somebody has to choose; all
of several together; a mix of these; nothing does."""

_BETWEEN = {"any": " or ", "all": " and "}
_MOST_STEPS = 12  # so many are told in words
_NOTHING = "nothing takes its place"
_LAST = "{} was the last release to hold it"
_WORDS: Mapping[Manner, str] = {
    "kept": "{} is in use",
    "one": "{} takes its place",
    "any": "{} takes its place, and somebody has to choose",
    "all": "{} take its place together",
    "mixed": "its replacements lead to {}, and somebody has to choose",
    "none": _NOTHING,
}


@dataclass(frozen=True, slots=True)
class Step:
    """What a release says of one item on the way: what takes its place, and whether that is one of several, or all."""

    item: Item
    targets: tuple[str, ...]
    manner: Manner

    def __str__(self) -> str:
        """Return it in words: `a → b or c`."""
        return f"{self.item.id} → {listed(self.targets, self.manner) or 'nothing'}"


@dataclass(frozen=True, slots=True)
class Succession:
    """What takes the place of an item: how, and the items in use that do, which are those of the later release.

    `last` is the item as the newest release that holds it has it, which is named by `held_by`. `steps` are the
    replacements that lead to the goals, and `dead_ends` says where one leads to nothing.
    """

    last: Item
    held_by: str
    manner: Manner
    goals: tuple[Item, ...]
    steps: tuple[Step, ...] = ()
    dead_ends: tuple[str, ...] = ()

    @property
    def is_deprecated(self) -> bool:
        """Whether the newest release that holds the item deprecates it."""
        return bool(self.steps)

    @property
    def since(self) -> str:
        """The release that deprecated the item, "" where nothing says so."""
        return self._said(SINCE)

    @property
    def reason(self) -> str:
        """Why the item is deprecated, "" where nothing says so."""
        return self._said(REASON)

    def _said(self, part: str) -> str:
        slot = lifecycle_slot(self.last.cls, part) if self.is_deprecated else None
        value = self.last.data.get(slot.name) if slot else None
        return value if isinstance(value, str) else ""

    @property
    def words(self) -> str:
        """What takes its place, in words: how, by which steps where there are several, and where those lead nowhere."""
        if not self.is_deprecated and self.manner == "none":
            return _LAST.format(self.held_by)
        names = listed((goal.id for goal in self.goals), self.manner)
        shown = [*map(str, self.steps[:_MOST_STEPS]), *(["…"] if len(self.steps) > _MOST_STEPS else [])]
        steps = f" ({'; '.join(shown)})" if len(self.steps) > 1 else ""
        return "; ".join([f"{_WORDS[self.manner].format(names)}{steps}", *self.dead_ends])


def listed(names: Iterable[str], manner: Manner) -> str:
    """Return what takes the place of something in words: `a or b` where one has to be chosen."""
    return _BETWEEN.get(manner, ", ").join(names)


def key_of(item: Item) -> Key:
    """Return what tells an item from all others in every release."""
    return item.cls.name, item.id


class Edition:
    """The document of one release, and its items by class and identifier; of two with the same ones, the first."""

    def __init__(self, taxonomy: Taxonomy, name: str) -> None:
        self.taxonomy = taxonomy
        self.name = name

    @cached_property
    def items(self) -> Mapping[Key, Item]:
        """The items that have an identifier."""
        found: dict[Key, Item] = {}
        for item in self.taxonomy.items:
            if item.id:
                found.setdefault(key_of(item), item)
        return found

    def is_deprecated(self, item: Item) -> bool:
        """Say whether an item of this release is deprecated."""
        return self.taxonomy.schema.is_deprecated(item.cls, item.data)


class Successions:
    """Finds what takes the place of items in a release; `earlier` are those before it, the newest first.

    An earlier release is only read once an item is looked for that no later one holds.
    """

    def __init__(self, edition: Edition, earlier: Iterable[Edition] = ()) -> None:
        self._editions = [edition]
        self._earlier = iter(earlier)

    def of(self, key: Key) -> Succession | None:
        """Return what takes the place of an item, None where no release holds it."""
        if self._last(key) is None:
            return None
        links: dict[Key, _Link] = {}
        ends: dict[Key, _End] = {}
        waiting = [key]
        while waiting:
            here = waiting[-1]
            if here in ends:
                waiting.pop()
            elif here not in links:
                links[here] = self._link(here)
                # what was begun and has no end yet is on the way here: to go on there would be to go in a circle
                waiting += [target for target in reversed(links[here].targets) if target not in links]
            else:
                ends[here] = _end(links[here], ends)
                waiting.pop()
        return _succession(links, ends, key)

    def _last(self, key: Key) -> tuple[Edition, Item] | None:
        """Return an item as the newest release that holds it has it, and that release."""
        for edition in self._known():
            item = edition.items.get(key)
            if item is not None:
                return edition, item
        return None

    def _known(self) -> Iterator[Edition]:
        yield from self._editions
        for edition in self._earlier:
            self._editions.append(edition)
            yield edition

    def _link(self, key: Key) -> "_Link":
        """Return what the newest release that holds an item says of what takes its place."""
        found = self._last(key)
        assert found is not None  # noqa: S101 - a link leads to what the release holds that has it
        edition, item = found
        if not edition.is_deprecated(item):
            return _Link(item, edition, "kept" if edition is self._editions[0] else "none", is_deprecated=False)
        slot = item.cls.meaning(terms.REPLACED_BY)
        names = list(dict.fromkeys(replacements(item)))
        index = edition.taxonomy.index(slot.range) if slot else {}
        targets = tuple(key_of(index[name]) for name in names if name in index)
        unknown = tuple(name for name in names if name not in index)
        return _Link(item, edition, _manner(edition, item, len(names)), targets, unknown)


@dataclass(frozen=True, slots=True)
class _Link:
    """What one release says of one item: what takes its place there, and the names there that mean nothing."""

    item: Item
    edition: Edition
    manner: Manner
    targets: tuple[Key, ...] = ()
    unknown: tuple[str, ...] = ()
    is_deprecated: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """All that the item names."""
        return (*(name for _, name in self.targets), *self.unknown)


@dataclass(frozen=True, slots=True)
class _End:
    """Where the replacements of an item lead, and which of them lead back to it."""

    manner: Manner
    goals: tuple[Item, ...] = ()
    circles: tuple[Key, ...] = ()


def _manner(edition: Edition, item: Item, count: int) -> Manner:
    """Return how so many things take the place of an item. What its policy does not fit, somebody has to decide."""
    schema = edition.taxonomy.schema
    limits = replacement_range(schema, item.cls, item.data)
    if not count:
        return "none"
    if limits is not None and not (limits[0] <= count and (limits[1] is None or count <= limits[1])):
        return "any"
    if count == 1:
        return "one"
    return "all" if stand_together(schema, item.cls, item.data) else "any"


def _succession(links: Mapping[Key, _Link], ends: Mapping[Key, _End], start: Key) -> Succession:
    """Return what takes the place of the item that all the links begin at, with the way."""
    link, end = links[start], ends[start]
    return Succession(
        link.item,
        link.edition.name,
        end.manner,
        end.goals,
        tuple(Step(link.item, link.names, link.manner) for link in links.values() if link.is_deprecated),
        tuple(words for key, link in links.items() for words in _dead_ends(link, ends[key], is_start=key == start)),
    )


def _dead_ends(link: _Link, end: _End, *, is_start: bool) -> Iterator[str]:
    """Yield why the replacements of an item lead to nothing, or some of them do."""
    name = link.item.name
    for unknown in link.unknown:
        yield f"the {name} is replaced by {unknown}, which {link.edition.name} does not hold"
    for _, target in end.circles:
        yield f"replacements go in a circle: the {name} is replaced by {target}, and that leads back to it"
    if link.manner == "none" and not is_start:
        yield f"the {name}: {_NOTHING if link.is_deprecated else _LAST.format(link.edition.name)}"


def _end(link: _Link, ends: Mapping[Key, _End]) -> _End:
    """Return where the replacements of an item lead, once that is known of all that it names; a circle has no end."""
    if link.manner == "kept":
        return _End("kept", (link.item,))
    ways = [ends[target] for target in link.targets if target in ends]
    return _End(
        _joined(link.manner, ways, is_complete=len(ways) == len(link.names)),
        tuple({id(goal): goal for way in ways for goal in way.goals}.values()),
        tuple(target for target in link.targets if target not in ends),
    )


def _joined(manner: Manner, ways: Sequence[_End], *, is_complete: bool) -> Manner:
    """Return how the ends of several ways take the place of what they begin at; all of them, if `is_complete`."""
    goals = {id(goal) for way in ways for goal in way.goals}
    ends = {"one" if way.manner == "kept" else way.manner for way in ways}
    if not goals:
        return "none"
    if is_complete and ends == {"one"} and len(goals) == 1 and (len(ways) > 1 or manner == "one"):
        return "one"  # whichever is chosen, and all together, come to the same
    if manner == "one":
        return ways[0].manner
    if manner == "all":
        return "all" if is_complete and ends <= {"one", "all"} else "mixed"
    return "any" if ends <= {"one", "any", "none"} else "mixed"
