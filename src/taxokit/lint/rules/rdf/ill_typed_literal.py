"""A value is invalid for its datatype.

The thirteenth month, `yes` as a boolean, a date and time without a time: programs drop such values, or refuse the file.
The rule checks the datatypes of XML Schema, and dates of Dublin Core without a datatype if they look like a date.
`owl:deprecated` is true or false, as a boolean: with another value a concept counts as in use. Classes and properties
are not datatypes. In our sources the schema checks values.

Source: XSD 1.1 part 2, section 3; RDF 1.1 Concepts section 5.1 (ill-typed literals); DCMI Metadata Terms, dates.

```turtle bad
ex:wind a skos:Concept ; dct:modified "2020-13-45"^^xsd:date .
```

```turtle good
ex:wind a skos:Concept ; dct:modified "2020-12-31"^^xsd:date ; owl:deprecated true ; skos:notation "W"^^ex:code .
```
"""

from functools import cache

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Text, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.standards import OF_RDF, W3CDTF, check_lexical
from taxokit.rdf.terms import DCT, OWL, RDF, RDFS, SKOS, XL
from taxokit.text.patterns import lazy_compile

_DATES = tuple(DCT + name for name in ("created", "issued", "modified", "date", "available", "valid", "dateAccepted"))
_LIKE_A_DATE = lazy_compile(r"\d{4}-\d\d?(?:-\d\d?)?(?:T.*)?|\d\d?[./]\d\d?[./]\d{2,4}")
_NO_DATATYPES = (SKOS, XL, OWL, RDFS, RDF)
_DATATYPES = OF_RDF | {f"{OWL}real", f"{OWL}rational"}


@vocabulary_rule(Severity.ERROR, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the literals outside the lexical space of their datatype."""
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
