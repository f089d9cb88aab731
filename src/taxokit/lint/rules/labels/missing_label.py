"""A concept, a scheme or a collection has no preferred label in any language.

Applications show labels. Without a label they show an IRI, or nothing, and no search by name finds the concept. A
scheme may have a title instead of a label. Deprecated concepts need no label, and concepts of other vocabularies have
theirs there. In our sources `schema-violation` or `missing-recommended` reports them.

Source: SKOS Reference section 5; qSKOS "Missing Labels"; ISO 25964-1 section 6.1.

```turtle bad
ex:solar a skos:Concept ; skos:altLabel "PV"@en .
```

```turtle good
ex:solar a skos:Concept ; skos:prefLabel "Solar power"@en .
```
"""

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, Severity, Vocabulary, each_or_all, vocabulary_rule
from taxokit.rdf import terms

_TITLES = (terms.PREF_LABEL, terms.RDFS_LABEL, terms.TITLE, terms.DC11 + "title")


@vocabulary_rule(Severity.ERROR, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept and each scheme without a label; one diagnostic if no concept has a label."""
    # other rules report labels that are not texts
    properties = (terms.PREF_LABEL, terms.XL + "prefLabel")
    labels = [view(name) for name in properties for view in (vocabulary.literals, vocabulary.stated)]
    other_labels = vocabulary.literals(terms.RDFS_LABEL)
    concepts = vocabulary.maintained_concepts
    without = [iri for iri in concepts if not any(iri in label for label in labels)]

    def unlabelled(iri: str) -> Diagnostic:
        hint = "add skos:prefLabel, with a language tag"
        hint = "change its rdfs:label to skos:prefLabel" if iri in other_labels else hint
        return Diagnostic(vocabulary.place(iri), f"{vocabulary.name(iri)} has no preferred label", hint)

    is_all = len(without) == len(concepts) >= MANY
    summary = f"none of the {len(without)} concepts has a preferred label", "add skos:prefLabel to each"
    yield from each_or_all(vocabulary, without, unlabelled, summary if is_all else None)
    titles = [vocabulary.literals(predicate) for predicate in _TITLES]
    for iris, predicate in ((vocabulary.schemes, terms.TITLE), (vocabulary.collections, "")):
        for iri in iris:
            if iri not in vocabulary.deprecated and not any(iri in title for title in titles):
                message = f"{vocabulary.name(iri)} has neither label nor title"
                yield Diagnostic(vocabulary.place(iri, predicate), message, "add skos:prefLabel or dct:title")
