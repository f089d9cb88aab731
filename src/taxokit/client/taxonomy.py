"""A release as `taxokit.open` returns it: its items by name and kind, their links, changes, and other forms.

The attributes of an item are the slots of its class, and its references are items again.
"""

# ruff: noqa: SLF001 - an item and its taxonomy are one thing, of which users see less

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from taxokit.client import notebook, tables
from taxokit.client.forms import frozen, link_graph, statements
from taxokit.client.release_files import ReleaseFiles, release_files
from taxokit.client.results import Changes, Items, Link, Links, Mappings, Rows, Tags
from taxokit.formats.forms import DOCUMENT, STATEMENTS
from taxokit.query.lookup import UnknownNameError, find_class, find_item
from taxokit.query.names import items_meant
from taxokit.query.structure import needs_of
from taxokit.query.upgrade import (
    ReleasedDocument,
    ReplacementKind,
    SuccessorFinder,
    known_lineage,
    read_release,
)
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import longest_chains
from taxokit.releases.integrity import check_shape
from taxokit.releases.releases import releases_beside
from taxokit.taxonomy import model
from taxokit.taxonomy.lifecycle import lifecycle_of, successors
from taxokit.taxonomy.names import full_id, is_deprecated, label_of, named_items
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.normalize import one_line
from taxokit.text.words import did_you_mean, listed, with_article


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

        Without those that say which item it is and where: identifier, IRI, kind, place; and without translations.
        """
        cls = self._item.cls
        for slot in cls.slots:
            if slot.identifier or slot.names_item or slot.names_class or slot.is_placing or slot is cls.translations:
                continue
            value = self._value(slot)
            if value not in (None, "", ()) and value != {}:
                yield slot.name, value

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


if TYPE_CHECKING:
    from taxokit.client.languages import LanguageProgress
    from taxokit.client.mappings import ItemMapping
    from taxokit.client.plots import Plot
    from taxokit.client.tagging import Tag
    from taxokit.diff.snapshot import Snapshot
    from taxokit.query.mappings import Match


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


class Taxonomy:
    """A taxonomy of one release. Its attributes are those of the taxonomy itself, such as its title, and its lists.

    A list, by the name of the slot that contains its items, has all of them, wherever they are nested.
    """

    __slots__ = ("__dict__", "_files")

    _files: ReleaseFiles

    def __init__(self, files: ReleaseFiles) -> None:
        object.__setattr__(self, "_files", files)
        files.document  # noqa: B018 - an unreadable document is refused at once

    @property
    def version(self) -> str:
        """The version of the release."""
        return str(self._files.release.version)

    @property
    def withdrawn(self) -> str:
        """The reason if the release was withdrawn, as the index beside its folder says, else ""."""
        return self._files.withdrawal()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of items with an identifier."""
        return tuple(cls.kind for cls in self._model.schema.item_classes)

    def attribution(self) -> Any:
        """Return the credit for the release: its title, creator, licence, citation and more."""
        from taxokit.taxonomy.attribution import attribution_of

        return attribution_of(self._model.schema, self._model.document)

    def of_kind(self, kind: str) -> Rows[Item]:
        """Return the items of a kind, which is named as in IRIs, by its class or by its list. Raises NotFoundError."""
        return Items(Item(self, item) for item in self._model.by_class[self._class(kind).name])

    def get(self, name: str) -> Item | None:
        """Return the item that a name means, None if there is none. Raises NotFoundError if there are several."""
        return self[name] if items_meant(self._model, name) else None

    def search(self, words: str, *, kind: str | None = None, limit: int | None = None) -> Rows[Item]:
        """Return the items that have the words of a query, best first, as `taxokit search` does; of a kind, if any.

        Raises NotFoundError if there is no such kind.
        """
        from taxokit.query.search import search  # only for programs that search

        cls = self._class(kind) if kind else None
        return Items(Item(self, hit.item) for hit in search(self._model, words, limit=limit, cls=cls).hits)

    def tag(
        self, text: str, *, kinds: Collection[str] | None = None, min_score: float = 0.5, limit: int | None = None
    ) -> "Rows[Tag]":
        """Return the items that a text asks for, each with the places that say so, best first.

        They are of some kinds, else of those that the schema maps to skills of ESCO, else of all. Raises NotFoundError
        if there is no such kind.
        """
        from taxokit.client.tagging import Tag, TagHit
        from taxokit.query.tagging import tag  # only for programs that tag

        classes = [self._class(kind) for kind in kinds or ()]
        return Tags(
            Tag(
                Item(self, item), score,
                tuple(
                    TagHit(hit.start, hit.end, text[hit.start : hit.end], name.text, name.slot.name, name.language)
                    for hit in hits for name in (hit.text,)
                ),
            )
            for item, score, hits in tag(self._model, text, classes, min_score=min_score, limit=limit)
        )  # fmt: skip

    def nearest(self, name: str, *, kind: str | None = None, limit: int = 5) -> Rows[Item]:
        """Return the items with names most like a name, best first; of a kind, if any. Raises NotFoundError."""
        from taxokit.query.search import NameIndex

        cls = self._class(kind) if kind else None
        matches = self._model.derive(NameIndex).matches(name, lambda item: cls in (None, item.cls))
        return Items(Item(self, match.item) for match in matches[:limit] if match.item.id)

    def mappings(self, target: str | None = None) -> "Rows[ItemMapping]":
        """Return the mappings of all items, or those of the mapping set of a target. Raises NotFoundError."""
        from taxokit.query.mappings import all_matches, target_names

        names = target_names(self._model)
        if target is not None and target not in names:
            hint = did_you_mean(target, names) or f"choose from {listed(names, 'or')}" if names else ""
            raise NotFoundError(f"there is no mapping set {target!r}", hint=hint)
        return Mappings(map(self._mapping, all_matches(self._model, target or "")))

    @property
    def languages(self) -> "tuple[LanguageProgress, ...]":
        """The languages of translations, and those that stay out of the release; none if it says nothing of them."""
        from taxokit.client.languages import LanguageProgress
        from taxokit.taxonomy.translations import languages_in

        translations, there = self._model.translations, languages_in(self._model)
        return tuple(
            LanguageProgress(
                numbers.language, numbers.language in there, numbers.gate, numbers.translators,
                frozen(numbers.texts), frozen(numbers.words), numbers.draft, numbers.stale,
            )
            for numbers in (translations and translations.released) or ()
        )  # fmt: skip

    def resolve(self, iri: str) -> Rows[Item]:
        """Return the item with an IRI, else those that are mapped to the concept with it; none if there are none."""
        from taxokit.query.mappings import resolve_iri

        return Items(dict.fromkeys(Item(self, resolution.item) for resolution in resolve_iri(self._model, iri)))

    def __getitem__(self, name: str) -> Item:
        """Return the item that a name means: a slug, `kind/slug`, an IRI or a label, whatever its case.

        Raises NotFoundError, a KeyError, if there is none, with the nearest names, or several.
        """
        try:
            return Item(self, find_item(self._model, name, with_labels=True))
        except UnknownNameError as error:
            raise NotFoundError(error.message, hint=error.hint) from None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(items_meant(self._model, name))

    def __iter__(self) -> Iterator[Item]:
        return (Item(self, item) for item in named_items(self._model))

    def __len__(self) -> int:
        return len(named_items(self._model))

    def diff(self, other: "Taxonomy") -> Changes:
        """Return the diff from this release to another: `changes`, each with its kind, and the version `bump`."""
        from taxokit.diff.engine import diff

        return Changes(**vars(diff(self._snapshot, other._snapshot)))

    def migrate(self, identifier: str) -> Migration:
        """Return the meaning in this release of an identifier of it or of one before it: a slug, `kind/slug` or an IRI.

        The earlier releases are those in the folder around this one. Raises NotFoundError if none of them has it, or
        several kinds do; UnreadableReleaseError if one of them was changed.
        """
        items = self._finder.named(identifier)
        if len(items) > 1:
            hint = f"write {listed(map(full_id, items), 'or')}"
            raise NotFoundError(f"{identifier!r} names more than one item", hint=hint)
        successor = self._finder.find(items[0].key) if items else None
        if successor is None:
            self[identifier]  # which names the nearest
            raise NotFoundError(f"{identifier!r} is a label", hint="write its identifier")
        targets = Items(Item(self, target) for target in successor.targets)
        return Migration(targets, successor.replacement, successor.words)

    def links(self, *slots: str) -> Rows[Link]:
        """Return the links between items, each with its `source`, `slot` and `target`; all, or those of some slots.

        A slot is one by which one item refers to another or contains it, unless it is computed. Raises NotFoundError if
        no class has it.
        """
        known = {slot.name for cls in self._model.schema.item_classes for slot in cls.slots if slot.kind == "class"}
        unknown = next((slot for slot in slots if slot not in known), None)
        if unknown is not None:
            raise NotFoundError(f"no item has links {unknown!r}", hint=did_you_mean(unknown, known))
        named = dict.fromkeys(self)
        return Links(
            Link(item, slot, target)
            for item in named
            for slot, targets in item.links()
            for target in (targets if not slots or slot in slots else ())
            if target in named
        )

    def to_pandas(self, kind: str | None = None) -> Any:
        """Return the items of a kind as a `pandas.DataFrame`: a row each, with the identifier as index.

        A column for each slot without the items inside, and for the item around; references are identifiers. Without a
        kind, all items with the columns that they share. Raises MissingPackageError.
        """
        cls = self._class(kind) if kind else None
        return tables.to_pandas(self._columns(cls), cls.identifier.name if cls and cls.identifier else "")

    def to_polars(self, kind: str | None = None) -> Any:
        """Return the same as a `polars.DataFrame`, which has no index. Raises MissingPackageError."""
        return tables.to_polars(self._columns(self._class(kind) if kind else None))

    def plot_ladder(self, *, dark: bool = False) -> "Plot":
        """Return a picture of the levels with all items, and the links between them.

        Needs matplotlib. Raises MissingPackageError, and NothingToPlotError if there are no levels, or too many items.
        """
        from taxokit.client.plots import plot_ladder

        return plot_ladder(self, dark=dark)

    def to_networkx(self, *slots: str) -> Any:
        """Return a `networkx.MultiDiGraph` of the items by `kind/slug`, and an edge for each link, keyed by its slot.

        The links are those of `links`. Raises MissingPackageError, and NotFoundError if no class has a slot.
        """
        return link_graph(self, self.links(*slots))

    def to_rdflib(self) -> Any:
        """Return the released statements as an `rdflib.Graph`. Raises MissingPackageError."""
        return statements(self._files.artifact("rdf", STATEMENTS))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # which `copy` and `pickle` ask for before there is anything
            raise AttributeError(name)
        schema = self._model.schema
        if name in schema.tables:
            return Items(Item(self, item) for item in self._model.table(name))
        if name in schema.root.by_name:
            return Item(self, self._model.root)[name]
        raise AttributeError("; ".join(filter(None, (f"the taxonomy has no {name!r}", did_you_mean(name, dir(self))))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"cannot set {name!r}: a release never changes")

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self._model.schema.tables, *self._model.schema.root.by_name})

    def __repr__(self) -> str:
        return f"<taxonomy {self.version}: {os.fspath(self._files.release.folder)}>"

    def _repr_html_(self) -> str:
        return notebook.of_taxonomy(self)

    # --- for the client alone -----------------------------------------------------------------------------------------

    @cached_property
    def _model(self) -> model.Taxonomy:
        check_shape(self._files.schema, self._files.document, f"{self._files.name}/{DOCUMENT}")
        mappings, translations = self._files.mappings(), self._files.translations()
        return model.Taxonomy(self._files.schema, self._files.document, mappings=mappings, translations=translations)

    def _mapping(self, match: "Match") -> "ItemMapping":
        from taxokit.client.mappings import ItemMapping

        return ItemMapping(
            Item(self, match.item), match.predicate_curie, match.iri, match.target, match.curie, match.label,
            match.justification, match.confidence, match.authors, match.reviewers, match.date, match.comment,
        )  # fmt: skip

    @cached_property
    def _snapshot(self) -> "Snapshot":
        from taxokit.diff.snapshot import Snapshot

        where = f"{self._files.release.name}/{DOCUMENT}"
        policy = self._files.release.policy
        made = self._model
        return Snapshot(
            self.version, made.schema, made.document, where, policy=policy,
            mappings=lambda: made.mappings, translations=lambda: made.translations,
        )  # fmt: skip

    @cached_property
    def _referrers(self) -> Mapping[int, list[tuple[model.Item, Slot]]]:
        """The items that refer to one, with the slot, by the identity of its part of the document."""
        referrers: dict[int, list[tuple[model.Item, Slot]]] = {}
        for cls in self._model.schema.classes.values():
            for slot in () if cls.is_owned else cls.references:
                for source in self._model.by_class[cls.name]:
                    for reference in references_in(self._model, source, slot):
                        if reference.target is not None:
                            referrers.setdefault(id(reference.target.data), []).append((source, slot))
        return referrers

    def _columns(self, cls: Class | None) -> Sequence[tables.Column]:
        if cls is None:
            return tables.columns_of_items(tuple(self))
        return tables.columns_of_class(self._model, cls, self._model.by_class[cls.name])

    def _class(self, kind: str) -> Class:
        try:
            return find_class(self._model.schema, kind)
        except UnknownNameError as error:
            raise NotFoundError(error.message, hint=error.hint) from None

    @cached_property
    def _finder(self) -> SuccessorFinder:
        release = self._files.release
        earlier = islice(known_lineage(release, releases_beside(release)), 1, None)
        return SuccessorFinder(ReleasedDocument(self._model, self.version), map(read_release, earlier))


def open_release(where: str | os.PathLike[str] | None = None) -> Taxonomy:
    """Return the taxonomy of a release. Raises as `taxokit.open` does."""
    return Taxonomy(release_files(where))
