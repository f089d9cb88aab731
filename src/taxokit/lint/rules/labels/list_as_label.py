"""A label is a list of labels, or begins or ends with the separator of one.

A cell of a spreadsheet had several synonyms, and nothing split it, or something split it wrongly. Search finds the
concept by none of them alone. Semicolons within a preferred label are accepted, as classifications have them
(*Horses; live*), unless there are two. If many labels are lists, there is one finding of severity info.

Source: SKOS Reference section 5 (each label is a value of its own); ISO 25964-1 section 6.4 (punctuation in terms).

```yaml bad
id: energy
label: Energy
synonyms:
  - power; drive; force
```

```turtle bad
ex:saw a skos:Concept ; skos:prefLabel "Saws,"@en ; skos:altLabel "Bow saws /"@en .
```

```yaml good
id: energy
label: Energy, power and drive
synonyms:
  - power
  - drive
```

```turtle good
ex:horses a skos:Concept ; skos:prefLabel "Horses; live"@en ; skos:altLabel "|x|"@en, "R&D (pure; applied)"@en .
```
"""

import string

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Severity,
    Vocabulary,
    each_or_habit,
    on_literal,
    terms,
    vocabulary_rule,
)
from taxokit.rdf.skos import LABELS
from taxokit.text.patterns import lazy_compile

_TO_SPLIT = "write each label as a value of its own"
_AT_START = ",;|、；，،؛"
_AT_END = f"{_AT_START}:"
_PLAIN_ENDS = frozenset((*string.ascii_letters, *string.digits, ")", ""))
_WORD = lazy_compile(r"[^\W\d_]{2}|[\u2e80-\U0003ffff]")
_BRACKETS = lazy_compile(r"\([^()]*\)|\[[^\[\]]*\]|&#?\w+;")
_SEPARATOR = lazy_compile(r"\s*[;；]\s*|\s*\|+\s*")


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with a label that is a list, or the rest of one, or one diagnostic if that is a habit."""
    lists: dict[str, Diagnostic] = {}
    for iri, predicate, text in vocabulary.literals_of(*LABELS):
        words = text[0]
        is_one = ";" not in words and "|" not in words and "；" not in words
        if is_one and words[-1:] in _PLAIN_ENDS and words[:1] not in _AT_START:  # nearly always
            continue
        problem, hint = _problem(words.strip(), is_preferred=predicate == terms.PREF_LABEL)
        if problem:
            lists.setdefault(iri, on_literal(vocabulary, iri, predicate, text, problem, hint))
    message = "concepts have a label that is a list"
    yield from each_or_habit(vocabulary, lists, len(vocabulary.concepts), message, _TO_SPLIT)


def _problem(words: str, *, is_preferred: bool) -> tuple[str, str]:
    """Return how a label is a list, "" if it is none, and the hint."""
    parts = [part for part in _SEPARATOR.split(_BRACKETS.sub("", words)) if _WORD.search(part)]
    if len(parts) > (2 if is_preferred and "|" not in words else 1):
        return "has several labels in one", _TO_SPLIT
    if parts and (words[-1] in _AT_END or words.endswith((" /", " -", " –"))):
        return f"ends with a separator, {words[-1]!r}", "remove it"
    if parts and words[0] in _AT_START:
        return f"begins with a separator, {words[0]!r}", "remove it"
    return "", ""
