"""A reference names an item that does not exist.

In a release it would be an IRI that nothing describes, and a table row that joins with no other.

Source: our policy; LinkML's own validators do not check references.

```yaml bad
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
    related: [solar-powr]
  - id: solar-power
    label: Solar power
```

```yaml good
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
    related: [solar-power]
  - id: solar-power
    label: Solar power
```
"""

from collections.abc import Iterator, Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Origin, Severity, Taxonomy, rule
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.references import Unread, inlined_items
from taxokit.taxonomy.schema import Slot
from taxokit.text.words import Suggester, with_article


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each reference to an item that does not exist."""
    suggester, unread = Suggester(), taxonomy.derive(Unread)
    for slot, items in _referring(taxonomy):
        known = taxonomy.index(slot.range) if items else {}
        for item in items:
            for position, value in enumerate(item.values(slot)):
                if isinstance(value, str) and value not in known and not unread.may_have(value):
                    steps = (slot.name, position) if slot.multivalued else (slot.name,)
                    yield _diagnostic(taxonomy, taxonomy.origin(item, *steps), slot, value, suggester)


def _referring(taxonomy: Taxonomy) -> Iterator[tuple[Slot, Sequence[Item]]]:
    """Yield each slot of references with the items that have it, then for inlined items one by one."""
    for cls in taxonomy.schema.classes.values():
        yield from ((slot, taxonomy.having(cls, slot.name)) for slot in cls.references)
    yield from ((slot, [item]) for item in inlined_items(taxonomy) for slot in item.cls.references)


def _diagnostic(taxonomy: Taxonomy, origin: Origin, slot: Slot, value: str, suggester: Suggester) -> Diagnostic:
    known = taxonomy.index(slot.range)
    return Diagnostic(
        origin,
        f"unknown {taxonomy.schema.classes[slot.range].kind} {value!r}",
        _released(taxonomy, slot, value, suggester)
        or suggester.did_you_mean(value, known)
        or _elsewhere(taxonomy, slot, value),
        about=() if slot.multivalued else (value,),  # the place of one of several has it already
    )


def _released(taxonomy: Taxonomy, slot: Slot, value: str, suggester: Suggester) -> str:
    """Return the hint if the value was released, or is close to a released identifier; "" for all others."""
    classes = {cls.name for cls in taxonomy.schema.descendants(slot.range)}
    released = {name: item for (cls, name), item in history_of(taxonomy).items.items() if cls in classes}
    if value in released:
        return f"it was released in {released[value].version}: restore the item"
    return suggester.did_you_mean(value, released.keys() & taxonomy.index(slot.range).keys())


def _elsewhere(taxonomy: Taxonomy, slot: Slot, value: str) -> str:
    item: Item | None = next(
        (index[value] for name in taxonomy.by_class if value in (index := taxonomy.index(name))), None
    )
    return f"{value!r} is {item.cls.indefinite}, and {slot.name} takes {with_article(slot.range)}" if item else ""
