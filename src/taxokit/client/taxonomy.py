"""A release as `taxokit.open` returns it: its items by name and kind, what changed since, and its other forms."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from taxokit.client.errors import NotFoundError
from taxokit.client.item import Item
from taxokit.client.release_files import ReleaseFiles
from taxokit.client.slugs import Slugs
from taxokit.formats.forms import DOCUMENT, STATEMENTS
from taxokit.query.lookup import UnknownNameError, find_class, find_item, items_named, parts_of
from taxokit.releases.releases import releases_beside
from taxokit.releases.shape import refuse_misshapen
from taxokit.taxonomy import model
from taxokit.taxonomy.names import full_id, label_of, named_items
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.words import did_you_mean, listed

if TYPE_CHECKING:
    from taxokit.diff.changes import Diff
    from taxokit.diff.snapshot import Snapshot
    from taxokit.query.upgrade import ReplacementKind, SuccessorFinder, Successors


@dataclass(frozen=True, slots=True)
class Migration:
    """What an identifier of an earlier release is in a later one.

    `items` are those in use, and `replacement` says how they replace it: `kept`, `one`, `any` of several, `all` of
    them together, a `mixed` choice, `none`. `words` say the same for people.
    """

    items: tuple[Item, ...]
    replacement: "ReplacementKind"
    words: str


class Taxonomy:
    """A taxonomy of one release. Its attributes are those of the taxonomy itself, such as its title, and its lists.

    A list, by the name of the slot that contains its items, has all of them, wherever they are nested.
    """

    __slots__ = ("__dict__", "_files")

    _files: ReleaseFiles

    def __init__(self, files: ReleaseFiles) -> None:
        object.__setattr__(self, "_files", files)
        files.document  # noqa: B018 - what cannot be read is refused at once

    @property
    def version(self) -> str:
        """The version of the release."""
        return str(self._files.release.version)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of items with an identifier."""
        return tuple(cls.kind for cls in self._model.schema.item_classes)

    def of_kind(self, kind: str) -> tuple[Item, ...]:
        """Return the items of a kind, which is named as in IRIs, by its class or by its list. Raises NotFoundError."""
        return tuple(Item(self, item) for item in self._model.by_class[self._class(kind).name])

    def get(self, name: str) -> Item | None:
        """Return the item that a name means, None where there is none. Raises NotFoundError where there are several."""
        return Item(self, found[0]) if len(found := self._named(name)) == 1 else self[name] if found else None

    def __getitem__(self, name: str) -> Item:
        """Return the item that a name means: a slug, `kind/slug`, an IRI or a label, whatever its case.

        Raises NotFoundError, a KeyError, where there is none, with the nearest names, or several.
        """
        found = self._named(name)
        if len(found) == 1:
            return Item(self, found[0])
        if found:
            hint = f"write {listed(map(full_id, found), 'or')}"
            raise NotFoundError(f"{name!r} names more than one item", hint=hint)
        try:
            return Item(self, find_item(self._model, name))
        except UnknownNameError as error:
            raise NotFoundError(error.message, hint=error.hint) from None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self._named(name))

    def __iter__(self) -> Iterator[Item]:
        return (Item(self, item) for item in named_items(self._model))

    def __len__(self) -> int:
        return len(named_items(self._model))

    def diff(self, other: "Taxonomy") -> "Diff":
        """Return what changed from this release to another: `changes`, each with its kind, and the version `bump`."""
        from taxokit.diff.engine import diff

        return diff(self._snapshot, other._snapshot)  # noqa: SLF001

    def migrate(self, identifier: str) -> Migration:
        """Return what an identifier, of this release or one before it, is in this one: a slug, `kind/slug` or an IRI.

        The earlier releases are those in the folder around this one. Raises NotFoundError where none of them has it, or
        several kinds do; UnreadableReleaseError where one of them is not what was released.
        """
        found = self._successors(identifier)
        if len(found) > 1:
            hint = f"write {listed((full_id(one.last) for one in found), 'or')}"
            raise NotFoundError(f"{identifier!r} names more than one item", hint=hint)
        if not found:
            self[identifier]  # names the nearest
            raise NotFoundError(f"{identifier!r} is a label", hint="write its identifier")
        return Migration(tuple(Item(self, target) for target in found[0].targets), found[0].replacement, found[0].words)

    def to_pandas(self, kind: str) -> Any:
        """Return the items of a kind as a `pandas.DataFrame`: a row each, with the identifier as index.

        A column for each slot without the items inside; references are identifiers. Raises MissingPackageError.
        """
        from taxokit.client.forms import data_frame

        return data_frame(self._model, self._class(kind))

    def to_networkx(self, *slots: str) -> Any:
        """Return a `networkx.MultiDiGraph` of the items by `kind/slug`, and an edge for each link, keyed by its slot.

        Of all slots by which one item refers to another or contains it, or of some. Raises MissingPackageError, and
        NotFoundError where no class has a slot.
        """
        from taxokit.client.forms import graph

        known = {slot.name for cls in self._model.schema.item_classes for slot in cls.slots if slot.kind == "class"}
        unknown = next((slot for slot in slots if slot not in known), None)
        if unknown is not None:
            raise NotFoundError(f"no item has links {unknown!r}", hint=did_you_mean(unknown, known))
        return graph(self, slots)

    def to_rdflib(self) -> Any:
        """Return the released statements as an `rdflib.Graph`. Raises MissingPackageError."""
        from taxokit.client.forms import statements

        return statements(self._files.read(STATEMENTS))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # asked for by `copy` and `pickle` before there is anything
            raise AttributeError(name)
        schema = self._model.schema
        if name in schema.tables:
            return tuple(Item(self, item) for item in self._model.table(name))
        if name in schema.root.by_name:
            return Item(self, self._model.root)[name]
        hint = did_you_mean(name, self._names())
        raise AttributeError("; ".join(filter(None, (f"the taxonomy has no {name!r}", hint))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"cannot set {name!r}: a release never changes")

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self._names()})

    def __repr__(self) -> str:
        return f"<taxonomy {self.version}: {os.fspath(self._files.release.folder)}>"

    # --- for the client alone -----------------------------------------------------------------------------------------

    @cached_property
    def _model(self) -> model.Taxonomy:
        refuse_misshapen(self._files.schema, self._files.document, self._files.place(DOCUMENT))
        return self._unchecked

    @cached_property
    def _unchecked(self) -> model.Taxonomy:
        """The model of a document that may have another shape than its schema says: one look-up checks what it reads.

        To check all takes nearly as long as to read it.
        """
        return model.Taxonomy(self._files.schema, self._files.document)

    @cached_property
    def _snapshot(self) -> "Snapshot":
        from taxokit.diff.snapshot import Snapshot

        where = f"{self._files.release.name}/{DOCUMENT}"
        return Snapshot(self.version, self._model.schema, self._model.document, where)

    @cached_property
    def _by_data(self) -> Mapping[int, model.Item]:
        """The items of lists by the identity of their part of the document."""
        return {id(item.data): item for item in self._model.items}

    @cached_property
    def _positions(self) -> Mapping[int, int]:
        return {key: position for position, key in enumerate(self._by_data)}

    def _position(self, item: model.Item) -> int:
        """Return where an item is in the order of the document."""
        return self._positions.get(id(item.data), len(self._positions))

    @cached_property
    def _referrers(self) -> Mapping[int, list[tuple[model.Item, Slot]]]:
        """The items that refer to one, with the slot, by the identity of its part of the document."""
        from taxokit.taxonomy.references import references_in  # only where links are followed backwards

        found: dict[int, list[tuple[model.Item, Slot]]] = {}
        for cls in self._model.schema.classes.values():
            for slot in () if cls.is_owned else cls.references:
                for source in self._model.by_class[cls.name]:
                    for reference in references_in(self._model, source, slot):
                        if reference.target is not None:
                            found.setdefault(id(reference.target.data), []).append((source, slot))
        return found

    def _slots_to(self, cls: Class) -> Iterator[Slot]:
        """Yield the slots that can refer to items of a class."""
        for other in self._model.schema.classes.values():
            yield from (slot for slot in other.references if slot.range in (cls.name, *cls.ancestors))

    @cached_property
    def _by_label(self) -> Mapping[str, list[model.Item]]:
        found: dict[str, list[model.Item]] = {}
        for item in named_items(self._model):
            found.setdefault(label_of(item).casefold(), []).append(item)
        return found

    def _named(self, name: str) -> list[model.Item]:
        kind, _, slug = parts_of(self._unchecked, name)
        return (
            self._slugs.find(kind, slug) or [*items_named(self._model, name)] or self._by_label.get(name.casefold(), [])
        )

    @cached_property
    def _slugs(self) -> Slugs:
        try:
            return Slugs(self._files.schema, self._unchecked.root)
        except (TypeError, AttributeError, KeyError):
            self._model  # noqa: B018 - says what has another shape
            raise

    def _class(self, kind: str) -> Class:
        try:
            return find_class(self._model.schema, kind)
        except UnknownNameError as error:
            raise NotFoundError(error.message, hint=error.hint) from None

    def _names(self) -> set[str]:
        return {*self._model.schema.tables, *self._model.schema.root.by_name}

    @cached_property
    def _finder(self) -> "SuccessorFinder":
        from taxokit.query.upgrade import ReleasedDocument, SuccessorFinder, known_lineage, read_release

        release = self._files.release
        earlier = islice(known_lineage(release, releases_beside(release)), 1, None)
        return SuccessorFinder(ReleasedDocument(self._model, self.version), map(read_release, earlier))

    def _successors(self, identifier: str) -> list["Successors"]:
        kind, _, slug = parts_of(self._model, identifier)
        keys = [item.key for item in items_named(self._model, identifier)] or [
            (cls.name, slug) for cls in self._model.schema.item_classes if kind in ("", cls.kind)
        ]
        return [found for key in keys if (found := self._finder.find(key)) is not None]
