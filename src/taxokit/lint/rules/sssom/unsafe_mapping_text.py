r"""A text of a mapping is a formula to spreadsheets, or contains an invisible character.

A mapping set is a table that people open in a spreadsheet, and a release has its labels and comments in further tables.
A cell that begins with an equals sign runs there. Control characters break terminals, and bidirectional ones make
reviewers see another text than programs read. In a repository, the labels of the table of terms count, too.

Source: OWASP, "CSV Injection"; CVE-2021-42574 ("Trojan Source").

```sssom bad
| subject_id | predicate_id    | object_id | mapping_justification        | comment                                |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | =HYPERLINK("https://example.com/","x") |
```

```sssom good
| subject_id | predicate_id    | object_id | mapping_justification        | comment    |
| ex:wind    | skos:exactMatch | other:1   | semapv:ManualMappingCuration | see page 4 |
```
"""

from taxokit.lint.rule_api import Diagnostic, Diagnostics, MappingView, Severity, mapping_rule
from taxokit.text.diagnostics import Location
from taxokit.text.formulas import formula_sign
from taxokit.text.normalize import INVISIBLE


@mapping_rule(Severity.ERROR)
def check(mappings: MappingView) -> Diagnostics:
    """Yield each such text; a warning in a file of others."""
    severity = Severity.ERROR if mappings.taxonomy else Severity.WARNING
    for slot, value, rows in mappings.values("text"):
        if fault := _fault(value):
            message, hint = f"the {slot} {fault[0]}", fault[1]
            yield from mappings.findings(
                slot, rows, message, hint, about=(slot, value), cause=message, severity=severity
            )
    terms = mappings.terms
    for term in terms.by_iri.values() if terms else ():
        if terms and (fault := _fault(term.label)):
            message = f"the label of a term {fault[0]}"
            yield Diagnostic(Location(terms.path, term.line, 1), message, fault[1], about=(term.iri,), cause=message)


def _fault(text: str) -> tuple[str, str] | None:
    """Return the fault of a text, and its remedy; None if it is safe."""
    if formula_sign(text):
        return f"begins as a spreadsheet formula does: {text!r}", "begin with a word"
    match = None if text.isprintable() else INVISIBLE.search(text.replace("\r\n", "\n"))
    return (f"contains the invisible character U+{ord(match[0]):04X}", "remove it") if match else None
