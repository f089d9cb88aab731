"""Rules that test one text at a time: every text that people read, or every value of some properties.

Texts are collected once for all of these rules. Each different text is tested once, and not at all where it is made of
words, numbers and plain punctuation alone (see `view.is_odd`): the tests look for signs, or for white space other than
one space between two words.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from taxokit.core.diagnostics import Diagnostic, NewText, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.entailment import Text
from taxokit.lint.vocabulary.view import Vocabulary


class TextFinding(NamedTuple):
    """What is wrong with a text. `message` continues a sentence that begins with the name of the text."""

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
    """Yield what a test finds in the texts of a vocabulary."""
    for text in vocabulary.odd_texts:
        found = test(text)
        if found is not None:
            for key in vocabulary.keys_of_text(text):
                message = f"{vocabulary.name_of_text(key)} {found.message}"
                yield Diagnostic(vocabulary.place_of(key), message, found.hint, found.fix, cause=found.cause)


def in_literals(vocabulary: Vocabulary, test: TextTest, predicates: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield what a test finds in the values of some properties."""
    for predicate in predicates:
        for iri, texts in vocabulary.literals(predicate).items():
            for text in texts:
                found = test(text[0])
                if found is not None:
                    about = on_literal(vocabulary, iri, predicate, text, found.message, found.hint)
                    yield about._replace(fix=found.fix, cause=found.cause)


def on_literal(vocabulary: Vocabulary, iri: str, predicate: str, text: Text, message: str, hint: str) -> Diagnostic:
    """Return a diagnostic on a literal of a resource. `message` continues a sentence that begins with its name."""
    place = vocabulary.place_of_literal(iri, predicate, text)
    return Diagnostic(place, f"{vocabulary.name_of_literal(iri, predicate, text)} {message}", hint)
