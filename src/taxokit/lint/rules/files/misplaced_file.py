"""A file is in the wrong folder, or is not named after its item.

Each list of the root has its folder, and each of its items a file named after its identifier, which ends in `.yaml` or
`.yml`. So the file of an item is easy to find, and two people who add the same item get a merge conflict instead of a
broken release. Beside the file of the root there may be files that are not sources, such as a `README.md`; in the
folders of the lists there may not.

Source: our layout of sources.

```yaml bad taxonomy/themes/wind.yaml.old
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

from taxokit.lint.rule_api import Severity, loader_rule

loader_rule(__name__, Severity.ERROR)
