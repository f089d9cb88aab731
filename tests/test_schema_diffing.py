"""Every kind of change of a schema, and what it weighs; `test_diffing.py` has the ones that the policy names."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.changes import Bump, Change
from taxokit.schema import schema_from
from taxokit.schema_diffing import schema_changes

Model = dict[str, Any]


@pytest.fixture(scope="module")
def model(thesaurus_template: Path) -> Model:
    content: Model = json.loads((thesaurus_template / "schema/generated/taxonomy.model.json").read_bytes())
    return content


def changes(model: Model, change: Callable[[Model], object]) -> list[Change]:
    new = copy.deepcopy(model)
    change(new)
    return list(schema_changes(schema_from(model, "old"), schema_from(new, "new")))


def slot(model: Model, name: str, cls: str = "Term") -> Model:
    found: Model = next(slot for slot in model["classes"][cls]["slots"] if slot["name"] == name)
    return found


def test_equal_schemas_do_not_differ(model: Model) -> None:
    assert changes(model, lambda _: None) == []


@pytest.mark.parametrize(
    ("name", "aspect", "value", "reason"),
    [
        ("coined", "uri", "https://example.org/other", "its meaning changed"),
        ("coined", "kind", "number", "its type changed"),
        ("related", "range", "Theme", "its type changed"),
        ("coined", "datatype", "http://www.w3.org/2001/XMLSchema#gYear", "its type changed"),
        ("translations", "nesting", "list", "its type changed"),
        ("coined", "multivalued", True, "its cardinality changed"),
        ("coined", "required", True, "it became required, or optional"),
        ("label", "required", False, "it became required, or optional"),
        ("id", "identifier", False, "what identifies changed"),
        ("synonyms", "ordered", True, "whether its order means something changed"),
    ],
)
def test_aspect_of_a_slot_that_breaks_readers(model: Model, name: str, aspect: str, value: Any, reason: str) -> None:
    before = slot(model, name).get(aspect)
    (change,) = changes(model, lambda m: slot(m, name).update({aspect: value}))
    assert (change.subject, change.kind, change.cls, change.slot) == ("schema", "changed", "Term", name)
    assert (change.bump, change.reason) == (Bump.MAJOR, reason)
    assert change.new == {aspect: value}
    assert change.old is not None
    assert change.old[aspect] == before or before is None


@pytest.mark.parametrize(
    ("aspect", "value"),
    [
        ("recommended", True),
        ("inverse", "basis_of"),
        ("pattern", "^x$"),
        ("minimum", 1200),
        ("maximum", None),
        ("annotations", {"removal": "major"}),
    ],
)
def test_aspect_of_a_slot_that_breaks_nobody(model: Model, aspect: str, value: Any) -> None:
    (change,) = changes(model, lambda m: slot(m, "coined").update({aspect: value}))
    assert (change.bump, change.reason, change.new) == (Bump.MINOR, f"its {aspect}", {aspect: value})


@pytest.mark.parametrize(
    ("change", "bump", "reason"),
    [
        (lambda m: m["classes"]["Term"].update(uri="https://example.org/X"), Bump.MAJOR, "its meaning changed"),
        (lambda m: m["classes"]["Term"]["types"].pop(), Bump.MAJOR, "what it inherits from changed"),
        (lambda m: m["classes"]["Term"]["unique_keys"].append(["label"]), Bump.MAJOR, "what identifies changed"),
        (lambda m: m["classes"]["Term"].update(description="Other."), Bump.PATCH, "its description"),
        (lambda m: m["classes"].update(New=m["classes"]["Agent"]), Bump.MINOR, "a new class"),
        (lambda m: m["classes"]["Term"]["slots"].remove(slot(m, "coined")), Bump.MAJOR, "a slot is gone"),
        (
            lambda m: m["classes"]["Theme"]["slots"].append(slot(m, "coined")),
            Bump.MINOR,
            "a new slot",
        ),
        (
            lambda m: m["classes"]["Theme"]["slots"].append({**slot(m, "coined"), "required": True}),
            Bump.MAJOR,
            "a new required slot",
        ),
        (lambda m: slot(m, "coined").update(description="Other."), Bump.PATCH, "its description"),
        (lambda m: m["enums"]["Stage"].pop("candidate"), Bump.MAJOR, "a permissible value is gone"),
        (lambda m: m["enums"]["Stage"].update(disputed={}), Bump.MINOR, "a new permissible value"),
        (lambda m: m["enums"]["Stage"]["accepted"].update(description="Other."), Bump.PATCH, "its description"),
        (
            lambda m: m["enums"]["Stage"]["accepted"].update(uri="https://example.org/a"),
            Bump.MAJOR,
            "its meaning changed",
        ),
        (lambda m: m["enums"]["Stage"]["accepted"].update(deprecated=True), Bump.MAJOR, "its meaning changed"),
        (lambda m: m["enums"]["Stage"]["accepted"].update(stage=5), Bump.MINOR, "its annotations"),
    ],
)
def test_classes_slots_and_values(model: Model, change: Callable[[Model], object], bump: Bump, reason: str) -> None:
    assert [(c.subject, c.bump, c.reason) for c in changes(model, change)] == [("schema", bump, reason)]


def test_class_that_is_gone(model: Model) -> None:
    old = copy.deepcopy(model)
    old["classes"]["Spare"] = old["classes"]["Agent"]
    (change,) = schema_changes(schema_from(old, "old"), schema_from(model, "new"))
    assert (change.subject, change.bump, change.reason) == ("schema", Bump.MAJOR, "a class is gone")


def test_opposite_change_is_as_heavy_where_a_slot_stays(model: Model) -> None:
    new = copy.deepcopy(model)
    slot(new, "label")["required"] = False
    slot(new, "coined").update(kind="string", range="string", datatype="http://www.w3.org/2001/XMLSchema#string")
    one, other = schema_from(model, "one"), schema_from(new, "other")
    there, back = list(schema_changes(one, other)), list(schema_changes(other, one))
    assert [(c.slot, c.old, c.new, c.bump) for c in there] == [(c.slot, c.new, c.old, c.bump) for c in back]
    assert len(there) == 4


def test_changes_come_class_by_class_then_the_enums(model: Model) -> None:
    def change(new: Model) -> None:
        new["enums"].update(Zone={"a": {}}, Area={"b": {}})
        new["enums"]["Stage"].pop("candidate")
        for name in ("Theme", "Agent"):
            new["classes"][name]["description"] = "Other."

    found = changes(model, change)
    assert [c.cls for c in found] == ["Agent", "Theme", "Area", "Stage", "Zone"]
