"""A count in the metadata is wrong.

The counts reveal a merge that loses a file, or half of one. So `--fix` writes a count that grew, and leaves it to
people to write a lower one.

Source: our policy (`counts` in `taxonomy.yaml`).

```yaml bad taxonomy/taxonomy.yaml
sizes:
  themes: 1
  terms: 3
themes:
  - id: energy
    label: Energy
    terms:
      - {id: solar, label: Solar energy}
      - {id: wind, label: Wind energy}
```

```yaml good taxonomy/taxonomy.yaml
sizes:
  themes: 1
  terms: 2
themes:
  - id: energy
    label: Energy
    terms:
      - {id: solar, label: Solar energy}
      - {id: wind, label: Wind energy}
```
"""

from taxokit.lint.rule_api import (
    Addition,
    Additions,
    Diagnostic,
    Diagnostics,
    NewNumber,
    Severity,
    Taxonomy,
    rule,
    terms,
)
from taxokit.text.words import count_of, did_you_mean


@rule(Severity.ERROR, of_whole=True, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each count that is wrong, unknown or missing."""
    slot = taxonomy.schema.root.meaning(terms.CLASS_PARTITION)
    stated = taxonomy.document.get(slot.name) if slot else None
    if slot is None or not isinstance(stated, dict):
        return
    counts = taxonomy.counts()
    if counts != stated and taxonomy.unread:
        return  # the items of a broken file are not lost
    for name, count in stated.items():
        origin = taxonomy.origin_of((slot.name, name))
        if name not in counts:
            yield Diagnostic(origin, f"unknown list {name!r}", did_you_mean(name, counts))
        elif count != counts[name]:
            message = f"the list {name} has {count_of(counts[name], 'item')}, not {count}"
            is_more = isinstance(count, int) and counts[name] > count
            hint = f"write {counts[name]}" if is_more else f"restore them if they were lost, else write {counts[name]}"
            yield Diagnostic(origin, message, hint, NewNumber(counts[name]) if is_more else None)
    for name, count in counts.items():
        if count and name not in stated:
            place = taxonomy.origin_of((slot.name,), on_key=True)
            addition = Addition((slot.name,), name, count, tuple(sorted({*stated, name})))
            message, hint = f"the count of {name} is missing", f"add `{name}: {count}`"
            yield Diagnostic(place, message, hint, Additions((addition,)))
