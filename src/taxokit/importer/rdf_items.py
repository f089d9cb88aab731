"""Drafting the items of a SKOS graph: of which class each is, by its type or by what is said of it, and its slug."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.importer.draft import Draft, SlotFiller, fits
from taxokit.importer.rdf_source import RdfSource
from taxokit.importer.slugs import Slugs
from taxokit.rdf import terms
from taxokit.rdf.namespaces import local_name, without_local_name
from taxokit.rdf.skos import MAPPINGS
from taxokit.rdf.terms import SKOS
from taxokit.taxonomy.schema import Class

_BETWEEN_CONCEPTS = (terms.BROADER, terms.NARROWER, terms.RELATED)
_OF_CONCEPTS = (*_BETWEEN_CONCEPTS, terms.TOP_CONCEPT_OF)
"""The properties of concepts by definition (SKOS S19, S6), whatever other type the subject has."""

_OF_CONCEPTS_MOSTLY = (terms.PREF_LABEL, terms.ALT_LABEL, terms.IN_SCHEME, *MAPPINGS)
"""The usual properties of concepts: a subject without a type is one. Others can have them, too: classes, persons."""


_THESAURUS_GROUPS = tuple(f"http://purl.org/iso25964/skos-thes#{name}" for name in ("ConceptGroup", "ThesaurusArray"))
"""The classes of ISO 25964 that are below skos:Collection; few files say so themselves."""


@dataclass(frozen=True)
class RdfDrafts:
    """The items of a graph as drafts without values, by IRI, with those that are in the sources.

    `unfit` says why an item cannot be imported, `known` how many of those in the sources the graph describes.
    """

    by_iri: Mapping[str, Draft]
    unfit: Mapping[str, str]
    known: int


def draft_items(source: RdfSource, filler: SlotFiller, slugs: Slugs) -> RdfDrafts:
    """Return the items of a graph as drafts. Raises ConfigError where the schema has no class for them."""
    classes = _classes(source, filler)
    names = _literals(source)
    drafts = {draft.iri: draft for draft in filler.known}
    unfit: dict[str, str] = {}
    known = 0
    namespaces = Counter(without_local_name(iri) for iri in classes)
    # those of the biggest namespace first, so that guests get the numbers
    for iri in sorted(classes, key=lambda iri: (-namespaces[without_local_name(iri)], iri)):
        if iri in drafts:
            known += 1
            continue
        folder, cls = classes[iri]
        reason = filler.unfit_iri(iri)
        if not reason and cls.given_iri is not None and not fits(cls.given_iri, iri):
            reason = f"has an IRI that does not fit the pattern of {cls.given_iri.name}"
        reason = reason or filler.refusals.items.get((cls.name, iri), "")
        if reason:
            unfit[iri] = reason
        else:
            group = cls.ancestors[-1] if cls.ancestors else cls.name  # what refers to one class may mean its children
            slug = slugs.claim(group, [local_name(iri), *names.get(iri, ())], iri)
            drafts[iri] = Draft(cls, folder, slug, iri)
    return RdfDrafts(drafts, unfit, known)


def _literals(source: RdfSource) -> Mapping[str, list[str]]:
    """Return the notations and then the labels of each subject, sorted: what an item may be named after."""
    found: dict[str, list[str]] = defaultdict(list)
    for predicate in (terms.NOTATION, terms.PREF_LABEL):
        pairs = [
            (triple.subject.value, triple.object.value)
            for triple in source.by_predicate.get(predicate, ())
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, Literal)
        ]
        for subject, text in sorted(pairs):
            found[subject].append(text)
    return found


def _classes(source: RdfSource, filler: SlotFiller) -> dict[str, tuple[str, Class]]:
    """Return folder and class of each resource that is an item, by its type or by what is said of it."""
    kinds = filler.kinds()
    # of two types the more specific one: an ordered collection is a collection too; nothing is two of the others
    ranked = sorted(kinds.items(), key=lambda kind: (not kind[1][1].is_concept, -len(kind[1][1].ancestors)))
    found: dict[str, tuple[str, Class]] = {}
    by_type: dict[str, list[str]] = defaultdict(list)
    for triple in source.by_predicate.get(terms.TYPE, ()):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            by_type[triple.object.value].append(triple.subject.value)
    for uri, kind in ranked:
        for name in (*source.declared.classes_below(uri), *(_THESAURUS_GROUPS if uri == terms.COLLECTION else ())):
            for subject in by_type.get(name, ()):
                found.setdefault(subject, kind)
    for subject, uri in _inferred(source.by_predicate, source.triples):
        if uri in kinds:
            found.setdefault(subject, kinds[uri])
    return found


def _inferred(by_predicate: Mapping[str, list[Triple]], triples: Iterable[Triple]) -> Iterator[tuple[str, str]]:
    """Yield the classes of resources that follow from their properties (SKOS S4 to S6, S19, S20, S31, S36)."""

    def subjects(*predicates: str) -> Iterator[NamedNode]:
        nodes = (triple.subject for name in predicates for triple in by_predicate.get(name, ()))
        return (node for node in nodes if isinstance(node, NamedNode))

    def objects(*predicates: str) -> Iterator[NamedNode]:
        nodes = (triple.object for name in predicates for triple in by_predicate.get(name, ()))
        return (node for node in nodes if isinstance(node, NamedNode))

    described = {triple.subject for triple in triples}
    typed = {triple.subject for triple in by_predicate.get(terms.TYPE, ())}
    yield from ((node.value, terms.CONCEPT_SCHEME) for node in subjects(terms.HAS_TOP_CONCEPT))
    yield from ((node.value, SKOS + "OrderedCollection") for node in subjects(terms.MEMBER_LIST))
    yield from ((node.value, terms.CONCEPT_SCHEME) for node in objects(terms.IN_SCHEME, terms.TOP_CONCEPT_OF))
    yield from ((node.value, terms.COLLECTION) for node in subjects(terms.MEMBER))
    yield from ((node.value, terms.CONCEPT) for node in subjects(*_OF_CONCEPTS))
    linked = objects(*_BETWEEN_CONCEPTS, terms.HAS_TOP_CONCEPT)
    yield from ((node.value, terms.CONCEPT) for node in linked if node in described)
    labelled = subjects(*_OF_CONCEPTS_MOSTLY)  # what has another type is something else that has a label
    yield from ((node.value, terms.CONCEPT) for node in labelled if node not in typed)
