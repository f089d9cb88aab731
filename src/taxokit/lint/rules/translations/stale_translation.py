"""A text has changed since it was translated.

The evidence of a translation, in `translations/<language>.csv`, has the digest of the text that was translated. If its
words have changed since, the translation may be wrong, and readers of the two languages do not read the same. A changed
comma or capital letter does not count. If one of the last releases has the former text, the finding shows it.

`taxokit set ITEM SLOT@LANGUAGE=TEXT` revises a translation. `taxokit translate review` says that it fits, as it is or
as it was edited by hand. Findings on lists of other names are of severity info: languages have other names. Deprecated
items need no translation.

Source: ISO 25964-1 section 9 (multilingual thesauri); our evidence of translations.

```csv where translations/en.csv
context,source,text,translator,reviewer
theme/energy#label,660365ac,381cfb6e,Erika Muster,Ada
```

```yaml bad
id: energy
label: Energie und Leistung
translations:
  en:
    label: Energy
```

```yaml good
id: energy
label: Energie.
translations:
  en:
    label: Energy
```
"""

from collections.abc import Sequence

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.taxonomy.names import full_id
from taxokit.text.normalize import shortened

_MOST_RELEASES = 5
"""The most releases in which former texts are looked up, the newest first."""


@rule(Severity.WARNING, of_whole=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each translation whose source has changed since, at its place."""
    if taxonomy.translations is None:
        return
    from taxokit.releases.former_texts import former_texts
    from taxokit.taxonomy.translations import origin_of, units

    stale = [
        (language, unit)
        for language in taxonomy.translations.records
        for unit in units(taxonomy, language)
        if unit.state == "stale"
    ]
    former = former_texts(taxonomy, (unit for _, unit in stale), _MOST_RELEASES)
    for language, unit in stale:
        item, name = unit.item, f"{unit.inner.name}@{language}"
        old = former.get((unit.context, unit.record.source if unit.record else ""))
        words = f', which was "{_shown(old)}" and is "{_shown(unit.source)}"' if old else ""
        yield Diagnostic(
            origin_of(taxonomy, unit, language),
            f"the translation into {language!r} is older than the {unit.slot.name} of the {item.name}{words}",
            f"revise it with `taxokit set {full_id(item)} {name}=…`, or confirm that it still fits:"
            f" `taxokit translate review {language} {unit.context} --by NAME`",
            severity=Severity.INFO if unit.is_optional else Severity.WARNING,
        )


def _shown(values: Sequence[str]) -> str:
    return shortened(", ".join(values))
