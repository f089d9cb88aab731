"""A top concept does not state its scheme.

It is in the scheme by inference. Programs that do not infer leave it out of the scheme, or do not show it at all. A
concept that states another scheme is probably a top concept of that scheme. A concept without a scheme is reported if
other top concepts state theirs.

Source: SKOS Reference S7 and S8, and section 4.6.2.

```turtle bad
ex:sources a skos:ConceptScheme .
ex:uses a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:sources .
```

```turtle good
ex:sources a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:sources , ex:uses .
```
"""

from itertools import islice

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.words import listed

_SHOWN = 3


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each top concept that does not state its scheme."""
    if vocabulary.by_schema and not vocabulary.expected(terms.IN_SCHEME):
        return  # the schema states the schemes
    tops = {
        iri: schemes for iri, schemes in vocabulary.links(terms.TOP_CONCEPT_OF).items() if iri in vocabulary.concepts
    }
    stated = vocabulary.stated(terms.IN_SCHEME) if tops else {}
    is_usual = 2 * sum(1 for iri in tops if iri in stated) >= len(tops)
    for iri, schemes in tops.items():
        others = dict.fromkeys(stated.get(iri, ()))
        for scheme in schemes if others or is_usual else ():
            if scheme not in others and scheme in vocabulary.schemes:
                names = map(vocabulary.name, islice(others, _SHOWN))
                stating = vocabulary.property_name(iri, terms.IN_SCHEME)
                message = (
                    f"{vocabulary.name(iri)} is a top concept of {vocabulary.name(scheme)},"
                    f" but its {stating} is {f'only {listed(names)}' if others else 'missing'}"
                )
                name = vocabulary.name(scheme)
                hint = f"add {name} to {stating}" if vocabulary.by_schema else f"add `{stating} {name}`"
                hint += ", or remove it from the top concepts" if others else ""
                yield Diagnostic(vocabulary.place(iri, terms.TOP_CONCEPT_OF, scheme), message, hint)
