r"""A text contains an invisible character.

Control characters break RDF/XML and terminals; bidirectional controls make reviewers see another text than programs
read; zero-width characters make labels differ that look the same. In labels, line breaks, soft hyphens and characters
that Unicode does not define are reported too. Joiners are not: Persian, Hindi and families of emoji need them. Neither
are the line ends of Windows, nor in RDF the marks of direction (U+200E, U+200F) beside Arabic or Hebrew. A byte order
mark at the beginning of a source is removed by `fmt` and by `--fix`.

Source: Unicode Standard Annex 9; CVE-2021-42574 ("Trojan Source"); XML 1.0 section 2.2; qSKOS "Unprintable Characters
in Labels".

```yaml bad
id: energy
label: "Energy\u202Eygrene"
```

```turtle bad
ex:energy a skos:Concept ; skos:definition "The capacity\u200B to do work."@en .
```

```yaml good
id: energy
label: "Energy \u2014 how it is made"
definition: |-
  The capacity
  to do work.
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "می\u200Cخواهم"@fa .
```
"""

from taxokit.lint.rule_api import (
    Diagnostics,
    Severity,
    SourceVocabulary,
    TextFinding,
    Vocabulary,
    in_literals,
    in_texts,
    loader_diagnostics,
    vocabulary_rule,
)
from taxokit.lint.rules.text.broken_encoding import damage
from taxokit.rdf.skos import LABELS
from taxokit.text.normalize import INVISIBLE, unprintable
from taxokit.text.patterns import lazy_compile

_TO_THE_LEFT = lazy_compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MARKS = lazy_compile("[\u061c\u200e\u200f]")
_HINT = "remove it, or use a visible character"


@vocabulary_rule(Severity.ERROR, fixable=True)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield the texts that contain an invisible character, and the labels that contain an unprintable one."""
    if isinstance(vocabulary, SourceVocabulary):
        # the loader finds them, since keys and comments can deceive, too
        yield from loader_diagnostics(vocabulary.taxonomy, "invisible-character")
    else:
        yield from in_texts(vocabulary, _invisible)
    yield from in_literals(vocabulary, _unprintable, LABELS)


def _invisible(text: str) -> TextFinding | None:
    match = None if text.isprintable() else INVISIBLE.search(_without_harmless(text))
    if match and damage(text):  # controls that a wrong encoding made are reported by `broken-encoding`
        return None
    return TextFinding(f"contains the invisible character U+{ord(match[0]):04X}", _HINT) if match else None


def _without_harmless(text: str) -> str:
    """Return a text with line ends of one character, and without marks of direction if it is written to the left."""
    text = text.replace("\r\n", "\n")
    return _MARKS.sub("", text) if _TO_THE_LEFT.search(text) else text


def _unprintable(label: str) -> TextFinding | None:
    character = unprintable(label)
    return TextFinding(f"contains {character}", _HINT) if character and not INVISIBLE.search(label) else None
