"""A text begins or ends with white space.

Two labels that differ only there look the same, and so do two notations, of which programs find only the exact one. A
`>` or `|` block scalar ends in a line break that is rarely intended.

Source: our policy; XML Schema `token`.

```yaml bad
id: energy
label: "Energy "
```

```turtle bad
ex:energy a skos:Concept ; skos:notation "1.2 " .
```

```yaml good
id: energy
label: >-
  Energy
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Energy"@en ; skos:notation "E 1" .
```
"""

from taxokit.lint.rule_api import (
    Diagnostics,
    NewText,
    Severity,
    TextFinding,
    Vocabulary,
    in_literals,
    in_texts,
    terms,
    vocabulary_rule,
)


@vocabulary_rule(Severity.ERROR, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each text and each notation with white space at an end."""
    yield from in_texts(vocabulary, _untrimmed)
    yield from in_literals(vocabulary, _untrimmed, (terms.NOTATION,))


def _untrimmed(text: str) -> TextFinding | None:
    """Find white space at an end. Texts of white space alone are for other rules."""
    trimmed = text.strip()
    if trimmed == text or not trimmed:
        return None
    end = "ends" if text != text.rstrip() else "begins"
    hint = "use `>-` or `|-`, which drop the last line break" if text.endswith("\n") else "remove the white space"
    return TextFinding(f"{end} with white space", hint, NewText(trimmed))
