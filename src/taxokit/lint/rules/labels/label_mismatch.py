"""The `rdfs:label` of a concept is not one of its SKOS labels.

Programs that know no SKOS show `rdfs:label`, the others `skos:prefLabel`: people see two names for one concept. Often
one was changed, and the other forgotten. If most concepts have another one, there is one finding of severity info.

Source: SKOS Reference S11 (`skos:prefLabel` is a sub-property of `rdfs:label`); our policy.

```turtle bad
ex:saw a skos:Concept ; skos:prefLabel "saws"@en ; rdfs:label "hand tools"@en .
```

```turtle good
ex:saw a skos:Concept ; skos:prefLabel "saws"@en ; skos:altLabel "cutters"@en ; rdfs:label "saws"@en, "cutters" .
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
from taxokit.rdf.skos import LABELS


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept with another `rdfs:label` than its labels in that language, or one diagnostic for a habit."""
    general = vocabulary.literals(terms.RDFS_LABEL)
    labels = [vocabulary.literals(predicate) for predicate in LABELS] if general else []
    others: dict[str, Diagnostic] = {}
    for iri, texts in general.items():
        if iri not in vocabulary.concepts or iri not in labels[0] or not vocabulary.is_own(iri):
            continue
        own = [label for kind in labels for label in kind.get(iri, ())]
        for text in texts:
            tag = text[1].lower()
            same = [words.strip() for words, other, _ in own if not tag or not other or other.lower() == tag]
            if same and text[0].strip() not in same:
                message, hint = "is none of its SKOS labels", f"write {same[0]!r}, or add it as skos:altLabel"
                others.setdefault(iri, on_literal(vocabulary, iri, terms.RDFS_LABEL, text, message, hint))
    message = "concepts have an rdfs:label that is none of their SKOS labels"
    yield from each_or_habit(vocabulary, others, len(general), message, "write the preferred labels")
