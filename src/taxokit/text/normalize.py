"""Texts in other forms: as words, folded, so that neither case nor accents matter, and fit for a terminal."""

import unicodedata

from taxokit.text.patterns import lazy_compile

# Invisible characters that change how text is read or cut: C0 and C1 controls without tab and line feed,
# line and paragraph separators, bidirectional controls, zero-width spaces and the byte order mark, and lone surrogates.
INVISIBLE = lazy_compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0001-\U000e007f]"
)

JOINERS = "\u200c\u200d"
"""Invisible characters that Persian, Indic scripts and emoji need."""

_NAMES = {"\n": "a line break", "\t": "a tab", "\u00ad": "a soft hyphen"}


def unprintable(label: str) -> str:
    """Name the first unprintable character of a label that words do not need; "" where there is none.

    Such are controls, formats and unassigned code points (Unicode class C).
    """
    if label.isprintable():
        return ""
    odd = (c for c in label.strip() if not c.isprintable() and c not in JOINERS and not (c.isspace() and c > "\x1f"))
    character = next(odd, "")
    return character and _NAMES.get(character, f"the character U+{ord(character):04X}, which cannot be printed")


def is_plainly_visible(text: str) -> bool:
    """Say whether no value of a YAML text can contain an invisible character, not even one written as an escape."""
    if "\\" in text:
        return False
    printable = text.isascii() or text.replace("\n", "").isprintable()  # quicker; no invisible character is printable
    return printable or not INVISIBLE.search(text.replace("\r", ""))


# What separates words: everything that is neither letter, digit nor mark. Written as what does not belong to a word,
# because `\w` leaves out the vowel signs of Indic scripts. Controls, white space, punctuation and symbols of Latin-1,
# Greek, Armenian, Hebrew, Arabic and Indic punctuation, general punctuation to dingbats without joiners, and CJK.
WORD = lazy_compile(
    r"[^\x00-/:-@\[-`{-~\u007f-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u037e\u0387\u055a-\u0560\u0589"
    r"\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u0609-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u200b"
    r"\u200e-\u206f\u20a0-\u20c0\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u30fb\ufe10-\ufe6f\ufeff"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+"
)

_ASCII_WORD = lazy_compile("[a-z0-9]+")  # the same, faster
_HYPHEN = lazy_compile(r"[-\u2010\u2011]")
_ACCENTS = lazy_compile("[\u0300-\u036f\u200c\u200d]")
"""The marks of Latin, Greek and Cyrillic letters, and the joiners; the marks of other scripts make other words."""


def one_line(text: str) -> str:
    """Return a text in one line, with single spaces, and with escapes for what could control a terminal."""
    return printable(" ".join(text.split()), JOINERS)


def printable(text: str, kept: str = "") -> str:
    """Return a text with escapes for line breaks and for what could control a terminal, but for characters to keep."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in kept else c.encode("unicode_escape").decode("ascii") for c in text)


def fold(text: str) -> str:
    """Return a text without differences that readers do not see: case, accents, and compatibility forms (NFKD)."""
    if text.isascii():
        return text.lower()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", plain)


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in its order."""
    return _ASCII_WORD.findall(text.lower()) if text.isascii() else WORD.findall(fold(text))


def joined_words(text: str) -> dict[str, list[str]]:
    """Return what the words with a hyphen would be without it, with their parts: `finetuning` for `fine-tuning`."""
    if "-" not in text and text.isascii():
        return {}
    chunks = [chunk for chunk in text.split() if _HYPHEN.search(chunk)]
    compounds = [parts for chunk in chunks if len(parts := words_of(chunk)) > 1]
    return {"".join(parts): parts for parts in compounds}


_PUNCTUATION = str.maketrans("", "", ".,;:'\"()-–—")


def fold_punctuation(text: str) -> str:
    """Return a text without case, white space and punctuation: what the correction of a typo changes."""
    return "".join(text.casefold().translate(_PUNCTUATION).split())


def is_typo_fix(old: object, new: object) -> bool:
    """Say whether two values are texts, or lists of texts, that differ in case, white space and punctuation at most."""
    if isinstance(old, str) and isinstance(new, str):
        return fold_punctuation(old) == fold_punctuation(new)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_typo_fix, old, new))
    return False
