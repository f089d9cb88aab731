"""Two related concepts are also in a broader relation.

A link states either that two concepts are associated or that one is more general. Both at once is a contradiction, also
if the second follows from a chain of links, or from mappings.

Source: SKOS Reference S27; qSKOS "Relation Clashes".

```turtle bad
ex:wind skos:broader ex:energy ; skos:related ex:energy .
```

```turtle good
ex:wind skos:broader ex:energy ; skos:related ex:weather .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.graph_algorithms import path_up


@vocabulary_rule(Severity.ERROR, on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each pair of related concepts of which one is broader than the other, directly or through others."""
    stated = vocabulary.associations
    if not stated:
        return
    pairs = (
        pair
        for links in stated.values()
        for iri, targets in links.items()
        for target in targets
        for pair in ((iri, target), (target, iri))
    )
    reported: set[tuple[str, str]] = set()
    for low, high in sorted({*vocabulary.ancestry.reaching(pairs)}):
        if (high, low) not in reported:
            reported.add((low, high))
            yield _diagnostic(vocabulary, low, high)


def _diagnostic(vocabulary: Vocabulary, low: str, high: str) -> Diagnostic:
    path = path_up(vocabulary.links(terms.BROADER_TRANSITIVE), low, high)
    chain = " → ".join(vocabulary.name(iri) for iri in path)
    how = f" ({chain})" if len(path) > 2 else "" if path else " (through many others)"  # noqa: PLR2004 - both ends
    message = f"{vocabulary.name(high)} is both related to {vocabulary.name(low)} and broader than it{how}"
    predicate = terms.RELATED if _stated(vocabulary, terms.RELATED, low, high) else terms.RELATED_MATCH
    return Diagnostic(vocabulary.place(low, predicate, high), message, "remove one of the two links")


def _stated(vocabulary: Vocabulary, predicate: str, low: str, high: str) -> bool:
    links = vocabulary.stated(predicate)
    return high in links.get(low, ()) or low in links.get(high, ())
