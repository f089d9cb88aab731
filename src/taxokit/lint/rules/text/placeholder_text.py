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

from taxokit.lint.placeholders import label_placeholders, text_placeholders
from taxokit.lint.rule_api import Diagnostics, Severity, Vocabulary, on_literal, vocabulary_rule
from taxokit.rdf.skos import DOCUMENTATION, LABELS


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label and each documentation that is a placeholder from end to end."""
    for iri, predicate, text in vocabulary.literals_of(*LABELS, *DOCUMENTATION):
        if text[0] in (label_placeholders() if predicate in LABELS else text_placeholders()):
            yield on_literal(vocabulary, iri, predicate, text, "is a placeholder", "replace it, or remove it")
