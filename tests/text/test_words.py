"""Near misses."""

import pytest

from taxokit.text.words import Suggester, closest_word, closest_words, did_you_mean

WORDS = ["solar-power", "wind-power", "wind-turbine", "power-wind-storage", "grid"]


@pytest.mark.parametrize(
    ("word", "closest"),
    [
        ("solar-powr", "solar-power"),
        ("solr-power", "solar-power"),
        ("wind-powers", "wind-power"),
        ("power-solar", "solar-power"),
        ("Grid", "grid"),
        ("storage-wind-power", "power-wind-storage"),
        ("hydrogen", ""),
        ("", ""),
        ("g", ""),
        ("grid" * 1000, ""),
    ],
)
def test_closest_word(word: str, closest: str) -> None:
    assert closest_word(word, WORDS) == closest


def test_suggestion_is_a_question() -> None:
    assert did_you_mean("solar-powr", WORDS) == "did you mean 'solar-power'?"
    assert did_you_mean("hydrogen", WORDS) == ""
    assert did_you_mean("grid", []) == ""


def test_order_of_the_words_does_not_matter() -> None:
    assert closest_word("wind-powe", WORDS) == closest_word("wind-powe", reversed(WORDS)) == "wind-power"
    tied = ["ab-cd", "cd-ab"]
    assert closest_word("CD-AB", tied) == closest_word("CD-AB", tied[::-1])


def test_suggester_stops_after_its_limit() -> None:
    suggester = Suggester(limit=2)
    assert [suggester.did_you_mean("solar-powr", WORDS) for _ in range(3)] == [
        "did you mean 'solar-power'?",
        "did you mean 'solar-power'?",
        "",
    ]


def test_labels_stand_for_what_they_name() -> None:
    labels = [("Power from the sun", "solar-power"), ("Mains", "grid")]
    assert closest_word("power-from-the-sun", WORDS, labels) == "solar-power"
    assert closest_word("Sun from the Power", WORDS, labels) == "solar-power"
    assert closest_word("mains", WORDS, labels) == "grid"
    assert did_you_mean("moon", WORDS, labels) == ""


def test_what_holds_all_words_comes_last() -> None:
    words = ["agent-memory-systems", "agent-memory", "memory-of-many-agents"]
    assert closest_words("memory-agent", words) == ["agent-memory", "agent-memory-systems"]
    assert closest_words("agent-memry", words, limit=1) == ["agent-memory"]
    assert closest_words("systems", words) == []
