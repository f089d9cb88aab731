"""A label has another capitalization than the others of its class or scheme.

A list in which one label in fifty begins in lower case, or has *memory* where all the others have *Memory*, looks
unfinished. The usual capitalization is determined for each language: whether labels begin with a capital, and whether
every word has one. Only words that other labels show in the other case are judged, so that names such as *asyncio* and
*Bayes*, acronyms, and the nouns of German are not reported. Two patterns are reported without that: several long words
in capitals throughout, and, among titles of several words, a first word in lower case that no other label has. A label
with capitals throughout, where the others have none, may be a name: it is reported where the others have each of its
words without, and it is the only one.

The first word is the one after a notation, as in `V.16.02 Statistics`. Names such as *van Gogh* and *de Sitter
universe* begin as they are written. Only in English a capital is reported where the others have none, because other
languages write names of several words, as *Mer noire*, like the beginning of a sentence. A label of several schemes is
reported where none of them has labels like it.

Options: `least` is how many labels there have to be, and `agreement` which part of them has to agree.

Source: ISO 25964-1 section 6.5 (capitalization of terms); our policy.

```turtle bad
ex:s a skos:ConceptScheme ; skos:hasTopConcept ex:01, ex:02, ex:03, ex:04, ex:05, ex:06, ex:07, ex:08, ex:09, ex:10,
  ex:11, ex:12, ex:13, ex:14, ex:15, ex:16, ex:17, ex:18, ex:19, ex:20, ex:21 .
ex:01 skos:prefLabel "Wind power"@en .    ex:02 skos:prefLabel "Water power"@en .
ex:03 skos:prefLabel "Grid code"@en .     ex:04 skos:prefLabel "Grid loss"@en .
ex:05 skos:prefLabel "Heat pump"@en .     ex:06 skos:prefLabel "Heat storage"@en .
ex:07 skos:prefLabel "Battery"@en .       ex:08 skos:prefLabel "Boiler"@en .
ex:09 skos:prefLabel "Coal"@en .          ex:10 skos:prefLabel "Crude oil"@en .
ex:11 skos:prefLabel "Dam"@en .           ex:12 skos:prefLabel "Engine"@en .
ex:13 skos:prefLabel "Fuel cell"@en .     ex:14 skos:prefLabel "Gas"@en .
ex:15 skos:prefLabel "Inverter"@en .      ex:16 skos:prefLabel "Lamp"@en .
ex:17 skos:prefLabel "Meter"@en .         ex:18 skos:prefLabel "Motor"@en .
ex:19 skos:prefLabel "Peat"@en .          ex:20 skos:prefLabel "Wind farm"@en .
ex:21 skos:prefLabel "wind turbine"@en .
```

```yaml good
id: energy
label: Energy
terms:
  - id: wind-power
    label: Wind power
  - id: solar-power
    label: solar power
```

```turtle good
ex:01 a skos:Concept ; skos:prefLabel "iPhone"@en .
ex:02 a skos:Concept ; skos:prefLabel "Bayesian inference"@en .
```
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Text, Vocabulary, vocabulary_rule
from taxokit.rdf import terms
from taxokit.text.normalize import without_notation
from taxokit.text.patterns import lazy_compile

# Words of letters only, all but the first in lower case: neither acronyms nor `camelCase`, `k8s` or `x.py`.
# After a hyphen titles are written either way. Shorter words are mostly articles and prepositions, which titles write
# in lower case.
_WORD = lazy_compile(r"(?<=[\s(/&])[^\W\d_](?:(?![A-Z])[^\W\d_]){3,}(?![^\s,;:)/&?!-])")
_SMALL = (
    "about above across after against along among around before behind below between beyond during from into onto "
    "over than that their through toward towards under until upon versus when where which while with within "
    "without your avec chez dans depuis entre pour sans sous vers como desde donde hasta para según sobre como "
    "della delle degli dalla nella sulla senza"
)
_SMALL_WORDS = frozenset(_SMALL.split())
_LOWER_WORD = re.compile(r"[\s(/&][^\W\d_A-Z][^\W\d_A-Z]{3}")  # the quick test

_SHOUTED = re.compile(r"[^\W\d_a-z]{6,}")  # longer than most acronyms
_CAPITALS = bytes(ord("A" if chr(byte).isupper() or not chr(byte).isascii() else " ") for byte in range(256))
_LIKE_SHOUTED = b"A" * 6
"""What is in a text in UTF-8 with a shouted word once `_CAPITALS` has translated it: the quick test."""

_SHOUTED_WORDS = 2
_MOST_LOUD = 2
"""More labels in capitals are a habit, such as that of the top concepts."""

_SMALL_LETTERS = 0.1  # the part of a label in capitals that may be in lower case
_NOBLE = (
    "abu af al aus av bar ben bin bint da dal das de dei del della delle degli den der des di do dos du el het ibn im "
    "la las le lo los mac op ten ter tot und van vanden vander vom von zu zum zur"
)
_PARTICLES = frozenset(_NOBLE.split())
"""Words with which names of people begin, in lower case."""

_IN_BRACKETS = lazy_compile(r"[(\[][^()\[\]]*[)\]]")
"""`Nepali (individual language)`: what tells the meaning of a label is in lower case."""

_IN_ENGLISH = lazy_compile(r"en\b|$", re.IGNORECASE)

_WITHOUT_CAPITAL = re.compile(r"\s[a-z0-9]")  # the quick test
_ACRONYM = 3  # letters of words such as `IT` and `WHO`, which others have in lower case with another meaning

_Labels = Sequence[tuple[str, Text]]
_Label = tuple[str, Text]
_Openings = Sequence[str]  # the labels without a notation before them
_Marked = Iterator[tuple[_Label, str, str]]
"""Labels with how they differ, and what the others have."""


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary, *, least: int = 20, agreement: float = 0.95) -> Diagnostics:
    """Yield each preferred label with a word that nearly all others write in the other case, once."""
    scopes = [
        (
            name,
            [label for label, opening in zip(labels, openings, strict=True) if opening],
            list(filter(None, openings)),
        )
        for name, languages in vocabulary.labels_by_scope(terms.PREF_LABEL)
        for labels in languages.values()
        if len(labels) >= least
        for openings in [[without_notation(text[0]) for _, text in labels]]
    ]
    found: dict[_Label, list[tuple[str, str, str]]] = {}
    for name, labels, openings in scopes:
        odd: dict[_Label, tuple[str, str, str]] = {}
        for search in (_in_capitals, _first_words, _titles, _capitals_inside):
            for label, difference, usual in search(labels, openings, least, agreement):
                odd.setdefault(label, (name, difference, usual))
        for label, how in odd.items():
            found.setdefault(label, []).append(how)
    judged = Counter(label for _, labels, _ in scopes for label in labels if label in found) if found else {}
    for label, ((name, difference, usual), *others) in found.items():
        if judged[label] == 1 + len(others):  # else one of its schemes has labels like it
            iri, text = label
            yield Diagnostic(
                vocabulary.place_of_literal(iri, terms.PREF_LABEL, text),
                f"{vocabulary.name_of_literal(iri, terms.PREF_LABEL, text)} {difference}, but the other"
                f" labels ({name}) {usual}",
                "write it as the other labels are written",
            )


def _in_capitals(labels: _Labels, _openings: _Openings, least: int, agreement: float) -> _Marked:
    """Yield the labels in capitals from end to end, with several long words that no other label has in capitals."""
    words = [text[0] for _, text in labels]
    joined = "\n".join(words).encode(errors="surrogatepass").translate(_CAPITALS)  # all at once, because that is quick
    if len(labels) < least or _LIKE_SHOUTED not in joined:
        return
    loud = [label for label, text in zip(labels, words, strict=True) if _SHOUTED.search(text) and _is_loud(text)]
    if len(loud) > min(_MOST_LOUD, (1 - agreement) * len(labels)):
        return
    shown = Counter(word for text in words for word in set(_SHOUTED.findall(text))) if loud else Counter()
    usual = _words_in(labels) if loud else Counter()
    for label in loud:
        alone = [word for word in set(_SHOUTED.findall(label[1][0])) if shown[word] == 1]
        known = " " in label[1][0] and any(usual[word.lower()] + usual[word.capitalize()] > 1 for word in alone)
        if known or len(alone) >= _SHOUTED_WORDS:
            yield label, "is in capitals", "are not"


def _is_loud(text: str) -> bool:
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return upper > 0 and lower <= _SMALL_LETTERS * (upper + lower)


def _first_words(labels: _Labels, openings: _Openings, least: int, agreement: float) -> _Marked:
    """Yield the labels whose first word has an unusual case, where another label shows it in the usual one."""
    initials = [text[0] for text in openings]
    upper = sum(map(str.isupper, initials))
    lower = sum(map(str.islower, initials))
    if upper + lower < least or max(upper, lower) < agreement * (upper + lower) or not upper or not lower:
        return
    if upper < lower and not _is_english(labels):
        return
    is_odd, correct = (str.islower, str.capitalize) if upper > lower else (str.isupper, str.lower)
    often = 1 if upper > lower else 2  # one `polish` does not make `Polish` odd
    odd = []
    for label, opening in zip(labels, openings, strict=True):
        word, _, rest = opening.partition(" ") if is_odd(opening[0]) else ("", "", "")
        is_word = len(word) > 1 and word.isalpha() and word[1:].islower() and word not in _PARTICLES
        if is_word and (upper > lower or not _has_capital(rest)):  # `Brown University` beside `brown coal` is a name
            odd.append((label, word))
    shown = _words_in(labels) if odd else Counter()
    for label, word in odd:
        if shown[correct(word)] >= often:
            yield label, f"has {word!r}", f"have {correct(word)!r}"


def _words_in(labels: _Labels) -> Counter[str]:
    return Counter(" ".join([text[0] for _, text in labels]).split())


def _is_english(labels: _Labels) -> bool:
    return _IN_ENGLISH.match(labels[0][1][1]) is not None


def _has_capital(text: str) -> bool:
    return any(word[0].isupper() for word in text.split())


def _titles(labels: _Labels, openings: _Openings, least: int, agreement: float) -> _Marked:
    """Yield the labels with a word in lower case that others have with a capital, as nearly all have throughout.

    Only in English, because other languages have no such titles. The first word is odd in lower case anyway, unless
    another label has it so, as names are written.
    """
    longer = [(label, opening) for label, opening in zip(labels, openings, strict=True) if " " in label[1][0]]
    if len(longer) < least or not _is_english(labels):
        return
    allowed = (1 - agreement) * len(longer)
    odd = []
    candidates = (pair for pair in longer if pair[1][0].islower() or _LOWER_WORD.search(pair[1]))
    for label, text in candidates:
        first = text.partition(" ")[0] if text[0].islower() else ""
        first = first if len(first) > 1 and first.isalpha() and first.islower() and first not in _PARTICLES else ""
        inner = _WORD.findall(_IN_BRACKETS.sub("", text)) if _LOWER_WORD.search(text) else ()
        words = [word for word in inner if word[0].islower() and word not in _SMALL_WORDS]
        if first or words:
            odd.append((label, first, words))
            if len(odd) > allowed:
                return
    if not odd:
        return
    asked = {form for _, first, words in odd for word in (first, *words) for form in (word, word.capitalize())}
    inner_words = chain.from_iterable([text[0].split()[1:] for (_, text), _ in longer])
    shown = Counter(filter(asked.__contains__, inner_words))
    first_words = Counter(filter(asked.__contains__, [opening.partition(" ")[0] for opening in openings]))
    for label, first, words in odd:
        word = next((word for word in words if shown[word.capitalize()] >= max(1, shown[word])), "")
        if first and not shown[first] and first_words[first] == 1:
            yield label, f"begins with {first!r}", "begin with a capital"
        elif word:
            yield label, f"has {word!r}", f"have {word.capitalize()!r}"


def _capitals_inside(labels: _Labels, _openings: _Openings, least: int, agreement: float) -> _Marked:
    """Yield the labels of which every word has a capital that other labels write without.

    Only where one label is so: several are names. Labels in capitals from end to end are not names.
    """
    longer = [label for label in labels if " " in label[1][0]]
    if len(longer) < least:
        return
    allowed = (1 - agreement) * len(longer)
    quick = (label for label in longer if not _WITHOUT_CAPITAL.search(label[1][0]))
    candidates = (label for label in quick if _is_capitalized(label[1][0]))
    odd = list(islice(candidates, int(allowed) + 1))
    if not odd or len(odd) > allowed:
        return
    loud = [label for label in odd if label[1][0].isupper()]
    if len(loud) > min(_MOST_LOUD, allowed):
        loud = []
    shown = Counter(word for _, text in labels for word in set(text[0].split()))
    for label in odd if len(odd) == 1 else loud:
        first, *inner = label[1][0].split()
        if shown[first.lower()] + shown[first.capitalize()] > 1 and all(_is_odd(word, shown) for word in inner):
            yield label, f"has {inner[-1]!r}", f"have {inner[-1].lower()!r}"


def _is_capitalized(text: str) -> bool:
    return all(word[0].isupper() for word in text.split())


def _is_odd(word: str, shown: Mapping[str, int]) -> bool:
    return word.isalpha() and len(word) > (_ACRONYM if word.isupper() else 1) and shown[word.lower()] > 1
