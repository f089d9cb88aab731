"""A top concept has a broader concept in its scheme.

Programs that begin at the top concepts show it twice, or never show its broader concept. If the broader concept is in
other schemes only, or of another vocabulary, the concept is at the top of its own.

Source: SKOS Reference section 4.6.3; qSKOS "Top Concepts Having Broader Concepts".

```turtle bad
ex:scheme skos:hasTopConcept ex:wind .
ex:wind skos:broader ex:energy .
ex:energy skos:inScheme ex:scheme .
```

```turtle good
ex:scheme skos:hasTopConcept ex:energy .
ex:wind skos:broader ex:energy ; skos:inScheme ex:scheme .
```
"""

from itertools import chain

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each top concept with a broader one that is in the same scheme, or of the vocabulary and in none."""
    top_concepts = vocabulary.links(terms.TOP_CONCEPT_OF)
    narrower = chain.from_iterable(vocabulary.stated(terms.NARROWER).values())
    if top_concepts.keys().isdisjoint(chain(vocabulary.stated(terms.BROADER), narrower)):
        return  # as in sources, whose hierarchy no other rule may need
    in_scheme = vocabulary.links(terms.IN_SCHEME)
    for iri, schemes in top_concepts.items():
        for broader in vocabulary.hierarchy.get(iri, ()):
            around = in_scheme.get(broader) or (schemes if vocabulary.is_own(broader) else ())
            scheme = next((name for name in schemes if name in around), None)
            if broader != iri and scheme is not None:
                name, above = vocabulary.name(iri), vocabulary.name(broader)
                message = f"{name} is a top concept of {vocabulary.name(scheme)}, but {above} is broader"
                hint = f"make {above} the top concept, or remove one of the two links"
                yield Diagnostic(vocabulary.place(iri, terms.BROADER, broader), message, hint)
