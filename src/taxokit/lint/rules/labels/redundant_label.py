"""A resource has two labels in one language that differ only in case.

The alternative label adds nothing: searches ignore case, and a list of synonyms shows the same words twice. Often one
of them is a correction, and the other was forgotten. Labels with the same characters are reported by
`conflicting-labels`. Hidden labels are for searches, and may differ in case from the others.

Source: ISO 25964-1 section 6.2 and 8 (equivalence between different terms); our policy.

```yaml bad
id: energy
label: Solar power
synonyms:
  - Solar Power
```

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:altLabel "solar power"@en .
```

```yaml good
id: energy
label: Solar power
synonyms:
  - Sun power
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:altLabel "Solar Power"@de ;
  skos:hiddenLabel "SOLAR POWER"@en .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.normalize import in_language

_ACRONYM = 5


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each alternative label that differs only in case from the preferred one, or from one before it."""
    preferred = vocabulary.literals(terms.PREF_LABEL)
    for iri, texts in vocabulary.literals(terms.ALT_LABEL).items():
        labels = [text[0].lower() for text in (*preferred.get(iri, ()), *texts)]
        if len(set(labels)) == len(labels):  # nearly always
            continue
        first = {(words.lower(), tag.lower()): words for words, tag, _ in preferred.get(iri, ())}
        for text in texts:
            other = first.setdefault((text[0].lower(), text[1].lower()), text[0])
            if other != text[0]:
                message = f"{vocabulary.name(iri)} has the labels {other!r} and {text[0]!r} {in_language(text[1])}"
                place = vocabulary.place_of_literal(iri, terms.ALT_LABEL, text)
                severity = Severity.INFO if _is_acronym(other, text[0]) else Severity.WARNING
                message += ", which differ only in case"
                yield Diagnostic(place, message, "keep the correct one", severity=severity)


def _is_acronym(label: str, other: str) -> bool:
    """Return True if two labels differ in one word, which one of them writes as an acronym: *DNA* and *dna*."""
    odd = [(word, twin) for word, twin in zip(label.split(), other.split(), strict=False) if word != twin]
    return len(odd) == 1 and len(odd[0][0]) <= _ACRONYM and any(word.isupper() for word in odd[0])
