"""Ties between lists: what the items at the top of a list refer to in another, themselves or by what is inside.

The schema says which slots refer, and the lists in which the two ends are make the tie. What is deprecated is left out,
with what is inside of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import is_deprecated
from taxokit.taxonomy.references import Reference, references_in
from taxokit.taxonomy.schema import Slot

_OF_SCHEMES = (terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT)
"""What these say, the page of the scheme shows."""


@dataclass(frozen=True, eq=False)
class Tie:
    """The references from one list of the root to another: `slots` are those that they are in.

    `references` are those of each item at the top, by its identifier and then that of the target.
    """

    source: Slot
    target: Slot
    slots: tuple[Slot, ...]
    references: Mapping[str, Mapping[str, Sequence[Reference]]]

    def targets(self, top: Item) -> list[Item]:
        """Return what an item at the top refers to, in the order of the document."""
        found = self.references.get(top.id, {}).values()
        return [several[0].target for several in found if several[0].target is not None]


def ties(taxonomy: Taxonomy) -> Sequence[Tie]:
    """Return the ties in the order of the lists."""
    return taxonomy.derive(_ties)


def _ties(taxonomy: Taxonomy) -> Sequence[Tie]:
    found: dict[tuple[str, str], list[Reference]] = {}
    for reference in _references(taxonomy):
        own, other = (item.top.slot for item in (reference.source, reference.target) if item)
        if own is not None and other is not None and own is not other:
            found.setdefault((own.name, other.name), []).append(reference)
    lists = taxonomy.schema.folders
    return [
        _tie(lists[source], lists[target], found[source, target])
        for source in lists
        for target in lists
        if (source, target) in found
    ]


def _references(taxonomy: Taxonomy) -> Iterator[Reference]:
    """Yield the references between items that are in use, in the order of the document."""
    for item in taxonomy.items:
        slots = [slot for slot in item.cls.references if slot.uri not in _OF_SCHEMES]
        if slots and is_in_use(taxonomy, item):
            life = lifecycle_of(taxonomy.schema, item.cls).slots
            for slot in slots:
                for reference in () if slot in life else references_in(taxonomy, item, slot):
                    if reference.target is not None and is_in_use(taxonomy, reference.target):
                        yield reference


def _tie(source: Slot, target: Slot, references: Sequence[Reference]) -> Tie:
    found: dict[str, dict[str, list[Reference]]] = {}
    for reference in references:
        if reference.target is not None:
            found.setdefault(reference.source.top.id, {}).setdefault(reference.target.id, []).append(reference)
    slots = {slot.name: slot for _, slot, _, _ in references}
    return Tie(source, target, tuple(slots.values()), found)


def is_in_use(taxonomy: Taxonomy, item: Item) -> bool:
    """Say whether neither an item nor anything that it is inside of is deprecated."""
    return not any(is_deprecated(taxonomy, one) for one in (*item.path, item))
