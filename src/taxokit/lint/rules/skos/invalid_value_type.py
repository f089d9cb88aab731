"""A property has a text instead of a resource, or a resource or a typed value instead of a text.

Programs silently skip such values: the link does not exist, the label is not shown. A link is an IRI, without quotation
marks; a label is a text, with or without a language, and has no other datatype. If a property has many such values,
there is one finding for all of them. In our sources the schema checks types.

Source: SKOS Reference S4, S6, S12, S20, S32, S35 and S38; SKOS-XL S52 and S54; section 5.1 (plain literals).

```turtle bad
ex:wind a skos:Concept ; skos:broader "ex:energy" ; skos:exactMatch "http://example.com/wind" .
```

```turtle good
ex:wind a skos:Concept ; skos:broader ex:energy ; skos:exactMatch <http://example.com/wind> .
```
"""

from collections.abc import Iterator, Sequence

from taxokit.lint.rule_api import (
    MANY,
    Diagnostic,
    Diagnostics,
    Severity,
    Vocabulary,
    terms,
    vocabulary_rule,
    with_cases,
)
from taxokit.rdf.iris import is_address
from taxokit.rdf.skos import LABEL_RELATION, LABELS, LITERAL_FORM, SEMANTIC_RELATION, XL_LABELS, with_sub_properties
from taxokit.text.normalize import truncated

_OF_RESOURCES = (
    *with_sub_properties(SEMANTIC_RELATION),
    *(terms.IN_SCHEME, terms.TOP_CONCEPT_OF, terms.HAS_TOP_CONCEPT, terms.MEMBER, terms.MEMBER_LIST),
    *(*XL_LABELS, LABEL_RELATION),
)
_OF_TEXTS = (*LABELS, LITERAL_FORM)
_OF_LITERALS = (*_OF_TEXTS, terms.NOTATION)

_Wrong = tuple[str, str, str, str]
"""The subject, its value, a description of the value, and a hint."""


@vocabulary_rule(Severity.ERROR, formerly="wrong-kind-of-value", in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the values of SKOS properties that have the wrong type."""
    for predicate in _OF_RESOURCES:
        yield from _reported(vocabulary, predicate, list(_texts(vocabulary, predicate)))
    for predicate in _OF_LITERALS:
        data = _data(vocabulary, predicate) if predicate in _OF_TEXTS else ()
        yield from _reported(vocabulary, predicate, [*data, *_resources(vocabulary, predicate)])


def _texts(vocabulary: Vocabulary, predicate: str) -> Iterator[_Wrong]:
    """Yield the texts, each with the narrowest property that has it."""
    below = [vocabulary.literals(name) for name in with_sub_properties(predicate) if name != predicate]
    for iri, texts in vocabulary.literals(predicate).items():
        for words, tag, datatype in texts:
            if any((words, tag, datatype) in literals.get(iri, ()) for literals in below):
                continue
            hint = f"write <{words}>" if is_address(words) else "write the IRI without quotation marks"
            yield iri, words, f"the text {truncated(words)!r}, which is not a link", hint


def _data(vocabulary: Vocabulary, predicate: str) -> Iterator[_Wrong]:
    for iri, _, (words, _, datatype) in vocabulary.literals_of(predicate):
        if datatype:
            kind = vocabulary.name(datatype)
            description = f"{truncated(words)!r} of the datatype {kind}, which is not a text"
            yield iri, words, description, "write a text with a language tag"


def _resources(vocabulary: Vocabulary, predicate: str) -> Iterator[_Wrong]:
    for iri, targets in vocabulary.stated(predicate).items():
        for target in targets:
            name = "a blank node" if target.startswith("_:") else vocabulary.name(target)
            yield iri, target, f"{name}, which is not a text", "write the text itself, with a language tag"


def _reported(vocabulary: Vocabulary, predicate: str, wrong: Sequence[_Wrong]) -> Diagnostics:
    name = vocabulary.name(predicate) if wrong else ""
    if len(wrong) >= MANY:
        iri, value, description, hint = wrong[0]
        message = f"{len(wrong)} values of {name} have the wrong type: that of {vocabulary.name(iri)} is {description}"
        about = Diagnostic(vocabulary.place_of_use(iri, value), message, hint, about=(predicate,))
        yield with_cases(about, wrong, lambda case: f"{case[0]} {predicate} {case[1]}")
        return
    for iri, value, description, hint in wrong:
        place = vocabulary.place(iri, predicate, value)
        yield Diagnostic(place, f"the {name} of {vocabulary.name(iri)} is {description}", hint, cause=predicate)
