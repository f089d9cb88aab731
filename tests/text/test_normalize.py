"""Forms of texts: words, folded texts, labels that read the same, ends of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.normalize import (
    alike,
    clipped,
    fold,
    fold_punctuation,
    has_final_stop,
    in_language,
    is_closed,
    joined_words,
    one_line,
    same_words,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Agent Tool Design & Validation", ["agent", "tool", "design", "validation"]),
        ("CI/CD — pipelines, (LoRA/QLoRA): v1.0", ["ci", "cd", "pipelines", "lora", "qlora", "v1", "0"]),
        ("Wärme-Speicher · Größe", ["warme", "speicher", "grosse"]),
        ("«Café» … ‘naïve’", ["cafe", "naive"]),
        ("ﬁne ＡＢＣ", ["fine", "abc"]),
        ("e\u0301tude", ["etude"]),
        ("検索拡張生成、モデル", ["検索拡張生成", "モデル"]),
        ("हिन्दी भाषा।", ["हिन्दी", "भाषा"]),
        ("שלום, עולם", ["שלום", "עולם"]),
        ("\x1b[31mred\x1b[0m é", ["31mred", "0m", "e"]),
        ("vector \U0001f680 database \u2601\ufe0f, \U0001f469\u200d\U0001f4bb", ["vector", "database"]),
        ("& — …", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_letters_of_other_scripts_keep_their_marks() -> None:
    assert fold("हि") != fold("ह")
    assert fold("Ä") == fold("a")


def test_words_with_a_hyphen_are_one_word_too() -> None:
    assert joined_words("Fine-tuning of pre\u2010trained models - and more") == {
        "finetuning": ["fine", "tuning"],
        "pretrained": ["pre", "trained"],
    }
    assert joined_words("no hyphen") == {}


def test_one_line_escapes_control_characters() -> None:
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("\x1b[2J\u202eevil") == r"\x1b[2J\u202eevil"
    assert one_line("می\u200cروم") == "می\u200cروم"


def test_folding() -> None:
    for first, second in (
        ("Solar-power", "solar power"),
        ("A – b — c", "a b c"),
        ("(a), 'b'; \"c\": d.", "abcd"),
        ("ß", "SS"),
    ):
        assert fold_punctuation(first) == fold_punctuation(second)
    for first, second in (("a/b", "ab"), ("a & b", "a b"), ("C++", "C"), ("a?", "a"), ("ä", "a")):
        assert fold_punctuation(first) != fold_punctuation(second)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_punctuation(fold_punctuation(text)) == fold_punctuation(text)


SAME = [
    ("Fine-Tuning", "fine tuning"),
    ("Bias, Fairness & Toxicity", "bias fairness & toxicity"),
    ("Don't", "don’t"),
    ("Mercury (planet)", "Mercury: planet"),
    ("U.S. law", "US law"),
    ("Ａgent", "agent"),
    ("STRASSE", "Straße"),
    ("İzmir", "i\u0307zmir"),
    ("a \u00a0 b", "A B"),
    ("Agents – how", "agents how"),
    ("Ⅳ", "iv"),
]
OTHER = [
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
]


def test_labels_that_read_the_same_and_labels_that_do_not() -> None:
    for first, second in SAME:
        assert same_words(first) == same_words(second)
        assert list(alike(["x", first, "y", second])) == [[1, 3]]
    for first, second in OTHER:
        assert same_words(first) != same_words(second)
        assert list(alike([first, second])) == []


@given(st.lists(st.text(alphabet="aAé-.(1 \n’", max_size=4), max_size=8))
def test_alike_is_the_same_words(labels: list[str]) -> None:
    """The groups are those that a comparison of all pairs finds."""
    expected = {}
    for index, label in enumerate(labels):
        expected.setdefault(same_words(label), []).append(index)
    assert sorted(alike(labels)) == sorted(indexes for indexes in expected.values() if len(indexes) > 1)


CLOSED = [
    ("A sentence.", "en"),
    ("A sentence (or two.)", "en"),
    ("“Quoted.”", "en"),
    ("一句话。", "zh"),
    ("ประโยค", "th"),
    ("ประโยค", "TH-th"),
]
OPEN = [("A sentence", "en"), ("A sentence (or two)", "en"), ("一句话", "zh-Hant"), ("", "en")]


def test_ends_of_sentences() -> None:
    assert all(is_closed(text, language) for text, language in CLOSED)
    assert not any(is_closed(text, language) for text, language in OPEN)
    assert all(map(has_final_stop, ["Agents.", "Use it. ", "智能体。"]))
    assert not any(
        map(
            has_final_stop,
            ["Agents etc.", "Agents...", "Agents (e.g.)", "In the U.S.", "Group B.", "Step 2.", "。", ".", ""],
        )
    )


def test_in_language() -> None:
    assert (in_language("en"), in_language("")) == ("in the language 'en'", "without a language")


@pytest.mark.parametrize(
    ("longest", "expected"),
    [
        (80, "add `reason:` (why it is out of use); add `replacement:` (how)"),
        (45, "add `reason:` (why it is out of use); add…"),
        (40, "add `reason:` (why it is out of use)…"),
        (30, "add `reason:`…"),
        (8, "add…"),
        (3, "ad…"),
    ],
)
def test_sentence_is_clipped_at_a_word_outside_of_marks(longest: int, expected: str) -> None:
    assert clipped("add `reason:` (why it is out of use); add `replacement:` (how)", longest) == expected
