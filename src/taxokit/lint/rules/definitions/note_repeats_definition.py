"""A note repeats the definition.

The note adds nothing, and pages show the same text twice. Often a column was imported twice. If many notes do, there
is one finding of severity info: a program needs the text in both places.

Source: SKOS Reference section 7 (the kinds of documentation); ISO 25964-1 section 6.2 (scope notes and definitions).

```turtle bad
ex:wind a skos:Concept ; skos:definition "Energy of moving air."@en ; skos:scopeNote "Energy of moving air."@en .
```

```turtle good
ex:wind a skos:Concept ; skos:definition "Energy of moving air."@en ; skos:scopeNote "Use it for turbines."@en .
```
"""

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


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each note that is also the definition, or one diagnostic if that is a habit."""
    definitions = vocabulary.literals(terms.DEFINITION)
    notes: dict[str, Diagnostic] = {}
    for iri, predicate, text in vocabulary.literals_of(*sorted(terms.NOTES)) if definitions else ():
        words = text[0].strip()
        if words and any(words == other.strip() for other, _, _ in definitions.get(iri, ())):
            message, hint = "repeats the definition", "remove it, or write a note"
            notes.setdefault(iri, on_literal(vocabulary, iri, predicate, text, message, hint))
    message = "definitions are repeated as notes"
    yield from each_or_habit(vocabulary, notes, len(definitions), message, "write each text once")
