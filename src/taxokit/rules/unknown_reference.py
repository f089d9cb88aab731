"""A reference names something that does not exist.

In a release it would be an IRI that leads nowhere, and a row that joins with nothing.

Source: our contract; LinkML's own validators do not look.

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

from collections.abc import Iterator

from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.model import Item, Taxonomy
from taxokit.schema import Slot
from taxokit.suggesting import Suggester


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each reference that no item answers to."""
    suggester = Suggester()
    for cls in taxonomy.schema.classes.values():
        for slot in cls.references:
            known = taxonomy.index(slot.range)
            for item in taxonomy.by_class[cls.name]:
                if slot.name in item.data:
                    for position, value in enumerate(item.values(slot)):
                        if isinstance(value, str) and value not in known:
                            steps = (slot.name, position) if slot.multivalued else (slot.name,)
                            yield Problem(
                                taxonomy.origin(item, *steps),
                                f"there is no {taxonomy.schema.classes[slot.range].kind} {value!r}",
                                suggester.did_you_mean(value, known) or _elsewhere(taxonomy, slot, value),
                            )


def _elsewhere(taxonomy: Taxonomy, slot: Slot, value: str) -> str:
    found: Item | None = next(
        (index[value] for name in taxonomy.by_class if value in (index := taxonomy.index(name))), None
    )
    return f"{value!r} is a {found.cls.kind}, and {slot.name} takes a {slot.range}" if found else ""
