"""Labels with a space that nobody types."""

from collections.abc import Callable

import pytest

Spot = tuple[int, int, str]
RULE = "unusual-space"


@pytest.mark.parametrize(
    ("part", "spot"),
    [
        ({"label": "Wind\u00a0kraft"}, (16, 12, "the label of term wind has U+00A0 as a space")),
        ({"label": '"Wind\\u2009kraft"  # a comment'}, (16, 12, "the label of term wind has U+2009 as a space")),
        (
            {"english": "wind\u202fpower"},
            (27, 19, "the label (en) of term wind has U+202F as a space"),
        ),
    ],
)
def test_bad(
    odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]], part: dict[str, str], spot: Spot
) -> None:
    assert in_theme(RULE, odd(**part)) == [spot]


@pytest.mark.parametrize(
    "label",
    [
        "10\u00a0kW",
        "§\u00a0Abs",
        "Wind\u00a0: Kraft",
        "Wind \u00a0Kraft",
        "風\u3000力",
        "Wind-\u00a0und",
        "im\u00a0Wind",
        "Louis\u00a0XIV",
        "XXe\u00a0siècle",
        "Élie\u00a0ÉTIENNE",
        "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ",
    ],
)
def test_good(odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]], label: str) -> None:
    assert in_theme(RULE, odd(label=label)) == []


def test_notes_are_left_alone(odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]]) -> None:
    assert in_theme(RULE, odd(note="Strom\u00a0aus Wind")) == []


def test_fix(odd: Callable[..., str], mended: Callable[[str, str], str]) -> None:
    assert mended(RULE, odd(label="Wind\u00a0kraft  # mehr")) == odd(label="Wind kraft  # mehr")
