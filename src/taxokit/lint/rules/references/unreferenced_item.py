"""Nothing refers to an item.

An item that nothing needs or measures does not belong to the taxonomy, or has not been linked yet. The schema selects
the items to check: it recommends a computed slot that is the inverse of the slot that refers to them. If nothing refers
to any item of the class, or to most, there is one finding for the class. It is an info if nothing could refer to them
yet, because the taxonomy has no item of the other class. Deprecated items are not reported.

Options: Up to `listed` items are always reported one by one.

Source: LinkML `inverse` and `recommended`; our policy.

```yaml where schema/taxonomy.yaml
classes:
  Theme:
    attributes:
      core: {range: Term, multivalued: true}
  Term:
    attributes:
      core_of:
        {range: Theme, multivalued: true, inverse: core, recommended: true, annotations: {computed: inverse}}
```

```yaml bad
id: energy
label: Energy
core: [current]
terms:
  - {id: current, label: Current}
  - {id: voltage, label: Voltage}
```

```yaml good
id: energy
label: Energy
core: [current, voltage]
terms:
  - {id: current, label: Current}
  - {id: voltage, label: Voltage}
```
"""

from itertools import chain

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Origin, Severity, Taxonomy, rule, with_cases
from taxokit.repository.project import SCHEMA_FILE
from taxokit.taxonomy.lifecycle import deprecated_items
from taxokit.taxonomy.references import Unread
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.words import with_article


@rule(Severity.WARNING, of_whole=True)
def check(taxonomy: Taxonomy, *, listed: int = 10) -> Diagnostics:
    """Yield each item whose recommended inverse slot is empty, or each class if it is empty for most items."""
    for cls in taxonomy.schema.item_classes:
        for slot in cls.slots:
            if slot.recommended and slot.computed == "inverse" and slot.inverse:
                yield from _unreferenced(taxonomy, cls, slot, listed)


def _unreferenced(taxonomy: Taxonomy, cls: Class, slot: Slot, listed: int) -> Diagnostics:
    named = _named(taxonomy, slot)
    index = taxonomy.index(cls.name)
    deprecated = {item.id for item in deprecated_items(taxonomy, cls)}
    without = [item for name, item in index.items() if name not in named and name not in deprecated]
    unread = taxonomy.derive(Unread)
    if taxonomy.unread:
        without = [item for item in without if not unread.may_have(item.id)]
    place = f"in {slot.inverse} of {with_article(slot.range)}"
    message = ""
    if without and named.isdisjoint(index):
        message = f"no item of {cls.name} is {place}"
    elif len(without) > max(listed, len(index) // 2):
        number = f"{len(without)} of the {len(index)} items of {cls.name}"
        message = f"{number} are not {place}, such as the {without[0].name}"
    if message:
        can_be = any(taxonomy.by_class[cls.name] for cls in taxonomy.schema.descendants(slot.range))
        origin = Origin(SCHEMA_FILE, ("classes", cls.name, "slot_usage", slot.name), on_key=True)
        hint = f"add links to them, or do not recommend the slot {slot.name!r}"
        severity = Severity.ERROR if can_be else Severity.INFO
        about = Diagnostic(origin, message, hint, severity=severity)
        yield with_cases(about, without, lambda item: f"{item.name} {slot.name}")
        return
    kind = taxonomy.schema.classes[slot.range].kind
    for item in without:
        message = f"no {kind} has the {item.name} in {slot.inverse}"
        yield Diagnostic(
            taxonomy.origin(item), message, f"add it to `{slot.inverse}` of {with_article(kind)}", about=(slot.name,)
        )


def _named(taxonomy: Taxonomy, slot: Slot) -> set[str]:
    """Return the identifiers that are values of the inverse of `slot` anywhere."""
    named: set[str] = set()
    for cls in taxonomy.schema.descendants(slot.range):
        forward = cls.by_name.get(slot.inverse or "")
        if forward is not None:
            values = (item.values(forward) for item in taxonomy.having(cls, forward.name))
            named.update(value for value in chain.from_iterable(values) if isinstance(value, str))
    return named
