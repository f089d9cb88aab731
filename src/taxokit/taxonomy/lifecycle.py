"""The life cycle of items, as a schema describes it: status, deprecation and replacements.

The status is the slot whose enum has a value annotated `deprecated`; `stage` says in which order its values follow.
Replacements are in the slot with the URI `dct:isReplacedBy`; the other slots are annotated with `lifecycle`. So is the
slot of the root for the life of the taxonomy before its first release here.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from taxokit.rdf import terms
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot

_LONGEST = 20  # replacements of replacements that are followed: each item of a long chain is asked about


UNKNOWN_VERSION = "unknown"
"""The earlier version of a taxonomy that had none, or whose version nobody knows."""


class Lifecycle(NamedTuple):
    """The slots of a class that describe the life of its items, None for each that the class does not have.

    `status` can say that an item is deprecated, `since` with which version, `reason` why, `replaced_by` names its
    replacements, and `policy` says how many items replace it, and how.
    """

    status: Slot | None
    since: Slot | None
    reason: Slot | None
    replaced_by: Slot | None
    policy: Slot | None

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of the life cycle that the class has."""
        return tuple(slot for slot in self if slot is not None)


@lru_cache(maxsize=256)  # asked for each item
def lifecycle_of(schema: Schema, cls: Class) -> Lifecycle:
    """Return the slots that describe the life of the items of a class."""
    annotated = {slot.annotations["lifecycle"]: slot for slot in reversed(cls.slots) if "lifecycle" in slot.annotations}
    choices = (slot for slot in cls.slots if slot.kind == "enum")
    status = next((slot for slot in choices if any(v.get("deprecated") for v in _values(schema, slot).values())), None)
    replaced_by = cls.meaning(terms.REPLACED_BY)
    since, reason, policy = map(annotated.get, ("deprecated_in", "reason", "replacement"))
    return Lifecycle(status, since, reason, replaced_by, policy)


def earlier_version_slot(schema: Schema) -> Slot | None:
    """Return the slot of the root for the version that a taxonomy had before its first release here, None without."""
    slots = schema.root.slots
    return next((slot for slot in slots if slot.annotations.get("lifecycle") == "earlier_version"), None)


def earlier_version(taxonomy: Taxonomy) -> str:
    """Return the version that a taxonomy had before its first release here, "" if it had none."""
    slot = earlier_version_slot(taxonomy.schema)
    return str(taxonomy.document.get(slot.name) or "") if slot else ""


def stage_of(schema: Schema, slot: Slot, value: Any) -> tuple[int, str] | None:
    """Return how far an item has come by the annotation `stage` of the value of its status, and the value.

    Without a value it is in use: at the last value that is not deprecated. None if the schema does not say.
    """
    stated = {name: str(about.get("stage")) for name, about in _values(schema, slot).items()}
    stages = {name: int(stage) for name, stage in stated.items() if stage.isdecimal()}
    if value is None:
        in_use = [name for name in stages if not _values(schema, slot)[name].get("deprecated")]
        value = max(in_use, key=stages.__getitem__, default=None)
    return (stages[value], value) if isinstance(value, str) and value in stages else None


def _values(schema: Schema, slot: Slot) -> Mapping[str, Mapping[str, Any]]:
    return schema.enums.get(slot.range, {})


def deprecated_items(taxonomy: Taxonomy, cls: Class) -> list[Item]:
    """Return the items of a class that are deprecated."""
    slot = lifecycle_of(taxonomy.schema, cls).status
    if slot is None:
        return []
    items = taxonomy.having(cls, slot.name)
    return [item for item in items if taxonomy.schema.enum_flag(slot, item.data[slot.name], "deprecated")]


def replacement_range(schema: Schema, cls: Class, data: Mapping[str, Any]) -> tuple[int, int | None] | None:
    """Return the least and the highest number of replacements of an item by its policy; the second None for any.

    None if the schema, or the item, does not say. The annotation `replacements` of a value is `1`, `2..*` or `0..1`.
    """
    slot = lifecycle_of(schema, cls).policy
    value = data.get(slot.name) if slot else None
    if slot is None or not isinstance(value, str):
        return None
    least, dots, most = str(_values(schema, slot).get(value, {}).get("replacements", "")).partition("..")
    if not least.isdecimal():
        return None
    return int(least), (int(most) if most.isdecimal() else None) if dots else int(least)


def takes_replacements(schema: Schema, cls: Class, data: Mapping[str, Any], count: int) -> bool:
    """Return True if the policy of an item fits a number of replacements; if nothing is said, it fits any number."""
    limits = replacement_range(schema, cls, data)
    return limits is None or (limits[0] <= count and (limits[1] is None or count <= limits[1]))


def replace_together(schema: Schema, cls: Class, data: Mapping[str, Any]) -> bool:
    """Return True if, by the policy of an item, all that replace it do so together: it is annotated `together`."""
    slot = lifecycle_of(schema, cls).policy
    return slot is not None and schema.enum_flag(slot, data.get(slot.name), "together")


def replacements(item: Item) -> list[str]:
    """Return the identifiers of the replacements of an item, as they are written."""
    slot = item.cls.meaning(terms.REPLACED_BY)
    return [value for value in item.values(slot) if isinstance(value, str)] if slot else []


def successors(taxonomy: Taxonomy, item: Item) -> list[Item]:
    """Return the items in use that replace a deprecated one, directly or through others that are deprecated, too."""
    in_use: dict[int, Item] = {}
    known, level = {id(item)}, [item]
    for _ in range(_LONGEST):
        following = []
        for current in level:
            slot = current.cls.meaning(terms.REPLACED_BY)
            index = taxonomy.index(slot.range) if slot else {}
            for other in filter(None, map(index.get, replacements(current))):
                if not taxonomy.schema.is_deprecated(other.cls, other.data):
                    in_use[id(other)] = other
                elif id(other) not in known:
                    known.add(id(other))
                    following.append(other)
        level = following
    return list(in_use.values())


def sole_successor(taxonomy: Taxonomy, item: Item) -> Item | None:
    """Return the item in use that is, by policy, the only replacement of a deprecated item."""
    items = successors(taxonomy, item) if replacement_range(taxonomy.schema, item.cls, item.data) == (1, 1) else []
    return items[0] if len(items) == 1 and len(replacements(item)) == 1 else None
