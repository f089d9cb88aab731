"""Mappings in `/api/`: every answer fits the OpenAPI document, and has the evidence of the released mapping set."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import pytest

from support.service import LocalClient

ZOO = "https://example.com/zoo/"
FISH = "https://example.org/animals/concept/fish"


@pytest.fixture(scope="module")
def client(mapped_template: Path) -> LocalClient:
    return LocalClient(mapped_template)


@pytest.fixture(scope="module")
def document(client: LocalClient) -> Any:
    return client.get("/api/openapi.json").json()


def asked(client: LocalClient, document: Any, path: str, query: str, status: int = 200) -> Any:
    """Return an answer, which must have the shape that the document describes."""
    answer = client.get(f"/api{path}?{query}")
    assert answer.status_code == status, answer.text
    content = document["paths"][path]["get"]["responses"][str(status)]["content"]
    media_type = answer.headers["content-type"].partition(";")[0]
    schema = {**content[media_type]["schema"], "components": document["components"]}
    jsonschema_rs.Draft202012Validator(schema).validate(answer.json())
    return answer.json()


def test_mappings_of_an_item_have_their_evidence(client: LocalClient, document: Any) -> None:
    answer = asked(client, document, "/mappings", "item=fish")
    assert [mapping["predicate"].removeprefix("skos:") for mapping in answer["items"]] == [
        "exactMatch", "broadMatch", "narrowMatch", "relatedMatch"
    ]  # fmt: skip
    first = answer["items"][0]
    assert {name: value for name, value in first.items() if name != "item"} == {
        "predicate": "skos:exactMatch", "iri": f"{ZOO}pisces", "target": "zoo", "curie": "zoo:pisces",
        "label": "Pisces", "justification": "semapv:ManualMappingCuration", "confidence": 0.9, "authors": ["Ann"],
        "reviewers": ["Bo"], "comment": "the same words",
    }  # fmt: skip
    concept = client.get("/api/concepts/concept/fish").json()
    assert client.get(concept["mappings"]).json()["items"] == answer["items"]


def test_values_of_sources_are_mappings_without_evidence(client: LocalClient, document: Any) -> None:
    items = asked(client, document, "/mappings", "item=mammals")["items"]
    assert [(mapping["iri"], mapping.get("target")) for mapping in items] == [
        ("https://example.com/thesaurus/mammals", None),
        (f"{ZOO}mammalia", "zoo"),
    ]


def test_filters_and_pages(client: LocalClient, document: Any) -> None:
    whole = asked(client, document, "/mappings", "target=zoo")
    assert (whole["total"], [item["id"] for item in whole["unmatched"]]) == (5, ["vertebrates"])
    assert asked(client, document, "/mappings", "predicate=skos:closeMatch")["total"] == 2
    page = asked(client, document, "/mappings", "target=zoo&limit=2")
    pages = [page]
    while "next" in pages[-1]:
        pages.append(client.get(pages[-1]["next"]).json())
    assert [mapping for page in pages for mapping in page["items"]] == whole["items"]
    assert asked(client, document, "/mappings", "target=zo", 404)["near"] == ["zoo"]
    assert "skos:broadMatch" in asked(client, document, "/mappings", "predicate=broadMatch", 404)["near"]
    assert asked(client, document, "/mappings", "version=1.0.0&item=fish")["total"] == 0


def test_iri_of_another_vocabulary_resolves_to_ours(client: LocalClient, document: Any) -> None:
    answer = asked(client, document, "/resolve", f"iri={quote(f'{ZOO}mammalia')}")
    (item,) = answer["items"]
    assert (item["id"], item["mapping"]["predicate"]) == ("mammals", "skos:closeMatch")
    assert asked(client, document, "/resolve", "iri=zoo:mammalia")["items"] == answer["items"]
    own = asked(client, document, "/resolve", f"iri={quote(FISH)}")["items"]
    assert [(item["id"], "mapping" in item) for item in own] == [("fish", False)]
    asked(client, document, "/resolve", f"iri={quote(ZOO)}", 404)


def test_index_leads_to_both(client: LocalClient) -> None:
    links = json.loads(client.get("/api/", headers={"Accept": "application/json"}).text)["links"]
    assert (links["mappings"], links["resolve"]) == ("/api/mappings", "/api/resolve?iri=")
    assert (links["search"], links["replacements"], links["openapi"]) == (
        "/api/search?q=", "/api/replacements/", "/api/openapi.json"
    )  # fmt: skip
