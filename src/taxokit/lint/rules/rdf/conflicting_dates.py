"""A resource was modified before it was created, or has two dates of creation.

One of the dates is wrong, usually by a typing error or a value of another row. Programs that list new resources, or
harvest changes, list wrong ones. Dates are compared as far as both are exact.

Source: DCMI Metadata Terms (`created`, `modified`); our policy.

```turtle bad
ex:wind a skos:Concept ; dct:created "2024-05-01"^^xsd:date ; dct:modified "2014-05-02"^^xsd:date .
```

```turtle good
ex:wind a skos:Concept ; dct:created "2024-05-01"^^xsd:date ; dct:modified "2024-05-01T10:00:00Z"^^xsd:dateTime .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Text, Vocabulary, terms, vocabulary_rule
from taxokit.text.patterns import lazy_compile

_DATE = lazy_compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource with dates that contradict each other."""
    changed = vocabulary.literals(terms.MODIFIED)
    for iri, texts in vocabulary.literals(terms.CREATED).items():
        created = _dates(texts)
        if not created:
            continue
        modified = _dates(changed.get(iri, ()))
        if not created[-1].startswith(created[0]):
            message = f"{vocabulary.name(iri)} has two dates of creation: {created[0]} and {created[-1]}"
            yield Diagnostic(vocabulary.place(iri, terms.CREATED), message, "keep the correct date")
        elif modified and modified[-1] < created[0][: len(modified[-1])]:
            message = f"{vocabulary.name(iri)} was created on {created[0]}, but last modified on {modified[-1]}"
            yield Diagnostic(vocabulary.place(iri, terms.MODIFIED), message, "correct one of the dates")


def _dates(texts: Sequence[Text]) -> Sequence[str]:
    """Return the dates in some values, without times, in their order."""
    dates = [match[0] for words, _, _ in texts if (match := _DATE.match(words))]
    return sorted(dates)
