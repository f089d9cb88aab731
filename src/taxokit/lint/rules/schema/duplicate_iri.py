"""Two items have the same IRI, or the same address on the web.

The schema may let an item state its own IRI. If it states the IRI of another item, the two are one resource in RDF,
with the texts of both. A concept scheme may have the IRI of the taxonomy: then it is the taxonomy. IRIs that differ in
their percent-encodings alone, as `é` and `%C3%A9`, are one request on the web: a warning. An item with an IRI of its
own has its page under its kind and identifier, which cannot be the IRI of another. Below the namespace, `site` and
`serve` need some addresses for themselves, such as `search`, `latest` and versions: an item with such an IRI, a
warning, has its page, but a request for its IRI gets something else.

Source: RDF 1.1 Concepts section 1.3; RFC 3987 section 3.1; our identifier policy.

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

```yaml bad
id: energy
label: Energy
terms:
  - id: cafe
    label: Café
    iri: https://example.com/terms/café
  - id: coffee-house
    label: Coffee house
    iri: https://example.com/terms/caf%C3%A9
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
    iri: https://example.org/energy/term/battery
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
from taxokit.rdf.iris import normalized_uri
from taxokit.releases.addresses import is_reserved
from taxokit.taxonomy.schema import made_iri


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
    pages = {made_iri(taxonomy.namespace, item.cls, item.data): item for item, _ in giving}
    requests: dict[str, Item] = {}
    for item, name in giving:
        iri = taxonomy.iri(item)
        other = owners.setdefault(iri, item)
        request = iri if iri.isascii() and "%" not in iri else normalized_uri(iri)
        like, of_page = requests.setdefault(request, owners.get(request, item)), pages.get(iri, item)
        if other is taxonomy.root and item.cls.is_scheme:
            owners[iri] = item
        elif other is not item:
            message = f"<{iri}> is also the IRI of the {other.name}"
            yield Diagnostic(taxonomy.origin(item, name), message, "use another IRI, or merge the two")
        elif like is not item:
            message = f"<{iri}> is the same request as <{taxonomy.iri(like)}>, the IRI of the {like.name}"
            hint = "use another IRI, or merge the two"
            yield Diagnostic(taxonomy.origin(item, name), message, hint, severity=Severity.WARNING)
        elif of_page is not item:
            message = f"<{iri}> is the address of the page of the {of_page.name}"
            yield Diagnostic(taxonomy.origin(item, name), message, "use another IRI")
        elif iri.startswith(taxonomy.namespace) and is_reserved(taxonomy.schema, iri.removeprefix(taxonomy.namespace)):
            message = f"<{iri}> is an address that the website needs for itself"
            hint = "use another IRI, or publish the item at its page alone"
            yield Diagnostic(taxonomy.origin(item, name), message, hint, severity=Severity.WARNING)
