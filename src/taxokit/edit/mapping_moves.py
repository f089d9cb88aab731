"""The mappings of items that are deprecated, merged or split: which follow, and which need review."""

from collections import Counter

from taxokit.edit.commit import finding_counts
from taxokit.edit.mapping_edits import MappingEditor
from taxokit.edit.mapping_subjects import named, rows_of
from taxokit.edit.workspace import Workspace
from taxokit.sssom.mapping_set import Row
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.model import Item


def report_mappings(workspace: Workspace, item: Item, advice: str) -> None:
    """Report the mappings of an item, with advice."""
    iri = workspace.taxonomy.iri(item)
    for mapping_set, row in rows_of(MappingEditor(workspace), iri):
        if mapping_set.iri(row["object_id"]) == NO_TERM:
            continue
        workspace.tolerated |= {mapping_set.path}  # that the subject is deprecated is what the report says
        words = f"needs review: {named(mapping_set, row)} of {item.name}; {advice}"
        workspace.report_file(words, str(mapping_set.place(row)))


def merge_mappings(workspace: Workspace, iri: str, name: str, item: Item, *, is_removed: bool) -> None:
    """Give the mappings of an item that was merged into another to that, if no check finds fault with it.

    A mapping that the other has goes. Others stay if the item does, and are reported. The workspace is up to date.
    """
    if not any(rows_of(MappingEditor(workspace), iri)):
        return
    known = finding_counts(workspace)
    for mapping_set, row in list(rows_of(MappingEditor(workspace), iri)):
        editor, target, words = MappingEditor(workspace), mapping_set.target, named(mapping_set, row)
        object_, predicate = mapping_set.iri(row["object_id"]), mapping_set.iri(row["predicate_id"])
        if object_ != NO_TERM and editor.rows(item, target, object_, predicate):
            editor.drop(target, [row])
            workspace.report_file(f"removed {words} of {name}, which {item.name} has", mapping_set.path)
        elif object_ != NO_TERM and _given(workspace, editor, target, row, item, known):
            workspace.report_file(f"moved {words} from {name} to {item.name}", mapping_set.path)
        elif is_removed:
            MappingEditor(workspace).drop(target, [row])
            workspace.report_file(f"needs review: removed {words} of {name}", mapping_set.path)
        else:
            workspace.tolerated |= {mapping_set.path}
            advice = f"it cannot follow to {item.name}" if object_ != NO_TERM else f"look {item.name} up in {target}"
            workspace.report_file(f"needs review: {words} of {name}; {advice}", mapping_set.path)
        workspace.reload()


def _given(
    workspace: Workspace, editor: MappingEditor, target: str, row: Row, item: Item, known: Counter[tuple[str, ...]]
) -> bool:
    """Give a mapping to an item; undo it, and return False, if it causes a new finding."""
    drafts = dict(workspace.drafts)
    editor.give(target, [row], item)
    if finding_counts(workspace) - known:
        workspace.drafts = drafts
        return False
    return True
