"""A label is empty, or consists of white space.

It is shown as a gap in a list, or as a link that cannot be clicked. In our sources, `schema-violation` reports it if
the slot has a pattern that requires a character.

Source: qSKOS "Empty Labels"; our policy.

```turtle bad
ex:solar a skos:Concept ; skos:prefLabel ""@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```
"""

from taxokit.lint.rule_api import Diagnostics, Removal, Severity, Vocabulary, on_literal, terms, vocabulary_rule
from taxokit.rdf.skos import LABELS

_NAMES = (*LABELS, terms.RDFS_LABEL, terms.TITLE, terms.DC11 + "title")


@vocabulary_rule(Severity.ERROR, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each label that has no visible character."""
    for iri, predicate, text in vocabulary.literals_of(*_NAMES):
        if not text[0].strip() and not vocabulary.refuses(iri, predicate, text[0]):
            about = on_literal(vocabulary, iri, predicate, text, "is empty", "write the label, or remove it")
            is_removable = predicate in (terms.ALT_LABEL, terms.HIDDEN_LABEL)
            yield about._replace(fix=Removal() if is_removable else None)
