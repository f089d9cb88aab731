"""All links of an item lead into one group.

The parts of an item refer only to items of one group. Either the item belongs into that group, or links to other groups
are missing. The schema selects the items to check: the slot with their parts has the annotation `spread`, which names
the slot by which the parts refer.

Options: `fewest` is the least number of items that the parts must refer to for the rule to apply.

Source: our policy.

```yaml bad
id: energy
label: Energy
terms:
  - {id: charge, label: Charge}
  - {id: current, label: Current}
  - {id: voltage, label: Voltage}
  - id: battery
    label: Battery
    builds_on: [charge, current, voltage]
```

```yaml good
id: energy
label: Energy
terms:
  - {id: charge, label: Charge}
  - {id: current, label: Current, builds_on: [charge]}
  - {id: voltage, label: Voltage, builds_on: [charge]}
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Severity, Taxonomy, rule
from taxokit.taxonomy.schema import Class, Slot


@rule(Severity.INFO)
def check(taxonomy: Taxonomy, *, fewest: int = 2) -> Diagnostics:
    """Yield each item whose parts refer to several items, all inside one other item."""
    schema = taxonomy.schema
    for cls in schema.item_classes if not taxonomy.unread else ():  # else other links may be in an unread file
        for holder in cls.containers:
            inner = schema.classes[holder.range]
            link = inner.by_name.get(str(holder.annotations.get("spread", "")))
            if link is not None and link.refers:
                yield from _concentrated(taxonomy, cls, holder, link, fewest)


def _concentrated(taxonomy: Taxonomy, cls: Class, holder: Slot, link: Slot, fewest: int) -> Diagnostics:
    index = taxonomy.index(link.range)
    parts: dict[int, list[Item]] = {}
    for part in taxonomy.having(taxonomy.schema.classes[holder.range], link.name):
        if part.slot is holder:
            parts.setdefault(id(part.parent), []).append(part)
    for item in taxonomy.by_class[cls.name]:
        values = (value for part in parts.get(id(item), ()) for value in part.values(link) if isinstance(value, str))
        targets = {value: index[value] for value in values if value in index}
        groups = {id(target.parent): target.parent for target in targets.values()}
        group = next(iter(groups.values())) if len(groups) == 1 else None
        if len(targets) >= fewest and group is not None and group.parent is not None:
            message = f"all {len(targets)} items in {link.name} of the {holder.name} of the {item.name}"
            yield Diagnostic(
                taxonomy.origin(item),
                f"{message} are in the {group.name}",
                f"consider links to other groups in `{link.name}`",
                about=(holder.name, link.name),
            )
