"""A definition or note is in another language than its tag says.

The tag is wrong, or a text was copied instead of translated. Readers of the tagged language see a foreign text, search
stems it wrongly, and speech programs read it out as gibberish. A text is reported if it has words such as *und* or
*the* of another language, none that only its own has, and is surely of the other one for the detector of languages.
Texts of less than 30 characters, examples and labels, which often are names, are not checked.

The rule needs the package py3langid (`pip install py3langid`), and finds nothing without it.

Source: RFC 5646 section 4.1 (choice of a language tag); RDF 1.1 Concepts section 3.3.

```turtle bad
ex:wind a skos:Concept ; skos:definition "Energie, die der Wind hat und die Turbinen nutzen."@en .
```

```turtle bad
ex:saw a skos:Concept ; skos:definition "Ein Werkzeug mit Zähnen, das Holz und Metall in Teile zerlegt."@en .
```

```turtle good
ex:wind a skos:Concept ; skos:definition "Energie, die der Wind hat und die Turbinen nutzen."@de ;
  skos:note "Called <Energie des Windes und der Luft> in the sources."@en , "Energie des Windes"@en .
```
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import chain

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Vocabulary,
    are_usual,
    each_or_all,
    on_literal,
    terms,
    vocabulary_rule,
)

_FREQUENT = {
    "cs": "je jsou nebo které který která jako pro při",
    "da": "og af der som med til er ikke eller",
    "de": "der die das und in ist ein eine mit von für oder werden nicht wird durch zum zur",
    "en": "the of and which that with for from is are by or this to in an",
    "es": "el los las y una que para con por del se como",
    "fi": "ja on tai joka ovat sekä jossa",
    "fr": "le les des et est une dans pour qui avec sur par ou du",
    "it": "il in che di della per con sono gli una del nel",
    "nl": "de het een van en voor met zijn wordt die in of",
    "no": "og av som med til er ikke eller der",
    "pl": "jest lub oraz się które który dla przez jako",
    "pt": "os as uma que para com dos em não por da do",
    "sv": "och att som är för av med eller till ett",
}
_WORDS = {language: frozenset(words.split()) for language, words in _FREQUENT.items()}
"""Frequent words of languages, a few of which nearly every sentence has."""

_SHARED = frozenset(word for word, number in Counter(chain(*_WORDS.values())).items() if number > 1)
"""Words of several languages, such as `in`, which tell nothing alone."""

_ALSO = {"nb": "no", "nn": "no"}
_CHECKED = (terms.DEFINITION, *sorted(terms.NOTES - {f"{terms.SKOS}example"}))
_SHORTEST = 30
_SURE = 10.0
"""From this difference of the logarithms of the probabilities on, the detector is hardly ever wrong."""


@vocabulary_rule(Severity.WARNING, extra="languages")
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource with a text in another language than its tag, or one diagnostic for a tag of most texts."""
    if find_spec("py3langid") is None:
        return
    count: dict[str, int] = {}
    foreign: dict[str, dict[str, Diagnostic]] = {}
    for iri, predicate, text in vocabulary.literals_of(*_CHECKED):
        count[text[1]] = count.get(text[1], 0) + 1
        other = _other_language(text)
        if other:
            message = f"seems to be in the language {other!r}"
            about = on_literal(vocabulary, iri, predicate, text, message, "correct the tag, or translate the text")
            foreign.setdefault(text[1], {}).setdefault(iri, about)
    for tag, cases in foreign.items():
        message = f"{len(cases)} of {count[tag]} texts with the language {tag!r} seem to be in another one"
        summary = (message, "correct the tags, or translate the texts") if are_usual(len(cases), count[tag]) else None
        yield from each_or_all(vocabulary, list(cases), cases.__getitem__, summary, Severity.WARNING)


def _other_language(text: Text) -> str:
    """Return the language of a text if it is surely another one than the tag says, else ""."""
    language = text[1].partition("-")[0].lower()
    language = _ALSO.get(language, language)
    if len(text[0]) < _SHORTEST or not language:
        return ""
    words = set(text[0].lower().split())
    own = words & _WORDS.get(language, frozenset())
    if not own <= _SHARED:  # nearly always
        return ""
    suspects = {other for other, frequent in _WORDS.items() if own <= frequent and (words - own) & frequent}
    ranking = _ranking(text[0]) if suspects else []
    scores = dict(ranking)
    if not ranking or language not in scores or ranking[0][0] not in suspects:
        return ""
    return ranking[0][0] if ranking[0][1] - scores[language] > _SURE else ""


@lru_cache(maxsize=1000)  # all concepts may have one note
def _ranking(text: str) -> Sequence[tuple[str, float]]:
    """Return the languages that a text may be in, the likeliest first, with the logarithms of their probabilities."""
    from py3langid import rank  # a large model, which few vocabularies need

    ranking: list[tuple[str, float]] = rank(text)
    return ranking
