"""A translation is the same text as its source.

A text that was copied and not translated looks finished in all counts. A single word, a name, a code or an abbreviation
can be the same in two languages, and so can a translation that somebody reviewed: these are not reported. Languages
that differ only in the region, such as `en` and `en-GB`, are not compared. If more than one translation in fifty equals
its source, there is one finding for the language.

Source: Translate Toolkit, `pofilter --test=unchanged`.

```yaml bad
id: energy
label: Energie
definition: Was Arbeit leisten kann.
translations:
  en:
    label: Energy
    definition: Was Arbeit leisten kann.
```

```yaml good
id: energy
label: Peltier-Element
definition: Was Arbeit leisten kann.
translations:
  en:
    label: Peltier-Element
    definition: The ability to do work.
```
"""

from typing import TYPE_CHECKING

from taxokit.lint.rule_api import MANY, Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.taxonomy.names import language_of
from taxokit.text.codes import base_of
from taxokit.text.normalize import shortened

if TYPE_CHECKING:  # few taxonomies have translations
    from taxokit.taxonomy.translations import Unit

_HABIT = 0.02
"""The part of all translations from which on there is one finding for a language."""

_SENTENCE = 5
"""The least number of words of a text that is no name, whatever its letters."""


@rule(Severity.INFO)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each translation that equals its source, or each language in which many do."""
    holders = {cls.name: cls.translations.name for cls in taxonomy.schema.classes.values() if cls.translations}
    if not any(taxonomy.having(taxonomy.schema.classes[name], slot) for name, slot in holders.items()):
        return
    from taxokit.taxonomy.translations import languages_of

    source = base_of(language_of(taxonomy)).partition("-")[0]
    for language in languages_of(taxonomy):
        if base_of(language).partition("-")[0] != source:
            yield from _in_language(taxonomy, language)


def _in_language(taxonomy: Taxonomy, language: str) -> Diagnostics:
    from taxokit.taxonomy.translations import origin_of, units

    translated = [unit for unit in units(taxonomy, language) if unit.text and not unit.is_optional]
    same = [unit for unit in translated if _is_copy(unit)]
    if MANY <= len(same) > _HABIT * len(translated):
        first = same[0]
        message = (
            f"{len(same):,} of {len(translated):,} translations into {language!r} are the same as their source,"
            f" first the {first.slot.name} of the {first.item.name}"
        )
        hint = "translate them, or have them reviewed"
        place = origin_of(taxonomy, first, language)
        yield Diagnostic(place, message, hint, about=(language,), cases=len(same))
        return
    for unit in same:
        message = f'the {unit.slot.name} of the {unit.item.name} is the same in {language!r}: "{shortened(*unit.text)}"'
        hint = f"translate it, or say that it fits: `taxokit translate review {language} {unit.context} --by NAME`"
        yield Diagnostic(origin_of(taxonomy, unit, language), message, hint)


def _is_copy(unit: "Unit") -> bool:
    """Return True for an unreviewed text of several words that is the same, and no name."""
    source, text = (values[0].rstrip(".").lower() for values in (unit.source, unit.text))
    words = unit.source[0].split()
    if source != text or len(words) < 2:  # noqa: PLR2004 - several
        return False
    plain = any(word.islower() and word.isalpha() for word in words[1:])
    return (plain or len(words) >= _SENTENCE) and unit.state != "reviewed"
