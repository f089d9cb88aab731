"""An alternative label is a label of another concept of the same class or scheme too.

Whoever looks for the words finds two concepts, and does not learn which one is meant. Unicode compatibility forms,
case, white space and the punctuation that changes no meaning do not tell labels apart. Hidden labels are for searches,
which may well find several concepts, so they are left out.

Source: ISO 25964-1 section 6.2 (homographs); qSKOS "Overlapping Labels".

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
    synonyms:
      - PV
  - id: photovoltaics
    label: PV
```

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
    synonyms:
      - Sun power
  - id: photovoltaics
    label: Photovoltaics
    synonyms:
      - sun-power
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
    synonyms:
      - Power from the sun
  - id: photovoltaics
    label: Photovoltaics
    synonyms:
      - PV
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:hiddenLabel "pv"@en .
ex:pv a skos:Concept ; skos:prefLabel "PV"@en ; skos:altLabel "Solar power"@fr .
```
"""

from collections.abc import Iterator

from taxokit import terms
from taxokit.findings import Problem, Severity
from taxokit.linting import vocabulary_rule
from taxokit.phrases import alike
from taxokit.vocabulary import Vocabulary


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield each alternative label that is also a preferred one of another concept, or an alternative one before it."""
    preferred_ones = [languages for _, languages in vocabulary.labels_of_groups(terms.PREF_LABEL)]
    for index_of_group, (_, alternative) in enumerate(vocabulary.labels_of_groups(terms.ALT_LABEL)):
        preferred = preferred_ones[index_of_group] if preferred_ones else {}
        for tag, found in alternative.items():
            before = preferred.get(tag, [])
            labels = [*before, *found]
            for same in alike([text[0] for _, text in labels]):
                first = labels[same[0]][0]
                kind = "preferred" if same[0] < len(before) else "alternative"
                for index in same:
                    iri, text = labels[index]
                    if index >= len(before) and iri != first:
                        yield Problem(
                            vocabulary.place_of_words(iri, terms.ALT_LABEL, text),
                            f"{text[0]!r} is a label of {vocabulary.name(iri)}, and the {kind} label of"
                            f" {vocabulary.name(first)}",
                            "keep it with the one that it names, or say in the label how they differ",
                        )
