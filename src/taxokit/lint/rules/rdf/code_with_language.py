"""A code has a language tag: a notation, an identifier, a date, or the number of a version.

A code is the same in every language. With a tag, only searches in that language find it, and it is another literal than
the same code without a tag.

Source: SKOS Reference section 6.5.1 (notations are typed literals, not in a natural language); DCMI Metadata Terms.

```turtle bad
ex:wind a skos:Concept ; skos:notation "E1.2"@en .
```

```turtle good
ex:wind a skos:Concept ; skos:notation "E1.2" , "12"^^ex:code .
```
"""

import re

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, terms, vocabulary_rule
from taxokit.rdf.terms import DCT
from taxokit.text.patterns import lazy_compile

_CODES = (terms.NOTATION, DCT + "identifier", DCT + "created", DCT + "issued", DCT + "modified", DCT + "date")
_VERSIONS = (terms.VERSION_INFO, terms.VERSION)
_NUMBER = lazy_compile(r"(?:v\.?|version)? ?\d[\w.+:-]*", re.IGNORECASE)


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each code with a language tag; our sources cannot contain any."""
    for iri, predicate, text in vocabulary.literals_of(*_CODES, *_VERSIONS):
        if text[1] and (predicate in _CODES or _NUMBER.fullmatch(text[0])):
            message, hint = "is a code with a language tag", f"remove @{text[1]}"
            yield on_literal(vocabulary, iri, predicate, text, message, hint)._replace(cause=predicate)
