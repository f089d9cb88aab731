"""Two things have the same IRI.

An item may give its own IRI where the schema lets it. Where it gives the one of another, or the one that the identifier
of another makes, the two are one thing in the graph, with the words of both.

Source: RDF 1.1 Concepts section 1.3; our identifier policy.

```yaml where schema/taxonomy.yaml
slots:
  iri:
    annotations:
      computed: iri
      given: true
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - id: accumulator
    label: Accumulator
    iri: https://example.org/energy/term/battery
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    iri: https://example.com/terms/17
  - id: accumulator
    label: Accumulator
    iri: https://example.com/terms/17
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - id: accumulator
    label: Accumulator
    iri: https://example.com/terms/17
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    iri: https://example.com/terms/17
  - id: accumulator
    label: Accumulator
    iri: https://example.com/terms/18
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import rule
from taxokit.taxonomy.model import Item, Taxonomy, item_iri


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield each item that gives an IRI which something else has, too."""
    if not any(cls.given_iri for cls in taxonomy.schema.classes.values()):
        return
    owners: dict[str, Item] = {taxonomy.iri(taxonomy.root): taxonomy.root}
    giving = []
    for item in taxonomy.items:
        slot = item.cls.given_iri
        if slot is not None and item.data.get(slot.name):
            giving.append((item, slot.name))
        else:  # of two with one identifier, the rule on identifiers speaks
            owners.setdefault(item_iri(taxonomy.namespace, item.cls, item.data), item)
    for item, name in giving:
        other = owners.setdefault(taxonomy.iri(item), item)
        if other is not item:
            yield Diagnostic(
                taxonomy.origin(item, name),
                f"<{taxonomy.iri(item)}> is the IRI of the {other.name}, too",
                "give it another one, or merge the two",
            )
