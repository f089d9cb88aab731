"""A release as `taxokit.open` returns it: its items by name and kind, their links, changes, and other forms.

The attributes of an item are the slots of its class, and its references are items again.
"""

# ruff: noqa: SLF001 - an item and its taxonomy are one thing, of which users see less

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from taxokit.client import notebook, tables
from taxokit.client.forms import frozen, link_graph, statements
from taxokit.client.items import Item, Migration, NotFoundError
from taxokit.client.release_files import ReleaseFiles, release_files
from taxokit.client.results import Changes, Items, Link, Links, Mappings, Rows, Tags
from taxokit.formats.forms import DOCUMENT, STATEMENTS
from taxokit.query.lookup import UnknownNameError, find_class, find_item
from taxokit.query.names import items_meant
from taxokit.query.upgrade import (
    ReleasedDocument,
    SuccessorFinder,
    known_lineage,
    read_release,
)
from taxokit.releases.integrity import check_shape
from taxokit.releases.releases import releases_beside
from taxokit.taxonomy import model
from taxokit.taxonomy.names import full_id, named_items
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.words import did_you_mean, listed

if TYPE_CHECKING:
    from taxokit.client.languages import LanguageProgress
    from taxokit.client.mappings import ItemMapping
    from taxokit.client.plots import Plot
    from taxokit.client.tagging import Tag
    from taxokit.diff.snapshot import Snapshot
    from taxokit.query.mappings import Match


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

    def named(self, name: str) -> Rows[Item]:
        """Return the items with a label or another name, in any language and case, those in use first."""
        from taxokit.query.search import NameIndex

        matches = self._model.derive(NameIndex).matches(name)
        return Items(Item(self, match.item) for match in matches if match.is_exact and match.item.id)

    def nearest(self, name: str, *, kind: str | None = None, limit: int = 5, min_score: float = 0) -> Rows[Item]:
        """Return the items with names most like a name, best first; of a kind, if any. Raises NotFoundError.

        Scores go up to 100, which equal names have; less than 65 is chance in most cases.
        """
        from taxokit.query.search import NameIndex

        cls = self._class(kind) if kind else None
        matches = self._model.derive(NameIndex).matches(name, lambda item: cls in (None, item.cls))
        likely = (match.item for match in matches[:limit] if match.score >= min_score)
        return Items(Item(self, item) for item in likely if item.id)

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
