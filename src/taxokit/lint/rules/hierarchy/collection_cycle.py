"""Collections contain each other in a cycle.

A program that opens each member of such a collection never ends. A collection that contains itself is reported by
`self-reference`.

Source: SKOS Reference section 9.6.4 (nested collections); ISO 25964-1 section 11.

```turtle bad
ex:renewable a skos:Collection ; skos:member ex:moving .
ex:moving a skos:Collection ; skos:member ex:wind , ex:renewable .
```

```turtle good
ex:renewable a skos:Collection ; skos:member ex:moving , ex:sun .
ex:moving a skos:Collection ; skos:member ex:wind , ex:sun .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.graph_algorithms import Ancestry
from taxokit.taxonomy.references import cycle_text


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield one cycle for each set of collections that all contain each other."""
    members = vocabulary.members()
    inner = {iri: [target for target in targets if target in members] for iri, targets in members.items()}
    for cycle in Ancestry(inner).cycles:
        message = f"collections must not form a cycle: {cycle_text([vocabulary.name(iri) for iri in cycle])}"
        yield Diagnostic(vocabulary.place(cycle[0], terms.MEMBER, cycle[1]), message, "remove one of these members")
