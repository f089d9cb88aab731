"""A concept is stated to be below another, but no chain of broader concepts leads there.

`skos:broaderTransitive` and `skos:narrowerTransitive` are for queries, not for statements: they follow from the direct
links. Where the direct links are missing, trees and browsers have nothing to show.

Source: qSKOS "Solely Transitively Related Concepts"; SKOS Reference section 8.6.6.

```turtle bad
ex:wind skos:broaderTransitive ex:energy .
```

```turtle bad
ex:turbine skos:broader ex:wind .
ex:energy skos:narrowerTransitive ex:turbine .
```

```turtle good
ex:wind skos:broader ex:energy ; skos:broaderTransitive ex:energy .
```

```turtle good
ex:turbine skos:broader ex:wind ; skos:broaderTransitive ex:energy .
ex:energy skos:narrower ex:wind .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.rdf.graph_algorithms import Ancestry
from taxokit.rdf.terms import BROADER, BROADER_TRANSITIVE, NARROWER_TRANSITIVE

_UP, _DOWN = BROADER_TRANSITIVE, NARROWER_TRANSITIVE


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each stated transitive link that does not follow from direct ones."""
    pairs = {(low, high): _UP for low, targets in vocabulary.stated(_UP).items() for high in targets}
    for high, targets in vocabulary.stated(_DOWN).items():
        for low in targets:
            pairs.setdefault((low, high), _DOWN)
    if not pairs:
        return
    founded = set(Ancestry(vocabulary.links(BROADER)).reaching(pairs))
    for (low, high), predicate in pairs.items():
        if (low, high) not in founded and low != high:
            subject, target = (low, high) if predicate == _UP else (high, low)
            message = (
                f"{vocabulary.name(subject)} is linked to {vocabulary.name(target)} by {vocabulary.name(predicate)},"
                " but no chain of broader concepts leads there"
            )
            hint = f"state what is directly above {vocabulary.name(low)} with {vocabulary.name(BROADER)}"
            yield Diagnostic(vocabulary.place(subject, predicate, target), message, hint)
