"""A language tag is invalid.

Applications choose texts by their tag: texts under `jp` or `en_US` are never shown. A tag has the form of BCP 47,
begins with the shortest code of its language (`en`, not `eng`), and names a language, not a country (`ja`, not `jp`).
Each invalid tag is reported once. A deprecated code, such as `iw` for `he`, is valid, and a *warning*. Values that do
not fit the pattern of their slot are reported by `schema-violation`.

Source: RFC 5646 sections 2.1 and 2.2 (BCP 47); ISO 639-1; qSKOS "Omitted or Invalid Language Tags".

```yaml bad
id: energy
label: Energie
translations:
  jp:
    label: エネルギー
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

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Vocabulary, vocabulary_rule
from taxokit.text.codes import check_language_tag, preferred_tag


@vocabulary_rule(Severity.ERROR)
def check(vocabulary: Vocabulary) -> Diagnostics:
    """Yield each invalid language tag, at its first use."""
    for tag, (number, place) in vocabulary.tags.items():
        problem, severity = check_language_tag(tag), Severity.ERROR
        preferred = "" if problem else preferred_tag(tag)
        if preferred:
            problem, severity = ("has a deprecated code", f"write {preferred!r}"), Severity.WARNING
        if problem:
            uses = f" (used {number} times)" if number > 1 else ""
            message = f"the language tag {tag!r} {problem[0]}{uses}"
            yield Diagnostic(place(), message, problem[1], about=(tag,), severity=severity)
