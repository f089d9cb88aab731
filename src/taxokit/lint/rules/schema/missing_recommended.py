"""A recommended slot has no value.

The item is valid without it, but less useful: different people use a concept without a definition for different things.
If no item of a class has the slot, or most have not, there is one finding for the class. Deprecated items are not
reported.

Options: Up to `listed` items are always reported one by one.

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

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Item,
    Origin,
    Severity,
    Taxonomy,
    hint_to_add,
    rule,
    with_cases,
)
from taxokit.repository.project import SCHEMA_FILE
from taxokit.taxonomy.lifecycle import deprecated_items
from taxokit.taxonomy.references import inlined_items
from taxokit.taxonomy.schema import Class, Slot


@rule(Severity.WARNING, of_whole=True)
def check(taxonomy: Taxonomy, *, listed: int = 10) -> Diagnostics:
    """Yield each item without a recommended value, or each class if most items have none."""
    inside: dict[str, list[Item]] = {}
    for item in inlined_items(taxonomy):
        if not taxonomy.schema.is_deprecated(item.owner.cls, item.owner.data):
            inside.setdefault(item.cls.name, []).append(item)
    for cls in taxonomy.schema.classes.values():
        for slot in cls.slots:
            if slot.recommended and not slot.computed:
                yield from _without(taxonomy, cls, slot, inside.get(cls.name, []), listed)


def _without(taxonomy: Taxonomy, cls: Class, slot: Slot, inside: list[Item], listed: int) -> Diagnostics:
    deprecated = {id(item) for item in deprecated_items(taxonomy, cls)}
    own = [item for item in taxonomy.by_class[cls.name] if id(item) not in deprecated]
    items = [*own, *inside]
    without = [item for item in items if not item.values(slot)]
    message = ""
    if len(without) == len(items) > 1:
        message = f"none of the {len(items)} items of {cls.name} has the recommended slot {slot.name!r}"
    elif len(without) > max(listed, len(items) // 2):
        number = f"{len(without)} of the {len(items)} items of {cls.name}"
        message = f"{number} have no {slot.name}, such as the {without[0].name}"
    if message:
        origin = Origin(SCHEMA_FILE, ("classes", cls.name, "slot_usage", slot.name), on_key=True)
        hint = f"add the values, or do not recommend the slot {slot.name!r}"
        yield with_cases(Diagnostic(origin, message, hint), without, lambda item: f"{item.name} {slot.name}")
        return
    for item in without:
        message, hint = f"the {item.name} has no {slot.name}", hint_to_add(taxonomy.schema, slot)
        yield Diagnostic(taxonomy.origin(item), message, hint, about=(slot.name,), cause=slot.name)
