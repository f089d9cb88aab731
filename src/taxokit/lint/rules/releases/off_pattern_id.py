"""A new item has an identifier of another form than the configuration plans.

`id-pattern` in the configuration is the form of new identifiers, such as `ut{number:05}`, and with `[id-ranges]` their
numbers are in the range of a contributor, so that two people never take the same. An identifier is permanent once it is
released. Released items keep theirs, and so do the items of a vocabulary that was published before its first release
here, and items with an IRI outside of the namespace.

An identifier that comes with the data, as in a column of an imported table, may stay as it is: the rule warns, and
`off-pattern-id = "error"` under `[rules]` forbids every other form.

Source: our identifier policy; the ranges of voc4cat.

```toml where taxokit.toml
[id-pattern]
term = "t{number:03}"

[id-ranges]
ada = "1-499"
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - id: t500
    label: Accumulator
```

```yaml good
id: energy
label: Energy
terms:
  - id: t001
    label: Battery
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.releases.released_items import history_of
from taxokit.repository.project import SLUG_PATTERN
from taxokit.taxonomy.id_patterns import id_pattern, misfit
from taxokit.taxonomy.lifecycle import earlier_version


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each new item whose identifier does not have the form of its class, or a number in nobody's range."""
    project = taxonomy.project
    planned = [cls for cls in taxonomy.schema.item_classes if id_pattern(project, cls) != SLUG_PATTERN]
    if not planned or project is None:
        return
    history = history_of(taxonomy)
    if earlier_version(taxonomy) and not history.releases:
        return
    hint = f"write another before a release makes it permanent, or change id-pattern or [id-ranges] in {project.where}"
    for item in (item for cls in planned for item in taxonomy.by_class[cls.name]):
        if item.cls.identifier and item.id and item.key not in history.items:
            reason = misfit(project, item.cls, item.id)
            if reason and taxonomy.iri(item).startswith(taxonomy.namespace):
                place = taxonomy.origin(item, item.cls.identifier.name)
                yield Diagnostic(place, f"the identifier of the new {item.name} {reason}", hint)
