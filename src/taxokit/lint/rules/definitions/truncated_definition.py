"""A definition was cut off.

It ends in an ellipsis, in a comma or in a word that something must follow, such as *the* or *and*, or it has exactly
the length that a field of a database takes, which none exceeds, and no full stop. Spreadsheets, databases and web pages
shorten texts without a warning, so that the copy lacks the end. The ellipsis of a list of examples (*wind, water, …*)
is accepted.

Source: our policy; ISO 704 section 6.3 (a definition is complete).

```yaml bad
id: energy
label: Energy
definition: The capacity to do work, which a system ca…
```

```turtle bad
ex:wind a skos:Concept ; skos:definition "Energy of air that moves over the"@en .
```

```yaml good
id: energy
label: Energy
definition: The capacity to do work, from wind, water, sun, …
```

```turtle good
ex:wind a skos:Concept ; skos:definition "The power that turbines run on"@en .
```
"""

import re

from taxokit.lint.rule_api import Diagnostics, Severity, Text, Vocabulary, on_literal, terms, vocabulary_rule
from taxokit.text.normalize import is_closed
from taxokit.text.patterns import lazy_compile

_WORDS = {
    "en": "a an and because from nor of or than that the their these which whose with",
    "de": "als am beim das dem den der des die ein eine einem einen einer eines im oder sowie und vom von zum zur",
    "fr": "à au aux avec dans de des du et la le les ou par pour qui sur un une",
    "es": "a al con de del el en la las los o para por que un una y",
    "it": "a al alla con da dal dalla degli dei del della delle di e gli il la le lo nel o per un una",
    "pt": "a ao com da das de do dos e em na no o os ou para por que um uma",
    "nl": "aan als bij de een en het met of van voor",
}
_UNFINISHED = {tag: frozenset(words.split()) for tag, words in _WORDS.items()}
"""The words of a language that do not end a sentence."""

_LIMITS = frozenset((250, 254, 255, 256, 500, 511, 512, 1000, 1023, 1024, 2000, 2048, 4000, 4096, 32767))
"""The lengths of fields of databases, and of a cell of a spreadsheet."""

_ELLIPSIS = ("…", "...")
_LIST = lazy_compile(
    r"(?:[,;:、，]\s*|\b(?:etc|bzw|usw)\.?,?\s*|,\s*[^\s.,;]+(?:\s[^\s.,;]+)?\s*"
    r"|\b(?:z\.\s?B\.|e\.g\.|such as\b|like\b|comme\b|wie\b|par exemple\b)[^.;]{0,60})[(\[]?(?:…|\.{3,})[\])]?$",
    re.IGNORECASE,
)


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each definition without its end."""
    definitions = vocabulary.literals(terms.DEFINITION)
    longest = max((len(words) for texts in definitions.values() for words, _, _ in texts), default=0)
    for iri, texts in definitions.items():
        for text in texts:
            problem = cut_off(text)
            if not problem and len(text[0]) == longest and longest in _LIMITS and not is_closed(*text[:2]):
                problem = f"has exactly {longest} characters, as no other has more, and no full stop"
            if problem:
                yield on_literal(vocabulary, iri, terms.DEFINITION, text, problem, "complete it from its source")


def cut_off(text: Text) -> str:
    """Return how a text ends without its end, "" if it seems to be complete."""
    words = text[0].rstrip()
    if words.endswith(".") and not words.endswith("..."):  # nearly always
        return ""
    if words.rstrip(")]").endswith(_ELLIPSIS):
        return "" if _LIST.search(words[-100:]) or not words.strip(".…") else "ends in an ellipsis"
    if words.endswith((",", "，", "、", "،")):
        return "ends in a comma"
    before, _, last = words.rpartition(" ")
    is_unfinished = before and last in _UNFINISHED.get(text[1].partition("-")[0].lower(), ())
    return f"ends in {last!r}" if is_unfinished else ""
