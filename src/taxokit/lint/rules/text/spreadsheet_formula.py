"""A text would be run by a spreadsheet, as a formula.

Releases have CSV files, which people open in spreadsheets. There, a cell that begins with an equals sign, an at sign,
a plus or a minus sign, also in its full-width form, is a formula: it shows an error instead of the text, and at worst
it starts a program or sends the table to another machine. Some programs skip white space and quotes before the sign, or
take a semicolon, a tab or a line break in a text for the end of a cell.

A text that begins with a plus or a minus sign is not reported where no spreadsheet can compute it: a plain number, as
in `-5 °C` and `+3 more`, words in a row, as in `- see also` and `-ing forms`, or signs that formulas do not have. Calls
of functions, and references to other sheets, files and programs, are reported wherever they are behind the sign.

Cells that are composed of several values are looked at too: the credit line, the attribution of every row, the keys of
records, and lists, which have `|` between their members in the table of a diff. The credit is that of a release 1.0.0
of 2000-01-01, so that it can be allowed as the message has it.

CSV files have every text as it is, so this is an error, which no comment in a source can ignore. Where a text has to be
as it is, allow it in the configuration. In an RDF file, which is not a table, it is an *info*.

Options: `allowed` are the texts that may be formulas, in full.

Source: OWASP "CSV Injection"; CWE-1236.

```yaml bad
id: energy
label: "=1+1"
```

```yaml bad
id: energy
label: Energy
synonyms:
  - "@SUM(A1:A9)"
  - -power
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
from typing import Any

from taxokit.lint.formulas import formula_in, may_make_formula
from taxokit.lint.rule_api import Diagnostic, Diagnostics, Severity, SourceVocabulary, Vocabulary, vocabulary_rule

_HINT = "write a word first, or allow the text in the configuration"


@vocabulary_rule(Severity.ERROR, suppressible=False)
def check(vocabulary: Vocabulary, *, allowed: tuple[str, ...] = ()) -> Diagnostics:
    """Yield each text that is a formula."""
    severity = Severity.ERROR if vocabulary.by_schema else Severity.INFO
    texts = ((text, key) for text in vocabulary.odd_texts if formula_in(text) for key in vocabulary.keys_of_text(text))
    for text, key in chain(texts, vocabulary.codes()):
        found = formula_in(text)
        if found and text not in allowed:
            message = f"{vocabulary.name_of_text(key)} {found}"
            yield Diagnostic(vocabulary.place_of(key), message, _HINT, severity=severity)
    if isinstance(vocabulary, SourceVocabulary) and any(map(may_make_formula, _parts_of_cells(vocabulary))):
        yield from _in_composed_cells(vocabulary, allowed)


def _parts_of_cells(vocabulary: SourceVocabulary) -> Iterator[str]:
    """Yield the texts by which a composed cell can become a formula."""
    taxonomy = vocabulary.taxonomy
    for slot in taxonomy.schema.root.slots:
        if slot.name not in taxonomy.schema.tables:
            yield from _strings(taxonomy.document.get(slot.name))
    yield from vocabulary.odd_texts
    for items in taxonomy.by_class.values():
        if items and len(items[0].cls.key) > 1:
            yield from (part for item in items for part in item.key)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _in_composed_cells(vocabulary: SourceVocabulary, allowed: tuple[str, ...]) -> Iterator[Diagnostic]:
    from taxokit.lint.formulas import composed_cells  # few taxonomies have what it is needed for

    for cell in composed_cells(vocabulary.taxonomy):
        found = formula_in(cell.text)
        if found and cell.text not in allowed and not any(map(formula_in, cell.members)):
            yield Diagnostic(cell.place, f"{cell.name}, {cell.text!r}, {found}", _HINT)
