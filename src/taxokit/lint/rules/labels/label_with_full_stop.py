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

from collections.abc import Callable, Collection
from functools import cache

from taxokit.lint.rule_api import MANY, Diagnostics, NewText, Severity, Vocabulary, on_literal, terms, vocabulary_rule
from taxokit.rdf.skos import LABELS
from taxokit.text.normalize import has_final_stop
from taxokit.text.patterns import lazy_compile

_STOPS = (".", "。", "｡", "．")
_CHECKED = (terms.PREF_LABEL, terms.ALT_LABEL)
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

_Words = tuple[Collection[str], Collection[str], bool]
"""The words of labels, the beginnings of words that may be abbreviations, and if many labels are shortened."""


@vocabulary_rule(Severity.WARNING, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each preferred and alternative label with a full stop that ends a sentence."""
    words = cache(lambda: _words(vocabulary))  # few vocabularies need them
    for iri, predicate, text in vocabulary.literals_of(*_CHECKED):
        label = text[0].rstrip()
        if not label.endswith(_STOPS) or not has_final_stop(label):
            continue
        shorter = label[:-1].rstrip()
        last = shorter.split()[-1].strip("()[]\"'“”„«»") if shorter else ""
        if not label.endswith(".") or not _is_abbreviation(last, shorter, words):
            about = on_literal(vocabulary, iri, predicate, text, "ends with a full stop", "remove the full stop")
            yield about._replace(fix=NewText(shorter) if len(last) > _SHORT else None)


def _words(vocabulary: Vocabulary) -> _Words:
    labels = [text[0] for _, _, text in vocabulary.literals_of(*LABELS)]
    checked = (text[0] for _, _, text in vocabulary.literals_of(*_CHECKED))
    shortened = [label for label in checked if label.endswith(".") and _is_shortened(label[:-1])]
    complete = (label.rpartition(" ")[0] if label.endswith(".") else label for label in labels)
    known = {word.casefold() for label in complete for word in _WORD.findall(label)}
    ends = range(_SHORT + 1, _LONGEST_BEGINNING)
    beginnings = {word[:end] for word in known for end in ends if end < len(word) - 2}
    return known, beginnings, len(shortened) >= MANY


def _is_shortened(text: str) -> bool:
    """Return True if a text is shortened as a whole: its last word may be, too."""
    return any(pattern.search(text) for pattern in (_SQUEEZED, _ABBREVIATED)) or _PERSON.fullmatch(text) is not None


def _is_abbreviation(last: str, text: str, words: Callable[[], _Words]) -> bool:
    """Return True if the last word of a text may be an abbreviation or an ordinal number."""
    if _ORDINAL.search(text):
        return True
    if len(text.split()) > _LONG:
        return False
    if _is_shortened(text):
        return True
    known, beginnings, are_shortened = words()
    folded = last.casefold()
    return folded not in known and (len(last) <= _SHORT or folded in beginnings or are_shortened)
