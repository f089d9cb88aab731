"""A link is stated as `skos:semanticRelation` or `skos:mappingRelation`.

The two are the common upper properties of the relations and of the mappings, and are not for statements: programs show
neither, and nobody learns if a concept is broader, narrower or related. A declared sub-property of one is accepted, and
so is a statement that follows from another one.

Source: SKOS Reference sections 8.6.1 and 10.6.1; SKOS Primer section 2.3.

```turtle bad
ex:wind skos:semanticRelation ex:grid .
```

```turtle good
ex:wind skos:related ex:grid ; skos:semanticRelation ex:grid .
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.skos import SEMANTIC_RELATION, with_sub_properties
from taxokit.text.words import listed

_INSTEAD = {
    SEMANTIC_RELATION: (terms.BROADER, terms.NARROWER, terms.RELATED),
    terms.MAPPING_RELATION: (
        terms.EXACT_MATCH,
        terms.CLOSE_MATCH,
        terms.BROAD_MATCH,
        terms.NARROW_MATCH,
        terms.RELATED_MATCH,
    ),
}


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each pair of concepts that an upper property alone links."""
    for predicate, instead in _INSTEAD.items():
        stated = (
            vocabulary.stated(predicate) if vocabulary.by_schema else vocabulary.statements.links.get(predicate, {})
        )
        narrower = (
            [vocabulary.links(name) for name in with_sub_properties(predicate) if name != predicate] if stated else []
        )
        for iri, targets in stated.items():
            for target in targets:
                if not any(target in links.get(iri, ()) for links in narrower):
                    link = f"{vocabulary.name(iri)} has the {vocabulary.name(predicate)} {vocabulary.name(target)}"
                    message = f"{link}, which does not say how the two are related"
                    hint = f"use {listed(map(vocabulary.name, instead), 'or')}"
                    yield Diagnostic(vocabulary.place(iri, predicate, target), message, hint)
