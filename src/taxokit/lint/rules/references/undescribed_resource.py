"""The vocabulary does not describe a resource that it links to.

Often it was deleted, or its IRI has a typing error. Readers who follow the link find nothing, and a tree loses
everything below. Only IRIs of the vocabulary's namespaces are checked: concepts that are related, mapped, or members of
a collection, labels of SKOS-XL, and schemes if the file describes some. If many are missing, the file may be a part of
a larger vocabulary, and there is one finding for all. Replacements are checked by `invalid-replacement`. In our sources
`unknown-reference` reports them one by one.

Source: W3C Data on the Web Best Practices, practice 11 (persistent URIs); our policy.

```turtle bad
ex:solar a skos:Concept ; skos:broader ex:energy .
ex:wind a skos:Concept .
```

```turtle good
ex:solar a skos:Concept ; skos:broader ex:energy ; skos:exactMatch <http://other.example/solar> .
ex:energy skos:prefLabel "Energy"@en .
```

```yaml good
id: energy
label: Energy
```
"""

from collections.abc import Iterator, Mapping

from taxokit.lint.rule_api import (
    MANY,
    Diagnostic,
    Diagnostics,
    Links,
    Severity,
    Vocabulary,
    terms,
    vocabulary_rule,
    with_cases,
)
from taxokit.rdf.iris import namespace_of
from taxokit.rdf.skos import DOCUMENTATION, LABEL_RELATION, MAPPINGS, XL_LABELS

_TO_SCHEMES = (terms.IN_SCHEME, terms.TOP_CONCEPT_OF)
_TO_OTHERS = (
    *(terms.HAS_TOP_CONCEPT, f"{terms.DCT}replaces"),
    *(*XL_LABELS, LABEL_RELATION),
    *DOCUMENTATION,
)


@vocabulary_rule(Severity.WARNING, formerly="undescribed-concept", in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each resource of the vocabulary that is not described, at one that is linked to it."""
    missing = _missing(vocabulary)
    if len(missing) > MANY:
        first = next(iter(missing))
        message = f"{len(missing)} linked resources are not described, such as {vocabulary.name(first)}"
        place = vocabulary.place_of_use(missing[first], first)
        about = Diagnostic(place, message, "describe them, or remove the links")
        yield with_cases(about, [*missing], lambda iri: f"{missing[iri]} {iri}")
        return
    for iri, subject in missing.items():
        message = f"{vocabulary.name(subject)} is linked to {vocabulary.name(iri)}, which is not described"
        hint, at = "describe it, or remove the link", vocabulary.place_of_use(subject, iri)
        yield Diagnostic(vocabulary.place(subject), message, hint, about=(iri,), at=at)


def _missing(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the resources of the vocabulary that are not described, each with the first that is linked to it."""
    described = vocabulary.statements.subjects
    missing: dict[str, str] = {}
    foreign: set[str] = set()
    beside = tuple({namespace_of(scheme) for scheme in vocabulary.schemes if not scheme.startswith("_:")})
    for to_scheme, is_mapping, links in _links(vocabulary):
        for subject, targets in links.items():
            for target in targets:
                if target in described or target in foreign or target in missing:
                    continue
                is_near = not is_mapping or namespace_of(target) == namespace_of(subject)
                if (vocabulary.is_own(target) and is_near) or (to_scheme and namespace_of(target) in beside):
                    missing[target] = subject
                elif is_near:
                    foreign.add(target)
    return missing


def _links(vocabulary: Vocabulary) -> Iterator[tuple[bool, bool, Links]]:
    """Yield the links between resources, with True if they lead to schemes, and True if they are mappings."""
    yield from ((False, name in MAPPINGS, links) for name, links in vocabulary.semantic_links.items())
    yield False, False, vocabulary.members()
    yield from ((False, False, vocabulary.stated(predicate)) for predicate in _TO_OTHERS)
    if vocabulary.schemes:  # else the file describes concepts alone
        yield from ((True, False, vocabulary.stated(predicate)) for predicate in _TO_SCHEMES)
