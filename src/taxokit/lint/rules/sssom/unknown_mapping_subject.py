"""The subject of a mapping is no item of the taxonomy.

The mapping belongs to nothing then, and no release has it. Either the item was removed or renamed, or the identifier
has a typing error.

Source: our policy.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    definition: Bewegte Luft.
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wnid    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostics, MappingView, Severity, mapping_rule


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping whose subject has an IRI, but not that of an item."""
    if mappings.taxonomy is None:
        return
    for subject, rows, likely in mappings.unknown("subject_id", mappings.taxonomy.by_iri):
        hint = likely or "correct the identifier, or delete the row"
        message = f"there is no item {subject}"
        yield from mappings.findings("subject_id", rows, message, hint, about=(subject,), cause=subject)
