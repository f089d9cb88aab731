"""The rules that look only at unusual texts: each text with a finding counts as unusual."""

import inspect
import re
import sys
from collections.abc import Callable

import pytest

from taxokit.lint.registry import RULES, known_rules
from taxokit.lint.vocabulary.view import is_odd

# What each of these rules finds, in texts that have nothing else that is out of the ordinary. A rule that has to look
# at plain words too cannot use `odd_texts` and `odd_literals`.
TEXTS_BY_RULE = {
    "broken-encoding": ["Ã©nergie", "sunâ€™s", "a\ufffdb", "????", "a?b", "\\u00e9tat", "Ð¥Ñ€Ð°Ð½"],
    "broken-link": ["See https:/example", "https//example", "at ftp://localhost"],
    "double-space": ["a  b", "a\tb", "a\u00a0 b"],
    "insecure-link": ["http://example.com", "see ftp://example.com"],
    "invisible-character": ["a\u200bb", "a\u202eb", "a\x7fb", "\ufeffa"],
    "markup-in-text": ["<b>a", "a<br>", "a &amp; b", "[a](#b)", "a **b** c", "a __b c__ d", "```a", "~~~", "## a"],
    "mixed-script": ["Enеrgy", "Μunich"],
    "spreadsheet-formula": ["=a", "@a", "+F(1)", "-a|b!A1", "\t=a", " =a", "\n-F(1)"],
    "unbalanced-bracket": ["a (b", "bcd) a", "a [b", "b] a", "a [(b)"],
    "unnormalized-text": ["e\u0301", "\u2126"],
    "untrimmed-text": ["a ", " a", "a\n", "\na", "a\t", "\u00a0a", "a\r"],
    "unusual-space": ["Solar\u00a0power"],
    "wrong-script": ["Энергия"],
}


def test_every_rule_about_unusual_texts_is_listed() -> None:
    assert known_rules()  # imports their modules
    looking = {
        name.replace("_", "-")
        for name, module in RULES.modules.items()
        if re.search(
            r"odd_(?:texts|literals)\b|web_addresses\(|in_texts\(|@text_rule\(", inspect.getsource(sys.modules[module])
        )
    }
    assert looking == TEXTS_BY_RULE.keys()


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in TEXTS_BY_RULE.items() for text in texts])
def test_unusual_text_is_reported(in_turtle: Callable[[str, str], list[object]], rule: str, text: str) -> None:
    assert is_odd(text)
    escaped = "".join(f"\\u{ord(character):04X}" for character in text)
    plain = "".join(f'ex:c{number} skos:note "plain words" . ' for number in range(300))
    about = "altLabel" if rule in ("unbalanced-bracket", "unusual-space", "wrong-script") else "note"
    assert len(in_turtle(rule, f'{plain}ex:a skos:{about} "{escaped}"@en .')) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Plain words",
        "Of two, (three) and 4; e.g. well-known.",
        "What's that",
        "This; that - and more",
        "Here & there",
        "And/or",
    ],
)
def test_usual_texts(text: str) -> None:
    assert not is_odd(text)
