"""A text begins or ends with white space.

Two labels that differ only there look the same and are not; a block scalar written `>` or `|` ends in a line break that
nobody meant.

Source: our policy; XML Schema `token`.

```yaml bad
id: energy
label: "Energy "
```

```yaml bad
id: energy
label: >
  Energy
```

```yaml good
id: energy
label: >-
  Energy
```
"""

from collections.abc import Iterator
from typing import Any

from taxokit.findings import Problem, Severity
from taxokit.linting import rule
from taxokit.location import Route
from taxokit.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield each text with white space at an end."""
    # Lists of items are looked into as items, so that the quick test sees each value once.
    for item in [taxonomy.root, *taxonomy.items]:
        for name, value in item.data.items():
            if type(value) is str:
                if value != value.strip():
                    yield _problem(taxonomy, (*item.route, name), value)
            elif value and type(value) in (list, dict) and not _holds_items(item.cls.by_name.get(name)):
                for route, text in _untrimmed(value):
                    yield _problem(taxonomy, (*item.route, name, *route), text)


def _holds_items(slot: Any) -> bool:
    return slot is not None and slot.nesting == "list"


def _untrimmed(value: Any, route: Route = ()) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        if value != value.strip():
            yield route, value
        return
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in pairs:
        yield from _untrimmed(inner, (*route, step))


def _problem(taxonomy: Taxonomy, route: Route, text: str) -> Problem:
    end = "ends" if text != text.rstrip() else "begins"
    hint = "write the block scalar as `>-` or `|-`" if text.endswith("\n") else "remove it"
    return Problem(taxonomy.origin_of(route), f"the text {end} with white space", hint)
