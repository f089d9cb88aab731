"""The mappings of items with their evidence, and the items that are mapped to a term of another vocabulary.

A mapping is in a mapping set, with its evidence, or a value of a slot alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.mappings import joined_rows
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy, derived


@dataclass(frozen=True, slots=True)
class Match:
    """A mapping of an item: its predicate and its other side as IRIs, and the evidence, "" for all that is not known.

    `target` is the name of the mapping set, "" for a value of a slot alone.
    """

    item: Item
    predicate: str
    iri: str
    target: str = ""
    curie: str = ""
    label: str = ""
    justification: str = ""
    confidence: float | None = None
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    date: str = ""
    comment: str = ""

    @property
    def predicate_curie(self) -> str:
        """The predicate as a CURIE if it is one of SKOS, else its IRI."""
        return self.predicate.replace(terms.SKOS, "skos:", 1)


@dataclass(frozen=True, slots=True)
class Resolution:
    """An item that an IRI means: its own, or that of a term to which it is mapped, by `match`."""

    item: Item
    match: Match | None = None


def matches_of(taxonomy: Taxonomy, item: Item) -> Sequence[Match]:
    """Return the mappings of an item by predicate, then by target."""
    return _matches(taxonomy).get(item.key, ())


def all_matches(taxonomy: Taxonomy, target: str = "") -> Iterator[Match]:
    """Yield the mappings of all items, or those to a target."""
    for matches in _matches(taxonomy).values():
        yield from (match for match in matches if target in ("", match.target))


def unmatched(taxonomy: Taxonomy, item: Item) -> Sequence[str]:
    """Return the targets that were searched for an item and have no term for it."""
    return _unmatched(taxonomy).get(item.key, ())


def target_names(taxonomy: Taxonomy) -> list[str]:
    """Return the names of the mapping sets."""
    return [mapping_set.target for mapping_set in taxonomy.mapping_sets]


def resolve_iri(taxonomy: Taxonomy, name: str) -> list[Resolution]:
    """Return the item with an IRI, else those that are mapped to the term with this IRI, CURIE, or code of a CURIE.

    There are none for other names.

    A mapping names an item for readers alone: no edit finds an item by it.
    """
    own = taxonomy.by_iri.get(name)
    matches = () if own else _by_object(taxonomy).get(name, ())
    return [Resolution(own)] if own else [Resolution(match.item, match) for match in matches]


@derived
def _matches(taxonomy: Taxonomy) -> Mapping[ItemKey, Sequence[Match]]:
    matches: dict[ItemKey, list[Match]] = {item.key: [] for item in taxonomy.items}
    for mapping_set, row, item in joined_rows(taxonomy):
        iri = mapping_set.iri(row["object_id"])
        if item is not None and iri and iri != NO_TERM and not row["predicate_modifier"]:
            matches[item.key].append(_of_row(taxonomy, mapping_set, row, item))
    for item in taxonomy.items:
        known = {(match.predicate, match.iri) for match in matches[item.key]}
        matches[item.key] += [match for match in _of_slots(item) if (match.predicate, match.iri) not in known]
    return {key: sorted(own, key=_order) for key, own in matches.items() if own}


def _order(match: Match) -> tuple[int, str, str, str]:
    rank = MAPPINGS.index(match.predicate) if match.predicate in MAPPINGS else len(MAPPINGS)
    return rank, match.predicate, match.target, match.iri


def _of_row(taxonomy: Taxonomy, mapping_set: MappingSet, row: Row, item: Item) -> Match:
    iri = mapping_set.iri(row["object_id"])
    labels = taxonomy.mappings.object_labels if taxonomy.mappings else {}
    try:
        confidence = float(row["confidence"]) if row["confidence"] else None
    except ValueError:  # which another rule reports
        confidence = None
    return Match(
        item,
        mapping_set.iri(row["predicate_id"]),
        iri,
        mapping_set.target,
        row["object_id"],
        row["object_label"] or labels.get(iri, ""),
        mapping_set.value(row, "mapping_justification"),
        confidence,
        tuple(mapping_set.agents(row, "author")),
        tuple(mapping_set.agents(row, "reviewer")),
        mapping_set.value(row, "mapping_date"),
        row["comment"],
    )


def _of_slots(item: Item) -> Iterator[Match]:
    for slot in item.cls.slots:
        if slot.uri in MAPPINGS and not slot.refers and not slot.computed:
            yield from (Match(item, slot.uri, value) for value in item.values(slot) if isinstance(value, str))


@derived
def _by_object(taxonomy: Taxonomy) -> Mapping[str, Sequence[Match]]:
    by_object: dict[str, list[Match]] = {}
    for match in all_matches(taxonomy):
        for name in dict.fromkeys(filter(None, (match.iri, match.curie, match.curie.partition(":")[2]))):
            by_object.setdefault(name, []).append(match)
    return {name: sorted(matches, key=_order) for name, matches in by_object.items()}


@derived
def _unmatched(taxonomy: Taxonomy) -> Mapping[ItemKey, Sequence[str]]:
    targets: dict[ItemKey, list[str]] = {}
    for mapping_set, row, item in joined_rows(taxonomy):
        if item is not None and mapping_set.iri(row["object_id"]) == NO_TERM:
            targets.setdefault(item.key, []).append(mapping_set.target)
    return {key: list(dict.fromkeys(names)) for key, names in targets.items()}
