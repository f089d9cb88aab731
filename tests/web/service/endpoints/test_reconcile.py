"""Reconciliation, as clients of 0.2 and of the 1.0 draft ask for it."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from syrupy.assertion import SnapshotAssertion

from support.service import LocalClient
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

ROOT = Path(__file__).resolve().parents[4]

PHOTOVOLTAICS = "term/photovoltaik"


@pytest.fixture(scope="module")
def real() -> LocalClient:
    return LocalClient(ROOT)


@pytest.fixture(scope="module")
def german(released_thesaurus_template: Path) -> LocalClient:
    return LocalClient(released_thesaurus_template)


def candidates(client: LocalClient, **query: Any) -> list[dict[str, Any]]:
    answer = client.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["q0"]["result"])


def draft_candidates(client: LocalClient, *conditions: dict[str, Any], **query: Any) -> list[dict[str, Any]]:
    answer = client.post("/reconcile/match", json={"queries": [{"conditions": conditions, **query}]})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["results"][0]["candidates"])


# --- manifests --------------------------------------------------------------------------------------------------------


def test_manifest(real: LocalClient) -> None:
    manifest = real.get("/reconcile").json()
    assert manifest["versions"] == ["0.2", "1.0-draft"]
    assert manifest["batchSize"] == 1000
    assert manifest["identifierSpace"] == "https://genbodha.ai/taxonomy/"
    assert manifest["view"]["url"] == "http://service.test/reconcile/view?id={{id}}"
    assert manifest["suggest"]["entity"]["flyout_service_path"] == "/flyout/entity?id=${id}"
    kinds = [kind["id"] for kind in manifest["defaultTypes"]]
    assert kinds == ["discipline", "responsibility", "category", "skill", "lab"]


def test_every_address_of_the_manifest_answers(real: LocalClient) -> None:
    manifest = real.get("/taxonomy/reconcile").json()
    name = quote("skill/agent-memory-systems", safe="")
    suggest = [f"{part['service_url']}{part['service_path']}?prefix=a" for part in manifest["suggest"].values()]
    propose = manifest["extend"]["propose_properties"]
    addresses = [
        manifest["preview"]["url"].replace("{{id}}", name),
        f"{propose['service_url']}{propose['service_path']}?type=skill",
        manifest["suggest"]["entity"]["service_url"]
        + manifest["suggest"]["entity"]["flyout_service_path"].replace("${id}", name),
        *suggest,
    ]
    assert [real.get(address).status_code for address in addresses] == [200] * len(addresses)
    page = real.get(manifest["view"]["url"].replace("{{id}}", name))
    assert (page.status_code, page.headers["location"]) == (303, "/taxonomy/skill/agent-memory-systems")


def test_manifest_of_the_draft(real: LocalClient) -> None:
    manifest = real.get("/reconcile/1.0-draft").json()
    assert manifest["suggest"] == {"entity": True, "property": True, "type": True}
    assert manifest["extend"]["proposeProperties"] is True
    assert manifest["view"]["url"].endswith("/reconcile/1.0-draft/view?id={id}")
    assert real.get("/reconcile/1.0-draft/preview", params={"id": "skill/agent-memory-systems"}).status_code == 200


# --- match ------------------------------------------------------------------------------------------------------------


def test_an_exact_name_matches(real: LocalClient) -> None:
    best, *others = candidates(real, query="agent memory systems")
    assert (best["id"], best["name"], best["score"], best["match"]) == (
        "skill/agent-memory-systems", "Agent Memory Systems", 100, True,
    )  # fmt: skip
    assert best["type"] == [{"id": "skill", "name": "Skill"}]
    assert not any(candidate["match"] for candidate in others)


def test_a_misspelled_name_does_not_match_for_sure(real: LocalClient) -> None:
    best = candidates(real, query="Agnet Memry Systems")[0]
    assert best["id"] == "skill/agent-memory-systems"
    assert best["match"] is False
    assert 80 < best["score"] < 100


@pytest.mark.parametrize("name", ["photovoltaik", PHOTOVOLTAICS, "PV", "Solar power"])
def test_identifiers_and_other_names_match(german: LocalClient, name: str) -> None:
    best = candidates(german, query=name)[0]
    assert (best["id"], best["match"]) == (PHOTOVOLTAICS, True)


def test_deprecated_item_names_its_replacement(german: LocalClient) -> None:
    best = candidates(german, query="Solarzellentechnik")[0]
    assert best["id"] == "term/solarzellentechnik"
    assert best["description"].startswith("Deprecated, replaced by Photovoltaik (term/photovoltaik).")
    assert best["match"] is False


def test_type_and_limit(real: LocalClient) -> None:
    categories = candidates(real, query="agents", type="category", limit=2)
    assert [candidate["type"][0]["id"] for candidate in categories] == ["category", "category"]
    assert candidates(real, query="agents", type=["category"], limit=2) == categories


def test_properties_change_the_score(real: LocalClient) -> None:
    plain = candidates(real, query="Agent Memory Systems")[0]
    inside = {"pid": "broader", "v": {"id": "category/agent-architecture"}}
    agreed = candidates(real, query="Agent Memory Systems", properties=[inside])[0]
    wrong = candidates(real, query="Agent Memory Systems", properties=[{"pid": "broader", "v": "Evaluation"}])[0]
    assert plain["score"] == agreed["score"] == 100
    assert (agreed["match"], wrong["match"], wrong["score"]) == (True, False, 80)
    assert [feature["id"] for feature in agreed["features"]] == ["name", "properties"]


def test_values_without_items_match_none(real: LocalClient) -> None:
    weight = {"pid": "weight", "v": 1}
    best = candidates(real, query="Agent Memory Systems", properties=[weight])[0]
    assert (best["id"], best["score"], best["match"]) == ("skill/agent-memory-systems", 80, False)
    assert candidates(real, query="Agent Memory Systems", type="planet") == []
    assert candidates(real, properties=[weight]) == []


def test_properties_alone_find_items(real: LocalClient) -> None:
    skills = candidates(real, properties=[{"pid": "broader", "v": "Agent Architecture"}], limit=100)
    assert skills
    assert {candidate["type"][0]["id"] for candidate in skills} == {"skill"}


def test_conditions_of_the_draft(real: LocalClient) -> None:
    name = {"matchType": "name", "propertyValue": "Agent Memory Systems"}
    inside = {"matchType": "property", "propertyId": "broader", "propertyValue": "Evaluation", "required": True}
    assert draft_candidates(real, name)[0]["match"] is True
    assert (
        draft_candidates(real, {"matchType": "id", "propertyValue": "skill/agent-memory-systems"})[0]["match"] is True
    )
    assert "skill/agent-memory-systems" not in [item["id"] for item in draft_candidates(real, name, inside, limit=100)]
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


def test_malformed_and_large_batches_are_refused(real: LocalClient, snapshot: SnapshotAssertion) -> None:
    answers = [(queries, real.post("/reconcile", data={"queries": queries})) for queries in QUERIES]
    answers += [(repr(body), real.post("/reconcile/match", content=body)) for body in BODIES]
    for query in EXTENSIONS:
        answers.append((json.dumps(query), real.post("/reconcile/extend", json=query)))
        older = real.post("/reconcile", data={"extend": json.dumps(query)})
        assert (older.status_code, older.json().get("detail")) == (
            answers[-1][1].status_code,
            answers[-1][1].json().get("detail"),
        )
    lines = [f"{body[:70]}: {answer.status_code} {answer.json().get('detail', '')}" for body, answer in answers]
    assert "\n".join(lines) == snapshot


def test_a_form_without_queries(real: LocalClient) -> None:
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
def test_an_identifier_or_a_name_finds_itself(real: LocalClient, prefix: str) -> None:
    suggestions = real.get("/reconcile/suggest/entity", params={"prefix": prefix}).json()["result"]
    assert suggestions[0]["id"] == "skill/agent-memory-systems"
    assert suggestions[0]["notable"] == [{"id": "skill", "name": "Skill"}]


def test_every_type_and_property_finds_itself(german: LocalClient) -> None:
    for service in ("type", "property", "entity"):
        entries = german.get(f"/reconcile/suggest/{service}", params={"prefix": "", "limit": 100}).json()["result"]
        assert entries
        for entry in entries:
            suggestions = german.get(f"/reconcile/suggest/{service}", params={"prefix": entry["id"]}).json()["result"]
            assert suggestions[0]["id"] == entry["id"]


def test_suggestions_go_on(real: LocalClient) -> None:
    ask = {"prefix": "agent", "limit": 4}
    every = real.get("/reconcile/suggest/entity", params={**ask, "limit": 8}).json()["result"]
    for name in ("cursor", "offset"):
        rest = real.get("/reconcile/suggest/entity", params={**ask, name: 4}).json()["result"]
        assert rest == every[4:]
    assert real.get("/reconcile/suggest/entity", params={"prefix": "a", "cursor": -1}).status_code == 400
    assert real.get("/reconcile/suggest/planet", params={"prefix": "a"}).status_code == 404


# --- previews and flyouts ---------------------------------------------------------------------------------------------


def test_preview(german: LocalClient) -> None:
    answer = german.get("/reconcile/preview", params={"id": "term/solarzellentechnik"})
    assert answer.headers["content-type"].startswith("text/html")
    assert '<html lang="de">' in answer.text
    assert "Deprecated, replaced by Photovoltaik (term/photovoltaik)." in answer.text


def test_texts_are_escaped(thesaurus: Path, edit: Any) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "    label: Windkraft\n", "    label: <b>W</b> & 'x'\n")
    edition = edition_of(load(find_project(thesaurus)), Version(1, 0, 0), "2026-01-01")
    write_files(thesaurus / "releases/1.0.0", with_manifest(edition, build(edition)))
    client = LocalClient(thesaurus)
    for text in (
        client.get("/reconcile/preview", params={"id": "term/windkraft"}).text,
        client.get("/reconcile/flyout/entity", params={"id": "term/windkraft"}).json()["html"],
    ):
        assert "&lt;b&gt;W&lt;/b&gt; &amp; &#39;x&#39;" in text
        assert "<b>" not in text


def test_an_unknown_entity_names_near_ones(real: LocalClient) -> None:
    for path in ("preview", "view", "flyout/entity"):
        answer = real.get(f"/reconcile/{path}", params={"id": "skill/agent-memry"})
        assert answer.status_code == 404
        assert answer.json()["near"][0] == "skill/agent-memory-systems"


def test_flyouts_of_types_and_properties(real: LocalClient) -> None:
    for service, name in (("type", "skill"), ("property", "builds_on")):
        flyout = real.get(f"/reconcile/flyout/{service}", params={"id": name}).json()
        assert flyout["id"] == name
        assert flyout["html"].startswith("<h1>")


# --- data extension ---------------------------------------------------------------------------------------------------

EXTEND = {
    "ids": [PHOTOVOLTAICS, "term/nothing"],
    "properties": [{"id": n} for n in ("label", "related", "coined", "theme")],
}


def test_extend(german: LocalClient) -> None:
    answer = german.post("/reconcile", data={"extend": json.dumps(EXTEND)}).json()
    assert answer["rows"][PHOTOVOLTAICS] == {
        "label": [{"str": "Photovoltaik"}],
        "related": [{"id": "term/batterie", "name": "Batterie"}],
        "coined": [{"int": 1839}],
        "theme": [{"id": "theme/erzeugung", "name": "Erzeugung"}],
    }
    assert answer["rows"]["term/nothing"] == {"label": [], "related": [], "coined": [], "theme": []}
    assert answer["meta"][1] == {"id": "related", "name": "Related", "type": {"id": "term", "name": "Term"}}


def test_extend_of_the_draft_has_the_same_values(german: LocalClient) -> None:
    answer = german.post("/reconcile/extend", json=EXTEND).json()
    old = german.post("/reconcile", data={"extend": json.dumps(EXTEND)}).json()
    assert answer["meta"] == old["meta"]
    rows = {row["id"]: {cell["id"]: cell["values"] for cell in row["properties"]} for row in answer["rows"]}
    assert rows == old["rows"]


def test_proposed_properties_can_be_fetched(real: LocalClient) -> None:
    proposal = real.get("/reconcile/extend/propose", params={"type": "skill"}).json()
    query = {
        "ids": ["skill/agent-memory-systems"],
        "properties": [{"id": slot["id"]} for slot in proposal["properties"]],
    }
    cells = real.post("/reconcile/extend", json=query).json()["rows"][0]["properties"]
    assert [cell["id"] for cell in cells] == [slot["id"] for slot in proposal["properties"]]
    assert len(real.get("/reconcile/extend/propose", params={"type": "skill", "limit": 3}).json()["properties"]) == 3
    assert real.get("/reconcile/extend/propose", params={"type": "planet"}).status_code == 400
