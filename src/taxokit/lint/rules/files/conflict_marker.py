"""A file contains Git conflict markers: a merge was not finished.

Git writes both sides of a conflict into the file, between lines that begin with `<<<<<<<` and `>>>>>>>`. In a source,
keep the right lines and remove the markers. `releases/index.json`, `CHANGELOG.md` and `CITATION.cff` follow from the
releases: `taxokit index` regenerates them. In a released folder, `edited-release` reports the markers.

Source: the documentation of `git merge`, "How conflicts are presented".

```yaml bad
id: energy
<<<<<<< HEAD
label: Energy
=======
label: Energy supply
>>>>>>> topic
```

```yaml good
id: energy
label: Energy supply
```

```markdown bad CHANGELOG.md
<<<<<<< HEAD
## 1.0.1
=======
## 1.1.0
>>>>>>> topic
```
"""

from taxokit.lint.rule_api import Diagnostics, Location, Severity, Taxonomy, loader_diagnostics, rule
from taxokit.releases.integrity import index_conflicts


@rule(Severity.ERROR)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each conflict in a source, and in the files that are made from the releases."""
    yield from loader_diagnostics(taxonomy, "conflict-marker")
    for problem in index_conflicts(taxonomy.project) if taxonomy.project else ():
        path, line, _ = problem.location
        yield problem._replace(place=Location(path, line, 1))
