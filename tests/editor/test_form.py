"""The form of an item: fields by any schema, whose operations work, and the answers that its scripts ask for."""

import json
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from support.editing import Editing
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id
from taxokit.web.forms import Field, groups_of

SKILL = "skill/agent-memory-systems"


def words_for(taxonomy: Taxonomy, field: Field, item: Item) -> str:
    """Return a value that a field takes, and that it does not have."""
    if field.control == "reference":
        ids = [
            other.id for cls in taxonomy.schema.descendants(field.slot.range) for other in taxonomy.by_class[cls.name]
        ]
        return next((other for other in ids if other not in (item.id, *field.values)), "")
    if field.control == "choice":
        return next((choice for choice in field.choices if choice not in field.values), "")
    number = str(int(max(field.slot.minimum or 1, 1)))
    words = {"number": number, "date": "2026-02-03", "uri": "https://example.org/new"}
    return words.get(field.control, "1.2.3" if "since" in field.name or "_in" in field.name else "New words")


def all_fields(taxonomy: Taxonomy, item: Item, languages: tuple[str, ...]) -> Iterator[Field]:
    for group in groups_of(taxonomy, item.cls, item, languages):
        for field in group.fields:
            yield field
            yield from (inner for record in field.records.values() for inner in record)


def operations_for(field: Field, name: str, value: str) -> list[dict[str, Any]]:
    """Return the operations of the script for a new value."""
    if field.operation == "rename":
        return [{"op": "rename", "item": name, "label": value, "was": "".join(field.values)}]
    if field.operation == "link":
        return [{"op": "link", "item": name, "slot": field.name, "values": [value]}]
    values = [*field.values, value] if field.is_list else [value]
    return [{"op": "set", "item": name, "slot": field.name, "values": values, "was": list(field.values)}]


@pytest.mark.parametrize("base", [pytest.param("project_copy", marks=pytest.mark.full), "animals", "thesaurus"])
def test_every_field_of_every_class_gives_an_operation_that_works(
    request: pytest.FixtureRequest, open_editor: Callable[..., Editing], base: str
) -> None:
    editing = open_editor(request.getfixturevalue(base))
    taxonomy = editing.editor.taxonomy
    items = [
        taxonomy.root,
        *(items[0] for cls in taxonomy.schema.item_classes if (items := taxonomy.by_class[cls.name])),
    ]
    controls = set()
    for item in items:
        name = full_id(item) if item.parent else "."
        operations, new = [], {}
        fields = all_fields(taxonomy, item, ("cs",))
        for field in sorted(fields, key=lambda field: field.operation != "rename"):  # a label may take its place
            value = words_for(taxonomy, field, item)
            controls.add(field.control)
            if value and field.name not in ("namespace", "language"):
                operations += operations_for(field, name, value)
                new[field.name] = value
        assert new
        editing.do(*operations)
        page = unescape(editing.get(f"/item/{name if item.parent else ''}?language=cs").text)
        assert 'type="number"' not in page  # browsers make 135 of "13,5" there, and nothing of "12e"
        shown = dict(zip(*parts(page), strict=True))
        for path, value in new.items():
            assert value in shown[path], (name, path, shown[path])
        editing.post("/undo")
    assert controls >= {"line", "text", "uri", "choice"}


def parts(page: str) -> tuple[list[str], list[list[str]]]:
    """Return the names of the fields of a page, and their values."""
    slots = [part.partition('"')[0] for part in page.split('data-slot="')[1:]]
    return slots, [json.JSONDecoder().raw_decode(part)[0] for part in page.split('data-was="')[1:]]


def test_a_choice_has_the_descriptions_of_its_values_and_a_link_the_fields_of_its_record(editing: Editing) -> None:
    page = unescape(editing.get("/item/skill/k8s-health-probes-autoscaling").text)
    assert '<option value="draft">Draft – Proposed; may still change or go.</option>' in page
    assert 'data-slot="prerequisites.kubernetes-workloads-pods-services.note"' in page
    assert '<a href="/item/skill/kubernetes-workloads-pods-services"' in page


