"""What the releases remember: every identifier that was released, as the newest release that holds it has it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from taxokit.archive.releases import DOCUMENT, Released, released
from taxokit.core.errors import ReleaseError
from taxokit.core.project import TAXONOMY_FOLDER
from taxokit.core.versions import Version
from taxokit.taxonomy.lifecycle import status_slot
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot


@dataclass(slots=True)
class Memory:
    """One released item, as `version` has it, the newest release that holds it.

    `status` is the value of its status there; `deprecated` says whether that means so, and `since` when it began.
    """

    item: Item
    version: Version
    status: str | None
    deprecated: bool
    since: Version | None

    @property
    def file(self) -> str:
        """The source file in which the item stands, or stood, by our layout."""
        item = next(iter(self.item.path), self.item)
        return f"{TAXONOMY_FOLDER}/{item.slot.name if item.slot else ''}/{item.id}.yaml"


@dataclass(frozen=True, slots=True)
class History:
    """The releases, oldest first, those of them that cannot be read, and each released item by class and identifier."""

    releases: list[Released] = field(default_factory=list)
    unreadable: list[Released] = field(default_factory=list)
    memories: Mapping[tuple[str, str], Memory] = field(default_factory=dict)

    def released_values(self, item: Item, slot: Slot) -> list[Any]:
        """Return the values that a slot of an item had in the newest release that holds the item."""
        memory = self.memories.get((item.cls.name, item.id))
        known = memory.item.cls.by_name.get(slot.name) if memory else None
        return memory.item.values(known) if memory and known else []

    def kept(self, taxonomy: Taxonomy) -> Iterator[tuple[Item, Memory]]:
        """Yield the items of a taxonomy that were released, each with what was."""
        indexes = {cls.name: taxonomy.index(cls.name) for cls in taxonomy.schema.item_classes}
        for (class_name, identifier), memory in self.memories.items():
            item = indexes[class_name].get(identifier) if class_name in indexes else None
            if item is not None:
                yield item, memory


def history_of(taxonomy: Taxonomy) -> History:
    """Return what the releases remember; nothing for a taxonomy without a repository. Worked out once.

    Raises ReleaseError where the folder of the releases cannot be read.
    """
    known = vars(taxonomy)  # where a cached property would keep it, if the model knew of releases
    if "history" not in known:
        known["history"] = _read(released(taxonomy.project)) if taxonomy.project else History()
    history: History = known["history"]
    return history


def _read(releases: list[Released]) -> History:
    unreadable: list[Released] = []
    memories: dict[tuple[str, str], Memory] = {}
    in_use: set[tuple[str, str]] = set()  # what is deprecated, and was not in a release in between
    for release in reversed(releases):
        try:
            # not its cached `document`: there may be many releases, and only what is gone keeps an old one in memory
            document, schema = release.read_json(DOCUMENT), release.schema
        except ReleaseError:
            unreadable.append(release)
            continue
        statuses = {name: status_slot(schema, cls) for name, cls in schema.classes.items()}
        for item in Taxonomy(schema, document).items:
            status, identifier = statuses[item.cls.name], item.id
            value = item.data.get(status.name) if status else None
            deprecated = status is not None and value is not None and schema.enum_flag(status, value, "deprecated")
            key = (item.cls.name, identifier)
            memory = memories.get(key)
            if memory is None and identifier:
                since = release.version if deprecated else None
                memories[key] = Memory(
                    item, release.version, value if isinstance(value, str) else None, deprecated, since
                )
            elif memory is not None and memory.deprecated and deprecated and key not in in_use:
                memory.since = release.version
            if memory is not None and memory.deprecated and not deprecated:
                in_use.add(key)
    return History(releases, unreadable, memories)
