"""A label ends with a full stop.

A label is a name, or a sentence that is shown alone: in lists, inside sentences and in titles, where the full stop is
wrong. An ellipsis, initials, and abbreviations such as *etc.* and *Inc.* keep theirs.

Source: ISO 25964-1 section 6.4 (punctuation in terms); our policy.

```yaml bad
id: energy
label: Energy.
```

```yaml bad
id: energy
label: Energy
synonyms:
  - Turn sunlight into electricity.
```

```yaml good
id: energy
label: Turn sunlight into electricity
synonyms:
  - Energy from wind, water, sun, etc.
```

```turtle good
ex:grid a skos:Concept ; skos:prefLabel "Grids in the U.S."@en ; skos:altLabel "and so on ..."@en, "Grid Inc."@en .
```
"""

from taxokit.core.text.labels import has_final_stop
from taxokit.lint.rule_api import NewText, Severity, TextFinding, text_rule
from taxokit.rdf import terms

_STOPS = (".", "。", "｡", "．")
_LONGEST_ABBREVIATION = 4


@text_rule(Severity.WARNING, fixable=True, on=(terms.PREF_LABEL, terms.ALT_LABEL))
def check(label: str) -> TextFinding | None:
    """Find a full stop that ends a sentence. The fix is certain where the last word is too long for an abbreviation."""
    if not label.rstrip().endswith(_STOPS) or not has_final_stop(label):
        return None
    shorter = label.rstrip()[:-1].rstrip()
    last = shorter.split()[-1] if shorter else ""
    fix = NewText(shorter) if len(last) > _LONGEST_ABBREVIATION else None
    return TextFinding("ends with a full stop", "remove it", fix)
