"""A released notation of an item was removed.

Shelves, records and other systems have the code, and look the item up by it. Keep a released notation like an
identifier: never remove it, and never give it to another item. An item may get further notations; to change its code,
deprecate it and create a new item.

Source: our identifier policy; SKOS Reference section 6 (notations); ISO 25964-1 section 14.

```yaml where schema/taxonomy.yaml
classes:
  Term:
    attributes:
      codes:
        description: Codes of the classification.
        slot_uri: skos:notation
        multivalued: true
```

```yaml released
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    codes: [E1]
  - {id: wind, label: Wind energy, codes: [E2]}
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    codes: [E3]
  - {id: wind, label: Wind energy, codes: [E2]}
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    codes: [E1]
  - {id: wind, label: Wind energy}
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    codes: [E1, E3]
  - {id: wind, label: Energy from wind, codes: [E2]}
```
"""

from collections.abc import Iterator

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Severity, Taxonomy, rule, terms
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.schema import Class, Slot


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each notation of a released item that the item no longer has."""
    slots = {cls.name: list(_notations(cls)) for cls in taxonomy.schema.item_classes}
    if not any(slots.values()):
        return
    for item, released in history_of(taxonomy).kept(taxonomy):
        slot = next(iter(slots[item.cls.name]), None)
        missing = _values(released.item) - _values(item) if slot else set()
        for notation in sorted(missing):
            place = taxonomy.origin(item, *((slot.name,) if slot and slot.name in item.data else ()))
            message = f"the notation {notation!r} of the {item.name}, released in {released.version}, was removed"
            hint = "restore it, or deprecate the item in favour of a new one"
            yield Diagnostic(place, message, hint, about=(notation,))


def _notations(cls: Class) -> Iterator[Slot]:
    """Yield the slots for notations, other than the identifier."""
    yield from (slot for slot in cls.slots if slot.uri == terms.NOTATION and not slot.identifier)


def _values(item: Item) -> set[str]:
    return {str(value) for slot in _notations(item.cls) for value in item.values(slot)}
