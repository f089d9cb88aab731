"""A concept has no notation, but almost all others of its scheme have one.

If concepts are found and sorted by their notation, a concept without a notation is not found. Concepts with narrower
ones are compared with each other, and those without too, as many classifications number the classes alone. Deprecated
concepts need no notation, nor do top concepts, in which a classification groups its classes. If the schema of our
sources recommends notations, `missing-recommended` reports missing ones.

Source: SKOS Reference section 6; ISO 25964-1 section 10.4.

```turtle bad
ex:c1 a skos:Concept ; skos:notation "1" . ex:c2 a skos:Concept ; skos:notation "2" .
ex:c3 a skos:Concept ; skos:notation "3" . ex:c4 a skos:Concept ; skos:notation "4" .
ex:c5 a skos:Concept ; skos:notation "5" . ex:c6 a skos:Concept ; skos:notation "6" .
ex:c7 a skos:Concept ; skos:notation "7" . ex:c8 a skos:Concept ; skos:notation "8" .
ex:c9 a skos:Concept ; skos:notation "9" . ex:c10 a skos:Concept ; skos:notation "10" .
ex:c11 a skos:Concept ; skos:prefLabel "Wind power"@en .
```

```turtle good
ex:c1 a skos:Concept ; skos:notation "1" .
ex:c2 a skos:Concept ; owl:deprecated true .
ex:energy a skos:Concept ; skos:narrower ex:c1 .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Texts, Vocabulary, are_usual, vocabulary_rule
from taxokit.rdf import terms

_ONE_OF = 20
"""If more than one in this many concepts lacks a notation, not every concept needs one."""


@vocabulary_rule(Severity.WARNING, of_whole=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept without a notation, in a scheme of which almost all others have one."""
    notations = vocabulary.notations()
    if not notations:
        return
    maintained = set(vocabulary.expected(terms.NOTATION))
    without_above = maintained.difference(notations)  # of a branch without notations the top one is enough
    if not without_above:
        return
    parents, above = vocabulary.links(terms.NARROWER), vocabulary.links(terms.BROADER)
    reported: set[str] = set()
    for _, members in vocabulary.label_scopes():
        concepts = [iri for iri in members if iri in maintained]
        for alike in (
            [iri for iri in concepts if iri in parents and iri in above],
            [iri for iri in concepts if iri not in parents],
        ):
            for iri in _without(alike, notations):
                if iri not in reported and without_above.isdisjoint(above.get(iri, ())):
                    reported.add(iri)
                    name = vocabulary.property_name(iri, terms.NOTATION)
                    message = f"{vocabulary.name(iri)} has no notation, but almost all others have one"
                    yield Diagnostic(vocabulary.place(iri), message, f"add {name}")


def _without(concepts: Sequence[str], notations: Texts) -> Sequence[str]:
    without = [iri for iri in concepts if iri not in notations]
    is_rare = len(without) <= max(1, len(concepts) // _ONE_OF)
    return without if is_rare and are_usual(len(concepts) - len(without), len(concepts)) else ()
