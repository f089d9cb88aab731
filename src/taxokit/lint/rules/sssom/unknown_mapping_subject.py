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

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import NO_TERM
from taxokit.text.words import did_you_mean


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping whose subject has an IRI, but not that of an item."""
    if mappings.taxonomy is None:
        return
    unknown = [
        (subject, rows)
        for subject, rows in mappings.rows_by("subject_id").items()
        if (iri := mappings.iri(subject)) and iri != NO_TERM and iri not in mappings.taxonomy.by_iri
    ]
    known = list(map(mappings.set.curie, mappings.taxonomy.by_iri)) if unknown else []
    for number, (subject, rows) in enumerate(unknown):
        likely = did_you_mean(subject, known) if number < MANY else ""  # each takes a look at all items
        hint = likely or "correct the identifier, or delete the row"
        for place in mappings.places("subject_id", rows):
            yield Diagnostic(place, f"there is no item {subject}", hint, about=(subject,), cause=subject)
