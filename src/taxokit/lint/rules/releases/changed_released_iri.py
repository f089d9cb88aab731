"""The IRI of a released item changed.

Links to the old IRI no longer work, and users take the item for a new one. Create a new item for a new IRI, and
deprecate the old item. `taxokit diff`, not this rule, describes a change of the namespace of all items.

Source: our identifier policy; W3C "Cool URIs don't change".

```yaml where schema/taxonomy.yaml
slots:
  iri:
    annotations:
      computed: iri
      given: true
```

```yaml released
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - {id: wind, label: Wind energy, iri: "https://example.com/wind"}
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    iri: https://example.com/battery
  - {id: wind, label: Wind energy, iri: "https://example.com/wind"}
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - {id: wind, label: Wind energy}
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - {id: wind, label: Energy from wind, iri: "https://example.com/wind"}
  - {id: sun, label: Solar energy, iri: "https://example.com/sun"}
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule, terms
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.schema import item_iri, made_iri


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each released item with another IRI than its released one."""
    if not any(cls.given_iri for cls in taxonomy.schema.item_classes):
        return
    for item, released in history_of(taxonomy).kept(taxonomy):
        slot, before = item.cls.given_iri, released.item
        space = str(before.root.meaning(terms.URI_SPACE))
        was, now = item_iri(space, before.cls, before.data), taxonomy.iri(item)
        made = made_iri(space, before.cls, before.data), made_iri(str(taxonomy.namespace), item.cls, item.data)
        if slot is None or was == now or (was, now) == made:
            continue
        place = taxonomy.origin(item, *((slot.name,) if slot.name in item.data else ()))
        message = f"the IRI of the {item.name} was <{was}> in {released.version}, but is <{now}> now"
        yield Diagnostic(place, message, f"write `{slot.name}: {was}`, or deprecate the item in favour of a new one")
