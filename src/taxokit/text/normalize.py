"""Forms of texts: in one line, as words, folded; labels that read the same, and the ends of sentences."""

import unicodedata
from collections.abc import Iterator, Sequence

from taxokit.text.patterns import lazy_compile

# Invisible characters that change how text is read or cut: C0 and C1 controls without tab and line feed,
# line and paragraph separators, bidirectional controls, zero-width spaces and the byte order mark, lone surrogates, and
# U+FFFE and U+FFFF, which XML 1.0 cannot hold either.
INVISIBLE = lazy_compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff\U000e0001-\U000e007f]"
)

JOINERS = "\u200c\u200d"
"""Invisible characters that Persian, Indic scripts and emoji need."""

_NAMES = {"\n": "a line break", "\t": "a tab", "\u00ad": "a soft hyphen"}


def unprintable(label: str) -> str:
    """Return the name of the first character of Unicode class C in a label that words do not need, or ""."""
    if label.isprintable():
        return ""
    odd = (c for c in label.strip() if not c.isprintable() and c not in JOINERS and not (c.isspace() and c > "\x1f"))
    character = next(odd, "")
    return character and _NAMES.get(character, f"the character U+{ord(character):04X}, which cannot be printed")


def is_plainly_visible(text: str) -> bool:
    """Return True if no value of a YAML text can contain an invisible character, not even one written as an escape."""
    if "\\" in text:
        return False
    printable = text.isascii() or text.replace("\n", "").isprintable()  # quicker; no invisible character is printable
    return printable or not INVISIBLE.search(text.replace("\r", ""))


_BETWEEN = (
    r"\x00-/:-@\[-`{-~\u007f-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u037e\u0387\u055a-\u0560\u0589"
    r"\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u0609-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u200b"
    r"\u200e-\u206f\u20a0-\u20c0\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u30fb\ufe10-\ufe6f\ufeff"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff"
)
"""The characters that separate words: controls, white space, punctuation and symbols of Latin-1, Greek, Armenian,
Hebrew, Arabic and Indic punctuation, general punctuation to dingbats without joiners, CJK, and emoji."""

_FOLDED_MARKS = r"\u0300-\u036f\u200c\u200d"
"""The marks of Latin, Greek and Cyrillic letters, and the joiners; the marks of other scripts make other words."""

# A word: letters, digits and marks, but no mark alone, such as that of an emoji. Written as the characters that
# separate words, because `\w` leaves out the vowel signs of Indic scripts.
WORD = lazy_compile(rf"[^{_BETWEEN}{_FOLDED_MARKS}\ufe00-\ufe0f][^{_BETWEEN}]*")

_HYPHEN = lazy_compile(r"[-\u2010\u2011]")
_ACCENTS = lazy_compile(f"[{_FOLDED_MARKS}]")


def one_line(text: str) -> str:
    """Return a text in one line, with single spaces, and with escapes for characters that control a terminal."""
    return printable(" ".join(text.split()), JOINERS)


def printable(text: str, kept: str = "") -> str:
    """Return a text with escapes for line breaks and control characters, but for characters to keep."""
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
    return WORD.findall(fold(text))


def joined_words(text: str) -> dict[str, list[str]]:
    """Return the words with a hyphen without it, each with its parts: `finetuning` for `fine-tuning`."""
    if "-" not in text and text.isascii():
        return {}
    chunks = [chunk for chunk in text.split() if _HYPHEN.search(chunk)]
    compounds = [parts for chunk in chunks if len(parts := words_of(chunk)) > 1]
    return {"".join(parts): parts for parts in compounds}


_PUNCTUATION = str.maketrans("", "", ".,;:'\"()-–—")


def fold_punctuation(text: str) -> str:
    """Return a text without case, white space and punctuation, which the correction of a typo changes."""
    return "".join(text.casefold().translate(_PUNCTUATION).split())


# --- labels -----------------------------------------------------------------------------------------------------------

_QUOTES = "'\"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"
_HYPHENS = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
# A hyphen between words is a space; at an end of a word, as in `A-` and `-5`, is part of it.
_AS_SPACE = lazy_compile(
    rf"(?<=[^\W_])[{_HYPHENS}](?=[^\W_])|(?<=\s)[{_HYPHENS}]+(?=\s)|[()\[\],;:](?!\d)|(?<!\d)[,;:]|(?<=\s)[&/]+(?=\s)|(?<=[^\W\d_])/(?=[^\W\d_])"
)
# A full stop before a letter at the start of a word, as in `.NET`, or before a digit, as in `1.5`, is part of it.
_AS_NOTHING = lazy_compile(rf"[{_QUOTES}]|(?<=\S)\.(?!\d)|\.(?=\s|$)|[!?]+$")

_ENDS = ".?!…。．｡！？؟۔।॥։።፧᙮᠃᠉།༎။៕។׃¿¡‽"
_CLOSERS = "\"'’”»›“‘«‹)]}）］｝」』】〉》*"
_WITHOUT_STOPS = ("th", "lo")
"""Languages in which a sentence ends without a mark."""

_SHORT = (
    "abb abbr abs abt al alt approx apt art assn assoc aug ave bd bldg blvd bros bzgl bzw ca cf ch chap "
    "co corp cp dec dept dgl div dr dt ed eds eg engl esp est etc evtl excl ext feb fig figs fr gen ggf "
    "gmbh govt hrsg ibid ie incl inc inkl int intl jan jr kap lt ltd max med mfg mgmt mij mil min misc mr "
    "mrs ms mt nat nb no nos nov nr obs oct op opp orig pl pp prof pt ref refs rev sci sec sen sep sept "
    "sog sp spp sr st std str subsp syn tab tech tel temp univ usf usw var vgl vol vols vs zzgl zzt"
)
_ABBREVIATIONS = frozenset(_SHORT.split())


