"""Drafting the items of a SKOS graph: of which class each is, by its type or by what is said of it, and its slug."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from pyoxigraph import Literal, NamedNode

from taxokit.importer.draft import Draft
from taxokit.importer.rdf_source import RdfSource, Statement, is_blank
from taxokit.importer.slot_filler import SlotFiller, all_fit, fits
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
    literals = cache(partial(_literals, source))  # few items need them

    def names(iri: str) -> Iterator[str]:
        yield local_name(iri)
        yield from literals().get(iri, ())

    drafts = {draft.iri: draft for draft in filler.known}
    unfit: dict[str, str] = {}
    known = 0
    namespaces = Counter(without_local_name(iri) for iri in classes)
    iris: dict[Class, list[str]] = defaultdict(list)
    for iri, (_, cls) in classes.items():
        iris[cls].append(iri)
    unsure = {cls for cls in iris if cls.given_iri is not None and not all_fit(cls.given_iri, iris[cls])}
    # those of the biggest namespace first, so that guests get the numbers
    for iri in sorted(classes, key=lambda iri: (-namespaces[without_local_name(iri)], iri)):
        if iri in drafts:
            known += 1
            continue
        folder, cls = classes[iri]
        reason = filler.unfit_iri(iri)
        if not reason and cls.given_iri is not None and cls in unsure and not fits(cls.given_iri, iri):
            reason = f"has an IRI that does not fit the pattern of {cls.given_iri.name}"
        reason = reason or filler.refusals.items.get((cls.name, iri), "")
        if reason:
            unfit[iri] = reason
        else:
            group = cls.ancestors[-1] if cls.ancestors else cls.name  # what refers to one class may mean its children
            slug = slugs.claim(group, names(iri), iri)
            drafts[iri] = Draft(cls, folder, slug, iri)
    return RdfDrafts(drafts, unfit, known)


def _literals(source: RdfSource) -> Mapping[str, list[str]]:
    """Return the notations and then the labels of each subject, sorted: what an item may be named after."""
    found: dict[str, list[str]] = defaultdict(list)
    for predicate in (terms.NOTATION, terms.PREF_LABEL):
        pairs = [
            (subject, target.value)
            for subject, _, target in source.by_predicate.get(predicate, ())
            if isinstance(target, Literal) and not is_blank(subject)
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
    for subject, _, cls in source.by_predicate.get(terms.TYPE, ()):
        if isinstance(cls, NamedNode) and not is_blank(subject):
            by_type[cls.value].append(subject)
    for uri, kind in ranked:
        for name in (*source.declared.classes_below(uri), *(_THESAURUS_GROUPS if uri == terms.COLLECTION else ())):
            for subject in by_type.get(name, ()):
                found.setdefault(subject, kind)
    for subject, uri in _inferred(source.by_predicate, source.statements, found.keys()):
        if uri in kinds:
            found.setdefault(subject, kinds[uri])
    return found


def _inferred(
    by_predicate: Mapping[str, list[Statement]], statements: Iterable[Statement], known: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield the classes that follow from properties, of resources whose class is not `known`.

    Source: SKOS S4 to S6, S19, S20, S31, S36.
    """
    others = {subject for subject, _, _ in statements}.difference(known)  # none, in most files

    def subjects(*predicates: str) -> Iterator[str]:
        found = (subject for name in predicates for subject, _, _ in by_predicate.get(name, ()) if subject in others)
        return (name for name in dict.fromkeys(found) if not is_blank(name))

    def objects(*predicates: str) -> Iterator[str]:
        nodes = dict.fromkeys(target for name in predicates for _, _, target in by_predicate.get(name, ()))
        return (node.value for node in nodes if isinstance(node, NamedNode))

    yield from ((name, terms.CONCEPT_SCHEME) for name in subjects(terms.HAS_TOP_CONCEPT))
    yield from ((name, SKOS + "OrderedCollection") for name in subjects(terms.MEMBER_LIST))
    yield from ((name, terms.CONCEPT_SCHEME) for name in objects(terms.IN_SCHEME, terms.TOP_CONCEPT_OF))
    yield from ((name, terms.COLLECTION) for name in subjects(terms.MEMBER))
    yield from ((name, terms.CONCEPT) for name in subjects(*_OF_CONCEPTS))
    if others:
        linked = objects(*_BETWEEN_CONCEPTS, terms.HAS_TOP_CONCEPT)
        yield from ((name, terms.CONCEPT) for name in linked if name in others)
        untyped = others.difference([subject for subject, _, _ in by_predicate.get(terms.TYPE, ())])
        # what has a label and another type is something else
        yield from ((name, terms.CONCEPT) for name in subjects(*_OF_CONCEPTS_MOSTLY) if name in untyped)
