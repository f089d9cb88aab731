"""Edits of texts that are not written: a chain of workspaces gives the same as a command after another."""

import copy
from collections.abc import Callable
from pathlib import Path

from taxokit.edit.commit import settle, validate
from taxokit.edit.items import add, move
from taxokit.edit.replacement import Deprecation, deprecate
from taxokit.edit.values import link, rename, set_value, unlink
from taxokit.edit.workspace import Workspace
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load

Operation = Callable[[Workspace], None]

OPERATIONS: list[Operation] = [
    lambda edit: set_value(edit, "photovoltaik", "definition", ["Strom aus Sonnenlicht."]),
    lambda edit: rename(edit, "photovoltaik", "Kraft der Sonne"),
    lambda edit: add(edit, edit.taxonomy.schema.classes["Term"], "gezeiten", "erzeugung", {"label": ["Gezeiten"]}),
    lambda edit: link(edit, "gezeiten", "related", ["photovoltaik"]),
    lambda edit: move(edit, "gezeiten", "speicherung"),
    lambda edit: unlink(edit, "gezeiten", "related", ["photovoltaik"]),
    lambda edit: set_value(edit, "photovoltaik", "definition", ["Kraft."]),
    lambda edit: deprecate(edit, "gezeiten", Deprecation(replaced_by=("photovoltaik",))),
]


def test_chain_of_workspaces_gives_the_texts_that_commands_write(thesaurus: Path) -> None:
    project = find_project(thesaurus)
    workspace = Workspace(project)
    start, texts = workspace.texts, {}
    for operation in OPERATIONS:
        workspace = Workspace(project, workspace.texts, workspace.documents)
        operation(workspace)
        settle(workspace)
        texts = workspace.texts
        assert workspace.taxonomy.document == load(project, texts).document
    assert load(project).document == load(project, start).document, "something was written"
    for operation in OPERATIONS:
        written = Workspace(project)
        operation(written)
        validate(written).write()
    assert Workspace(project).texts == {path: text for path, text in texts.items() if text is not None}


def test_edit_in_memory_changes_no_taxonomy_before_it(thesaurus: Path) -> None:
    project = find_project(thesaurus)
    first = Workspace(project)
    before = copy.deepcopy(first.taxonomy.document)
    second = Workspace(project, first.texts, first.documents)
    OPERATIONS[0](second)
    OPERATIONS[1](second)
    assert second.former.document == first.taxonomy.document == before != second.result().document


def test_texts_take_the_place_of_files(thesaurus: Path) -> None:
    project = find_project(thesaurus)
    path, other = "taxonomy/themes/erzeugung.yaml", "taxonomy/themes/neu.yaml"
    text = (thesaurus / path).read_text(encoding="utf-8")
    workspace = Workspace(project, {path: None, other: text.replace("id: erzeugung", "id: neu", 1)})
    assert "erzeugung" not in workspace.taxonomy.index("Theme")
    set_value(workspace, "theme/neu", "label", ["Neu"])
    outcome = validate(workspace)
    assert not outcome.new_errors
    assert list(outcome.changes) == [other]
    assert (thesaurus / path).read_text(encoding="utf-8") == text


def test_settled_edit_is_complete(project_copy: Path) -> None:
    workspace = Workspace(find_project(project_copy))
    skill = workspace.taxonomy.by_class["Skill"][0]
    set_value(workspace, skill.id, "definition", ["Another text."])
    settle(workspace)
    drafts = dict(workspace.drafts)
    assert {path: new for path, (_, new) in validate(workspace).changes.items()} == drafts
