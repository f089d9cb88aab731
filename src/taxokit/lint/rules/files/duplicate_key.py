"""A key stands twice in one mapping.

YAML forbids it, but most readers keep the last value and lose the first without a word, so that an edit seems to do
nothing.

Source: YAML 1.2.2 section 3.2.1.3.

```yaml bad
id: energy
label: Energy
label: Power
```

```yaml good
id: energy
label: Energy
```

```yaml bad
id: energy
label: Energy
translations:
  fr:
    label: Énergie
  fr:
    synonyms: [Puissance]
```

```yaml good
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
  - id: sun
    label: Sun
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import loader_diagnostics, rule
from taxokit.taxonomy.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield the second of two equal keys."""
    return loader_diagnostics(taxonomy, "duplicate-key")
