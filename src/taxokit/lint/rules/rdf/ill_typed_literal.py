r"""A value is invalid for its datatype.

The thirteenth month, `yes` as a boolean, a date and time without a time: programs drop such values, or refuse the file.
The rule checks the datatypes of XML Schema, and dates of Dublin Core without a datatype if they look like a date.
`owl:deprecated` is true or false, as a boolean: with another value a concept counts as in use. Classes and properties
are not datatypes. In our sources the schema checks values, and the rule if there is such a day, time and time zone;
there the year 0 and leap seconds are reported, too, which XML Schema or most programs do not know.

Source: XSD 1.1 part 2, section 3; RDF 1.1 Concepts section 5.1 (ill-typed literals); DCMI Metadata Terms, dates.

```yaml where schema/taxonomy.yaml
classes:
  Term:
    attributes:
      seen_at:
        description: When it was seen.
        range: date_or_datetime
        slot_uri: dct:created
        pattern: ^\d{4}-\d\d-\d\d(T\S+)?$
```

```turtle bad
ex:wind a skos:Concept ; dct:modified "2020-13-45"^^xsd:date .
```

```yaml bad
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    seen_at: "2023-02-30"
```

```yaml good
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    seen_at: "2023-02-28T24:00:00+14:00"
```

```turtle good
ex:wind a skos:Concept ; dct:modified "2020-12-31"^^xsd:date ; owl:deprecated true ; skos:notation "W"^^ex:code .
```
"""

from functools import cache

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    SourceVocabulary,
    Text,
    Vocabulary,
    terms,
    vocabulary_rule,
)
from taxokit.lint.vocabulary.source_texts import written_in
from taxokit.rdf.standards import OF_RDF, W3CDTF, check_lexical
from taxokit.rdf.terms import DCT, OWL, RDF, RDFS, SKOS, XL
from taxokit.taxonomy.names import allows
from taxokit.text.patterns import lazy_compile

_DATES = tuple(DCT + name for name in ("created", "issued", "modified", "date", "available", "valid", "dateAccepted"))
_DATED = {terms.DATE, terms.DATE_TIME}
_LIKE_A_DATE = lazy_compile(r"\d{4}-\d\d?(?:-\d\d?)?(?:T.*)?|\d\d?[./]\d\d?[./]\d{2,4}")
_NO_DATATYPES = (SKOS, XL, OWL, RDFS, RDF)
_DATATYPES = OF_RDF | {f"{OWL}real", f"{OWL}rational"}


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the literals outside the lexical space of their datatype."""
    if isinstance(vocabulary, SourceVocabulary):
        yield from _in_sources(vocabulary)
        return
    known = cache(_problem)  # a vocabulary has many dates, and few different ones
    for subject, predicate, text in vocabulary.statements.typed_literals:
        problem = known(text[0], text[2])
        if problem and predicate != terms.DEPRECATED:
            yield _diagnostic(vocabulary, subject, predicate, text, problem, text[2])
    for subject, predicate, text in vocabulary.literals_of(*_DATES):
        problem = known(text[0], W3CDTF) if not text[2] and _LIKE_A_DATE.fullmatch(text[0]) else ""
        if problem:
            yield _diagnostic(vocabulary, subject, predicate, text, problem)
    for subject, predicate, text in vocabulary.literals_of(terms.DEPRECATED):
        if text[2] != terms.BOOLEAN or known(text[0], text[2]):
            yield _diagnostic(vocabulary, subject, predicate, text, "is not a boolean")


def _in_sources(vocabulary: SourceVocabulary) -> Diagnostics:
    known = cache(_problem_in_sources)
    for value, slot, key in written_in(vocabulary.taxonomy, lambda slot: _DATED.intersection(slot.datatypes)):
        problem = known(value, slot.datatype_of(value))
        if problem and allows(slot, value):
            message = f"{slot.name} is {value!r}, which {problem}"
            yield Diagnostic(vocabulary.place_of(key), message, "correct the date", about=(value,))


def _problem_in_sources(words: str, datatype: str) -> str:
    is_before = words.startswith(("0000", "-"))
    return check_lexical(words, datatype) or ("is before the year 1" if is_before else "")


def _problem(words: str, datatype: str) -> str:
    if datatype.startswith(_NO_DATATYPES) and datatype not in _DATATYPES:
        return "has a class or property as its datatype"
    return check_lexical(words, datatype)


def _diagnostic(
    vocabulary: Vocabulary, subject: str, predicate: str, text: Text, problem: str, datatype: str = ""
) -> Diagnostic:
    kind = f" ({vocabulary.name(datatype)})" if datatype else ""
    hint = "write `true`, without quotation marks, or remove it" if predicate == terms.DEPRECATED else ""
    message = f"{vocabulary.name_of_literal(subject, predicate, text)} {problem}{kind}"
    return Diagnostic(vocabulary.place_of_literal(subject, predicate, text), message, hint, cause=predicate)
