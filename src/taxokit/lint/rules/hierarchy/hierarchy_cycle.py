"""Concepts are broader than themselves, by way of others.

SKOS allows it, and hardly any program expects it: a tree that is drawn from it never ends, and a search that is widened
finds everything. Of concepts that are tied into one knot, one of the shortest cycles is told.

Source: qSKOS "Cyclic Hierarchical Relations"; SKOS Reference section 8.6.8.

```turtle bad
ex:sun skos:broader ex:energy .
ex:energy skos:broader ex:sun .
```

```turtle bad
ex:energy skos:narrower ex:wind .
ex:wind skos:narrower ex:turbine .
ex:energy skos:broader ex:turbine .
```

```turtle good
ex:sun skos:broader ex:energy , ex:nature .
ex:wind skos:broader ex:energy , ex:nature .
```

```turtle good
ex:sun skos:broader ex:sun .  # reported as a self-reference
```
"""

from collections.abc import Iterator, Sequence

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Place, Vocabulary
from taxokit.rdf import terms

_TOLD = 12  # so many concepts of a cycle are named


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield one cycle for each set of concepts that are all broader than each other."""
    if vocabulary.is_nested and not vocabulary.stated(terms.BROAD_MATCH) and not vocabulary.stated(terms.NARROW_MATCH):
        return
    for cycle in vocabulary.ancestry.cycles:
        names = [vocabulary.name(iri) for iri in [*cycle[:_TOLD], *cycle[_TOLD:][-1:]]]
        if len(cycle) > _TOLD + 1:
            names.insert(_TOLD, f"{len(cycle) - _TOLD - 1} more")
        chain = " → ".join([*names, names[0]])
        message = f"a chain of broader concepts comes back to its start: {chain}"
        yield Diagnostic(_place(vocabulary, cycle), message, "remove one of the links")


def _place(vocabulary: Vocabulary, cycle: Sequence[str]) -> Place:
    """Return where a cycle is closed: the first mapping in it, which is easier to give up, or else its first link."""
    wider, narrower = vocabulary.stated(terms.BROAD_MATCH), vocabulary.stated(terms.NARROW_MATCH)
    for low, high in zip(cycle, [*cycle[1:], cycle[0]], strict=True):
        if high in wider.get(low, ()):
            return vocabulary.place(low, terms.BROAD_MATCH, high)
        if low in narrower.get(high, ()):
            return vocabulary.place(high, terms.NARROW_MATCH, low)
    return vocabulary.place(cycle[0], terms.BROADER, cycle[1])
