"""A text is not in Unicode normalization form C.

`é` can be one character or two, and looks the same. A search for one does not find the other, and two labels differ
that look the same. The Web and RDF ask for the composed form.

Source: Unicode Standard Annex 15; RDF 1.1 Concepts section 3.3; W3C Character Model: String Matching.

```yaml bad
id: energy
label: "E\u0301nergie"
```

```yaml good
id: energy
label: "\u00c9nergie"
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Énergie"@fr ; skos:altLabel "ﬁ, ½ und Ⅳ"@de .
```
"""

import unicodedata

from taxokit.lint.rule_api import NewText, Severity, TextFinding, text_rule


@text_rule(Severity.WARNING, fixable=True)
def check(text: str) -> TextFinding | None:
    """Find the first character that normalization would change."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return None
    normal = unicodedata.normalize("NFC", text)
    message = f"is not in Unicode normalization form C: {_first_difference(text, normal)}"
    return TextFinding(message, "use the composed characters", NewText(normal))


def _first_difference(text: str, normal: str) -> str:
    """Return the written and the normal form of the first place that changes."""
    start = next((i for i, (a, b) in enumerate(zip(text, normal, strict=False)) if a != b), min(len(text), len(normal)))
    end = start + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    written = " ".join(f"U+{ord(character):04X}" for character in text[start:end])
    composed = unicodedata.normalize("NFC", text[start:end])
    return f"{written} for {composed!r}"
