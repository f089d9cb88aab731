r"""A text holds a character that nobody can see.

Control characters break RDF/XML and terminals; bidirectional controls make a reviewer see another text than a machine
reads; zero-width characters make two labels differ that look the same.

Source: Unicode Standard Annex 9; CVE-2021-42574 ("Trojan Source"); XML 1.0 section 2.2.

```yaml bad
id: energy
label: "Energy\u202Eygrene"
```

```yaml good
id: energy
label: "Energy \u2014 how it is made"
```
"""

from collections.abc import Iterator

from taxokit.findings import Problem, Severity
from taxokit.linting import faults_of, rule
from taxokit.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield the values that hold an invisible character."""
    return faults_of(taxonomy, "invisible-character")
