r"""A label has a space between two words that is not the one that people type.

A no-break space comes with text that was copied from a page or a word processor. Nobody sees it, and who searches for
the words, or joins a table by the label, does not find them. It is left alone where typography and orthography ask for
it: beside numbers, signs, initials and words of one or two letters, as in `10 kW` and `v domě`, and in Mongolian.

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
  - "capacity for\u2009work"
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
ex:energy a skos:Concept ; skos:prefLabel "太陽　光"@ja , "Energie v\u00A0domě"@cs , "Louis\u00A0XIV"@fr .
```
"""

import re
from collections.abc import Iterator

from taxokit.findings import NewText, Problem, Severity
from taxokit.linting import vocabulary_rule
from taxokit.vocabulary import LABELS, Vocabulary

_WORD = r"[^\W\d_\u1800-\u18af](?:(?![A-Z\u1800-\u18af])[^\W\d_]){2,}"
_UNUSUAL = re.compile(rf"(\b{_WORD})([\u00a0\u1680\u2000-\u200a\u202f\u205f])(?={_WORD})")
"""Between two words of three letters and more, of which only the first may be a capital."""


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield each label with such a space between two words."""
    for predicate in LABELS:
        for iri, texts in vocabulary.words(predicate).items():
            for text in texts:
                found = None if text[0].isascii() else _UNUSUAL.search(text[0])
                if found:
                    yield Problem(
                        vocabulary.place_of_words(iri, predicate, text),
                        f"{vocabulary.name_of_words(iri, predicate, text)} has U+{ord(found[2]):04X} for a space",
                        "write a space",
                        NewText(_UNUSUAL.sub(r"\1 ", text[0])),
                    )
