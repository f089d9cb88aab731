r"""A label has an unusual space between two words.

A no-break space comes with text that was copied from a page or a word processor. It looks like a space, but a search
for the words, or a join of tables by the label, does not find them. It is not reported if typography or orthography
requires it: beside numbers, signs and initials, after words of one or two letters, as in `10 kW` and `v domě`, and in
Mongolian.

Source: The Unicode Standard section 6.2 (space characters); our policy.

```yaml bad
id: energy
label: "Solar\u00A0power"
```

```turtle bad
ex:energy a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:hiddenLabel "power\u202Ffrom the sun"@en .
```

```yaml good
id: energy
label: "10\u00A0kW"
definition: "\u00AB\u202FLa force\u00A0vive\u202F\u00BB"
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "太陽　光"@ja , "Energie v\u00A0domě"@cs , "Louis\u00A0XIV"@fr .
```
"""

import re

from taxokit.lint.rule_api import NewText, Severity, TextFinding, text_rule
from taxokit.rdf.skos import LABELS
from taxokit.text.patterns import lazy_compile

_SPACES = frozenset("\u00a0\u1680\u202f\u205f").union(map(chr, range(0x2000, 0x200B)))
_UNUSUAL = lazy_compile(rf"\b([^\W\d_]{{3,}})([{''.join(_SPACES)}])(?=([^\W\d_]{{2,}}))")
_MONGOLIAN = lazy_compile("[\u1800-\u18af]")


@text_rule(Severity.WARNING, fixable=True, on=LABELS)
def check(label: str) -> TextFinding | None:
    """Find an unusual space between two words."""
    if label.isascii() or _SPACES.isdisjoint(label):
        return None
    match = next(filter(_is_odd, _UNUSUAL.finditer(label)), None)
    if match is None:
        return None
    message, fix = f"has U+{ord(match[2]):04X} as a space", NewText(_UNUSUAL.sub(_plain, label))
    return TextFinding(message, "use a plain space", fix)


def _is_odd(match: re.Match[str]) -> bool:
    """Return True if a space is between two words of which only the first letter may be a capital."""
    words = match[1], match[3]
    return all(word[1:] == word[1:].lower() and not _MONGOLIAN.search(word) for word in words)


def _plain(match: re.Match[str]) -> str:
    return f"{match[1]} " if _is_odd(match) else match[0]
