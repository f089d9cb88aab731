"""The version since which an item is deprecated is not the one that deprecated it.

Users who migrate data compare it with the version of their own data. An item that is deprecated in a release is so
since the first release that says so; any other will be with the next release. The version of the next release depends
on its changes; here it may be any version that can follow.

The fix writes the version of the release that deprecated the item.

Source: our life-cycle policy; Semantic Versioning 2.0.0 sections 6 to 8.

```yaml where schema/taxonomy.yaml
classes:
  Term:
    attributes:
      withdrawn_in:
        description: The version that withdrew it.
        annotations:
          lifecycle: deprecated_in
```

```yaml released
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
  - id: pile
    label: Voltaic pile
    stage: withdrawn
    withdrawn_in: 1.0.0
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    stage: withdrawn
    withdrawn_in: 1.0.0
```

```yaml bad
id: energy
label: Energy
terms:
  - id: pile
    label: Voltaic pile
    stage: withdrawn
    withdrawn_in: 1.1.0
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    stage: withdrawn
    withdrawn_in: 1.1.0
```

```yaml good
id: energy
label: Energy
terms:
  - id: pile
    label: Voltaic pile
    stage: withdrawn
    withdrawn_in: 1.0.0
```
"""

from collections.abc import Iterator

from taxokit.archive.released_items import History, history_of
from taxokit.core.errors import ReleaseError
from taxokit.core.versions import Version, parse_version
from taxokit.lint.rule_api import Diagnostic, Diagnostics, NewText, Severity, rule
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy


@rule(Severity.WARNING, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each version that is neither that of the release that deprecated the item nor a possible next one."""
    for cls in taxonomy.schema.item_classes:
        slot = lifecycle_of(taxonomy.schema, cls).since
        for item in taxonomy.by_class[cls.name] if slot else ():
            value = item.value(slot)
            if slot is not None and isinstance(value, str) and taxonomy.schema.is_deprecated(cls, item.data):
                history = history_of(taxonomy)
                if not history.unreadable:
                    for message, hint, right in _wrong(history, item, value):
                        fix = NewText(str(right)) if right else None
                        yield Diagnostic(taxonomy.origin(item, slot.name), message, hint, fix)


def _wrong(history: History, item: Item, value: str) -> Iterator[tuple[str, str, Version | None]]:
    """Yield what is wrong with the version of an item, what to do, and the right one where it is known."""
    try:
        version = parse_version(value)
    except ReleaseError:
        return  # an invalid version is reported by `schema-violation`
    released = history.items.get(item.key)
    if released is not None and released.deprecated:
        if version != released.since:
            yield (
                f"the {item.name} was deprecated in {released.since}, not in {value}",
                f"write {released.since}",
                released.since,
            )
        return
    possible = _following(history)
    if version in possible:
        return
    names = [str(each) for each in possible]
    listed = " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    if version in [release.version for release in history.releases]:
        yield f"the {item.name} was not deprecated in {value}", f"write the next version: {listed}", None
    else:
        yield f"{value} is neither a release nor a possible next one", f"the next one is {listed}", None


def _following(history: History) -> list[Version]:
    """Return the versions that the next release can have; a deprecation needs at least a minor one."""
    from taxokit.diff.changes import Bump  # only here, because it is slow to import
    from taxokit.diff.versioning import FIRST, bumped

    if not history.releases:
        return [FIRST]
    newest = history.releases[-1].version
    return [bumped(newest, bump) for bump in (Bump.MINOR, Bump.MAJOR)]
