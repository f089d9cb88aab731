"""A bare value is text to one YAML reader and a number, a date or a boolean to another.

`no` is false to a YAML 1.1 reader and a word to a YAML 1.2 reader; `0o7`, `1_000`, `12:30` and `2026-06-14` are read
apart too. Quoted, everybody reads the same.

Source: YAML 1.1 type repository; YAML 1.2.2 section 10.3.2.

```yaml bad
id: energy
label: no
```

```yaml good
id: energy
label: "no"
```
"""

from collections.abc import Iterator

from taxokit.findings import Problem, Severity
from taxokit.linting import faults_of, rule
from taxokit.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield the bare values on which YAML readers do not agree."""
    return faults_of(taxonomy, "ambiguous-scalar")
