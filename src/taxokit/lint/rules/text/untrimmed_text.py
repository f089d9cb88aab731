"""A text begins or ends with white space.

Two labels that differ only there look the same and are not; a block scalar written `>` or `|` ends in a line break
that nobody meant.

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

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Energy"@en ; skos:notation " E " .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, NewText, Severity
from taxokit.lint.engine import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary


@vocabulary_rule(Severity.ERROR, fixable=True)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each text with white space at an end. Of one that is nothing else, other rules speak."""
    for text, key in vocabulary.odd_texts_where(lambda text: text != text.strip()):
        trimmed = text.strip()
        if trimmed:
            end = "ends" if text != text.rstrip() else "begins"
            is_block = vocabulary.by_schema and text.endswith("\n")
            hint = "write the block scalar as `>-` or `|-`" if is_block else "remove it"
            yield Diagnostic(
                vocabulary.place_of(key),
                f"{vocabulary.name_of_text(key)} {end} with white space",
                hint,
                NewText(trimmed),
            )
