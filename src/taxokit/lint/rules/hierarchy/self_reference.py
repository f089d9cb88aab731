"""An item is linked to itself.

The link adds nothing, and a program that follows it may never stop. Often another identifier was meant.

Source: qSKOS "Reflexively Related Concepts"; SKOS Reference sections 8.6.5 and 8.6.7 leave it open.

```yaml bad
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    related: [wind]
```

```yaml good
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    related: [weather]
  - id: weather
    label: Weather
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each statement that links an item to itself."""
    for iri, predicate, place in vocabulary.self_references():
        message = f"{vocabulary.name(iri)} must not be its own {predicate}"
        yield Diagnostic(place, message, "remove the link, or name another item")
