"""Everything for rules: decorators that register them, the views that they check, and diagnostics."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple, TypeAlias, TypeVar

from taxokit.lint.mapping_view import MappingView
from taxokit.lint.registry import loader_diagnostics, loader_rule, mapping_rule, rule, vocabulary_rule
from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.lint.vocabulary.statements import Text, Texts
from taxokit.lint.vocabulary.view import Place, Vocabulary
from taxokit.rdf import terms
from taxokit.rdf.graph_algorithms import Links
from taxokit.repository.digests import Digests
from taxokit.taxonomy.loader import scalars
from taxokit.taxonomy.model import Item, Taxonomy, derived
from taxokit.taxonomy.schema import Schema, Slot, written_form
from taxokit.text.diagnostics import (
    Addition,
    Additions,
    Diagnostic,
    Diagnostics,
    Fix,
    Location,
    NewList,
    NewNumber,
    NewOrder,
    NewText,
    Origin,
    Removal,
    Replacement,
    Route,
    Severity,
    place_in,
)
from taxokit.yaml_text import parser
from taxokit.yaml_text.comments import Node

MANY = 10
"""The least number of cases that one diagnostic reports together."""

_FEW = 20
"""At most one case of so many is a mistake rather than a habit."""

_HABIT = 0.02
"""The part of all from which on many cases are a habit."""

_MOST_MEMBERS = 10_000
"""The most cases of a diagnostic that are known one by one."""

CLASSES = {
    terms.CONCEPT: "a concept",
    terms.CONCEPT_SCHEME: "a concept scheme",
    terms.COLLECTION: "a collection",
    terms.XL_LABEL: "a label",
}
"""The disjoint classes of SKOS, each with its name in messages."""

SAME = (terms.REPLACED_BY, terms.EXACT_MATCH, terms.CLOSE_MATCH)
"""The links between concepts that may be the same, so that they may share a label or a definition."""

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)


def hint_to_add(schema: Schema, slot: Slot) -> str:
    """Return the hint to add a value of a slot, in the form in which it is written, and its description."""
    return f"add `{written_form(schema, slot)}`" + (f" ({slot.description})" if slot.description else "")


def are_usual(number: int, count: int) -> bool:
    """Return True if cases are many, and most of all, so that they are usual there."""
    return number >= MANY and 2 * number > count


def are_few(number: int, count: int) -> bool:
    """Return True if cases are so few of all that they are mistakes."""
    return number <= max(1, count // _FEW)


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
        about = Diagnostic(vocabulary.place_of_all(iris[0]), *summary, severity=severity)
        yield with_cases(about, iris, vocabulary.known_as)


def each_or_habit(
    vocabulary: Vocabulary, cases: Mapping[str, Diagnostic], count: int, message: str, hint: str
) -> Iterator[Diagnostic]:
    """Yield the diagnostic of each resource, or an info for all if they are so many of `count` that they are meant."""
    summary = (f"{len(cases)} of {count} {message}", hint) if MANY <= len(cases) > _HABIT * count else None
    yield from each_or_all(vocabulary, list(cases), cases.__getitem__, summary, Severity.INFO)


def with_cases(diagnostic: Diagnostic, cases: Sequence[T], known_as: Callable[[T], str]) -> Diagnostic:
    """Return a diagnostic for several cases, with the names by which a baseline knows them if it has room for them."""
    members = tuple(map(known_as, cases)) if len(cases) <= _MOST_MEMBERS else ()
    return diagnostic._replace(cases=len(cases), members=members)


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
    for text, keys in vocabulary.odd_texts.items():
        problem = test(text)
        if problem is not None:
            for key in keys:
                message = f"{vocabulary.name_of_text(key)} {problem.message}"
                yield Diagnostic(vocabulary.place_of(key), message, problem.hint, problem.fix, cause=problem.cause)


def in_literals(vocabulary: Vocabulary, test: TextTest, predicates: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield the findings of a test in the values of some properties that may have something unusual in them."""
    for predicate in predicates:
        for iri, text in vocabulary.odd_literals(predicate):
            problem = test(text[0])
            if problem is not None:
                about = on_literal(vocabulary, iri, predicate, text, problem.message, problem.hint)
                yield about._replace(fix=problem.fix, cause=problem.cause)


def on_literal(vocabulary: Vocabulary, iri: str, predicate: str, text: Text, message: str, hint: str) -> Diagnostic:
    """Return a diagnostic on a literal of a resource. `message` continues a sentence that begins with its name."""
    place = vocabulary.place_of_literal(iri, predicate, text)
    return Diagnostic(place, f"{vocabulary.name_of_literal(iri, predicate, text)} {message}", hint)


class ReportedScalar(NamedTuple):
    """A diagnostic of the loader, its scalar with the route to it, the slot if known, and the root of the file."""

    diagnostic: Diagnostic
    node: Node
    route: Route
    slot: Slot | None
    root: Node

    @property
    def takes_text(self) -> bool:
        """True if the slot takes text, so that quotes are never wrong."""
        return self.slot is not None and self.slot.kind in ("text", "string")


@derived
def digests_of(taxonomy: Taxonomy) -> Digests:
    """Return the digests of the files of a repository, the same for all rules."""
    return Digests(taxonomy.project.root if taxonomy.project else Path())


def reported_scalars(taxonomy: Taxonomy, rule_id: str) -> Iterator[ReportedScalar]:
    """Yield the scalars of the diagnostics that reading the files gave to the rule `rule_id`.

    The loader knows neither slots nor places, so the few files that have such a scalar are composed once more.
    """
    schema = taxonomy.schema
    files: dict[str, tuple[Node, dict[Location, tuple[Node, Route]]]] = {}
    for diagnostic in loader_diagnostics(taxonomy, rule_id):
        path = diagnostic.location.path
        if path not in files:
            root = parser.compose(taxonomy.text_of(path), path)
            assert isinstance(root, Node)  # noqa: S101 - the loader composed it before
            files[path] = root, {place: (node, route) for place, node, route in scalars(path, root)}
        root, by_place = files[path]
        node, route = by_place[diagnostic.location]
        folder = schema.folders.get(PurePosixPath(path).parent.name)
        _, slot = schema.slot_at(route, schema.classes[folder.range] if folder else schema.root)
        yield ReportedScalar(diagnostic, node, route, slot, root)


# fmt: off
__all__ = [
    "CLASSES", "MANY", "SAME", "Addition", "Additions", "Diagnostic", "Diagnostics", "Fix", "Item", "Links", "Location",
    "MappingView", "NewList", "NewNumber", "NewOrder", "NewText", "Origin", "Place", "Removal", "Replacement",
    "ReportedScalar", "Route", "Severity", "SourceVocabulary", "Taxonomy", "Text", "TextFinding", "Texts", "Vocabulary",
    "are_few", "are_usual", "each_or_all", "each_or_habit", "hint_to_add", "in_literals", "in_texts",
    "loader_diagnostics", "loader_rule", "mapping_rule", "on_literal", "place_in", "repeated",
    "reported_scalars", "rule", "terms", "text_rule", "vocabulary_rule", "with_cases",
]
# fmt: on
