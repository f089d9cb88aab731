"""A mapping set is not SSSOM/TSV.

The head is YAML behind number signs, the rest a table with tabs between its cells, in UTF-8 without a byte order
mark. A row with another number of cells than the table has columns is not read, since its values may stand in wrong
columns.

Source: SSSOM 1.0, "The SSSOM/TSV serialisation format".

```sssom bad
| subject_id | predicate_id     | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch  | other:1   | semapv:ManualMappingCuration | 0.9 |
```

```sssom good
| subject_id | predicate_id     | object_id | mapping_justification        | confidence |
| ex:wind    | skos:exactMatch  | other:1   | semapv:ManualMappingCuration | 0.9        |
```
"""

from taxokit.lint.rule_api import Diagnostics, MappingView, Severity, mapping_rule


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield the faults of the file, and those of the table of terms beside it."""
    yield from mappings.set.diagnostics
    if mappings.terms:
        yield from mappings.terms.diagnostics
