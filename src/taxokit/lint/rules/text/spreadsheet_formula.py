"""A text begins like a formula, so that a spreadsheet would run it.

Releases have CSV files, which people open in spreadsheets. There, a cell that begins with an equals sign, an at sign,
a plus or a minus sign is a formula, also behind white space or a tab: it shows an error in place of the text, and at
worst it starts a program or sends the table away. A sign before a plain number, as in `-5 °C` and `+3 more`, stays
what it is, and so does a dash before a space.

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

import re
from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.engine import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary

_STARTS = frozenset("=+-@\t\r\n ＝＋－＠\u00a0")
_FORMULA = re.compile(
    r"\s*(?:[=＝@＠]\s*\S"
    r"|[-+＋－][-+\s]*(?:\d[\d.,]*\s*[-+*/^&=<>]\s*[\w(]|[(\"'$@=])"  # a calculation, a bracket, a quoted name
    r"|[-+＋－](?:[-+][-+\s]*)?[^\W\d_])"  # a name or a function
)


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each text that a spreadsheet would take for a formula."""
    for text, key in vocabulary.odd_texts_where(lambda text: text[:1] in _STARTS and _FORMULA.match(text)):
        sign = text.lstrip()[0]
        yield Diagnostic(
            vocabulary.place_of(key),
            f"{vocabulary.name_of_text(key)} begins with {sign!r}, which a spreadsheet takes for a formula",
            "begin with a word",
        )
