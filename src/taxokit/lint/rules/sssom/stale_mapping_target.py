"""Mappings were judged by another version of the target than its terms are of.

What was renamed, split or retired since then was not looked at. `object_source_version`, of a row or of the set, is
the version by which the mappings were judged.

Source: SSSOM 1.0, object_source_version; our policy.

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
https://example.com/1,Wind,current,,2.0
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        | object_source_version |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 1.0                   |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        | object_source_version |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 2.0                   |
```
"""

from collections import defaultdict

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.mapping_set import Row
from taxokit.text.words import count_of

_SLOT = "object_source_version"


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield one finding for each version that is not that of the terms, at its first mapping or in the head."""
    if not mappings.terms:
        return
    stale: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in mappings.set.rows:
        version, term = mappings.set.value(row, _SLOT), mappings.term(row["object_id"])
        if version and term and term.version and term.version != version:
            stale[version, term.version].append(row)
    for (version, current), rows in stale.items():
        place = mappings.set.place(rows[0], _SLOT) if rows[0][_SLOT] else mappings.set.place_in_head(_SLOT)
        number = f"{count_of(len(rows), 'mapping')} {'is' if len(rows) == 1 else 'are'}"
        message = f"{number} to version {version} of the target, and its terms are of {current}"
        hint = f"look at what changed, and write {current}"
        yield Diagnostic(place, message, hint, about=(version, current), cases=len(rows))
