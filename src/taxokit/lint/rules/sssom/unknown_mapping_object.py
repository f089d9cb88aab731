"""The object of a mapping is not among the terms of its target.

`check` then cannot say if the term exists, how it is called, or if it is obsolete. Either the identifier is wrong, or
the table of terms beside the mapping set lacks the term.

Source: our policy.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    definition: Bewegte Luft.
```

```csv where mappings/other.terms.csv
iri,label,status,replaced_by,version
https://example.com/1,Wind,current,,
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:11  | semapv:ManualMappingCuration |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.terms import ENDING


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping to a term that the table lacks, or one finding if there is no table."""
    if mappings.taxonomy is None or not mappings.set.rows:
        return
    if mappings.terms is None:
        name = f"{mappings.set.target}{ENDING}"
        message, hint = "the terms of the target are not known", f"add {name}; without it nothing checks the objects"
        place = mappings.set.place_in_head()
        yield Diagnostic(place, message, hint, about=(name,), severity=Severity.INFO)
        return
    if mappings.terms.diagnostics:
        return
    for curie, rows, likely in mappings.unknown("object_id", mappings.terms.by_iri):
        hint = likely or "correct the identifier, or add the term to the table"
        message = f"{curie} is not among the terms of the target"
        yield from mappings.findings("object_id", rows, message, hint, about=(curie,))
