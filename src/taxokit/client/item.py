"""An item of a release: its attributes are the slots of its class, and what they refer to are items again."""

# ruff: noqa: SLF001 - an item and its taxonomy are one thing, of which users see less

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from taxokit.client.errors import NotFoundError
from taxokit.taxonomy.model import Item as ModelItem
from taxokit.taxonomy.model import keyed
from taxokit.taxonomy.names import full_id, is_deprecated, label_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import did_you_mean, listed

if TYPE_CHECKING:
    from taxokit.client.taxonomy import Taxonomy


class Item:
    """One item. An attribute with the name of a slot is its value, as is `item["name"]`.

    A reference is the item that it names, and several values are a tuple, empty where there are none; a single value
    that is not there is None. Where a slot has the name of an attribute below, `item["slot"]` is the slot.
    """

    __slots__ = ("_item", "_taxonomy")

    _taxonomy: "Taxonomy"
    _item: ModelItem

    def __init__(self, taxonomy: "Taxonomy", item: ModelItem) -> None:
        object.__setattr__(self, "_taxonomy", taxonomy)
        object.__setattr__(self, "_item", item)

    @property
    def id(self) -> str:
        """The identifier, a slug; "" where its class has none."""
        return self._item.id

    @property
    def kind(self) -> str:
        """The kind, as in IRIs: the name of its class in kebab-case."""
        return self._item.cls.kind

    @property
    def label(self) -> str:
        """The name for people; "" where it has none."""
        return label_of(self._item)

    @property
    def iri(self) -> str:
        """The IRI; "" where nothing names the item."""
        return self._taxonomy._model.iri(self._item)

    @property
    def parent(self) -> "Item | None":
        """The item that it is inside of, None at the top."""
        around = self._item.parent
        return Item(self._taxonomy, around) if around is not None and around.slot is not None else None

    @property
    def is_deprecated(self) -> bool:
        """Whether it should no longer be used."""
        return is_deprecated(self._taxonomy._model, self._item)

    @property
    def replacements(self) -> tuple["Item", ...]:
        """What to use in place of a deprecated item: items in use, found through deprecated ones between them."""
        from taxokit.taxonomy.lifecycle import successors  # a look-up does not wait for it, nor for those below

        found = successors(self._taxonomy._model, self._item) if self.is_deprecated else ()
        return tuple(Item(self._taxonomy, item) for item in found)

    @property
    def deprecation(self) -> str:
        """What to know of a deprecated item, in words: since when, what to use instead, and why; else ""."""
        if not self.is_deprecated:
            return ""
        from taxokit.taxonomy.lifecycle import lifecycle_of

        life = lifecycle_of(self._taxonomy._model.schema, self._item.cls)
        since, reason = self._item.value(life.since), self._item.value(life.reason)
        use = [full_id(item._item) for item in self.replacements]
        parts = (
            f"deprecated since {since}" if since else "deprecated",
            f"use {listed(use, 'or')}" if use else "",
            reason or "",
        )
        return "; ".join(filter(None, parts))

    def referrers(self, slot: str | None = None) -> tuple["Item", ...]:
        """Return the items that refer to this one, over a slot or over any, in the order of the schema and document."""
        known = self._taxonomy._referrers.get(id(self._item.data), ())
        if slot is not None:
            self._check(slot, {found.name for found in self._taxonomy._slots_to(self._item.cls)})
        found = {id(source): source for source, by in known if slot is None or by.name == slot}
        return tuple(Item(self._taxonomy, source) for source in found.values())

    def links(self) -> Iterator[tuple[str, tuple["Item", ...]]]:
        """Yield the slots by which this item refers to others or contains them, unless computed, with these items."""
        for slot in self._item.cls.slots:
            if slot.kind == "class" and not slot.computed:
                yield slot.name, self._items(slot.name)

    def follow(self, *path: str) -> tuple["Item", ...]:
        """Return what a path of slots leads to, each item once: the values of the first, their values of the next, ….

        `follow("parts", "made_of")` is what the parts are made of. An item whose class lacks a slot leads nowhere.
        """
        reached = {self: None}
        for step, slot in enumerate(path):
            if step == 0:
                self._slot(slot)
            else:
                self._refuse_unknown(slot)
            reached = {target: None for item in reached for target in item._items(slot)}
        return tuple(reached)

    def closure(self, slot: str, *, inverse: bool = False) -> tuple["Item", ...]:
        """Return all that a slot leads to, directly or through others: the nearest first, without the item itself.

        With `inverse`, all from which the slot leads to this item. A cycle ends where it began.
        """
        if inverse:
            self.referrers(slot)  # refuses an unknown one
            return tuple(_reached([self], lambda item: item._referring(slot)))
        self._slot(slot)
        return tuple(_reached([self], lambda item: item._items(slot)))

    def gap(self, have: Iterable["str | Item"], path: Collection[str], along: str) -> tuple["Item", ...]:
        """Return what this item asks for and `have` lacks, in the order in which it can be acquired.

        `path` leads to what the item asks for, as `follow` takes it. With each item that is missing comes what it
        builds on over the slot `along`, unless it is in `have`; nothing is asked for below what is. First come the
        items that build on nothing, then those that build on these alone, and so on.
        """
        from taxokit.rdf.graph_algorithms import longest_chains

        self._refuse_unknown(along)
        owned = {self._taxonomy[one] if isinstance(one, str) else one for one in have}
        asked = [item for item in self.follow(*path) if item not in owned]
        below = _reached(asked, lambda item: (target for target in item._items(along) if target not in owned))
        missing = dict.fromkeys([*asked, *below])
        within = [*missing, *_reached(missing, lambda item: item._items(along))]
        names = {item: str(number) for number, item in enumerate(within)}
        levels = longest_chains({name: [names[to] for to in item._items(along)] for item, name in names.items()})
        return tuple(sorted(missing, key=lambda one: (levels[names[one]], self._taxonomy._position(one._item))))

    def __getitem__(self, slot: str) -> Any:
        return self._value(self._slot(slot))

    def __getattr__(self, name: str) -> Any:
        if name in Item.__slots__:  # asked for by `copy` and `pickle` before there is anything
            raise AttributeError(name)
        slot = self._item.cls.by_name.get(name)
        if slot is None:
            hint = did_you_mean(name, self._item.cls.by_name)
            raise AttributeError("; ".join(filter(None, (f"a {self.kind} has no slot {name!r}", hint))))
        return self._value(slot)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"cannot set {name!r}: a release never changes")

    def __dir__(self) -> Iterable[str]:
        return sorted({*object.__dir__(self), *self._item.cls.by_name})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Item) and self._item.data is other._item.data

    def __hash__(self) -> int:
        return hash(id(self._item.data))

    def __repr__(self) -> str:
        remark = f" ({self.deprecation})" if self.is_deprecated else ""
        return f"<{full_id(self._item)}{remark}>"

    def _slot(self, name: str) -> Slot:
        self._check(name, self._item.cls.by_name)
        return self._item.cls.by_name[name]

    def _check(self, slot: str, known: Collection[str]) -> None:
        if slot not in known:
            raise NotFoundError(f"no slot {slot!r} for a {self.kind}", hint=did_you_mean(slot, known))

    def _refuse_unknown(self, slot: str) -> None:
        known = {name for cls in self._taxonomy._model.schema.classes.values() for name in cls.by_name}
        if slot not in known:
            raise NotFoundError(f"no class has a slot {slot!r}", hint=did_you_mean(slot, known))

    def _items(self, name: str) -> tuple["Item", ...]:
        """Return the items that are values of a slot, none where the class does not have it."""
        slot = self._item.cls.by_name.get(name)
        value = self._value(slot) if slot else None
        values = value if isinstance(value, tuple) else value.values() if isinstance(value, Mapping) else (value,)
        return tuple(one for one in values if isinstance(one, Item))

    def _referring(self, name: str) -> Iterator["Item"]:
        for source, slot in self._taxonomy._referrers.get(id(self._item.data), ()):
            if slot.name == name:
                yield Item(self._taxonomy, source)

    def _value(self, slot: Slot) -> Any:
        model = self._taxonomy._model
        raw = self._item.data.get(slot.name)
        if slot.nesting == "map":
            cls = model.schema.classes[slot.range]
            pairs = {key: ModelItem(cls, keyed(cls, key, data), self._item, slot) for key, data in (raw or {}).items()}
            return MappingProxyType({key: Item(self._taxonomy, inner) for key, inner in pairs.items()})
        values = self._item.values(slot)
        if slot.refers:
            index = model.index(slot.range)
            found = tuple(Item(self._taxonomy, index[value]) for value in values if value in index)
        elif slot.contains:
            found = tuple(self._inner(slot, data, place) for place, data in enumerate(values))
        else:
            return frozen(tuple(values) if slot.multivalued else raw)
        return found if slot.multivalued else next(iter(found), None)

    def _inner(self, slot: Slot, data: dict[str, Any], place: int) -> "Item":
        known = self._taxonomy._by_data.get(id(data))
        cls = self._taxonomy._model.schema.classes[slot.range]
        return Item(self._taxonomy, known or ModelItem(cls, data, self._item, slot, place))


def frozen(value: Any) -> Any:
    """Return a value of a document so that nothing can change it."""
    if isinstance(value, list | tuple):
        return tuple(map(frozen, value))
    return MappingProxyType({key: frozen(inner) for key, inner in value.items()}) if isinstance(value, dict) else value


def _reached(start: Iterable[Item], links: Callable[[Item], Iterable[Item]]) -> list[Item]:
    """Return all that links lead to from some items, each once and without those, the nearest first."""
    met = dict.fromkeys(start)
    begun = len(met)
    level = list(met)
    while level:
        level = list(dict.fromkeys(to for item in level for to in links(item) if to not in met))
        met.update(dict.fromkeys(level))
    return list(met)[begun:]
