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

from collections.abc import Iterator, Sequence
from operator import itemgetter

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

_HINT = "add a language tag, such as @en for English"
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
    for predicate in _PROPERTIES:
        for iri, texts in vocabulary.literals(predicate).items():
            if predicate == terms.RDFS_LABEL and vocabulary.concepts and not vocabulary.is_own(iri):
                continue
            tags = [tag for _, tag, _ in texts if tag]
            is_tagged = is_tagged or bool(tags)
            words_untagged = _untagged(texts) if len(tags) < len(texts) else ()
            if words_untagged:
                untagged.setdefault(iri, {}).update(dict.fromkeys(words_untagged))
    for iri, words in filter(itemgetter(1), _in_metadata(vocabulary)):
        untagged.setdefault(iri, {}).update(dict.fromkeys(words))

    def without_tag(iri: str) -> Diagnostic:
        first, *others = untagged[iri]
        more = f" and {len(others)} more" if others else ""
        message = f"{vocabulary.name(iri)} has texts without a language tag: {truncated(first)!r}{more}"
        return Diagnostic(vocabulary.place(iri), message, _HINT, cases=1 + len(others))

    summary = None
    if not is_tagged and len(untagged) >= MANY:
        summary = f"no label or note of the {len(untagged)} resources has a language tag", _HINT
    yield from each_or_all(vocabulary, list(untagged), without_tag, summary)


def _in_metadata(vocabulary: Vocabulary) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the schemes with texts without a language in their metadata, each with those texts."""
    for predicate in _METADATA:
        texts = vocabulary.literals(predicate)
        for iri in vocabulary.schemes if texts else ():
            words_untagged = _untagged(texts.get(iri, ()))
            yield iri, [words for words in words_untagged if predicate != terms.VERSION_INFO or _WORDS.search(words)]


def _untagged(texts: Sequence[Text]) -> list[str]:
    """Return the texts without a language, but for numbers, addresses and the like."""
    return [words for words, tag, datatype in texts if not tag and not datatype and _has_words(words)]


def _has_words(text: str) -> bool:
    """Return True if a text has a word of a language: letters, and beside digits a word in lower case, too."""
    if not any(map(str.isdigit, text)) and "/" not in text:
        return any(map(str.isalpha, text))
    return any(_WORD.fullmatch(word) for word in text.split() if "/" not in word)
