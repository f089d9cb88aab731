"""A concept is linked to that the vocabulary should describe, but does not.

Often it was deleted, or its IRI has a typing error. Readers who follow the link find nothing, and a tree loses all that
is below. Only IRIs that begin like those of the vocabulary are checked, and not in mappings: concepts of other
vocabularies are described there. Where many are missing, the file may be a part of a larger vocabulary, and there is
one finding for all. In our sources `unknown-reference` reports them one by one.

Source: W3C Data on the Web Best Practices, practice 11 (persistent URIs); our policy.

```turtle bad
ex:solar a skos:Concept ; skos:broader ex:energy .
ex:wind a skos:Concept .
```

```turtle bad
ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:solar , ex:wimd .
ex:solar a skos:Concept .
ex:wind a skos:Concept .
```

```turtle good
ex:solar a skos:Concept ; skos:broader ex:energy ; skos:exactMatch <http://other.example/solar> .
ex:energy skos:prefLabel "Energy"@en .
```

```yaml good
id: energy
label: Energy
```
"""

from collections.abc import Mapping

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept of the vocabulary that is not described, at a concept that is linked to it."""
    if vocabulary.by_schema:
        return
    known = vocabulary.classes_of(terms.CONCEPT)
    missing = {
        iri: why
        for iri, why in known.items()
        if iri not in vocabulary.concepts and why not in MAPPINGS and vocabulary.is_own(iri)
    }
    linking = _linking(vocabulary, missing)
    if len(missing) > MANY:
        first = next(iter(missing))
        message = f"{len(missing)} concepts are linked to, but not described, such as {vocabulary.name(first)}"
        place = vocabulary.place_of_all(linking.get(first, first))
        yield Diagnostic(place, message, "describe them, or remove the links", cases=len(missing))
        return
    for iri in missing:
        subject = linking.get(iri, iri)
        message = f"{vocabulary.name(subject)} is linked to {vocabulary.name(iri)}, which is not described"
        yield Diagnostic(vocabulary.place(subject), message, "describe it, or remove the link", about=(iri,))


def _linking(vocabulary: Vocabulary, missing: Mapping[str, str]) -> Mapping[str, str]:
    """Return for each concept that is not described the first resource that is linked to it."""
    found: dict[str, str] = {}
    for predicate in dict.fromkeys(missing.values()):
        for subject, targets in vocabulary.stated(predicate).items():
            for target in targets:
                if target in missing:
                    found.setdefault(target, subject)
    return found
