"""The table of the items of a list: cells of chosen columns, filtered and sorted, in pages; and edits of many cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from starlette.responses import JSONResponse, Response

from taxokit.edit.cells import Cell, CellEdits, CellOperation, columns_of, edits_of, tables_of, text_of
from taxokit.edit.commit import Changes
from taxokit.edit.items import needs_parent
from taxokit.edit.nearby import NearFinding, words_in
from taxokit.edit.operation_json import as_json
from taxokit.edit.operation_runs import make_all
from taxokit.edit.operations import Add
from taxokit.edit.workspace import Workspace
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.formats.editors import EditorColumn, column_named
from taxokit.query.lookup import find_class
from taxokit.rdf import terms
from taxokit.repository.project import TAXONOMY_FILE
from taxokit.taxonomy.model import Item, ItemKey
from taxokit.taxonomy.names import full_id, label_slot, language_of
from taxokit.taxonomy.schema import Class
from taxokit.taxonomy.tables import Table
from taxokit.text.collation import collation_of
from taxokit.text.diagnostics import Diagnostic, Route
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.text.normalize import fold
from taxokit.web.languages import N_, own_name
from taxokit.web.pages import list_label, words_of
from taxokit.yaml_text import parser

_MOST_ROWS = 500  # of an answer
_MOST_PARENTS = 300  # that a page names

_STATES: Mapping[str, str] = {
    "empty": N_("Empty"),
    "filled": N_("Filled in"),
    "changed": N_("Changed"),
    "finding": N_("With findings"),
}
"""The conditions by which a column filters the rows, and their words."""


@view
def table() -> View:
    """Return the view."""
    rows = _Kept()
    answers = {
        "GET /table": _show,
        "GET /table/{list}": _show,
        "GET /table/{list}/rows": rows.answer,
        "POST /table/{list}/try": _try,
    }
    return View(answers, N_("Table"), 20)


def _table(editor: Editor, asked: Asked) -> Table:
    tables = tables_of(editor.taxonomy)
    name = asked.path.get("list") or next(iter(tables), "")
    if name not in tables:
        raise SourceError(f"there is no list {name!r}")
    return tables[name]


def _columns(editor: Editor, table: Table) -> dict[str, EditorColumn]:
    return {column.name: column for column in columns_of(editor.taxonomy, table, editor.languages)}


def _chosen(editor: Editor, table: Table, names: str) -> list[EditorColumn]:
    """Return the columns that a request names, by default those that most items have."""
    chosen = list(filter(None, (_named(editor, table, name) for name in names.split(",") if name)))
    return chosen or [column for column in _columns(editor, table).values() if _is_usual(editor, table, column)]


def _named(editor: Editor, table: Table, name: str) -> EditorColumn | None:
    """Return the column with a name, which may be in another language than those in use; None for no column."""
    column = column_named(editor.taxonomy.schema, table, name)
    return column if column is not None and column.name == name and (column.steps or column.parent) else None


def _is_usual(editor: Editor, table: Table, column: EditorColumn) -> bool:
    slot, cls = column.slot, editor.taxonomy.schema.tables[table.name][0]
    if slot is None or len(column.steps) > 1:
        return slot is None
    is_core = slot.uri in (terms.ALT_LABEL, terms.DEFINITION) or slot is label_slot(cls)
    return is_core or slot.required or bool(slot.annotations.get("acyclic")) or slot.uri == terms.BROADER


# --- the page ---------------------------------------------------------------------------------------------------------


def _show(editor: Editor, asked: Asked) -> Response:
    table = _table(editor, asked)
    chosen = {column.name: column for column in _chosen(editor, table, asked.query.get("columns", ""))}
    columns = {**_columns(editor, table), **chosen}
    cls = editor.taxonomy.schema.tables[table.name][0]
    holders = needs_parent(editor.taxonomy.schema, cls)
    parents = [item for cls in holders for item in editor.taxonomy.by_class[cls.name]][:_MOST_PARENTS]
    data = {
        "list": table.name,
        "columns": [_described(editor, column) for column in chosen.values()],
        "identifier": {"name": cls.key[0], "words": editor.gettext("Item")},
        "inside": [editor.gettext(words_of(cls.kind)) for cls in holders],
    }
    lists = {name: editor.gettext(list_label(own.slot)) for name, own in tables_of(editor.taxonomy).items() if own.slot}
    return editor.page(
        "table.html",
        editor.gettext("Table"),
        lists=lists,
        shown=table.name,
        columns=[_described(editor, column) for column in columns.values()],
        chosen=chosen,
        states=_STATES,
        parents=parents,
        data=data,
        here="/table",
        is_wide=True,
        scripts=["table.js"],
    )


def _described(editor: Editor, column: EditorColumn) -> dict[str, Any]:
    """Return what the page has to know of a column."""
    base, _, tag = column.name.partition("@")
    slot, schema = column.slot, editor.taxonomy.schema
    words = editor.gettext(words_of(base))
    options = (
        {"enum": schema.enums.get(slot.range, ()), "boolean": ("true", "false")}.get(slot.kind, ()) if slot else ()
    )
    return {
        "name": column.name,
        "words": f"{words} ({own_name(tag)})" if tag else words,
        "language": tag,
        "isMany": column.is_many,
        "isReference": column.is_reference,
        "range": column.parent.name if column.parent else slot.range if slot else "",
        "isText": slot is not None and not column.is_reference and slot.kind in ("text", "string"),
        "options": [] if column.is_many else list(options),
        "isLong": slot is not None and slot.uri == terms.DEFINITION,
    }


# --- rows -------------------------------------------------------------------------------------------------------------


class _Query(NamedTuple):
    """The rows and columns that a request asks for; `conditions` are states by column."""

    list: str
    columns: str
    words: str
    conditions: str
    sort: str


class _Kept:
    """The rows of the last query, which scripts ask for page by page, and the texts of their cells."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._texts_key: tuple[object, ...] = ()
        self._texts: dict[Item, list[str]] = {}
        self._rows: _Rows

    def answer(self, editor: Editor, asked: Asked) -> Response:
        """Return some rows, and the number of all."""
        texts = (asked.query.get(name, "") for name in ("columns", "q", "is", "sort"))
        query = _Query(asked.path["list"], *texts)
        key = (editor, editor.revision, editor.reported, query)
        if key != self._key:
            texts_key = (editor, editor.revision, query.list, query.columns)
            if texts_key != self._texts_key:
                self._texts_key, self._texts = texts_key, {}
            self._rows = _Rows(editor, _table(editor, asked), query, self._texts)
            self._key = key
        return JSONResponse(self._rows.page(_number(asked, "from", 0), _number(asked, "count", 100)))


