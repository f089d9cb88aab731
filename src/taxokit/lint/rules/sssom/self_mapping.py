"""A term is mapped to itself.

The mapping says nothing. Usually the object was copied from the subject, or the target has the same namespace by
mistake.

Source: our policy.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | ex:wind   | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import NO_TERM


@mapping_rule(Severity.WARNING)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each mapping whose subject and object are the same term."""
    for triple in mappings.triples:
        if triple.subject == triple.object and triple.subject != NO_TERM:
            curie = triple.row["subject_id"]
            place, message = mappings.set.place(triple.row, "object_id"), f"{curie} is mapped to itself"
            yield Diagnostic(place, message, "write the term of the other vocabulary", about=(curie,))
