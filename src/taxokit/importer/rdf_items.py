"""Which items a SKOS graph describes: of which class each is, by its type or by what is said of it, and its slug."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property

from pyoxigraph import Literal, NamedNode

from taxokit.importer.draft import Draft, Drafting, fits
from taxokit.importer.slugs import Slugs
from taxokit.importer.triples import Statements
from taxokit.rdf import terms
from taxokit.rdf.namespaces import home, local_name
from taxokit.rdf.terms import SKOS
from taxokit.taxonomy.schema import Class

_BETWEEN_CONCEPTS = (SKOS + "broader", SKOS + "narrower", SKOS + "related")
_OF_CONCEPTS = (*_BETWEEN_CONCEPTS, terms.TOP_CONCEPT_OF)
"""What is said of concepts by definition (SKOS S19, S6), whatever other type they have."""

_OF_CONCEPTS_MOSTLY = (
    *(terms.PREF_LABEL, terms.ALT_LABEL, terms.IN_SCHEME),
    *(SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")),
)
"""What is said of concepts as a rule: who has no type and one of these is one. People map classes and persons, too."""


class GraphItems:
    """The items of a graph as drafts, by IRI, with those that are in the sources; and why the IRI of some is `unfit`.

    `described` is how many of those in the sources the graph describes too.
    """

    def __init__(self, source: Statements, drafting: Drafting, slugs: Slugs) -> None:
        self.drafting = drafting
        self.drafts = {draft.iri: draft for draft in drafting.known}
        self.unfit: dict[str, str] = {}
        self.described = 0
        self._source = source
        self._statements = source.by_predicate
        self._name(slugs)

    def _name(self, slugs: Slugs) -> None:
        classes = self._classes()
        homes = Counter(home(iri) for iri in classes)
        # those of the biggest namespace first, so that guests get the numbers
        for iri in sorted(classes, key=lambda iri: (-homes[home(iri)], iri)):
            if iri in self.drafts:
                self.described += 1
                continue
            folder, cls = classes[iri]
            reason = self.drafting.unfit_iri(iri)
            slot = cls.given_iri
            if not reason and slot is not None and not fits(slot, iri):
                reason = f"is an IRI that does not fit the pattern of {slot.name}"
            reason = reason or self.drafting.unfit.get((cls.name, iri), "")
            if reason:
                self.unfit[iri] = reason
                continue
            group = cls.ancestors[-1] if cls.ancestors else cls.name  # what refers to one class may mean its children
            slug = slugs.claim(group, self._names(iri), iri)
            self.drafts[iri] = Draft(cls, folder, slug, iri)

    def _names(self, iri: str) -> Iterator[str]:
        """Yield what an item may be named after: the end of its IRI, else a notation, else a label."""
        yield local_name(iri)
        yield from self._literals.get(iri, {}).get(terms.NOTATION, ())
        yield from self._literals.get(iri, {}).get(terms.PREF_LABEL, ())

    @cached_property
    def _literals(self) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for predicate in (terms.NOTATION, terms.PREF_LABEL):
            for triple in self._statements.get(predicate, ()):
                if isinstance(triple.subject, NamedNode) and isinstance(triple.object, Literal):
                    found[triple.subject.value][predicate].append(triple.object.value)
        for names in found.values():
            for values in names.values():
                values.sort()
        return found

    def _classes(self) -> dict[str, tuple[str, Class]]:
        """Return folder and class of each resource that is an item, by its type or by what is said of it."""
        kinds = self.drafting.kinds()
        # of two types the one that says more: an ordered collection is a collection too; nothing is two of the others
        ranked = sorted(kinds.items(), key=lambda kind: (not kind[1][1].is_concept, -len(kind[1][1].ancestors)))
        found: dict[str, tuple[str, Class]] = {}
        by_type: dict[str, list[str]] = defaultdict(list)
        for triple in self._statements.get(terms.TYPE, ()):
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
                by_type[triple.object.value].append(triple.subject.value)
        for uri, kind in ranked:
            for name in self._source.declared.classes_below(uri):
                for subject in by_type.get(name, ()):
                    found.setdefault(subject, kind)
        for subject, uri in self._inferred():
            if uri in kinds:
                found.setdefault(subject, kinds[uri])
        return found

    def _inferred(self) -> Iterator[tuple[str, str]]:
        """Yield what follows of resources that have none of the types (SKOS S4 to S6, S19, S20, S31, S36)."""
        ordered, collection = SKOS + "OrderedCollection", terms.COLLECTION
        for predicate, uri in ((terms.HAS_TOP_CONCEPT, terms.CONCEPT_SCHEME), (terms.MEMBER_LIST, ordered)):
            yield from ((node, uri) for node in self._subjects(predicate))
        for predicate in (terms.IN_SCHEME, terms.TOP_CONCEPT_OF):
            yield from ((node, terms.CONCEPT_SCHEME) for node in self._objects(predicate))
        yield from ((node, collection) for node in self._subjects(terms.MEMBER))
        yield from ((node, terms.CONCEPT) for node in self._inferred_concepts())

    def _inferred_concepts(self) -> Iterator[str]:
        for predicate in _OF_CONCEPTS:
            yield from self._subjects(predicate)
        described = {triple.subject for triple in self._source.triples}
        for predicate in (*_BETWEEN_CONCEPTS, terms.HAS_TOP_CONCEPT):
            yield from (node for node in self._objects(predicate) if NamedNode(node) in described)
        typed = {triple.subject for triple in self._statements.get(terms.TYPE, ())}
        for predicate in _OF_CONCEPTS_MOSTLY:  # who has another type is something else that has a label
            yield from (node for node in self._subjects(predicate) if NamedNode(node) not in typed)

    def _objects(self, predicate: str) -> Iterator[str]:
        for triple in self._statements.get(predicate, ()):
            if isinstance(triple.object, NamedNode):
                yield triple.object.value

    def _subjects(self, predicate: str) -> Iterator[str]:
        for triple in self._statements.get(predicate, ()):
            if isinstance(triple.subject, NamedNode):
                yield triple.subject.value
