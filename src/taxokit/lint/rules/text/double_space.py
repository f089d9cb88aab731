"""A text has two spaces where one belongs.

Nobody sees them, and still a search for the words does not find them, and two labels that look the same differ. A tab,
or a space that does not break, counts as a space beside another one. Texts of several lines may be laid out with
spaces, and are left alone.

Source: our policy; XML Schema `token`.

```yaml bad
id: energy
label: Solar  power
```

```yaml bad
id: energy
label: Energy
definition: >-
  The capacity  to do
  work.
```

```yaml good
id: energy
label: Solar power
notes:
  - |-
    unit    joule
    symbol  J
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Solar power"@en ; skos:notation "E  1" .
```
"""

import re
from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, NewText, Severity
from taxokit.lint.engine import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary

_SPACES = re.compile(r"[^\S\n]{2,}|\t")


@vocabulary_rule(Severity.WARNING, fixable=True)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each text of one line with more than one space between two words."""
    for text, key in vocabulary.odd_texts_where(_may_have_some):
        inner = text.strip()
        found = _SPACES.search(inner) if "\n" not in inner else None
        if found:
            word = inner[: found.start()].split()[-1]
            yield Diagnostic(
                vocabulary.place_of(key),
                f"{vocabulary.name_of_text(key)} has {_name(found[0])} after {word!r}",
                "write one space",
                NewText(_SPACES.sub(" ", text)),
            )


def _may_have_some(text: str) -> bool:
    if text.isascii():
        return "  " in text or "\t" in text
    return " ".join(text.split()) != text


def _name(spaces: str) -> str:
    return "a tab" if spaces == "\t" else f"{len(spaces)} spaces"
