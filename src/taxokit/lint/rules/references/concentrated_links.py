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

from collections.abc import Iterable, Mapping

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
    for item in taxonomy.having(cls, holder.name):
        count, group = _reached(parts.get(id(item), ()), link, index)
        if count >= fewest and group is not None and group.parent is not None:
            message = f"all {count} items in {link.name} of the {holder.name} of the {item.name}"
            yield Diagnostic(
                taxonomy.origin(item),
                f"{message} are in the {group.name}",
                f"consider links to other groups in `{link.name}`",
                about=(holder.name, link.name),
            )


def _reached(parts: Iterable[Item], link: Slot, index: Mapping[str, Item]) -> tuple[int, Item | None]:
    """Return the number of items to which some parts refer, and the item that contains all of these; 0 without one."""
    targets: set[str] = set()
    group: Item | None = None
    for part in parts:
        for value in part.values(link):
            target = index.get(value) if isinstance(value, str) else None
            if target is not None:
                if group is not None and target.parent is not group:
                    return 0, None
                group = target.parent
                targets.add(value)
    return len(targets), group
