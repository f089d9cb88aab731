"""A language that the configuration names lacks the translations of some texts.

`[tool.taxokit.translations.<language>]` says that a language is wanted. While more than one text in ten lacks it, there
is one finding for the language, with the number of texts and words that are left; then one for each item. Findings are
of severity info while the language is below its gate, since no release has it before. Lists of other names and
deprecated items need no translation. The rule `incomplete-language-coverage` leaves these languages to this one.

Source: ISO 25964-1 section 9 (multilingual thesauri).

```toml where taxokit.toml
[translations.en]
```

```yaml bad
id: energy
label: Energie
translations:
  en:
    label: Energy
terms:
  - id: wind
    label: Wind
```

```yaml good
id: energy
label: Energie
synonyms: [Kraft]
translations:
  en:
    label: Energy
terms:
  - id: wind
    label: Wind
    translations:
      en:
        label: wind
```
"""

from typing import TYPE_CHECKING

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.text.words import count_of, listed

if TYPE_CHECKING:  # few taxonomies name languages
    from taxokit.taxonomy.model import Item

_FEW = 0.1
"""At most this share of the texts is missing in a language that is nearly complete."""


@rule(Severity.WARNING, of_whole=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each language that most items lack, and each item that lacks a nearly complete language."""
    if taxonomy.project and taxonomy.project.translations.languages:
        from taxokit.taxonomy.translations import planned_languages

        for language in planned_languages(taxonomy):
            yield from _missing(taxonomy, language)


def _missing(taxonomy: Taxonomy, language: str) -> Diagnostics:
    from taxokit.taxonomy.translations import progress_of, units

    numbers = progress_of(taxonomy, language)
    lacking: dict[Item, list[str]] = {}
    for unit in units(taxonomy, language):
        if unit.state == "missing" and not unit.is_optional:
            lacking.setdefault(unit.item, []).append(unit.slot.name)
    severity = Severity.WARNING if numbers.passes_gate else Severity.INFO
    number = numbers.texts["missing"]
    if number > max(1, _FEW * numbers.number):
        first = next(iter(lacking))
        words = count_of(numbers.words["missing"], "word")
        message = f"{number:,} of {count_of(numbers.number, 'text')} are not translated into {language!r}"
        hint = f"`taxokit translate status {language} --list missing` lists them"
        message = f"{message}, {words} in all; the first is of the {first.name}"
        yield Diagnostic(taxonomy.origin(first), message, hint, about=(language,), severity=severity)
        return
    for item, slots in lacking.items():
        message = f"the {item.name} has no {listed(slots)} in {language!r}"
        hint = "translate it, as the other texts are" if len(slots) == 1 else "translate them, as the other texts are"
        yield Diagnostic(taxonomy.origin(item), message, hint, about=(language,), severity=severity)
