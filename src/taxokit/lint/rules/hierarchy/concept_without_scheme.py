"""A concept is not in any concept scheme of its vocabulary, although others are.

Programs that show a scheme, or export it, leave the concept out. Deprecated concepts may have left their scheme. If
many concepts are in schemes of other vocabularies, that is taken for intent, and not reported.

Source: SKOS Primer section 2.4; SKOS Reference section 4.6.1; our policy.

```turtle bad
ex:scheme a skos:ConceptScheme .
ex:energy a skos:Concept ; skos:inScheme ex:scheme .
ex:wind a skos:Concept ; skos:broader ex:energy .
```

```turtle good
ex:scheme a skos:ConceptScheme ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept .
ex:wind a skos:Concept ; skos:inScheme ex:scheme .
ex:mill a skos:Concept ; owl:deprecated true .
```
"""

from collections.abc import Iterator

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.rdf.iris import namespace_of


@vocabulary_rule(Severity.WARNING)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each concept in no scheme, if at least half are in one."""
    loose = vocabulary.concepts_without_scheme
    without = [iri for iri in vocabulary.maintained_concepts if iri in loose] if loose else []
    for iri in without if without and 2 * len(without) <= len(vocabulary.maintained_concepts) else ():
        message = f"{vocabulary.name(iri)} is not in any concept scheme"
        yield Diagnostic(vocabulary.place(iri), message, f"add {vocabulary.property_name(iri, terms.IN_SCHEME)}")
    if not vocabulary.by_schema and vocabulary.schemes and len(vocabulary.maintained_concepts) >= MANY:
        astray = list(_in_others(vocabulary))
        for iri, scheme in astray if MANY * len(astray) <= len(vocabulary.maintained_concepts) else ():
            message = (
                f"{vocabulary.name(iri)} is only in {vocabulary.name(scheme)}, which the vocabulary does not describe"
            )
            place = vocabulary.place(iri, terms.IN_SCHEME, scheme)
            yield Diagnostic(place, message, "correct the scheme, or describe it", about=(scheme,))


def _in_others(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield each concept that is in schemes of other vocabularies alone, with the first of them."""
    in_scheme, described = vocabulary.links(terms.IN_SCHEME), vocabulary.schemes
    beside = {namespace_of(scheme) for scheme in described}  # of these `undescribed-resource` reports it
    for iri in vocabulary.maintained_concepts:
        schemes = in_scheme.get(iri, ())
        if schemes and not any(scheme in described for scheme in schemes):
            scheme = next(iter(schemes))
            if not vocabulary.is_own(scheme) and namespace_of(scheme) not in beside:
                yield iri, scheme
