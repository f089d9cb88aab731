"""A key is repeated in one mapping.

YAML forbids it, but most readers keep the last value and silently drop the first, so that an edit seems to have no
effect.

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
"""

from taxokit.lint.rule_api import Severity, loader_rule

loader_rule(__name__, Severity.ERROR)
