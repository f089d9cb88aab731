"""A record describes a link that is not in its list.

Many programs read only the plain list of links. A record qualifies one of these links, for example with its importance.
The annotation `qualifies` of the schema names the list that the records belong to.

Source: our policy; W3C "Defining N-ary Relations on the Semantic Web" (pattern 1).

```yaml where schema/taxonomy.yaml
classes:
  Term:
    attributes:
      foundations: {range: Foundation, multivalued: true, inlined_as_list: true, annotations: {qualifies: builds_on}}
  Foundation:
    class_uri: ex:Foundation
    annotations: {owned: true}
    attributes:
      iri: {range: uri, annotations: {computed: iri}}
      base: {range: Term, required: true, inlined: false}
      weight: {range: integer}
    unique_keys:
      link: {unique_key_slots: [base]}
```

```yaml bad
id: energy
label: Energy
terms:
  - id: light
    label: Light
  - id: photovoltaics
    label: Photovoltaics
    foundations:
      - base: light
        weight: 3
```

```yaml good
id: energy
label: Energy
terms:
  - id: light
    label: Light
  - id: photovoltaics
    label: Photovoltaics
    builds_on: [light]
    foundations:
      - base: light
        weight: 3
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.taxonomy.references import link_records


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each record of a link that its item does not have."""
    for cls in taxonomy.schema.item_classes:
        for records in link_records(taxonomy.schema, cls):
            known = taxonomy.index(records.target.range)
            for item in taxonomy.having(cls, records.holder.name):
                for index, data in records.of(item):
                    target = data.get(records.target.name)
                    if isinstance(target, str) and target in known and target not in item.values(records.links):
                        yield Diagnostic(
                            taxonomy.origin(item, records.holder.name, index, records.target.name),
                            f"the {item.name} has a record of {target}, which is missing in its {records.links.name}",
                            f"add `- {target}` to {records.links.name}, or remove the record",
                            about=(item.name, target),
                        )
