"""A label or a definition is a placeholder, such as `TODO`, or an error of a spreadsheet.

Somebody forgot to replace it, or a program wrote it for a missing value. Users see it. A label such as *None* or
*Unknown* may be meant, and is not reported; as a definition or a note it says nothing.

Source: our policy.

```yaml bad
id: energy
label: Energy
definition: To be defined.
```

```turtle bad
ex:wind a skos:Concept ; skos:prefLabel "#REF!"@en .
```

```yaml good
id: energy
label: Energy
definition: The capacity to do work, to be defined by its forms.
```

```turtle good
ex:none a skos:Concept ; skos:prefLabel "none"@en ; skos:altLabel "N/A"@en ; skos:definition "No value."@en .
```
"""

from functools import cache
from itertools import product

from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, vocabulary_rule
from taxokit.rdf.skos import DOCUMENTATION, LABELS

_IN_LABELS = (
    *("todo", "to do", "tbd", "t.b.d", "tba", "fixme", "nan", "null", "xxx", "xxxx", "lorem ipsum", "[object Object]"),
    *("#n/a", "#ref!", "#name?", "#value!", "#null!", "#div/0!", "to be defined", "to be determined", "to be done"),
    *("placeholder", "asdf", "new concept", "neues konzept", "nouveau concept"),
)
_IN_TEXTS = (
    *("n/a", "na", "none", "undefined", "unknown", "not available", "not yet available"),
    *("not defined", "no definition"),
    *("not yet defined", "no definition available", "no description", "no description available", "to be completed"),
    *("definition to be added", "definition", "definition missing", "missing definition", "missing", "-", "--", "."),
    *("noch zu definieren", "folgt", "definition folgt", "keine definition", "à définir", "à compléter"),
)


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label and each documentation that is a placeholder from end to end."""
    for predicate in (*LABELS, *DOCUMENTATION):
        placeholders = label_placeholders() if predicate in LABELS else text_placeholders()
        longest = max(map(len, placeholders))
        for iri, texts in vocabulary.literals(predicate).items():
            for text in texts:
                if len(text[0]) <= longest and text[0] in placeholders:
                    yield on_literal(vocabulary, iri, predicate, text, "is a placeholder", "replace it, or remove it")


def _spellings(*texts: str) -> frozenset[str]:
    """Return texts as they are written: one look-up in these is faster than making each text of a vocabulary alike."""
    cases = [case for text in texts for case in (text, text.upper(), text.capitalize(), text.title())]
    return frozenset(f"{case}{end}" for case, end in product(cases, ("", ".", "...", "…")))


@cache
def label_placeholders() -> frozenset[str]:
    """Return the placeholders of labels; *Nan* is a language, and *Null* a number."""
    return _spellings(*_IN_LABELS) - _spellings("placeholder") - {"NULL", "Null", "Nan"}


@cache
def text_placeholders() -> frozenset[str]:
    """Return the placeholders of definitions and notes."""
    return _spellings(*_IN_LABELS, *_IN_TEXTS)
