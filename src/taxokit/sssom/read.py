"""Reading SSSOM/TSV: a head of YAML behind number signs, then a table with tabs.

A file that breaks the form is read as far as possible, and its faults are diagnostics, so that they do not hide others.
Source: https://mapping-commons.github.io/sssom/spec-formats-tsv/, SSSOM 1.0.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from taxokit.repository.reading import read_input, relative_name
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import MAPPING_SLOTS, SET_SLOTS
from taxokit.text.csv_text import MARK, RowSpans, TableError, decoded, scan, start_of, value_of
from taxokit.text.diagnostics import Diagnostic, Location, Severity, place_in
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import count_of
from taxokit.yaml_text import parser

FORM_RULE = "invalid-mapping-file"
"""The rule that reports files that are not SSSOM/TSV."""

LEAST = ("subject_id", "predicate_id", "object_id", "mapping_justification")
"""The columns that every file needs."""

ENDING, HEAD_ENDING = ".sssom.tsv", ".sssom.yml"
"""The endings of a file, and of one that has the head of it."""

_DELIMITER = "\t"
_SIGN = lazy_compile(r"^#", re.MULTILINE)
_HEAD = lazy_compile(r"(?:#[^\n]*(?:\n|\Z))*")


def form_fault(place: Location, message: str, hint: str) -> Diagnostic:
    """Return a fault of the form of a file."""
    return Diagnostic(place, message, hint, rule=FORM_RULE, cause=message)


def read_mapping_file(path: Path) -> MappingSet:
    """Read a file of SSSOM/TSV, which findings name relative to the working folder.

    Without a head, that of the file beside it with the ending `.sssom.yml` counts. Raises SourceError if a file cannot
    be read, or is not UTF-8.
    """
    name = relative_name(path)
    text = decoded(read_input(path), name)
    beside = path.with_name(path.name.removesuffix(".tsv").removesuffix(".sssom") + HEAD_ENDING)
    if text.removeprefix(MARK).startswith("#") or not beside.exists():
        return read_mapping_set(name, text)
    return read_mapping_set(name, text, decoded(read_input(beside), relative_name(beside)), relative_name(beside))


def read_mapping_set(path: str, text: str, head_text: str | None = None, head_path: str = "") -> MappingSet:
    """Read the text of a file, with the head of another file if there is one and the text has none."""
    if "\r" in text and "\n" not in text:
        fault = form_fault(
            Location(path, 1, 1), "its lines end with a carriage return alone", "save it with line feeds"
        )
        return MappingSet(path, text, "", {}, head_path=path, diagnostics=[fault])
    start = start_of(text)
    end = start
    if head_text is None or text.startswith("#", start):
        match = _HEAD.match(text, start)
        end = match.end() if match else start
        # a space for each number sign: YAML then has the lines and the columns of the file
        head_text, head_path = _SIGN.sub(" ", text[start:end]), path
    head, faults = _read_head(head_text, head_path)
    if start:
        message, hint = "begins with a byte order mark, which SSSOM/TSV forbids", "save it as UTF-8 without BOM"
        faults.insert(0, form_fault(Location(path, 1, 1), message, hint))
    rows = scanned(path, text, _DELIMITER, end, faults)
    table = next((row for row in rows if not _is_outside(path, text, row, faults)), None)
    columns = [_value(text, span) for span in table.cells] if table else []
    if table is None or not any(column in MAPPING_SLOTS for column in columns):
        faults.append(_no_table(path, text, end, columns))
        return MappingSet(path, text, head_text, head, head_path=head_path, diagnostics=faults)
    faults += _faults_of_columns(path, text, table, columns)
    read = [row for row in rows if not _is_fault(path, text, row, len(columns), faults)]
    return MappingSet(
        path,
        text,
        head_text,
        head,
        head_path=head_path,
        columns=columns,
        column_spans=table.cells,
        rows=[_row(text, columns, row) for row in read],
        diagnostics=faults,
    )


def _read_head(text: str, path: str) -> tuple[Mapping[str, Any], list[Diagnostic]]:
    """Return the values of the head as they are written, and its faults."""
    if not text.strip():
        return {}, []
    node = parser.compose(text, path)
    if isinstance(node, Diagnostic):
        return {}, [node._replace(rule=FORM_RULE)]
    faults = list(_forbidden(text, path))
    if not isinstance(node, yaml.MappingNode):
        message = "the head is not a mapping of YAML"
        return {}, [*faults, form_fault(Location(path, 1, 1), message, "write `#mapping_set_id: …`")]
    if faults:
        return {}, faults  # an alias could repeat a value without end
    faults += _bare_numbers(node, path)
    return _written(node, path, faults), faults


def _bare_numbers(head: yaml.MappingNode, path: str) -> Iterator[Diagnostic]:
    """Yield the texts that other readers take for a number or a truth value, for want of quotes."""
    for key, value in head.value:
        slot = SET_SLOTS.get(key.value) if isinstance(key, yaml.ScalarNode) else None
        is_bare = isinstance(value, yaml.ScalarNode) and not getattr(value, "style", None)
        if slot and slot.kind == "text" and is_bare and _NO_TEXT.fullmatch(value.value):
            place = Location(path, value.start_mark.line + 1, value.start_mark.column + 1)
            message, hint = f"the {key.value} is no text to readers of YAML", f'quote it: "{value.value}"'
            yield form_fault(place, message, hint)._replace(severity=Severity.WARNING)


_NO_TEXT = lazy_compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|true|false|True|False|TRUE|FALSE")


def _forbidden(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield the first of the features of YAML that SSSOM/TSV forbids."""
    for token in yaml.scan(text, Loader=yaml.CSafeLoader) if any(sign in text for sign in _SIGNS) else ():
        if isinstance(token, tuple(_FORBIDDEN)):
            place = Location(path, token.start_mark.line + 1, token.start_mark.column + 1)
            yield form_fault(place, f"the head has {_FORBIDDEN[type(token)]}, which SSSOM/TSV forbids", "write it out")
            return


