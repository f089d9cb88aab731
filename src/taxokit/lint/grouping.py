"""Diagnostics for many cases at once, and values that belong to one item only: what several rules share."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.vocabulary.view import Vocabulary

MANY = 10
"""From how many cases on one diagnostic for all of them says more than one for each."""

T = TypeVar("T")
V = TypeVar("V", bound=Hashable)


def are_usual(number: int, count: int) -> bool:
    """Say whether a number of cases is large, and most of all: what they have in common is then usual there."""
    return number >= MANY and 2 * number > count


def each_or_all(
    vocabulary: Vocabulary,
    iris: Sequence[str],
    each: Callable[[str], Diagnostic],
    summary: tuple[str, str] | None,
    severity: Severity = Severity.ERROR,
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each resource, or one for all of them where there is a `summary`: message and hint.

    `severity` is that of the summary, where it is milder than the rule.
    """
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
