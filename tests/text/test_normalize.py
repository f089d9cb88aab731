"""Words: how a text is cut and folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.text.normalize import fold, fold_punctuation, joined_words, one_line, words_of


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


def test_one_line_shows_what_would_control_a_terminal() -> None:
    assert one_line("a\n  b\tc") == "a b c"
    assert one_line("\x1b[2J\u202eevil") == r"\x1b[2J\u202eevil"
    assert one_line("می\u200cروم") == "می\u200cروم"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Solar Power", "solar power"),
        ("Solar-power", "Solar power"),
        ("A – b — c", "a b c"),
        ("(a), 'b'; \"c\": d.", "abcd"),
        ("a\n  b", "ab"),
        ("STRASSE", "straße"),
    ],
)
def test_folding(one: str, other: str) -> None:
    assert fold_punctuation(one) == fold_punctuation(other)


@pytest.mark.parametrize(("one", "other"), [("a/b", "ab"), ("a & b", "a b"), ("C++", "C"), ("a?", "a"), ("ä", "a")])
def test_what_is_not_folded(one: str, other: str) -> None:
    assert fold_punctuation(one) != fold_punctuation(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_punctuation(fold_punctuation(text)) == fold_punctuation(text)
