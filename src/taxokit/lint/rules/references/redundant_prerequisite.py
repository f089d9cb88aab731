"""A reference only repeats what follows from the others.

Where a thing builds on two others, and one of these builds on the other already, directly or through more steps, the
second link says nothing new. It makes chains look shorter than they are, and has to be kept up with every change. The
schema says of which slots that holds, with the annotation `acyclic`.

The fix removes the link; it is made only where no release has it, because removing a released one may ask for a major
version.

Source: our policy; the transitive reduction of a graph without cycles (Aho, Garey and Ullman 1972); qSKOS
"Hierarchical Redundancy" finds the same in hierarchies.

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    builds_on: [current]
  - id: current
    label: Current
  - id: home-storage
    label: Home storage
    builds_on: [battery, current]
```

```yaml bad
id: energy
label: Energy
terms:
  - {id: charge, label: Charge}
  - {id: current, label: Current, builds_on: [charge]}
  - {id: battery, label: Battery, builds_on: [current]}
  - {id: home-storage, label: Home storage, builds_on: [battery, charge]}
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    builds_on: [current]
  - id: current
    label: Current
  - id: home-storage
    label: Home storage
    builds_on: [battery]
```

```yaml good
id: energy
label: Energy
terms:
  - {id: battery, label: Battery, builds_on: [current]}
  - {id: current, label: Current}
  - {id: wind-power, label: Wind power, builds_on: [current]}
  - {id: home-storage, label: Home storage, builds_on: [battery, wind-power]}
```
"""

from collections.abc import Iterable, Iterator

from taxokit.archive.released_items import history_of
from taxokit.core.diagnostics import Diagnostic, Removal, Severity
from taxokit.lint.registry import rule
from taxokit.rdf.digraph import Ancestry, Links
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.references import AcyclicReferences, acyclic_references

_MOST = 200  # where more lies below something, or deeper, all is worked out at once


@rule(Severity.WARNING, fixable=True)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield each link to what another link of the same item leads to as well."""
    for found in acyclic_references(taxonomy):
        for source, target, between in _shortcuts(found.links):
            yield _diagnostic(taxonomy, found, source, target, between)


def _diagnostic(taxonomy: Taxonomy, found: AcyclicReferences, source: str, target: str, between: str) -> Diagnostic:
    item, slot = found.items[source], found.slot
    was_released = target in history_of(taxonomy).released_values(item, slot)
    return Diagnostic(
        taxonomy.origin(item, *found.route(source, target)),
        f"the {item.name} has {target!r} in {slot.name} already by way of {between!r}",
        "remove it, with the next major version" if was_released and slot.annotations.get("removal") else "remove it",
        None if was_released else Removal(),
    )


def _shortcuts(links: Links) -> Iterable[tuple[str, str, str]]:
    try:
        return list(_nearby(links, {}))
    except _TooFarError:
        return Ancestry(links).shortcuts()


class _TooFarError(Exception):
    """The chains are too long, or come back to their start, to be followed item by item."""


def _nearby(links: Links, below: dict[str, frozenset[str]]) -> Iterator[tuple[str, str, str]]:
    for node, targets in links.items():
        if len(targets) > 1:
            known: dict[str, str] = {}
            for between in targets:
                reached = _below(between, links, below, 0)
                if reached and not reached.isdisjoint(targets):
                    for target in targets:
                        if target in reached:
                            known.setdefault(target, between)
            yield from ((node, target, between) for target, between in known.items())


def _below(node: str, links: Links, below: dict[str, frozenset[str]], depth: int) -> frozenset[str]:
    """Return what an item leads to. Raises _TooFarError."""
    targets = links.get(node)
    if not targets:
        return frozenset()
    found = below.get(node)
    if found is None:
        if depth > _MOST:
            raise _TooFarError
        found = frozenset(targets).union(*[_below(target, links, below, depth + 1) for target in targets])
        if len(found) > _MOST or node in found:
            raise _TooFarError
        below[node] = found
    return found
