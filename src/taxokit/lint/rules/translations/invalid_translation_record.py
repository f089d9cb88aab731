"""A row of evidence of a translation cannot be used.

`translations/<language>.csv` has a row for each translated text: its context, the digests of the text that was
translated and of the translation, and the names of translator and reviewer, if they are to be named. The commands
`taxokit translate import` and `taxokit translate review` write it. Two branches that are merged can leave two rows for
one text.

Source: our layout of sources.

```csv bad translations/de.csv
context,source,text,translator,reviewer
theme/wind#label,5d41402a,7d793037,,
theme/wind#label,9b74c989,7d793037,,
```

```csv bad translations/de.csv
context,source,text
theme/wind#label,5d41402a,7d793037
```

```csv good translations/de.csv
context,source,text,translator,reviewer
theme/wind#label,5d41402a,7d793037,,
```
"""

from taxokit.lint.rule_api import Severity, loader_rule

loader_rule(__name__, Severity.ERROR)
