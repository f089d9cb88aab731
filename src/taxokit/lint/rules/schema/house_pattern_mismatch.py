"""A text does not follow the house style of its class.

Texts with the same structure can be read quickly and compared: every definition of one class starts with a verb in the
third person, every label of another begins with an imperative. The schema states this for a slot, or in `slot_usage`
for the slot of one class, with two annotations: `house_pattern`, a regular expression that must match somewhere in the
text, and `house_style`, which describes it in words. In the schema of the examples a synonym has no article in front.

Source: our policy; docs/schema.md, `house_pattern`.

```yaml bad
id: energy
label: Energy
synonyms:
  - the power
```

```yaml good
id: energy
label: Energy
synonyms:
  - power
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, Taxonomy, rule
from taxokit.taxonomy.names import allows, texts_in
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.patterns import PatternError, all_match, matches


@rule(Severity.WARNING)
def check(taxonomy: Taxonomy) -> Diagnostics:
    """Yield each text that does not match the house pattern of its slot."""
    for cls in taxonomy.schema.classes.values():
        for slot in cls.slots:
            if "house_pattern" in slot.annotations:
                yield from _mismatches(taxonomy, cls, slot)


def _mismatches(taxonomy: Taxonomy, cls: Class, slot: Slot) -> Diagnostics:
    pattern = str(slot.annotations["house_pattern"])
    style = slot.annotations.get("house_style") or f"match {pattern}"
    name = f"one of the {slot.name}" if slot.multivalued else f"the {slot.name}"
    items = taxonomy.having(cls, slot.name)
    if all_match(pattern, [text for item in items for text in item.values(slot) if isinstance(text, str)]):
        return
    for item in items:
        for text, (_, _, route) in texts_in(item, slot):
            place = taxonomy.origin(item, slot.name, *route)
            try:
                if not matches(pattern, text) and allows(slot, text):
                    yield Diagnostic(place, f"{name} of {item.name} does not follow the house style", str(style))
            except PatternError as error:
                message = f"the house pattern of {cls.name}.{slot.name} cannot be matched against {name} of {item.name}"
                yield Diagnostic(place, f"{message}: {error.message}", error.hint, cause=message)
                return
