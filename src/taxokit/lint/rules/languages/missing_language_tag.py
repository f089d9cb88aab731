"""A label or a note has no language tag.

Nobody can tell in which language the words are: an application that asks for English does not show them, and a speech
program reads them wrongly. Where no words of a vocabulary have a tag, there is one finding for all. In a taxonomy of
our own the words have the language of the taxonomy.

Source: SKOS Reference section 5.1; RDF 1.1 Concepts section 3.3; qSKOS "Omitted or Invalid Language Tags".

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power" ; skos:altLabel "Solarenergie"@de .
```

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:scopeNote "Not for heat." .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:notation "SP" ; skos:altLabel "42 – 17" .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:changeNote "2024-01-01"^^xsd:date .
```
"""

from collections.abc import Iterator, Sequence

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.text.labels import truncated
from taxokit.lint.registry import MANY, vocabulary_rule
from taxokit.lint.vocabulary.entailment import Text
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms
from taxokit.rdf.skos import DOCUMENTATION, LABELS

_PROPERTIES = (*LABELS, terms.RDFS + "label", *DOCUMENTATION)


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each resource that has words without a language, or one problem where no words have one."""
    if vocabulary.by_schema:
        return
    untagged: dict[str, dict[str, None]] = {}
    tagged = False
    for predicate in _PROPERTIES:
        for iri, texts in vocabulary.literals(predicate).items():
            tags = [tag for _, tag, _ in texts if tag]
            tagged = tagged or bool(tags)
            if len(tags) == len(texts):
                continue
            found = _untagged(texts)
            if found:
                untagged.setdefault(iri, {}).update(dict.fromkeys(found))
    if untagged and not tagged and len(untagged) >= MANY:
        iri = next(iter(untagged))
        message = f"no label and no note has a language tag, in none of {len(untagged)} resources"
        hint = _hint(next(iter(untagged[iri])))
        yield Diagnostic(vocabulary.place_of_all(iri), message, hint, cases=len(untagged))
        return
    for iri, words in untagged.items():
        first = next(iter(words))
        more = f" and {len(words) - 1} more" if len(words) > 1 else ""
        message = f"{vocabulary.name(iri)} has words without a language tag: {truncated(first)!r}{more}"
        yield Diagnostic(vocabulary.place(iri), message, _hint(first), cases=len(words))


def _hint(words: str) -> str:
    return f'add the tag, such as "{truncated(words)}"@en where the words are English'


def _untagged(texts: Sequence[Text]) -> list[str]:
    """Return the words without a language, but those that are numbers or signs alone."""
    return [words for words, tag, datatype in texts if not tag and not datatype and any(map(str.isalpha, words))]
