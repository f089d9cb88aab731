"""Two items of one class have the same identifier.

They would share one IRI, and a join on it would mix them up. The same applies to two entries with the same unique key.

Source: our identifier policy; LinkML `identifier` and `unique_keys`.

```yaml bad
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: solar-power
    label: Photovoltaics
```

```yaml good
id: energy
label: Energy
terms:
  - id: solar-power
    label: Solar power
  - id: photovoltaics
    label: Photovoltaics
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, repeated, rule
from taxokit.taxonomy.schema import Class


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each item whose identifier or unique key another item had before it."""
    for cls in taxonomy.schema.classes.values():
        keys = [(cls.identifier.name,)] if cls.identifier else []
        for names in [*keys, *cls.unique_keys]:
            yield from _repeated(taxonomy, cls, names)


def _repeated(taxonomy: Taxonomy, cls: Class, names: tuple[str, ...]) -> Diagnostics:
    items = taxonomy.having(cls, names[0])
    first = [value for item in items if isinstance(value := item.data[names[0]], str)]
    if len(set(first)) == len(first):  # nearly always
        return
    keys = ((tuple([item.data.get(name) for name in names]), item) for item in items)
    owned = cls.is_owned  # then equal keys may be in different owners
    whole = (
        ((key, item.parent.key if owned and item.parent else None), item)
        for key, item in keys
        if all(isinstance(part, str) for part in key)
    )
    for (values, _), item, other in repeated(whole):
        key = " and ".join(f"{name} {value!r}" for name, value in zip(names, values, strict=True))
        before = taxonomy.origin(other)
        file = "this file" if before.path == taxonomy.origin(item).path else before.path
        message = f"another {cls.kind} in {file} has the same {key}"
        yield Diagnostic(taxonomy.origin(item, names[0]), message, "change one of them, or merge the two", about=names)
