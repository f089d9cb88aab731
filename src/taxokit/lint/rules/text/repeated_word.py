"""A text in English has a small word twice in a row, as in `of the the wind`.

Such errors come from editing, and few spell checkers find them. The rule looks only for words that no sentence repeats;
*that that* and *had had* are correct.

Source: our policy.

```turtle bad
ex:wind a skos:Concept ; skos:definition "Energy of the the moving air."@en .
```

```turtle good
ex:wind a skos:Concept ; skos:definition "Energy of that that moves, and of the air."@en .
```
"""

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, vocabulary_rule
from taxokit.rdf.skos import DOCUMENTATION, LABELS

_WORDS = ("the", "of", "and", "to", "for", "from", "with", "by", "an", "or", "at", "be", "are", "over")
_TWICE = tuple(f" {word} {word} " for word in _WORDS)


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each text with a repeated word, once."""
    for iri, predicate, text in vocabulary.literals_of(*LABELS, *DOCUMENTATION):
        is_english = text[1][:2] in ("en", "EN")
        repetition = next((twice for twice in _TWICE if twice in text[0]), "") if is_english else ""
        if repetition:
            yield on_literal(vocabulary, iri, predicate, text, f"has {repetition.strip()!r}", "remove the repetition")
