"""The mappings of items that change: they follow an identifier and a label, and go with an item that is removed.

Those of a merged item go to the other if they fit; those of a deprecated or split one are reported for review.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from taxokit.edit.mapping_edits import MappingEditor
from taxokit.edit.workspace import Workspace
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.standard import NO_TERM
from taxokit.taxonomy.mappings import joined_rows
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_of


def rename_subject(workspace: Workspace, iri: str, item: Item) -> None:
    """Give the mappings of an item whose IRI was another to its present one."""
    editor = MappingEditor(workspace)
    for target, rows in _by_target(_rows_of(editor, iri)).items():
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
    editor = MappingEditor(workspace)
    renamed: dict[Item, list[tuple[MappingSet, Row]]] = defaultdict(list)
    for mapping_set, row, item in stale:
        before = workspace.former.by_iri.get(taxonomy.iri(item))
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
    entries = [entry for iri in iris for entry in _rows_of(editor, iri)]
    for target, rows in _by_target(entries).items():
        editor.drop(target, rows)
    for mapping_set, row in entries:
        workspace.report_file(f"removed {row['subject_id']} {_named(mapping_set, row)}", mapping_set.path)


def report_mappings(workspace: Workspace, item: Item, advice: str) -> None:
    """Report the mappings of an item, with advice."""
    iri = workspace.taxonomy.iri(item)
    for mapping_set, row in _rows_of(MappingEditor(workspace), iri):
        if mapping_set.iri(row["object_id"]) == NO_TERM:
            continue
        workspace.tolerated |= {mapping_set.path}  # that the subject is deprecated is what the report says
        words = f"needs review: {_named(mapping_set, row)} of {item.name}; {advice}"
        workspace.report_file(words, str(mapping_set.place(row)))


def merge_mappings(workspace: Workspace, iri: str, name: str, item: Item, *, is_removed: bool) -> None:
    """Give the mappings of an item that was merged into another to that, if no check finds fault with it.

    A mapping that the other has goes. Others stay if the item does, and are reported. The workspace is up to date.
    """
    entries = list(_rows_of(MappingEditor(workspace), iri))
    known = workspace.finding_counts() if entries else Counter()
    for mapping_set, row in entries:
        editor, target, words = MappingEditor(workspace), mapping_set.target, _named(mapping_set, row)
        object_, predicate = mapping_set.iri(row["object_id"]), mapping_set.iri(row["predicate_id"])
        if object_ != NO_TERM and editor.rows(item, target, object_, predicate):
            editor.drop(target, [row])
            workspace.reload()
            workspace.report_file(f"removed {words} of {name}, which {item.name} has", mapping_set.path)
        elif object_ != NO_TERM and workspace.attempt(partial(editor.give, target, [row], item), known):
            workspace.report_file(f"moved {words} from {name} to {item.name}", mapping_set.path)
        elif is_removed:
            MappingEditor(workspace).drop(target, [row])
            workspace.reload()
            workspace.report_file(f"needs review: removed {words} of {name}", mapping_set.path)
        else:
            workspace.tolerated |= {mapping_set.path}
            advice = f"it cannot follow to {item.name}" if object_ != NO_TERM else f"look {item.name} up in {target}"
            workspace.report_file(f"needs review: {words} of {name}; {advice}", mapping_set.path)


def _by_target(entries: Iterable[tuple[MappingSet, Row]]) -> Mapping[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for mapping_set, row in entries:
        rows[mapping_set.target].append(row)
    return rows


def _rows_of(editor: MappingEditor, iri: str) -> Iterator[tuple[MappingSet, Row]]:
    """Yield the mappings whose subject has an IRI, each with its set."""
    for mapping_set in editor.sets.values():
        for row in mapping_set.rows if not mapping_set.diagnostics else ():
            if mapping_set.iri(row["subject_id"]) == iri:
                yield mapping_set, row


def _named(mapping_set: MappingSet, row: Row) -> str:
    """Return the words for a mapping in messages."""
    if mapping_set.iri(row["object_id"]) == NO_TERM:
        return f"the note that {mapping_set.target} has no term"
    negated = "not " if row["predicate_modifier"] else ""
    label = f" ({row['object_label']})" if row["object_label"] else ""
    return f"{negated}{row['predicate_id']} {row['object_id']}{label}"
