"""A notation does not lead to one concept, or a concept has two notations of one system.

A notation is what people write on shelves and in records to mean one concept. Shared within a scheme it means two; and
of two in the same system, of which the datatype tells, nobody knows which to write.

Source: qSKOS "Ambiguous Notation References"; SKOS Reference sections 6.5.2 and 6.5.3.

```turtle bad
ex:sun skos:inScheme ex:scheme ; skos:notation "E1" .
ex:wind skos:inScheme ex:scheme ; skos:notation "E1" .
ex:sun a skos:Concept .
ex:wind a skos:Concept .
```

```turtle bad
ex:sun a skos:Concept ; skos:notation "E1"^^ex:code , "E2"^^ex:code .
```

```turtle good
ex:sun a skos:Concept ; skos:inScheme ex:scheme ; skos:notation "E1" .
ex:wind a skos:Concept ; skos:inScheme ex:another ; skos:notation "E1" .
```

```turtle good
ex:sun a skos:Concept ; skos:notation "E1"^^ex:code , "17"^^ex:number .
ex:wind a skos:Concept ; skos:notation "17"^^ex:code .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.entailment import Text
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each concept with a notation that another one of its scheme or class had before it, or with two."""
    notations = vocabulary.notations()
    if not notations:
        return
    every = [text for texts in notations.values() for text in texts]
    told: set[tuple[str, Text]] = set()
    for _, members in vocabulary.label_scopes() if len(set(every)) < len(every) else ():
        first: dict[Text, str] = {}
        for iri in members:
            for text in notations.get(iri, ()):
                other = first.setdefault(text, iri)
                if other != iri and (iri, text) not in told:
                    told.add((iri, text))
                    yield _shared(vocabulary, iri, text, other)
    for iri, texts in notations.items():
        if len(texts) > 1 and iri in vocabulary.concepts:
            yield from _several(vocabulary, iri, list(texts))


def _shared(vocabulary: Vocabulary, iri: str, text: Text, other: str) -> Diagnostic:
    message = f"{vocabulary.name(iri)} has the notation {text[0]!r}, which {vocabulary.name(other)} has too"
    return Diagnostic(
        vocabulary.place(iri, terms.NOTATION, text[0]), message, "give one of them another notation", about=(other,)
    )


def _several(vocabulary: Vocabulary, iri: str, texts: list[Text]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], str] = {}
    for words, language, datatype in texts:
        other = first.setdefault((language, datatype), words)
        if other != words:
            system = f" of the system {vocabulary.name(datatype)}" if datatype else ""
            message = f"{vocabulary.name(iri)} has the notations {other!r} and {words!r}{system}"
            hint = "keep one, or tell by their datatypes of which systems they are"
            yield Diagnostic(vocabulary.place(iri, terms.NOTATION, words), message, hint, about=(other,))
            return
