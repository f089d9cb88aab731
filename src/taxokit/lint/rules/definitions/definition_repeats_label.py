"""A definition only repeats the label.

The concept seems to be defined, but is not. A definition repeats the label if it has no word of its own, articles and
the like apart.

Source: ISO 704 section 6.5.2 (circular definitions); ISO 25964-1 section 6.2.2; our policy.

```yaml bad
id: energy
label: Energy
definition: Energy.
```

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:definition "Power, solar"@en .
```

```yaml good
id: energy
label: Energy
definition: The capacity to do work.
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:definition "Power from sunlight."@en .
ex:mass a skos:Concept ; skos:prefLabel "sample mass"@en ; skos:definition "Mass of the measured sample."@en .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.normalize import fold, words_of

_SMALL_WORDS = (
    "a an and are as at by for from in into is it of on or that the these this those to which with "
    "das dem den der des die ein eine einem einen einer eines es fur im in ist mit oder sind und von vom zu zum zur "
    "au aux ce cette ces d de des du en est et l la le les ou par pour sont un une "
    "al con del el es esta las lo los para por que son una unas uno unos y "
    "che con da dal degli dei del della delle di e gli i il sono una uno"
)
_WITHOUT_MEANING = frozenset(_SMALL_WORDS.split())


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each definition whose words are all in the preferred label of the same language."""
    labels = vocabulary.literals(terms.PREF_LABEL)
    for iri, texts in vocabulary.literals(terms.DEFINITION).items():
        for text in texts:
            for label, tag, _ in labels.get(iri, ()):
                if (tag == text[1] or tag.lower() == text[1].lower()) and _repeats(text[0], label):
                    place = vocabulary.place_of_literal(iri, terms.DEFINITION, text)
                    message = f"the definition of {vocabulary.name(iri)} only repeats its label, {label!r}"
                    yield Diagnostic(place, message, "define the concept in other words")


def _repeats(definition: str, label: str) -> bool:
    """Return True if a definition has no word of its own."""
    first = definition.partition(" ")[0].lower()
    if first.isascii() and first.isalpha() and first not in _WITHOUT_MEANING and first not in fold(label):
        return False  # quickly, for most
    words, label_words = words_of(definition), set(words_of(label))
    return not label_words.isdisjoint(words) and all(word in label_words or word in _WITHOUT_MEANING for word in words)
