"""Comments that ignore a finding that is not there."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
Find = Callable[[str, str], list[Spot]]
Odd = Callable[..., str]

RULE = "unused-ignore"


def test_nothing_to_ignore_on_the_line(in_theme: Find, odd: Odd) -> None:
    found = [(16, 20, "untrimmed-text finds nothing here that could be ignored")]
    assert in_theme(RULE, odd(label="'Wind'  # taxokit: ignore=untrimmed-text")) == found


def test_nothing_to_ignore_in_the_item_below(in_theme: Find) -> None:
    text = "id: energy\nlabel: E\nterms:\n  # taxokit: ignore=double-space\n  - id: wind\n    label: >-\n      Wind\n"
    assert in_theme(RULE, text) == [(4, 3, "double-space finds nothing here that could be ignored")]


def test_unknown_rule(in_theme: Find, odd: Odd) -> None:
    found = [(16, 20, "there is no rule 'untrimed-text' to ignore")]
    assert in_theme(RULE, odd(label="'Wind'  # taxokit: ignore=untrimed-text")) == found


@pytest.mark.parametrize(
    "label",
    [
        "'Wind '  # taxokit: ignore=untrimmed-text",
        "'Wind  und  Luft '  # taxokit: ignore=untrimmed-text, double-space",
        "'# taxokit: ignore=untrimmed-text'",
        "|-\n      # taxokit: ignore=untrimmed-text",
    ],
)
def test_good(in_theme: Find, odd: Odd, label: str) -> None:
    assert in_theme(RULE, odd(label=label)) == []
