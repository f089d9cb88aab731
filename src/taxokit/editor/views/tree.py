"""The tree of all items, in which they are moved: branches come when they are opened, and a move is tried first."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from starlette.responses import JSONResponse, Response

from taxokit.diff.changes import Change
from taxokit.diff.engine import diff, snapshot_of
from taxokit.diff.kinds import KINDS
from taxokit.edit.commit import Changes
from taxokit.edit.items import holders
from taxokit.edit.nearby import words_in
from taxokit.edit.operations import Move
from taxokit.edit.parents import parent_slot
from taxokit.edit.workspace import Workspace
from taxokit.editor.editor import Editor
from taxokit.editor.views import Asked, View, view
from taxokit.editor.views.steps import operations_of, words_of
from taxokit.query.structure import TreeNode, expand
from taxokit.repository.project import TAXONOMY_FILE
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import ItemKey, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.errors import SourceError, TaxokitError
from taxokit.web.languages import N_
from taxokit.web.pages import list_label
from taxokit.web.pages import words_of as in_words

_MOST_OPEN = 200  # items that a page has from the beginning


@view
def tree() -> View:
    """Return the view."""
    answers = {"GET /tree": _show, "GET /tree/{name:path}": _show, "POST /tree/try": _try}
    return View(answers, N_("Tree"), 30)


class Row(NamedTuple):
    """A row of the tree: an item, or a list of the taxonomy, with the rows below, or their number alone.

    `parents` are the linked parents of an item, and with `is_linked` it has no other.
    """

    name: str
    words: str
    path: str
    branch: str
    inside: str
    below: Sequence["Row"] = ()
    number: int = 0
    is_ordered: bool = False
    is_linked: bool = False
    parents: Sequence[str] = ()


def _show(editor: Editor, asked: Asked) -> Response:
    """Show the whole, the items of a list, or those below an item."""
    name = asked.path.get("name", "")
    taxonomy = editor.taxonomy
    lists = {slot.name: slot for slot in taxonomy.schema.folders.values()}
    if name and name not in lists:
        item = editor.item(name)
        rows = [_row(editor, expand(taxonomy, item, depth=1), ROOT)]
        title = editor.name(item)
    else:
        top = expand(taxonomy, taxonomy.root, depth=1)
        is_open = bool(name) or len(top.children) <= _MOST_OPEN
        shown = {list_name: nodes for list_name, nodes in top.below.items() if not name or list_name == name}
        rows = [_list_row(editor, lists[list_name], nodes, is_open=is_open) for list_name, nodes in shown.items()]
        title = editor.gettext("Tree")
    return editor.page("tree.html", title, rows=rows, here="/tree", scripts=["tree.js", "move.js"])


def _list_row(editor: Editor, slot: Slot, nodes: Sequence[TreeNode], *, is_open: bool) -> Row:
    rows = [_row(editor, node, ROOT) for node in nodes] if is_open else []
    words = editor.gettext(list_label(slot))
    return Row(ROOT, words, f"/table/{slot.name}", f"/tree/{slot.name}", "", rows, len(nodes))


def _row(editor: Editor, node: TreeNode, inside: str) -> Row:
    item, name = node.item, full_id(node.item)
    broader = parent_slot(item.cls)
    is_linked = broader is not None and _is_at_top_alone(editor.taxonomy, item.cls)
    return Row(
        name,
        editor.name(item),
        editor.path(item),
        f"/tree/{name}",
        inside,
        [_row(editor, child, name) for child in node.children],
        sum(node.folded.values()) or len(node.children),
        item.slot is not None and item.slot.ordered,
        is_linked,
        [_named(editor.taxonomy, broader, value) for value in item.values(broader)] if is_linked and broader else (),
    )


def _is_at_top_alone(taxonomy: Taxonomy, cls: Class) -> bool:
    return list(holders(taxonomy.schema, cls)) == [taxonomy.schema.root]


def _named(taxonomy: Taxonomy, slot: Slot, value: str) -> str:
    item = taxonomy.index(slot.range).get(value)
    return full_id(item) if item else value


# --- trials -----------------------------------------------------------------------------------------------------------


def _try(editor: Editor, asked: Asked) -> Response:
    """Say what a move would do, why it cannot be made, and what it would mean for the next version."""
    operations = operations_of(asked)
    made: list[Workspace] = []

    def change(workspace: Workspace) -> None:
        made.append(workspace)
        for operation in operations:
            operation.apply(workspace)

    keys = {editor.item(operation.item).key for operation in operations if isinstance(operation, Move)}
    if not keys:
        raise SourceError("the request has no move")
    words = words_in(operations)
    try:
        findings = editor.nearby.caused(keys, change, words)
    except TaxokitError as error:
        reason = "; ".join(filter(None, (error.message, error.hint)))
        return JSONResponse({"messages": [], "errors": [reason], "changes": [], "findings": []})
    workspace = made[-1]
    texts = {path: (workspace.before[path], text) for path, text in workspace.drafts.items()}
    changes = _changes(editor, texts) if _are_released(editor, keys) else []
    return JSONResponse(
        {
            "messages": list(map(words_of, workspace.messages)),
            "errors": [],
            "changes": [_told(editor, change) for change in changes],
            "findings": [finding.diagnostic.message for finding in findings],
        }
    )


def _told(editor: Editor, change: Change) -> dict[str, str]:
    words = editor.gettext(in_words(KINDS[change.kind].words))
    return {"words": words, "bump": change.bump.name.lower(), "reason": change.reason}


def _are_released(editor: Editor, keys: Collection[ItemKey]) -> bool:
    history = editor.nearby.history(keys)
    return bool(history.unreadable) or any(key in history.items for key in keys)


def _changes(editor: Editor, texts: Changes) -> Sequence[Change]:
    """Return the changes of some files as a diff between releases has them; none if the sources have another shape."""
    if editor.report is None or editor.report.diff is None:
        return ()
    session = editor.session
    root = {TAXONOMY_FILE: session.texts[TAXONOMY_FILE]}
    before, after = (
        load(session.project, {**root, **{path: pair[side] for path, pair in texts.items()}}, alone=True)
        for side in (0, 1)
    )
    return diff(snapshot_of(before, "before"), snapshot_of(after, "after")).all
