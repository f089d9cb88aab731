"""A deprecation does not say what whoever uses the item needs to know, or something is half deprecated.

Who finds a deprecated item in old data asks since when, why, and what to use now. The schema says with the annotation
`lifecycle` which slots answer that. Where an item that is not deprecated has one of them, or says what replaces it,
either its status has been forgotten, or the rest was left behind when it came back.

Source: our life-cycle policy; ISO 25964-1 section 14 (keeping what was withdrawn, with its history); Dublin Core
`isReplacedBy`.

```yaml bad
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
  - id: solar-cells
    label: Solar cells
    stage: accepted
    replaced_by: [photovoltaics]
```

```yaml bad
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
  - id: solar-cells
    label: Solar cells
    replaced_by: [photovoltaics]
```

```yaml good
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
  - id: solar-cells
    label: Solar cells
    stage: withdrawn
    replaced_by: [photovoltaics]
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-cells
    label: Solar cells
    stage: withdrawn
```
"""

from collections.abc import Iterator, Sequence

from taxokit import terms
from taxokit.findings import Problem, Severity
from taxokit.lifecycles import POLICY, REASON, SINCE, deprecated_items, lifecycle_slot, status_slot
from taxokit.linting import rule
from taxokit.model import Item, Taxonomy
from taxokit.phrasing import listed
from taxokit.schema import Slot


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each deprecated item that lacks an answer, and each other item that has one."""
    for cls in taxonomy.schema.item_classes:
        status = status_slot(taxonomy.schema, cls)
        if status is None:
            continue
        parts = [slot for part in (SINCE, REASON, POLICY) if (slot := lifecycle_slot(cls, part))]
        replaced_by = cls.meaning(terms.REPLACED_BY)
        deprecated = deprecated_items(taxonomy, cls)
        for item in deprecated:
            missing = [slot for slot in parts if slot.name not in item.data and not slot.required]
            if missing:
                yield Problem(
                    taxonomy.origin(item, status.name),
                    f"the {item.name} is deprecated without {listed(slot.name for slot in missing)}",
                    "; ".join(f"add `{slot.name}:` ({slot.description})" for slot in missing),
                )
        if replaced_by is not None:
            parts.append(replaced_by)
        known = {id(item) for item in deprecated}
        names = frozenset(slot.name for slot in parts)
        for item in taxonomy.by_class[cls.name]:
            if not names.isdisjoint(item.data) and id(item) not in known and _is_known(taxonomy, status, item):
                yield _left_over(taxonomy, item, status, [slot for slot in parts if slot.name in item.data])


def _is_known(taxonomy: Taxonomy, status: Slot, item: Item) -> bool:
    """Say whether the status is missing or one that there is; any other is for the schema to refuse."""
    value = item.data.get(status.name)
    known = taxonomy.schema.enums[status.range]
    return status.name not in item.data or (isinstance(value, str) and value in known)


def _left_over(taxonomy: Taxonomy, item: Item, status: Slot, left: Sequence[Slot]) -> Problem:
    value = next(
        name for name in taxonomy.schema.enums[status.range] if taxonomy.schema.enum_flag(status, name, "deprecated")
    )
    return Problem(
        taxonomy.origin(item, left[0].name, on_key=True),
        f"the {item.name} has {listed(slot.name for slot in left)}, and is not deprecated",
        f"write `{status.name}: {value}`, or remove {'it' if len(left) == 1 else 'them'}",
    )
