"""References lead in a circle, where the schema allows none.

A thing cannot presuppose itself: nobody could begin anywhere, and no height above the ground can be computed. The
schema says of which slots that holds, with the annotation `acyclic`. Of several cycles that hang together one of the
shortest is reported.

Source: our contract; SKOS Reference section 8.6.8 leaves cycles open and most applications break on them.

```yaml bad
id: energy
label: Energy
terms:
  - id: grid
    label: Grid
    builds_on: [storage]
  - id: storage
    label: Storage
    builds_on: [grid]
```

```yaml bad
id: energy
label: Energy
terms:
  - id: grid
    label: Grid
    builds_on: [grid]
```

```yaml good
id: energy
label: Energy
terms:
  - id: grid
    label: Grid
    builds_on: [storage]
  - id: storage
    label: Storage
```

```yaml good
id: energy
label: Energy
terms:
  - id: grid
    label: Grid
    related: [storage]
  - id: storage
    label: Storage
    related: [grid]
```
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import rule
from taxokit.rdf.digraph import Ancestry, Links
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.references import acyclic_references, cycle_text

_ROUNDS = 30  # chains of so many links are taken away end by end


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield one cycle for each knot of items that lead to one another, at the item that comes first by identifier."""
    for found in acyclic_references(taxonomy):
        for cycle in _cycles(found.links):
            yield Diagnostic(
                taxonomy.origin(found.items[cycle[0]], *found.route(cycle[0], cycle[1 % len(cycle)])),
                f"{found.slot.name} comes back to its start: {cycle_text(cycle)}",
                "remove one of these links",
            )


def _cycles(links: Links) -> list[list[str]]:
    left = _without_ends(links)
    itself = [[node] for node, targets in left.items() if node in targets]
    return sorted([*itself, *Ancestry(left).cycles]) if left else []


def _without_ends(links: Links) -> Mapping[str, Sequence[str]]:
    """Leave out, again and again, what nothing leads to: where there is no cycle, all is gone soon, as a rule."""
    left = dict(links)
    for _ in range(_ROUNDS):
        targets = set(chain.from_iterable(left.values()))
        before = len(left)
        left = {node: left[node] for node in left if node in targets}
        if len(left) == before:
            break
    return left
