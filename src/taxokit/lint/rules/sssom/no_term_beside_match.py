"""A subject has a mapping to the target, and a row that says that the target has no term for it.

`sssom:NoTermFound` records that somebody looked and found nothing. Beside a mapping, one of the two is wrong.

Source: SSSOM 1.0, "No mapping found" (`sssom:NoTermFound`).

```sssom bad
| subject_id | predicate_id    | object_id         | mapping_justification        |
| ex:wind    | skos:exactMatch | sssom:NoTermFound | semapv:ManualMappingCuration |
| ex:wind    | skos:exactMatch | other:1           | semapv:ManualMappingCuration |
```

```sssom good
| subject_id | predicate_id    | object_id         | mapping_justification        |
| ex:wind    | skos:exactMatch | sssom:NoTermFound | semapv:ManualMappingCuration |
| ex:sun     | skos:exactMatch | other:1           | semapv:ManualMappingCuration |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.mapping_set import Row
from taxokit.sssom.standard import NO_TERM


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each row without a term whose subject, or object, has a mapping too; with its predicate, among others'."""
    for side, other in (("subject", "object"), ("object", "subject")):
        empty: list[tuple[Row, tuple[str, ...]]] = []
        mapped: dict[tuple[str, ...], Row] = {}
        for row in mappings.set.rows:
            term, source = mappings.iri(row[f"{side}_id"]), mappings.set.value(row, f"{other}_source")
            predicate = "" if mappings.taxonomy else row["predicate_id"]
            if mappings.iri(row[f"{other}_id"]) == NO_TERM:
                empty.append((row, (term, source, predicate)))
            elif term not in ("", NO_TERM) and not row["predicate_modifier"]:
                mapped.setdefault((term, source, predicate), row)
        for row, key in empty:
            curie = row[f"{side}_id"]
            if key[0] == NO_TERM and side == "subject":
                message, hint = "neither the subject nor the object is a term", "delete the row"
                yield Diagnostic(mappings.set.place(row, "subject_id"), message, hint, about=(curie,))
            elif key in mapped:
                line = mappings.set.place(mapped[key]).line
                message = f"no term was found for {curie}, but line {line} maps it to {mapped[key][f'{other}_id']}"
                hint = "delete the one that is wrong"
                yield Diagnostic(mappings.set.place(row, f"{other}_id"), message, hint, about=(curie,))
