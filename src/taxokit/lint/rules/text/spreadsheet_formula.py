"""A text begins like a formula, so that a spreadsheet would run it.

Releases have CSV files, which people open in spreadsheets. There, a cell that begins with an equals sign, an at sign,
a plus or a minus sign is a formula, also after white space or a tab: it shows an error instead of the text, and at
worst it starts a program or sends the table to another machine. A sign before a plain number, as in `-5 °C` and
`+3 more`, is not reported, nor is a dash before a space.

Source: OWASP "CSV Injection"; CWE-1236.

```yaml bad
id: energy
label: "=1+1"
```

```yaml bad
id: energy
label: Energy
synonyms:
  - "@SUM(A1:A9)"
  - -power
```

```yaml good
id: energy
label: E = mc²
definition: -5 °C
notes:
  - "+3 more of them"
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "– Energy"@en ; skos:altLabel "a=b"@en ; skos:notation "=1+1" .
```
"""

from taxokit.core.text.regex import lazy_compile
from taxokit.lint.rule_api import Severity, TextFinding, text_rule

_STARTS = frozenset("=+-@\t\r\n ＝＋－＠\u00a0")
_FORMULA = lazy_compile(
    r"\s*(?:[=＝@＠]\s*\S"
    r"|[-+＋－][-+\s]*(?:\d[\d.,]*\s*[-+*/^&=<>]\s*[\w(]|[(\"'$@=])"  # a calculation, a bracket, a quoted name
    r"|[-+＋－](?:[-+][-+\s]*)?[^\W\d_])"  # a name or a function
)


@text_rule(Severity.WARNING)
def check(text: str) -> TextFinding | None:
    """Find the sign that makes a text a formula."""
    if text[:1] not in _STARTS or not _FORMULA.match(text):
        return None
    return TextFinding(f"begins with {text.lstrip()[0]!r}, as a spreadsheet formula does", "begin with a word")
