"""Looking items up: by name, with the nearest names if it is unknown, and everything about one item."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from taxokit.query.names import items_labelled, items_named
from taxokit.releases.releases import current
from taxokit.taxonomy.loader import Locations
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy, derived
from taxokit.taxonomy.names import ROOT, full_id, label_of
from taxokit.taxonomy.references import Reference, Unread, heights, references_in, references_to
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Location
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import one_line, truncated
from taxokit.text.words import closest_word, listed

if TYPE_CHECKING:
    from taxokit.sssom.mapping_set import MappingSet, Row

_MOST_SUGGESTIONS = 3
_CLOSE = 75.0  # the least score at which a name counts as misspelled
_LONGEST_LABEL = 40
_FROM_RELEASES = ("introduced", "created", "changed", "modified")


class UnknownNameError(TaxokitError):
    """A name on the command line is unknown, or ambiguous."""


def find_class(schema: Schema, name: str) -> Class:
    """Return the class that `name` means: its kind, its name, or the slot that contains its items.

    Raises UnknownNameError.
    """
    known: dict[str, Class] = {}
    for slot_name, (cls, _) in schema.tables.items():
        if cls in schema.item_classes:
            for other in (cls.kind, cls.name, slot_name):
                known.setdefault(other.lower(), cls)
    if name.lower() not in known:
        closest = closest_word(name.lower(), known)
        hint = f"did you mean {known[closest].kind!r}?" if closest else f"choose from {_kinds(schema)}"
        raise UnknownNameError(f"there is no kind {name!r}", hint=hint)
    return known[name.lower()]


def find_item(
    taxonomy: Taxonomy,
    name: str,
    among: Collection[Class] = (),
    *,
    removed: Sequence[Item] = (),
    with_labels: bool = False,
) -> Item:
    """Return the item that `name` means, by `items_named`; `.` and its IRI are the taxonomy itself.

    `among` are the classes that it can have, all by default; a slug need only be unique among these. `removed` are
    further items, no longer in the taxonomy. `with_labels`, a name may be a label. Raises UnknownNameError, with the
    nearest names, or the exact ones of several items.
    """
    matches = items_named(taxonomy, name, removed)
    if not matches and name in (ROOT, taxonomy.iri(taxonomy.root)) and (not among or taxonomy.schema.root in among):
        return taxonomy.root
    if with_labels and not matches:
        matches = items_labelled(taxonomy, name)
    items = [item for item in matches if not among or item.cls in among]
    if len(items) == 1:
        return items[0]
    if items:
        hint = f"write {listed(map(full_id, items), 'or')}"
        raise UnknownNameError(f"{name!r} names more than one item", hint=hint)
    message = f"there is no {listed(dict.fromkeys(cls.kind for cls in among), 'or') if among else 'item'} {name!r}"
    if matches:
        raise UnknownNameError(message, hint=f"it is {matches[0].cls.indefinite}")
    unread = taxonomy.derive(Unread).error(name.rpartition("/")[2])
    if unread is not None:
        words = "; ".join(filter(None, (unread.message, unread.hint)))
        raise UnknownNameError(f"{message} in the readable files", hint=f"{unread.location}: {words}")
    raise UnknownNameError(message, hint=_nearest(taxonomy, name, among, removed))


def _nearest(taxonomy: Taxonomy, name: str, among: Collection[Class], removed: Sequence[Item]) -> str:
    """Return a hint at the items that may be meant: spelled like the name, else with words like it."""
    from taxokit.query.search import NameIndex, search  # only if a name is unknown

    kind, _, slug = name.removeprefix(taxonomy.namespace).rpartition("/")
    classes = among or [cls for cls in taxonomy.schema.item_classes if cls.kind == kind]
    index = NameIndex(taxonomy, removed) if removed else taxonomy.derive(NameIndex)
    matches = index.matches(slug)
    close = [match.item for match in matches if match.score >= _CLOSE and match.item.id]
    items = [item for item in close if not classes or item.cls in classes][:1]
    if not items:
        hits = (hit for cls in classes or (None,) for hit in search(taxonomy, slug, cls=cls).hits)
        items = [hit.item for hit in hits if hit.item.id][:_MOST_SUGGESTIONS] or ([] if among else close[:1])
    if items:
        return f"did you mean {' or '.join(map(_described, items))}?"
    if kind and not classes:
        return f"there is no kind {kind!r}, only {_kinds(taxonomy.schema)}"
    return "`taxokit search` finds items by their words"


def _described(item: Item) -> str:
    label = truncated(one_line(label_of(item)), _LONGEST_LABEL)
    return one_line(f"{full_id(item)} ({label})" if label else full_id(item))


def _kinds(schema: Schema) -> str:
    return ", ".join(cls.kind for cls in schema.item_classes)


@dataclass(frozen=True, slots=True)
class Description:
    """Everything about an item.

    `path` are its parents from the top down. `values` are its values, authored and computed, by slot, without children
    and references. `children` and `references` have an entry for each slot that has a value. `mappings` are those in
    mapping sets, each with its set.
    """

    item: Item
    iri: str
    location: Location
    path: tuple[Item, ...]
    values: Mapping[str, Any]
    children: Mapping[str, tuple[Item, ...]]
    references: Mapping[str, tuple[Reference, ...]]
    referenced_by: tuple[Reference, ...]
    mappings: "tuple[tuple[MappingSet, Row], ...]"


def describe(taxonomy: Taxonomy, item: Item) -> Description:
    """Return everything about an item."""
    slots = item.cls.slots
    references = {slot.name: tuple(references_in(taxonomy, item, slot)) for slot in item.cls.references}
    return Description(
        item=item,
        iri=taxonomy.iri(item) if taxonomy.namespace else "",
        location=taxonomy.derive(Locations).of(taxonomy.origin(item)),
        path=item.path,
        values={
            slot.name: value for slot in slots if (value := _value(taxonomy, item, slot)) not in (None, "", [], {})
        },
        children={
            slot.name: held for slot in slots if slot.nesting == "list" and (held := _held(taxonomy, item, slot))
        },
        references={name: values for name, values in references.items() if values},
        referenced_by=tuple(references_to(taxonomy, item)),
        mappings=tuple(_mappings(taxonomy, item)),
    )


def _mappings(taxonomy: Taxonomy, item: Item) -> "Iterator[tuple[MappingSet, Row]]":
    if taxonomy.mappings is not None:
        from taxokit.taxonomy.mappings import joined_rows  # few taxonomies have any

        yield from ((mapping_set, row) for mapping_set, row, other in joined_rows(taxonomy) if other is item)


def _value(taxonomy: Taxonomy, item: Item, slot: Slot) -> Any:
    if slot.nesting in ("list", "reference"):
        return None
    if slot.computed == "height":
        return heights(taxonomy, item.cls, slot).get(item.id)
    if slot.computed in _FROM_RELEASES:
        released = _released(taxonomy).get(item.key)
        return released.data.get(slot.name) if released else None
    return None if slot.computed else item.data.get(slot.name)


def _held(taxonomy: Taxonomy, item: Item, slot: Slot) -> tuple[Item, ...]:
    cls = taxonomy.schema.classes[slot.range]
    values = item.values(slot)
    return tuple(Item(cls, data, item, slot, i) for i, data in enumerate(values) if isinstance(data, dict))


@derived
def _released(taxonomy: Taxonomy) -> Mapping[ItemKey, Item]:
    """Return the items of the current release; none if no release can be read."""
    try:
        release = current(taxonomy.project) if taxonomy.project else None
        items = Taxonomy(release.schema, release.document).items if release else []
    except TaxokitError:
        return {}
    return {item.key: item for item in items if item.id}
