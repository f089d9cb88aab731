"""What follows from the statements of a vocabulary by the SKOS Reference: sub-properties, inverses, symmetry, classes.

There is no general inference; each axiom that matters is written once, in `rdf.skos`.
"""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from taxokit.lint.vocabulary.memo import memoized
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import Ancestry, Links
from taxokit.rdf.skos import (
    DOMAINS,
    HIERARCHY,
    LITERAL_FORM,
    RANGES,
    SEMANTIC_RELATION,
    SUB_CLASSES,
    with_sub_properties,
)

Text: TypeAlias = tuple[str, str, str]
"""The text of a literal, its language tag ("" without one), and its datatype ("" for text)."""

Texts: TypeAlias = Mapping[str, Sequence[Text]]
"""Literals by the IRI of their subject."""


class Entailment(ABC):
    """Statements by property, and what follows from them."""

    @abstractmethod
    def literals(self, predicate: str) -> Texts:
        """Return the literals that are stated with a property or a sub-property that the vocabulary declares."""

    @abstractmethod
    def stated(self, predicate: str) -> Links:
        """Return the links that are stated with a property or a sub-property that the vocabulary declares."""

    @abstractmethod
    def instances(self, cls: str) -> Iterable[str]:
        """Return the resources that are stated to be of a class, or of a sub-class that the vocabulary declares."""

    @memoized
    def links(self, predicate: str) -> Links:
        """Return the links that are stated with a property, or follow by sub-properties, inverses and symmetry.

        Not by transitivity: `links(broaderTransitive)` are its steps, and so for `skos:exactMatch` (S45).
        """
        found: Links = {}
        for member in with_sub_properties(predicate):
            found = merged(found, self.stated(member))
            inverse = terms.INVERSES.get(member)
            if inverse is not None:
                found = merged(found, inverted(self.stated(inverse)))
        return found

    @cached_property
    def hierarchy(self) -> Links:
        """The broader concepts of each concept, from `skos:broader` and `skos:narrower`, without mappings."""
        return merged(self.stated(HIERARCHY[0]), inverted(self.stated(HIERARCHY[1])))

    def associations_in_hierarchy(self) -> Mapping[str, Links]:
        """Return the stated associations by property, without those that no concepts of one hierarchy can have."""
        return {name: links for name in (terms.RELATED, terms.RELATED_MATCH) if (links := self.stated(name))}

    def broader_of(self, iri: str) -> Sequence[str]:
        """Return the broader concepts of one concept, without mappings."""
        return self.hierarchy.get(iri, ())

    @cached_property
    def ancestry(self) -> Ancestry:
        """What is above each concept by `skos:broaderTransitive` and what follows from it (S22, S24, S26, S41)."""
        return Ancestry(self.links(terms.BROADER_TRANSITIVE))

    @cached_property
    def semantic_links(self) -> Mapping[str, Links]:
        """The links that are stated with each property of the family of `skos:semanticRelation` that is used."""
        return {name: links for name in with_sub_properties(SEMANTIC_RELATION) if (links := self.stated(name))}

    @cached_property
    def associations(self) -> Links:
        """The related concepts of each concept, in both directions (S23), without mappings."""
        related = self.stated(terms.RELATED)
        return merged(related, inverted(related))

    def members(self) -> Links:
        """Return the members of each collection."""
        return self.stated(terms.MEMBER)

    @property
    def listed_members(self) -> Links:
        """The members of each collection that are in a list of RDF."""
        return {}

    @cached_property
    def related_resources(self) -> Collection[str]:
        """The resources at either end of a semantic relation, mappings included."""
        found: set[str] = set()
        for links in self.semantic_links.values():
            found.update(links, chain.from_iterable(links.values()))
        return found

    @memoized
    def classes_of(self, kind: str) -> Mapping[str, str]:
        """Return the resources of a SKOS class, by type or by what follows, each with the property that states it.

        `kind` is `skos:Concept`, `skos:ConceptScheme`, `skos:Collection` or `skosxl:Label`. Domains and ranges: S4 to
        S6, S19, S20, S31, S33, S50, S54, S60, S61; sub-properties: S7, S21, S22, S39 to S42; sub-classes: S29.
        """
        found: dict[str, str] = {}
        for cls in (kind, *SUB_CLASSES.get(kind, ())):
            found.update(dict.fromkeys(self.instances(cls), terms.TYPE))
        for general in DOMAINS[kind]:
            for predicate in with_sub_properties(general):
                subjects = self.literals(predicate) if predicate == LITERAL_FORM else self.stated(predicate)
                if not subjects.keys() <= found.keys():
                    for subject in subjects:
                        found.setdefault(subject, predicate)
        for general in RANGES[kind]:
            for predicate in with_sub_properties(general):
                for target in dict.fromkeys(chain.from_iterable(self.stated(predicate).values())):
                    if target not in found:
                        found[target] = predicate
        return found

    def concepts_among(self, iris: Collection[str]) -> Mapping[str, str]:
        """Return the concepts among some resources, as `classes_of` does, without computing all concepts."""
        found = {iri: terms.TYPE for iri in self.instances(terms.CONCEPT) if iri in iris}
        tops = {name: self.stated(name) for name in (terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT)}
        for predicate, links in (*self.semantic_links.items(), *tops.items()):
            for subject, targets in links.items():
                if subject in iris and predicate != terms.HAS_TOP_CONCEPT:
                    found.setdefault(subject, predicate)
                if predicate != terms.TOP_CONCEPT_OF:
                    for target in targets:
                        if target in iris:
                            found.setdefault(target, predicate)
        return found


def inverted(links: Links) -> Links:
    """Return links the other way round."""
    found: dict[str, list[str]] = defaultdict(list)
    for subject, objects in links.items():
        for target in objects:
            found[target].append(subject)
    return found


def merged(first: Links, second: Links) -> Links:
    """Return the links of both, each once."""
    if not first or not second:
        return first or second
    found = dict(first)
    for subject, objects in second.items():
        if subject not in found:
            found[subject] = objects
        else:
            found[subject] = list(dict.fromkeys([*found[subject], *objects]))
    return found