def _number(asked: Asked, name: str, default: int) -> int:
    text = asked.query.get(name, "")
    return int(text[:9]) if text.isdecimal() else default


class _Rows:
    def __init__(self, editor: Editor, table: Table, query: _Query, texts: dict[Item, list[str]]) -> None:
        self._editor, self._taxonomy = editor, editor.taxonomy
        self._columns = _chosen(editor, table, query.columns)
        self._texts = texts
        conditions = [part.rpartition(":") for part in query.conditions.split(",")]
        states = [(_named(editor, table, name), state) for name, _, state in conditions]
        tests = [self._test(column, state) for column, state in states if column is not None and state in _STATES]
        words = fold(query.words).split()
        self._items = [
            item
            for item in self._taxonomy.table(table.name)
            if all(test(item) for test in tests) and (not words or self._has(item, words))
        ]
        order = _named(editor, table, query.sort.removeprefix("-"))
        if order is not None:
            key = collation_of(language_of(self._taxonomy)).key
            is_reverse = query.sort.startswith("-")
            self._items.sort(key=lambda item: key(text_of(self._taxonomy, item, order)), reverse=is_reverse)

    def page(self, first: int, count: int) -> dict[str, Any]:
        """Return the answer with some of the rows."""
        items = self._items[first : first + min(count, _MOST_ROWS)]
        return {"total": len(self._items), "from": first, "rows": list(map(self._row, items))}

    def _row(self, item: Item) -> dict[str, Any]:
        parent = item.parent
        return {
            "name": full_id(item),
            "id": item.id,
            "inside": full_id(parent) if parent is not None and parent.parent is not None else "",
            "cells": self._cells(item),
            "marks": self._marks(item),
            "changed": [column.name for column in self._columns if self._is_changed(item, column)],
        }

    def _cells(self, item: Item) -> list[str]:
        if item not in self._texts:
            self._texts[item] = [text_of(self._taxonomy, item, column) for column in self._columns]
        return self._texts[item]

    def _has(self, item: Item, words: Sequence[str]) -> bool:
        text = fold("\n".join((item.id, *self._cells(item))))
        return all(word in text for word in words)

    def _test(self, column: EditorColumn, state: str) -> Callable[[Item], bool]:
        if state == "changed":
            return lambda item: self._is_changed(item, column)
        if state == "finding":
            return lambda item: any(_is_at(column, finding) for finding in self._findings.get(_subject(item), ()))
        return lambda item: bool(text_of(self._taxonomy, item, column)) == (state == "filled")

    # --- findings and changes ---------------------------------------------------------------------------------------

    @cached_property
    def _findings(self) -> Mapping[str, Sequence[Diagnostic]]:
        """The findings by the name of the item that they are about."""
        findings: dict[str, list[Diagnostic]] = {}
        for finding in self._editor.report.findings if self._editor.report else ():
            findings.setdefault(finding.about[0] if finding.about else "", []).append(finding)
        return findings

    def _marks(self, item: Item) -> dict[str, list[str]]:
        """Return the findings about an item by column, "" for those about no column that is shown."""
        marks: dict[str, list[str]] = {}
        for finding in self._findings.get(_subject(item), ()):
            name = next((column.name for column in self._columns if _is_at(column, finding)), "")
            marks.setdefault(name, []).append("; ".join(filter(None, (finding.message, finding.hint))))
        return marks

    def _is_changed(self, item: Item, column: EditorColumn) -> bool:
        if self._taxonomy.origin(item).path not in self._changes:
            return False
        old = self._former.get(item.key)
        return text_of(self._taxonomy, item, column) != (text_of(self._taxonomy, old, column) if old else "")

    @cached_property
    def _changes(self) -> Changes:
        return self._editor.session.changes

    @cached_property
    def _former(self) -> Mapping[ItemKey, Item]:
        """The items of the changed files as they are on the disk."""
        schema, items = self._taxonomy.schema, dict[ItemKey, Item]()
        for path, (text, _) in self._changes.items():
            slot = schema.folders.get(path.split("/")[1])
            cls = schema.root if path == TAXONOMY_FILE else schema.classes[slot.range] if slot else None
            data = parser.parse(text or "", path).value if cls else None
            if cls is not None and isinstance(data, dict):
                items.update((item.key, item) for item in _inside(schema.classes, Item(cls, data)))
        return items


