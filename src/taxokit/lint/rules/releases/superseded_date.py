"""A stated date of the last change is before the date that the previous release gives, so that it has no effect.

A slot that the schema annotates with `computed: modified` and `given` may state when an item was last changed, as an
imported vocabulary knows it. A release that changes the item has a later date, and dates of changes never go back: the
next release keeps its date, whatever an earlier one the sources state. A date that a release had before may stay.

Source: DCMI Metadata Terms (`modified`); our policy.

```yaml where schema/taxonomy.yaml
slots:
  revised_on:
    annotations:
      given: true
```

```yaml released
id: energy
label: Energy
revised_on: 2024-05-01
```

```yaml bad
id: energy
label: Energy
revised_on: 2020-05-05
```

```yaml good
id: energy
label: Energy
revised_on: 2024-06-30
```
"""

from taxokit.formats.forms import DOCUMENT
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Severity, Taxonomy, rule
from taxokit.releases.released_items import History, history_of
from taxokit.taxonomy.schema import Slot

Dated = tuple[Item, Slot]
"""An item, and a slot in which it states a date."""


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each stated date that the newest release has superseded, and that no older one had."""
    slots = [
        (cls, slot)
        for cls in taxonomy.schema.item_classes
        for slot in cls.slots
        if slot.given and slot.computed == "modified"
    ]
    dated = [(item, slot) for cls, slot in slots for item in taxonomy.having(cls, slot.name)]
    history = history_of(taxonomy) if dated else None
    if history is None or history.unreadable or not history.releases:
        return
    superseded = [(item, slot) for item, slot in dated if _date_after(history, item, slot)]
    newest = history.releases[-1].version
    for item, slot in _never_released(history, superseded):
        date = _date_after(history, item, slot)
        message = f"{slot.name} has no effect: {item.name} was last changed on {date}, as release {newest} says"
        yield Diagnostic(taxonomy.origin(item, slot.name), message, "write a later date, or remove it")


def _never_released(history: History, dated: list[Dated]) -> list[Dated]:
    """Return the items and slots whose stated dates no release before the newest one has."""
    for release in reversed(history.releases[:-1]):
        if not dated:
            break
        was = Taxonomy(release.schema, release.read_json(DOCUMENT))
        released = {item.key: item.data for item in was.items}
        dated = [(item, slot) for item, slot in dated if released.get(item.key, {}).get(slot.name) != item.value(slot)]
    return dated


def _date_after(history: History, item: Item, slot: Slot) -> str:
    """Return the date of an item in the newest release if it is later than the stated one, else ""."""
    before = history.items.get(item.key)
    if before is None or before.version != history.releases[-1].version:
        return ""
    date = str(before.item.data.get(slot.name) or "")
    return date if date > str(item.value(slot)) else ""
