"""A label, a title or a note has no language tag.

The language of the text is unknown: an application that asks for English does not show it, and a speech program reads
it wrongly. The title, the description and a version in words of a scheme are such texts too. If no text of a vocabulary
has a tag, there is one finding for all. Numbers, addresses and the like are in no language, and the names of other
resources, such as people and properties, are not checked. In our sources texts have the language of the taxonomy.

Source: SKOS Reference section 5.1; RDF 1.1 Concepts section 3.3; qSKOS "Omitted or Invalid Language Tags".

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power" ; skos:altLabel "Solarenergie"@de .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:notation "SP" ; skos:altLabel "42 – 17" .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import (
    MANY,
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Vocabulary,
    each_or_all,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.skos import DOCUMENTATION, LABELS
from taxokit.text.normalize import truncated
from taxokit.text.patterns import lazy_compile

_LATIN = lazy_compile(r"[A-Za-z\u00c0-\u024f]")
_WORD = lazy_compile(r"\W*[^\W\d_][^\W\d_A-Z]{2,}\W*")
_PROPERTIES = (*LABELS, terms.RDFS_LABEL, *DOCUMENTATION)
_METADATA = (terms.TITLE, terms.DC11 + "title", terms.DESCRIPTION, terms.DC11 + "description", terms.VERSION_INFO)
_WORDS = lazy_compile(r"[^\W\d_]{3,}\W+(?:.*\W)?[^\W\d_]{3,}")
"""Two words of letters, which a version in numbers does not have."""


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource that has texts without a language; one diagnostic if no text has one."""
    untagged: dict[str, dict[str, None]] = {}
    is_tagged = False
    for predicate in (*_PROPERTIES, *_METADATA):
        for iri, texts in vocabulary.literals(predicate).items():
            if predicate == terms.RDFS_LABEL and vocabulary.concepts and not vocabulary.is_own(iri):
                continue
            if predicate in _METADATA and iri not in vocabulary.schemes:
                continue
            is_tagged = is_tagged or (predicate in _PROPERTIES and any(tag for _, tag, _ in texts))
            words = _untagged(texts)
            if predicate == terms.VERSION_INFO:
                words = [text for text in words if _WORDS.search(text)]
            if words:
                untagged.setdefault(iri, {}).update(dict.fromkeys(words))

    def without_tag(iri: str) -> Diagnostic:
        first, *others = untagged[iri]
        more = f" and {len(others)} more" if others else ""
        message = f"{vocabulary.name(iri)} has texts without a language tag: {truncated(first)!r}{more}"
        at = vocabulary.place_of_use(iri, first)
        return Diagnostic(vocabulary.place(iri), message, _hint(first), cases=1 + len(others), at=at)

    summary = None
    if not is_tagged and len(untagged) >= MANY:
        message = f"no label or note of the {len(untagged)} resources has a language tag"
        summary = message, _hint(next(iter(next(iter(untagged.values())))))
    yield from each_or_all(vocabulary, list(untagged), without_tag, summary)


def _hint(text: str) -> str:
    return "add a language tag" + (f', such as "{truncated(text)}"@en for English' if _LATIN.search(text) else "")


def _untagged(texts: Sequence[Text]) -> list[str]:
    """Return the texts without a language, but for numbers, addresses and the like."""
    return [words for words, tag, datatype in texts if not tag and not datatype and _has_words(words)]


def _has_words(text: str) -> bool:
    """Return True if a text has a word of a language: letters, and beside digits a word in lower case, too."""
    if not any(map(str.isdigit, text)) and "/" not in text:
        return any(map(str.isalpha, text))
    return any(_WORD.fullmatch(word) for word in text.split() if "/" not in word)
