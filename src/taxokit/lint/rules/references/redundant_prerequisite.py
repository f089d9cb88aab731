"""A reference already follows from others.

If an item builds on two others, and one of these already builds on the other, directly or through more steps, the
second link adds nothing. It makes chains look shorter than they are, and must be updated with every change. The
annotation `acyclic` of the schema selects the slots to check.

The fix removes the link, unless a release has it, because removing a released link may require a major version.

Source: our policy; the transitive reduction of a graph without cycles (Aho, Garey and Ullman 1972); qSKOS "Hierarchical
Redundancy" finds the same in hierarchies.

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
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Removal, Severity, Taxonomy, rule
from taxokit.rdf.graph_algorithms import shortcuts
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.references import acyclic_references, removal_setting


@rule(Severity.WARNING, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each link that also follows from other links of the same item."""
    for references in acyclic_references(taxonomy):
        for source, target, between in shortcuts(references.links):
            item, slot = references.items[source], references.slot
            was_released = target in history_of(taxonomy).released_values(item, slot)
            place = taxonomy.origin(item, *references.route(source, target))
            message = f"{target!r} in {slot.name} of the {item.name} already follows from {between!r}"
            hint = "remove it"
            setting = removal_setting(taxonomy, slot) if was_released else ""
            hint += f", with the next major version ({setting} can require less)" if setting else ""
            yield Diagnostic(place, message, hint, None if was_released else Removal())
