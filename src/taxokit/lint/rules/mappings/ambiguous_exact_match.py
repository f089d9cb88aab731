"""Two concepts of one vocabulary match the same concept exactly.

An exact match is transitive: the two then match each other, and are one concept with two names. Either they should be
merged, or one of the mappings is not exact. Concepts are of one vocabulary if they are in one scheme, or, without
schemes, in one namespace: their IRIs are the same up to the last number sign or slash. Deprecated concepts may match
the same as their replacement.

Source: SKOS Reference S44, S45 and section 10.6.3; our policy.

```turtle bad
ex:wind a skos:Concept ; skos:exactMatch <http://example.com/wind> .
ex:air a skos:Concept ; skos:exactMatch <http://example.com/wind> .
```

```turtle good
ex:wind a skos:Concept ; skos:exactMatch <http://example.com/wind> .
ex:air a skos:Concept ; skos:closeMatch <http://example.com/wind> .
```
"""

import re
from collections.abc import Collection, Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Links, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.text.patterns import lazy_compile

_OF_CONCEPTS = (terms.SKOS, terms.OWL, terms.RDFS, terms.RDF)
_NAMESPACE = lazy_compile(r".*[/#]", re.DOTALL)


@vocabulary_rule(Severity.WARNING, formerly="exact-match-of-two", on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each exact match that two concepts share, and each concept with two exact matches in one vocabulary."""
    if not vocabulary.stated(terms.EXACT_MATCH):
        return
    deprecated = vocabulary.deprecated
    in_scheme = vocabulary.links(terms.IN_SCHEME)
    individuals = _individuals(vocabulary)
    first: dict[str, str] = {}
    for iri, targets in vocabulary.links(terms.EXACT_MATCH).items():
        if iri not in vocabulary.concepts or iri in deprecated or not vocabulary.is_own(iri):
            continue
        seen: dict[str, str] = {}
        for target in targets:
            if vocabulary.is_own(target):
                continue  # mappings inside the vocabulary are reported by `mapping-inside-scheme`
            place = vocabulary.place(iri, terms.EXACT_MATCH, target)
            other = first.setdefault(target, iri)
            if other != iri:
                names = vocabulary.name(iri), vocabulary.name(other), vocabulary.name(target)
                message = "{} has the same exact match as {}: {}".format(*names)
                hint = "merge the two, or use skos:closeMatch"
                yield Diagnostic(place, message, hint, about=(other,))
            twins = [seen.setdefault(name, target) for name in _vocabularies(target, in_scheme)]
            twin = next((twin for twin in twins if twin != target), None)
            if twin is not None:
                names = vocabulary.name(iri), vocabulary.name(twin), vocabulary.name(target)
                message = "{} has two exact matches in one vocabulary: {} and {}".format(*names)
                hint = "keep one, and make the other a close or broad match"
                severity = Severity.INFO if iri in individuals else Severity.WARNING
                yield Diagnostic(place, message, hint, about=(twin,), severity=severity)


def _vocabularies(iri: str, in_scheme: Links) -> Sequence[str]:
    """Return the schemes of a concept, or its namespace if it has none."""
    match = _NAMESPACE.match(iri)
    return in_scheme.get(iri) or (match[0] if match else iri,)


def _individuals(vocabulary: Vocabulary) -> Collection[str]:
    """Return the resources with a type beside the types of standards: a person, a place, a coin."""
    types = vocabulary.stated(terms.TYPE).items()
    return {iri for iri, classes in types if any(not cls.startswith(_OF_CONCEPTS) for cls in classes)}
