"""A file stands where no source file belongs, or does not have the name of what it holds.

Each list of the root has its folder, and each of its items a file named after its identifier, so that everybody finds
it, and two people who add the same thing meet in a merge conflict and not in a release. Beside the file of the root
there may be files that nobody takes for a source, such as a `README.md`; in the folders of the lists there may not.

Source: our layout of sources.

```yaml bad taxonomy/themes/wind.yml
id: wind
label: Wind energy
```

```yaml bad taxonomy/themes/wind.yaml
id: wind-energy
label: Wind energy
```

```yaml bad taxonomy/wind.yaml
id: wind
label: Wind energy
```

```yaml good taxonomy/themes/wind.yaml
id: wind
label: Wind energy
```

```markdown good taxonomy/README.md
One file in `themes/` for each theme.
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.lint.registry import loader_diagnostics, rule
from taxokit.taxonomy.model import Taxonomy


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Iterator[Diagnostic]:
    """Yield the files that stand in the wrong place or have the wrong name."""
    return loader_diagnostics(taxonomy, "misplaced-file")