def _inside(classes: Mapping[str, Class], item: Item) -> Iterator[Item]:
    yield item
    for slot in item.cls.containers:
        for data in item.values(slot) if slot.nesting == "list" else ():
            if isinstance(data, dict):
                yield from _inside(classes, Item(classes[slot.range], data, item, slot))


def _subject(item: Item) -> str:
    return f"{item.cls.kind} {item.id}"


def _is_at(column: EditorColumn, finding: Diagnostic) -> bool:
    return bool(column.steps) and finding.about[1 : 1 + len(column.steps)] == tuple(map(str, column.steps))


# --- edits ------------------------------------------------------------------------------------------------------------


def _try(editor: Editor, asked: Asked) -> Response:
    """Say what a block of cells would change: the operations, the cells that are refused, and the new findings."""
    table = _table(editor, asked)
    edits = edits_of(editor.taxonomy, table, _cells(asked.data), _inside_of(asked.data))
    errors, findings = _trial(editor, edits)
    reasons = {edits.place_of(number, error): error for number, error in errors.items()} | edits.errors
    pairs = zip(edits.operations, edits.places, strict=True)
    rows = {_key_of(editor, operation): places[0][0] for operation, places in pairs}
    columns = _columns(editor, table).values()
    told = [
        {
            "row": rows[finding.key],
            "column": next((column.name for column in columns if _leads_to(column, finding.steps)), ""),
            "message": "; ".join(filter(None, (finding.diagnostic.message, finding.diagnostic.hint))),
        }
        for finding in findings
        if finding.key in rows
    ]
    operations = list(map(as_json, edits.operations))
    return JSONResponse({"operations": operations, "errors": _told(reasons), "findings": told})


def _trial(editor: Editor, edits: CellEdits) -> tuple[dict[int, TaxokitError], Sequence[NearFinding]]:
    """Return the errors of operations by their place, and the findings that they would cause."""
    errors: dict[int, TaxokitError] = {}

    def change(workspace: Workspace) -> None:
        errors.clear()
        errors.update(make_all(workspace, edits.operations))

    words = words_in(edits.operations)
    keys = [_key_of(editor, operation) for operation in edits.operations]
    try:
        return errors, editor.nearby.caused(keys, change, words) if keys else ()
    except TaxokitError as error:  # of what follows from all together
        return errors or {len(keys) - 1: error}, ()


def _key_of(editor: Editor, operation: CellOperation) -> ItemKey:
    """Return the key of the item that an operation on cells is about."""
    if isinstance(operation, Add):
        return find_class(editor.taxonomy.schema, operation.kind).name, operation.id
    kind, _, identifier = operation.item.partition("/")
    return find_class(editor.taxonomy.schema, kind).name, identifier


def _leads_to(column: EditorColumn, steps: Route) -> bool:
    return bool(column.steps) and steps[: len(column.steps)] == column.steps


def _inside_of(data: Any) -> str:
    return str(data.get("inside") or "")


def _told(errors: Mapping[tuple[str, str], TaxokitError]) -> list[dict[str, str]]:
    return [
        {"row": row, "column": column, "message": "; ".join(filter(None, (error.message, error.hint)))}
        for (row, column), error in errors.items()
    ]


def _cells(data: Any) -> list[Cell]:
    """Return the cells of a request. Raises SourceError."""
    cells = data.get("cells") if isinstance(data, dict) else None
    names = set(Cell._fields)
    if not isinstance(cells, list) or not all(
        isinstance(cell, dict) and cell.keys() <= names and all(isinstance(text, str) for text in cell.values())
        for cell in cells
    ):
        raise SourceError("the request has no list of cells")
    try:
        return [Cell(**cell) for cell in cells]
    except TypeError:
        raise SourceError("a cell needs a row, a column and a text") from None
