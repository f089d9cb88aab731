"""A label ends with a full stop.

A label is a name, or a sentence that is shown alone: in lists, in sentences and in titles. The full stop is wrong
there. An ellipsis, initials, ordinal numbers and abbreviations such as *etc.* and *Inc.* keep theirs. No list has all
abbreviations: a stop is not reported after a short word, or the beginning of a longer one, that no label has without
it, in the name of a person, or after another abbreviation.

Source: ISO 25964-1 section 6.4 (punctuation in terms); our policy.

```yaml bad
id: energy
label: Energy.
```

```yaml good
id: energy
label: Turn sunlight into electricity
synonyms:
  - Energy from wind, water, sun, etc.
```

```turtle good
ex:grid a skos:Concept ; skos:prefLabel "Grids in the U.S."@en ; skos:altLabel "and so on ..."@en, "Grid Inc."@en .
ex:mesh a skos:Concept ; skos:prefLabel "7/8 in."@en ; skos:altLabel "Zwart, Dirk Jansz."@nl, "Adult Educat."@en .
ex:learning a skos:Concept ; skos:prefLabel "Education"@en .
ex:king a skos:Concept ; skos:prefLabel "Antiochos III."@de ; skos:altLabel "Aufsicht-Bau,Gebäudetechnologieman."@de .
```
"""

from collections.abc import Callable
from functools import cache, partial

from taxokit.lint.rule_api import (
    Diagnostics,
    NewText,
    Severity,
    TextFinding,
    Vocabulary,
    in_literals,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.skos import LABELS
from taxokit.text.normalize import has_final_stop
from taxokit.text.patterns import lazy_compile

_STOPS = (".", "。", "｡", "．")
_SHORT = 4  # most abbreviations have at most so many letters

_LONGEST_BEGINNING = 20
"""At most so many first letters of a word are an abbreviation of it."""

_LONG = 8  # with more words, it is a sentence, whatever is in it

_ABBREVIATED = lazy_compile(r"\w\.\W*\s|\w\.-")
_PERSON = lazy_compile(r"[^,]+, [^\s,]+(?: [^\s,]+){0,2}")
"""`Wurfbain, Maarten Lodew.`: a name with the first name last, which is often shortened."""

_ORDINAL = lazy_compile(r"(?:^|\s)(?:[IVXLCDM]+|\d+)$")
"""`Antiochos III.`: many languages write an ordinal number with a full stop."""

_SQUEEZED = lazy_compile(r",[^\W\d_]|[^\W\d_]-,")
"""`Aufsicht,Führung-Gewerbe,Gesundheitsauf.`: who saves the spaces shortens the words, too."""

_WORD = lazy_compile(r"[^\W\d_]{3,}")


@vocabulary_rule(Severity.WARNING, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each preferred and alternative label with a full stop that ends a sentence."""

    @cache
    def words() -> tuple[frozenset[str], frozenset[str]]:
        labels = (text[0] for name in LABELS for texts in vocabulary.literals(name).values() for text in texts)
        complete = (label.rpartition(" ")[0] if label.endswith(".") else label for label in labels)
        known = frozenset(word.casefold() for label in complete for word in _WORD.findall(label))
        beginnings = (word[:end] for word in known for end in range(_SHORT + 1, min(len(word) - 2, _LONGEST_BEGINNING)))
        return known, frozenset(beginnings)

    def is_abbreviation(word: str) -> bool:
        known, beginnings = words()
        folded = word.casefold()
        return folded not in known and (len(word) <= _SHORT or folded in beginnings)

    yield from in_literals(
        vocabulary, partial(_find, is_abbreviation=is_abbreviation), (terms.PREF_LABEL, terms.ALT_LABEL)
    )


def _find(label: str, is_abbreviation: Callable[[str], bool]) -> TextFinding | None:
    """Find a full stop that ends a sentence. It has a fix if the last word is too long for an abbreviation."""
    text = label.rstrip()
    if not text.endswith(_STOPS) or not has_final_stop(text):
        return None
    shorter = text[:-1].rstrip()
    words = shorter.split()
    last = words[-1].strip("()[]\"'“”„«»") if words else ""
    if text.endswith(".") and (
        _ORDINAL.search(shorter) or (len(words) <= _LONG and (_is_shortened(shorter) or is_abbreviation(last)))
    ):
        return None
    fix = NewText(shorter) if len(last) > _SHORT else None
    return TextFinding("ends with a full stop", "remove the full stop", fix)


def _is_shortened(text: str) -> bool:
    """Return True if a text is one that is shortened as a whole: its last word may be, too."""
    return any(pattern.search(text) for pattern in (_SQUEEZED, _ABBREVIATED)) or _PERSON.fullmatch(text) is not None
