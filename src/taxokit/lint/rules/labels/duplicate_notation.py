"""Two concepts share a notation, or a concept has two notations of one system.

A notation stands for one concept, on shelves and in records. Concepts in a scheme must not share it, unless they have
different types, are in different collections, or one replaces the other. Many in a file without a scheme may be of
several lists: an *info*. Notations that differ in white space alone, or in leading zeros (`1.02` and `1.2`) if hardly
any notation has some, are a *warning*. A concept may have several notations. If two are of one system, which their
datatype identifies, it is unclear which to use: an *info*, too.

Source: qSKOS "Ambiguous Notation References"; SKOS Reference sections 6.5.2 and 6.5.3.

```turtle bad
ex:sun skos:inScheme ex:scheme ; skos:notation "E1" .
ex:wind skos:inScheme ex:scheme ; skos:notation "E1" .
ex:sun a skos:Concept .
ex:wind a skos:Concept .
```

```turtle bad
ex:sun a skos:Concept ; skos:notation "E 1" . ex:wind a skos:Concept ; skos:notation "E1" .
```

```turtle good
ex:sun a skos:Concept ; skos:inScheme ex:scheme ; skos:notation "E1" .
ex:wind a skos:Concept ; skos:inScheme ex:another ; skos:notation "E1" .
```
"""

from collections.abc import Callable, Iterator, Sequence

from taxokit.lint.rule_api import (
    MANY,
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Texts,
    Vocabulary,
    are_few,
    repeated,
    terms,
    vocabulary_rule,
)
from taxokit.text.patterns import lazy_compile

_GAP = lazy_compile(r"(?<!\d)\s+|\s+(?!\d)")
_ZEROS = lazy_compile(r"(?<!\d)0+(?=\d)")


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with a notation that another one of its scheme or class had before it, or with two."""
    notations = vocabulary.notations()
    if not notations:
        return
    may_share = _sharing(vocabulary)
    same: dict[tuple[str, Text], tuple[str, Text]] = {}
    for key_of in (_exact, *_coarser(notations)):
        for _, members in vocabulary.label_scopes():
            owners = ((key_of(text), (iri, text)) for iri in members for text in notations.get(iri, ()))
            for _, owner, first in repeated(owners):
                if owner[0] != first[0] and not may_share(owner[0], first[0]):
                    same.setdefault(owner, first)
    are_of_several_lists = not vocabulary.schemes and len(same) > MANY
    for (iri, text), (other, like) in same.items():
        message = f"{vocabulary.name(iri)} has the same notation {text[0]!r} as {vocabulary.name(other)}"
        if like != text:
            message = (
                f"{vocabulary.name(iri)} has the notation {text[0]!r}, and {vocabulary.name(other)} has {like[0]!r}"
            )
        place = vocabulary.place(iri, terms.NOTATION, text[0])
        severity = Severity.ERROR if like == text else Severity.WARNING
        severity = Severity.INFO if are_of_several_lists else severity
        yield Diagnostic(place, message, "give one of them another notation", about=(other,), severity=severity)
    for iri, texts in notations.items():
        if len(texts) > 1 and iri in vocabulary.concepts:
            yield from _of_one_system(vocabulary, iri, texts)


def _exact(text: Text) -> Text:
    return text


def _coarser(notations: Texts) -> Iterator[Callable[[Text], Text]]:
    """Yield the keys by which notations may be the same, if some could: without white space, and without zeros."""
    every = {text for texts in notations.values() for text in texts}
    if any(text[0].split() != [text[0]] for text in every):
        yield lambda text: (_GAP.sub("", text[0].strip()), *text[1:])
    padded = {text: (_ZEROS.sub("", text[0].strip()), *text[1:]) for text in every if "0" in text[0]}
    padded = {text: plain for text, plain in padded.items() if plain[0] != text[0].strip()}
    # if many have leading zeros, or one that no other has without them, they mean something
    if padded and all(plain in every for plain in padded.values()) and are_few(len(padded), len(every)):
        yield lambda text: padded.get(text, text)


def _sharing(vocabulary: Vocabulary) -> Callable[[str, str], bool]:
    """Return a test if two concepts may share a notation: they are numbered apart, or one replaces the other."""
    types = vocabulary.stated(terms.TYPE)
    lists: dict[str, set[str]] = {}
    for collection, members in vocabulary.members().items():
        for member in members:
            lists.setdefault(member, set()).add(collection)

    def may_share(iri: str, other: str) -> bool:
        are_listed_apart = iri in lists and other in lists and lists[iri].isdisjoint(lists[other])
        are_of_kinds = set(types.get(iri, ())) != set(types.get(other, ()))
        return are_listed_apart or are_of_kinds or vocabulary.are_linked(iri, other, (terms.REPLACED_BY,))

    return may_share


def _of_one_system(vocabulary: Vocabulary, iri: str, texts: Sequence[Text]) -> Diagnostics:
    first: dict[tuple[str, str], str] = {}
    for words, language, datatype in texts:
        other = first.setdefault((language, datatype), words)
        if other != words:
            system = f" of the system {vocabulary.name(datatype)}" if datatype else ""
            message = f"{vocabulary.name(iri)} has the notations {other!r} and {words!r}{system}"
            hint = "keep one, or give them datatypes that identify their systems"
            place = vocabulary.place(iri, terms.NOTATION, words)
            yield Diagnostic(place, message, hint, about=(other,), severity=Severity.INFO)
            return
