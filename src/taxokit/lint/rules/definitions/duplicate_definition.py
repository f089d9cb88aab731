"""Two concepts have the same definition.

Either one definition was copied and not adapted, or the two concepts are one. Concepts that match exactly or closely,
or of which one replaces the other, may share it. If many concepts share theirs, there is one finding of severity info.

Source: ISO 704 section 6.2 (a definition describes one concept); our policy.

```yaml bad
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    definition: Energy of moving matter.
  - id: water
    label: Water
    definition: Energy of moving matter.
```

```yaml good
id: energy
label: Energy
terms:
  - id: wind
    label: Wind
    definition: Energy of moving air.
  - id: water
    label: Water
    definition: Energy of moving water.
```
"""

from taxokit.lint.rule_api import (
    SAME,
    Diagnostic,
    Diagnostics,
    Severity,
    Text,
    Vocabulary,
    each_or_habit,
    repeated,
    terms,
    vocabulary_rule,
)
from taxokit.lint.rules.text.placeholder_text import text_placeholders


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept whose definition another one had before it, or one diagnostic if that is a habit."""
    definitions = vocabulary.literals(terms.DEFINITION)
    concepts = vocabulary.concepts
    copies: dict[str, Diagnostic] = {}
    owners = ((_key(text), (iri, text)) for iri, texts in definitions.items() if iri in concepts for text in texts)
    for _, (iri, text), (other, _) in repeated(owners):
        is_definition = iri != other and text[0].strip() and text[0] not in text_placeholders()
        is_copy = is_definition and not vocabulary.are_linked(iri, other, SAME)
        if is_copy and vocabulary.is_own(iri) and vocabulary.is_own(other):
            place = vocabulary.place_of_literal(iri, terms.DEFINITION, text)
            message = f"{vocabulary.name(iri)} has the same definition as {vocabulary.name(other)}"
            hint = "define each by its difference from the other, or merge the two"
            copies.setdefault(iri, Diagnostic(place, message, hint, about=(other,)))
    message, hint = "definitions are those of other concepts", "define each concept by its difference from the others"
    yield from each_or_habit(vocabulary, copies, len(definitions), message, hint)


def _key(text: Text) -> tuple[str, str]:
    """Return a definition without the case, white space and full stop in which copies differ, and its language."""
    return " ".join(text[0].split()).rstrip(".").casefold(), text[1]
