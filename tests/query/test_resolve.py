"""Identifiers in a later release, and the reason if one cannot be resolved."""

import json
from pathlib import Path
from typing import Any

import pytest

from taxokit.query.migrate import IdentifierResolver, Resolution
from taxokit.query.upgrade import ReleasedDocument, SuccessorFinder, Upgrade
from taxokit.taxonomy.compiled_schema import read_schema, schema_from
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema

ROLES = read_schema(Path(__file__).resolve().parents[2])
SPACE = "https://example.org/roles/"


def skill(identifier: str, policy: str = "", *others: str) -> dict[str, Any]:
    gone = {"status": "deprecated", "replacement": policy, "replaced_by": list(others)} if policy else {}
    return {"id": identifier, **gone}


def document(*skills: dict[str, Any], space: str = SPACE, **more: Any) -> dict[str, Any]:
    return {"namespace": space, "categories": [{"id": "group", "skills": list(skills)}], **more}


def upgrade(old: dict[str, Any], new: dict[str, Any], schema: Schema = ROLES) -> Upgrade:
    first, last = ReleasedDocument(Taxonomy(schema, old), "1.0.0"), ReleasedDocument(Taxonomy(schema, new), "2.0.0")
    return Upgrade(first, last, SuccessorFinder(last, [first]))


def resolve(name: str, way: Upgrade, kind: str = "", *, expand: bool = False) -> Resolution:
    cls = way.old.taxonomy.schema.classes[kind] if kind else None
    return IdentifierResolver(way, cls, expand=expand).resolve(name)


def test_an_identifier_keeps_its_form() -> None:
    way = upgrade(document(skill("a"), skill("b")), document(skill("a", "one", "b"), skill("b")))
    for name, written in (("a", "b"), ("skill/a", "skill/b"), (f"{SPACE}skill/a", f"{SPACE}skill/b")):
        assert resolve(name, way) == Resolution((written,))


def test_iris_follow_another_namespace() -> None:
    way = upgrade(
        document(skill("a"), skill("b")), document(skill("a"), skill("b", "one", "a"), space="https://example.org/new/")
    )
    assert resolve(f"{SPACE}skill/a", way) == Resolution(("https://example.org/new/skill/a",))
    assert resolve(f"{SPACE}skill/b", way) == Resolution(("https://example.org/new/skill/a",))
    assert resolve("a", way) == Resolution(("a",))


def test_slug_of_two_kinds_is_ambiguous() -> None:
    others = [{"id": "a", "skills": [skill("a"), skill("b")]}]
    replaced = [{"id": "a", "skills": [skill("a", "one", "b"), skill("b")]}]
    way = upgrade(document(categories=others), document(categories=replaced))
    result = resolve("a", way)
    assert (result.reason, result.written, result.candidates) == ("ambiguous", ("a",), ("category/a", "skill/a"))
    assert result.why == "is category/a and skill/a; choose the kind with --kind"
    assert resolve("a", way, "Skill") == Resolution(("b",))
    assert resolve("a", way, "Category") == Resolution(("a",))
    assert resolve("skill/a", way, "Category") == Resolution(("skill/b",))
    assert resolve("a", upgrade(document(categories=others), document(categories=others))) == Resolution(("a",))


def test_a_slug_does_not_name_another_kind(given_range: Schema) -> None:
    old = document(skill("a"), disciplines=[{"id": "d"}])
    way = upgrade(old, document(skill("a", "one", "d"), disciplines=[{"id": "d"}]), given_range)
    result = resolve("a", way)
    assert (result.reason, result.written, result.candidates) == ("another-kind", ("a",), ("discipline/d",))
    assert result.why == "is replaced by d, of another kind, so that its slug alone is ambiguous"
    assert resolve("skill/a", way) == Resolution(("discipline/d",))


@pytest.fixture
def given_range() -> Schema:
    """The schema with skills that anything can replace."""
    data = json.loads((Path(__file__).resolve().parents[2] / "schema/generated/taxonomy.model.json").read_bytes())
    (slot,) = (slot for slot in data["classes"]["Skill"]["slots"] if slot["name"] == "replaced_by")
    slot["range"] = "Concept"
    return schema_from(data, "test")


