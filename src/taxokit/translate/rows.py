"""Texts as the rows of a table, for CSV and workbooks: the columns of a translator first, and codes last."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from taxokit.taxonomy.translations import state_named
from taxokit.text.codes import in_usual_case
from taxokit.text.errors import SourceError
from taxokit.text.words import listed
from taxokit.translate.entries import Base, Entry, Exchange

CONTEXT, SOURCE, TRANSLATION, STATE = "context", "source", "translation", "state"
_TRANSLATOR, _REVIEWER, _PREVIOUS, _BASE = "translator", "reviewer", "previous source", "exported"
ENTERED = (TRANSLATION, STATE, _TRANSLATOR, _REVIEWER)
"""The columns in which a translator writes."""


class Line(NamedTuple):
    """A row of a file that is read: its line or number, and its cells."""

    number: int
    cells: Sequence[str]


def headers(exchange: Exchange) -> list[str]:
    """Return the names of the columns; those of the texts have their language: `translation (de)`."""
    languages = {SOURCE: exchange.source_language, TRANSLATION: exchange.language}
    return [f"{name} ({languages[name]})" if languages.get(name) else name for name in _COLUMNS]


_HELP = ("kind", "item", "in", "definition", "other languages", "terms", "length", _PREVIOUS, "IRI")
_COLUMNS = (SOURCE, *ENTERED, *_HELP, CONTEXT, _BASE)


def cells(entry: Entry) -> list[str]:
    """Return the row of a text."""
    about = entry.about
    return [
        entry.source,
        entry.text,
        entry.state,
        entry.translator,
        entry.reviewer,
        about.kind,
        about.label,
        "; ".join(about.parents),
        about.definition,
        "\n".join(f"{tag}: {text}" for tag, text in about.others),
        "\n".join(f"{term} = {text}" for term, text in about.terms),
        about.length
        + ("; one text in a line" if about.is_optional or about.is_list else "")
        + (", optional" if about.is_optional else ""),
        entry.previous,
        about.iri,
        entry.context,
        str(entry.base) if entry.base else "",
    ]


def places(header: Sequence[str]) -> Mapping[str, tuple[int, str]] | None:
    """Return the place of each column that a header names, with its language; None if it is not that of such a table.

    Columns may be in any order, and beside others.
    """
    known: dict[str, tuple[int, str]] = {}
    for place, cell in enumerate(header):
        name, _, tag = cell.strip().partition(" (")
        known.setdefault(name.lower(), (place, in_usual_case(tag.rstrip(") ").strip())))
    return known if {CONTEXT, SOURCE, TRANSLATION} <= known.keys() else None


def read_rows(rows: Iterable[Line], path: Path, word: str = "") -> Exchange:
    """Return the texts in the rows of a file, the first of which has the names of the columns.

    `word` is that for a row in a message, before its number. Raises SourceError for an unknown state.
    """
    lines = iter(rows)
    columns = places(next(lines, Line(1, ())).cells)
    if columns is None:
        hint = "export it again by `taxokit translate export`"
        raise SourceError(f"lacks a column: it needs {listed((CONTEXT, SOURCE, TRANSLATION))}", where=path, hint=hint)
    entries = list(chain.from_iterable(_entry(line, columns, f"{path}{word}:{line.number}") for line in lines))
    return Exchange(columns[SOURCE][1], columns[TRANSLATION][1], entries)


def _entry(line: Line, columns: Mapping[str, tuple[int, str]], where: str) -> Iterator[Entry]:
    """Yield the text of a row; none of an empty one."""
    values = {name: line.cells[place] for name, (place, _) in columns.items() if place < len(line.cells)}
    context, word = values.get(CONTEXT, "").strip(), values.get(STATE, "").strip().lower()
    if not context:
        if any(values.values()):
            raise SourceError("the row lacks its context", where=where, hint="copy it from the export")
        return
    state = state_named(word or "missing")
    if state is None:
        raise SourceError(f"{word!r} is no state", where=where, hint="write draft or reviewed, or leave it as it was")
    previous = values.get(_PREVIOUS, "") if state == "stale" else ""
    yield Entry(
        context,
        values.get(SOURCE, ""),
        values.get(TRANSLATION, ""),
        state,
        Base.read(values.get(_BASE, "")),
        previous,
        values.get(_TRANSLATOR, "").strip(),
        values.get(_REVIEWER, "").strip(),
        line=line.number,
    )
