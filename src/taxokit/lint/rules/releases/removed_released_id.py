"""A released identifier was removed, or belongs to an item of another class now.

Users have it in their data. Deprecate an item instead of removing it, and name its replacement.

Source: our identifier policy; W3C "Cool URIs don't change"; SKOS Primer section 2.

```yaml released
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - id: wind
    label: Wind energy
```

```yaml bad
id: energy
label: Energy
terms:
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
    stage: withdrawn
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Location, Severity, Taxonomy, rule
from taxokit.releases.released_items import ReleasedItem, history_of
from taxokit.taxonomy.references import Unread
from taxokit.text.words import Suggester, with_article


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each released identifier that no item of its class has."""
    suggester, unread, history = Suggester(), taxonomy.derive(Unread), history_of(taxonomy).items
    for (class_name, identifier), released in history.items():
        known = taxonomy.index(class_name)
        if identifier in known:
            continue
        # the items of a file that cannot be read are not removed, nor items that were moved into it
        if released.file not in taxonomy.unread and not unread.may_have(identifier):
            similar = suggester.closest(identifier, (other for other in known if (class_name, other) not in history))
            yield _diagnostic(taxonomy, released, similar)


def _diagnostic(taxonomy: Taxonomy, released: ReleasedItem, similar: str) -> Diagnostic:
    item = released.item
    other = next((cls.kind for cls in taxonomy.schema.item_classes if item.id in taxonomy.index(cls.name)), "")
    changed = f"is now {with_article(other)}" if other else "was removed"
    message = f"the {item.name} was released in {released.version}, but {changed}"
    hint = "restore the item, and deprecate it if nobody should use it"
    if similar:
        hint = f"if {similar!r} is the same item, give it back its released identifier; otherwise restore the item"
    return Diagnostic(Location(released.file, 1, 1), message, hint, about=(item.name,))
