"""A set states a mapping, and that the same mapping does not hold.

With the modifier `Not` a mapping says that the pair was judged, and does not match. Readers cannot follow both. An
exact match is also a close one.

Source: SSSOM 1.0, predicate_modifier; SKOS Reference S42.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        | predicate_modifier |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |                    |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | Not                |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        | predicate_modifier |
| ex:wind    | skos:closeMatch | other:1   | semapv:ManualMappingCuration |                    |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | Not                |
```
"""

from taxokit.lint.mapping_view import Triple
from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule, terms


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each negated mapping that is stated, too."""
    negated = [triple for triple in mappings.triples if triple.is_negated]
    if not negated:
        return
    stated: dict[tuple[str, ...], Triple] = {}
    for triple in mappings.triples:
        if not triple.is_negated:
            stated.setdefault(triple[1:4], triple)
    for row, subject, predicate, target, _ in negated:
        implying = [predicate, *([terms.EXACT_MATCH] if predicate == terms.CLOSE_MATCH else [])]
        other = next((stated[key] for name in implying if (key := (subject, name, target)) in stated), None)
        if other is not None:
            line = mappings.set.place(other.row).line
            message = f"the mapping does not hold by this row, and holds by line {line}"
            place = mappings.set.place(row, "predicate_modifier")
            yield Diagnostic(place, message, "delete the one that is wrong", about=row.statement)
