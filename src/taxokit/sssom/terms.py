"""The terms of a target that mappings use: a table of their labels, states and versions, so that checks run offline."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from taxokit.sssom.read import form_fault, scanned
from taxokit.text.csv_text import start_of
from taxokit.text.diagnostics import Diagnostic, Location, place_in

ENDING = ".terms.csv"
CURRENT, OBSOLETE = "current", "obsolete"


class Term(NamedTuple):
    """A term of a target: a row of the table, with its line. `replaced_by` is the IRI of its successor, if any."""

    iri: str
    label: str = ""
    status: str = CURRENT
    replaced_by: str = ""
    version: str = ""
    line: int = 0


COLUMNS = Term._fields[:-1]


@dataclass(frozen=True)
class Terms:
    """The terms of a target by IRI, and the faults of their table."""

    path: str
    by_iri: Mapping[str, Term]
    diagnostics: Sequence[Diagnostic] = field(default=(), repr=False)


def read_terms(path: str, text: str) -> Terms:
    """Read the text of a table of terms; rows that break its form are diagnostics."""
    faults: list[Diagnostic] = []
    terms: dict[str, Term] = {}
    rows = list(scanned(path, text, ",", start_of(text), faults))
    if faults:
        return Terms(path, {}, faults)
    cells = [list(map(str.strip, row.values(text))) for row in rows]
    columns = cells[0] if cells else []
    if "iri" not in columns or set(columns) - set(COLUMNS):
        message = f"the columns of the terms are {', '.join(COLUMNS)}"
        return Terms(path, {}, [form_fault(Location(path, 1, 1), message, "write these names in the first line")])
    for row, values in zip(rows[1:], cells[1:], strict=True):
        place = place_in(path, text, row.cells[0][0])
        term = Term(**dict(zip(columns, values, strict=False)), line=row.line)
        if len(values) != len(columns) or not term.iri:
            faults.append(form_fault(place, "the row does not have an IRI and a cell for each column", "complete it"))
        elif term.status not in (CURRENT, OBSOLETE):
            message = f"the status is {term.status!r}"
            faults.append(form_fault(place, message, f"write {CURRENT} or {OBSOLETE}"))
        elif term.iri in terms:
            message = f"the term {term.iri} is in line {terms[term.iri].line}, too"
            faults.append(form_fault(place, message, "delete one of the two rows"))
        else:
            terms[term.iri] = term
    return Terms(path, terms, faults)
