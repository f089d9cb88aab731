"""Every kind of change of a schema, and its bump; `test_engine.py` has those of the policy."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.diff.changes import Bump, Change
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.schema import Schema

Model = dict[str, Any]


@pytest.fixture(scope="module")
def model(thesaurus_template: Path) -> Model:
    content: Model = json.loads((thesaurus_template / "schema/generated/taxonomy.model.json").read_bytes())
    return content


def schema_changes(old: Schema, new: Schema) -> list[Change]:
    """Return the changes of a schema, for empty documents."""
    return list(diff(Snapshot("old", old, {}), Snapshot("new", new, {})).all)


def changes(model: Model, change: Callable[[Model], object]) -> list[Change]:
    new = copy.deepcopy(model)
    change(new)
    return schema_changes(schema_from(model, "old"), schema_from(new, "new"))


def slot(model: Model, name: str, cls: str = "Term") -> Model:
    match: Model = next(slot for slot in model["classes"][cls]["slots"] if slot["name"] == name)
    return match


def test_equal_schemas_do_not_differ(model: Model) -> None:
    assert changes(model, lambda _: None) == []


@pytest.mark.parametrize(
    ("name", "aspect", "value", "kind", "reason"),
    [
        ("coined", "uri", "https://example.org/other", "schema-changed", "a meaning changed"),
        ("coined", "kind", "number", "widened", "a type changed"),
        ("coined", "kind", "string", "schema-changed", "a type changed"),
        ("related", "range", "Theme", "schema-changed", "a type changed"),
        ("related", "range", "Entry", "widened", "a type changed"),
        ("coined", "datatype", "http://www.w3.org/2001/XMLSchema#gYear", "schema-changed", "a type changed"),
        ("translations", "nesting", "list", "schema-changed", "a type changed"),
        ("coined", "multivalued", True, "widened", "a cardinality changed"),
        ("related", "multivalued", False, "narrowed", "a cardinality changed"),
        ("coined", "required", True, "required", "a slot became required, or optional"),
        ("label", "required", False, "widened", "a slot became required, or optional"),
        ("id", "identifier", False, "schema-changed", "a key changed"),
        ("synonyms", "ordered", True, "schema-changed", "a list became ordered, or unordered"),
    ],
)
def test_aspect_of_a_slot_that_breaks_readers(
    model: Model, name: str, aspect: str, value: Any, kind: str, reason: str
) -> None:
    before = slot(model, name).get(aspect)
    (change,) = changes(model, lambda m: slot(m, name).update({aspect: value}))
    assert (change.subject, change.kind, change.cls, change.slot) == ("schema", kind, "Term", name)
    assert (change.bump, change.reason) == (Bump.MAJOR, reason)
    assert change.new == {aspect: value}
    assert change.old is not None
    assert change.old[aspect] == before or before is None


def test_range_that_is_a_class_below_is_narrower(model: Model) -> None:
    slot(model, "related")["range"] = "Entry"
    (change,) = changes(model, lambda m: slot(m, "related").update(range="Term"))
    assert (change.kind, change.old, change.new) == ("narrowed", {"range": "Entry"}, {"range": "Term"})


@pytest.mark.parametrize(
    ("aspect", "value", "kind"),
    [
        ("inverse", "basis_of", "schema-changed"),
        ("pattern", "^x$", "narrowed"),
        ("minimum", 1200, "narrowed"),
        ("minimum", 900, "widened"),
        ("minimum", None, "widened"),
        ("maximum", 2000, "narrowed"),
        ("maximum", 2200, "widened"),
        ("maximum", None, "widened"),
        ("annotations", {"removal": "major"}, "schema-changed"),
    ],
)
def test_aspect_of_a_slot_that_breaks_nobody(model: Model, aspect: str, value: Any, kind: str) -> None:
    (change,) = changes(model, lambda m: slot(m, "coined").update({aspect: value}))
    assert (change.kind, change.bump, change.reason) == (
        kind,
        Bump.MINOR,
        {"annotations": "annotations of the schema"}.get(aspect, f"a slot's {aspect}"),
    )
    assert change.new == {aspect: value}


@pytest.mark.parametrize(
    ("aspect", "value", "bump"),
    [
        ("recommended", True, Bump.PATCH),
        ("annotations", {"house_pattern": "^[A-Z]", "house_style": "it begins with a capital"}, Bump.PATCH),
        ("annotations", {"spread": "related"}, Bump.PATCH),
        ("annotations", {"computed": "deprecated", "given": True}, Bump.PATCH),
        ("annotations", {"computed": "introduced"}, Bump.MINOR),
        ("annotations", {"house_pattern": "^[A-Z]", "removal": "major"}, Bump.MINOR),
        ("annotations", {"max_length": 80}, Bump.MINOR),  # it is in the released JSON Schema
        ("annotations", {"acyclic": True}, Bump.MINOR),  # and this in the SHACL shapes
    ],
)
def test_annotation_that_only_checks_sources_is_a_patch(model: Model, aspect: str, value: Any, bump: Bump) -> None:
    (change,) = changes(model, lambda m: slot(m, "label").update({aspect: value}))
    reason = "checks of sources" if bump is Bump.PATCH else "annotations of the schema"
    assert (change.kind, change.bump, change.reason) == ("schema-changed", bump, reason)


@pytest.mark.parametrize(
    ("change", "kind", "bump", "reason"),
    [
        (
            lambda m: m["classes"]["Term"].update(uri="https://example.org/X"),
            *("schema-changed", Bump.MAJOR, "a meaning changed"),
        ),
        (
            lambda m: m["classes"]["Term"]["types"].pop(),
            *("schema-changed", Bump.MAJOR, "the ancestors of a class changed"),
        ),
        (
            lambda m: m["classes"]["Term"]["unique_keys"].append(["label"]),
            *("schema-changed", Bump.MAJOR, "a key changed"),
        ),
        (
            lambda m: m["classes"]["Term"].update(abstract=True),
            *("schema-changed", Bump.MAJOR, "a class became abstract, or concrete"),
        ),
        (
            lambda m: m["classes"]["Term"].update(description="Other."),
            *("schema-changed", Bump.PATCH, "descriptions of the schema"),
        ),
        (lambda m: m["classes"].update(New=m["classes"]["Agent"]), "class-added", Bump.MINOR, "a new class"),
        (
            lambda m: m["classes"]["Term"]["slots"].remove(slot(m, "coined")),
            *("slot-removed", Bump.MAJOR, "a slot was removed"),
        ),
        (
            lambda m: m["classes"]["Theme"]["slots"].append(slot(m, "coined")),
            *("slot-added", Bump.MINOR, "a new slot"),
        ),
        (
            lambda m: m["classes"]["Theme"]["slots"].append({**slot(m, "coined"), "required": True}),
            *("slot-added", Bump.MAJOR, "a new required slot"),
        ),
        (lambda m: slot(m, "coined").update(name="year"), "slot-renamed", Bump.MAJOR, "a slot was renamed"),
        (
            lambda m: slot(m, "coined").update(description="Other."),
            "schema-changed",
            Bump.PATCH,
            "descriptions of the schema",
        ),
        (
            lambda m: m["enums"]["Stage"].pop("candidate"),
            *("value-removed", Bump.MAJOR, "a permissible value was removed"),
        ),
        (
            lambda m: m["enums"]["Stage"].update(disputed={}),
            *("value-added", Bump.MINOR, "a new permissible value"),
        ),
        (
            lambda m: m["enums"]["Stage"]["accepted"].update(description="Other."),
            *("schema-changed", Bump.PATCH, "descriptions of the schema"),
        ),
        (
            lambda m: m["enums"]["Stage"]["accepted"].update(uri="https://example.org/a"),
            *("schema-changed", Bump.MAJOR, "a meaning changed"),
        ),
        (
            lambda m: m["enums"]["Stage"]["accepted"].update(deprecated=True),
            *("schema-changed", Bump.MAJOR, "a meaning changed"),
        ),
        (
            lambda m: m["enums"]["Stage"]["accepted"].update(stage=5, description="Other."),
            *("schema-changed", Bump.PATCH, "checks of sources"),
        ),
        (
            lambda m: m["enums"]["Stage"]["accepted"].update(stage=5, together=True),
            *("schema-changed", Bump.MINOR, "annotations of the schema"),
        ),
    ],
)
def test_classes_slots_and_values(
    model: Model, change: Callable[[Model], object], kind: str, bump: Bump, reason: str
) -> None:
    assert [(c.subject, c.kind, c.bump, c.reason) for c in changes(model, change)] == [("schema", kind, bump, reason)]


def rename_class(old: str, new: str) -> Callable[[Model], None]:
    def change(model: Model) -> None:
        model["classes"][new] = model["classes"].pop(old)
        for cls in model["classes"].values():
            cls["ancestors"] = [new if name == old else name for name in cls["ancestors"]]
            for known in cls["slots"]:
                known["range"] = new if known["range"] == old else known["range"]

    return change


@pytest.mark.parametrize("name", ["Term", "Entry", "Wording", "Agent", "Thesaurus"])
def test_renamed_class_is_a_single_change_despite_references(model: Model, name: str) -> None:
    def change(new: Model) -> None:
        rename_class(name, "Other")(new)
        new["root"] = "Other" if new["root"] == name else new["root"]

    (renamed,) = changes(model, change)
    assert (renamed.kind, renamed.cls, renamed.old, renamed.new, renamed.bump) == (
        *("class-renamed", "Other", name, "Other"),
        Bump.MAJOR,
    )


def test_renamed_class_with_another_meaning_is_known_by_its_slots(model: Model) -> None:
    def change(new: Model) -> None:
        rename_class("Entry", "Other")(new)
        for cls in new["classes"].values():
            cls["types"] = ["https://example.org/Other" if "core#Concept" in uri else uri for uri in cls["types"]]
        new["classes"]["Other"]["uri"] = "https://example.org/Other"

    result = changes(model, change)
    assert [(c.kind, c.cls, c.reason) for c in result] == [
        ("class-renamed", "Other", "a class was renamed"),
        ("schema-changed", "Other", "a meaning changed"),
    ]


def test_renamed_slot_is_a_single_change_despite_references(model: Model) -> None:
    def change(new: Model) -> None:
        slot(new, "builds_on")["name"] = "needs"
        slot(new, "basis_of")["inverse"] = "needs"
        slot(new, "level")["annotations"]["computed_from"] = "needs"
        slot(new, "terms", "Theme")["annotations"]["spread"] = "needs"

    (renamed,) = changes(model, change)
    assert (renamed.kind, renamed.cls, renamed.slot, renamed.old, renamed.new) == (
        *("slot-renamed", "Term", "needs"),
        *("builds_on", "needs"),
    )


def in_all(model: Model, name: str) -> list[Model]:
    """Return a slot as each class has it that inherits it."""
    names = [name_ for name_, cls in model["classes"].items() if name_ == "Entry" or "Entry" in cls["ancestors"]]
    return [slot(model, name, cls) for cls in names]


@pytest.mark.parametrize(
    ("aspects", "kinds"),
    [
        ({"required": True}, ["required"]),
        ({"description": "Other."}, ["schema-changed"]),
        ({"name": "meaning"}, ["slot-renamed"]),
        ({"name": "meaning", "required": True}, ["slot-renamed", "required"]),
    ],
)
def test_change_of_an_inherited_slot_is_reported_once(model: Model, aspects: Model, kinds: list[str]) -> None:
    result = changes(model, lambda m: [known.update(aspects) for known in in_all(m, "definition")])
    assert [(c.kind, c.cls) for c in result] == [(kind, "Entry") for kind in kinds]
    renamed = {edit.cls for edit in result[0].edits}
    assert renamed == ({"Entry", "Term", "Theme"} if "name" in aspects else set())


def test_override_of_an_inherited_slot_is_reported_of_its_class(model: Model) -> None:
    def change(new: Model) -> None:
        for known in in_all(new, "definition"):
            known["required"] = True
        slot(new, "definition", "Theme")["pattern"] = "^[A-Z]"

    assert [(c.kind, c.cls) for c in changes(model, change)] == [("required", "Entry"), ("schema-changed", "Theme")]


def test_new_inherited_slot_is_reported_once(model: Model) -> None:
    new_slot = {"name": "symbol", "uri": "https://example.org/energy/ns#symbol", "kind": "string", "range": "string"}

    def change(new: Model) -> None:
        for name in ("Entry", "Term", "Theme"):
            new["classes"][name]["slots"].append(new_slot)

    assert [(c.kind, c.cls, c.slot) for c in changes(model, change)] == [("slot-added", "Entry", "symbol")]


def test_class_that_is_gone(model: Model) -> None:
    old = copy.deepcopy(model)
    old["classes"]["Spare"] = old["classes"]["Agent"]
    (change,) = schema_changes(schema_from(old, "old"), schema_from(model, "new"))
    assert (change.kind, change.cls, change.bump, change.reason) == (
        *("class-removed", "Spare"),
        *(Bump.MAJOR, "a class was removed"),
    )


def test_opposite_change_of_a_slot_has_the_same_bump(model: Model) -> None:
    new = copy.deepcopy(model)
    slot(new, "label")["required"] = False
    slot(new, "coined").update(kind="string", range="string", datatype="http://www.w3.org/2001/XMLSchema#string")
    old, later = schema_from(model, "old"), schema_from(new, "later")
    forward, back = schema_changes(old, later), schema_changes(later, old)
    assert [(c.slot, c.old, c.new, c.bump) for c in forward] == [(c.slot, c.new, c.old, c.bump) for c in back]
    assert [c.slot for c in forward] == ["label", "coined"]


def test_changes_come_class_by_class_then_the_enums(model: Model) -> None:
    def change(new: Model) -> None:
        new["enums"].update(Zone={"a": {}}, Area={"b": {}})
        new["enums"]["Stage"].pop("candidate")
        for name in ("Theme", "Agent"):
            new["classes"][name]["description"] = "Other."

    result = changes(model, change)
    assert [c.cls for c in result] == ["Agent", "Theme", "Area", "Stage", "Zone"]
