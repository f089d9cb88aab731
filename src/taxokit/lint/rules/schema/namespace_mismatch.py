"""The namespace of the taxonomy contradicts the schema.

The toolkit makes IRIs from the namespace and the kind; other tools that read the schema make them from the class's
`id_prefixes`. Both must agree.

Source: our identifier policy; LinkML `id_prefixes`.

```yaml where schema/taxonomy.yaml
prefixes:
  theme: https://example.org/power/theme/
  term: https://example.org/power/term/
classes:
  Theme:
    id_prefixes: [theme]
  Term:
    id_prefixes: [term]
```

```yaml bad taxonomy/taxonomy.yaml
base_iri: https://example.org/energy/
```

```yaml good taxonomy/taxonomy.yaml
base_iri: https://example.org/power/
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule, terms
from taxokit.text.patterns import matches


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the classes whose `id_prefixes` expand to something other than namespace and kind, all in one finding."""
    slot = taxonomy.schema.root.meaning(terms.URI_SPACE)
    if slot is None or not taxonomy.namespace:
        return
    if slot.pattern and not matches(slot.pattern, taxonomy.namespace):
        return  # an invalid namespace is reported by `schema-violation`
    wrong = [
        cls
        for cls in taxonomy.schema.item_classes
        if cls.namespaces and f"{taxonomy.namespace}{cls.kind}/" not in cls.namespaces
    ]
    if wrong:
        first, *others = wrong
        expected = f"{taxonomy.namespace}{first.kind}/"
        more = f"; likewise for {', '.join(cls.name for cls in others)}" if others else ""
        place = taxonomy.origin_of((slot.name,))
        message = f"the namespace gives IRIs of {first.name} {expected}, but the schema {first.namespaces[0]}{more}"
        yield Diagnostic(place, message, "change the namespace here, or the prefix in the schema")
