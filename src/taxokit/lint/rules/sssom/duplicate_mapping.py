"""A mapping stands twice in a set, with the same evidence.

A pair of terms can have several mappings, each with its own justification, author, tool or date. Rows that do not
differ in these are one mapping, and programs count it twice. The fix deletes a row that is the same in all cells.

Source: SSSOM 1.0, Mapping; our policy.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration |
| ex:wind    | skos:exactMatch | other:1   | semapv:LexicalMatching       |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Replacement, Severity, mapping_rule
from taxokit.sssom.mapping_set import Row
from taxokit.text.words import listed

_NOT_EVIDENCE = frozenset((
    *("subject_label", "object_label", "predicate_label", "subject_category", "object_category", "confidence"),
    *("mapping_cardinality", "comment", "similarity_score", "publication_date"),
))  # fmt: skip


@mapping_rule(Severity.WARNING, fixable=True)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each row that has the same evidence as one before it."""
    first: dict[tuple[tuple[str, str], ...], Row] = {}
    for row in mappings.set.rows:
        key = tuple([pair for pair in row.cells.items() if pair[0] not in _NOT_EVIDENCE])
        other = first.setdefault(key, row)
        if other is not row:
            same = other.cells == row.cells
            line, place = mappings.set.place(other).line, mappings.set.place(row)
            differing = [name for name in {**row.cells, **other.cells} if row[name] != other[name]]
            message = f"the mapping is in line {line}, too" + ("" if same else f", with another {listed(differing)}")
            fix = Replacement(row.spans.cells[0][0], row.spans.next, "") if same else None
            yield Diagnostic(
                place, message, "delete one of the two", fix, about=row.statement, cause="same" if same else ""
            )
