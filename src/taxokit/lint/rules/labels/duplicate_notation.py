"""Two concepts share a notation, or a concept has two notations of one system.

A notation stands for one concept, on shelves and in records. Concepts in a scheme must not share it, unless they have
different types, are in different collections, or one replaces the other. Many in a file without a scheme may be of
several lists: an *info*. A concept may have several notations. If two are of one system, which their datatype
identifies, it is unclear which to use: an *info*, too.

Source: qSKOS "Ambiguous Notation References"; SKOS Reference sections 6.5.2 and 6.5.3.

```turtle bad
ex:sun skos:inScheme ex:scheme ; skos:notation "E1" .
ex:wind skos:inScheme ex:scheme ; skos:notation "E1" .
ex:sun a skos:Concept .
ex:wind a skos:Concept .
```

```turtle good
ex:sun a skos:Concept ; skos:inScheme ex:scheme ; skos:notation "E1" .
ex:wind a skos:Concept ; skos:inScheme ex:another ; skos:notation "E1" .
```
"""

from collections.abc import Callable, Sequence

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, Severity, Text, Vocabulary, repeated, vocabulary_rule
from taxokit.rdf import terms


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with a notation that another one of its scheme or class had before it, or with two."""
    notations = vocabulary.notations()
    repeated_notations: dict[tuple[str, Text], str] = {}
    may_share = _sharing(vocabulary)
    for _, members in vocabulary.label_scopes() if notations else ():
        owners = ((text, member) for member in members for text in notations.get(member, ()))
        for text, iri, other in repeated(owners):
            if not may_share(iri, other):
                repeated_notations.setdefault((iri, text), other)
    are_of_several_lists = not vocabulary.schemes and len(repeated_notations) > MANY
    for (iri, text), other in repeated_notations.items():
        message = f"{vocabulary.name(iri)} has the same notation {text[0]!r} as {vocabulary.name(other)}"
        place = vocabulary.place(iri, terms.NOTATION, text[0])
        severity = Severity.INFO if are_of_several_lists else Severity.ERROR
        yield Diagnostic(place, message, "give one of them another notation", about=(other,), severity=severity)
    for iri, texts in notations.items():
        if len(texts) > 1 and iri in vocabulary.concepts:
            yield from _of_one_system(vocabulary, iri, texts)


def _sharing(vocabulary: Vocabulary) -> Callable[[str, str], bool]:
    """Return a test if two concepts may share a notation: they are numbered apart, or one replaces the other."""
    types, replaced = vocabulary.stated(terms.TYPE), vocabulary.stated(terms.REPLACED_BY)
    lists: dict[str, set[str]] = {}
    for collection, members in vocabulary.members().items():
        for member in members:
            lists.setdefault(member, set()).add(collection)

    def may_share(iri: str, other: str) -> bool:
        are_listed_apart = iri in lists and other in lists and lists[iri].isdisjoint(lists[other])
        are_of_kinds = set(types.get(iri, ())) != set(types.get(other, ()))
        return are_listed_apart or are_of_kinds or iri in replaced.get(other, ()) or other in replaced.get(iri, ())

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
