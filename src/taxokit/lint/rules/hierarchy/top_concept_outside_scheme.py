"""A top concept is not stated to be in its scheme.

By inference it is. Programs that do not infer show it at the top of a scheme whose concepts do not include it, or do
not show it at all. A concept that states another scheme is probably at the top of that one. One that states no scheme
is reported where other top concepts state theirs.

Source: SKOS Reference S7 and S8, and section 4.6.2.

```turtle bad
ex:sources a skos:ConceptScheme .
ex:uses a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:sources .
```

```turtle bad
ex:sources a skos:ConceptScheme .
ex:energy a skos:Concept ; skos:topConceptOf ex:sources ; skos:inScheme ex:sources .
ex:use a skos:Concept ; skos:topConceptOf ex:sources .
```

```turtle good
ex:sources a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:sources , ex:uses .
```

```turtle good
ex:sources a skos:ConceptScheme ; skos:hasTopConcept ex:energy , ex:use .
ex:energy a skos:Concept .
ex:use a skos:Concept .
ex:wind a skos:Concept ; skos:inScheme ex:sources .
```
"""

from itertools import islice

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf import terms
from taxokit.text.words import listed

_SHOWN = 3


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each top concept that does not state its scheme; our own artifacts state what follows."""
    if vocabulary.by_schema:
        return
    stated = vocabulary.stated(terms.IN_SCHEME)
    tops = {
        iri: schemes for iri, schemes in vocabulary.links(terms.TOP_CONCEPT_OF).items() if iri in vocabulary.concepts
    }
    is_usual = 2 * sum(1 for iri in tops if iri in stated) >= len(tops)
    for iri, schemes in tops.items():
        others = dict.fromkeys(stated.get(iri, ()))
        for scheme in schemes if others or is_usual else ():
            if scheme not in others and scheme in vocabulary.schemes:
                names = map(vocabulary.name, islice(others, _SHOWN))
                where = f"but only in {listed(names)}" if others else "but not stated to be in it"
                message = f"{vocabulary.name(iri)} is a top concept of {vocabulary.name(scheme)}, {where}"
                hint = f"add `{vocabulary.name(terms.IN_SCHEME)} {vocabulary.name(scheme)}`"
                hint += ", or take it from the top concepts" if others else ""
                yield Diagnostic(vocabulary.place(iri, terms.TOP_CONCEPT_OF, scheme), message, hint)
