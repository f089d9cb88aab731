"""The compiled schema is out of date.

Everything except `taxokit schema` reads the compiled files. If they are older than the schema, or were edited, checks
and artifacts follow other rules than the schema.

Source: our policy; the compiled model records the hashes of its sources and of the other compiled files.

```yaml bad schema/taxonomy.yaml
title: Schema of energy
```

```json bad schema/generated/theme.schema.json
{"type": "object"}
```

```yaml good
id: energy
label: Energy
```
"""

from pathlib import Path

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Location, Severity, Taxonomy, digests_of, rule
from taxokit.repository.digests import Digests
from taxokit.repository.project import GENERATED_FOLDER, SCHEMA_FILE
from taxokit.repository.reading import COMPILED, SOURCE, Kind, read_pieces
from taxokit.text.errors import SourceError


@rule(Severity.ERROR, of_whole=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each schema source and each compiled file with another hash than the recorded one."""
    if taxonomy.project is None:
        return
    root = taxonomy.project.root
    recorded, digests = taxonomy.schema.sources, digests_of(taxonomy)
    for path in sorted({SCHEMA_FILE, *recorded}):
        if _sha256(root, path, SOURCE, digests) != recorded.get(path):
            message = "the schema was changed after it was compiled"
            yield Diagnostic(Location(path, 1, 1), message, "run `taxokit schema`")
    for name, digest in taxonomy.schema.outputs.items():
        path = f"{GENERATED_FOLDER}/{name}"
        if _sha256(root, path, COMPILED, digests) != digest:
            yield Diagnostic(Location(path, 1, 1), "was edited after it was compiled", "run `taxokit schema`")
    digests.keep()


def _sha256(root: Path, path: str, kind: Kind, digests: Digests) -> str | None:
    try:
        return digests.of(path, read_pieces(root, path, kind))
    except (SourceError, OSError, ValueError):  # ValueError: a null character in the name
        return None
