"""The form of labels and definitions: when two read the same, and where a sentence or an abbreviation ends."""

import string
import unicodedata
from collections.abc import Iterator, Sequence

from taxokit.text.patterns import lazy_compile

_QUOTES = "'\"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"
_HYPHENS = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
# A hyphen between words is a space; one at an end of a word, as in `A-` and `-5`, is part of it.
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
    """Return what two labels have in common that read the same.

    Compatibility forms (NFKC), case, white space and the punctuation that changes no meaning are folded: commas,
    quotes, brackets, hyphens between words, but not what distinguishes `C` from `C++`, `A` from `A-`, `1.5` from `15`,
    or `10²` from `102`.
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
    """Say whether a text ends as a sentence does in its language: with a mark, perhaps inside of quotes or brackets."""
    if language.partition("-")[0].lower() in _WITHOUT_STOPS:
        return True
    return text.rstrip().rstrip(_CLOSERS).rstrip().endswith(tuple(_ENDS))


def has_final_stop(label: str) -> bool:
    """Say whether a label ends in a full stop that belongs to a sentence, not to an abbreviation or an ellipsis."""
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
    if label[:4].isalpha():  # as most: a notation has a number or a space before that
        return label
    first = next(iter(label.split(maxsplit=1)), "")
    if len(first) > 1 and not any(map(str.isdigit, first)):
        return label
    match = _NOTATION.match(label)
    return label[match.end() :] if match else label


_NOTATION = lazy_compile(
    r"(?:(?:[A-Z]{1,3}[.-]?)?\d+(?:[.:/-]\d+)+[.:)]?|[A-Z]\.\d+|[A-Z]?\d+[.:)]|\d{3,}|[A-Z]\d+)\s+|[A-Z]\s{2,}"
)
"""`V.16.02`, `1.` and `486110`, but not the number of `3 phase motor`."""


def alike(labels: Sequence[str]) -> Iterator[list[int]]:
    """Yield the positions of labels that read the same, two and more at a time, in their order."""
    keys = list(_coarse(labels))
    if len(set(keys)) == len(keys):
        return
    positions: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        positions.setdefault(key, []).append(index)
    for candidates in positions.values():
        if len(candidates) > 1:
            exact: dict[str, list[int]] = {}
            for index in candidates:
                exact.setdefault(same_words(labels[index]), []).append(index)
            yield from (found for found in exact.values() if len(found) > 1)


def _coarse(labels: Sequence[str]) -> list[str]:
    """Return for each label something that is equal wherever two read the same, and that is quickly made."""
    joined = "\n".join(labels)
    if joined.count("\n") != len(labels) - 1:
        return [_coarse([" ".join(label.split())])[0] for label in labels]
    if joined.isascii():  # all at once, because a call for each costs more than the work
        return joined.translate(_FOLD_ASCII).split("\n")
    keys = _coarse([label if label.isascii() else "" for label in labels])
    for index, label in enumerate(labels):
        if not label.isascii():
            keys[index] = _NO_WORD.sub("", unicodedata.normalize("NFKC", label).casefold())
    return keys


_FOLD_ASCII = str.maketrans(
    string.ascii_uppercase,
    string.ascii_lowercase,
    "".join(c for c in map(chr, range(128)) if not c.isalnum() and c != "\n"),
)
_NO_WORD = lazy_compile(r"[\W_]+")


_SHOWN = 40
"""How many characters of a text a message has."""


def shortened(text: str) -> str:
    """Return a text, or the beginning and the end of a long one, for a message."""
    return text if len(text) <= _SHOWN else f"{text[:24]}…{text[-15:]}"


def truncated(text: str, longest: int = _SHOWN) -> str:
    """Return a text, or the beginning of one that is longer than `longest` characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def abridged(text: str, longest: int) -> str:
    """Return a text, or the beginning and the digest of one that is longer, which still tell it from others."""
    if len(text) <= longest:
        return text
    import hashlib  # few texts are long

    return f"{text[: longest // 2]}…{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:16]}"


def in_language(tag: str) -> str:
    """Return how a message says in which language something is."""
    return f"in the language {tag!r}" if tag else "without a language"
