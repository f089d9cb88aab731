"""When two labels read the same, and how sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.normalize import alike, has_final_stop, in_language, is_closed, same_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fine-Tuning", "fine tuning"),
        ("Bias, Fairness & Toxicity", "bias fairness & toxicity"),
        ("Don't", "don’t"),
        ("Mercury (planet)", "Mercury: planet"),
        ("U.S. law", "US law"),
        ("Ａgent", "agent"),
        ("STRASSE", "Straße"),
        ("a \u00a0 b", "A B"),
        ("Agents – how", "agents how"),
        ("Ⅳ", "iv"),
    ],
)
def test_labels_that_read_the_same(one: str, other: str) -> None:
    assert same_words(one) == same_words(other)
    assert list(alike(["x", one, "y", other])) == [[1, 3]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C", "C#"),
        ("A+", "A-"),
        ("Net", ".NET"),
        ("1.5", "15"),
        ("-5", "5"),
        ("1,000", "1 000"),
        ("finetuning", "fine tuning"),
        ("resume", "résumé"),
        ("R&D", "RD"),
        ("+", "-"),
    ],
)
def test_labels_that_do_not(one: str, other: str) -> None:
    assert same_words(one) != same_words(other)
    assert list(alike([one, other])) == []


@given(st.lists(st.text(alphabet="aAé-.(1 \n’", max_size=4), max_size=8))
def test_alike_is_the_same_words(labels: list[str]) -> None:
    """The quick way finds what comparing each with each would find."""
    expected = {}
    for index, label in enumerate(labels):
        expected.setdefault(same_words(label), []).append(index)
    assert sorted(alike(labels)) == sorted(found for found in expected.values() if len(found) > 1)


@pytest.mark.parametrize(
    ("text", "language", "closed"),
    [
        ("A sentence.", "en", True),
        ("A sentence", "en", False),
        ("A sentence (or two.)", "en", True),
        ("A sentence (or two)", "en", False),
        ("“Quoted.”", "en", True),
        ("一句话。", "zh", True),
        ("一句话", "zh-Hant", False),
        ("ประโยค", "th", True),
        ("ประโยค", "TH-th", True),
        ("", "en", False),
    ],
)
def test_closed(text: str, language: str, closed: bool) -> None:
    assert is_closed(text, language) is closed


@pytest.mark.parametrize(
    ("label", "stop"),
    [
        ("Agents.", True),
        ("Use it. ", True),
        ("Agents etc.", False),
        ("Agents...", False),
        ("Agents (e.g.)", False),
        ("In the U.S.", False),
        ("Group B.", False),
        ("Step 2.", False),
        ("智能体。", True),
        ("。", False),
        (".", False),
        ("", False),
    ],
)
def test_final_stop(label: str, stop: bool) -> None:
    assert has_final_stop(label) is stop


def test_in_language() -> None:
    assert (in_language("en"), in_language("")) == ("in the language 'en'", "without a language")
