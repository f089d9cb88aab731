"""Two items have the same IRI.

The schema may let an item state its own IRI. If it states the IRI of another item, the two are one resource in RDF,
with the texts of both. A concept scheme may have the IRI of the taxonomy: then it is the taxonomy.

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
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Severity, Taxonomy, rule


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each item that states the IRI of another."""
    if not any(cls.given_iri for cls in taxonomy.schema.classes.values()):
        return
    owners: dict[str, Item] = {taxonomy.iri(taxonomy.root): taxonomy.root}
    giving = []
    for item in taxonomy.items:
        slot = item.cls.given_iri
        if slot is not None and item.data.get(slot.name):
            giving.append((item, slot.name))
        else:  # two items with one identifier are reported by `duplicate-id`
            owners.setdefault(taxonomy.iri(item), item)
    for item, name in giving:
        iri = taxonomy.iri(item)
        other = owners.setdefault(iri, item)
        if other is taxonomy.root and item.cls.is_scheme:
            owners[iri] = item
        elif other is not item:
            message = f"<{iri}> is also the IRI of the {other.name}"
            yield Diagnostic(taxonomy.origin(item, name), message, "use another IRI, or merge the two")
