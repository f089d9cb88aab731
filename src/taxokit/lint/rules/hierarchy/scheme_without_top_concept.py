"""A concept scheme has no top concept.

Programs begin to show a scheme at its top concepts. Without any they show nothing, or everything. A deprecated scheme
needs none.

Source: qSKOS "Omitted Top Concepts"; SKOS Primer section 2.4.

```turtle bad
ex:scheme a skos:ConceptScheme .
ex:energy a skos:Concept ; skos:inScheme ex:scheme .
```

```turtle good
ex:scheme a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:old a skos:ConceptScheme ; owl:deprecated true .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule


@vocabulary_rule(Severity.WARNING, of_whole=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each scheme that has no top concept."""
    schemes = vocabulary.schemes if vocabulary.complete else {}
    if not schemes:
        return
    tops = vocabulary.links(terms.HAS_TOP_CONCEPT)
    deprecated = vocabulary.deprecated
    mistaken = () if vocabulary.by_schema else vocabulary.concepts  # `conflicting-classes` reports them
    for iri in schemes:
        if iri not in tops and iri not in deprecated and iri not in mistaken:
            message = f"{vocabulary.name(iri)} has no top concept"
            hint = f"add {vocabulary.property_name(iri, terms.HAS_TOP_CONCEPT)}"
            yield Diagnostic(vocabulary.place(iri), message, hint)
