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
from taxokit.text.patterns import lazy_compile

_WORDS = ("the", "of", "and", "to", "for", "from", "with", "by", "an", "or", "at", "be", "are", "over")
_TWICE = lazy_compile(rf" (?=[abfotw])({'|'.join(_WORDS)}) \1 ")


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each text with a repeated word, once."""
    for iri, predicate, text in vocabulary.literals_of(*LABELS, *DOCUMENTATION):
        if text[1][:2] in ("en", "EN") and (repetition := _TWICE.search(text[0])):
            message = f"has {repetition[0].strip()!r}"
            yield on_literal(vocabulary, iri, predicate, text, message, "remove the repetition")