_SIGNS = "&*!%"
_FORBIDDEN = {
    yaml.AnchorToken: "an anchor of YAML",
    yaml.AliasToken: "an alias of YAML",
    yaml.TagToken: "a tag of YAML",
    yaml.DirectiveToken: "a directive of YAML",
}


def _written(node: yaml.Node, path: str, faults: list[Diagnostic]) -> Any:
    """Return the value of a node with scalars as they are written: a version `1.10` is no number."""
    if isinstance(node, yaml.MappingNode):
        values: dict[str, Any] = {}
        for key, value in node.value:
            place = Location(path, key.start_mark.line + 1, key.start_mark.column + 1)
            if not isinstance(key, yaml.ScalarNode):
                faults.append(form_fault(place, "a list or a mapping cannot be a key", "use a word"))
            elif key.value in values:
                faults.append(form_fault(place, f"the key {key.value} stands twice", "delete one of the two"))
            else:
                values[key.value] = _written(value, path, faults)
        return values
    if isinstance(node, yaml.SequenceNode):
        return [_written(value, path, faults) for value in node.value]
    is_null = node.value in ("", "~", "null") and not getattr(node, "style", None)
    return "" if is_null else node.value


def scanned(path: str, text: str, delimiter: str, start: int, faults: list[Diagnostic]) -> Iterator[RowSpans]:
    """Yield the rows of a table from a position on, up to the first that is no CSV, which is added to the faults."""
    try:
        yield from scan(text, delimiter, path, start, text.count("\n", 0, start) + 1)
    except TableError as error:
        faults.append(form_fault(Location(path, error.line, 1), error.message, error.hint))


def _value(text: str, span: tuple[int, int]) -> str:
    return value_of(text[span[0] : span[1]])


def _row(text: str, columns: Sequence[str], spans: RowSpans) -> Row:
    cells = {column: _value(text, span) for column, span in zip(columns, spans.cells, strict=False)}
    return Row({column: value for column, value in cells.items() if value}, spans)


def _no_table(path: str, text: str, start: int, columns: Sequence[str]) -> Diagnostic:
    """Return the fault of a file whose row of column names is missing, or is none."""
    message, hint = "has no table: a row of column names must follow the head", f"begin with {', '.join(LEAST)}"
    if columns:
        message = "the first row after the head has no name of a column of SSSOM"
    for sign, name in ((",", "commas"), (";", "semicolons")):
        if len(columns) == 1 and sign in columns[0]:
            message, hint = f"the columns are separated by {name}, not by tabs", "save the table with tabs"
    if columns and columns[0].startswith("#"):
        message, hint = "the line of the head is in quotes, as spreadsheets write it", "remove the quotes around it"
    return form_fault(place_in(path, text, start), message, hint)


def _faults_of_columns(path: str, text: str, table: RowSpans, columns: Sequence[str]) -> Iterator[Diagnostic]:
    counts = Counter(columns)
    for column, span in zip(columns, table.cells, strict=True):
        place = place_in(path, text, span[0])
        if not column:
            yield form_fault(place, "a column has no name", "name it, or delete the column")
        elif counts[column] > 1:
            yield form_fault(place, f"the column {column} stands {counts[column]:,} times", "delete all but one")
            counts[column] = 0  # reported


def _is_outside(path: str, text: str, row: RowSpans, faults: list[Diagnostic]) -> bool:
    """Return True if a line is neither the names of the columns nor a mapping, and add that to the faults."""
    place, start = place_in(path, text, row.cells[0][0]), row.cells[0][0]
    if start == row.end:
        fault = form_fault(place, "the line is empty", "delete it")
        faults.append(fault._replace(severity=Severity.WARNING))  # nothing is lost
        return True
    if text.startswith("#", start):
        message, hint = "the line begins with a number sign, as only those of the head do", "delete it"
        faults.append(form_fault(place, message, hint))
        return True
    return False


def _is_fault(path: str, text: str, row: RowSpans, width: int, faults: list[Diagnostic]) -> bool:
    """Return True if a row cannot be read, and add the reason to the faults."""
    if _is_outside(path, text, row, faults):
        return True
    if len(row.cells) == width:
        faults += _bare_quotes(path, text, row)
        return False
    message = f"the row has {count_of(len(row.cells), 'cell')}, and the table {count_of(width, 'column')}"
    hint = "add a tab for each empty cell" if len(row.cells) < width else "put a cell that has tabs in quotes"
    if all(start == end for start, end in row.cells[width:]) and len(row.cells) > width:
        hint = "delete the tabs at its end"
    faults.append(form_fault(place_in(path, text, row.cells[0][0]), message, hint))
    return True


def _bare_quotes(path: str, text: str, row: RowSpans) -> Iterator[Diagnostic]:
    """Yield the cells that have a quote, but are not in quotes: readers disagree on them."""
    for start, end in row.cells if text.find('"', row.cells[0][0], row.end) >= 0 else ():
        if text.find('"', start, end) > start and text[start] != '"':
            fault = form_fault(place_in(path, text, start), _BARE_QUOTE, "quote the cell, and double its quotes")
            yield fault._replace(severity=Severity.WARNING)


_BARE_QUOTE = "a cell has a quote, but is not in quotes"
