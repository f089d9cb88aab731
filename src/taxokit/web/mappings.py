"""The mappings of items to other vocabularies, by the vocabulary to which they lead.

A vocabulary is one that people know by a name, else that of a prefix of the schema, else the target of a mapping set,
else the host.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar
from urllib.parse import unquote, urlsplit

from taxokit.query import mappings as evidenced
from taxokit.query.stats import Covered
from taxokit.rdf import terms
from taxokit.rdf.iris import without_local_name
from taxokit.rdf.skos import MAPPINGS
from taxokit.sssom.standard import BUILT_IN
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.names import is_deprecated
from taxokit.taxonomy.schema import Slot
from taxokit.web.languages import N_
from taxokit.web.publication import Publication, name_of, targets_of
from taxokit.web.published_release import once

T = TypeVar("T")

_OTHER = re.compile("[^a-z0-9]+")

PLACE = "about/mappings"
"""The name of the page of all vocabularies, and of the folder of the page of each."""

WORDS = {
    terms.EXACT_MATCH: N_("Exact match"),
    terms.CLOSE_MATCH: N_("Close match"),
    terms.BROAD_MATCH: N_("Broad match"),
    terms.NARROW_MATCH: N_("Narrow match"),
    terms.RELATED_MATCH: N_("Related match"),
    terms.MAPPING_RELATION: N_("Mapping relation"),
}
"""The mapping properties (SKOS section 10) in words."""

_KNOWN = {
    "aims.fao.org/aos/agrovoc/": ("agrovoc", "AGROVOC"),
    "atlas.mitre.org/": ("atlas", "MITRE ATLAS"),
    "cv.iptc.org/newscodes/": ("iptc", "IPTC NewsCodes"),
    "d-nb.info/gnd/": ("gnd", "GND"),
    "data.bnf.fr/": ("bnf", "BnF"),
    "data.europa.eu/esco/": ("esco", "ESCO"),
    "dbpedia.org/resource/": ("dbr", "DBpedia"),
    "dewey.info/": ("dewey", "Dewey"),
    "eurovoc.europa.eu/": ("eurovoc", "EuroVoc"),
    "id.loc.gov/authorities/names/": ("lcnaf", "LCNAF"),
    "id.loc.gov/authorities/subjects/": ("lcsh", "LCSH"),
    "id.loc.gov/authorities/genreForms/": ("lcgft", "LCGFT"),
    "id.nlm.nih.gov/mesh/": ("mesh", "MeSH"),
    "id.worldcat.org/fast/": ("fast", "FAST"),
    "lexvo.org/id/": ("lexvo", "Lexvo"),
    "lod.gesis.org/thesoz/": ("thesoz", "TheSoz"),
    "lod.nal.usda.gov/nalt/": ("nalt", "NALT"),
    "onetonline.org/link/": ("onet", "O*NET"),
    "purl.obolibrary.org/obo/": ("obo", "OBO Foundry"),
    "schema.org/": ("schema", "Schema.org"),
    "sws.geonames.org/": ("geonames", "GeoNames"),
    "viaf.org/viaf/": ("viaf", "VIAF"),
    "vocab.getty.edu/aat/": ("aat", "AAT"),
    "vocab.getty.edu/tgn/": ("tgn", "TGN"),
    "vocab.getty.edu/ulan/": ("ulan", "ULAN"),
    "vocabularies.unesco.org/thesaurus/": ("unesco", "UNESCO Thesaurus"),
    "wikidata.org/entity/": ("wd", "Wikidata"),
    "yso.fi/onto/yso/": ("yso", "YSO"),
    "zbw.eu/stw/": ("stw", "STW"),
}
"""The prefix and the name of vocabularies to which many others are mapped, by the beginning of their IRIs."""

_FOR_ALL = ("w3id.org", "purl.org", "doi.org", "hdl.handle.net", "n2t.net", "identifiers.org", "github.com")
"""Hosts with a path for each owner."""


class Other(NamedTuple):
    """The other side of a mapping: its vocabulary, its name there ("" if the data lacks it), and its IRI in short.

    `link` is the IRI, or the path of its page if it is an item of this taxonomy.
    """

    link: str
    vocabulary: str
    label: str
    short: str


class Match(NamedTuple):
    """An item, the property by which it is mapped, the other side, and the evidence if a mapping set has it."""

    item: Item
    uri: str
    other: Other
    evidence: evidenced.Match | None = None


class Target(NamedTuple):
    """A vocabulary to which items are mapped: all mappings in order, and the items in use that have none to it.

    `sets` are the names of its mapping sets, in which `searched` are noted as looked up; `missing` are the others.
    `covered` has the coverage of each kind of item of which some are mapped or were looked up, and `by_property` the
    number of items with each property.
    """

    vocabulary: str
    slug: str
    matches: Sequence[Match]
    covered: Mapping[str, Covered]
    by_property: Mapping[str, int]
    missing: Sequence[Item]
    searched: Sequence[Item] = ()
    sets: frozenset[str] = frozenset()

    @property
    def whole(self) -> Covered:
        """The coverage of all these kinds together."""
        return Covered(sum(own.number for own in self.covered.values()), sum(own.of for own in self.covered.values()))


def target_path(publication: Publication, vocabulary: str) -> str:
    """Return the path of the page of a vocabulary, "" if no item of the current release is mapped to it."""
    target = mapping_targets(publication).get(vocabulary)
    return publication.addresses.below(f"{PLACE}/{target.slug}") if target else ""


def is_mapping(slot: Slot) -> bool:
    """Return True if the values of a slot are mappings."""
    return slot.uri in MAPPINGS


def label_of_other(publication: Publication, iri: str) -> str:
    """Return the name of a concept of another vocabulary, "" if the data lacks it: it has those of its own items."""
    item, mappings = publication.taxonomy.by_iri.get(iri), publication.taxonomy.mappings
    return name_of(item) if item else mappings.object_labels.get(iri, "") if mappings else ""


def matches_of(publication: Publication, taxonomy: Taxonomy, item: Item) -> Iterator[Match]:
    """Yield the mappings of an item of a release."""
    known = {(match.predicate, match.iri): match for match in evidenced.matches_of(taxonomy, item) if match.target}
    for slot in (slot for slot in item.cls.slots if slot.name in item.data and is_mapping(slot)):
        targets = map(taxonomy.iri, targets_of(taxonomy, item, slot)) if slot.refers else item.values(slot)
        for iri in filter(lambda value: isinstance(value, str), targets):
            yield Match(item, slot.uri, _other(publication, iri), known.get((slot.uri, iri)))


def searched_vocabularies(publication: Publication, taxonomy: Taxonomy, item: Item) -> list[str]:
    """Return the names of the vocabularies that were searched for an item, and have no concept for it."""
    names = {name: target.vocabulary for target in mapping_targets(publication).values() for name in target.sets}
    return [names.get(name, name) for name in evidenced.unmatched(taxonomy, item)]


@once
def mapping_targets(publication: Publication) -> Mapping[str, Target]:
    """Return the vocabularies to which the current release is mapped, by name; those with the most mappings first."""
    if publication.original:
        return mapping_targets(publication.original)
    taxonomy = publication.taxonomy
    classes = [cls for cls in taxonomy.schema.item_classes if any(map(is_mapping, cls.slots))]
    in_use = {
        cls.kind: [item for item in taxonomy.by_class[cls.name] if not is_deprecated(taxonomy, item)] for cls in classes
    }
    matches: dict[str, list[Match]] = {}
    for cls in classes:
        for item in taxonomy.by_class[cls.name]:
            for match in matches_of(publication, taxonomy, item):
                matches.setdefault(match.other.vocabulary, []).append(match)
    names = sorted(matches, key=lambda name: (-len(matches[name]), name))
    slugs = _slugs(names)
    return {name: _target(publication, name, slugs[name], matches[name], in_use) for name in names}


def _target(
    publication: Publication,
    name: str,
    slug: str,
    matches: Sequence[Match],
    in_use: Mapping[str, Sequence[Item]],
) -> Target:
    key = publication.current.collation.key
    mapped = {match.item for match in matches}
    sets = frozenset(match.evidence.target for match in matches if match.evidence)
    candidates = {item for items in in_use.values() for item in items} - mapped if sets else set()
    taxonomy = publication.taxonomy
    searched = {item for item in candidates if not sets.isdisjoint(evidenced.unmatched(taxonomy, item))}
    kinds = {item.cls.kind for item in mapped | searched}
    own = {kind: items for kind, items in in_use.items() if kind in kinds}
    counted = {item for items in own.values() for item in items}
    holders = {uri: {match.item for match in matches if match.uri == uri} & counted for uri in MAPPINGS}
    return Target(
        name,
        slug,
        sorted(matches, key=lambda match: (key(name_of(match.item)), order(publication, match))),
        {kind: Covered(sum(item in mapped for item in items), len(items)) for kind, items in own.items()},
        {uri: len(items) for uri, items in holders.items() if items},
        sorted(counted - mapped - searched, key=lambda item: key(name_of(item))),
        sorted(searched, key=lambda item: key(name_of(item))),
        sets,
    )


def order(publication: Publication, match: Match) -> tuple[object, ...]:
    """Return a key that sorts the mappings of an item: by property, vocabulary, and name of the other side."""
    key, other = publication.current.collation.key, match.other
    return MAPPINGS.index(match.uri), key(other.vocabulary), key(other.label or other.short)


def _slugs(names: Iterable[str]) -> Mapping[str, str]:
    """Return the names of the pages of vocabularies; no two are the same."""
    slugs: dict[str, str] = {}
    used: Counter[str] = Counter()
    for name in names:
        slug = _OTHER.sub("-", name.lower()).strip("-") or "other"
        used[slug] += 1
        slugs[name] = slug if used[slug] == 1 else f"{slug}--{used[slug]}"
    return slugs


def _by_host(starts: Iterable[tuple[str, T]]) -> Mapping[str, list[tuple[str, T]]]:
    """Return beginnings of IRIs, each with a value, by their host; the longest first."""
    by_host: dict[str, list[tuple[str, T]]] = {}
    for start, value in sorted(starts, key=lambda own: -len(own[0])):
        by_host.setdefault(start.partition("/")[0], []).append((start, value))
    return by_host


def _start_of(plain: str, by_host: Mapping[str, list[tuple[str, T]]]) -> tuple[str, T] | None:
    """Return the longest beginning of an IRI with its value, None if it has no such beginning."""
    starts = by_host.get(plain.partition("/")[0], ())
    return next((start for start in starts if plain.startswith(start[0])), None)


_KNOWN_BY_HOST = _by_host(_KNOWN.items())


@derived
def _declared(taxonomy: Taxonomy) -> Mapping[str, list[tuple[str, str]]]:
    """Return namespaces with their names, by host: the prefixes of the schema, else the targets of mapping sets."""
    starts = [(start, prefix) for prefix, start in taxonomy.schema.prefixes.items()]
    for mapping_set in taxonomy.mapping_sets:
        used = {row["object_id"].partition(":")[0] for row in mapping_set.rows} - BUILT_IN.keys()
        starts += [(start, mapping_set.target) for prefix, start in mapping_set.prefixes.items() if prefix in used]
    return _by_host((_plain(start), name) for start, name in starts)


def _plain(iri: str) -> str:
    """Return an IRI without its scheme and `www.`, in which people do not see a difference."""
    return iri.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _other(publication: Publication, iri: str) -> Other:
    taxonomy, plain = publication.taxonomy, _plain(iri)
    known = _start_of(plain, _KNOWN_BY_HOST)
    start, prefix = _start_of(plain, _declared(taxonomy)) or ("", "")
    if taxonomy.namespace and iri.startswith(taxonomy.namespace):
        name = publication.current.attribution.title
    else:
        name = known[1][1] if known else prefix or _owner(iri, plain)
    if known and not prefix:
        start, prefix = known[0], known[1][0]
    rest = unquote(plain[len(start) :])
    short = f"{prefix}:{rest}" if prefix and rest else unquote(plain[len(without_local_name(plain)) :]) or plain
    own = taxonomy.by_iri.get(iri)
    return Other(publication.path(own) if own else iri, name, label_of_other(publication, iri), short)


def _owner(iri: str, plain: str) -> str:
    """Return the host of an IRI, with the first part of its path if the host has many owners; else its scheme."""
    if not iri.startswith(("https://", "http://")):
        return ":".join(iri.split(":")[: 2 if iri.startswith("urn:") else 1])
    host = (urlsplit(iri).hostname or "").removeprefix("www.")
    first = plain.partition("/")[2].partition("/")[0]
    return f"{host}/{first}" if host in _FOR_ALL and first else host