def test_names_are_found_by_their_words_and_have_definitions(editing: Editing) -> None:
    editing.do({"op": "deprecate", "item": SKILL, "reason": "Old.", "replacement": "none"})
    [first, *_] = editing.get("/names?q=agent+mem&range=Skill").json()
    assert (first["id"], first["path"], first["deprecated"]) == (SKILL.partition("/")[2], f"/item/{SKILL}", True)
    assert first["about"].startswith("Implements")
    assert {option["item"].partition("/")[0] for option in editing.get("/names?q=agent&range=Category").json()} == {
        "category"
    }
    assert editing.get("/names?q=qqqqqqq&range=Skill").json() == []
    assert len(editing.get("/names?range=Skill").json()) == 20


def test_a_conflict_has_both_values(editing: Editing) -> None:
    [was] = editing.editor.item(SKILL).values(editing.editor.taxonomy.schema.classes["Skill"].by_name["definition"])
    operation = {"op": "set", "item": SKILL, "slot": "definition", "values": ["Mine."], "was": [was]}
    editing.do({**operation, "values": ["Theirs."]})
    answer = editing.post("/do", {"operations": [operation]})
    assert (answer.status_code, answer.json()["was"], answer.json()["now"]) == (409, [was], ["Theirs."])


def test_findings_near_a_key_have_their_field_and_their_fix(editing: Editing) -> None:
    operation = {"op": "set", "item": SKILL, "slot": "definition", "values": ["Keeps  what the the agents saw."]}
    findings = editing.post("/near", {"item": SKILL, "operations": [operation]}).json()["findings"]
    by_rule = {finding["rule"]: finding for finding in findings}
    assert {"double-space", "repeated-word"} <= by_rule.keys()
    assert all(
        by_rule[rule]["slot"] == "definition" and by_rule[rule]["isNew"] for rule in ("double-space", "repeated-word")
    )
    assert by_rule["double-space"]["fix"] == ["Keeps what the the agents saw."]
    assert editing.post("/near", {"item": SKILL}).json()["findings"] == []
    impossible = {**operation, "slot": "replacement", "values": ["x"]}
    assert "choose" in editing.post("/near", {"item": SKILL, "operations": [impossible]}).json()["problem"]["hint"]


def test_findings_of_translations_and_records_are_at_their_fields(editing: Editing) -> None:
    item = "skill/k8s-health-probes-autoscaling"
    paths = ["label@de", "prerequisites.kubernetes-workloads-pods-services.note"]
    operations = [{"op": "set", "item": item, "slot": path, "values": ["Two  spaces"]} for path in paths]
    findings = editing.post("/near", {"item": item, "operations": operations}).json()["findings"]
    assert {finding["slot"] for finding in findings if finding["rule"] == "double-space"} == set(paths)


def test_a_label_like_another_has_that_item(editing: Editing) -> None:
    operation = {"op": "rename", "item": "skill/k8s-health-probes-autoscaling", "label": "Agents Memory System"}
    similar = editing.post("/near", {"item": operation["item"], "operations": [operation]}).json()["similar"]
    assert [option["item"] for option in similar] == [SKILL]


def test_a_new_item_has_a_proposed_identifier_and_findings_before_it_is_added(editing: Editing) -> None:
    page = unescape(editing.get("/new/skill?parent=kubernetes").text)
    slots, values = parts(page)
    assert slots[:3] == ["@parent", "label", "@id"]
    assert values[0] == ["kubernetes"]
    assert "required_by" not in slots  # which is computed
    given = {"label": ["Pods at Night"], "definition": ["Runs  pods at night."]}
    assert editing.post("/new/skill", {"values": given}).json()["id"] == "pods-at-night"
    assert editing.post("/new/skill", {"values": {}}).json()["id"] == ""
    operation = {"op": "add", "kind": "skill", "id": "pods-at-night", "parent": "kubernetes", "values": given}
    near = editing.post("/near", {"item": "", "operations": [operation]}).json()
    assert ("double-space", "definition") in [(finding["rule"], finding["slot"]) for finding in near["findings"]]
    assert near["problem"] is None
    editing.do(operation)
    assert "Pods at Night" in editing.get("/item/skill/pods-at-night").text
    assert "+ New skill" in editing.get("/").text


