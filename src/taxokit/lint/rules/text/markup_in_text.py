"""A text contains markup: HTML tags or entities, or Markdown.

Texts are plain. A program that reads them as plain text shows the marks; one that puts them on a page unescaped runs
them. Comparison signs (`p < 0.05`), names of types (`List<int>`), placeholders, single asterisks and single backticks
are not markup. Literals of the datatypes `rdf:HTML` and `rdf:XMLLiteral` are reported too. If many texts of an RDF file
have Markdown or such a datatype, it is taken for intent, and these findings are of severity info.

Source: our policy; SKOS Reference section 7 (documentation as plain literals); OWASP Cross Site Scripting Prevention.

```yaml bad
id: energy
label: Energy
definition: The <b>capacity</b> to do work.
```

```turtle bad
ex:energy a skos:Concept ; skos:definition "The <i>capacity</i> to do work."^^rdf:HTML .
```

```yaml good
id: energy
label: Energy & power
notes:
  - "Where p < 0.05 and n > 30; a vector<double> of 2*3*4 values; <name> stands for yours."
```

```turtle good
ex:energy a skos:Concept ; skos:note "C++ and C#, R&D; f[0](x); # of units, 5 * 3, __init__"@en .
```
"""

import re
from collections import Counter

from taxokit.lint.rule_api import (
    Diagnostics,
    Severity,
    TextFinding,
    Vocabulary,
    are_usual,
    in_texts,
    on_literal,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.skos import LABELS
from taxokit.text.normalize import truncated
from taxokit.text.patterns import lazy_compile

_ELEMENTS = (
    "a abbr article aside b big blockquote body br button caption center cite code col dd del details div dl dt em "
    "embed figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main "
    "mark math meta nav object ol p picture pre q s samp script section small source span strike strong style sub "
    "summary sup svg table tbody td tfoot th thead title tr tt u ul var video wbr"
)
_TAG = lazy_compile(
    rf"</(?:{'|'.join(_ELEMENTS.split())})\s*>"
    rf"|(?<![\w>])<(?:{'|'.join(_ELEMENTS.split())})\s*/?>"
    rf"|<(?:{'|'.join(_ELEMENTS.split())})(?:\s+[\w:-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))+\s*/?>"
    r"|<(?:br|hr)\s*/?>|<!--|<!\[CDATA\[|<!DOCTYPE\b|<\?xml\b",
    re.IGNORECASE,
)
_ENTITY = lazy_compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LINK = lazy_compile(r"!?\[[^\[\]\n]{1,300}\]\((?:https?:|mailto:|\.{0,2}/|#|[\w-]+(?:/[\w-]+)*\.\w)[^()\s]*\)")
_BOLD = lazy_compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*\*(?![\w*])")
_STRONG = lazy_compile(r"(?<![\w_])__(?=[^\s_])[^_\n]{1,300}\s[^_\n]{1,300}(?<=[^\s_])__(?![\w_])")
_CODE = lazy_compile(r"(?<![\w`])`[^\s`](?:[^`\n]{0,300}[^\s`])?`(?![\w`])")
_FENCE = lazy_compile(r"^[ ]{0,3}(?:```|~~~)", re.MULTILINE)
_ESCAPE = lazy_compile(r"\\[nrt\"](?![A-Za-z])")
_HEADING = lazy_compile(r"^#{2,6} \S|^# \S.*\n|\n# \S", re.MULTILINE)

_KINDS = (
    ("<", "an HTML tag", _TAG),
    ("&", "an HTML entity", _ENTITY),
    ("]", "a Markdown link", _LINK),
    ("*", "Markdown for bold", _BOLD),
    ("_", "Markdown for bold", _STRONG),
    ("`", "a Markdown code fence", _FENCE),
    ("~", "a Markdown code fence", _FENCE),
    ("`", "Markdown for code", _CODE),
    ("#", "a Markdown heading", _HEADING),
    ("\\", "an escape sequence", _ESCAPE),
)
"""A character of each kind, because one is found faster than two, its name, and its pattern."""

_DATATYPES = (f"{terms.RDF}HTML", f"{terms.RDF}XMLLiteral")

_CODE_MARKS = "Markdown for code"
"""Marks around the names of terms, which do no harm."""

_HABIT = 5
"""From how many texts on Markdown is meant: a program that knows it shows them."""

_SHOWN = 60


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the texts with markup; in RDF, frequent Markdown is intended."""
    findings = list(in_texts(vocabulary, _first_markup))
    number = Counter(finding.cause for finding in findings)
    for finding in findings:
        many = number[finding.cause] >= (1 if finding.cause == _CODE_MARKS else _HABIT)
        is_habit = "Markdown" in finding.cause and many and not vocabulary.by_schema
        severity = Severity.INFO if is_habit else Severity.WARNING
        yield finding._replace(severity=severity)
    typed = vocabulary.statements.typed_literals  # `invalid-value-type` reports labels
    marked = [literal for literal in typed if literal[2][2] in _DATATYPES and literal[1] not in LABELS]
    severity = Severity.INFO if are_usual(len(marked), len(vocabulary.concepts)) else Severity.WARNING
    for iri, predicate, text in marked:
        kind = f"is markup, of the datatype {vocabulary.name(text[2])}"
        yield on_literal(vocabulary, iri, predicate, text, kind, "write plain text")._replace(severity=severity)


def _first_markup(text: str) -> TextFinding | None:
    """Return the first markup of a text."""
    for mark, kind, pattern in _KINDS if _may_have_some(text) else ():
        if mark in text and (match := next(filter(_is_markup, pattern.finditer(text)), None)):
            hint = "write the character itself" if mark in "&\\" else "write plain text"
            shown = truncated(match[0].strip().replace("\n", " "), _SHOWN)
            return TextFinding(f"contains {kind}: {shown}", hint, cause=kind)
    return None


def _may_have_some(text: str) -> bool:
    has_marks = "<" in text or ("&" in text and ";" in text) or "`" in text or "# " in text or "\\" in text
    return has_marks or "](" in text or "**" in text or "__" in text or "~~~" in text


def _is_markup(match: re.Match[str]) -> bool:
    """Return True if a match is not merely an ampersand before a word and a semicolon."""
    if not match[0].startswith("&") or match[0].startswith("&#"):
        return True
    from html.entities import html5  # a large table

    return match[0][1:] in html5
