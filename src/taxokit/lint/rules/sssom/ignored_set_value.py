"""A value of a mapping set counts for no mapping, because some mappings have their own.

Some slots in the head, such as object_source_version and mapping_date, count for every mapping of the set, but only
if none of them has a value of its own. With one, the others have none at all.

Source: SSSOM 1.0, "Propagatable slots".

```sssom bad
#curie_map: {ex: https://example.org/, other: https://example.com/}
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
#mapping_tool: Finder
| subject_id | predicate_id    | object_id | mapping_justification        | mapping_tool |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |              |
| ex:sun     | skos:exactMatch | other:2   | semapv:ManualMappingCuration | Seeker       |
```

```sssom good
#curie_map: {ex: https://example.org/, other: https://example.com/}
#mapping_set_id: https://example.org/energy/mappings/other
#license: https://creativecommons.org/publicdomain/zero/1.0/
#mapping_tool: Finder
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
| ex:sun     | skos:exactMatch | other:2   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import PROPAGATED
from taxokit.text.words import count_of


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each slot of the head that only some mappings have too."""
    for slot in PROPAGATED:
        if not mappings.set.head.get(slot) or slot not in mappings.set.columns:
            continue
        own = sum(bool(row[slot]) for row in mappings.set.rows)
        if 0 < own < len(mappings.set.rows):
            have = f"{count_of(own, 'mapping')} {'has' if own == 1 else 'have'} their own"
            message = f"the {slot} of the set counts for no mapping, as {have}"
            hint = f"write it into the {count_of(len(mappings.set.rows) - own, 'other row')}"
            yield Diagnostic(mappings.set.place_in_head(slot, on_key=True), message, hint, about=(slot,))
