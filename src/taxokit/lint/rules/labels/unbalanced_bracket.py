"""A label has a bracket that is not opened, or not closed.

Usually a part of the label was lost, or it was cut at a comma or a maximal length. Brackets of both kinds are counted
together, as intervals mix them, and brackets of a numbered list, as in `a) wind`, do not count.

Source: our policy.

```yaml bad
id: energy
label: Energy (electric
```

```turtle bad
ex:wind a skos:Concept ; skos:prefLabel "wind) power"@en .
```

```yaml good
id: energy
label: Energy (electric)
```

```turtle good
ex:wind a skos:Concept ; skos:prefLabel "a) wind"@en ; skos:altLabel "[0, 1)"@en .
```
"""

from taxokit.lint.rule_api import Severity, TextFinding, text_rule
from taxokit.rdf.skos import LABELS
from taxokit.text.patterns import lazy_compile

_NUMBERED = lazy_compile(r"(?<![^\W_])[^\W_]{1,2}\)(?![^\W\d_])")
_AS_LETTER = lazy_compile(r"[)\]][^\W\d_]")
"""Brackets instead of a letter, from old fonts such as Khmer ones."""


@text_rule(Severity.WARNING, on=LABELS)
def check(label: str) -> TextFinding | None:
    """Find an unbalanced bracket."""
    if "(" not in label and ")" not in label and "[" not in label and "]" not in label:
        return None
    opened, closed = label.count("(") + label.count("["), label.count(")") + label.count("]")
    if closed > opened:
        rest = _NUMBERED.sub("", label)
        opened, closed = rest.count("(") + rest.count("["), rest.count(")") + rest.count("]")
    if opened == closed or (closed > opened and _AS_LETTER.search(label)):
        return None
    return TextFinding(f"has a bracket that is not {'closed' if opened > closed else 'opened'}", "complete the label")
