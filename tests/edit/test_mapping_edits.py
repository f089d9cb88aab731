"""Edits of mapping sets in any layout: they change their rows alone, and removing a mapping undoes adding it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taxokit.edit.mapping_edits import MappingEditor, NewMapping, NewSet
from taxokit.edit.workspace import Workspace
from taxokit.query.lookup import find_item
from taxokit.rdf import terms
from taxokit.repository.project import Project
from taxokit.sssom.read import read_mapping_set
from taxokit.sssom.terms import Term
from taxokit.taxonomy.loader import load

NEEDED = ("subject_id", "predicate_id", "object_id", "mapping_justification")
OTHERS = ("object_label", "confidence", "comment", "author_label", "mapping_date", "own_column")
ITEMS = ("fish", "mammals", "vertebrates")
PREDICATES = (terms.CLOSE_MATCH, terms.BROAD_MATCH, terms.RELATED_MATCH)
HEADS = (
    "#mapping_set_id: https://example.org/m\n#license: https://example.org/l\n#curie_map:\n#  c: {C}\n#  zoo: {Z}\n",
    "#curie_map: {{zoo: '{Z}', c: '{C}'}} # both\n#mapping_set_id: https://example.org/m\n",
    "#  curie_map:\n#      zoo: {Z}\n#      c: {C}\n#  comment: >-\n#      two\n#      lines\n#  mapping_date: 2026-01-01\n",
)
CONCEPTS, ZOO = "https://example.org/animals/concept/", "https://example.com/zoo/"

cells = st.text(st.sampled_from('ab ",;|#\té'), max_size=6)


def written(value: str, *, quoted: bool) -> str:
    return (
        f'"{value.replace(chr(34), chr(34) * 2)}"'
        if quoted or value[:1] == "#" or "\t" in value or '"' in value
        else value
    )


@st.composite
def mapping_sets(draw: st.DrawFn) -> str:
    """Draw a mapping set: columns in any order, quotes or none, any line end, with or without one at the end."""
    columns = draw(st.permutations([*NEEDED, *draw(st.sets(st.sampled_from(OTHERS)))]))
    rows = []
    for number in range(draw(st.integers(0, 5))):
        known = {
            "subject_id": f"c:{draw(st.sampled_from(ITEMS))}",
            "predicate_id": "skos:closeMatch",
            "object_id": f"zoo:t{number}",
            "mapping_justification": "semapv:ManualMappingCuration",
            "mapping_date": draw(st.sampled_from(["", "2026-01-01"])),
            "confidence": draw(st.sampled_from(["", "0.5"])),
        }
        rows.append([known[name] if name in known else draw(cells) for name in columns])
    if draw(st.booleans()):
        rows.sort()
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = ["\t".join(written(cell, quoted=draw(st.booleans())) for cell in row) for row in [columns, *rows]]
    head = draw(st.sampled_from(HEADS)).format(C=CONCEPTS, Z=ZOO).replace("\n", line_end)
    mark = draw(st.sampled_from(["", line_end]))
    return head + line_end.join(lines) + mark


@pytest.fixture
def project(animals: Path) -> Project:
    (animals / "mappings").mkdir()
    return Project(animals)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mapping_sets(), st.sampled_from(ITEMS), st.sampled_from(PREDICATES), cells.filter(lambda text: "\t" not in text))
def test_only_the_rows_of_an_edit_change(project: Project, text: str, item: str, predicate: str, comment: str) -> None:
    path = "mappings/zoo.sssom.tsv"
    (project.root / path).write_text(text, encoding="utf-8", newline="")
    (project.root / "mappings/zoo.terms.csv").write_text("label,iri\r\nFirst," + ZOO + "t0\r\n", newline="")
    workspace = Workspace(project)
    editor, subject = MappingEditor(workspace), find_item(workspace.taxonomy, item)
    before = read_mapping_set(path, text)
    assert not before.diagnostics
    columns = set(before.columns)
    evidence = {"mapping_justification": "ManualMappingCuration", "comment": comment, "confidence": "0.7"}
    evidence = {name: value for name, value in evidence.items() if value and name in columns}
    mapping = NewMapping(predicate, evidence, {"mapping_date": "2026-01-01"}, Term(ZOO + "new", "New, term"))
    editor.add(subject, "zoo", ZOO + "new", mapping, NewSet())
    editor.finish()
    added = read_mapping_set(path, workspace.text(path))
    assert not added.diagnostics
    rows = [row.cells for row in added.rows]
    new = next(row for row in rows if row["object_id"] == "zoo:new")
    assert [row for row in rows if row is not new] == [row.cells for row in before.rows]
    assert new.get("comment", "") == evidence.get("comment", "")
    if is_sorted(before.rows, before.columns):
        assert is_sorted(added.rows, added.columns)
    editor.set(subject, "zoo", ZOO + "new", {"predicate": "exact", "reviewer": "Ada"})
    changed = read_mapping_set(path, workspace.text(path))
    assert next(row for row in changed.rows if row["object_id"] == "zoo:new")["reviewer_label"] == "Ada"
    assert [cells_of(row) for row in changed.rows if row["object_id"] != "zoo:new"] == [
        cells_of(row) for row in before.rows
    ]
    assert load(project, workspace.drafts).diagnostics == workspace.original.diagnostics


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mapping_sets(), st.sampled_from(ITEMS), st.sampled_from(PREDICATES))
def test_removing_undoes_adding(project: Project, text: str, item: str, predicate: str) -> None:
    path, beside = "mappings/zoo.sssom.tsv", "mappings/zoo.terms.csv"
    table = "iri,label\r\n" + ZOO + 't0,"First"'
    (project.root / path).write_text(text, encoding="utf-8", newline="")
    (project.root / beside).write_text(table, newline="")
    workspace = Workspace(project)
    editor, subject = MappingEditor(workspace), find_item(workspace.taxonomy, item)
    evidence = {"mapping_justification": "ManualMappingCuration"}
    editor.add(subject, "zoo", ZOO + "new", NewMapping(predicate, evidence, {}, Term("", "New")), NewSet())
    editor.finish()
    assert workspace.text(path) != text
    editor.remove(subject, "zoo", ZOO + "new")
    assert (workspace.text(path), workspace.text(beside)) == (text, table)


def cells_of(row: object) -> dict[str, str]:
    return dict(row.cells)  # type: ignore[attr-defined]


def is_sorted(rows: object, columns: object) -> bool:
    keys = [[row[name] for name in columns] for row in rows]  # type: ignore[attr-defined]
    return keys == sorted(keys)


def test_many_mappings_are_accepted_at_once(animals: Path, run: Callable[..., Any]) -> None:
    """A row that stands twice counts once, and so does a term of several rows."""
    head = "#curie_map:\n#  c: https://example.org/animals/concept/\n#  zoo: https://example.com/zoo/\n"
    head += "#mapping_set_id: https://example.org/m\n#license: https://example.org/l\n"
    columns = "subject_id\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n"
    rows = [
        "fish\tskos:closeMatch\tzoo:1\tOne",
        "mammals\tskos:broadMatch\tzoo:1\tOne",
        "fish\tskos:relatedMatch\tzoo:2\tTwo",
    ]
    text = "".join(f"c:{row}\tsemapv:ManualMappingCuration\n" for row in [*rows, rows[0]])
    (animals / "others.sssom.tsv").write_text(head + columns + text, encoding="utf-8")
    for expected in ("mapped", "nothing to change"):
        result = run("map", "accept", "others.sssom.tsv", "--target", "zoo", "--author", "Ada", cwd=animals)
        assert result.code == 0, result.err
        assert expected in result.out + result.err
    accepted = read_mapping_set("", (animals / "mappings/zoo.sssom.tsv").read_text(encoding="utf-8"))
    assert len(accepted.rows) == 3
    assert (animals / "mappings/zoo.terms.csv").read_text(encoding="utf-8").count("\n") == 3
