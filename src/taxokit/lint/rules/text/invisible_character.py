r"""A text holds a character that nobody can see.

Control characters break RDF/XML and terminals; bidirectional controls make a reviewer see another text than a machine
reads; zero-width characters make two labels differ that look the same. In labels, line breaks, soft hyphens and
characters that Unicode does not define are no better. Joiners are left alone: Persian, Hindi and families of emoji
need them.

Source: Unicode Standard Annex 9; CVE-2021-42574 ("Trojan Source"); XML 1.0 section 2.2; qSKOS "Unprintable Characters
in Labels".

```yaml bad
id: energy
label: "Energy\u202Eygrene"
```

```yaml bad
id: energy
label: "Photo\u00ADvoltaics"
```

```turtle bad
ex:energy a skos:Concept ; skos:definition "The capacity\u200B to do work."@en .
```

```yaml good
id: energy
label: "Energy \u2014 how it is made"
definition: |-
  The capacity
  to do work.
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "می\u200Cخواهم"@fa .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.text.unicode import INVISIBLE, unprintable
from taxokit.lint.engine import loader_diagnostics, vocabulary_rule
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf.skos import LABELS

_HINT = "remove it, or write it as a visible one"


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield the texts that hold an invisible character, and the labels that hold one that cannot be printed."""
    if isinstance(vocabulary, SourceVocabulary):
        # found while reading, since keys and comments can deceive too
        yield from loader_diagnostics(vocabulary.taxonomy, "invisible-character")
    else:
        for text, key in vocabulary.odd_texts_where(lambda text: not text.isprintable() and INVISIBLE.search(text)):
            found = INVISIBLE.search(text)
            if found:
                message = f"{vocabulary.name_of_text(key)} holds the invisible character {_code(found[0])}"
                yield Diagnostic(vocabulary.place_of(key), message, _HINT)
    for predicate in LABELS:
        for iri, texts in vocabulary.words(predicate).items():
            for label in texts:
                character = unprintable(label[0])
                if character and not INVISIBLE.search(label[0]):
                    place = vocabulary.place_of_words(iri, predicate, label)
                    name = vocabulary.name_of_words(iri, predicate, label)
                    yield Diagnostic(place, f"{name} holds {character}", _HINT)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
