"""A group or collection has no members.

Readers who open it find nothing. Often it is a leftover: its members were moved, or have not been written yet. A
deprecated group may be empty, since it is kept for its identifier.

Source: our policy; ISO 25964-1 section 11 (node labels introduce the terms below them).

```yaml bad
id: energy
label: Energy
```

```yaml good
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
```

```turtle bad
ex:sources a skos:Collection ; skos:prefLabel "Sources of energy"@en .
```

```turtle good
ex:sources a skos:Collection ; skos:member ex:sun .
ex:ordered a skos:OrderedCollection ; skos:memberList ( ex:sun ex:wind ) .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each item whose class can hold concepts and that holds none, and each collection without members."""
    for iri, missing in vocabulary.empty_groups().items():
        if iri not in vocabulary.deprecated:
            message = f"{vocabulary.name(iri)} has no {missing}"
            yield Diagnostic(vocabulary.place(iri), message, "add members, or remove it if it was never released")
