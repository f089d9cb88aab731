"""An IRI of the metadata is not a public web address.

Every identifier of the taxonomy begins with its namespace, credit is given to the IRI of its creator, and the licence
is read on its page. They must be web addresses with a public host, and the namespace must end in a slash or a number
sign, and name no user. If the schema requires an IRI of an agent who has no address, one below `.invalid` (RFC 6761)
says so. Nothing is fetched. Values that do not fit the pattern of their slot are reported by
`schema-violation`.

Source: W3C "Cool URIs for the Semantic Web" section 3; the second of the linked data principles; FAIR principle A1.

```yaml bad taxonomy/taxonomy.yaml
maker:
  id: http://localhost/institute
  full_name: Institute of Examples
```

```yaml good taxonomy/taxonomy.yaml
maker:
  id: https://example.org/institute
  full_name: Institute of Examples
```
"""

from collections.abc import Iterator

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Origin, Severity, Taxonomy, rule, terms
from taxokit.rdf.iris import PAGES, check_web_address, leads_nowhere
from taxokit.taxonomy.names import allows
from taxokit.taxonomy.schema import Slot


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each IRI of the metadata that is not a valid web address."""
    for name, value, origin in _iris(taxonomy):
        problem = check_web_address(value)
        if problem:
            hint = "use an https:// address"
            yield Diagnostic(origin, f"the {name} {value} {problem}", hint, about=(value,))
    slot = taxonomy.schema.root.meaning(terms.URI_SPACE)
    if slot is None or not _is_reported_here(taxonomy, slot):
        return
    place = taxonomy.origin_of((slot.name,))
    if not taxonomy.namespace.endswith(("/", "#")):
        message = f"the namespace {taxonomy.namespace} does not end in a slash or a number sign"
        yield Diagnostic(place, message, f"write {taxonomy.namespace}/")
    if "@" in taxonomy.namespace.partition("//")[2].partition("/")[0]:
        message = f"the namespace {taxonomy.namespace} contains a user name, which every IRI would repeat"
        yield Diagnostic(place, message, "write it without what is before the @")


def _is_reported_here(taxonomy: Taxonomy, slot: Slot) -> bool:
    """Return True if no other rule reports a wrong namespace: the schema neither refuses nor contradicts it."""
    agreed = all(
        f"{taxonomy.namespace}{cls.kind}/" in cls.namespaces for cls in taxonomy.schema.item_classes if cls.namespaces
    )
    return bool(taxonomy.namespace) and agreed and allows(slot, taxonomy.namespace)


def _iris(taxonomy: Taxonomy) -> Iterator[tuple[str, str, Origin]]:
    """Yield the IRIs of the metadata with the names of their slots; web pages are checked by `broken-link`."""
    schema = taxonomy.schema
    for slot in schema.root.slots:
        value = taxonomy.document.get(slot.name)
        if slot.contains and slot.nesting == "one" and isinstance(value, dict):
            identifier = schema.classes[slot.range].identifier
            iri = value.get(identifier.name) if identifier and identifier.kind == "uri" else None
            if identifier is not None and isinstance(iri, str) and allows(identifier, iri) and not leads_nowhere(iri):
                yield f"{slot.name} {identifier.name}", iri, taxonomy.origin_of((slot.name, identifier.name))
        elif isinstance(value, str) and (
            _is_reported_here(taxonomy, slot)
            if slot.uri == terms.URI_SPACE
            else slot.kind == "uri" and slot.uri not in PAGES and not slot.computed and allows(slot, value)
        ):
            yield slot.name, value, taxonomy.origin_of((slot.name,))
