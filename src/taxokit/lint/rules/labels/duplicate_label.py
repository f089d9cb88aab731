"""Two items of one class, or of one scheme, have the same preferred label.

People choose by label. Two items whose labels read the same cannot be distinguished in a list. Unicode compatibility
forms, case, white space and punctuation that changes no meaning do not make labels different; raised and lowered digits
do, as in `10²`, and so does another language.

Source: ISO 25964-1 section 6.1; qSKOS "Overlapping Labels".

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: sun-power
    label: Solar Power
```

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
    translations:
      fr: {label: Énergie solaire}
  - id: solar-heat
    label: Solar heat
    translations:
      fr: {label: Énergie (solaire)}
```

```turtle bad
ex:solar a skos:Concept ; skos:inScheme ex:energy ; skos:prefLabel "Solar power"@en .
ex:sun a skos:Concept ; skos:inScheme ex:energy ; skos:prefLabel "solar-power"@en .
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: sun-power
    label: Power from the sun
```

```turtle good
ex:solar a skos:Concept ; skos:inScheme ex:energy ; skos:prefLabel "Solar power"@en .
ex:sun a skos:Concept ; skos:inScheme ex:astronomy ; skos:prefLabel "Solar power"@en .
```
"""

from taxokit.core.text.labels import alike
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Text, Vocabulary, vocabulary_rule
from taxokit.rdf import terms


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept whose preferred label another one of its class or scheme had before it."""
    for _, languages in vocabulary.labels_by_scope(terms.PREF_LABEL):
        for labels in languages.values():
            for same in alike([text[0] for _, text in labels]):
                first, words = labels[same[0]][0], labels[same[0]][1][0]
                for index in same[1:]:
                    iri, text = labels[index]
                    if iri != first:
                        yield Diagnostic(
                            vocabulary.place_of_literal(iri, terms.PREF_LABEL, text),
                            f"the label {_quoted(text, vocabulary)} of {vocabulary.name(iri)}"
                            f" {'is also' if words == text[0] else f'reads like {words!r},'}"
                            f" the label of {vocabulary.name(first)}",
                            "make the labels different, or merge the two",
                            about=(first,),
                        )


def _quoted(text: Text, vocabulary: Vocabulary) -> str:
    """Return a label with its language, since two items may have the same label in several."""
    words, tag, _ = text
    return f"{words!r}@{tag}" if tag and tag != vocabulary.language else repr(words)
