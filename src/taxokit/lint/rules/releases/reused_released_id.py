"""A released identifier seems to name another item.

Users who have it in their data would silently get a different meaning. Give a new item a new identifier, and deprecate
the old one. The rule compares labels and definition with the newest release that has the identifier: they share no
longer word. For an item that was deprecated there and is in use again, a new label with a new definition is enough.

Source: our identifier policy; W3C "Cool URIs don't change"; ISO 25964-1 section 14.

```yaml released
id: energy
label: Energy
terms:
  - id: battery
    label: Battery
    definition: Stores electric energy in chemical form.
```

```yaml bad
id: energy
label: Energy
terms:
  - id: battery
    label: Artillery unit
    definition: Several heavy weapons under common command.
```

```yaml good
id: energy
label: Energy
terms:
  - id: battery
    label: Accumulator
    definition: Stores electric energy in chemical form.
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Item, Severity, Taxonomy, rule, terms
from taxokit.releases.released_items import ReleasedItem, history_of
from taxokit.text.patterns import lazy_compile

_WORD = lazy_compile(r"[^\W_]{5,}")
_ENOUGH = 3
"""How many longer words both must have: with fewer, having none in common says little."""


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each item that has nothing in common with the released item of its identifier."""
    labels = {cls.name: cls.meaning(terms.PREF_LABEL) for cls in taxonomy.schema.item_classes}
    for item, released in history_of(taxonomy).kept(taxonomy):
        label = labels[item.cls.name]
        # most labels are unchanged: the first comparison is the cheapest
        if (
            label
            and item.data.get(label.name) != released.item.data.get(label.name)
            and _is_another(taxonomy, item, released)
        ):
            yield Diagnostic(
                taxonomy.origin(item, label.name),
                f"the {item.name} shares no word with its release {released.version},"
                f" {released.item.meaning(terms.PREF_LABEL)!r}",
                "give the new item a new identifier, and deprecate the old one",
            )


def _is_another(taxonomy: Taxonomy, item: Item, released: ReleasedItem) -> bool:
    old = released.item
    for part in (terms.PREF_LABEL, terms.DEFINITION):
        words, before = item.meaning(part), old.meaning(part)
        if words == before and (part == terms.PREF_LABEL or isinstance(words, str)):
            return False
    if old.root.meaning(terms.LANGUAGE) != taxonomy.metadata(terms.LANGUAGE):
        return False  # the taxonomy was translated
    if released.deprecated and not taxonomy.schema.is_deprecated(item.cls, item.data):
        return item.meaning(terms.DEFINITION) is not None
    new_words, old_words = _words(item), _words(old)
    return min(len(new_words), len(old_words)) >= _ENOUGH and new_words.isdisjoint(old_words)


def _words(item: Item) -> set[str]:
    slots = (item.cls.meaning(part) for part in (terms.PREF_LABEL, terms.ALT_LABEL, terms.DEFINITION))
    texts = [value for slot in slots if slot for value in item.values(slot) if isinstance(value, str)]
    return {word.casefold() for text in texts for word in _WORD.findall(text)}
