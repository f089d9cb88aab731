"""A mapping lacks its subject, predicate, object or justification.

Without one of them it says nothing, or nobody can judge it. A subject or an object of the type `rdfs literal` has a
label in place of an identifier.

Source: SSSOM 1.0, Mapping.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification |
| ex:wind    | skos:exactMatch | other:1   |                       |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.mapping_set import Row
from taxokit.sssom.read import LEAST


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each missing column, and each missing value of a row."""
    for slot in LEAST if mappings.set.columns else ():
        if slot.endswith("justification") or slot == "predicate_id":
            missing = [row for row in mappings.set.rows if not row[slot]]
        else:
            missing = [row for row in mappings.set.rows if not row[_needed(mappings, row, slot)]]
        if slot not in mappings.set.columns and (missing or not mappings.set.rows):
            message, hint = f"there is no column {slot}", "add it, with a value in each row"
            yield Diagnostic(mappings.set.place_of_column(slot), message, hint, about=(slot,))
            continue
        for row in missing:
            needed = _needed(mappings, row, slot)
            message, hint = f"the mapping has no {needed}", _HINTS.get(slot, "complete it, or delete the row")
            yield Diagnostic(mappings.set.place(row, needed), message, hint, about=(slot,), cause=slot)


def _needed(mappings: MappingView, row: Row, slot: str) -> str:
    """Return the slot that a row needs in place of an identifier."""
    side = slot.partition("_")[0]
    return f"{side}_label" if mappings.set.value(row, f"{side}_type") == "rdfs literal" else slot


_HINTS = {
    "object_id": "write the term, or sssom:NoTermFound if the target has none",
    "mapping_justification": "write semapv:ManualMappingCuration, or how it was found",
}
