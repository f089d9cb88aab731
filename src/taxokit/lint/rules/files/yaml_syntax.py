"""A source file is not valid YAML, or uses YAML that sources may not use.

Nothing in the file can be checked or released until it can be read. Besides broken syntax, this rule reports valid YAML
that does not belong in a source: tags, which can make a reader run code; aliases that repeat values without end; keys
that are not text; more than one document.

Source: YAML 1.2.2; our policy on hostile input.

```yaml bad
id: energy
label: Energy: how it is made
```

```yaml good
id: energy
label: "Energy: how it is made"
```
"""

from taxokit.lint.rule_api import Severity, loader_rule

loader_rule(__name__, Severity.ERROR)
