"""The released items: every identifier that was released, as the newest release that has it has it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from taxokit.archive.releases import DOCUMENT, Released, released
from taxokit.core.errors import ReleaseError
from taxokit.core.project import TAXONOMY_FOLDER
from taxokit.core.versions import Version
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Slot


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
        item = next(iter(self.item.path), self.item)
        return f"{TAXONOMY_FOLDER}/{item.slot.name if item.slot else ''}/{item.id}.yaml"


class History(NamedTuple):
    """The releases, oldest first, those of them that cannot be read, and the released items by class and identifier."""

    releases: list[Released]
    unreadable: list[Released]
    items: Mapping[ItemKey, ReleasedItem]

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
    items: dict[ItemKey, ReleasedItem] = {}
    in_use: set[ItemKey] = set()  # what is deprecated, and was not in a release in between
    for release in reversed(releases):
        try:
            # of older ones not the cached `document`: there may be many, and only removed items keep them in memory
            document = release.document if release is releases[-1] else release.read_json(DOCUMENT)
            schema = release.schema
        except ReleaseError:
            unreadable.append(release)
            continue
        statuses = {name: lifecycle_of(schema, cls).status for name, cls in schema.classes.items()}
        for item in Taxonomy(schema, document).items:
            slot, key = statuses[item.cls.name], item.key
            status = item.value(slot)
            deprecated = slot is not None and schema.enum_flag(slot, status, "deprecated")
            known = items.get(key)
            if known is None and item.id:
                text = status if isinstance(status, str) else None
                items[key] = ReleasedItem(
                    item, release.version, text, deprecated, release.version if deprecated else None
                )
            elif known is not None and known.deprecated and not deprecated:
                in_use.add(key)
            elif known is not None and known.deprecated and key not in in_use:
                items[key] = known._replace(since=release.version)
    return History(releases, unreadable, items)
