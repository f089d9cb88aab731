"""A word mixes Latin letters with look-alikes of another script.

A search for *Agent* does not find *Аgent* with a Cyrillic А, which sorts elsewhere and may deceive readers. Words that
are Cyrillic or Greek throughout are fine, and so are symbols that look like no Latin letter: µm, kΩ, TGFβ, πr².

Source: Unicode Technical Standard 39 (confusables.txt; section 5.1, mixed-script detection).

```yaml bad
id: energy
label: Enеrgy
```

```turtle bad
ex:a a skos:Concept ; skos:prefLabel "Vitamin А"@en .
```

```yaml good
id: energy
label: Энергия
notes:
  - Widerstand in kΩ, Wellenlänge in μm, αβ-Zellen
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Energy"@en, "Ενέργεια"@el, "Энергия"@ru ; skos:altLabel "SI-единица"@ru .
ex:king a skos:Concept ; skos:prefLabel "Ареј I"@sr ; skos:note "The legend of the coin is ΕΧΕ."@en .
```
"""

import re
import unicodedata
from collections.abc import Sequence

from taxokit.lint.rule_api import NewText, Severity, TextFinding, text_rule
from taxokit.text.patterns import lazy_compile

# Letters of confusables.txt that look like one Latin letter in every common typeface, without letters that stand beside
# Latin ones as symbols (alpha, gamma, nu, rho and the like, capital omega).
_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТХУаеѕіјорсухһԁԛԝӏ", "ABESIJKMHOPCTXYaesijopcyxhdqwl", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj", strict=True))
_LOOK_ALIKES = {**_CYRILLIC, **_GREEK}
_LATIN_TWINS = frozenset(_LOOK_ALIKES.values())
_TO_LATIN = str.maketrans(_LOOK_ALIKES)

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_WORD = lazy_compile(rf"[{_LATIN}\u0370-\u03ff\u0400-\u052f]+")
_LATIN_LETTER = lazy_compile(f"[{_LATIN}]")
_LATIN_ONLY = lazy_compile(f"[{_LATIN}]+")
_LEGEND = lazy_compile("[C\u0391-\u03a9]+")
"""Legends of coins in Greek capitals, with a *C* for the sigma of that time."""

_ROMAN = lazy_compile(r"[IVXLCDM]+")
_SYMBOL = 2  # at most how many letters a symbol has

_SHOWN = 3


@text_rule(Severity.WARNING, fixable=True)
def check(text: str) -> TextFinding | None:
    """Find the first word that mixes Latin letters with look-alikes."""
    if text.isascii() or _LOOK_ALIKES.keys().isdisjoint(text):
        return None
    words = _WORD.findall(text)
    mixed = [word for word in words if _is_mixed(word)] or _disguised(words)
    if not mixed:
        return None
    letters = list(dict.fromkeys(letter for letter in mixed[0] if letter in _LOOK_ALIKES))
    shown = ", ".join(f"{letter} (U+{ord(letter):04X}, {_name(letter)})" for letter in letters[:_SHOWN])
    how = "mixes Latin letters with" if _is_mixed(mixed[0]) else "looks Latin, but has"
    return TextFinding(
        f"has the word {mixed[0]!r}, which {how} {shown}",
        "write the whole word in one script",
        NewText(_WORD.sub(_in_latin, text)) if all(map(_is_latin, mixed)) else None,
    )


def _is_mixed(word: str) -> bool:
    """Return True if a word has Latin letters and others that look like Latin ones, or the other way round."""
    if word.isascii() or _LOOK_ALIKES.keys().isdisjoint(word) or not _LATIN_LETTER.search(word):
        return False
    if _LEGEND.fullmatch(word):
        return False
    return all(c in _LOOK_ALIKES or _LATIN_LETTER.match(c) for c in word) or _has_only_twins(word)


def _disguised(words: Sequence[str]) -> list[str]:
    """Return the words of look-alikes alone, if all others are Latin, such as the last word of `Vitamin А`.

    A longer one must be in the text as a Latin word, too. Roman figures are in texts of every script.
    """
    disguised = [word for word in words if not word.isascii() and all(letter in _LOOK_ALIKES for letter in word)]
    others = [word for word in words if word not in disguised]
    if not disguised or not all(map(_LATIN_ONLY.fullmatch, others)) or all(map(_ROMAN.fullmatch, others)):
        return []
    return [word for word in disguised if len(word) <= _SYMBOL or word.translate(_TO_LATIN) in others]


def _has_only_twins(word: str) -> bool:
    """Return True if each Latin letter of a word looks like a Cyrillic or Greek one."""
    return all(letter in _LATIN_TWINS for letter in _LATIN_LETTER.findall(word))


def _is_latin(word: str) -> bool:
    """Return True if a mixed word is certainly Latin: it has a letter that is Latin alone, and none that never is."""
    return not _has_only_twins(word) and all(c in _LOOK_ALIKES or _LATIN_LETTER.match(c) for c in word)


def _in_latin(match: re.Match[str]) -> str:
    return match[0].translate(_TO_LATIN) if _is_mixed(match[0]) else match[0]


def _name(letter: str) -> str:
    return unicodedata.name(letter, "a letter without a name").lower()
