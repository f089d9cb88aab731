"""The version of a deprecation is not the release that deprecated the item.

Users who migrate data compare it with the version of their own data. A released item is deprecated since the first
release that deprecates it; any other item will be with the next release.

If the schema annotates the slot with `computed: deprecated`, the version is computed from the releases. The sources
state it only for imported history: of an item that no release has, with a version lower than the next one. Without that
annotation the sources state the version, which may be any possible next version.

The fix writes the version of the release that deprecated the item, or removes a computed one.

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

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    stage: withdrawn
    withdrawn_in: 1.1.0
```
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Fix, Item, NewText, Removal, Severity, Taxonomy, rule
from taxokit.releases.released_items import History, history_of
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.schema import Slot
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import FIRST, Version, VersionPolicy, parse_version
from taxokit.text.words import listed

Wrong = tuple[str, str, Fix | None]
"""A message, a hint, and the fix if it is certain."""


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each version since which an item cannot have been deprecated."""
    for cls in taxonomy.schema.item_classes:
        slot = lifecycle_of(taxonomy.schema, cls).since
        for item in taxonomy.having(cls, slot.name) if slot else ():
            value = item.value(slot)
            if slot is not None and isinstance(value, str) and taxonomy.schema.is_deprecated(cls, item.data):
                history = history_of(taxonomy)
                if not history.unreadable:
                    policy = taxonomy.project.versions if taxonomy.project else VersionPolicy()
                    for message, hint, fix in _wrong(history, item, slot, value, policy):
                        yield Diagnostic(taxonomy.origin(item, slot.name), message, hint, fix)


def _wrong(history: History, item: Item, slot: Slot, value: str, policy: VersionPolicy) -> Iterator[Wrong]:
    try:
        version = parse_version(value)
    except ReleaseError:
        return  # an invalid version is reported by `schema-violation`
    if slot.computed:
        yield from _wrong_given(history, item, slot, version)
    else:
        yield from _wrong_written(history, item, version, policy)


def _wrong_given(history: History, item: Item, slot: Slot, version: Version) -> Iterator[Wrong]:
    """Yield the problems of a version that is also computed: it can only be of an older release."""
    released = history.items.get(item.key)
    newest = history.releases[-1].version if history.releases else None
    if released is None or released.version != newest:
        if not version.is_final or (newest is not None and version > newest):
            hint = f"remove it, or write {newest or FIRST} or a lower version"
            yield f"the {item.name} is new, so it cannot be deprecated since {version}", hint, None
    elif not released.deprecated:
        message = f"the {item.name} was in use in {newest}, so it cannot be deprecated since {version}"
        yield message, "remove it: the version is computed", Removal()
    else:
        stated = released.item.cls.by_name.get(slot.name)
        right = str(released.item.value(stated) or released.since)
        if str(version) != right:
            yield f"the {item.name} was deprecated in {right}, not in {version}", f"write {right}", NewText(right)


def _wrong_written(history: History, item: Item, version: Version, policy: VersionPolicy) -> Iterator[Wrong]:
    """Yield the problems of a version that is not computed: it must be a release or a possible next version."""
    released = history.items.get(item.key)
    if released is not None and released.deprecated:
        if version != released.since:
            message = f"the {item.name} was deprecated in {released.since}, not in {version}"
            yield message, f"write {released.since}", NewText(str(released.since))
        return
    newest = history.releases[-1].version if history.releases else None
    if newest is None:  # the first version may be any
        return
    possible: tuple[Version, ...] = newest.successors[1:]  # a deprecation needs at least a minor version
    if policy.scheme == "calendar" and not newest.is_calendar:
        possible = (Version(datetime.now(UTC).year, 1, 0),)
    is_later = version.is_calendar and possible[0].is_calendar and version >= possible[0]  # in whatever year
    if version in possible or (is_later and not version.patch):
        return
    names = listed(map(str, possible), "or")
    if version in [release.version for release in history.releases]:
        yield f"the {item.name} was not deprecated in {version}", f"write the next version: {names}", None
    else:
        yield f"{version} is neither a release nor a possible next version", f"write {names}", None
