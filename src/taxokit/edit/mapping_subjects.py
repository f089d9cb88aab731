"""The subjects of mappings: the rows of an item follow its identifier and its label, and go if it is removed."""

from collections.abc import Iterable, Iterator

from taxokit.edit.mapping_edits import MappingEditor
from taxokit.edit.workspace import Workspace
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.mappings import joined_rows
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_of


def rename_subject(workspace: Workspace, iri: str, item: Item) -> None:
    """Give the mappings of an item whose IRI was another to its present one."""
    editor = MappingEditor(workspace)
    for mapping_set, row in list(rows_of(editor, iri)):
        editor.give(mapping_set.target, row, item)


def relabel_subjects(workspace: Workspace) -> None:
    """Write the label of each item that the edit renamed into its mappings that have the former one.

    The workspace is up to date afterwards.
    """
    taxonomy = workspace.taxonomy
    stale = [
        (mapping_set, row, item)
        for mapping_set, row, item in joined_rows(taxonomy)
        if item is not None and row["subject_label"] not in ("", label_of(item))
    ]
    if not stale:
        return
    former, editor = load(workspace.project, workspace.original.drafts), MappingEditor(workspace)
    for mapping_set, row, item in stale:
        before = former.by_iri.get(taxonomy.iri(item))
        if before is not None and label_of(before) == row["subject_label"] and not mapping_set.diagnostics:
            editor.give(mapping_set.target, row, item)
            words = f"changed subject_label of {item.name}: {label_of(item)}"
            workspace.report_file(words, mapping_set.path)
    workspace.reload()


def drop_subjects(workspace: Workspace, iris: Iterable[str]) -> None:
    """Remove the mappings of items that are removed."""
    editor = MappingEditor(workspace)
    for mapping_set, row in [entry for iri in iris for entry in rows_of(editor, iri)]:
        editor.drop(mapping_set.target, row)
        workspace.report_file(f"removed {row['subject_id']} {named(mapping_set, row)}", mapping_set.path)


def rows_of(editor: MappingEditor, iri: str) -> Iterator[tuple[MappingSet, Row]]:
    """Yield the mappings whose subject has an IRI, each with its set."""
    for mapping_set in list(editor.sets.values()):
        for row in mapping_set.rows if not mapping_set.diagnostics else ():
            if mapping_set.iri(row["subject_id"]) == iri:
                yield mapping_set, row


def named(mapping_set: MappingSet, row: Row) -> str:
    """Return the words for a mapping in messages."""
    if mapping_set.iri(row["object_id"]) == NO_TERM:
        return f"the note that {mapping_set.target} has no term"
    negated = "not " if row["predicate_modifier"] else ""
    label = f" ({row['object_label']})" if row["object_label"] else ""
    return f"{negated}{row['predicate_id']} {row['object_id']}{label}"
