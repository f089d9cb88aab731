"""Texts that count as verbatim, though the releases do not bear it out."""

from collections.abc import Iterator

from taxokit.archive.released_items import FirstText, History, version_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.provenance import is_verbatim, verbatim_texts
from taxokit.taxonomy.schema import Slot


def doubtful_texts(taxonomy: Taxonomy, history: History, item: Item) -> Iterator[tuple[Slot, FirstText | None]]:
    """Yield the texts of an item that count as verbatim and are not what the first release with such a text has.

    Each with that one, None where no release has one. Before the first release, and before that since which a class is
    said to be verbatim, nothing is known, and so nothing is doubtful.
    """
    if not history.releases or history.unreadable:
        return
    for name, since in verbatim_texts(taxonomy).get(item.cls.name, {}).items():
        if name not in item.data or not is_verbatim(taxonomy, item, name):
            continue
        slot, first = item.cls.by_name[name], history.first_texts.get((item.key, name))
        begins = version_of(since)
        if first is None:
            if begins is None or begins <= history.releases[-1].version:
                yield slot, None
        elif not _is_same(slot, first.value, item.data[name]):
            yield slot, first


def _is_same(slot: Slot, old: object, new: object) -> bool:
    if slot.form == "set" and isinstance(old, list) and isinstance(new, list):
        return sorted(map(str, old)) == sorted(map(str, new))
    return old == new
