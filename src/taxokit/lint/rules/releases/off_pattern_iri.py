"""A new item has another IRI than the configuration plans.

`iri-pattern` in the configuration is the form of the IRIs of new items. `taxokit add`, tables and workbooks write an
IRI of that form into the item. An item that is written by hand without one gets `<namespace><kind>/<id>`, which nobody
can change once it is released. An IRI that the item states stays as it is. The fix writes the IRI of the pattern.

Source: our identifier policy; Cool URIs don't change (W3C, 1998).

```yaml where schema/taxonomy.yaml
slots:
  iri:
    annotations:
      computed: iri
      given: true
```

```toml where taxokit.toml
iri-pattern = "{namespace}{id}"
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
```

```yaml good
id: energy
label: Energy
iri: https://example.org/energy/energy
terms:
  - id: battery
    label: Battery
    iri: https://example.org/energy/battery
```
"""

from taxokit.lint.rule_api import Addition, Additions, Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.id_patterns import iri_by_pattern, iri_pattern


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each new item whose IRI follows from its kind, and should not."""
    for cls in taxonomy.schema.item_classes:
        pattern, slot = iri_pattern(taxonomy.project, cls), cls.given_iri
        for item in taxonomy.by_class[cls.name] if pattern and slot else ():
            planned = iri_by_pattern(pattern, taxonomy.namespace, cls, item.id)
            if not (slot and item.id and not item.value(slot) and taxonomy.iri(item) != planned):
                continue
            if item.key not in history_of(taxonomy).items:
                message = f"the new {item.name} gets the IRI <{taxonomy.iri(item)}>, not one of the form {pattern}"
                place = taxonomy.origin(item)
                addition = Addition(place.route, slot.name, planned, tuple(cls.by_name))
                yield Diagnostic(place, message, f"add `{slot.name}: {planned}`", Additions((addition,)))
