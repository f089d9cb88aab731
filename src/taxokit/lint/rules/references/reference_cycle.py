"""References form a cycle in an acyclic slot.

An item cannot be its own prerequisite: there would be no item to begin with, and heights cannot be computed. The
annotation `acyclic` of the schema selects the slots to check. Of several connected cycles, one of the shortest is
reported.

Source: our policy; SKOS Reference section 8.6.8 leaves cycles open, and most applications break on them.

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

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.rdf.graph_algorithms import cycles
from taxokit.taxonomy.references import acyclic_references, cycle_text


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield one cycle for each set of connected cycles, at the item that is first by identifier."""
    for references in acyclic_references(taxonomy):
        for cycle in cycles(references.links):
            place = taxonomy.origin(references.items[cycle[0]], *references.route(cycle[0], cycle[1 % len(cycle)]))
            message = f"{references.slot.name} must not form a cycle: {cycle_text(cycle)}"
            yield Diagnostic(place, message, "remove one of these links")
