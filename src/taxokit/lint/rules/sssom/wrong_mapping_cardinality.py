"""The cardinality of a mapping does not follow from the set.

`1:n` says that the subject has several objects, `n:1` that the object has several subjects. It can be computed from
the rows, and is wrong as soon as one is added without it.

Source: SSSOM 1.0, mapping_cardinality.

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        | mapping_cardinality |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 1:1                 |
| ex:wind    | skos:exactMatch | other:2   | semapv:ManualMappingCuration | 1:1                 |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        | mapping_cardinality |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | 1:n                 |
| ex:wind    | skos:exactMatch | other:2   | semapv:ManualMappingCuration | 1:n                 |
```
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.sssom.standard import NO_TERM


@mapping_rule(Severity.INFO)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each cardinality that is neither that among all mappings nor that among those with the same predicate."""
    if "mapping_cardinality" not in mappings.set.columns or "cardinality_scope" in mappings.set.head:
        return  # a later version of SSSOM says among which mappings
    stated = [triple for triple in mappings.triples if not triple.is_negated]
    of_all = _cardinalities([(triple.subject, triple.object) for triple in stated])
    by_predicate = _cardinalities([(f"{t.predicate} {t.subject}", f"{t.predicate} {t.object}") for t in stated])
    for triple, *known in zip(stated, of_all, by_predicate, strict=True):
        value = triple.row["mapping_cardinality"]
        if value and value not in known:
            place = mappings.set.place(triple.row, "mapping_cardinality")
            curies = triple.row["subject_id"], triple.row["object_id"]
            message = "the mapping of {} to {} is {}, not {}".format(*curies, known[0], value)
            yield Diagnostic(place, message, f"write {known[0]}", about=curies, cause=f"{known[0]} {value}")


def _cardinalities(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Return the cardinality of each pair among all."""
    objects, subjects = defaultdict(set), defaultdict(set)
    for subject, target in pairs:
        objects[subject].add(target)
        subjects[target].add(subject)
    return [_cardinality(pair, subjects[pair[1]], objects[pair[0]]) for pair in pairs]


def _cardinality(pair: tuple[str, str], subjects: Collection[str], objects: Collection[str]) -> str:
    if pair[0].endswith(NO_TERM) or pair[1].endswith(NO_TERM):
        return "0:1" if pair[0].endswith(NO_TERM) else "1:0"
    return f"{'n' if len(subjects) > 1 else '1'}:{'n' if len(objects) > 1 else '1'}"
