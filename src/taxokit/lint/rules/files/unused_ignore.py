"""A comment ignores a finding that does not exist.

The problem that it excused was fixed, or the rule has another name. If the comment stays, it hides the next mistake on
the same line, and suggests a problem that does not exist.

Source: our policy; the same idea as Ruff's RUF100 and mypy's `warn_unused_ignores`.

```yaml bad
id: energy
label: Energy  # taxokit: ignore=untrimmed-text
```

```yaml good
id: energy
label: "Energy "  # taxokit: ignore=untrimmed-text
```

```turtle bad
# taxokit: ignore=untrimmed-text
ex:energy a skos:Concept ; skos:prefLabel "Energy"@en .
```

```turtle good
# taxokit: ignore=untrimmed-text
ex:energy a skos:Concept ; skos:prefLabel "Energy "@en .
```
"""

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, vocabulary_rule


@vocabulary_rule(Severity.WARNING, of_whole=True, formerly="unneeded-ignore")
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield nothing: `suppressions` reports unused comments after all other rules, with the severity of this one."""
    return iter(())
