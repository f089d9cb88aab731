"""An item has two translations into one language.

The texts in the language of the taxonomy are in the item itself. If a translation repeats that language, or two tags
differ only in case, the item has two preferred labels in one language, and it is unclear which of them is meant.

Source: SKOS Reference S14; BCP 47 section 2.1.1 (tags are compared without case).

```yaml bad
id: energy
label: Energie
translations:
  de:
    label: Kraft
```

```yaml good
id: energy
label: Energie
translations:
  en:
    label: Energy
```
"""

from typing import Any

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Removal, Severity, Taxonomy, rule, terms


@rule(Severity.ERROR, fixable=True)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each translation into a language that the item has texts in already."""
    language = taxonomy.metadata(terms.LANGUAGE)
    own = language.lower() if isinstance(language, str) else ""
    classes = [cls for cls in taxonomy.schema.classes.values() if cls is not taxonomy.schema.root]
    slots = [(cls, cls.translations) for cls in classes if cls.translations]
    for slot, item in ((part, item) for cls, part in slots for item in taxonomy.having(cls, part.name)):
        translations = item.data[slot.name]
        seen = {own}
        for tag in translations if isinstance(translations, dict) else ():
            if tag.lower() in seen:
                message = f"the {item.name} already has texts in the language {tag!r}"
                fix = Removal() if tag.lower() == own and _says_the_same(item, translations[tag]) else None
                yield Diagnostic(taxonomy.origin(item, slot.name, tag, on_key=True), message, "merge the two", fix)
            seen.add(tag.lower())


def _says_the_same(item: Item, words: Any) -> bool:
    """Return True if the item itself has all texts of a translation, so that removing it loses nothing."""
    return isinstance(words, dict) and all(item.data.get(name) == value for name, value in words.items())
