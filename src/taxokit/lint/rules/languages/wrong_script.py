"""A label has the tag of a language in Latin letters, but no Latin letter.

Usually the language tag is wrong, or a label of another language was copied to the wrong place. Applications show a
text that their readers cannot read. A tag with a script, such as `en-Cyrl`, is taken for intent.

Source: RFC 5646 section 4.1 (choice of a language tag); IANA Language Subtag Registry (Suppress-Script).

```turtle bad
ex:wind a skos:Concept ; skos:prefLabel "風"@en .
```

```turtle good
ex:wind a skos:Concept ; skos:prefLabel "wind"@en , "風"@ja , "veter"@ru-Latn .
```
"""

from functools import cache

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, vocabulary_rule
from taxokit.rdf.skos import LABELS
from taxokit.text.patterns import lazy_compile

_LANGUAGES = (
    "af ca cs cy da de en es et eu fi fr ga gl hr hu id is it lb lt lv ms mt nb nl nn no pl pt rm ro sk sl sq sv sw tr "
    "vi"
)
_IN_LATIN = frozenset(_LANGUAGES.split())
_LATIN = lazy_compile("[A-Za-zªºÀ-\u024f\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua7ff\ufb00-\ufb06\uff21-\uff5a]")
_WORD = lazy_compile(r"[^\W\d_]{2,}|[\u2e80-\U0003ffff]")
_SYMBOLS = lazy_compile("[\u0370-\u03ff\u2100-\u214f\U0001d400-\U0001d7ff]{1,3}")
"""Greek and mathematical letters stand for things in every language, as *alpha* and *lambda* do."""


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label in another script than its language."""
    is_latin = cache(_is_in_latin)  # there are few languages
    for predicate in LABELS:
        for iri, text in vocabulary.odd_literals(predicate):
            if not text[0].isascii() and is_latin(text[1]) and _has_other_letters(text[0]):
                hint = "correct the language tag, or the label"
                yield on_literal(vocabulary, iri, predicate, text, "has no Latin letter", hint)


def _is_in_latin(tag: str) -> bool:
    """Return True if a tag is of a language in Latin letters, and names no script."""
    language, *parts = tag.split("-")
    return language.lower() in _IN_LATIN and not any(len(part) == len("Cyrl") and part.isalpha() for part in parts)


def _has_other_letters(text: str) -> bool:
    return not _LATIN.search(text) and not all(map(_SYMBOLS.fullmatch, _WORD.findall(text)))
