"""Two things of one class have the same label.

People choose by label. Two that read the same, but for case and white space, cannot be told apart in a list.

Source: ISO 25964-1 section 6.1; qSKOS "Overlapping Labels".

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: sun-power
    label: Solar Power
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: sun-power
    label: Power from the sun
```
"""

import unicodedata
from collections.abc import Iterator

from taxokit import terms
from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.model import Item, Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each item whose preferred label another item of its class had before it."""
    for cls in taxonomy.schema.item_classes:
        slot = cls.meaning(terms.PREF_LABEL)
        if slot is None:
            continue
        first: dict[str, Item] = {}
        for item in taxonomy.by_class[cls.name]:
            label = item.data.get(slot.name)
            if not isinstance(label, str):
                continue
            other = first.setdefault(_folded(label), item)
            if other is not item:
                yield Problem(
                    taxonomy.origin(item, slot.name),
                    f"the {other.name} has the same label, {label!r}",
                    "say in the label how they differ, or merge them",
                )


def _folded(label: str) -> str:
    text = label if label.isascii() else unicodedata.normalize("NFKC", label)
    return " ".join(text.casefold().split())