def test_removed_and_reclassified_items() -> None:
    new = document(skill("b"), categories=[{"id": "group", "skills": [skill("b")]}, {"id": "a"}])
    way = upgrade(document(skill("a"), skill("b"), skill("c")), new)
    assert resolve("c", way) == Resolution(("c",), "gone", "was removed: last released in 1.0.0")
    assert resolve("a", way) == Resolution(("a",), "reclassified", "was skill/a and is now category/a", ("category/a",))
    # a category that had the same name before is another item
    before = {"categories": [{"id": "group", "skills": [skill("b")]}, {"id": "b"}]}
    after = {"categories": [{"id": "group"}, {"id": "b"}]}
    assert resolve("skill/b", upgrade(document(**before), document(**after))).reason == "gone"


@pytest.mark.parametrize(
    ("policy", "expand", "why"),
    [
        (("any", "b", "c"), True, "is deprecated: replaced by b or c, choose one"),
        (("all", "b", "c"), False, "is deprecated: replaced by b and c together"),
        (("none",), True, "is deprecated: not replaced"),
    ],
)
def test_deprecation_without_a_single_successor_needs_review(policy: tuple[str, ...], expand: bool, why: str) -> None:
    way = upgrade(document(skill("a"), skill("b"), skill("c")), document(skill("a", *policy), skill("b"), skill("c")))
    result = resolve("a", way, expand=expand)
    assert result == Resolution(("a",), policy[0], why, policy[1:])  # type: ignore[arg-type]


def test_all_can_be_written() -> None:
    way = upgrade(document(skill("a")), document(skill("a", "all", "b", "c"), skill("b"), skill("c")))
    assert resolve("skill/a", way, expand=True) == Resolution(("skill/b", "skill/c"))


def test_version_and_reason_of_a_deprecation_are_named() -> None:
    deprecated = {**skill("a", "none"), "deprecated_in": "1.1.0", "deprecation_reason": "Nobody does it."}
    way = upgrade(document(skill("a")), document(deprecated))
    assert resolve("a", way).why == 'is deprecated since 1.1.0 ("Nobody does it."): not replaced'


@pytest.mark.parametrize(
    ("name", "kind", "reason", "why"),
    [
        ("new", "", "newer", "is not in 1.0.0, but in use in 2.0.0"),
        ("fresh", "", "unknown", "is not in 1.0.0, but deprecated in 2.0.0: replaced by new"),
        ("memry", "", "unknown", "is not in 1.0.0; did you mean 'memory'?"),
        ("skill/memry", "", "unknown", "is not in 1.0.0; did you mean 'skill/memory'?"),
        (f"{SPACE}skill/memry", "", "unknown", f"is not in 1.0.0; did you mean '{SPACE}skill/memory'?"),
        ("quite different", "", "unknown", "is not in 1.0.0"),
        ("x" * 500, "", "unknown", "is not in 1.0.0"),
        (
            "memory; gates",
            "",
            "unknown",
            "is not in 1.0.0; for several identifiers in a cell, add --separator ';'",
        ),
        ("memory", "Category", "unknown", "is not in 1.0.0; it is not a category there but skill/memory"),
    ],
)
def test_identifier_that_the_first_release_does_not_contain(name: str, kind: str, reason: str, why: str) -> None:
    way = upgrade(
        document(skill("memory"), skill("gates")),
        document(skill("memory"), skill("gates"), skill("new"), skill("fresh", "one", "new")),
    )
    result = resolve(name, way, kind)
    assert (result.written, result.reason, result.why) == ((name,), reason, why)
    assert result.candidates == (("new",) if name == "fresh" else ())


def test_a_taxonomy_without_policies(thesaurus: Path) -> None:
    schema = read_schema(thesaurus)

    def terms(*terms: dict[str, Any]) -> dict[str, Any]:
        return {"base_iri": "https://example.org/energy/", "themes": [{"id": "t", "terms": list(terms)}]}

    sun, wind = {"id": "sun"}, {"id": "wind"}
    new = terms(
        {"id": "a", "stage": "withdrawn", "replaced_by": ["sun"]},
        {"id": "b", "stage": "withdrawn", "replaced_by": ["sun", "wind"]},
        sun,
        wind,
    )
    way = upgrade(terms({"id": "a"}, {"id": "b"}), new, schema)
    assert resolve("https://example.org/energy/term/a", way) == Resolution(("https://example.org/energy/term/sun",))
    assert resolve("b", way, expand=True).reason == "any"
