"""A concept or a scheme has no preferred label in any language.

Applications show labels. Without one they show an IRI, or nothing, and nobody can find the concept by its name. A
scheme may have a title in place of a label. In a taxonomy of our own the schema says which items need a label, and
`schema-violation` reports those that have none.

Source: SKOS Reference section 5; qSKOS "Missing Labels"; ISO 25964-1 section 6.1.

```turtle bad
ex:solar a skos:Concept ; skos:altLabel "PV"@en .
```

```turtle bad
ex:energy a skos:ConceptScheme ; skos:hasTopConcept ex:solar .
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```

```turtle good
ex:energy a skos:ConceptScheme ; dct:title "Energy"@en ; skos:hasTopConcept ex:solar .
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import MANY, vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms

_TITLES = (terms.PREF_LABEL, terms.RDFS + "label", terms.TITLE, terms.DC11 + "title")


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each concept and each scheme without a label, or one problem where no concept has one."""
    if vocabulary.by_schema:
        return
    labels = vocabulary.literals(terms.PREF_LABEL)
    without = [iri for iri in vocabulary.concepts if iri not in labels]
    if len(without) == len(vocabulary.concepts) >= MANY:
        message = f"none of the {len(without)} concepts has a preferred label"
        place = vocabulary.place_of_all(without[0])
        yield Diagnostic(place, message, "add labels, with skos:prefLabel", cases=len(without))
        without = []
    for iri in without:
        hint = "add one, with skos:prefLabel and a language tag"
        yield Diagnostic(vocabulary.place(iri), f"{vocabulary.name(iri)} has no preferred label", hint)
    titles = [vocabulary.literals(predicate) for predicate in _TITLES]
    for iri in vocabulary.schemes:
        if not any(iri in title for title in titles):
            hint = "add one, with skos:prefLabel or dct:title"
            yield Diagnostic(
                vocabulary.place(iri, terms.TITLE),
                f"the scheme {vocabulary.name(iri)} has neither label nor title",
                hint,
            )
