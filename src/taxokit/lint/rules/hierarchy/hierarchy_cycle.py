"""The broader links of concepts form a cycle.

SKOS allows it, but few programs expect it: a tree drawn from it never ends, and a search that is widened finds
everything. For concepts that are all broader than each other, one of the shortest cycles is reported.

Source: qSKOS "Cyclic Hierarchical Relations"; SKOS Reference section 8.6.8.

```turtle bad
ex:sun skos:broader ex:energy .
ex:energy skos:broader ex:sun .
```

```turtle good
ex:sun skos:broader ex:energy , ex:nature .
ex:wind skos:broader ex:energy , ex:nature .
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Place, Severity, Vocabulary, terms, vocabulary_rule
from taxokit.taxonomy.references import cycle_text


@vocabulary_rule(Severity.ERROR, on_mappings=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield one cycle for each set of concepts that are all broader than each other."""
    if vocabulary.is_nested and not vocabulary.stated(terms.BROAD_MATCH) and not vocabulary.stated(terms.NARROW_MATCH):
        return
    for cycle in vocabulary.ancestry.cycles:
        message = f"broader links must not form a cycle: {cycle_text([vocabulary.name(iri) for iri in cycle])}"
        yield Diagnostic(_place(vocabulary, cycle), message, "remove one of the links")


def _place(vocabulary: Vocabulary, cycle: Sequence[str]) -> Place:
    """Return the place of the first mapping of a cycle, which is easiest to remove, or else of its first link."""
    wider, narrower = vocabulary.stated(terms.BROAD_MATCH), vocabulary.stated(terms.NARROW_MATCH)
    for low, high in zip(cycle, [*cycle[1:], cycle[0]], strict=True):
        if high in wider.get(low, ()):
            return vocabulary.place(low, terms.BROAD_MATCH, high)
        if low in narrower.get(high, ()):
            return vocabulary.place(high, terms.NARROW_MATCH, low)
    return vocabulary.place(cycle[0], terms.BROADER, cycle[1])
