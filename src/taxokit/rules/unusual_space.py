r"""A label has a space between two words that is not the one that people type.

A no-break space comes with text that was copied from a page or a word processor. Nobody sees it, and who searches for
the words, or joins a table by the label, does not find them. Spaces beside numbers and signs are left alone, where
typography asks for them, as in `10 kW`.

Source: The Unicode Standard section 6.2 (space characters); our policy.

```yaml bad
id: energy
label: "Solar\u00A0power"
```

```yaml bad
id: energy
label: Energy
synonyms:
  - work
  - "capacity to\u2009work"
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
ex:energy a skos:Concept ; skos:prefLabel "太陽　光"@ja .
```
"""

import re
from collections.abc import Iterator

from taxokit.findings import NewText, Problem, Severity
from taxokit.linting import vocabulary_rule
from taxokit.vocabulary import LABELS, Vocabulary

_UNUSUAL = re.compile(r"(?<=[^\W\d_])[\u00a0\u1680\u2000-\u200a\u202f\u205f](?=[^\W\d_])")


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield each label with such a space between two letters."""
    for predicate in LABELS:
        for iri, texts in vocabulary.words(predicate).items():
            for text in texts:
                found = None if text[0].isascii() else _UNUSUAL.search(text[0])
                if found:
                    yield Problem(
                        vocabulary.place_of_words(iri, predicate, text),
                        f"{vocabulary.name_of_words(iri, predicate, text)} has U+{ord(found[0]):04X} for a space",
                        "write a space",
                        NewText(_UNUSUAL.sub(" ", text[0])),
                    )
