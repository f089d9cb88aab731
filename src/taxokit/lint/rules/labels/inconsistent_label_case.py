"""A label has another capitalization than the others of its class or scheme.

A list in which one label in fifty begins in lower case, or has *memory* while all others have *Memory*, looks
unfinished. The rule determines the usual capitalization for each language: if labels begin with a capital, and if every
word does. It reports only words that other labels have in the other case, so that names such as *asyncio* and *Bayes*,
acronyms, and the nouns of German are not reported. Two patterns are reported without that: several long words in
capitals, and, among titles of several words, a first word in lower case that no other label has. If only one label has
a capital in every word, it may be a name: it is reported if the others have each of its words in lower case.

The first word is the word after a notation, as in `V.16.02 Statistics`. Names such as *van Gogh* and *de Sitter
universe* begin as they are written. A capital is reported only in English, if the others have none, because other
languages write names of several words, as *Mer noire*, like the beginning of a sentence. A label of several schemes is
reported if none of them has labels like it.

Options: `least` is the least number of labels, and `agreement` the share of them that must agree.

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
from functools import cached_property
from itertools import chain

from taxokit.lint.rule_api import Diagnostics, Severity, Text, Vocabulary, on_literal, terms, vocabulary_rule
from taxokit.text.normalize import without_notation
from taxokit.text.patterns import lazy_compile

# Words of letters in lower case: neither `camelCase`, `k8s` nor `x.py`. After a hyphen titles are written either way.
# Shorter words are mostly articles and prepositions, which titles write in lower case.
_LOWER_WORD = lazy_compile(r"[\s(/&]([^\W\d_A-Z]{4,})(?![^\s,;:)/&?!-])")
_SMALL = (
    "about above across after against along among around before behind below between beyond during from into onto "
    "over than that their through toward towards under until upon versus when where which while with within "
    "without your avec chez dans depuis entre pour sans sous vers como desde donde hasta para según sobre como "
    "della delle degli dalla nella sulla senza"
)
_SMALL_WORDS = frozenset(_SMALL.split())

_SHOUTED = lazy_compile(r"[^\W\d_a-z]{6,}")
"""A word in capitals, longer than most acronyms."""

_CAPITALS_OF_UTF8 = bytes(ord(" " if chr(code).isascii() and not chr(code).isupper() else "A") for code in range(256))
"""Translates a text in UTF-8, so that it has `AAAAAA` if it has a word in capitals: a quick test of all labels."""

_SHOUTED_WORDS = 2
_CAPITALS = 9
"""A label in capitals has so many for each letter in lower case."""

_MOST_LOUD = 2
"""More labels in capitals are a habit, such as that of the top concepts."""

_NOBLE = (
    "abu af al aus av bar ben bin bint da dal das de dei del della delle degli den der des di do dos du el het ibn im "
    "la las le lo los mac op ten ter tot und van vanden vander vom von zu zum zur"
)
_PARTICLES = frozenset(_NOBLE.split())
"""Words with which names of people begin, in lower case."""

_IN_BRACKETS = lazy_compile(r"[(\[][^()\[\]]*[)\]]")
"""`Nepali (individual language)`: the meaning of a label is in lower case."""

_WITHOUT_CAPITAL = lazy_compile(r"\s[a-z0-9]")
"""In most labels: a quick test."""

_IN_ENGLISH = lazy_compile(r"en\b|$", re.IGNORECASE)
_ACRONYM = 3
"""Words such as `IT` and `WHO`, which others have in lower case with another meaning, have at most so many letters."""

_Label = tuple[str, Text]
_Odd = Iterator[tuple[_Label, str, str]]
"""Labels with their difference, and the usual form."""


class _Scope:
    """The preferred labels of one class or scheme in one language, each with its opening: without a notation."""

    def __init__(self, labels: Sequence[_Label], least: int, agreement: float) -> None:
        self.pairs = [(label, opening) for label in labels if (opening := without_notation(label[1][0]))]
        self.longer = [pair for pair in self.pairs if " " in pair[0][1][0].strip()]
        self.is_english = bool(labels) and _IN_ENGLISH.match(labels[0][1][1]) is not None
        self.least = least
        self.odd_share = 1 - agreement

    @cached_property
    def words(self) -> Counter[str]:
        """The number of times that the labels contain each word."""
        return Counter(" ".join([text[0] for (_, text), _ in self.pairs]).split())

    def is_common(self, word: str) -> bool:
        """Return True if several labels contain a word in lower case, or with a capital at its start alone."""
        return self.words[word.lower()] + self.words[word.capitalize()] > 1


@vocabulary_rule(Severity.WARNING, of_whole=True)
def check(vocabulary: Vocabulary, *, least: int = 20, agreement: float = 0.95) -> Diagnostics:
    """Yield each preferred label with a word that nearly all others write in the other case, once."""
    messages: dict[_Label, str] = {}
    scopes: list[tuple[_Scope, Mapping[_Label, str]]] = []
    for name, languages in vocabulary.labels_by_scope(terms.PREF_LABEL):
        for labels in languages.values():
            if len(labels) < least:
                continue
            scope = _Scope(labels, least, agreement)
            odd: dict[_Label, str] = {}
            searches = (_in_capitals(scope), _first_words(scope), _titles(scope), _capitals_inside(scope))
            for label, difference, usual in chain.from_iterable(searches):
                odd.setdefault(label, f"{difference}, but the other labels ({name}) {usual}")
            scopes.append((scope, odd))
            messages = odd | messages
    others = ((label, odd) for scope, odd in scopes if messages for label, _ in scope.pairs if label in messages)
    like_others = {label for label, odd in others if label not in odd}  # in another of their schemes
    for (iri, text), message in messages.items():
        if (iri, text) not in like_others:
            hint = "use the capitalization of the other labels"
            yield on_literal(vocabulary, iri, terms.PREF_LABEL, text, message, hint)


def _in_capitals(scope: _Scope) -> _Odd:
    """Yield the labels in capitals with long words that no other label has in capitals: several, or a usual one."""
    joined = "\n".join([text[0] for (_, text), _ in scope.pairs]).encode("utf-8", "surrogatepass")
    if b"AAAAAA" not in joined.translate(_CAPITALS_OF_UTF8):
        return
    loud = [label for label, _ in scope.pairs if _SHOUTED.search(label[1][0]) and _is_loud(label[1][0])]
    if len(scope.pairs) < scope.least or not loud or len(loud) > min(_MOST_LOUD, scope.odd_share * len(scope.pairs)):
        return
    shouted = Counter(word for (_, text), _ in scope.pairs for word in set(_SHOUTED.findall(text[0])))
    for label in loud:
        alone = [word for word in set(_SHOUTED.findall(label[1][0])) if shouted[word] == 1]
        if len(alone) >= _SHOUTED_WORDS or (" " in label[1][0] and any(map(scope.is_common, alone))):
            yield label, "is in capitals", "are not"


def _is_loud(text: str) -> bool:
    return sum(map(str.isupper, text)) >= max(1, _CAPITALS * sum(map(str.islower, text)))


def _first_words(scope: _Scope) -> _Odd:
    """Yield the labels whose first word has an unusual case, if another label shows it in the usual one."""
    initials = [opening[0] for _, opening in scope.pairs]
    upper, lower = sum(map(str.isupper, initials)), sum(map(str.islower, initials))
    total = upper + lower
    if total < scope.least or max(upper, lower) < (1 - scope.odd_share) * total or not min(upper, lower):
        return
    are_upper = upper > lower
    if not are_upper and not scope.is_english:
        return
    is_odd, correct = (str.islower, str.capitalize) if are_upper else (str.isupper, str.lower)
    often = 1 if are_upper else 2  # one `polish` does not make `Polish` odd
    for label, opening in scope.pairs:
        if not is_odd(opening[0]):
            continue
        word, _, rest = opening.partition(" ")
        is_word = len(word) > 1 and word.isalpha() and word[1:].islower() and word not in _PARTICLES
        is_name = not are_upper and any(part[0].isupper() for part in rest.split())  # `Brown University`
        if is_word and not is_name and scope.words[correct(word)] >= often:
            yield label, f"has {word!r}", f"have {correct(word)!r}"


def _titles(scope: _Scope) -> _Odd:
    """Yield the labels in English with a word in lower case that others have with a capital, as nearly all have."""
    if len(scope.longer) < scope.least or not scope.is_english:
        return
    odd = []
    for label, opening in scope.longer:
        if opening.istitle():  # quick, for many
            continue
        first = opening.partition(" ")[0]
        first = first if first.islower() and len(first) > 1 and first.isalpha() and first not in _PARTICLES else ""
        has_brackets = "(" in opening or "[" in opening
        inner = _LOWER_WORD.findall(_IN_BRACKETS.sub("", opening) if has_brackets else opening)
        words = [word for word in inner if word[0].islower() and word not in _SMALL_WORDS]
        if first or words:
            odd.append((label, first, words))
            if len(odd) > scope.odd_share * len(scope.longer):
                return
    if not odd:
        return
    forms = {form for _, first, words in odd for word in (first, *words) for form in (word, word.capitalize())}
    inner_words = chain.from_iterable([text[0].split()[1:] for (_, text), _ in scope.longer])
    inside = Counter(filter(forms.__contains__, inner_words))
    first_words = Counter(opening.partition(" ")[0] for _, opening in scope.pairs)
    for label, first, words in odd:
        word = next((word for word in words if inside[word.capitalize()] >= max(1, inside[word])), "")
        if first and not inside[first] and first_words[first] == 1:
            yield label, f"begins with {first!r}", "begin with a capital"
        elif word:
            yield label, f"has {word!r}", f"have {word.capitalize()!r}"


def _capitals_inside(scope: _Scope) -> _Odd:
    """Yield the label of which every word has a capital that others write without; several such labels are names."""
    others = [label for label, _ in scope.longer if not label[1][0][1:].islower()]  # quick, and leaves few
    candidates = [label for label in others if not _WITHOUT_CAPITAL.search(label[1][0])]
    odd = [label for label in candidates if all(word[0].isupper() for word in label[1][0].split())]
    if len(scope.longer) < scope.least or len(odd) > scope.odd_share * len(scope.longer):
        return
    if len(odd) > 1:  # unless they are in capitals
        odd = [label for label in odd if label[1][0].isupper()]
    for label in odd if len(odd) <= _MOST_LOUD else ():
        first, *inner = label[1][0].split()
        if scope.is_common(first) and all(_is_odd(word, scope.words) for word in inner):
            yield label, f"has {inner[-1]!r}", f"have {inner[-1].lower()!r}"


def _is_odd(word: str, words: Counter[str]) -> bool:
    return word.isalpha() and len(word) > (_ACRONYM if word.isupper() else 1) and words[word.lower()] > 1
