"""A resource has the same text as two kinds of label: preferred, alternative or hidden.

The three kinds of label are disjoint: a label cannot be preferred and not preferred at once. Labels are compared
character by character, and only within one language.

Source: SKOS Reference S13; qSKOS "Disjoint Labels Violation".

```yaml bad
id: energy
label: Energy
synonyms:
  - Power
  - Energy
```

```turtle bad
ex:solar a skos:Concept ; skos:altLabel "PV"@en ; skos:hiddenLabel "PV"@en .
```

```yaml good
id: energy
label: Energie
translations:
  en:
    label: Energy
    synonyms:
      - Energie
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:altLabel "Solar Power"@en, "Solar power"@en-US .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Removal, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.normalize import in_language

_KINDS = {terms.PREF_LABEL: "preferred", terms.ALT_LABEL: "alternative", terms.HIDDEN_LABEL: "hidden"}


@vocabulary_rule(Severity.ERROR, fixable=True, formerly="clashing-labels")
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label that the same resource has as a label of a higher kind."""
    labels = {predicate: vocabulary.literals(predicate) for predicate in _KINDS}
    for lower in (terms.ALT_LABEL, terms.HIDDEN_LABEL):
        higher = (terms.PREF_LABEL,) if lower == terms.ALT_LABEL else (terms.PREF_LABEL, terms.ALT_LABEL)
        for iri, texts in labels[lower].items():
            others = {words for predicate in higher for words, _, _ in labels[predicate].get(iri, ())}
            shared = [text for text in texts if text[0] in others]
            if not shared:  # nearly always
                continue
            taken = {
                (words, tag.lower()): _KINDS[predicate]
                for predicate in reversed(higher)
                for words, tag, _ in labels[predicate].get(iri, ())
            }
            for text in shared:
                kind = taken.get((text[0], text[1].lower()), "")
                if kind and text[0].strip():
                    yield Diagnostic(
                        vocabulary.place_of_literal(iri, lower, text),
                        f"{text[0]!r} is both the {kind} and the {_KINDS[lower]} label of {vocabulary.name(iri)}"
                        f" {in_language(text[1])}",
                        f"remove the {_KINDS[lower]} label",
                        Removal(),
                    )
