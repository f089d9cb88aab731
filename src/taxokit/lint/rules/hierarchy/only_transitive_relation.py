"""A transitive link does not follow from direct broader links.

`skos:broaderTransitive` and `skos:narrowerTransitive` are for queries, not for statements: they follow from the direct
links. If the direct links are missing, trees and browsers have nothing to show.

Source: qSKOS "Solely Transitively Related Concepts"; SKOS Reference section 8.6.6.

```turtle bad
ex:wind skos:broaderTransitive ex:energy .
```

```turtle good
ex:wind skos:broader ex:energy ; skos:broaderTransitive ex:energy .
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
                f"{vocabulary.name(subject)} has the {vocabulary.name(predicate)} {vocabulary.name(target)},"
                " which does not follow from broader links"
            )
            hint = f"add the direct {vocabulary.name(BROADER)} of {vocabulary.name(low)}"
            yield Diagnostic(vocabulary.place(subject, predicate, target), message, hint)
