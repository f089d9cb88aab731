"""A broader link is implied by other broader links.

The link adds nothing, and puts the concept into every tree twice.

Source: qSKOS "Hierarchical Redundancy"; SKOS Reference section 8.6.6 (broader and narrower are for direct links alone).

```turtle bad
ex:turbine skos:broader ex:wind , ex:energy .
ex:wind skos:broader ex:energy .
```

```turtle good
ex:turbine skos:broader ex:wind , ex:machine .
ex:wind skos:broader ex:energy .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.graph_algorithms import shortcuts


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each link to a broader concept that follows from others; mappings do not count."""
    if vocabulary.is_nested:
        return
    for iri, broader, between in shortcuts(vocabulary.hierarchy):
        name, above, middle = map(vocabulary.name, (iri, broader, between))
        message = f"{above} is broader than {name} already through {middle}"
        yield Diagnostic(vocabulary.place(iri, terms.BROADER, broader), message, f"remove {above}, and keep {middle}")
