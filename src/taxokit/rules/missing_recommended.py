"""A slot that the schema recommends has no value.

The thing is valid without it, and less useful: a concept without a definition is used for different things by different
people. Where no item of a class has the slot at all, there is one finding for the class.

Source: LinkML `recommended`; ISO 25964-1 section 6.2.2; qSKOS "Undocumented Concepts".

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
    definition: Power from sunlight.
  - id: wind-power
    label: Wind power
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
    definition: Power from sunlight.
```
"""

from collections.abc import Iterator

from taxokit.config import SCHEMA_FILE
from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.location import Origin
from taxokit.model import Taxonomy


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each item without a recommended value, or each class where no item has one."""
    for cls in taxonomy.schema.classes.values():
        items = taxonomy.by_class[cls.name]
        for slot in cls.slots:
            if not slot.recommended or slot.computed:
                continue
            without = [item for item in items if not item.values(slot)]
            if without and len(without) == len(items):
                yield Problem(
                    Origin(SCHEMA_FILE, ("classes", cls.name, "slot_usage", slot.name), on_key=True),
                    f"none of the {len(items)} items of {cls.name} has the recommended slot {slot.name!r}",
                    "add the values, or do not recommend the slot",
                )
                continue
            for item in without:
                yield Problem(
                    taxonomy.origin(item), f"the {item.name} has no {slot.name}", f"add it: {slot.description}"
                )
