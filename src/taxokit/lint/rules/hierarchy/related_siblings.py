"""Two related concepts share a broader concept.

Their places already show that they are associated. A link is useful if people confuse the two; between all of many
siblings it hides the links that matter. For one concept, the first ten are reported.

Source: qSKOS "Valueless Associative Relations"; ISO 25964-1 section 10.3.

```turtle bad
ex:energy skos:narrower ex:sun , ex:wind .
ex:sun skos:related ex:wind .
```

```turtle good
ex:sun skos:broader ex:energy .
ex:wind skos:broader ex:energy ; skos:related ex:weather .
ex:weather skos:broader ex:nature .
```
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule

_MOST = 10  # the greatest number of findings of one concept


@vocabulary_rule(Severity.INFO)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each pair of related concepts that share a broader one."""
    reported: set[frozenset[str]] = set()
    for predicate, links in vocabulary.associations.items():
        hierarchy = vocabulary.hierarchy
        for iri, targets in links.items():
            above = frozenset(hierarchy.get(iri, ()))
            siblings = [other for other in targets if other in hierarchy and not above.isdisjoint(hierarchy[other])]
            if not siblings:  # nearly always
                continue
            pairs = _siblings(vocabulary, iri, above, siblings)
            new = (pair for pair in pairs if frozenset((iri, pair[0])) not in reported)
            for other, broader in islice(new, _MOST):
                reported.add(frozenset((iri, other)))
                names = f"{vocabulary.name(iri)} and {vocabulary.name(other)}"
                message = f"{names} are related, and both are narrower than {vocabulary.name(broader)}"
                hint = "keep the link only if people confuse the two"
                yield Diagnostic(vocabulary.place(iri, predicate, other), message, hint)


def _siblings(
    vocabulary: Vocabulary, iri: str, above: Collection[str], targets: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the concepts that share a broader concept with `iri`, each with that broader concept."""
    for other in targets:
        broader = next((parent for parent in vocabulary.hierarchy.get(other, ()) if parent in above), None)
        if broader is not None and other != iri:
            yield other, broader
