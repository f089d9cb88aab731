"""The alignments of Open Badges 3.0: valid in a credential, the same in the API and on the page, and stable."""

import html
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema_rs
import pytest

from support.interop import official_schema
from support.service import LocalClient

ROOT = Path(__file__).resolve().parents[3]
MEMORY = "skill/agent-memory-systems"


@pytest.fixture(scope="module")
def real() -> LocalClient:
    return LocalClient(ROOT)


@pytest.fixture(scope="module")
def german(story_template: Path) -> LocalClient:
    return LocalClient(story_template)


def alignment(client: LocalClient, name: str, query: str = "") -> dict[str, Any]:
    answer: dict[str, Any] = client.get(f"/api/concepts/{name}{query}").json()["alignment"]
    return answer


def credential(alignments: list[dict[str, Any]]) -> dict[str, Any]:
    """Return an achievement with alignments, in the smallest credential (Open Badges 3.0, section 4)."""
    achievement = {
        "id": "https://issuer.example/achievements/1",
        "type": ["Achievement"],
        "name": "Builder of agents",
        "description": "Has built an agent.",
        "criteria": {"narrative": "Build an agent."},
        "alignment": alignments,
    }
    return {
        "@context": [
            "https://www.w3.org/2018/credentials/v1",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "https://issuer.example/credentials/1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Builder of agents",
        "issuer": {"id": "https://issuer.example", "type": ["Profile"]},
        "issuanceDate": "2026-12-01T00:00:00Z",
        "credentialSubject": {"type": ["AchievementSubject"], "achievement": achievement},
    }


@pytest.mark.parametrize("name", ["real", "german"])
def test_every_alignment_is_valid_in_a_credential(name: str, request: pytest.FixtureRequest) -> None:
    client: LocalClient = request.getfixturevalue(name)
    validator = jsonschema_rs.validator_for(official_schema("open-badges-3.0-achievement-credential"))
    items = client.get("/api/concepts?limit=1000").json()["items"]
    alignments = [alignment(client, f"{item['kind']}/{item['id']}") for item in items]
    assert len(alignments) == len(items) > 0
    assert [error.message for error in validator.iter_errors(credential(alignments))] == []
    assert not validator.is_valid(credential([{**alignments[0], "targetType": "skill"}]))


def test_alignment_names_the_item(real: LocalClient) -> None:
    assert alignment(real, MEMORY) == {
        "type": ["Alignment"],
        "targetCode": "agent-memory-systems",
        "targetDescription": "Implements short-term sliding windows, semantic memory, and context optimization for agents.",
        "targetFramework": "The GenAI Engineering Role Taxonomy",
        "targetName": "Agent Memory Systems",
        "targetType": "ceasn:Competency",
        "targetUrl": "https://genbodha.ai/taxonomy/skill/agent-memory-systems",
    }


def test_alignment_stays_as_it_is_while_its_item_does(real: LocalClient) -> None:
    assert alignment(real, MEMORY) == alignment(real, MEMORY, "?version=1.0.0")


def test_page_has_the_alignment_to_copy(real: LocalClient) -> None:
    page = real.get(f"/taxonomy/{MEMORY}", headers={"Accept": "text/html"}).text
    block = re.search(r"<summary>An alignment for Open Badges 3.0</summary><pre[^>]*>(.*?)</pre>", page, re.DOTALL)
    assert block is not None
    assert json.loads(html.unescape(block[1])) == alignment(real, MEMORY)


def test_page_of_a_deprecated_item_offers_none(german: LocalClient) -> None:
    offered = {}
    for item in german.get("/api/concepts?limit=1000").json()["items"]:
        page = german.get(urlsplit(item["iri"]).path, headers={"Accept": "text/html"}).text
        offered[item.get("deprecated", False)] = "Open Badges 3.0" in page
    assert offered == {True: False, False: True}
