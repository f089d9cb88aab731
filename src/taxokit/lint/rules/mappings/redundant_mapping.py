"""A close match is also an exact match.

An exact match is always a close match. The close match adds nothing, and readers cannot tell which of the two was
meant.

Source: SKOS Reference S42; our policy.

```turtle bad
ex:wind skos:exactMatch <http://example.com/wind> ; skos:closeMatch <http://example.com/wind> .
```

```turtle good
ex:wind skos:exactMatch <http://example.com/wind> ; skos:closeMatch <http://example.com/air> .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule


@vocabulary_rule(Severity.WARNING, on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each close match that is an exact one too."""
    exact = {iri: frozenset(targets) for iri, targets in vocabulary.links(terms.EXACT_MATCH).items()}
    for iri, targets in vocabulary.stated(terms.CLOSE_MATCH).items():
        for target in targets if iri in exact else ():
            if target in exact[iri] and target != iri:  # `self-reference` reports that
                message = f"{vocabulary.name(iri)} has {vocabulary.name(target)} as both exact and close match"
                yield Diagnostic(vocabulary.place(iri, terms.CLOSE_MATCH, target), message, "remove the close match")
