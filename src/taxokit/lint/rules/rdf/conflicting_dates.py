"""A date is in the future, or contradicts another one: modified before created, or created before the scheme.

One of the dates is wrong, usually by a typing error or a value of another row. Programs that list new resources, or
harvest changes, list wrong ones. Dates are compared as far as both are exact. If many concepts are older than their
scheme, they were taken from an older one, and nothing is reported.

Source: DCMI Metadata Terms (`created`, `modified`); our policy.

```turtle bad
ex:wind a skos:Concept ; dct:created "2024-05-01"^^xsd:date ; dct:modified "2014-05-02"^^xsd:date .
```

```turtle bad
ex:wind a skos:Concept ; dct:created "2924-05-01"^^xsd:date .
```

```turtle bad
ex:scheme a skos:ConceptScheme ; dct:created "2020-03-01"^^xsd:date .
ex:wind a skos:Concept ; skos:inScheme ex:scheme ; dct:created "2002-05-01"^^xsd:date .
ex:sun a skos:Concept ; skos:inScheme ex:scheme ; dct:created "2020-05-01"^^xsd:date .
```

```turtle good
ex:wind a skos:Concept ; dct:created "2024-05-01"^^xsd:date ; dct:modified "2024-05-01T10:00:00Z"^^xsd:dateTime .
```
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Vocabulary,
    are_few,
    on_literal,
    terms,
    vocabulary_rule,
)
from taxokit.text.patterns import lazy_compile

_DATE = lazy_compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

_PAST = (
    *(terms.CREATED, terms.MODIFIED, terms.ISSUED),
    *(f"{terms.DCT}{name}" for name in ("date", "dateAccepted", "dateCopyrighted", "dateSubmitted")),
    *(f"https://schema.org/{name}" for name in ("dateCreated", "dateModified", "datePublished")),
    f"{terms.PROV}generatedAtTime",
)
"""The properties of dates that have passed."""


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource with dates that contradict each other, those of its scheme, or the calendar."""
    yield from _in_future(vocabulary)
    yield from _before_scheme(vocabulary)
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


def _in_future(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each date later than tomorrow, which has begun somewhere."""
    latest = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    for iri, predicate, text in vocabulary.literals_of(*_PAST):
        if text[0] > latest and (match := _DATE.match(text[0])) and match[0] > latest[: len(match[0])]:
            yield on_literal(vocabulary, iri, predicate, text, "is in the future", "correct the date")


def _before_scheme(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept that was created before its scheme, if hardly any was."""
    created = vocabulary.literals(terms.CREATED)
    begins = {scheme: dates[0] for scheme in vocabulary.schemes if (dates := _dates(created.get(scheme, ())))}
    in_scheme = vocabulary.links(terms.IN_SCHEME) if begins else {}
    early: dict[str, tuple[str, str]] = {}
    number = 0
    for iri, texts in created.items() if begins else ():
        begin = min((begins[scheme] for scheme in in_scheme.get(iri, ()) if scheme in begins), default="")
        number += bool(begin)
        if any(text[0] < begin for text in texts) and (dates := _dates(texts)) and dates[0] < begin[: len(dates[0])]:
            early[iri] = dates[0], begin
    for iri, (date, begin) in early.items() if are_few(len(early), number) else ():
        message = f"{vocabulary.name(iri)} was created on {date}, before its scheme, on {begin}"
        yield Diagnostic(vocabulary.place(iri, terms.CREATED), message, "correct one of the dates")


def _dates(texts: Sequence[Text]) -> Sequence[str]:
    """Return the dates in some values, without times, in their order."""
    dates = [match[0] for words, _, _ in texts if (match := _DATE.match(words))]
    return sorted(dates)
