"""An alternative label is also a label of another concept of the same class or scheme.

A search for the words finds two concepts, and readers cannot tell which of them is meant. Unicode compatibility forms,
case, white space and punctuation that changes no meaning do not make labels different. Hidden labels are for searches,
which may find several concepts, so they are not checked. Neither are the labels that a concept takes over from a
deprecated one that it replaces: both lead to the same concept.

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

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Links, Severity, Text, Vocabulary, terms, vocabulary_rule
from taxokit.text.normalize import alike


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each alternative label that is also a preferred one of another concept, or an alternative one before it."""
    preferred_ones = [languages for _, languages in vocabulary.labels_by_scope(terms.PREF_LABEL)]
    replaced = vocabulary.stated(terms.REPLACED_BY)
    deprecated = vocabulary.deprecated if replaced else ()
    heirs = {iri: replaced[iri] for iri in replaced if iri in deprecated}
    for index_of_group, (_, alternative) in enumerate(vocabulary.labels_by_scope(terms.ALT_LABEL)):
        preferred = preferred_ones[index_of_group] if preferred_ones else {}
        for tag, alternatives in alternative.items():
            before = preferred.get(tag, [])
            labels = [*before, *alternatives]
            for same in alike([text[0] for _, text in labels]):
                for index in same:
                    iri, text = labels[index]
                    other = _other(labels, same, index, heirs) if index >= len(before) else None
                    if other is not None:
                        kind = "preferred" if other < len(before) else "alternative"
                        yield Diagnostic(
                            vocabulary.place_of_literal(iri, terms.ALT_LABEL, text),
                            f"the label {text[0]!r} of {vocabulary.name(iri)} is also the {kind} label of"
                            f" {vocabulary.name(labels[other][0])}",
                            "remove it from one of them, or make the labels different",
                            about=(labels[other][0],),
                        )


def _other(labels: Sequence[tuple[str, Text]], same: Sequence[int], index: int, heirs: Links) -> int | None:
    """Return the index of the first label that reads the same, of a concept that may not share it; None without one."""
    iri = labels[index][0]
    for earlier in same:
        other = labels[earlier][0]
        if earlier >= index or other == iri:
            return None
        if iri not in heirs.get(other, ()) and other not in heirs.get(iri, ()):
            return earlier
    return None
