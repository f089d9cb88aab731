"""A label ends in a full stop.

A label is a name, or a sentence that stands for itself: it is shown in lists, in the middle of sentences and in
titles, where the full stop is wrong. An ellipsis, initials, and abbreviations such as *etc.* and *Inc.* keep theirs.

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

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, NewText, Severity
from taxokit.core.text.labels import has_final_stop
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms

_STOPS = (".", "。", "｡", "．")
_LONGEST_ABBREVIATION = 4


@vocabulary_rule(Severity.WARNING, fixable=True)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each preferred or alternative label with a full stop that ends a sentence."""
    for predicate in (terms.PREF_LABEL, terms.ALT_LABEL):
        for iri, texts in vocabulary.literals(predicate).items():
            for text in texts:
                if text[0].rstrip().endswith(_STOPS) and has_final_stop(text[0]):
                    yield Diagnostic(
                        vocabulary.place_of_literal(iri, predicate, text),
                        f"{vocabulary.name_of_literal(iri, predicate, text)} ends in a full stop",
                        "remove it",
                        _without(text[0]),
                    )


def _without(label: str) -> NewText | None:
    """Return the label without its full stop, where the last word is too long for an abbreviation that is not known."""
    shorter = label.rstrip()[:-1].rstrip()
    last = shorter.split()[-1] if shorter else ""
    return NewText(shorter) if len(last) > _LONGEST_ABBREVIATION else None
