"""A full IRI stands where SSSOM wants a CURIE.

Every identifier in SSSOM/TSV is a CURIE, a prefix with a local name; readers reject a file with IRIs. The fix writes
the CURIE if the set declares a prefix for the IRI.

Source: SSSOM 1.0, "Identifiers".

```sssom bad
| subject_id | predicate_id    | object_id             | mapping_justification        |
| ex:wind    | skos:exactMatch | https://example.com/1 | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule


@mapping_rule(Severity.ERROR, fixable=True)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each identifier that is an IRI."""
    for slot, value, rows in mappings.values("reference"):
        iri = value.removeprefix("<").removesuffix(">")
        if iri.partition(":")[2].startswith("//"):
            curie = mappings.set.curie(iri)
            message, hint = f"the {slot} is an IRI, {value}", f"write {curie}" if curie else "declare a prefix for it"
            for row in rows:
                fix = mappings.replaced(row, slot, value, curie) if curie else None
                yield Diagnostic(mappings.set.place(row, slot), message, hint, fix, about=(value,), cause=slot)
            if not rows:
                yield Diagnostic(mappings.set.place_in_head(slot), message, hint, about=(value,), cause=slot)
