"""A list is not sorted, though its order means nothing.

Sorted lists give small diffs, and two people who add an item rarely change the same line. The order means something
only in slots that the schema marks with `list_elements_ordered`; all others are sorted by identifier, or by value.
`taxokit fmt --check` reports such a file, too.

Source: our layout of sources; LinkML `list_elements_ordered`.

```yaml bad
id: energy
label: Energy
terms:
  - id: wind
    label: Wind energy
  - id: battery
    label: Battery
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - id: wind
    label: Wind energy
```
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, NewOrder, Severity, Taxonomy, rule
from taxokit.repository.project import TAXONOMY_FILE
from taxokit.taxonomy.document import sort_key
from taxokit.taxonomy.references import inlined_items
from taxokit.taxonomy.schema import Class, Schema, Slot


@rule(Severity.INFO, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the first item that is out of place in each list that must be sorted."""
    inside: dict[str, list[Item]] = {}
    for item in inlined_items(taxonomy):
        inside.setdefault(item.cls.name, []).append(item)
    for cls in taxonomy.schema.classes.values():
        for slot in _sorted_slots(cls):
            for item in chain(taxonomy.having(cls, slot.name), inside.get(cls.name, ())):
                values = item.data.get(slot.name)
                if isinstance(values, list) and len(values) > 1 and not _is_sorted(values):
                    yield from _unsorted(taxonomy, item, slot)


def _sorted_slots(cls: Class) -> tuple[Slot, ...]:
    return tuple(
        slot
        for slot in cls.slots
        if slot.multivalued and not (slot.ordered or slot.computed) and slot.nesting in (None, "reference", "list")
    )


def _is_sorted(values: list[Any]) -> bool:
    """Return True if values are texts that are sorted, as in most lists."""
    return set(map(type, values)) == {str} and values == sorted(values)


def _unsorted(taxonomy: Taxonomy, item: Item, slot: Slot) -> Diagnostics:
    values = item.values(slot)
    if item.parent is None and slot.name in taxonomy.places:  # the others are in files of their own
        values = values[: sum(path == TAXONOMY_FILE for path, _ in taxonomy.places[slot.name])]
    keys = _keys(taxonomy.schema, slot, values)
    wrong = next((index for index in range(1, len(keys)) if keys[index] < keys[index - 1]), None)
    if wrong is None:
        return
    following = next(index for index in range(wrong) if keys[index] > keys[wrong])
    name, other = (_name(keys[index]) for index in (wrong, following))
    order = tuple(sorted(range(len(keys)), key=keys.__getitem__))
    yield Diagnostic(
        taxonomy.origin(item, slot.name, wrong),
        f"{slot.name} of the {item.name} must be sorted: {name} is in the wrong place",
        f"move it before {other}",
        NewOrder((*taxonomy.origin(item).route, slot.name), order),
        about=(slot.name,),
    )


def _keys(schema: Schema, slot: Slot, values: Sequence[Any]) -> list[Any]:
    """Return the values by which a list is sorted; none if a value has none, which other rules report."""
    if slot.contains:
        cls = schema.classes[slot.range]
        fit = bool(cls.key) and all(isinstance(data, dict) and all(map(data.get, cls.key)) for data in values)
        return list(map(sort_key(cls), values)) if fit else []
    fit = isinstance(values[0], str | int | float) and all(type(value) is type(values[0]) for value in values)
    return list(values) if fit else []


def _name(key: Any) -> str:
    return ".".join(key) if isinstance(key, tuple) else str(key)
