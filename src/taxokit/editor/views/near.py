"""The answer to each key: the findings that a change of an item would bring, and items that may be duplicates of it."""

import re
from typing import Any

from starlette.responses import JSONResponse, Response

from taxokit.edit.nearby import Nearby, NearFinding, field_of, words_in
from taxokit.edit.operation_json import from_json
from taxokit.edit.operations import Add, Operation, Rename, words_of
from taxokit.edit.workspace import Workspace, at, subject
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.editor.views.names import as_option, names_of
from taxokit.query.lookup import find_class
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.names import ROOT, label_slot
from taxokit.taxonomy.schema import Class
from taxokit.text.diagnostics import Diagnostic, Replacement
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.yaml_text import parser

_MEANT = re.compile(r"did you mean '?([^'?(]+?)'?(?: \(.*)?\?")
_MOST_SIMILAR = 5


@view
def near() -> View:
    """Return the view."""
    return View({"POST /near": _near})


def _near(editor: Editor, asked: Asked) -> Response:
    """Say what the operations of the request would bring to its item; without any, the findings that are there."""
    data = asked.data if isinstance(asked.data, dict) else {}
    if not isinstance(data.get("item"), str) or not isinstance(data.get("operations", []), list):
        raise SourceError("the request has no item, or no list of operations")
    operations = list(map(from_json, data.get("operations", [])))
    key, cls = _subject(editor, data["item"], operations)
    made: list[Workspace] = []

    def change(workspace: Workspace) -> None:
        made.append(workspace)
        for operation in operations:
            operation.apply(workspace)

    words = words_in(operations)
    shown: list[dict[str, Any]] = []
    problem = None
    try:
        findings = editor.nearby.findings(key, change, words)
        real = set(map(subject, editor.report.findings)) if editor.report else set()  # others come from the slice
        shown = [
            _as_json(editor, key, finding, made[-1])
            for finding in findings
            if finding.state == "new" or (finding.state == "known" and subject(finding.diagnostic) in real)
        ]
    except TaxokitError as error:  # the operations cannot be made as they are, at least not yet
        problem = {"message": error.message, "hint": error.hint}
    label = _label(cls, operations)
    similar = names_of(editor).alike(label, cls, _MOST_SIMILAR) if label else []
    options = [as_option(editor, other) for other in similar if other.key != key]
    released = is_released(editor.nearby, key)
    return JSONResponse({"findings": shown, "similar": options, "released": released, "problem": problem})


def is_released(nearby: Nearby, key: ItemKey) -> bool:
    """Return True if an item was released, or may have been in a release that cannot be read."""
    history = nearby.history([key])
    return bool(history.unreadable) or key in history.items


def known_findings(editor: Editor, item: Item) -> dict[str, list[Diagnostic]]:
    """Return the findings about an item, by the names of their fields; none if the state is not checked yet."""
    is_checked = editor.report is not None and editor.reported == editor.revision
    taxonomy, findings = editor.taxonomy, editor.report.findings if editor.report and is_checked else ()
    path, known = taxonomy.origin(item).path, dict[str, list[Diagnostic]]()
    for finding in findings:
        if finding.location.path == path:
            key, steps = field_of(taxonomy, finding)
            if key == item.key:
                known.setdefault(field_name(taxonomy, item, steps), []).append(finding)
    return known


def _subject(editor: Editor, name: str, operations: list[Operation]) -> tuple[ItemKey, Class]:
    """Return the key and the class of the item that the operations are about, which may be a new one."""
    for operation in operations:
        if isinstance(operation, Add):
            cls = find_class(editor.taxonomy.schema, operation.kind)
            return (cls.name, operation.id), cls
    item = editor.item(name or ROOT)
    return item.key, item.cls


def _label(cls: Class, operations: list[Operation]) -> str:
    """Return the label that operations give an item, "" if they give none."""
    slot = label_slot(cls)
    for operation in operations:
        if isinstance(operation, Rename):
            return operation.label
        if isinstance(operation, Add) and slot is not None:
            return " ".join(operation.values.get(slot.name, ()))
    return ""


# --- findings ---------------------------------------------------------------------------------------------------------


def _as_json(editor: Editor, key: ItemKey, finding: NearFinding, workspace: Workspace) -> dict[str, Any]:
    diagnostic = finding.diagnostic
    meant = _MEANT.search(diagnostic.hint)
    data: dict[str, Any] = {
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "isNew": finding.state == "new",
        "place": str(diagnostic.place),
    }
    if finding.key != key:
        other = editor.taxonomy.item(finding.key) if finding.key else None
        return {**data, "other": as_option(editor, other) if other else None}
    item = workspace.taxonomy.item(key)
    slot = field_name(workspace.taxonomy, item, finding.steps) if item else ""
    return {**data, "slot": slot, "fix": _fixed(finding, workspace), "meant": meant[1] if meant else ""}


def field_name(taxonomy: Taxonomy, item: Item, steps: tuple[str | int, ...]) -> str:
    """Return the name of the field for the value at some steps inside of an item."""
    if not steps:
        return ""
    slot, cls = item.cls.by_name.get(str(steps[0])), item.cls
    names = [str(step) for step in steps if isinstance(step, str)]
    if slot is not None and slot is cls.translations and names[2:] and names[2] in cls.by_name:
        return f"{names[2]}@{names[1]}"
    if slot is not None and slot.nesting == "list" and len(steps) > 1:
        records, index = item.values(slot), steps[1]
        key = taxonomy.schema.classes[slot.range].key
        if isinstance(index, int) and index < len(records) and isinstance(records[index], dict):
            names.insert(1, "/".join(str(records[index].get(part, "")) for part in key))
    return ".".join(names)


def _fixed(finding: NearFinding, workspace: Workspace) -> list[str] | None:
    """Return the values that the fix of a finding gives its field, None without a fix of that field alone."""
    fix, origin = finding.diagnostic.fix, finding.diagnostic.origin
    if not isinstance(fix, Replacement) or origin is None:
        return None
    steps = finding.steps[:-1] if finding.steps and isinstance(finding.steps[-1], int) else finding.steps
    route = origin.route[: len(origin.route) - len(finding.steps) + len(steps)]
    text = workspace.text(origin.path)
    value = parser.parse(text[: fix.start] + fix.text + text[fix.end :], origin.path).value
    try:
        return list(words_of(at(value, route)))
    except (LookupError, TypeError):
        return None
