"""Changes of a later release for the users of an item."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from taxokit.query.impact import Effect, Impact, impacts
from taxokit.query.migrate import IdentifierResolver
from taxokit.query.upgrade import ReleasedDocument, SuccessorFinder, Upgrade
from taxokit.rdf import terms
from taxokit.taxonomy.compiled_schema import read_schema, schema_from
from taxokit.taxonomy.model import Taxonomy

ROOT = Path(__file__).resolve().parents[2]
ROLES = read_schema(ROOT)
SPACE = "https://example.org/roles/"


def skill(identifier: str, **values: Any) -> dict[str, Any]:
    return {"id": identifier, "label": identifier.title(), **values}


def document(*skills: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"namespace": SPACE, "categories": [{"id": "group", "label": "Group", "skills": list(skills)}], **more}


def impacts_of(name: str, old: dict[str, Any], new: dict[str, Any]) -> list[Impact]:
    first, last = ReleasedDocument(Taxonomy(ROLES, old), "1.0.0"), ReleasedDocument(Taxonomy(ROLES, new), "2.0.0")
    way = Upgrade(first, last, SuccessorFinder(last, [first]))
    return list(impacts(way, IdentifierResolver(way), [name]))


def effects(name: str, old: dict[str, Any], new: dict[str, Any]) -> list[Effect]:
    (impact,) = impacts_of(name, old, new)
    assert impact.breaks == any(effect.breaks for effect in impact.effects)
    return list(impact.effects)


def test_words() -> None:
    old = document(skill("a", definition="One.", notes=["n"]))
    new = document(skill("a", label="Other", definition="Two.", alt_labels=["A"], translations={"de": {"label": "Ä"}}))
    new["categories"][0]["skills"][0]["label"] = "Other"
    assert effects("a", old, new) == [
        Effect("renamed", False, "label", ("A",), ("Other",)),
        Effect("changed", False, "alt_labels", (), ("A",)),
        Effect("reworded", False, "definition", ("One.",), ("Two.",)),
        Effect("changed", False, "notes", ("n",), ()),
    ]


def test_links_count_if_the_schema_marks_them() -> None:
    match = "https://example.org/x"
    old = document(skill("a", builds_on=["b", "c"], exact_match=[match]), skill("b"), skill("c"), skill("d"))
    new = document(skill("a", builds_on=["c", "d"]), skill("b"), skill("c"), skill("d"))
    assert effects("a", old, new) == [
        Effect("unlinked", True, "builds_on", ("b",), ()),
        Effect("linked", False, "builds_on", (), ("d",)),
        Effect("remapped", False, "", (f"exact_match {match}",), ()),
    ]


def test_links_are_seen_from_both_ends() -> None:
    old = document(skill("a", required_by=["r"], assessed_by=["l"], rung=0))
    new = document(skill("a", required_by=["s"], rung=3))
    assert effects("a", old, new) == [
        Effect("unlinked", True, "required_by", ("r",), ()),
        Effect("linked", False, "required_by", (), ("s",)),
        Effect("unlinked", False, "assessed_by", ("l",), ()),
    ]


def test_children_of_an_item() -> None:
    old = document(disciplines=[{"id": "d", "responsibilities": [{"id": "x"}, {"id": "y"}]}])
    other = document(disciplines=[{"id": "d", "responsibilities": [{"id": "y"}, {"id": "z"}]}])
    assert effects("d", old, other) == [
        Effect("unlinked", True, "responsibilities", ("x",), ()),
        Effect("linked", False, "responsibilities", (), ("z",)),
    ]
    turned = document(disciplines=[{"id": "d", "responsibilities": [{"id": "y"}, {"id": "x"}]}])
    assert effects("d", old, turned) == [Effect("changed", False, "responsibilities", ("x", "y"), ("y", "x"))]


def test_a_move() -> None:
    groups = [{"id": "one"}, {"id": "two"}]
    old = document(categories=[{**groups[0], "skills": [skill("a")]}, groups[1]])
    new = document(categories=[groups[0], {**groups[1], "skills": [skill("a")]}])
    assert effects("a", old, new) == [Effect("moved", True, "", ("category/one",), ("category/two",))]


def test_bumps_of_the_later_release_decide_what_needs_action() -> None:
    groups = [{"id": "one"}, {"id": "two"}]
    old = document(categories=[{**groups[0], "skills": [skill("a")]}, groups[1]])
    new = document(categories=[groups[0], {**groups[1], "skills": [skill("a", label="B")]}])

    def breaking(name: str, bumps: dict[str, str]) -> list[str]:
        first = ReleasedDocument(Taxonomy(ROLES, old), "1.0.0", {"moved": "major"})
        last = ReleasedDocument(Taxonomy(ROLES, new), "1.1.0", bumps)
        upgrade = Upgrade(first, last, SuccessorFinder(last, [first]))
        (impact,) = impacts(upgrade, IdentifierResolver(upgrade), [name])
        return [effect.kind for effect in impact.effects if effect.breaks]

    assert (breaking("a", {}), breaking("one", {})) == (["moved"], ["unlinked"])
    assert (breaking("a", {"moved": "minor"}), breaking("one", {"moved": "patch"})) == ([], [])
    assert breaking("a", {"moved": "minor", "renamed": "major"}) == ["renamed"]
    assert breaking("a", {"deprecated": "patch"}) == ["moved"]


def test_move_to_another_parent_by_a_link() -> None:
    def effects_of(old: dict[str, Any], new: dict[str, Any], **aspects: Any) -> list[Effect]:
        model = json.loads((ROOT / "schema/generated/taxonomy.model.json").read_bytes())
        for slot in model["classes"]["Skill"]["slots"]:
            if slot["name"] == "builds_on":
                slot |= {"uri": terms.BROADER, "annotations": {}, **aspects}
            elif slot["uri"] == terms.BROADER:
                slot["uri"] = "https://example.org/inside"
        schema = schema_from(model, "the schema")
        others = [skill("b"), skill("c")]
        first, last = (ReleasedDocument(Taxonomy(schema, document(skill("a", **v), *others)), "1") for v in (old, new))
        upgrade = Upgrade(first, last, SuccessorFinder(last, [first]))
        (impact,) = impacts(upgrade, IdentifierResolver(upgrade), ["a"])
        return list(impact.effects)

    one, other, both = {"builds_on": ["b"]}, {"builds_on": ["c"]}, {"builds_on": ["b", "c"]}
    moved = Effect("moved", False, "builds_on", ("skill/b",), ("skill/c",))
    assert effects_of(one, other) == [moved]
    assert effects_of(one, other, annotations={"removal": "major"}) == [replace(moved, breaks=True)]
    assert effects_of(one, {}) == [replace(moved, after=())]
    assert effects_of({}, other) == [replace(moved, before=())]
    assert effects_of(one, both) == [Effect("linked", False, "builds_on", (), ("c",))]
    assert effects_of(both, one) == [Effect("unlinked", False, "builds_on", ("c",), ())]


def test_lives() -> None:
    gone = {"status": "deprecated", "deprecated_in": "1.1.0", "deprecation_reason": "Old.", "replacement": "one"}
    used, retired = document(skill("a"), skill("b")), document(skill("a", **gone, replaced_by=["b"]), skill("b"))
    (impact,) = impacts_of("a", used, retired)
    assert impact.effects == (Effect("deprecated", True),)
    assert impact.successors
    assert (impact.successors.since, impact.successors.reason, [target.id for target in impact.successors.targets]) == (
        "1.1.0",
        "Old.",
        ["b"],
    )
    assert effects("a", retired, retired) == [Effect("still-deprecated", False)]
    assert effects("a", retired, used) == [Effect("reinstated", False)]
    assert effects("a", document(skill("a", status="draft")), document(skill("a"))) == [
        Effect("changed", False, "status", ("draft",), ())
    ]


def test_removed_and_reclassified_items() -> None:
    new = document(skill("b"), categories=[{"id": "group"}, {"id": "a"}])
    old = document(skill("a"), skill("b"))
    assert effects("a", old, new) == [Effect("reclassified", True, "", ("skill/a",), ("category/a",))]
    assert effects("b", old, new) == [Effect("gone", True, "", ("skill/b",), ())]


def test_unknown_and_ambiguous_names() -> None:
    old = document(skill("memory"), skill("group"))
    assert effects("memori", old, old) == [Effect("unknown", True, why="is not in 1.0.0; did you mean 'memory'?")]
    (newer,) = impacts_of("b", old, document(skill("b")))
    assert newer.effects == (Effect("newer", False, why="is not in 1.0.0, but in use in 2.0.0"),)
    assert (newer.old, newer.new and newer.new.id, newer.breaks) == (None, "b", False)
    several = impacts_of("group", old, document())
    assert [(impact.old.cls.name if impact.old else "", impact.breaks) for impact in several] == [
        ("Category", True),
        ("Skill", True),
    ]


def test_slots_are_the_same_if_they_mean_the_same(thesaurus: Path) -> None:
    """From the names of one schema to those of another: a slot with another name has not changed."""
    other = read_schema(thesaurus)
    old = {
        "base_iri": SPACE,
        "themes": [
            {
                "id": "t",
                "terms": [
                    {
                        "id": "a",
                        "label": "A",
                        "synonyms": ["x"],
                        "coined": 1900,
                        "related": ["b"],
                        "translations": {"de": {"label": "Ä"}},
                    },
                    {"id": "b", "label": "B"},
                ],
            }
        ],
    }
    first, last = (
        ReleasedDocument(Taxonomy(other, old), "1.0.0"),
        ReleasedDocument(Taxonomy(_renamed(thesaurus), _rewritten(old)), "2.0.0"),
    )
    way = Upgrade(first, last, SuccessorFinder(last, [first]))
    (impact,) = impacts(way, IdentifierResolver(way), ["a"])
    assert impact.effects == (Effect("unlinked", False, "associated", ("b",), ()),)


def _renamed(thesaurus: Path) -> Any:
    import json

    from taxokit.taxonomy.compiled_schema import schema_from

    text = (thesaurus / "schema/generated/taxonomy.model.json").read_text(encoding="utf-8")
    for old, new in (("synonyms", "other_names"), ("related", "associated"), ("coined", "first_used")):
        text = text.replace(f'"name": "{old}"', f'"name": "{new}"')
    return schema_from(json.loads(text), "test")


def _rewritten(document: dict[str, Any]) -> dict[str, Any]:
    term = dict(document["themes"][0]["terms"][0])
    term = {**term, "other_names": term.pop("synonyms"), "first_used": term.pop("coined")}
    del term["related"]
    return {**document, "themes": [{"id": "t", "terms": [term, {"id": "b", "label": "B"}]}]}
