"""A link is stated in one direction, and its inverse is not.

It follows for whoever reasons, and most programs do not: they see the narrower concepts of one concept, and of
another they see none. Where most links of a sort are stated in one direction, that is a habit, and there is one
finding for it. Of mappings, the other direction is for the other vocabulary to state. `skos:broaderTransitive` and
its inverse are not meant to be stated at all.

Source: qSKOS "Unidirectionally Related Concepts"; SKOS Reference section 8.1, S8, S23, S25, S43 and S44.

```turtle bad
ex:wind a skos:Concept ; skos:broader ex:energy .
ex:energy a skos:Concept .
```

```turtle bad
ex:wind a skos:Concept ; skos:related ex:weather .
ex:weather a skos:Concept .
```

```turtle good
ex:wind a skos:Concept ; skos:broader ex:energy .
ex:energy a skos:Concept ; skos:narrower ex:wind .
```

```turtle good
ex:wind a skos:Concept ; skos:exactMatch <http://example.com/wind> .
```
"""

from collections.abc import Collection, Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary
from taxokit.rdf import terms

_INFERRED = (f"{terms.SKOS}broaderTransitive", f"{terms.SKOS}narrowerTransitive")
"""Not for statements (SKOS Reference section 8.1)."""

_FEW = 8  # so many links are looked through faster than put into a set


@vocabulary_rule(Severity.INFO)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield the links between described resources whose inverse is not stated; artifacts of ours state both."""
    if vocabulary.by_schema:
        return
    known = vocabulary.concepts.keys() | vocabulary.schemes.keys()
    for predicate, inverse in terms.INVERSES.items():
        if predicate not in _INFERRED and vocabulary.stated(predicate):
            yield from _one_way(vocabulary, predicate, inverse, known)


def _one_way(vocabulary: Vocabulary, predicate: str, inverse: str, known: Collection[str]) -> Iterator[Diagnostic]:
    stated = vocabulary.stated(inverse)
    back: dict[str, Collection[str]] = {
        iri: frozenset(targets) for iri, targets in stated.items() if len(targets) > _FEW
    }
    total = 0
    missing: list[tuple[str, str]] = []
    for iri, targets in vocabulary.stated(predicate).items():
        for target in targets if iri in known else ():
            if target in known:
                total += 1
                if iri not in (back.get(target) or stated.get(target, ())) and iri != target:
                    missing.append((iri, target))
    name, inverse_name = vocabulary.name(predicate), vocabulary.name(inverse)
    if 1 < total < 2 * len(missing):
        message = f"{len(missing)} of {total} links by {name} are stated in one direction only"
        hint = f"state {inverse_name} too, for readers that do not reason"
        place = vocabulary.place_of_all(missing[0][0])
        yield Diagnostic(place, message, hint, about=(predicate,), cases=len(missing))
        return
    for iri, target in missing:
        one, other = vocabulary.name(iri), vocabulary.name(target)
        message = f"{one} is linked to {other} by {name}, and nothing links {other} back"
        yield Diagnostic(vocabulary.place(iri, predicate, target), message, f"add `{other} {inverse_name} {one}`")
