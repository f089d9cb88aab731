"""A plain value is text to one YAML reader and a number, a date or a boolean to another.

`no` is false to a YAML 1.1 reader and a word to a YAML 1.2 reader; `0o7`, `1_000`, `12:30` and `2026-06-14` are read
differently too. In quotes, every reader takes it as text.

Source: YAML 1.1 type repository; YAML 1.2.2 section 10.3.2.

```yaml bad
id: energy
label: no
```

```yaml good
id: energy
label: "no"
```

```yaml bad
id: energy
label: Energy
synonyms: [2026-06-14]
```

```yaml good
id: energy
label: Energy
terms:
  - id: photovoltaics
    label: Photovoltaics
    coined: 1839
```
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

import yaml

from taxokit.lint.rule_api import Diagnostic, Diagnostics, NewText, Route, Severity, loader_diagnostics, rule
from taxokit.taxonomy.model import Taxonomy
from taxokit.yaml_text import parser
from taxokit.yaml_text.document import Node


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield the plain values on which YAML readers disagree. Where text belongs, quotes are the certain fix."""
    schema = taxonomy.schema
    scalars: dict[str, dict[tuple[int, int], tuple[Route, str]]] = {}
    for diagnostic in loader_diagnostics(taxonomy, "ambiguous-scalar"):
        path, *place = diagnostic.location
        if path not in scalars:
            root = parser.compose(taxonomy.text_of(path), path)
            scalars[path] = {} if root is None or isinstance(root, Diagnostic) else dict(_scalars(root))
        route, value = scalars[path].get((place[0], place[1]), ((), ""))
        folder = schema.folders.get(PurePosixPath(path).parent.name)
        _, slot = schema.slot_at(route, schema.classes[folder.range] if folder else schema.root)
        is_text = slot is not None and slot.kind in ("text", "string")
        yield diagnostic._replace(fix=NewText(value)) if is_text else diagnostic


def _scalars(node: Node, route: Route = ()) -> Iterator[tuple[tuple[int, int], tuple[Route, str]]]:
    """Yield the line and the column of each scalar that is not a key, with the route to it and its value."""
    if isinstance(node, yaml.ScalarNode):
        yield (node.start_mark.line + 1, node.start_mark.column + 1), (route, node.value)
        return
    pairs = ((key.value, value) for key, value in node.value) if isinstance(node, yaml.MappingNode) else None
    for step, value in pairs if pairs is not None else enumerate(node.value):
        yield from _scalars(value, (*route, step))
