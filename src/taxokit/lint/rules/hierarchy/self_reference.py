"""A thing is linked to itself.

It says nothing, and a program that follows the link may never stop. Mostly another identifier was meant.

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

```turtle bad
ex:wind skos:broader ex:wind .
```

```turtle good
ex:wind skos:broader ex:energy ; skos:exactMatch <http://example.com/wind> .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each statement that links something to itself."""
    for iri, statement, place in vocabulary.self_references():
        yield Diagnostic(
            place, f"{vocabulary.name(iri)} names itself as {statement}", "remove it, or name what was meant"
        )
