"""The subjects of mappings: the rows of an item follow its identifier and its label, and go if it is removed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

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
    for target, rows in _by_target(rows_of(editor, iri)).items():
        editor.give(target, rows, item)


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
    renamed: dict[Item, list[tuple[MappingSet, Row]]] = defaultdict(list)
    for mapping_set, row, item in stale:
        before = former.by_iri.get(taxonomy.iri(item))
        if before is not None and label_of(before) == row["subject_label"] and not mapping_set.diagnostics:
            renamed[item].append((mapping_set, row))
            words = f"changed subject_label of {item.name}: {label_of(item)}"
            workspace.report_file(words, mapping_set.path)
    for item, entries in renamed.items():
        for target, rows in _by_target(entries).items():
            editor.give(target, rows, item)
    workspace.reload()


def drop_subjects(workspace: Workspace, iris: Iterable[str]) -> None:
    """Remove the mappings of items that are removed."""
    editor = MappingEditor(workspace)
    entries = [entry for iri in iris for entry in rows_of(editor, iri)]
    for target, rows in _by_target(entries).items():
        editor.drop(target, rows)
    for mapping_set, row in entries:
        workspace.report_file(f"removed {row['subject_id']} {named(mapping_set, row)}", mapping_set.path)


def _by_target(entries: Iterable[tuple[MappingSet, Row]]) -> Mapping[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for mapping_set, row in entries:
        rows[mapping_set.target].append(row)
    return rows


def rows_of(editor: MappingEditor, iri: str) -> Iterator[tuple[MappingSet, Row]]:
    """Yield the mappings whose subject has an IRI, each with its set."""
    for mapping_set in editor.sets.values():
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
