"""The content of a workbook as values of items, whatever sheets it is in: both forms of workbooks give the same.

A cell names an item by its identifier or, if only one has it, by its label.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TypeAlias

from taxokit.edit.workspace import EditError
from taxokit.formats.edition import Edition
from taxokit.query.names import meanings
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import label_of, label_slot, named_items, translated_labels
from taxokit.taxonomy.schema import Class, Schema
from taxokit.text.diagnostics import Route
from taxokit.text.normalize import fold, one_line
from taxokit.text.words import did_you_mean, listed

ValueKey: TypeAlias = tuple[ItemKey, Route]
"""An item, and the steps from it to a value. The root has its class and no identifier."""

_WITH_LABEL = re.compile(r"(.*\S) \[([a-z0-9-]+)\]")


class Place(NamedTuple):
    """The place of an item: the table of its slot, its parent, and its position, "" if it has none.

    `key` has the values that distinguish it from others of its class in that parent.
    """

    table: str
    parent: ItemKey
    position: str
    key: tuple[str, ...]


@dataclass
class TableValues:
    """The content of tables, and the cell of each item and value."""

    items: dict[ItemKey, Place] = field(default_factory=dict)
    values: dict[ValueKey, tuple[str, ...]] = field(default_factory=dict)
    where: dict[ItemKey | ValueKey, str] = field(default_factory=dict)


class WorkbookForm(Protocol):
    """A form of workbooks: how values are in its sheets."""

    def written(self, edition: Edition) -> TableValues:
        """Return the values of an edition, with no others than the columns of the workbook have."""

    def edited(self, taxonomy: Taxonomy, base: TableValues) -> TableValues:
        """Return the values of the workbook; `taxonomy` has the items in the sources, `base` those of its edition.

        Raises EditError, SourceError.
        """

    def left(self, edition: Edition) -> Iterator[str]:
        """Yield a sentence for each sheet with changes that are not imported; `edition` is that of the workbook."""


def name_of(cls: Class, key: Sequence[str], parent: ItemKey) -> str:
    """Return the name of an item in its class: its identifier, or its key with that of its parent."""
    return ".".join(key if cls.identifier or not parent[1] else (*parent, *key))


def in_order(position: str) -> float:
    """Return a position as a number; any other text comes last."""
    try:
        return float(position)
    except ValueError:
        return float("inf")


def class_named(schema: Schema, name: str, where: str) -> Class:
    """Return the class that a cell names, in any case and as the command line writes it. Raises EditError."""
    known = {_letters(cls.name): cls for cls in schema.classes.values()}
    if _letters(name) not in known:
        kinds = [cls.kind for cls in schema.item_classes]
        hint = did_you_mean(name, kinds) or f"choose from {', '.join(kinds)}"
        raise EditError(f"there is no kind {name!r}", where=where, hint=hint)
    return known[_letters(name)]


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


class Names:
    """The items that cells can name: those of the sources by their names, these and new ones by label."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy, self._schema = taxonomy, taxonomy.schema
        self._labels: dict[ItemKey, set[str]] = defaultdict(set)
        self._by_label: dict[str, dict[ItemKey, None]] = defaultdict(dict)
        for item in named_items(taxonomy):
            for name in ("", *labels_of(taxonomy.schema, item)):
                self.add(item.key, name)

    def add(self, key: ItemKey, label: str) -> None:
        """Add a label of an item, or with "" the item alone."""
        self._labels[key].add(_folded(label))
        if label:
            self._by_label[_folded(label)].setdefault(key)

    def has(self, key: ItemKey) -> bool:
        """Return True if there is an item."""
        return key in self._labels

    def resolve(self, classes: Iterable[Class], word: str, where: str) -> str:
        """Return the identifier of the item of some classes that a cell names; any other word as it is.

        Raises EditError if a label belongs to several items, or is that of another than the identifier beside it.
        """
        names = [cls.name for cls in classes]
        if any((name, word) in self._labels for name in names):
            return word
        named = [meaning.item.key for meaning in meanings(self._taxonomy, word)] or list(
            self._by_label.get(_folded(word), {})
        )
        keys = [key for key in named if key[0] in names]
        if len(keys) > 1:
            hint = f"write the identifier: {listed(map(self._shown, keys), 'or')}"
            raise EditError(f"{word!r} is the label of {len(keys)} items", where=where, hint=hint)
        if keys:
            return keys[0][1]
        match = _WITH_LABEL.fullmatch(word)
        key = next(((name, match[2]) for name in names if (name, match[2]) in self._labels), None) if match else None
        if match is None or key is None:
            return word
        if _folded(match[1]) not in self._labels[key]:
            hint = f"write the identifier or the label of the item alone, {match[2]!r} or {match[1]!r}"
            raise EditError(f"{match[2]!r} is not the identifier of {match[1]!r}", where=where, hint=hint)
        return match[2]

    def _shown(self, key: ItemKey) -> str:
        return f"{self._schema.classes[key[0]].kind}/{key[1]}"


def _folded(label: str) -> str:
    return fold(one_line(label)).strip()


def labels_of(schema: Schema, item: Item) -> list[str]:
    """Return the labels of an item, in all languages."""
    return list(filter(None, (label_of(item), *translated_labels(schema, item).values())))


def is_label(schema: Schema, cls: Class, steps: Route) -> bool:
    """Return True if some steps lead to a label of the items of a class, in any language."""
    slot, reached = label_slot(cls), schema.slot_at(steps, cls)[1]
    return slot is not None and reached is not None and reached.uri == slot.uri and not reached.multivalued


def resolve_references(schema: Schema, values: TableValues, names: Names) -> None:
    """Write an identifier in place of each label that names an item. Raises EditError."""
    for (key, steps), words in values.values.items():
        cls = schema.classes[key[0]]
        slot = schema.slot_at(steps, cls)[1]
        if slot is None or not slot.refers:
            continue
        classes, where = schema.descendants(slot.range), values.where.get((key, steps), "")
        values.values[key, steps] = tuple(dict.fromkeys(names.resolve(classes, word, where) for word in words))
