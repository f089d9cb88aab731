"""A text would be run by a spreadsheet, as a formula.

Releases have CSV files, which people open in spreadsheets. There, a cell that begins with an equals sign, an at sign,
a plus or a minus sign, also in its full-width form, is a formula: it shows an error instead of the text, and at worst
it starts a program or sends the table to another machine. Some programs skip white space and quotes before the sign, or
take a semicolon or a tab in a text for the end of a cell. A sign before a plain number, as in `-5 °C` and `+3 more`, is
not reported, nor is a dash before a space.

CSV files have every text as it is, so this is an error, which no comment in a source can ignore. Where a text has to be
as it is, allow it in the configuration. In an RDF file, which is not a table, it is an *info*.

Options: `allowed` are the texts that may be formulas, in full.

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

from itertools import chain

from taxokit.core.text.regex import lazy_compile
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule

_FIRST = frozenset("=+-@\"'＝＋－＠")
_OPENINGS = frozenset("=＝@＠+＋-－\"'")
_AT_START = lazy_compile(
    r"[\s\"']*+(?P<sign>[=＝@＠])\s*\S"
    r"|[\s\"']*+(?P<minus>[-+＋－])(?:"
    r"[-+\s]*(?:\.?\d[\d.,]*\s*[-+*/^&=<>|]\s*[\w(]|[(\"'$@=])"  # a calculation, a bracket, a quoted name
    r"|[-+\s]*[^\W\d_][\w.]*[(!|]"  # a function, a sheet, another program
    r"|(?:[-+][-+\s]*)?[^\W\d_])"  # a name
)
_BEHIND_DELIMITER = lazy_compile(
    r"[;\t][\"']?(?:(?P<sign>[=＝@＠])\S|(?P<plus>[+＋])[-+]*[^\W\d_][\w.]*[(!|]|(?P<minus>[-－])[-+]*[^\W\d_][\w.]*[!|])"
)


@vocabulary_rule(Severity.ERROR, suppressible=False)
def check(vocabulary: Vocabulary, *, allowed: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each text that is a formula."""
    severity = Severity.ERROR if vocabulary.by_schema else Severity.INFO
    texts = ((text, key) for text in vocabulary.odd_texts if _formula_in(text) for key in vocabulary.keys_of_text(text))
    for text, key in chain(texts, vocabulary.codes()):
        found = _formula_in(text)
        if found and text not in allowed:
            hint = "write a word first, or allow the text in the configuration"
            message = f"{vocabulary.name_of_text(key)} {found}"
            yield Diagnostic(vocabulary.place_of(key), message, hint, severity=severity)


def _formula_in(text: str) -> str:
    """Return what makes a text a formula, as the end of a sentence; "" where nothing does."""
    if text[:1] in _FIRST or text[:1].isspace():
        match = _AT_START.match(text)
        if match:
            return f"begins with {match[match.lastgroup or 0]!r}, as a spreadsheet formula does"
    may_be_inside = any(part[:1] in _OPENINGS for delimiter in ";\t" for part in text.split(delimiter)[1:])
    inside = _BEHIND_DELIMITER.search(text) if may_be_inside else None
    return f"has {inside[0][:2]!r}, with which a spreadsheet formula begins" if inside else ""
