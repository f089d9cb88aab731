"""The order of labels in a language, and the head of each in an index from A to Z (CLDR 48, UTS 10 and 35).

Standard Python has no collation, and PyICU needs a compiler. So this has the letters that a language puts in another
place than Unicode's root collation does, as rules of CLDR, and the code pages of Chinese and Japanese, which are in the
order of readers there. A key compares first letters, then accents, then case; numbers count by their value.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache

from taxokit.text.codes import base_of
from taxokit.text.normalize import fold

_MOST_KEPT = 20_000  # labels

DIGITS, OTHERS = "0–9", "#"
"""The heads of labels that begin with a digit, and with a sign."""

_NORDIC = "y=ü=ű z<æ=ä=ę<ø=ö=ő=œ<å=aa"
_SOUTH_SLAVIC = "c<č<ć d<dž=ǆ<đ l<lj=ǉ n<nj=ǌ s<š z<ž"
_RULES = {
    "ar": "ا=ء=أ=ؤ=إ=ئ=آ=ٱ ت=ة ي=ى",
    "az": "c<ç e<ə g<ğ h<x<ı k<q o<ö s<ş u<ü z<w",
    "be": "е<ё у<ў",
    "bs": _SOUTH_SLAVIC,
    "cs": "c<č h<ch r<ř s<š z<ž",
    "cy": "c<ch d<dd f<ff g<ng l<ll p<ph r<rh t<th",
    "da": "y=ü=ű z<æ=ä<ø=ö=ő<å=aa",
    "es": "n<ñ",
    "et": "s<š<z<ž w<õ<ä<ö<ü",
    "fa": "آ<ا<ء=أ=إ=ؤ=ئ ق<ک=ك<گ و<ه=ة=ۀ<ی=ى=ي",
    "fi": "y=ü z<å<ä=æ<ö=ø",
    "fil": "n<ñ<ng",
    "fo": _NORDIC,
    "gl": "n<ñ",
    "ha": "s<sh t<ts",
    "hr": _SOUTH_SLAVIC,
    "hu": "c<cs d<dz<dzs g<gy l<ly n<ny o<ö=ő s<sz t<ty u<ü=ű z<zs",
    "is": "a<á d<ð e<é i<í o<ó u<ú y<ý z<þ<æ=ä<ö=ø<å",
    "kk": "е<ё у<ұ<ү ы<і",
    "kl": "y=ü=ű z<æ=ä=ę<ø=ö=ő=œ<å",
    "ku": "c<ç e<ê=é i<î=í s<ş u<û=ù=ú",
    "ky": "е<ё",
    "lt": "c<č i=y s<š z<ž",
    "lv": "a<ā c<č e<ē g<ģ i<y<ī k<ķ l<ļ n<ņ o<ō r<ŗ s<š u<ū z<ž",
    "mk": "д<ѓ т<ќ",
    "mt": "b<ċ f<ġ g<għ h<ħ y<ż",
    "nb": _NORDIC,
    "nn": _NORDIC,
    "no": _NORDIC,
    "pl": "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
    "ro": "a<ă<â i<î s<ș=ş t<ț=ţ",
    "sk": "a<ä c<č h<ch o<ô r<ř s<š z<ž",
    "sl": "c<č<ć d<đ s<š z<ž",
    "sq": "c<ç d<dh e<ë g<gj l<ll n<nj r<rr s<sh t<th x<xh z<zh",
    "sr": _SOUTH_SLAVIC,
    "sv": "y=ü=ű z<å<ä=æ=ę<ö=ø=ő=œ=ô",
    "tk": "c<ç e<ä j<ž n<ň o<ö s<ş u<ü y<ý",
    "tr": "c<ç g<ğ h<ı o<ö s<ş u<ü",
    "uk": "г<ґ и<і<ї<й",
    "ur": "ا=أ<آ ق<ک<گ ن<ں و=ؤ<ہ<ھ<ء<ی=ئ<ے",
    "uz": "z<oʻ=o‘=o'<gʻ=g‘=g'<sh<ch",
    "vi": "a<ă<â d<đ e<ê o<ô<ơ u<ư",
    "yo": "e<ẹ g<gb o<ọ s<ṣ",
}
"""The letters of languages with an order of their own: `z<å<ä=æ` puts `å` after all that begins with `z`, `ä` after it,
and `æ` is the same letter. Rules for letters that a language seldom borrows are left out."""

_ROOT = (
    "b<ɓ d<ɗ e<ə<ɛ f<ƒ g<ɣ i<ı k<ƙ n<ŋ o<ɔ t<ŧ z<ʒ<þ "
    "а<ә г<ғ д<ђ е<є ж<җ з<ѕ и<і=ї<й<ј к<қ л<љ н<ң<њ о<ө т<ћ у<ү<ұ х<һ ч<џ "
    "כ=ך מ=ם נ=ן פ=ף צ=ץ ب<پ ت<ٹ ج<چ د<ڈ ر<ڑ ز<ژ ك=ک<گ"
)
"""The letters of all languages whose order is another than that of their code points."""

_OWN_I = ("az", "tr")
"""Languages in which `I` is the capital of `ı`, and `İ` that of `i`."""

_NATIVE = frozenset(
    [
        *("am", "ar", "as", "be", "bg", "bn", "ckb", "el", "fa", "gu", "he", "hi", "hy", "ka", "kk", "km", "kn", "ko"),
        *("ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or", "pa", "ps", "ru", "sd", "si", "sr", "ta", "te", "tg"),
        *("th", "ti", "ug", "uk", "ur", "yi", "zh"),
    ]
)
"""Languages whose own script comes before the Latin one."""

_WEIGHTS, _ROOT_WEIGHTS = 0x10F000, 0x10F100  # for private use: they follow a letter, and are above all others
_LATIN, _HAN, _RARE_HAN = 0x100000, 0x4E00, 0x30000

_SIGNS = dict.fromkeys(map(ord, ":;<=>?@[\\]^_`{|}~‘’‚“”„«»‹›–—―·•¿¡§©®™°"), "/")
_PLAIN = {
    **{ord(letter): plain for letter, plain in zip("øłđðħæœ", ("o", "l", "d", "d", "h", "ae", "oe"), strict=True)},
    **dict.fromkeys([*range(0x591, 0x5C8), 0x640, *range(0x64B, 0x653), 0x670, 0x93C]),  # points of Hebrew and Arabic
}
_NUMBER = re.compile(r"\d+")
_BEFORE_CONSONANT = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])|([\u0ec0-\u0ec4])([\u0e81-\u0eae])")
_LONG = re.compile("(.)ー")

_PINYIN = dict(zip("啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝", "ABCDEFGHJKLMNOPQRSTWXYZ", strict=True))
_STROKES = (
    *(0xA440, 0xA442, 0xA454, 0xA4A1, 0xA4FE, 0xA5E0, 0xA6EA, 0xA8C3, 0xAB45, 0xADBC, 0xB0AE, 0xB3C3, 0xB6C3, 0xB9AC),
    *(0xBBF5, 0xBEA7, 0xC075, 0xC24F, 0xC35F, 0xC455, 0xC4D7, 0xC56B, 0xC5C8, 0xC5F1, 0xC655, 0xC665, 0xC66C, 0xC676),
)
"""The first code of Big5 with each number of strokes."""

_LEVEL_1 = {"gb2312": 0xD7FA, "big5": 0xC67F}
"""The code after the last that is in order by sound (GB 2312) or by strokes (Big5)."""

_KANA_ROWS = "あかさたなはまやらわ"
_SYLLABLES = 588  # of Hangul with the same initial consonant
_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"


class Collation:
    """The order of labels in a language, whose tag is a BCP 47 one. Another language has that of the root collation."""

    def __init__(self, tag: str) -> None:
        self._primary = lru_cache(_MOST_KEPT)(self._letters_of)  # the same labels are in many lists
        base = base_of(tag)
        language, _, script = base.partition("-")
        self._language = language
        is_traditional = language == "zh" and (script == "hant" or tag.lower().endswith(("-tw", "-hk", "-mo")))
        self._code_page = {"zh": "big5" if is_traditional else "gb2312", "ja": "euc_jp", "ko": "ascii"}.get(
            language, ""
        )
        rules = _RULES.get(language, "") if language != "sr" or script == "latn" else ""
        self._letters = {**_read(_ROOT, _ROOT_WEIGHTS), **_read(rules, _WEIGHTS)}
        self._heads = {weight: letter for letter, weight in reversed(self._letters.items()) if len(weight) > 1}
        self._letters |= dict(_accented(self._letters))
        self._pattern = re.compile("|".join(sorted(map(re.escape, self._letters), key=len, reverse=True)))
        self._is_plain = all(not letter.isascii() for letter in self._letters)
        self._table: dict[int, str | None] = {**_SIGNS, **_PLAIN}
        if (language in _NATIVE and script != "latn") or script == "cyrl":
            self._is_plain = False
            self._table |= {code: chr(_LATIN + code) for code in range(ord("a"), ord("z") + 1)}
            self._table |= {code: "".join(chr(_LATIN + ord(c)) for c in text) for code, text in _PLAIN.items() if text}
        if language == "ja":
            self._table |= _kana()
        if language == "th":
            self._table[ord(" ")] = None  # between sentences, not words

    def key(self, text: str) -> tuple[str, str, str]:
        """Return a key that sorts texts as readers of the language expect: by letters, then accents, then case."""
        return self._primary(text), text.lower() if text.isascii() else _decomposed(text.lower()), text.swapcase()

    def head(self, text: str) -> str:
        """Return the head under which an index has a text: its first letter, or the group of that."""
        letters = self._primary(text)[:2]
        first = letters[:1]
        if letters in self._heads:
            head = self._heads[letters].capitalize()
        elif first > chr(_LATIN):
            head = chr(ord(first) - _LATIN).upper()
        elif self._code_page and _is_han(text[:1]):
            head = self._head_of_han(text[:1])
        elif "가" <= first <= "힣":
            head = _INITIALS[(ord(first) - ord("가")) // _SYLLABLES]
        elif "あ" <= first <= "ん":
            head = max(row for row in _KANA_ROWS if row <= first)
        elif first.isalpha():
            head = "İ" if first == "i" and self._language in _OWN_I else first.title()
        else:
            head = DIGITS if first.isdecimal() else OTHERS
        return head

    def _letters_of(self, text: str) -> str:
        """Return the letters of a text as they compare: without case and accents, numbers by their value."""
        if self._language in _OWN_I:
            text = text.replace("I", "ı").replace("İ", "i")
        text = text.lower() if text.isascii() else unicodedata.normalize("NFC", text.casefold())
        if not (self._is_plain and text.isascii()):
            text = self._pattern.sub(lambda match: self._letters[match[0]], text)
        if not text.isascii():
            text = self._by_script(fold(text))
        text = text.translate(self._table)
        return _NUMBER.sub(_by_value, text)

    def _by_script(self, text: str) -> str:
        """Return a text with letters in the order in which they are compared, and ideographs in that of readers."""
        text = _BEFORE_CONSONANT.sub(lambda match: (match[2] or match[4]) + (match[1] or match[3]), text)
        if self._code_page:
            text = "".join(map(self._han, text))
        if self._language == "ja":
            text = _LONG.sub(lambda match: match[1] + _vowel(match[1].translate(self._table)), text)
        return text

    def _han(self, character: str) -> str:
        """Return a character that puts an ideograph in the place that it has in the code page."""
        if not _is_han(character):
            return character
        code = self._code(character)
        if not code:
            return chr(_RARE_HAN + ord(character))
        lead, trail = divmod(code, 256)
        return chr(_HAN + (lead - 0xA1) * 191 + trail - 0x40)

    def _head_of_han(self, character: str) -> str:
        """Return the initial of the sound of an ideograph or its number of strokes, else a word for all others."""
        code = self._code(character)
        if not 0 < code < _LEVEL_1.get(self._code_page, 0):
            return "其他" if self._language == "zh" else "漢字"
        if self._code_page == "big5":
            return f"{bisect_right(_STROKES, code)}畫"
        return next(head for first, head in reversed(_PINYIN.items()) if self._code(first) <= code)

    def _code(self, character: str) -> int:
        return int.from_bytes(character.encode(self._code_page, "ignore"), "big")


@lru_cache
def collation_of(tag: str) -> Collation:
    """Return the order of labels in a language."""
    return Collation(tag)


def _read(rules: str, first: int) -> dict[str, str]:
    """Return the letters of rules, each as it is compared: as the letter before all in its rule, and a weight."""
    letters = {}
    for rule in rules.split():
        anchor = re.split("[<=]", rule)[0]
        weight = first - 1
        for sign, letter in re.findall("([<=])([^<=]+)", rule):
            weight += sign == "<"
            letters[letter] = anchor if weight < first else anchor + chr(weight)
    return letters


def _accented(letters: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the letters with more accents than one with a place of its own, which have the same place: `ấ` as `â`."""
    marks = {letter: set(_decomposed(letter)[1:]) for letter in letters if len(letter) == 1}
    for code in (*range(0xC0, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00)):
        first, rest = _decomposed(chr(code))[0], set(_decomposed(chr(code))[1:])
        same = [letter for letter, own in marks.items() if _decomposed(letter)[0] == first and own <= rest]
        if same and rest and chr(code) not in letters and chr(code).islower():
            yield chr(code), letters[max(same, key=lambda letter: len(marks[letter]))]


def _kana() -> dict[int, str]:
    """Return the plain hiragana of each kana: `か` for `ガ`."""
    plain = {}
    for code in range(0x3041, 0x30FB):
        first = _decomposed(chr(code))[0]
        hiragana = chr(ord(first) - 0x60) if "ァ" <= first <= "ヶ" else first
        name = unicodedata.name(hiragana, "")
        plain[code] = unicodedata.lookup(name.replace("SMALL ", "")) if "LETTER SMALL" in name else hiragana
    return plain


def _vowel(kana: str) -> str:
    """Return the vowel with which a hiragana ends, which a long mark repeats; else the character."""
    name = unicodedata.name(kana, "")
    return dict(zip("AIUEO", "あいうえお", strict=True)).get(name[-1:], kana) if "HIRAGANA" in name else kana


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED")


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _by_value(match: re.Match[str]) -> str:
    """Return a number so that it sorts by its value: with the number of its digits in front."""
    digits = "".join(str(unicodedata.decimal(digit)) for digit in match[0]).lstrip("0")
    return f"0{chr(0x100 + min(len(digits), 0xC000))}{digits}"
