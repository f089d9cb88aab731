"""A resource is an instance of two disjoint SKOS classes.

Concepts, schemes, collections and labels have no common instances. Often the class is not stated, but follows: a
resource with a broader concept is a concept, whatever its type. A thesaurus with node labels in its hierarchy has this
problem.

Source: SKOS Reference S9, S37 and S48, with S4 to S6, S19, S20, S29, S31 to S33, S50 and S54.

```turtle bad
ex:energy a skos:Concept , skos:ConceptScheme .
```

```turtle good
ex:energy skos:narrower ex:wind .
ex:by-source a skos:Collection ; skos:member ex:wind .
```
"""

from functools import cache

from taxokit.lint.rule_api import CLASSES, Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.lint.vocabulary.statements import inverted


@vocabulary_rule(Severity.ERROR, formerly="clashing-classes")
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource of two disjoint classes, with the statements that make it so."""
    classes = {kind: vocabulary.classes_of(kind) for kind in CLASSES}
    few = {iri for kind, instances in classes.items() if kind != terms.CONCEPT for iri in instances}
    excluded = {*classes[terms.CONCEPT_SCHEME], *classes[terms.XL_LABEL]}  # from collections (S32)
    members = {target for targets in vocabulary.members().values() for target in targets if target in excluded}
    used = cache(lambda predicate: inverted(vocabulary.stated(predicate)))
    for iri in sorted(few):
        reasons = [_reason(vocabulary, kind, instances[iri]) for kind, instances in classes.items() if iri in instances]
        if len(reasons) == 1 and iri in members and iri not in classes[terms.COLLECTION]:
            reasons.append(f"a concept or a collection (by {vocabulary.name(terms.MEMBER)})")
        if len(reasons) > 1:
            message = f"{vocabulary.name(iri)} is both {' and '.join(reasons)}"
            predicate = classes[terms.CONCEPT].get(iri, terms.TYPE)
            users = used(predicate).get(iri) if vocabulary.by_schema else None
            # a scheme of our sources has no place of its own: the link that makes it a concept has one
            place = vocabulary.place(users[0], predicate, iri) if users else vocabulary.place(iri)
            yield Diagnostic(place, message, "use a separate IRI for each")


def _reason(vocabulary: Vocabulary, kind: str, predicate: str) -> str:
    how = "by its type" if predicate == terms.TYPE else f"by {vocabulary.name(predicate)}"
    return f"{CLASSES[kind]} ({how})"
