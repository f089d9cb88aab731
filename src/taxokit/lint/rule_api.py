"""Everything for rules: decorators that register them, the views that they check, and diagnostics."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias, TypeVar

from taxokit.lint.registry import loader_diagnostics, loader_rule, rule, vocabulary_rule
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.lint.vocabulary.statements import Text, Texts
from taxokit.lint.vocabulary.view import Place, Vocabulary
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import Links
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.text.diagnostics import (
    Diagnostic,
    Diagnostics,
    Fix,
    Location,
    NewList,
    NewText,
    Origin,
    Removal,
    Replacement,
    Route,
    Severity,
    place_in,
)

MANY = 10
"""The least number of cases that one diagnostic reports together."""

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)


def are_usual(number: int, count: int) -> bool:
    """Return True if cases are many, and most of all, so that they are usual there."""
    return number >= MANY and 2 * number > count


def each_or_all(
    vocabulary: Vocabulary,
    iris: Sequence[str],
    each: Callable[[str], Diagnostic],
    summary: tuple[str, str] | None,
    severity: Severity = Severity.ERROR,
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each resource, or one for all with message and hint of a `summary`, and its severity."""
    if summary is None:
        yield from map(each, iris)
    else:
        yield Diagnostic(vocabulary.place_of_all(iris[0]), *summary, cases=len(iris), severity=severity)


def repeated(owners: Iterable[tuple[V, T]]) -> Iterator[tuple[V, T, T]]:
    """Yield each value that another owner had before, with this owner and the first one."""
    first: dict[V, T] = {}
    for value, owner in owners:
        other = first.setdefault(value, owner)
        if other != owner:
            yield value, owner, other


class TextFinding(NamedTuple):
    """A problem of a text. `message` continues a sentence that begins with the name of the text."""

    message: str
    hint: str
    fix: NewText | None = None
    cause: str = ""


TextTest: TypeAlias = Callable[[str], TextFinding | None]
_Search: TypeAlias = Callable[[Vocabulary, TextTest], Iterator[Diagnostic]]


def text_rule(severity: Severity, *, fixable: bool = False, on: Sequence[str] = ()) -> Callable[[TextTest], TextTest]:
    """Register the rule of a module, whose test takes a text: any, or one that is a value of the properties `on`."""
    search = partial(in_literals, predicates=on) if on else in_texts
    return partial(_register, severity, search, fixable=fixable)


def _register(severity: Severity, search: _Search, test: TextTest, *, fixable: bool) -> TextTest:
    def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
        return search(vocabulary, test)

    check.__module__ = test.__module__
    vocabulary_rule(severity, fixable=fixable)(check)
    return test


def in_texts(vocabulary: Vocabulary, test: TextTest) -> Iterator[Diagnostic]:
    """Yield the findings of a test in the texts of a vocabulary."""
    for text in vocabulary.odd_texts:
        problem = test(text)
        if problem is not None:
            for key in vocabulary.keys_of_text(text):
                message = f"{vocabulary.name_of_text(key)} {problem.message}"
                yield Diagnostic(vocabulary.place_of(key), message, problem.hint, problem.fix, cause=problem.cause)


def in_literals(vocabulary: Vocabulary, test: TextTest, predicates: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield the findings of a test in the values of some properties."""
    for iri, predicate, text in vocabulary.literals_of(*predicates):
        problem = test(text[0])
        if problem is not None:
            about = on_literal(vocabulary, iri, predicate, text, problem.message, problem.hint)
            yield about._replace(fix=problem.fix, cause=problem.cause)


def on_literal(vocabulary: Vocabulary, iri: str, predicate: str, text: Text, message: str, hint: str) -> Diagnostic:
    """Return a diagnostic on a literal of a resource. `message` continues a sentence that begins with its name."""
    place = vocabulary.place_of_literal(iri, predicate, text)
    return Diagnostic(place, f"{vocabulary.name_of_literal(iri, predicate, text)} {message}", hint)


# fmt: off
__all__ = [
    "MANY", "Diagnostic", "Diagnostics", "Fix", "Item", "Links", "Location", "NewList", "NewText", "Origin", "Place",
    "Removal", "Replacement", "Route", "Severity", "SourceVocabulary", "Taxonomy", "Text", "TextFinding", "Texts",
    "Vocabulary", "are_usual", "each_or_all", "in_literals", "in_texts", "loader_diagnostics", "loader_rule",
    "on_literal", "place_in", "repeated", "rule", "terms", "text_rule", "vocabulary_rule",
]
# fmt: on