def same_words(label: str) -> str:
    """Return the key of a label: two labels with the same one read the same.

    Compatibility forms (NFKC), case, white space, commas, quotes, brackets and hyphens between words are folded, but
    `C` is not `C++`, `A` not `A-`, `1.5` not `15`, and `10²` not `102`.
    """
    text = label if label.isascii() else _compatible(label)
    if not text.replace(" ", "").isalnum():
        text = _AS_NOTHING.sub("", _AS_SPACE.sub(" ", text))
    return " ".join(text.casefold().split()) or label


def _compatible(text: str) -> str:
    """Return a text in normalization form KC, but for raised and lowered digits: `10²` is not `102`."""
    parts = _RAISED.split(text)
    return "".join(part if index % 2 else unicodedata.normalize("NFKC", part) for index, part in enumerate(parts))


_RAISED = lazy_compile("([\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]+)")


def is_closed(text: str, language: str) -> bool:
    """Return True if a text ends as a sentence of its language: with a mark, perhaps in quotes or brackets."""
    if language.partition("-")[0].lower() in _WITHOUT_STOPS:
        return True
    return text.rstrip().rstrip(_CLOSERS).rstrip().endswith(tuple(_ENDS))


def has_final_stop(label: str) -> bool:
    """Return True if a label ends in a full stop that belongs to a sentence, not to an abbreviation or an ellipsis."""
    text = label.rstrip()
    if text.endswith(("。", "｡", "．")):
        return len(text) > 1
    if not text.endswith(".") or text.endswith(("..", "….")):
        return False
    words = text.split()
    last = words[-1][:-1].lstrip(_QUOTES + "([")
    return len(last) > 1 and "." not in last and last.casefold() not in _ABBREVIATIONS and not last.isdigit()


def without_notation(label: str) -> str:
    """Return a label without a notation before it and the space after that: `Statistics` of `V.16.02 Statistics`."""
    match = None if label[:4].isalpha() else _NOTATION.match(label)  # most labels begin with letters
    return label[match.end() :] if match else label


_NOTATION = lazy_compile(
    r"(?:(?:[A-Z]{1,3}[.-]?)?\d+(?:[.:/-]\d+)+[.:)]?|[A-Z]\.\d+|[A-Z]?\d+[.:)]|\d{3,}|[A-Z]\d+)\s+|[A-Z]\s{2,}"
)
"""`V.16.02`, `1.` and `486110`, but not the number of `3 phase motor`."""


def alike(labels: Sequence[str]) -> Iterator[list[int]]:
    """Yield the positions of labels that read the same, two and more at a time, in their order."""
    keys = _coarse_keys(labels)
    if len(set(keys)) == len(keys):
        return
    positions: dict[bytes, list[int]] = {}
    for index, key in enumerate(keys):
        positions.setdefault(key, []).append(index)
    for candidates in positions.values():
        if len(candidates) > 1:
            exact: dict[str, list[int]] = {}
            for index in candidates:
                exact.setdefault(same_words(labels[index]), []).append(index)
            yield from (same for same in exact.values() if len(same) > 1)


def _coarse_keys(labels: Sequence[str]) -> list[bytes]:
    """Return a quickly made key for each label, which is equal if two read the same."""
    joined = "\0".join([label if label.isascii() else _letters(label) for label in labels])
    if labels and joined.count("\0") >= len(labels):
        return _coarse_keys([label.replace("\0", "") for label in labels])
    # together, as a call for each takes four times as long
    return joined.lower().encode("utf-8", "surrogatepass").translate(None, _SIGNS).split(b"\0")


def _letters(label: str) -> str:
    return _NO_WORD.sub("", unicodedata.normalize("NFKC", label).casefold())


_SIGNS = bytes(code for code in range(1, 128) if not chr(code).isalnum())
_NO_WORD = lazy_compile(r"[\W_]+")


_SHOWN = 40
"""How many characters of a text a message has."""


def shortened(text: str) -> str:
    """Return a text, or the beginning and the end of a long one, for a message."""
    return text if len(text) <= _SHOWN else f"{text[:24]}…{text[-15:]}"


def truncated(text: str, longest: int = _SHOWN) -> str:
    """Return a text, or the beginning of one that is longer than `longest` characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def clipped(text: str, longest: int) -> str:
    """Return a sentence, or the beginning of a longer one up to a word, outside of backticks and parentheses."""
    end = longest if len(text) > longest else -1
    while (end := text.rfind(" ", 0, end) if end > 0 else -1) > 0:
        start = text[:end]
        if not start.count("`") % 2 and start.count("(") == start.count(")"):
            return f"{start.rstrip(' ,;:')}…"
    return truncated(text, longest)


def abridged(text: str, longest: int) -> str:
    """Return a text, or the beginning and the digest of one that is longer, which still tell it from others."""
    if len(text) <= longest:
        return text
    import hashlib  # few texts are long

    return f"{text[: longest // 2]}…{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:16]}"


def in_language(tag: str) -> str:
    """Return the words of a message for a language tag."""
    return f"in the language {tag!r}" if tag else "without a language"
