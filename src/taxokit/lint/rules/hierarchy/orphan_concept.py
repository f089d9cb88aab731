"""A concept is not related to any other concept.

Readers cannot find it by browsing, and a search that is widened or narrowed does not reach it. If no concept has a
relation, or most have none, the vocabulary is a flat list, and there is one finding of severity info. Deprecated
concepts are often taken out of the hierarchy, and are not reported. The finding is an *info* for a top concept, a
class, a member of a collection, and a concept with another link to a concept, and if more than a few concepts have no
relation.

Source: qSKOS "Orphan Concepts"; ISO 25964-1 section 15.

```turtle bad
ex:energy a skos:Concept ; skos:narrower ex:sun .
ex:sun a skos:Concept .
ex:wind a skos:Concept ; skos:prefLabel "Wind"@en .
```

```turtle good
ex:energy a skos:Concept ; skos:narrower ex:sun , ex:wind .
ex:sun a skos:Concept .
ex:wind a skos:Concept .
```
"""

from collections.abc import Collection, Sequence

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    Vocabulary,
    are_few,
    are_usual,
    terms,
    vocabulary_rule,
    with_cases,
)

_NO_PLACE = (terms.TYPE, terms.IN_SCHEME, terms.RDFS + "isDefinedBy")

_CLASSES = (f"{terms.RDFS}Class", f"{terms.OWL}Class")
"""Classes of an ontology have their place as ranges of properties."""

_PROPERTIES = (terms.RDF + "Property", *(f"{terms.OWL}{kind}Property" for kind in ("Object", "Datatype", "Annotation")))


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept without a semantic relation, mappings included; one finding if none has any."""
    if not vocabulary.complete:
        return  # the relations may be in a file that could not be read
    related = vocabulary.related_resources
    properties = {iri for name in _PROPERTIES for iri in vocabulary.instances(name)}
    concepts = [iri for iri in vocabulary.concepts if iri not in vocabulary.deprecated]
    orphans = [iri for iri in concepts if iri not in related and iri not in properties]
    if not orphans:
        return
    if len(orphans) == len(concepts) > 1 or are_usual(len(orphans), len(concepts)):
        number, name = len(concepts), vocabulary.name(orphans[0])
        message = f"none of the {number} concepts, such as {name}, is related to another"
        if len(orphans) < number:
            message = f"{len(orphans)} of the {number} concepts, such as {name}, are related to no other"
        hint = "link them as broader, narrower or related"
        place = vocabulary.place_of_all(orphans[0])
        yield with_cases(Diagnostic(place, message, hint, severity=Severity.INFO), orphans, vocabulary.known_as)
        return
    empty, lost = vocabulary.empty_groups(), _lost(vocabulary, orphans)
    is_odd = vocabulary.by_schema or are_few(len(lost), len(concepts))  # else many need none
    for iri in orphans:
        if iri not in empty:
            message = f"{vocabulary.name(iri)} is not related to any other concept"
            hint = "link it as broader, narrower or related"
            severity = Severity.WARNING if is_odd and iri in lost else Severity.INFO
            yield Diagnostic(vocabulary.place(iri), message, hint, severity=severity)


def _lost(vocabulary: Vocabulary, orphans: Sequence[str]) -> Collection[str]:
    """Return the orphans that are neither top concepts nor in a collection, nor linked otherwise."""
    placed = {member for members in vocabulary.members().values() for member in members}
    placed.update(vocabulary.links(terms.TOP_CONCEPT_OF))
    for predicate, links in vocabulary.statements.links.items():
        if predicate not in _NO_PLACE:
            for iri in orphans:
                if any(target in vocabulary.concepts and vocabulary.is_own(target) for target in links.get(iri, ())):
                    placed.add(iri)
    placed.update(*map(vocabulary.instances, _CLASSES))
    return {iri for iri in orphans if iri not in placed and vocabulary.is_own(iri)}
