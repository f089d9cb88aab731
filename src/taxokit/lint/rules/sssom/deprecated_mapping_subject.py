"""The subject of a mapping is deprecated.

Consumers no longer use the item, so the mapping leads nowhere. The fix writes the successor if there is one alone,
and the label with it; whether the mapping still holds for it is soon judged.

Source: our policy.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    definition: Bewegte Luft.
  - id: breeze
    label: Brise
    definition: Ein leichter Wind.
    stage: withdrawn
    replaced_by: [wind]
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:breeze  | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.taxonomy.lifecycle import successors
from taxokit.taxonomy.names import is_deprecated
from taxokit.text.words import listed


@mapping_rule(Severity.WARNING, fixable=True)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping of a deprecated item; for information only if nothing replaces the item."""
    if mappings.taxonomy is None:
        return
    stated = {row.statement for row in mappings.set.rows}
    for subject, rows in mappings.rows_by("subject_id").items():
        item = mappings.subject(rows[0])
        if item is None or not is_deprecated(mappings.taxonomy, item):
            continue
        replacing = successors(mappings.taxonomy, item)
        curies = [mappings.set.curie(other.iri) or other.iri for other in replacing]
        severity = Severity.WARNING if replacing else Severity.INFO
        message = f"{item.name} is deprecated" + (f", and {listed(curies)} replaces it" if curies else "")
        hint = "decide if the mapping holds for it" if curies else "delete the mapping if nobody needs it"
        for row in rows:
            is_new = curies and (curies[0], row["predicate_id"], row["object_id"]) not in stated
            is_certain = len(curies) == 1 and is_new and mappings.iri(curies[0]) == replacing[0].iri
            fix = mappings.set.replaced(row, "subject_id", curies[0]) if is_certain else None
            place = mappings.set.place(row, "subject_id")
            yield Diagnostic(place, message, hint, fix, about=(item.name,), severity=severity, cause=subject)
