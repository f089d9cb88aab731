"""The released items: each identifier of a final release, as it is in the newest release with it.

Newest means in the lineage of the highest release, from which the sources follow; other releases only add identifiers
that this lineage lacks. Pre-releases protect no identifier.

A value that counts as verbatim must be the value of the first release that has one.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.releases import Released, lineage_of, released
from taxokit.repository.project import TAXONOMY_FOLDER
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy, derived
from taxokit.taxonomy.provenance import is_verbatim, own_statement, sources_of_links, verbatim_values
from taxokit.taxonomy.schema import Slot
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import Version, parse_version


class ReleasedItem(NamedTuple):
    """One released item, as in `version`, the newest release that has it.

    `status` is the value of its status there, `deprecated` True if it means so, and `since` the version that began it.
    """

    item: Item
    version: Version
    status: str | None
    deprecated: bool
    since: Version | None

    @property
    def file(self) -> str:
        """The source file in which the item is, or was, by our layout."""
        item = self.item.top
        return f"{TAXONOMY_FOLDER}/{item.slot.name if item.slot else ''}/{item.id}.yaml"


class FirstValue(NamedTuple):
    """The value of a slot of an item in the first release that had a value there."""

    version: Version
    value: Any


class History(NamedTuple):
    """The final releases, the lowest first, the unreadable ones among them, and the released items.

    The sources follow from the last of the releases. Items are by class and identifier. `first_values` may count as
    verbatim now, by item and slot; releases before the statement that says so do not count.
    """

    releases: list[Released]
    unreadable: list[Released]
    items: Mapping[ItemKey, ReleasedItem]
    first_values: Mapping[tuple[ItemKey, str], FirstValue]

    def released_values(self, item: Item, slot: Slot) -> list[Any]:
        """Return the values that a slot of an item had in the newest release that has the item."""
        before = self.items.get(item.key)
        known = before.item.cls.by_name.get(slot.name) if before else None
        return before.item.values(known) if before and known else []

    def kept(self, taxonomy: Taxonomy) -> Iterator[tuple[Item, ReleasedItem]]:
        """Yield the items of a taxonomy that were released, each as it is and as it was."""
        indexes = {cls.name: taxonomy.index(cls.name) for cls in taxonomy.schema.item_classes} if self.items else {}
        for (class_name, identifier), before in self.items.items():
            item = indexes[class_name].get(identifier) if class_name in indexes else None
            if item is not None:
                yield item, before


@derived
def history_of(taxonomy: Taxonomy) -> History:
    """Return the history of a taxonomy, an empty one without a repository.

    Raises ReleaseError if the folder of the releases cannot be read.
    """
    releases = released(taxonomy.project) if taxonomy.project else []
    lineage, unreadable, newest = _lineage(releases), list[Released](), releases[-1] if releases else None
    others = [release for release in reversed(releases) if release not in lineage]
    items, first_values = _collected(taxonomy, lineage, newest, unreadable)
    other_items, other_values = _collected(taxonomy, others, newest, unreadable)
    own = {*items, taxonomy.root.key}
    first_values |= {place: first for place, first in other_values.items() if place[0] not in own}
    items |= {key: item for key, item in other_items.items() if key not in own}
    return History(releases, unreadable, items, first_values)


def _collected(
    taxonomy: Taxonomy, releases: Sequence[Released], newest: Released | None, unreadable: list[Released]
) -> tuple[dict[ItemKey, ReleasedItem], dict[tuple[ItemKey, str], FirstValue]]:
    """Return the items and first values of `releases`, the newest first; add the unreadable ones to `unreadable`."""
    items: dict[ItemKey, ReleasedItem] = {}
    first_values: dict[tuple[ItemKey, str], FirstValue] = {}
    in_use: set[ItemKey] = set()  # deprecated, and not so in a release in between
    for release in releases:
        try:
            # of older ones not the cached `document`: there may be many, and only removed items keep them in memory
            was = Taxonomy(release.schema, release.document if release is newest else release.read_json(DOCUMENT))
        except ReleaseError:
            unreadable.append(release)
            continue
        first_values |= _values(taxonomy, was, release.version)
        _add_items(items, in_use, was, release.version)
        del was  # else two of them would be in memory at a time
    return items, first_values


def _add_items(items: dict[ItemKey, ReleasedItem], in_use: set[ItemKey], was: Taxonomy, version: Version) -> None:
    statuses = {name: lifecycle_of(was.schema, cls).status for name, cls in was.schema.classes.items()}
    for item in was.items:
        key = item.key
        known = items.get(key)
        if known is not None and not known.deprecated:  # as most
            continue
        slot = statuses[item.cls.name]
        status = item.value(slot)
        deprecated = slot is not None and status is not None and was.schema.enum_flag(slot, status, "deprecated")
        if known is not None and not deprecated:
            in_use.add(key)
        elif known is not None and key not in in_use:
            items[key] = known._replace(since=version)
        elif known is None and key[1]:
            text = status if isinstance(status, str) else None
            items[key] = ReleasedItem(item, version, text, deprecated, version if deprecated else None)


def _has_begun(since: str, version: Version) -> bool:
    """Return True if a statement that holds since a release holds in that of a version; True if it names none."""
    try:
        return parse_version(since) <= version
    except ReleaseError:
        return True


def _values(taxonomy: Taxonomy, was: Taxonomy, version: Version) -> dict[tuple[ItemKey, str], FirstValue]:
    """Return the values of a release that may count as verbatim in a taxonomy."""
    return {
        (key, name): FirstValue(version, item.data[name])
        for class_name, slots in verbatim_values(taxonomy).items()
        for names in [[name for name, since in slots.items() if _has_begun(since, version)]]
        for item in was.by_class.get(class_name, ())
        for key in [item.key]
        for name in names
        if name in item.data
    }


def _lineage(releases: Sequence[Released]) -> list[Released]:
    """Return the lineage of the highest release, the newest first, as far as the manifests can be read."""
    lineage: list[Released] = []
    with suppress(ReleaseError):
        for release in lineage_of(releases[-1], releases) if releases else ():
            lineage.append(release)  # noqa: PERF402 - the releases before an error are kept
    return lineage


class UnconfirmedValue(NamedTuple):
    """A value that counts as verbatim and differs from the first released value, `first`, which may be None.

    `lost` and `added` are the links that only one of both has.
    """

    item: Item
    slot: Slot
    first: FirstValue | None
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


@derived
def unconfirmed_values(taxonomy: Taxonomy) -> Sequence[UnconfirmedValue]:
    """Return each value that counts as verbatim, though no release has a value, or the first has another.

    Links whose source a record states are left out, and so are values that no release has and that the item itself
    states to be verbatim. Values count as confirmed before the release since which a class is stated to be verbatim.
    """
    history = history_of(taxonomy)
    if not history.releases or history.unreadable:
        return []
    latest = history.releases[-1].version
    entries: list[UnconfirmedValue] = []
    for class_name, slots in verbatim_values(taxonomy).items():
        begun = {name: _has_begun(since, latest) for name, since in slots.items()}
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
        lost, added = (tuple(link for link in ours if link not in others) for ours, others in ((old, new), (new, old)))
        yield entry._replace(lost=lost, added=added)


def _is_same(slot: Slot, old: object, new: object) -> bool:
    if slot.form == "set" and isinstance(old, list) and isinstance(new, list):
        return sorted(map(str, old)) == sorted(map(str, new))
    return old == new


def _is_new(taxonomy: Taxonomy, item: Item, slot: Slot) -> bool:
    """Return True if the item does not state that a value is verbatim, and no removed item had it.

    An item that was removed has another identifier now, which `removed-released-id` reports.
    """
    value = (item.cls.name, slot.name, str(item.data[slot.name]))
    return own_statement(taxonomy, item, slot.name) is None and value not in _removed_values(taxonomy)


@derived
def _removed_values(taxonomy: Taxonomy) -> frozenset[tuple[str, str, str]]:
    firsts = history_of(taxonomy).first_values.items()
    return frozenset(
        (class_name, slot, str(first.value))
        for ((class_name, identifier), slot), first in firsts
        if identifier and identifier not in taxonomy.index(class_name)
    )
