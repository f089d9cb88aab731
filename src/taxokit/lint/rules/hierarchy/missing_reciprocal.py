"""A link is stated in one direction, but its inverse is not stated.

The inverse follows by inference, which most programs do not do: they show narrower concepts of one concept and none of
another. If most links of a property are stated in one direction only, that is taken for intent: there is one finding
for all of them, of severity info. The inverse of a mapping is for the other vocabulary to state.
`skos:broaderTransitive` and its inverse should not be stated at all.

Source: qSKOS "Unidirectionally Related Concepts"; SKOS Reference section 8.1, S8, S23, S25, S43 and S44.

```turtle bad
ex:wind a skos:Concept ; skos:broader ex:energy .
ex:energy a skos:Concept .
```

```turtle good
ex:wind a skos:Concept ; skos:broader ex:energy .
ex:energy a skos:Concept ; skos:narrower ex:wind .
```
"""

from collections.abc import Collection, Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, terms, vocabulary_rule, with_cases

_INFERRED = (terms.BROADER_TRANSITIVE, terms.NARROWER_TRANSITIVE)
"""Not for statements (SKOS Reference section 8.1)."""

_TOPS = (terms.HAS_TOP_CONCEPT, terms.TOP_CONCEPT_OF)

_FEW = 8  # links; a search through more is slower than a set of them


@vocabulary_rule(Severity.WARNING, in_sources=False)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the links between described resources whose inverse is not stated; our own artifacts state both."""
    known = {iri for iri in (*vocabulary.concepts, *vocabulary.schemes) if vocabulary.is_own(iri)}
    for predicate, inverse in terms.INVERSES.items():
        if predicate not in _INFERRED and vocabulary.stated(predicate):
            yield from _one_way(vocabulary, predicate, inverse, known)


def _one_way(vocabulary: Vocabulary, predicate: str, inverse: str, known: Collection[str]) -> Diagnostics:
    stated = vocabulary.stated(inverse)
    in_scheme = vocabulary.stated(terms.IN_SCHEME) if predicate in _TOPS else {}
    back = {iri: frozenset(targets) for iri, targets in stated.items() if len(targets) > _FEW}
    total = 0
    missing: list[tuple[str, str]] = []
    for iri, targets in vocabulary.stated(predicate).items():
        for target in targets if iri in known else ():
            if target in known:
                total += 1
                links_back = stated.get(target, ())
                if iri in (back.get(target, links_back) if back else links_back) or iri == target:
                    continue
                top, scheme = (iri, target) if predicate == terms.TOP_CONCEPT_OF else (target, iri)
                if in_scheme and scheme not in in_scheme.get(top, (scheme,)):
                    continue  # `top-concept-outside-scheme` reports it
                if not links_back or not _is_misspelled(vocabulary, links_back):
                    missing.append((iri, target))
    name, inverse_name = vocabulary.name(predicate), vocabulary.name(inverse)
    if 1 < total < 2 * len(missing):
        message = f"{len(missing)} of {total} {name} links have no inverse"
        hint = f"add {inverse_name}, for programs that do not infer it"
        place = vocabulary.place_of_use(*missing[0])
        about = Diagnostic(place, message, hint, about=(predicate,), severity=Severity.INFO)
        yield with_cases(about, missing, lambda pair: f"{pair[0]} {predicate} {pair[1]}")
        return
    for iri, target in missing:
        subject, object_ = vocabulary.name(iri), vocabulary.name(target)
        message = f"{subject} has the {name} {object_}, but the inverse {inverse_name} is missing"
        hint = f"add `{object_} {inverse_name} {subject}`"
        yield Diagnostic(vocabulary.place(iri, predicate, target), message, hint, cause=predicate)


def _is_misspelled(vocabulary: Vocabulary, targets: Sequence[str]) -> bool:
    """Return True if one of the links back leads to nothing: other rules report it, and it is probably meant."""
    described, prefixes = vocabulary.statements.subjects, vocabulary.prefixes
    return any(
        target not in described and (vocabulary.is_own(target) or target.partition(":")[0] in prefixes)
        for target in targets
    )