def test_new_items_of_every_kind_have_a_page(open_editor: Callable[..., Editing], animals: Path) -> None:
    editing = open_editor(animals)
    kinds = [cls.kind for cls in editing.editor.taxonomy.schema.item_classes]
    assert [editing.get(f"/new/{kind}").status_code for kind in kinds] == [200] * len(kinds)
    slots, values = parts(unescape(editing.get("/new/concept?parent=mammals").text))
    assert values[slots.index("broader")] == ["mammals"]
    assert values[slots.index("in_scheme")] == ["animals"]


def actions_on(page: str) -> dict[str, dict[str, Any]]:
    found = [part.partition('"')[::2] for part in page.split('<dialog id="dialog-')[1:]]
    return {name: json.JSONDecoder().raw_decode(unescape(rest.partition('data-given="')[2]))[0] for name, rest in found}


def test_actions_are_those_that_the_schema_allows(editing: Editing) -> None:
    actions = actions_on(editing.get(f"/item/{SKILL}").text)
    assert list(actions) == ["deprecate", "merge", "split", "move", "reidentify", "remove"]
    for operation in actions.values():
        editing.post("/try", {"operations": [operation]})
    assert list(actions_on(editing.get("/item/lab/rag-basics").text or "")) == []
    assert actions_on(editing.get("/item/").text) == {}
    editing.do({**actions["deprecate"], "reason": "Old.", "replacement": "none"})
    assert "merge" not in actions_on(editing.get(f"/item/{SKILL}").text)


def test_a_record_that_a_key_names_has_fields_before_it_is_there(editing: Editing) -> None:
    path = "value_provenance.definition"
    page = unescape(editing.get(f"/item/{SKILL}?record={path}").text)
    assert f'data-slot="{path}.source"' in page
    editing.do({"op": "set", "item": SKILL, "slot": f"{path}.source", "values": ["editorial"], "was": []})
    assert f'data-slot="{path}.note"' in editing.get(f"/item/{SKILL}").text
    assert 'data-slot="counts.lessons"' in editing.get("/item/?record=counts.lessons").text


def test_an_action_has_findings_before_it_is_made(editing: Editing) -> None:
    item = "skill/kubernetes-workloads-pods-services"
    operation = {"op": "deprecate", "item": item, "reason": "Old.", "replacement": "none"}
    findings = editing.post("/near", {"item": item, "operations": [operation]}).json()["findings"]
    others = {finding["other"]["item"] for finding in findings if finding["rule"] == "deprecated-dependency"}
    assert "skill/k8s-health-probes-autoscaling" in others


def test_a_trial_has_the_consequences_and_keeps_nothing(editing: Editing) -> None:
    before = editing.editor.session.texts
    operation = {"op": "deprecate", "item": SKILL, "reason": "Old.", "replacement": "none"}
    answer = editing.post("/try", {"operations": [operation]}).json()
    assert answer["messages"][0]["words"].startswith("deprecated")
    assert "+        status: deprecated" in answer["diff"] or "+    status: deprecated" in answer["diff"]
    assert editing.editor.session.texts == before
    assert editing.editor.session.steps == []


def test_the_page_has_users_contents_comments_and_changes(editing: Editing, edit: Callable[..., None]) -> None:
    path, line = editing.root / "taxonomy/categories/kubernetes.yaml", "  - id: kubernetes-workloads-pods-services\n"
    edit(path, line, f"{line}    # the first of all\n")
    page = editing.get("/item/category/kubernetes").text
    assert 'href="/new/skill?parent=kubernetes"' in page
    assert 'href="/item/skill/k8s-health-probes-autoscaling"' in page
    used = editing.get("/item/skill/kubernetes-workloads-pods-services").text
    assert 'href="/item/skill/k8s-health-probes-autoscaling"' in used
    assert "the first of all" in used
    editing.do({"op": "rename", "item": SKILL, "label": "Memory of Agents"})
    editing.report()
    assert "renamed skill agent-memory-systems" in unescape(editing.get(f"/item/{SKILL}").text)


def test_a_source_is_shown_with_all_steps_and_no_other_file_is(editing: Editing) -> None:
    editing.do({"op": "rename", "item": SKILL, "label": "Memory of Agents"})
    [path] = editing.editor.session.changes
    assert "label: Memory of Agents" in editing.get(f"/source/{path}").text
    assert editing.get("/source/pyproject.toml").status_code == 404
    assert editing.get("/source/../../etc/passwd").status_code == 404
