"""The released items: each identifier of a final release, as it is in the newest release with it.

Newest means in the lineage of the highest release, from which the sources follow; only what no release of that lineage
has is taken from the others. Pre-releases protect no identifier.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.releases import Released, lineage_of, released
from taxokit.repository.project import TAXONOMY_FOLDER
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.provenance import verbatim_values
from taxokit.taxonomy.schema import Schema, Slot
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import Version, parse_version


class ReleasedItem(NamedTuple):
    """One released item, as in `version`, the newest release that has it.

    `status` is the value of its status there, `deprecated` says whether it means so, and `since` when that began.
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
    """What a slot of an item said in the first release that had a value there."""

    version: Version
    value: Any


class History(NamedTuple):
    """The final releases, the lowest first, those of them that cannot be read, and the released items.

    The sources follow from the last of the releases. Items are by class and identifier. `first_values` are those that
    may count as verbatim now, by item and slot; of releases before the statement that says so they are not.
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
        indexes = {cls.name: taxonomy.index(cls.name) for cls in taxonomy.schema.item_classes}
        for (class_name, identifier), before in self.items.items():
            item = indexes[class_name].get(identifier) if class_name in indexes else None
            if item is not None:
                yield item, before


def history_of(taxonomy: Taxonomy) -> History:
    """Return what was released; nothing for a taxonomy without a repository.

    Raises ReleaseError where the folder of the releases cannot be read.
    """
    return taxonomy.derive(_read)


def _read(taxonomy: Taxonomy) -> History:
    releases = released(taxonomy.project) if taxonomy.project else []
    unreadable: list[Released] = []
    lineage = _lineage(releases)
    others = [release for release in reversed(releases) if release not in lineage]
    reader = _Reader(taxonomy)
    for position, release in enumerate((*lineage, *others)):
        if position == len(lineage):
            reader.settle()
        try:
            # of older ones not the cached `document`: there may be many, and only removed items keep them in memory
            document = release.document if release is releases[-1] else release.read_json(DOCUMENT)
            schema = release.schema
        except ReleaseError:
            unreadable.append(release)
        else:
            reader.add(schema, document, release.version)
    return History(releases, unreadable, reader.items, reader.first_values)


class _Reader:
    """Collects what was released: from the releases of the lineage first, then from the others, the newest first."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.items: dict[ItemKey, ReleasedItem] = {}
        self.first_values: dict[tuple[ItemKey, str], FirstValue] = {}
        self._taxonomy = taxonomy
        self._in_use: set[ItemKey] = set()  # what is deprecated, and was not in a release in between
        self._settled: frozenset[ItemKey] = frozenset()

    def settle(self) -> None:
        """Let the other releases say nothing of what the lineage has."""
        self._settled = frozenset((*self.items, self._taxonomy.root.key))

    def add(self, schema: Schema, document: dict[str, Any], version: Version) -> None:
        """Add what a release says."""
        statuses = {name: lifecycle_of(schema, cls).status for name, cls in schema.classes.items()}
        was = Taxonomy(schema, document)
        values = _values(self._taxonomy, was, version)
        self.first_values |= {place: first for place, first in values.items() if place[0] not in self._settled}
        for item in was.items:
            known = self.items.get(item.key)
            if known is None or (known.deprecated and item.key not in self._settled):  # as few
                self._add_item(item, known, statuses[item.cls.name], schema, version)

    def _add_item(
        self, item: Item, known: ReleasedItem | None, slot: Slot | None, schema: Schema, version: Version
    ) -> None:
        key, status = item.key, item.value(slot)
        deprecated = slot is not None and status is not None and schema.enum_flag(slot, status, "deprecated")
        if known is not None and not deprecated:
            self._in_use.add(key)
        elif known is not None and key not in self._in_use:
            self.items[key] = known._replace(since=version)
        elif known is None and key[1]:
            text = status if isinstance(status, str) else None
            self.items[key] = ReleasedItem(item, version, text, deprecated, version if deprecated else None)


def has_begun(since: str, version: Version) -> bool:
    """Say whether a statement that holds since a release holds in that of a version; True where it names none."""
    try:
        return parse_version(since) <= version
    except ReleaseError:
        return True


def _values(taxonomy: Taxonomy, was: Taxonomy, version: Version) -> dict[tuple[ItemKey, str], FirstValue]:
    """Return the values of a release that may count as verbatim in a taxonomy."""
    return {
        (key, name): FirstValue(version, item.data[name])
        for class_name, slots in verbatim_values(taxonomy).items()
        for names in [[name for name, since in slots.items() if has_begun(since, version)]]
        for item in was.by_class.get(class_name, ())
        for key in [item.key]
        for name in names
        if name in item.data
    }


def _lineage(releases: Sequence[Released]) -> list[Released]:
    """Return the lineage of the highest release, the newest first, as far as the manifests can be read."""
    found: list[Released] = []
    with suppress(ReleaseError):
        for release in lineage_of(releases[-1], releases) if releases else ():
            found.append(release)  # noqa: PERF402 - what comes before an error is kept
    return found
