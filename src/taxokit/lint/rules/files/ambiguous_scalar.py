"""A plain value is text to one YAML reader and a number, a date or a boolean to another.

`no` is false to a YAML 1.1 reader and a word to a YAML 1.2 reader; `0o7`, `1_000`, `12:30` and `2026-06-14` are read
differently too. In quotes, every reader takes it as text.

Source: YAML 1.1 type repository; YAML 1.2.2 section 10.3.2.

```yaml bad
id: energy
label: no
```

```yaml good
id: energy
label: "no"
```

```yaml bad
id: energy
label: Energy
synonyms: [2026-06-14]
```

```yaml good
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
    coined: 1839
```
"""

from taxokit.lint.reported_scalars import reported_scalars
from taxokit.lint.rule_api import Diagnostics, NewText, Severity, rule
from taxokit.taxonomy.model import Taxonomy


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the plain values on which YAML readers disagree. Where text belongs, quotes are the certain fix."""
    for found in reported_scalars(taxonomy, "ambiguous-scalar"):
        yield found.diagnostic._replace(fix=NewText(found.node.value)) if found.takes_text else found.diagnostic
