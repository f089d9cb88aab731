"""A mapping, or `owl:sameAs`, leads to a concept of the same vocabulary.

Mappings link a vocabulary with others. Within one, the semantic relations mean the same, and programs that show a
hierarchy use only those. Two concepts of a vocabulary that are the same should be merged; `owl:sameAs` makes
them one, with two labels and two definitions.

Source: qSKOS "Mapping Relations Misuse"; SKOS Reference sections 10.6.1 and 10.6.4.

```turtle bad
ex:wind a skos:Concept ; skos:inScheme ex:scheme ; skos:broadMatch ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:scheme .
```

```turtle good
ex:wind a skos:Concept ; skos:inScheme ex:scheme ; skos:broadMatch ex:energy .
ex:energy a skos:Concept ; skos:inScheme ex:another .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Links, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.iris import namespace_of
from taxokit.rdf.skos import MAPPINGS

_INSTEAD = {
    terms.BROAD_MATCH: terms.BROADER,
    terms.NARROW_MATCH: terms.NARROWER,
    terms.RELATED_MATCH: terms.RELATED,
    terms.EXACT_MATCH: "",
    terms.SAME_AS: "",
}


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each mapping between concepts of one scheme, or, without schemes, of one namespace."""
    reported: set[frozenset[str]] = set()
    for predicate in (*MAPPINGS, terms.SAME_AS):
        links = vocabulary.stated(predicate)
        schemes = vocabulary.links(terms.IN_SCHEME) if links else {}
        instead = _INSTEAD.get(predicate, terms.RELATED)
        hint = f"use {vocabulary.name(instead)}" if instead else "merge the two, or use another mapping"
        for iri, targets in links.items():
            for target in targets:
                pair = frozenset((iri, target))
                is_name = target.partition(":")[0] in vocabulary.prefixes  # `curie-as-iri` reports it
                if iri != target and not is_name and pair not in reported and _inside(vocabulary, schemes, iri, target):
                    reported.add(pair)
                    message = f"{vocabulary.name(iri)} is mapped to {vocabulary.name(target)} of the same vocabulary"
                    yield Diagnostic(vocabulary.place(iri, predicate, target), message, hint)


def _inside(vocabulary: Vocabulary, schemes: Links, iri: str, target: str) -> bool:
    if vocabulary.by_schema:
        return vocabulary.is_own(target)
    nothing: Sequence[str] = ()
    own_schemes, others = schemes.get(iri, nothing), schemes.get(target, nothing)
    if own_schemes and others:
        return any(scheme in others for scheme in own_schemes)
    own = vocabulary.is_own(iri) and namespace_of(iri) == namespace_of(target)
    return own and iri in vocabulary.concepts and target in vocabulary.concepts
