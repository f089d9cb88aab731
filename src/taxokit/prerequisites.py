"""The links of the slots that must not come back to their start, as the schema marks them with `acyclic`.

Not of the slots for broader and narrower concepts, whose cycles and short cuts are those of the hierarchy.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from taxokit.entailment import HIERARCHY
from taxokit.model import Item, Taxonomy
from taxokit.schema import Slot

_TOLD = 12  # so many steps of a cycle are told


@dataclass(frozen=True, slots=True)
class Prerequisites:
    """A slot of a class with the links that it makes: from each item that has some to those that exist."""

    slot: Slot
    index: Mapping[str, Item]
    links: Mapping[str, list[str]]

    def steps(self, source: str, target: str) -> tuple[str | int, ...]:
        """Return the way from an item to the value that is one of its links."""
        item = self.index[source]
        return (self.slot.name, item.values(self.slot).index(target)) if self.slot.multivalued else (self.slot.name,)


def prerequisites_of(taxonomy: Taxonomy) -> list[Prerequisites]:
    """Return the slots that must not come back to their start, with their links. Worked out once."""
    known = vars(taxonomy)  # where a cached property would keep it
    if "prerequisites" not in known:
        known["prerequisites"] = [
            _collected(slot, taxonomy.index(cls.name))
            for cls in taxonomy.schema.item_classes
            for slot in cls.references
            if slot.annotations.get("acyclic") and slot.uri not in HIERARCHY
        ]
    found: list[Prerequisites] = known["prerequisites"]
    return found


def _collected(slot: Slot, index: Mapping[str, Item]) -> Prerequisites:
    links = {}
    for identifier, item in index.items():
        if slot.name in item.data:
            targets = [value for value in item.values(slot) if isinstance(value, str) and value in index]
            if targets:
                links[identifier] = targets
    return Prerequisites(slot, index, links)


def told(cycle: Sequence[str]) -> str:
    """Return the names of a cycle as a chain that comes back to its start, without the middle of a long one."""
    more = len(cycle) - _TOLD
    shown = [*cycle[:_TOLD], f"… ({more} more) …"] if more > 0 else list(cycle)
    return " → ".join([*shown, cycle[0]])
