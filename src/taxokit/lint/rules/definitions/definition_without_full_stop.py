"""A definition does not end like a sentence.

Definitions of which half have a full stop look unfinished, and one that was cut off by mistake looks the same
(`truncated-definition`). Question marks, exclamation marks, an ellipsis and the full stops of other scripts end a
sentence too, also inside quotes or brackets, and before a source or a tag that follows; Thai and Lao have none. If most
definitions of a language have no full stop, that is a choice, and there is one finding for all of them. In RDF files it
is a warning if nine of ten definitions of the language have one, or all but one; else an *info*.

Source: our policy; ISO 704 section 6.3 leaves the choice, and asks for consistency.

```yaml bad
id: energy
label: Energy
definition: The capacity to do work
```

```yaml good
id: energy
label: Energy
definition: The capacity to do work.
translations:
  ja:
    definition: 仕事をする能力。
```

```turtle good
ex:energy a skos:Concept ; skos:definition "The capacity to do work (in joules)."@en, "พลังงาน"@th .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    NewText,
    Severity,
    Text,
    Vocabulary,
    are_usual,
    on_literal,
    terms,
    vocabulary_rule,
    with_cases,
)
from taxokit.lint.rules.definitions.truncated_definition import cut_off
from taxokit.lint.rules.text.placeholder_text import text_placeholders
from taxokit.text.normalize import in_language, is_closed
from taxokit.text.patterns import lazy_compile

_LONGEST_SOURCE = 400
_BEHIND = lazy_compile(
    r'(?:\s*(?:</\w+>|<br\s*/?>|\((?:[^()]|\([^()]*\))*\)["\u201d\u00bb]?|\[[^\[\]]*\]|\(?https?://\S+))+$'
)


@vocabulary_rule(Severity.WARNING, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each definition that is not closed, or one diagnostic for a language in which most are not."""
    closed: dict[str, int] = {}
    open_by_language: dict[str, list[tuple[str, Text]]] = {}
    labels = vocabulary.literals(terms.PREF_LABEL)
    for iri, texts in vocabulary.literals(terms.DEFINITION).items():
        for text in texts:
            words, tag, _ = text
            if words.endswith(".") or not words.strip() or is_closed(words, tag) or _is_closed_inside(words, tag):
                closed[tag] = closed.get(tag, 0) + 1
            elif not cut_off(text) and not _is_other_fault(words, labels.get(iri, ())):
                open_by_language.setdefault(tag, []).append((iri, text))
    for tag, open_ones in open_by_language.items():
        number = len(open_ones) + closed.get(tag, 0)
        is_odd = vocabulary.by_schema or len(open_ones) <= max(number // 10, min(1, number - 1))
        severity = Severity.WARNING if is_odd else Severity.INFO
        if are_usual(len(open_ones), number):
            iri, text = open_ones[0]
            message = f"{len(open_ones)} of {number} definitions {in_language(tag)} end without a full stop"
            place = vocabulary.place_of_literal(iri, terms.DEFINITION, text)
            hint = "end each with a full stop, or turn this rule off"
            about = Diagnostic(place, message, hint, about=(tag,), severity=severity)
            yield with_cases(about, open_ones, lambda pair: f"{pair[0]} {pair[1][0]}")
            continue
        for iri, text in open_ones:
            message, hint = "does not end with a full stop", "add a full stop"
            about = on_literal(vocabulary, iri, terms.DEFINITION, text, message, hint)
            yield about._replace(fix=_closed(text[0]), severity=severity)


def _is_other_fault(words: str, labels: Sequence[Text]) -> bool:
    """Return True if `placeholder-text` or `definition-repeats-label` reports a definition."""
    return words in text_placeholders() or any(words == label for label, _, _ in labels)


def _is_closed_inside(words: str, tag: str) -> bool:
    """Return True if a definition is closed before the source in brackets, or the tags, with which it ends."""
    tail = words[-_LONGEST_SOURCE:].rstrip()
    inside = _BEHIND.sub("", tail)
    return inside != tail and bool(inside) and is_closed(inside, tag)


def _closed(words: str) -> NewText | None:
    """Return the fix that adds a full stop, None if something else may be missing."""
    words = words.rstrip()
    last = words.split()[-1]
    plain = last.isalpha() and last.isascii() and "\n" not in words
    return NewText(words + ".") if plain else None
