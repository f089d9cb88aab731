"""Suggestions for mistyped words, and the differences of two texts in words."""

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.words import Mark, Suggester, closest_word, closest_words, did_you_mean, differs, word_marks

ROOT = Path(__file__).resolve().parents[2]
WORDS = ["solar-power", "wind-power", "wind-turbine", "power-wind-storage", "grid"]


def test_closest_word() -> None:
    closest = {
        **dict.fromkeys(("solar-powr", "solr-power", "power-solar"), "solar-power"),
        "wind-powers": "wind-power",
        "Grid": "grid",
        "storage-wind-power": "power-wind-storage",
        **dict.fromkeys(("hydrogen", "", "g", "grid" * 1000), ""),
    }
    assert {word: closest_word(word, WORDS) for word in closest} == closest


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


def test_closest_words_are_ranked() -> None:
    words = ["agent-memory-systems", "agent-memory", "agents-memory"]
    assert closest_words("memory-agent", words) == ["agent-memory", "agents-memory"]
    assert closest_words("agent-memry", words, limit=1) == ["agent-memory"]
    assert closest_words("systems", words) == []


PIECES = st.lists(st.sampled_from(["a", "b", "the", "word,", "\n", "漢", "字", "。"]), max_size=30)
TEXTS = st.builds(lambda words, gap: gap.join(words), PIECES, st.sampled_from([" ", "  ", ""])) | st.text(max_size=30)


def shown(old: str, new: str) -> str:
    brackets = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
    return "".join((" " if mark.gap else "") + brackets[mark.kind].format(mark.text) for mark in word_marks(old, new))


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("", "", ""),
        ("a", "a", "a"),
        ("", "a b", "{+a b+}"),
        ("a b", "", "[-a b-]"),
        ("one two three", "one 2 three", "one [-two-] {+2+} three"),
        ("one  two", "one\ttwo", "one two"),
        ("one two", "two one", "{+two+} one [-two-]"),
        ("all of it", "not a word", "[-all of it-]{+not a word+}"),
        ("one\n\ntwo", "one two", "one[-\n\n-] two"),
        ("同じ字です", "同じ文字です", "同じ{+文+}字です"),
        ("from a list.", "from a, list.", "from [-a-] {+a,+} list."),
        (" first", "first", "first"),
    ],
)
def test_words_that_went_and_came(old: str, new: str, marked: str) -> None:
    assert shown(old, new) == marked


@given(TEXTS, TEXTS)
def test_marks_hold_both_texts_and_nothing_else(old: str, new: str) -> None:
    marks = word_marks(old, new)
    for text, kinds in ((old, ("same", "old")), (new, ("same", "new"))):
        kept = "".join(mark.text for mark in marks if mark.kind in kinds)
        assert "".join(kept.split()) == "".join(text.split())
        assert kept.count("\n") == text.count("\n")
    assert all(mark.text for mark in marks)
    assert all(left.kind != right.kind for left, right in itertools.pairwise(marks))


@given(TEXTS)
def test_texts_that_are_the_same_have_no_mark(text: str) -> None:
    marks = word_marks(text, text)
    assert len(marks) == bool(text.split() or "\n" in text)
    assert not differs(marks)


def test_texts_with_little_in_common_are_marked_as_wholes() -> None:
    assert word_marks("it is a b c d e f g", "k l m n is o p q r s") == [
        Mark("old", "it is a b c d e f g"),
        Mark("new", "k l m n is o p q r s"),
    ]


def test_long_texts_are_marked_as_wholes_but_for_their_ends() -> None:
    old, new = (" ".join(["begin", *(f"{word} same" for word in words), "end"]) for words in ("ab" * 200, "cd" * 200))
    assert [mark.kind for mark in word_marks(old, new)] == ["same", "old", "new", "same"]
    assert word_marks(old, new)[-1].text == "same end"
    assert len(word_marks(old, old.replace("a", "x", 1))) == 4, "they are compared where most of them is alike"


_VERBS = {"is", "has", "needs", "means", "ends", "stays", "was", "this", "its", "as", "lacks"}


def test_a_count_agrees_with_its_noun_in_all_output() -> None:
    """The snapshots and the pages have the output of each command: none counts `1 concepts`."""
    files = [*ROOT.glob("tests/**/*.ambr"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/tutorials/*.md")]
    wrong = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files
        for match in re.finditer(
            r"(?<!; )(?<![\w.,:/@=#-])(?<!invalid utf-8 sequence of )1 ([a-z_]+s)\b(?!:)",
            path.read_text(encoding="utf-8"),
        )
        if match[1] not in _VERBS
    ]
    assert not wrong, "\n".join(wrong)
