"""A label is an identifier: an address, a name with underscores for spaces, or with escapes such as `%20`.

A program has put the identifier where a name for people is missing, or has taken the name from an address without its
escapes. People see it in lists, and search finds no word of it. If most concepts have such labels, which can be the
names of fields or files, there is one finding of severity info.

Source: SKOS Reference section 5 (lexical labels are for people); our policy.

```yaml bad
id: energy
label: https://example.org/energy
```

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "solar_power"@en ; skos:altLabel "sun%20power"@en, "ex:solar"@en .
```

```yaml good
id: energy
label: Energy
synonyms:
  - the_energy
```

```turtle good
ex:init a skos:Concept ; skos:prefLabel "__init__ of Python"@en , "PM2_5"@de ; skos:altLabel "20 % of all"@en .
```
"""

from collections.abc import Collection

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    Vocabulary,
    each_or_habit,
    on_literal,
    terms,
    vocabulary_rule,
)
from taxokit.text.patterns import lazy_compile

_ADDRESS = lazy_compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.|urn:)\S+")
_ESCAPE = lazy_compile(r"[^\W\d_]%2[0-9A-Fa-f]|%[Cc][2-9A-Fa-f]%[89AaBb]|%[Ee][0-9A-Fa-f]%[89AaBb]")
_JOINED = lazy_compile(r"[^\W\d_]{2,}(?:_[^\W\d_]{2,})+")
_NAME = lazy_compile(r"([A-Za-z][\w.-]*):[\w.-]+")


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with a label that is an identifier, or one diagnostic if that is a habit."""
    identifiers: dict[str, Diagnostic] = {}
    for iri, predicate, text in vocabulary.literals_of(terms.PREF_LABEL, terms.ALT_LABEL):
        words = text[0]
        if "_" in words or ":" in words or "%" in words or "www." in words:
            problem = _problem(words, vocabulary.prefixes, is_preferred=predicate == terms.PREF_LABEL)
            if problem:
                hint = "write a name for people"
                identifiers.setdefault(iri, on_literal(vocabulary, iri, predicate, text, problem, hint))
    message, hint = "concepts have a label that is an identifier", "write names for people"
    yield from each_or_habit(vocabulary, identifiers, len(vocabulary.concepts), message, hint)


def _problem(words: str, prefixes: Collection[str], *, is_preferred: bool) -> str:
    """Return which kind of identifier a label is, "" if it is none."""
    if _ADDRESS.fullmatch(words):
        return "is an address"
    if _ESCAPE.search(words):
        return "contains an escape of addresses"
    if is_preferred and _JOINED.fullmatch(words):
        return "has underscores for spaces"
    name = _NAME.fullmatch(words)
    return "is a prefixed name" if name and name[1] in prefixes else ""
