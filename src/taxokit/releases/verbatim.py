"""Values that count as verbatim, though the releases do not confirm that."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.releases.released_items import FirstValue, has_begun, history_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.provenance import is_verbatim, own_statement, sources_of_links, verbatim_values
from taxokit.taxonomy.schema import Slot


class UnconfirmedValue(NamedTuple):
    """A value that counts as verbatim and is not what the first release with a value there has; None without one.

    `lost` and `added` are the links that only one of both has.
    """

    item: Item
    slot: Slot
    first: FirstValue | None
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def unconfirmed_values(taxonomy: Taxonomy) -> Sequence[UnconfirmedValue]:
    """Return each value that counts as verbatim, though no release has it, or the first one that does has another.

    Links of which a record says the source are left out, and so is what is in no release and said to be verbatim by the
    item itself. A list of links is compared even where it is missing, other values are not. Before the first release,
    and before that since which a class is said to be verbatim, nothing is known, and every value counts as confirmed.
    """
    return taxonomy.derive(_unconfirmed_values)


def _unconfirmed_values(taxonomy: Taxonomy) -> list[UnconfirmedValue]:
    history = history_of(taxonomy)
    if not history.releases or history.unreadable:
        return []
    latest = history.releases[-1].version
    entries: list[UnconfirmedValue] = []
    for class_name, slots in verbatim_values(taxonomy).items():
        begun = {name: has_begun(since, latest) for name, since in slots.items()}
        for item in taxonomy.by_class[class_name]:
            key = item.key
            for name, is_begun in begun.items():
                slot, first = item.cls.by_name[name], history.first_values.get((key, name))
                if (name not in item.data and not (first and slot.refers)) or not is_verbatim(taxonomy, item, name):
                    continue
                if first is not None or (is_begun and _is_new(taxonomy, item, slot)):
                    entries += _difference(taxonomy, UnconfirmedValue(item, slot, first))
    return entries


def _difference(taxonomy: Taxonomy, entry: UnconfirmedValue) -> Iterator[UnconfirmedValue]:
    """Yield an entry where its value differs from what was released first."""
    item, slot, first = entry.item, entry.slot, entry.first
    if not slot.refers:
        if first is None or not _is_same(slot, first.value, item.data[slot.name]):
            yield entry
        return
    before = first.value if first else []
    known = sources_of_links(taxonomy)
    old, new = (
        [str(value) for value in values if (*item.key, slot.name, str(value)) not in known]
        for values in (before if isinstance(before, list) else [before], item.values(slot))
    )
    if not _is_same(slot, old, new):
        lost, added = (tuple(one for one in ours if one not in others) for ours, others in ((old, new), (new, old)))
        yield entry._replace(lost=lost, added=added)


def _is_same(slot: Slot, old: object, new: object) -> bool:
    if slot.form == "set" and isinstance(old, list) and isinstance(new, list):
        return sorted(map(str, old)) == sorted(map(str, new))
    return old == new


def _is_new(taxonomy: Taxonomy, item: Item, slot: Slot) -> bool:
    """Say whether a value is neither said to be verbatim by the item, nor that of a removed item.

    That one has another identifier now, which `removed-released-id` reports.
    """
    value = (item.cls.name, slot.name, str(item.data[slot.name]))
    return own_statement(taxonomy, item, slot.name) is None and value not in taxonomy.derive(_removed_values)


def _removed_values(taxonomy: Taxonomy) -> frozenset[tuple[str, str, str]]:
    firsts = history_of(taxonomy).first_values.items()
    return frozenset(
        (class_name, slot, str(first.value))
        for ((class_name, identifier), slot), first in firsts
        if identifier and identifier not in taxonomy.index(class_name)
    )
