"""`/api/`: every answer fits the OpenAPI document and agrees with the release."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import pytest

from support.service import LocalClient
from taxokit.releases.releases import find_release
from taxokit.repository.project import find_project

ROOT = Path(__file__).resolve().parents[4]
MEMORY = "skill/agent-memory-systems"


@pytest.fixture(scope="module")
def real() -> LocalClient:
    return LocalClient(ROOT)


@pytest.fixture(scope="module")
def german(story_template: Path) -> LocalClient:
    return LocalClient(story_template)


@pytest.fixture(scope="module")
def kitchen(kitchen_template: Path) -> LocalClient:
    return LocalClient(kitchen_template)


class Described:
    """The OpenAPI document, and its schemas for answers."""

    def __init__(self, client: LocalClient) -> None:
        self.document = client.get("/api/openapi.json").json()
        self._validators: dict[str, Any] = {}

    def problems(self, path: str, answer: Any) -> list[str]:
        """Return how an answer to a path differs from the document."""
        content = self.document["paths"][path]["get"]["responses"][str(answer.status_code)]["content"]
        media_type = answer.headers["content-type"].partition(";")[0]
        key = json.dumps(content[media_type]["schema"], sort_keys=True)
        if key not in self._validators:
            schema = {**content[media_type]["schema"], "components": self.document["components"]}
            self._validators[key] = jsonschema_rs.Draft202012Validator(schema)
        return [
            f"{error.instance_path}: {error.message[:200]}"
            for error in self._validators[key].iter_errors(answer.json())
        ]


def requests(client: LocalClient) -> Iterator[tuple[str, str]]:
    """Yield paths of the document with requests for them, of all releases and of every item."""
    yield from ((path, f"/api{path}") for path in ("/", "/openapi.json", "/releases", "/concepts", "/schemes", "/diff"))
    versions = [release["version"] for release in client.get("/api/releases").json()["releases"]]
    for version in versions:
        yield "/releases/{version}", f"/api/releases/{version}"
        yield "/concepts", f"/api/concepts?limit=1000&version={version}"
        yield "/search", f"/api/search?q=a&version={version}"
        yield "/diff", f"/api/diff?from={versions[-1]}&to={version}"
        for scheme in client.get(f"/api/schemes?version={version}").json()["schemes"]:
            yield "/schemes/{scheme}/concepts", f"{scheme['path']}?version={version}"
        items = client.get(f"/api/concepts?limit=1000&version={version}").json()["items"]
        for item in items[:: 1 if len(items) < 50 else 20]:
            yield "/concepts/{identifier}", f"/api/concepts/{item['kind']}/{item['id']}?version={version}"
            yield "/replacements/{identifier}", f"/api/replacements/{item['kind']}/{item['id']}"


@pytest.mark.parametrize("name", ["real", "german", pytest.param("kitchen", marks=pytest.mark.full)])
def test_every_answer_fits_the_openapi_document(name: str, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name)
    described = Described(client)
    for path, url in requests(client):
        answer = client.get(url)
        assert answer.status_code == 200, f"{url}: {answer.text}"
        assert described.problems(path, answer) == [], url
        assert 'rel="license"' in answer.headers["link"]


@pytest.mark.parametrize("name", ["real", "german"])
def test_failures_fit_the_openapi_document(name: str, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(name)
    described = Described(client)
    for path, url, status in (
        ("/concepts", "/api/concepts?limit=-1", 400),
        ("/concepts", "/api/concepts?offset=x", 400),
        ("/concepts", "/api/concepts?kind=planet", 404),
        ("/concepts", "/api/concepts?version=9.9.9", 404),
        ("/concepts/{identifier}", "/api/concepts/nothing-of-the-kind", 404),
        ("/releases/{version}", "/api/releases/x", 404),
        ("/search", "/api/search", 400),
        ("/search", f"/api/search?q={'a' * 401}", 400),
        ("/diff", "/api/diff?from=x", 404),
        ("/replacements/{identifier}", "/api/replacements/nothing", 404),
        ("/schemes/{scheme}/concepts", "/api/schemes/nothing/concepts", 404),
    ):
        answer = client.get(url)
        assert answer.status_code == status, url
        assert answer.headers["content-type"] == "application/problem+json"
        assert described.problems(path, answer) == []


def test_a_browser_gets_a_page_with_links(real: LocalClient) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    page = real.get("/taxonomy/api/", headers={"accept": browser})
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    links = re.findall(r'href="(/taxonomy/api/[^"]*)"', page.text)
    assert "/taxonomy/api/openapi.json" in links
    assert all(real.get(link).status_code == 200 for link in links)
    for accept in ("*/*", "application/json", ""):
        answer = real.get("/api/", headers={"accept": accept})
        assert answer.json()["links"]["openapi"] == "/api/openapi.json"
        assert "Accept" in answer.headers["vary"]


def test_component_schemas_are_those_of_the_release(real: LocalClient) -> None:
    schemas = real.get("/api/openapi.json").json()["components"]["schemas"]
    released = json.loads((ROOT / "releases/1.4.0/schema/taxonomy.schema.json").read_text(encoding="utf-8"))["$defs"]
    current, *_ = schemas["Skill"]["anyOf"]
    assert current["properties"]["label"] == released["Skill"]["properties"]["label"]
    assert current["properties"]["builds_on"]["items"] == {"$ref": "#/components/schemas/api.Link"}
    assert current["properties"].keys() == released["Skill"]["properties"].keys()


# --- items ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "agent-memory-systems", MEMORY, "Agent Memory Systems", "agent memory systems",
        quote("https://genbodha.ai/taxonomy/skill/agent-memory-systems", safe=""),
        "https://genbodha.ai/taxonomy/skill/agent-memory-systems",
    ],
)  # fmt: skip
def test_an_item_by_each_of_its_names(real: LocalClient, name: str) -> None:
    answer = real.get(f"/api/concepts/{name}").json()
    assert (answer["kind"], answer["id"], answer["version"]) == ("skill", "agent-memory-systems", "1.4.0")


def test_links_are_resolved_and_the_rest_is_as_released(real: LocalClient) -> None:
    answer = real.get(f"/api/concepts/{MEMORY}").json()
    document = find_release(find_project(ROOT), "1.4.0").document
    categories = {category["id"]: category for category in document["categories"]}
    source = next(item for item in categories["agent-architecture"]["skills"] if item["id"] == "agent-memory-systems")
    resolved = answer["item"]
    assert [link["id"] for link in resolved.pop("builds_on")] == source.pop("builds_on")
    assert [link["id"] for link in resolved.pop("required_by")] == source.pop("required_by")
    assert resolved.pop("broader")["label"] == categories[source.pop("broader")]["label"]
    assert resolved == source
    assert answer["parents"] == [
        {
            "kind": "category",
            "id": "agent-architecture",
            "iri": "https://genbodha.ai/taxonomy/category/agent-architecture",
            "label": "Agent Architecture",
        }
    ]
    assert answer["metadata"]["license"] == "CC-BY-4.0"


def test_a_missing_item_names_near_ones(real: LocalClient) -> None:
    answer = real.get("/api/concepts/agent-memry-system")
    assert answer.json()["near"][0] == MEMORY


def test_deprecated_item_names_its_replacement(kitchen: LocalClient) -> None:
    answer = kitchen.get("/api/concepts/roasting").json()
    assert answer["deprecated"] is True
    assert [item["id"] for item in answer["replacements"]] == ["baking"]


def test_filters(real: LocalClient) -> None:
    for query in ({"label": "agent memory systems"}, {"notation": "agent-memory-systems"}):
        answer = real.get("/api/concepts", params=query).json()
        assert [item["id"] for item in answer["items"]] == ["agent-memory-systems"]
    answer = real.get("/api/concepts", params={"iri": "https://genbodha.ai/taxonomy/skill/agent-memory-systems"}).json()
    assert answer["total"] == 1


def test_pages_follow_each_other(real: LocalClient) -> None:
    whole = real.get("/api/concepts", params={"kind": "skill", "limit": 1000}).json()
    address, pieces = "/api/concepts?kind=skill&limit=30", []
    while address:
        answer = real.get(address)
        address = answer.json().get("next", "")
        assert (f'<{address}>; rel="next"' in answer.headers["link"]) is bool(address)
        pieces += answer.json()["items"]
    assert pieces == whole["items"]
    assert whole["total"] == len(pieces)


def test_all_items_of_a_scheme(real: LocalClient) -> None:
    array = real.get("/api/schemes/skills/concepts").json()
    iri = quote("https://genbodha.ai/taxonomy/skills", safe="")
    lines = real.get(f"/api/schemes/{iri}/concepts", headers={"Accept": "application/x-ndjson"})
    assert lines.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line) for line in lines.text.splitlines()] == array
    assert real.get("/api/schemes/skills/concepts?format=ndjson").text == lines.text
    assert {item["kind"] for item in array} == {"category", "skill"}
    listed = [
        real.get("/api/concepts", params={"kind": kind, "limit": 1000}).json()["total"]
        for kind in ("category", "skill")
    ]
    assert len(array) == sum(listed)
    assert real.get("/api/schemes/labs/concepts").json() == []
    assert real.get("/api/schemes/skills/concepts?format=xml").status_code == 400


def test_search(real: LocalClient) -> None:
    answer = real.get("/api/search", params={"q": "agnet memory", "limit": 1}).json()
    assert answer["items"][0]["id"] == "agent-memory-systems"
    assert answer["items"][0]["matches"][0]["slot"] == "label"
    assert answer["next"].startswith("/api/search?")
    beyond = real.get("/api/search", params={"q": "agent", "offset": 10_000}).json()
    assert beyond["items"] == []
    assert "next" not in beyond


# --- between releases -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "detail", "near"),
    [
        ("/api/concepts?knd=skill", "there is no parameter 'knd'", ["kind"]),
        ("/taxonomy/api/search?q=a&limt=3", "there is no parameter 'limt'", ["limit"]),
        ("/api/releases?version=1.0.0", "there is no parameter 'version'", None),
        ("/api/concepts?kind=skill&kind=lab", "the parameter 'kind' can have one value", None),
        ("/api/concepts?limit=1001", "limit must be a whole number from 1 to 1,000", None),
        ("/api/search?q=a&limit=%2B5", "limit must be a whole number of at least 1", None),
        ("/api/search?q=a&limit=1_0", "limit must be a whole number of at least 1", None),
        ("/api/search?q=a&limit=-1", "limit must be a whole number of at least 1", None),
        ("/api/search?q=a&limit=0", "limit must be a whole number of at least 1", None),
        ("/api/concepts?offset=100000001", "offset must be a whole number from 0 to 100,000,000", None),
    ],
)
def test_a_wrong_parameter_is_refused(real: LocalClient, address: str, detail: str, near: list[str] | None) -> None:
    answer = real.get(address)
    assert (answer.status_code, answer.json()["detail"], answer.json().get("near")) == (400, detail, near)


def test_the_released_diff(real: LocalClient) -> None:
    released = json.loads((ROOT / "releases/1.4.0/diff/diff.json").read_text(encoding="utf-8"))
    assert real.get("/api/diff").json() == released
    assert real.get("/api/diff?from=1.3.0&to=1.4.0").json() == released


def test_a_computed_diff_is_that_of_the_command(real: LocalClient, run: Callable[..., Any]) -> None:
    answer = real.get("/api/diff?from=1.0.0&to=1.2.0").json()
    printed = json.loads(run("--root", ROOT, "diff", "1.0.0", "1.2.0", "--format", "json").out)
    assert answer["changes"] == printed["changes"]
    assert (answer["old"], answer["new"], answer["bump"]) == ("1.0.0", "1.2.0", printed["bump"])


def test_replacements(kitchen: LocalClient) -> None:
    answer = kitchen.get("/api/replacements/roasting").json()
    assert (answer["replacement"], answer["deprecated"]) == ("one", True)
    assert [item["id"] for item in answer["items"]] == ["baking"]
    assert [step["id"] for step in answer["steps"]] == ["skill/roasting", "skill/oven-roasting", "skill/spit-roasting"]
    kept = kitchen.get("/api/replacements/baking").json()
    assert (kept["replacement"], kept["deprecated"], kept["steps"]) == ("kept", False, [])


def test_an_item_of_a_later_release_is_not_in_an_earlier_one(kitchen: LocalClient) -> None:
    first = kitchen.get("/api/concepts?version=1.0.0&limit=1000").json()["items"]
    last = kitchen.get("/api/concepts?version=2.0.0&limit=1000").json()["items"]
    new = next(item["id"] for item in last if item["id"] not in {earlier["id"] for earlier in first})
    assert kitchen.get(f"/api/replacements/{new}?version=1.0.0").status_code == 404
    assert kitchen.get(f"/api/concepts/{new}?version=1.0.0").status_code == 404


# --- caching ----------------------------------------------------------------------------------------------------------


def test_an_answer_that_a_client_has(real: LocalClient) -> None:
    first = real.get(f"/api/concepts/{MEMORY}")
    for tag in (first.headers["etag"], f"W/{first.headers['etag']}", f'"x", {first.headers["etag"]}', "*"):
        again = real.get(f"/api/concepts/{MEMORY}", headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
    assert real.get(f"/api/concepts/{MEMORY}", headers={"If-None-Match": '"x"'}).status_code == 200
