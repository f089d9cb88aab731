"""A program found a mapping, and nobody reviewed it.

Candidates of programs are often wrong, and a released taxonomy speaks for its editors. A mapping that a person did
not make needs a reviewer. In a file of others it is for information only.

Source: SSSOM 1.0, mapping_justification and reviewer_id; our policy.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    definition: Bewegte Luft.
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification  |
| ex:wind    | skos:exactMatch | other:1   | semapv:LexicalMatching |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification  | reviewer_label |
| ex:wind    | skos:exactMatch | other:1   | semapv:LexicalMatching | Ada            |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import JUSTIFICATIONS, MANUAL, OTHER_JUSTIFICATIONS


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each automatic mapping without a reviewer, or one finding for all in a file of others."""
    candidates = [
        row
        for justification, rows in mappings.rows_by("mapping_justification").items()
        if (iri := mappings.iri(justification)) in JUSTIFICATIONS | OTHER_JUSTIFICATIONS and iri not in MANUAL
        for row in rows
        if not row["reviewer_id"] and not row["reviewer_label"]
    ]
    hint = "look at it, and write your name in reviewer_label"
    if mappings.taxonomy is None:
        if candidates:
            are = "mapping is" if len(candidates) == 1 else "mappings are"
            message = f"{len(candidates):,} of {len(mappings.set.rows):,} {are} by programs, and not reviewed"
            place = mappings.set.place(candidates[0], "mapping_justification")
            yield Diagnostic(place, message, hint, cases=len(candidates), severity=Severity.INFO)
        return
    for row in candidates:
        place = mappings.set.place(row, "mapping_justification")
        message = f"the mapping of {row['subject_id']} to {row['object_id']} has no reviewer"
        yield Diagnostic(place, message, hint, about=row.statement)
