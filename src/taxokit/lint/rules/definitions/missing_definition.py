"""A concept has no documentation at all: neither definition nor note.

A label alone is read differently by different people, and so is used for different things. Where no concept is
documented, there is one finding for all. Deprecated concepts need no documentation. In a taxonomy of our own the
schema says what is recommended, and `missing-recommended` reports what has none.

Source: SKOS Reference section 7; qSKOS "Undocumented Concepts"; ISO 25964-1 section 6.2.2.

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:definition ""@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:definition "Power from sunlight."@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:scopeNote "Not for heat."@en .
ex:wind a skos:Concept ; skos:prefLabel "Wind power"@en ; skos:note [ rdfs:comment "Under discussion."@en ] .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import MANY, vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms
from taxokit.rdf.skos import DOCUMENTATION


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each concept without documentation, or one problem where no concept has any."""
    if vocabulary.by_schema:
        return
    documented: set[str] = set()
    for predicate in DOCUMENTATION:
        documented.update(vocabulary.stated(predicate))
        documented.update(
            iri for iri, texts in vocabulary.literals(predicate).items() if any(t[0].strip() for t in texts)
        )
    deprecated = vocabulary.deprecated()
    concepts = [iri for iri in vocabulary.concepts if iri not in deprecated] if deprecated else vocabulary.concepts
    without = [iri for iri in concepts if iri not in documented]
    if len(without) == len(concepts) >= MANY:
        message = f"none of the {len(without)} concepts has a definition or a note"
        place = vocabulary.place_of_all(without[0])
        yield Diagnostic(place, message, "say what they are, with skos:definition", cases=len(without))
        return
    for iri in without:
        name = vocabulary.name(iri)
        hint = f"say with {terms.DEFINITION.replace(terms.SKOS, 'skos:')} what it is"
        yield Diagnostic(vocabulary.place(iri), f"{name} has neither definition nor note", hint)
