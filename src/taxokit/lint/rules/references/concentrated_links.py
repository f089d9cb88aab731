"""All the links of an item lead into one and the same group.

What an item holds refers to things that are grouped, and all of them are in the same group. Either the item is a part
of that group and nothing of its own, or links to other groups have been forgotten. The schema says of which items
that holds: the slot that holds their parts has the annotation `spread`, which names the slot by which the parts
refer.

Options: `fewest` is the number of things referred to, from which on they should not all be in one group.

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

```yaml bad
id: energy
label: Energy
terms:
  - {id: charge, label: Charge}
  - {id: current, label: Current, builds_on: [charge]}
  - {id: voltage, label: Voltage, builds_on: [charge]}
  - {id: power, label: Power, builds_on: [current, voltage]}
```

```yaml good
id: energy
label: Energy
terms:
  - {id: charge, label: Charge}
  - {id: current, label: Current, builds_on: [charge]}
  - {id: voltage, label: Voltage, builds_on: [charge]}
```

```yaml good
id: energy
label: Energy
terms:
  - {id: charge, label: Charge}
  - {id: current, label: Current}
  - {id: voltage, label: Voltage}
```
"""

from collections.abc import Iterable, Iterator, Mapping

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import rule
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Slot


@rule(Severity.INFO)
def check(taxonomy: Taxonomy, *, fewest: int = 2) -> Iterator[Diagnostic]:
    """Yield each item whose parts refer to several things, all inside one other item."""
    schema = taxonomy.schema
    for cls in schema.item_classes if not taxonomy.unread else ():  # else others may be among what could not be read
        for holder in cls.containers:
            inner = schema.classes[holder.range]
            link = inner.by_name.get(str(holder.annotations.get("spread", "")))
            if link is not None and link.refers:
                yield from _concentrated(taxonomy, cls, holder, link, fewest)


def _concentrated(taxonomy: Taxonomy, cls: Class, holder: Slot, link: Slot, fewest: int) -> Iterator[Diagnostic]:
    index = taxonomy.index(link.range)
    parts: dict[int, list[Item]] = {}
    for part in taxonomy.by_class[holder.range]:
        if link.name in part.data and part.slot is holder:
            parts.setdefault(id(part.parent), []).append(part)
    for item in taxonomy.by_class[cls.name]:
        targets, group = _reached(parts.get(id(item), ()), link, index)
        if targets >= fewest and group is not None and group.parent is not None:
            yield Diagnostic(
                taxonomy.origin(item),
                f"all {targets} items that the {holder.name} of the {item.name} name in {link.name}"
                f" are in the {group.name}",
                f"look for links to others in `{link.name}`",
                about=(holder.name, link.name),
            )


def _reached(parts: Iterable[Item], link: Slot, index: Mapping[str, Item]) -> tuple[int, Item | None]:
    """Return how many items some parts refer to, and the one that holds all of these; 0 and None where none does."""
    found: set[str] = set()
    group: Item | None = None
    for part in parts:
        for value in part.values(link):
            other = index.get(value) if isinstance(value, str) else None
            if other is not None:
                if group is not None and other.parent is not group:
                    return 0, None
                group = other.parent
                found.add(value)
    return len(found), group
