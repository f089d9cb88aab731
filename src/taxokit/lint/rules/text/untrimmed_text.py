"""A text begins or ends with white space.

Two labels that differ only there look the same. A `>` or `|` block scalar ends in a line break that is rarely intended.

Source: our policy; XML Schema `token`.

```yaml bad
id: energy
label: "Energy "
```

```yaml good
id: energy
label: >-
  Energy
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Energy"@en ; skos:notation " E " .
```
"""

from taxokit.lint.rule_api import NewText, Severity, TextFinding, text_rule


@text_rule(Severity.ERROR, fixable=True)
def check(text: str) -> TextFinding | None:
    """Find white space at an end. Texts of white space alone are for other rules."""
    trimmed = text.strip()
    if trimmed == text or not trimmed:
        return None
    end = "ends" if text != text.rstrip() else "begins"
    hint = "use `>-` or `|-`, which drop the last line break" if text.endswith("\n") else "remove the white space"
    return TextFinding(f"{end} with white space", hint, NewText(trimmed))
