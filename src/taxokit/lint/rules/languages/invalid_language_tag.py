"""A language tag is none.

Applications pick words by their tag: words under `jp` or `en_US` are never shown to anybody. A tag has the form that
BCP 47 gives it, begins with the shortest code of its language (`en`, not `eng`), and names a language, not a country
(`ja`, not `jp`). Each wrong tag is reported once. What the pattern of a slot refuses, `schema-violation` reports.

Source: RFC 5646 sections 2.1 and 2.2 (BCP 47); ISO 639-1; qSKOS "Omitted or Invalid Language Tags".

```yaml bad
id: energy
label: Energie
translations:
  jp:
    label: エネルギー
```

```yaml bad
id: energy
label: Energie
translations:
  eng-GB:
    label: Energy
```

```turtle bad
ex:energy a skos:Concept ; skos:prefLabel "Energie"@ger .
```

```yaml good
id: energy
label: Energie
translations:
  sr-Latn:
    label: Energija
  gsw:
    label: Energii
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "Energie"@de-1996, "energy"@en-GB-oed, "能量"@zh-cmn-Hans .
```
"""

from collections.abc import Iterator

from taxokit.core.diagnostics import Diagnostic, Severity
from taxokit.core.text.language_tags import check_language_tag
from taxokit.lint.registry import vocabulary_rule
from taxokit.lint.vocabulary.view import Vocabulary


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Yield each language tag that is wrong, where it is first used."""
    for tag, (number, place) in vocabulary.tags().items():
        fault = check_language_tag(tag)
        if fault:
            uses = f" (used {number} times)" if number > 1 else ""
            yield Diagnostic(place(), f"the language tag {tag!r} {fault[0]}{uses}", fault[1], about=(tag,))
