"""References that must not come back to where they started do.

A thing cannot presuppose itself. The schema says of which slots that holds, with the annotation `acyclic`.

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
"""

from collections.abc import Iterator, Mapping

from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.model import Item, Taxonomy
from taxokit.schema import Slot


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each cycle once, at the item of it that comes first by identifier."""
    for cls in taxonomy.schema.item_classes:
        for slot in cls.references:
            if slot.annotations.get("acyclic"):
                index = taxonomy.index(cls.name)
                for cycle in _cycles(index, slot):
                    chain = " → ".join([*cycle, cycle[0]])
                    yield Problem(
                        taxonomy.origin(index[cycle[0]], slot.name),
                        f"{slot.name} comes back to its start: {chain}",
                        "remove one of these links",
                    )


def _cycles(index: Mapping[str, Item], slot: Slot) -> Iterator[list[str]]:
    """Yield one cycle for each link that closes one, in a depth-first walk over everything."""
    done: set[str] = set()
    for start in sorted(index):
        if start in done:
            continue
        path = [start]
        on_path = {start}
        walks = [iter(_targets(index, start, slot))]
        while walks:
            target = next(walks[-1], None)
            if target is None:
                walks.pop()
                node = path.pop()
                on_path.discard(node)
                done.add(node)
            elif target in on_path:
                cycle = path[path.index(target) :]
                first = cycle.index(min(cycle))
                yield cycle[first:] + cycle[:first]
            elif target not in done:
                path.append(target)
                on_path.add(target)
                walks.append(iter(_targets(index, target, slot)))


def _targets(index: Mapping[str, Item], identifier: str, slot: Slot) -> list[str]:
    return sorted({value for value in index[identifier].values(slot) if isinstance(value, str) and value in index})
