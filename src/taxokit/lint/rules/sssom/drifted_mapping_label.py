"""A label in a mapping set is no longer that of its item or term.

People read labels, and judge a mapping by them. If they changed, the meaning may have changed too. The label of a
subject is compared with those of the item, in any language, that of an object with the table of terms of the target;
in a file of others, one term should have one label. The fix writes the label of the item.

Source: SSSOM 1.0, subject_label and object_label; our policy.

```yaml where taxonomy/themes/energy.yaml
id: energy
label: Energie
terms:
  - id: wind
    label: Wind
    definition: Bewegte Luft.
```

```sssom bad mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        | subject_label |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | Luft          |
```

```sssom good mappings/other.sssom.tsv
| subject_id | predicate_id    | object_id | mapping_justification        | subject_label |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | Wind          |
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.mapping_set import Row
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.names import label_of, translated_labels
from taxokit.text.normalize import shortened


@mapping_rule(Severity.WARNING, fixable=True)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each label that differs from that of the item or the term, or else from that in other rows."""
    for side in ("subject", "object"):
        for curie, rows in mappings.rows_by(f"{side}_id").items():
            labels = _labels(mappings, side, rows[0], curie)
            if labels:
                yield from _drifted(mappings, side, curie, rows, labels)
            elif not _is_known(mappings, side) and mappings.iri(curie) != NO_TERM:
                yield from _different(mappings, side, curie, rows)


def _labels(mappings: MappingView, side: str, row: Row, curie: str) -> list[str]:
    """Return the labels that a subject or an object has, none if they are not known."""
    if side == "object":
        term = mappings.term(curie)
        return [term.label] if term and term.label else []
    item = mappings.subject(row)
    if item is None or mappings.taxonomy is None:
        return []
    return [*filter(None, [label_of(item)]), *translated_labels(mappings.taxonomy.schema, item).values()]


def _is_known(mappings: MappingView, side: str) -> bool:
    """Return True if labels are compared with the taxonomy, or the terms of the target."""
    return mappings.taxonomy is not None if side == "subject" else mappings.terms is not None


def _drifted(mappings: MappingView, side: str, curie: str, rows: Sequence[Row], labels: Sequence[str]) -> Diagnostics:
    slot = f"{side}_label"
    for row in rows:
        if row[slot] and row[slot] not in labels:
            message = f"the label of {curie} is {shortened(labels[0])!r}, not {shortened(row[slot])!r}"
            fix = mappings.set.replaced(row, slot, labels[0]) if side == "subject" else None
            hint = "decide if the mapping still holds, and write it"
            yield Diagnostic(mappings.set.place(row, slot), message, hint, fix, about=(curie,), cause=curie)


def _different(mappings: MappingView, side: str, curie: str, rows: Sequence[Row]) -> Diagnostics:
    slot = f"{side}_label"
    first: dict[str, Row] = {}
    for row in rows:
        if row[slot] and row[slot] not in first:
            if first:
                label, other = next(iter(first.items()))
                line = mappings.set.place(other, slot).line
                message = f"{curie} is called {shortened(row[slot])!r}, and {shortened(label)!r} in line {line}"
                place, hint = mappings.set.place(row, slot), "correct one of them"
                yield Diagnostic(place, message, hint, about=(curie, row[slot]), severity=Severity.INFO)
            first[row[slot]] = row
