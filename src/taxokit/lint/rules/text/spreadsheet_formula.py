"""A spreadsheet would run a text as a formula.

Releases contain CSV files, which people open in spreadsheets. A cell that begins with an equals sign, an at sign, a
plus or a minus sign, also in its full-width form, is a formula there: it shows an error instead of the text, and at
worst it starts a program or sends the table to another machine. Some programs skip white space and quotes before the
sign.

Texts such as `-5 °C`, `+3 more` and `- see also` are not reported: after a plus or a minus sign, only a bracket or
an exclamation mark lets a formula call a function or reach another sheet, file or program. The table of a diff joins
the members of a list by `|`, so the rule checks them together, too.

CSV files contain every text unchanged, so this is an error, and no comment in a source can ignore it. If a text must
stay as it is, allow it in the configuration. In an RDF file, which is not a table, it is an *info*.

Options: `allowed` lists the texts that may be formulas, in full.

Source: OWASP "CSV Injection"; CWE-1236.

```yaml bad
id: energy
label: "=1+1"
```

```yaml good
id: energy
label: E = mc²
definition: -5 °C
notes:
  - "+3 more of them"
```

```turtle good
ex:energy a skos:Concept ; skos:prefLabel "– Energy"@en ; skos:altLabel "a=b"@en ; skos:notation "=1+1" .
```
"""

from collections.abc import Iterator
from itertools import chain

from taxokit.lint.rule_api import (
    Diagnostic,
    Diagnostics,
    Origin,
    Severity,
    SourceVocabulary,
    Taxonomy,
    Vocabulary,
    vocabulary_rule,
)
from taxokit.text.formulas import BEFORE, formula_sign

_HINT = "begin with a word, or allow the text in the configuration"


@vocabulary_rule(Severity.ERROR, suppressible=False)
def check(vocabulary: Vocabulary, *, allowed: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each text that is a formula, and each list that is one in the table of a diff."""
    severity = Severity.ERROR if vocabulary.by_schema else Severity.INFO
    texts = ((text, key) for text, keys in vocabulary.odd_texts.items() if formula_sign(text) for key in keys)
    for text, key in chain(texts, vocabulary.codes()):
        sign = formula_sign(text)
        if sign and text not in allowed:
            message = f"{vocabulary.name_of_text(key)} begins with {sign!r}, as a spreadsheet formula does"
            yield Diagnostic(vocabulary.place_of(key), message, _HINT, severity=severity)
    if isinstance(vocabulary, SourceVocabulary):
        for name, members, place in _lists(vocabulary.taxonomy):
            cell = "|".join(members)
            if formula_sign(cell) and cell not in allowed and not any(map(formula_sign, members)):
                message = f"the {name} begin with {cell[0]!r} and are a spreadsheet formula together: {cell!r}"
                yield Diagnostic(place, message, _HINT)


def _lists(taxonomy: Taxonomy) -> Iterator[tuple[str, list[str], Origin]]:
    """Yield the lists of texts whose first member begins with a sign: the name, the members and the place."""
    for cls in taxonomy.schema.classes.values():
        for slot in cls.slots:
            if not (slot.multivalued and slot.kind in ("text", "string") and not slot.computed):
                continue
            for item in taxonomy.having(cls, slot.name):
                texts = [value for value in item.values(slot) if isinstance(value, str)]
                members = texts if slot.ordered else sorted(texts)
                if len(members) > 1 and members[0].lstrip(BEFORE)[:1] in tuple("+-＋－"):
                    yield f"{slot.name} of {cls.kind} {item.id}", members, taxonomy.origin(item, slot.name)
