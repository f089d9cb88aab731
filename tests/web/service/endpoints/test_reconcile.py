"""Reconciliation, as clients of 0.2 and of the 1.0 draft ask for it."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from syrupy.assertion import SnapshotAssertion

from support.service import Asked
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

ROOT = Path(__file__).resolve().parents[4]

PHOTOVOLTAICS = "term/photovoltaik"


@pytest.fixture(scope="module")
def real() -> Asked:
    return Asked(ROOT)


@pytest.fixture(scope="module")
def german(released_thesaurus_template: Path) -> Asked:
    return Asked(released_thesaurus_template)


def candidates(asked: Asked, **query: Any) -> list[dict[str, Any]]:
    answer = asked.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["q0"]["result"])


def draft_candidates(asked: Asked, *conditions: dict[str, Any], **query: Any) -> list[dict[str, Any]]:
    answer = asked.post("/reconcile/match", json={"queries": [{"conditions": conditions, **query}]})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["results"][0]["candidates"])


# --- manifests --------------------------------------------------------------------------------------------------------


def test_manifest(real: Asked) -> None:
    said = real.get("/reconcile").json()
    assert said["versions"] == ["0.2", "1.0-draft"]
    assert said["batchSize"] == 1000
    assert said["identifierSpace"] == "https://genbodha.ai/taxonomy/"
    assert said["view"]["url"] == "http://service.test/reconcile/view?id={{id}}"
    assert said["suggest"]["entity"]["flyout_service_path"] == "/flyout/entity?id=${id}"
    assert [one["id"] for one in said["defaultTypes"]] == ["discipline", "responsibility", "category", "skill", "lab"]


def test_every_address_of_the_manifest_answers(real: Asked) -> None:
    said = real.get("/taxonomy/reconcile").json()
    name = quote("skill/agent-memory-systems", safe="")
    suggest = [f"{one['service_url']}{one['service_path']}?prefix=a" for one in said["suggest"].values()]
    propose = said["extend"]["propose_properties"]
    addresses = [
        said["preview"]["url"].replace("{{id}}", name),
        f"{propose['service_url']}{propose['service_path']}?type=skill",
        said["suggest"]["entity"]["service_url"]
        + said["suggest"]["entity"]["flyout_service_path"].replace("${id}", name),
        *suggest,
    ]
    assert [real.get(one).status_code for one in addresses] == [200] * len(addresses)
    page = real.get(said["view"]["url"].replace("{{id}}", name))
    assert (page.status_code, page.headers["location"]) == (303, "/taxonomy/skill/agent-memory-systems")


def test_manifest_of_the_draft(real: Asked) -> None:
    said = real.get("/reconcile/1.0-draft").json()
    assert said["suggest"] == {"entity": True, "property": True, "type": True}
    assert said["extend"]["proposeProperties"] is True
    assert said["view"]["url"].endswith("/reconcile/1.0-draft/view?id={id}")
    assert real.get("/reconcile/1.0-draft/preview", params={"id": "skill/agent-memory-systems"}).status_code == 200


# --- match ------------------------------------------------------------------------------------------------------------


def test_an_exact_name_matches(real: Asked) -> None:
    best, *others = candidates(real, query="agent memory systems")
    assert (best["id"], best["name"], best["score"], best["match"]) == (
        "skill/agent-memory-systems", "Agent Memory Systems", 100, True,
    )  # fmt: skip
    assert best["type"] == [{"id": "skill", "name": "Skill"}]
    assert not any(one["match"] for one in others)


def test_a_misspelled_name_does_not_match_for_sure(real: Asked) -> None:
    best = candidates(real, query="Agnet Memry Systems")[0]
    assert best["id"] == "skill/agent-memory-systems"
    assert best["match"] is False
    assert 80 < best["score"] < 100


@pytest.mark.parametrize("name", ["photovoltaik", PHOTOVOLTAICS, "PV", "Solar power"])
def test_identifiers_and_other_names_match(german: Asked, name: str) -> None:
    best = candidates(german, query=name)[0]
    assert (best["id"], best["match"]) == (PHOTOVOLTAICS, True)


def test_a_deprecated_item_names_what_replaces_it(german: Asked) -> None:
    best = candidates(german, query="Solarzellentechnik")[0]
    assert best["id"] == "term/solarzellentechnik"
    assert best["description"].startswith("Deprecated, replaced by Photovoltaik (term/photovoltaik).")
    assert best["match"] is False


def test_type_and_limit(real: Asked) -> None:
    found = candidates(real, query="agents", type="category", limit=2)
    assert [one["type"][0]["id"] for one in found] == ["category", "category"]
    assert candidates(real, query="agents", type=["category"], limit=2) == found


def test_properties_change_the_score(real: Asked) -> None:
    plain = candidates(real, query="Agent Memory Systems")[0]
    inside = {"pid": "broader", "v": {"id": "category/agent-architecture"}}
    agreed = candidates(real, query="Agent Memory Systems", properties=[inside])[0]
    wrong = candidates(real, query="Agent Memory Systems", properties=[{"pid": "broader", "v": "Evaluation"}])[0]
    assert plain["score"] == agreed["score"] == 100
    assert (agreed["match"], wrong["match"], wrong["score"]) == (True, False, 80)
    assert [one["id"] for one in agreed["features"]] == ["name", "properties"]


def test_what_no_item_has(real: Asked) -> None:
    weight = {"pid": "weight", "v": 1}
    best = candidates(real, query="Agent Memory Systems", properties=[weight])[0]
    assert (best["id"], best["score"], best["match"]) == ("skill/agent-memory-systems", 80, False)
    assert candidates(real, query="Agent Memory Systems", type="planet") == []
    assert candidates(real, properties=[weight]) == []


def test_properties_alone_find_items(real: Asked) -> None:
    found = candidates(real, properties=[{"pid": "broader", "v": "Agent Architecture"}], limit=100)
    assert found
    assert {one["type"][0]["id"] for one in found} == {"skill"}


def test_conditions_of_the_draft(real: Asked) -> None:
    name = {"matchType": "name", "propertyValue": "Agent Memory Systems"}
    inside = {"matchType": "property", "propertyId": "broader", "propertyValue": "Evaluation", "required": True}
    assert draft_candidates(real, name)[0]["match"] is True
    assert (
        draft_candidates(real, {"matchType": "id", "propertyValue": "skill/agent-memory-systems"})[0]["match"] is True
    )
    assert "skill/agent-memory-systems" not in [one["id"] for one in draft_candidates(real, name, inside, limit=100)]
    assert draft_candidates(real, name, {**inside, "matchQuantifier": "none"})[0]["match"] is True


QUERIES = (
    *("[]", "", "null", '"x"', "{", '{"q": []}', '{"q": {}}', '{"q": {"query": 1.5e999}}', "[" * 10_000, "{}"),
    *(
        '{"q": {"query": "x", "limit": -1}}',
        '{"q": {"query": "x", "limit": 0}}',
        '{"q": {"query": "x", "limit": true}}',
    ),
    *('{"q": {"query": "x", "limit": "many"}}', '{"q": {"query": "x", "type": {}}}', '{"q": {"query": "\\ud800"}}'),
    *('{"q": {"query": "x", "properties": [{"v": 1}]}}', '{"q": {"query": "x", "properties": {}}}'),
    json.dumps({str(n): {"query": "x"} for n in range(1001)}),
)
NAMED = {"matchType": "name", "propertyValue": "x"}
BODIES = (
    *(b"", b"[]", b'{"queries": {}}', b'{"queries": [{}]}', b"\xff", b'{"queries": []}'),
    *(b'{"queries": [{"conditions": [{"matchType": "name"}]}]}',),
    *(json.dumps({"queries": [{"conditions": [{**NAMED, "matchType": "shape"}]}]}).encode(),),
    *(json.dumps({"queries": [{"conditions": [NAMED], "limit": -1}]}).encode(),),
    *(json.dumps({"queries": [{"conditions": [NAMED]}] * 1001}).encode(),),
)
EXTENSIONS: tuple[Any, ...] = (
    *([], {}, {"ids": "x", "properties": []}, {"ids": [1], "properties": []}, {"ids": [], "properties": [{}]}),
    *({"ids": [], "properties": [{"id": "weight"}]}, {"ids": ["x"] * 1001, "properties": []}),
    {"ids": [], "properties": []},
)


def test_malformed_and_large_batches_are_refused(real: Asked, snapshot: SnapshotAssertion) -> None:
    answers = [(queries, real.post("/reconcile", data={"queries": queries})) for queries in QUERIES]
    answers += [(repr(body), real.post("/reconcile/match", content=body)) for body in BODIES]
    for query in EXTENSIONS:
        answers.append((json.dumps(query), real.post("/reconcile/extend", json=query)))
        older = real.post("/reconcile", data={"extend": json.dumps(query)})
        assert (older.status_code, older.json().get("detail")) == (
            answers[-1][1].status_code,
            answers[-1][1].json().get("detail"),
        )
    lines = [f"{asked[:70]}: {answer.status_code} {answer.json().get('detail', '')}" for asked, answer in answers]
    assert "\n".join(lines) == snapshot


def test_a_form_without_queries(real: Asked) -> None:
    assert real.post("/reconcile", content=b"x=1").status_code == 400
    assert real.post("/reconcile", content=b"queries=%FF").status_code == 400


# --- suggestions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "prefix",
    [
        "skill/agent-memory-systems", "agent-memory-systems", "agent-mem", "Agent Memory Systems",
        "agent mem", "https://genbodha.ai/taxonomy/skill/agent-memory-systems",
    ],
)  # fmt: skip
def test_an_identifier_or_a_name_finds_itself(real: Asked, prefix: str) -> None:
    found = real.get("/reconcile/suggest/entity", params={"prefix": prefix}).json()["result"]
    assert found[0]["id"] == "skill/agent-memory-systems"
    assert found[0]["notable"] == [{"id": "skill", "name": "Skill"}]


def test_every_type_and_property_finds_itself(german: Asked) -> None:
    for what in ("type", "property", "entity"):
        every = german.get(f"/reconcile/suggest/{what}", params={"prefix": "", "limit": 100}).json()["result"]
        assert every
        for one in every:
            found = german.get(f"/reconcile/suggest/{what}", params={"prefix": one["id"]}).json()["result"]
            assert found[0]["id"] == one["id"]


def test_suggestions_go_on(real: Asked) -> None:
    ask = {"prefix": "agent", "limit": 4}
    every = real.get("/reconcile/suggest/entity", params={**ask, "limit": 8}).json()["result"]
    for name in ("cursor", "offset"):
        rest = real.get("/reconcile/suggest/entity", params={**ask, name: 4}).json()["result"]
        assert rest == every[4:]
    assert real.get("/reconcile/suggest/entity", params={"prefix": "a", "cursor": -1}).status_code == 400
    assert real.get("/reconcile/suggest/planet", params={"prefix": "a"}).status_code == 404


# --- previews and flyouts ---------------------------------------------------------------------------------------------


def test_preview(german: Asked) -> None:
    answer = german.get("/reconcile/preview", params={"id": "term/solarzellentechnik"})
    assert answer.headers["content-type"].startswith("text/html")
    assert '<html lang="de">' in answer.text
    assert "Deprecated, replaced by Photovoltaik (term/photovoltaik)." in answer.text


def test_texts_are_escaped(thesaurus: Path, edit: Any) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "    label: Windkraft\n", "    label: <b>W</b> & 'x'\n")
    edition = edition_of(load(find_project(thesaurus)), Version(1, 0, 0), "2026-01-01")
    write_files(thesaurus / "releases/1.0.0", with_manifest(edition, build(edition)))
    asked = Asked(thesaurus)
    for text in (
        asked.get("/reconcile/preview", params={"id": "term/windkraft"}).text,
        asked.get("/reconcile/flyout/entity", params={"id": "term/windkraft"}).json()["html"],
    ):
        assert "&lt;b&gt;W&lt;/b&gt; &amp; &#39;x&#39;" in text
        assert "<b>" not in text


def test_an_unknown_entity_names_near_ones(real: Asked) -> None:
    for path in ("preview", "view", "flyout/entity"):
        answer = real.get(f"/reconcile/{path}", params={"id": "skill/agent-memry"})
        assert answer.status_code == 404
        assert answer.json()["near"][0] == "skill/agent-memory-systems"


def test_flyouts_of_types_and_properties(real: Asked) -> None:
    for what, name in (("type", "skill"), ("property", "builds_on")):
        found = real.get(f"/reconcile/flyout/{what}", params={"id": name}).json()
        assert found["id"] == name
        assert found["html"].startswith("<h1>")


# --- data extension ---------------------------------------------------------------------------------------------------

EXTEND = {
    "ids": [PHOTOVOLTAICS, "term/nothing"],
    "properties": [{"id": n} for n in ("label", "related", "coined", "theme")],
}


def test_extend(german: Asked) -> None:
    found = german.post("/reconcile", data={"extend": json.dumps(EXTEND)}).json()
    assert found["rows"][PHOTOVOLTAICS] == {
        "label": [{"str": "Photovoltaik"}],
        "related": [{"id": "term/batterie", "name": "Batterie"}],
        "coined": [{"int": 1839}],
        "theme": [{"id": "theme/erzeugung", "name": "Erzeugung"}],
    }
    assert found["rows"]["term/nothing"] == {"label": [], "related": [], "coined": [], "theme": []}
    assert found["meta"][1] == {"id": "related", "name": "Related", "type": {"id": "term", "name": "Term"}}


def test_extend_of_the_draft_has_the_same_values(german: Asked) -> None:
    found = german.post("/reconcile/extend", json=EXTEND).json()
    old = german.post("/reconcile", data={"extend": json.dumps(EXTEND)}).json()
    assert found["meta"] == old["meta"]
    rows = {row["id"]: {one["id"]: one["values"] for one in row["properties"]} for row in found["rows"]}
    assert rows == old["rows"]


def test_proposed_properties_can_be_fetched(real: Asked) -> None:
    said = real.get("/reconcile/extend/propose", params={"type": "skill"}).json()
    query = {"ids": ["skill/agent-memory-systems"], "properties": [{"id": one["id"]} for one in said["properties"]]}
    cells = real.post("/reconcile/extend", json=query).json()["rows"][0]["properties"]
    assert [one["id"] for one in cells] == [one["id"] for one in said["properties"]]
    assert len(real.get("/reconcile/extend/propose", params={"type": "skill", "limit": 3}).json()["properties"]) == 3
    assert real.get("/reconcile/extend/propose", params={"type": "planet"}).status_code == 400
