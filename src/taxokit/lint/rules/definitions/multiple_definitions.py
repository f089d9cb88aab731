"""A concept has two definitions in one language.

Which one counts? Often an import joined two sources, or a new definition was added and the old one left. Keep one as
the definition, and write the other as a note. If many concepts have several, there is one finding of severity info.

Source: ISO 704 section 6.2 (one definition for a concept); our policy, since SKOS allows several.

```turtle bad
ex:wind a skos:Concept ; skos:definition "Energy of moving air."@en, "Power that turbines make."@en .
```

```turtle good
ex:wind a skos:Concept ; skos:definition "Energy of moving air."@en, "Énergie de l’air en mouvement."@fr ;
  skos:note "Also the power that turbines make."@en .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, each_or_habit, terms, vocabulary_rule
from taxokit.text.normalize import in_language


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with more than one definition in a language, or one diagnostic if that is a habit."""
    definitions = vocabulary.literals(terms.DEFINITION)
    several: dict[str, Diagnostic] = {}
    for iri, texts in definitions.items():
        tags: set[str] = set()
        for text in texts if len(texts) > 1 and iri in vocabulary.concepts and vocabulary.is_own(iri) else ():
            tag = text[1].lower()
            if tag in tags:
                place = vocabulary.place_of_literal(iri, terms.DEFINITION, text)
                message = f"{vocabulary.name(iri)} has more than one definition {in_language(text[1])}"
                hint = "keep one, and write the other as a note"
                several.setdefault(iri, Diagnostic(place, message, hint, about=(text[1],)))
            tags.add(tag)
    message = "concepts have more than one definition in a language"
    hint = "keep one of each, and write the others as notes"
    yield from each_or_habit(vocabulary, several, len(definitions), message, hint)
