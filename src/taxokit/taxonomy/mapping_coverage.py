"""The coverage of a taxonomy by mappings: of each kind, the items that are mapped, have no match, or neither."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from taxokit.rdf import skos
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.mappings import joined_rows
from taxokit.taxonomy.model import ItemKey, Taxonomy
from taxokit.taxonomy.names import is_deprecated, named_items
from taxokit.taxonomy.schema import Class


@dataclass(frozen=True, slots=True)
class Coverage:
    """The items of a class beside a target: how many are mapped, were looked up in vain, or are still open.

    `predicates` has the number of mappings by predicate, as CURIEs. An item with both kinds of row is mapped.
    """

    target: str
    cls: Class
    mapped: int
    none: int
    open: int
    predicates: Mapping[str, int]

    @property
    def items(self) -> int:
        """The number of items that are not deprecated."""
        return self.mapped + self.none + self.open


def mappable_classes(taxonomy: Taxonomy) -> list[Class]:
    """Return the classes that have a slot for mappings, if there are items of them."""
    return [
        cls
        for cls in taxonomy.schema.item_classes
        if taxonomy.by_class[cls.name] and any(slot.uri in skos.MAPPINGS for slot in cls.slots)
    ]


def coverage(taxonomy: Taxonomy, target: str = "") -> Iterator[Coverage]:
    """Yield the coverage of each class with items that can be mapped, for each target or for `target` alone."""
    mapped: dict[str, set[ItemKey]] = defaultdict(set)
    none: dict[str, set[ItemKey]] = defaultdict(set)
    predicates: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for mapping_set, row, item in joined_rows(taxonomy):
        if item is None or is_deprecated(taxonomy, item) or row["predicate_modifier"]:
            continue
        if mapping_set.iri(row["object_id"]) == NO_TERM:
            none[mapping_set.target].add(item.key)
        else:
            mapped[mapping_set.target].add(item.key)
            predicates[mapping_set.target, item.cls.name][row["predicate_id"]] += 1
    in_use = [item for item in named_items(taxonomy) if not is_deprecated(taxonomy, item)]
    members = {cls: [item for item in in_use if item.cls is cls] for cls in mappable_classes(taxonomy)}
    for name in [other.target for other in taxonomy.mapping_sets if target in ("", other.target)]:
        for cls, items in members.items():
            with_match = sum(item.key in mapped[name] for item in items)
            in_vain = sum(item.key in none[name] - mapped[name] for item in items)
            still_open = len(items) - with_match - in_vain
            counts = dict(sorted(predicates[name, cls.name].items()))
            yield Coverage(name, cls, with_match, in_vain, still_open, counts)
