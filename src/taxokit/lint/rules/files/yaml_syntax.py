"""A source file is not the YAML that it has to be.

Nothing in the file can be checked or released until it can be read. Besides broken syntax this refuses what is YAML but
has no place in a source: tags, which can make a reader run code; aliases that repeat values without end; keys that are
not text; more than one document.

Source: YAML 1.2.2; our policy on hostile input.

```yaml bad
id: energy
label: Energy: how it is made
```

```yaml good
id: energy
label: "Energy: how it is made"
```

```yaml bad
id: energy
label: !!python/name:os.system Energy
```

```yaml good
id: energy
label: >-
  Energy: how it is made
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import loader_diagnostics, rule
from taxokit.taxonomy.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield the syntax errors that reading the files found."""
    return loader_diagnostics(taxonomy, "yaml-syntax")
