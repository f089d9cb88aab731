"""The items of a release as `taxokit.open` returns them: their values, links and gaps.

The attributes of an item are the slots of its class, and its references are items again.
"""

# ruff: noqa: SLF001 - an item and its taxonomy are one thing, of which users see less

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from taxokit.client import notebook
from taxokit.client.forms import frozen
from taxokit.client.results import Items, Mappings, Rows
from taxokit.query.lookup import UnknownNameError
from taxokit.query.structure import needs_of
from taxokit.query.upgrade import ReplacementKind
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import longest_chains
from taxokit.taxonomy import model
from taxokit.taxonomy.lifecycle import lifecycle_of, successors
from taxokit.taxonomy.names import full_id, is_deprecated, label_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.normalize import one_line
from taxokit.text.words import did_you_mean, listed, with_article

if TYPE_CHECKING:
    from taxokit.client.mappings import ItemMapping
    from taxokit.client.plots import Plot
    from taxokit.client.taxonomy import Taxonomy


class NotFoundError(UnknownNameError, KeyError):
    """No item, kind or slot has this name, or several items have it; the hint has the nearest names."""


class Item:
    """One item. An attribute with the name of a slot is its value, as is `item["name"]`.

    A reference is the item that it names, and several values are a tuple, empty if there are none; a missing single
    value is None. If a slot has the name of an attribute below, `item["slot"]` is the slot.
    """

    __slots__ = ("_item", "_taxonomy")

    _taxonomy: "Taxonomy"
    _item: model.Item

    def __init__(self, taxonomy: "Taxonomy", item: model.Item) -> None:
        object.__setattr__(self, "_taxonomy", taxonomy)
        object.__setattr__(self, "_item", item)

    @property
    def id(self) -> str:
        """The identifier, a slug; "" if its class has none."""
        return self._item.id

    @property
    def kind(self) -> str:
        """The kind, as in IRIs: the name of its class in kebab-case."""
        return self._item.cls.kind

    @property
    def label(self) -> str:
        """The name for people; "" if it has none."""
        return label_of(self._item)

    @property
    def gloss(self) -> str:
        """The definition, else the description, in one line; "" if it has none."""
        slots = map(self._item.cls.meaning, (terms.DEFINITION, terms.DESCRIPTION))
        texts = (text for slot in slots if slot for text in self._item.values(slot))
        return next((one_line(text) for text in texts if isinstance(text, str) and text), "")

    @property
    def iri(self) -> str:
        """The IRI; "" if nothing names the item."""
        return self._taxonomy._model.iri(self._item)

    @property
    def parent(self) -> "Item | None":
        """The item around it, None at the top."""
        around = self._item.parent
        return Item(self._taxonomy, around) if around is not None and around.slot is not None else None

    @property
    def is_deprecated(self) -> bool:
        """True if it should no longer be used."""
        return is_deprecated(self._taxonomy._model, self._item)

    @property
    def replacements(self) -> "Rows[Item]":
        """The replacements of a deprecated item: items in use, found through deprecated items between them."""
        items = successors(self._taxonomy._model, self._item) if self.is_deprecated else ()
        return Items(Item(self._taxonomy, item) for item in items)

    @property
    def deprecation(self) -> str:
        """The deprecation in words: since when, the items to use instead, and why; else ""."""
        if not self.is_deprecated:
            return ""
        life = lifecycle_of(self._taxonomy._model.schema, self._item.cls)
        since, reason = self._item.value(life.since), self._item.value(life.reason)
        use = [full_id(item._item) for item in self.replacements]
        words = f"deprecated since {since}" if since else "deprecated"
        return "; ".join(filter(None, (words, f"use {listed(use, 'or')}" if use else "", reason)))

    @property
    def mappings(self) -> "Rows[ItemMapping]":
        """The mappings to concepts of other vocabularies, by predicate."""
        from taxokit.query.mappings import matches_of

        return Mappings(map(self._taxonomy._mapping, matches_of(self._taxonomy._model, self._item)))

    @property
    def unmatched(self) -> tuple[str, ...]:
        """The mapping sets for which a concept was looked for, and none was found."""
        from taxokit.query.mappings import unmatched

        return tuple(unmatched(self._taxonomy._model, self._item))

    def referrers(self, slot: str | None = None) -> "Rows[Item]":
        """Return the items that refer to this one, over a slot or over any, in the order of the schema and document."""
        if slot is not None:
            cls, classes = self._item.cls, self._taxonomy._model.schema.classes.values()
            slots = [by for other in classes for by in other.references if by.range in (cls.name, *cls.ancestors)]
            self._check_known(slot, {by.name for by in slots})
        return self._referring(slot)

    def links(self) -> "Iterator[tuple[str, Rows[Item]]]":
        """Yield the slots by which this item refers to others or contains them, unless computed, with these items."""
        for slot in self._item.cls.slots:
            if slot.kind == "class" and not slot.computed:
                yield slot.name, self._items(slot.name)

    def values(self) -> Iterator[tuple[str, Any]]:
        """Yield the slots that have a value, with it, in the order of the schema.

        Without those that say which item it is and where: identifier, IRI, kind, place; and without translations and
        hidden labels, which are for searches.
        """
        cls = self._item.cls
        for slot in cls.slots:
            is_apart = slot.is_placing or slot is cls.translations or slot.uri == terms.HIDDEN_LABEL
            if is_apart or slot.identifier or slot.names_item or slot.names_class:
                continue
            value = self._value(slot)
            if value not in (None, "", ()) and value != {}:
                yield slot.name, value

    @property
    def translated(self) -> Mapping[str, Mapping[str, Any]]:
        """The texts in other languages, by language and slot."""
        slot = self._item.cls.translations
        texts: Mapping[str, Mapping[str, Any]] = frozen(self._item.data.get(slot.name) or {} if slot else {})
        return texts

    def follow(self, *path: str) -> "Rows[Item]":
        """Return the items at the end of a path of slots, each once: the values of the first, of these the next, ….

        `follow("parts", "made_of")` returns the materials of the parts. An item whose class lacks a slot leads nowhere.
        """
        reached = {self: None}
        for slot in path[:1]:
            self._slot(slot)
        for slot in path:
            self._check_slot(slot)
            reached = {target: None for item in reached for target in item._items(slot)}
        return Items(reached)

    def closure(self, slot: str, *, inverse: bool = False) -> "Rows[Item]":
        """Return all that a slot leads to, directly or through others: the nearest first, without the item itself.

        With `inverse`, all from which the slot leads to this item.
        """
        if inverse:
            self.referrers(slot)  # which raises for an unknown slot
            return Items(_reached([self], lambda item: item._referring(slot)))
        self._slot(slot)
        return Items(_reached([self], lambda item: item._items(slot)))

    def needs(self) -> "Rows[Item]":
        """Return the items that this one needs directly, as the schema says; none if it says nothing of needs.

        A skill, or an item of a class whose items build on each other, needs those that it builds on. Another, such as
        a role, needs the items of these classes that it refers to or contains, or that an item inside it does.
        """
        return Items(Item(self._taxonomy, item) for item in needs_of(self._taxonomy._model, self._item))

    def gap(self, have: Iterable["str | Item"], path: str | Collection[str] = (), along: str = "") -> "Rows[Item]":
        """Return the items that this item asks for and `have` lacks, in the order in which they can be acquired.

        `path` leads to the items asked for: a slot, or several as in `follow`. Each missing item brings the items that
        it builds on over the slot `along`, unless these are in `have`. First come items that build on nothing, then
        items that build on these alone, and so on. Without a path or a slot, `needs` says what is asked for.
        """
        if along:
            self._check_slot(along)
        below: Callable[[Item], Iterable[Item]] = (lambda item: item._items(along)) if along else Item.needs
        owned = {self._taxonomy[item] if isinstance(item, str) else item for item in have}
        asked = self.follow(*([path] if isinstance(path, str) else path)) if path else self.needs()
        targets = [item for item in asked if item not in owned]
        more = _reached(targets, lambda item: (target for target in below(item) if target not in owned))
        missing = dict.fromkeys([*targets, *more])
        within = [*missing, *_reached(missing, below)]
        names = {item: str(number) for number, item in enumerate(within)}
        levels = longest_chains({name: [names[to] for to in below(item)] for item, name in names.items()})
        places = {id(item.data): place for place, item in enumerate(self._taxonomy._model.items)}
        last = len(places)
        return Items(sorted(missing, key=lambda item: (levels[names[item]], places.get(id(item._item.data), last))))

    def plot_profile(self, *, dark: bool = False) -> "Plot":
        """Return a picture of the items that this one asks for: how many, by their category and their level.

        Needs matplotlib. Raises MissingPackageError, and NothingToPlotError if it asks for nothing.
        """
        from taxokit.client.plots import plot_profile  # only for programs that draw

        return plot_profile(self, dark=dark)

    def plot_ladder(self, *, dark: bool = False) -> "Plot":
        """Return a picture of the items that this one asks for, with all that these build on, level by level.

        Needs matplotlib. Raises MissingPackageError, and NothingToPlotError if there are no levels.
        """
        from taxokit.client.plots import plot_ladder

        return plot_ladder(self._taxonomy, self, dark=dark)

    def __getitem__(self, slot: str) -> Any:
        return self._value(self._slot(slot))

    def __getattr__(self, name: str) -> Any:
        if name in Item.__slots__:  # which `copy` and `pickle` ask for before there is anything
            raise AttributeError(name)
        slot = self._item.cls.by_name.get(name)
        if slot is None:
            message = f"{with_article(self.kind)} has no slot {name!r}"
            hint = did_you_mean(name, self._item.cls.by_name)
            raise AttributeError("; ".join(filter(None, (message, hint))), name=name, obj=None)  # no second suggestion
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

    def _repr_html_(self) -> str:
        return notebook.of_item(self)

    def _slot(self, name: str) -> Slot:
        self._check_known(name, self._item.cls.by_name)
        return self._item.cls.by_name[name]

    def _check_known(self, slot: str, known: Collection[str]) -> None:
        if slot not in known:
            raise NotFoundError(f"{with_article(self.kind)} has no slot {slot!r}", hint=did_you_mean(slot, known))

    def _check_slot(self, slot: str) -> None:
        known = {name for cls in self._taxonomy._model.schema.classes.values() for name in cls.by_name}
        if slot not in known:
            raise NotFoundError(f"no class has a slot {slot!r}", hint=did_you_mean(slot, known))

    def _items(self, name: str) -> "Rows[Item]":
        """Return the items that are values of a slot, none if the class does not have it."""
        slot = self._item.cls.by_name.get(name)
        value = self._value(slot) if slot else None
        values = value if isinstance(value, tuple) else value.values() if isinstance(value, Mapping) else (value,)
        return Items(item for item in values if isinstance(item, Item))

    def _referring(self, name: str | None) -> "Rows[Item]":
        referrers = self._taxonomy._referrers.get(id(self._item.data), ())
        sources = {id(source): source for source, slot in referrers if name in (None, slot.name)}
        return Items(Item(self._taxonomy, source) for source in sources.values())

    def _value(self, slot: Slot) -> Any:
        taxonomy = self._taxonomy._model
        if slot.contains:
            items = Items(Item(self._taxonomy, item) for item in taxonomy.inside(self._item, slot))
            if slot.nesting == "map":
                return MappingProxyType({item.id: item for item in items})
        elif slot.refers:
            index = taxonomy.index(slot.range)
            items = Items(Item(self._taxonomy, index[value]) for value in self._item.values(slot) if value in index)
        else:
            return frozen(tuple(self._item.values(slot)) if slot.multivalued else self._item.data.get(slot.name))
        return items if slot.multivalued else next(iter(items), None)


def _reached(start: Iterable[Item], links: Callable[[Item], Iterable[Item]]) -> list[Item]:
    """Return the items to which links lead from some items, each once and without those, the nearest first."""
    met = dict.fromkeys(start)
    begun = len(met)
    level = list(met)
    while level:
        level = list(dict.fromkeys(to for item in level for to in links(item) if to not in met))
        met.update(dict.fromkeys(level))
    return list(met)[begun:]


@dataclass(frozen=True, slots=True)
class Migration:
    """The meaning of an identifier of an earlier release in a later one.

    `items` are those in use, and `replacement` says how they replace it: `kept`, `one`, `any` of several, `all` of
    them together, a `mixed` choice, `none`. `words` say the same for people.
    """

    items: Rows[Item]
    replacement: ReplacementKind
    words: str

    def _repr_html_(self) -> str:
        return notebook.of_migration(self)
