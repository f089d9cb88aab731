"""Corrections of typing errors: texts that differ in case, white space and punctuation only, and mean the same.

A sign, a decimal mark, a unit, a hyphen or a comma can carry the meaning of a text. In doubt a difference is no
correction: a consumer then reads one change too many, and misses none. `tests/text/typos.yaml` has pairs of both kinds.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.text.patterns import lazy_compile

_FORMS = {**dict.fromkeys("‐‑–—−", "-"), **dict.fromkeys("‘’‚‛‹›′", "'"), **dict.fromkeys("“”„‟«»″", '"')}
_PUNCTUATION = frozenset(".,;:'\"()-")
_WITHOUT = str.maketrans("", "", "".join((*_FORMS, *_PUNCTUATION)))

_BEGINNINGS = frozenset(
    re.findall(
        r"\w+",
        "a all an anti any be co de dis dé every ex il im in ir mal may mis no non not now off out over pre re some un "
        "under up durch kein miß nicht um unter wider wieder zu zusammen über bien par pas peut quoi sans si sur",
    )
)
"""Beginnings of words in English, German and French that mean something else as words, or with a hyphen."""

_NEGATIONS = frozenset(
    {"kein", "keine", "nein", "never", "nicht", "nie", "no", "non", "not", "pas", "sans", "ohne", "without"}
)
_LOGIC = _NEGATIONS | frozenset({"and", "but", "et", "except", "only", "or", "ou", "und", "nur", "oder"})
_ACRONYMS = frozenset({"AIDS", "CAT", "ICE", "IT", "LED", "RAM", "US", "WHO"})
"""Acronyms that are other words in lower case."""
_CONTRACTED = frozenset({"hed", "hell", "shed", "shell", "wed", "well", "were"})
"""Words that an apostrophe turns into others, such as `we're`; after a single letter it always does."""

_UNIT = lazy_compile(
    "([yzafpnµμmcdhkMGTPEZY]|da|[KMGT]i)?"
    "([mgsAKNJWCVFΩSTHlLtbB]|mol|cd|Hz|Pa|Wb|lm|lx|Bq|Gy|Sv|kat|bit|Wh|eV|bar|a|h|d)"
)
"""A unit of the SI, or one that is used with it (BIPM, SI Brochure, tables 2, 4, 7 and 8), with its prefix."""
_BEFORE_WORD = lazy_compile(r"[ (\"',;:]([-.,])$")  # a sign, or a decimal mark
_IN_BRACKETS = lazy_compile(r"\(([^()]*)\)")
_NEAR = 40  # characters


def is_correction(old: object, new: object) -> bool:
    """Return True if a text, or each text of a list, became another only by the correction of typing errors."""
    if isinstance(old, str) and isinstance(new, str):
        return fold_typography(old) == fold_typography(new) and not _differ_in_meaning(_spelling(old), _spelling(new))
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(is_correction, old, new))
    return False


def fold_typography(text: str) -> str:
    """Return the characters of a text that no correction changes."""
    return "".join(text.translate(_WITHOUT).casefold().split())


class _Spelling(NamedTuple):
    """A text as the characters that no correction changes, folded and as they are, and the gap before each of them.

    The last gap is at the end. Gaps have white space and punctuation, each in its plainest form.
    """

    folded: list[str]
    characters: list[str]
    gaps: list[str]

    def word_before(self, place: int) -> str:
        """Return the folded word that ends at a gap, "" at the start."""
        start = place - 1
        while start > 0 and not self.gaps[start]:
            start -= 1
        return "".join(self.folded[max(start, 0) : place])

    def word_after(self, place: int) -> str:
        """Return the folded word that begins at a gap, "" at the end."""
        end = place + 1
        while end < len(self.folded) and not self.gaps[end]:
            end += 1
        return "".join(self.folded[place:end])

    def is_digit(self, place: int) -> bool:
        """Return True if the character at a place is a digit; there is none before the first."""
        return 0 <= place < len(self.folded) and self.folded[place].isdigit()


def _spelling(text: str) -> _Spelling:
    folded: list[str] = []
    characters: list[str] = []
    gaps = [""]
    for character in text.strip():
        plain = _FORMS.get(character, character)
        if plain in _PUNCTUATION or plain.isspace():
            gaps[-1] += " " if plain.isspace() else plain
        else:
            for letter in plain.casefold():
                folded.append(letter)
                characters.append(character)
                gaps.append("")
    return _Spelling(folded, characters, [re.sub(" +", " ", gap) if "  " in gap else gap for gap in gaps])


def _differ_in_meaning(old: _Spelling, new: _Spelling) -> bool:
    places = [place for place, (before, after) in enumerate(zip(old.gaps, new.gaps, strict=True)) if before != after]
    return (
        any(_differs_at(place, *pair) for place in places for pair in ((old, new), (new, old)))
        or _is_mark_moved(places, old, new)
        or _differs_in_logic(places, old, new)
        or any(_is_other_word(old, new, start, end) for start, end in _words(old))
    )


def _differs_at(place: int, text: _Spelling, other: _Spelling) -> bool:
    """Return True if a gap, in place of that of another text, gives the characters around it another meaning."""
    gap, instead = text.gaps[place], other.gaps[place]
    if text.is_digit(place - 1) and text.is_digit(place):
        return _between_digits(gap) != _between_digits(instead)
    first, second = text.word_before(place), text.word_after(place)
    if second and _sign_in(gap, first) != _sign_in(instead, first):
        return True
    if text.is_digit(place - 1):  # feet and inches, minutes and seconds
        return gap[:1] in {"'", '"'} and gap[:1] != instead[:1]
    if len(first) == 1 and _is_minus(gap, second) and not _is_minus(instead, second):
        return not second[:1].isdigit() or text.characters[place - 1].islower()
    if text.is_digit(place) or not (first and second):
        return False
    is_negated = not _NEGATIONS.isdisjoint((first, second))
    return (is_negated and _stops(gap) != _stops(instead)) or _joins_words(gap, instead, first, second)


def _between_digits(gap: str) -> str:
    """Return a gap between two digits, but that of a range, or of a list, in one form."""
    if gap in ("-", " - "):
        return "range"
    return "list" if gap.strip() in (",", ";") and gap.endswith(" ") else gap


def _sign_in(gap: str, first: str) -> str:
    """Return the sign, or the decimal mark, that a gap ends in and that belongs to the word after it, "" for none."""
    match = _BEFORE_WORD.search(gap if first else f" {gap}")
    return match[1] if match else ""


def _is_minus(gap: str, second: str) -> bool:
    """Return True for the hyphen of `A-`, a blood type or a grade, and of `n-1`."""
    return gap == "-" if not second or second[0].isdigit() else gap.startswith("- ")


def _stops(gap: str) -> str:
    return "".join(sign for sign in gap if sign in ",;:.")


def _joins_words(gap: str, instead: str, first: str, second: str) -> bool:
    """Return True if two words mean something else if they are written in the other way."""
    if instead == "":
        is_word = gap in (" ", "-") and first in _BEGINNINGS
        is_contraction = gap == "'" and (len(first) == 1 or first + second in _CONTRACTED)
        return is_word or is_contraction or gap in ("(", ")")
    return {gap, instead} == {" ", "-"} and first == "peut"


def _is_mark_moved(places: Sequence[int], old: _Spelling, new: _Spelling) -> bool:
    """Return True if a mark, or a space between words, was removed at one place and added at another nearby."""
    for mark in " .,;:'\"()-":
        removed, added = (
            [place for place in places if mark in text.gaps[place] and _lacks(mark, other.gaps[place])]
            for text, other in ((old, new), (new, old))
        )
        if any(abs(place - other) <= _NEAR for place in removed for other in added):
            return True
    return False


def _lacks(mark: str, gap: str) -> bool:
    return gap == "" if mark == " " else mark not in gap


def _differs_in_logic(places: Sequence[int], old: _Spelling, new: _Spelling) -> bool:
    """Return True if brackets around words such as `or` and `not` were added, or removed."""
    changed = [set(old.gaps[place]) ^ set(new.gaps[place]) for place in places]
    if not any("(" in signs or ")" in signs for signs in changed):
        return False
    texts = ("".join(a + b for a, b in zip(text.gaps, [*text.folded, ""], strict=True)) for text in (old, new))
    words = (word for text in texts for inside in _IN_BRACKETS.findall(text) for word in re.findall(r"\w+", inside))
    return not _LOGIC.isdisjoint(words)


def _words(text: _Spelling) -> Iterator[tuple[int, int]]:
    """Yield the beginning and the end of each word; digits are a word of their own."""
    start = 0
    for place in range(1, len(text.folded) + 1):
        is_end = place == len(text.folded) or text.gaps[place] or text.is_digit(place) != text.is_digit(place - 1)
        if is_end:
            yield start, place
            start = place


def _is_other_word(old: _Spelling, new: _Spelling, start: int, end: int) -> bool:
    """Return True if a word means something else in the new case, as units and acronyms do."""
    before, after = ("".join(text.characters[start:end]) for text in (old, new))
    if before == after:
        return False
    if ("ß" in before) != ("ß" in after) and not (before.isupper() or after.isupper()):  # Maße, Masse
        return True
    units = [_UNIT.fullmatch(word) for word in (before, after)]
    if old.is_digit(start - 1) and old.gaps[start] in ("", " "):
        return any(units)
    return all(unit and unit[1] for unit in units) or not _ACRONYMS.isdisjoint((before, after))
