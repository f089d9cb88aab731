"""A text has more than one space between two words.

The difference is invisible, but a search for the words does not find the text, and two labels that look the same
differ. A tab, or a no-break space beside another space, counts too. Texts of several lines may be aligned with spaces
and are not reported, nor are spaces between a notation and a label.

Source: our policy; XML Schema `token`.

```yaml bad
id: energy
label: Solar  power
```

```yaml good
id: energy
label: Solar power
notes:
  - |-
    unit    joule
    symbol  J
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:notation "E  1" .
```
"""

from taxokit.lint.rule_api import NewText, Severity, TextFinding, text_rule
from taxokit.text.normalize import without_notation
from taxokit.text.patterns import lazy_compile

_SPACES = lazy_compile(r"[^\S\n]{2,}|\t")


@text_rule(Severity.WARNING, fixable=True)
def check(text: str) -> TextFinding | None:
    """Find more than one space between two words of one line."""
    if " ".join(text.split()) == text:  # nearly always
        return None
    inner = text.strip()
    rest = without_notation(inner)
    rest = inner if rest[:1].islower() and inner[:1].isalpha() and inner[1:2].isspace() else rest  # `A  wind`
    spaces_match = _SPACES.search(rest) if "\n" not in inner else None
    if not spaces_match:
        return None
    spaces = "a tab" if spaces_match[0] == "\t" else f"{len(spaces_match[0])} spaces"
    word = spaces_match.string[: spaces_match.start()].split()[-1]
    return TextFinding(f"has {spaces} after {word!r}", "use one space", NewText(_SPACES.sub(" ", text)))
