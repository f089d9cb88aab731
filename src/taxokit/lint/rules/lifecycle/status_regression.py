"""The status of an item went back since the last release.

A release is a promise: users rely on stable items, and stop using deprecated ones. The schema states the order of the
values of a status with the annotation `stage`; an item without a value is in use, at the last value that is not
deprecated.

To restore a deprecated item, ignore this rule for it in a comment, and say why.

Source: our life-cycle policy; ISO/IEC 11179-6 (registration status); Semantic Versioning 2.0.0 section 3.

```yaml released
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    stage: accepted
  - id: pile
    label: Voltaic pile
    stage: withdrawn
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    stage: candidate
```

```yaml good
id: energy
label: Energy
terms:
  - id: pile
    label: Voltaic pile
    # It is taught again.
    stage: accepted  # taxokit: ignore=status-regression
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.releases.released_items import history_of
from taxokit.taxonomy.lifecycle import lifecycle_of, stage_of


@rule(Severity.WARNING, formerly="status-going-backwards")
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each item whose status is earlier than in its last release."""
    for item, released in history_of(taxonomy).kept(taxonomy):
        status = lifecycle_of(taxonomy.schema, item.cls).status
        if status is None or item.data.get(status.name) == released.status:
            continue
        now = stage_of(taxonomy.schema, status, item.data.get(status.name))
        then = stage_of(taxonomy.schema, status, released.status)
        if now is not None and then is not None and now[0] < then[0]:
            place = taxonomy.origin(item, *((status.name,) if status.name in item.data else ()))
            hint = f"write `{status.name}: {then[1]}`, or ignore this rule in a comment that says why"
            yield Diagnostic(place, f"the {item.name} was {then[1]} in {released.version}, but is {now[1]} now", hint)
