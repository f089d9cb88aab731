"""Reconciliation against the JSON Schemas of its own specification, which are fetched and not kept here.

`RECONCILIATION_SPECS` names a copy of the repository reconciliation-api/specs. The nightly workflow fetches one.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7

from support.service import LocalClient
from taxokit.taxonomy.names import full_id, named_items
from taxokit.web.endpoints.reconcile import VERSIONS

SPECS = os.environ.get("RECONCILIATION_SPECS", "")

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not SPECS, reason="RECONCILIATION_SPECS names no copy of reconciliation-api/specs"),
]

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture(scope="module", params=["real", "thesaurus"])
def client(request: pytest.FixtureRequest, released_thesaurus_template: Path) -> LocalClient:
    return LocalClient({"real": ROOT, "thesaurus": released_thesaurus_template}[request.param])


class Schemas:
    """The schemas of a version."""

    def __init__(self, version: str) -> None:
        self.folder = Path(SPECS) / version
        files = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(self.folder.glob("schemas/*.json"))}
        known = [(schema["$id"], DRAFT7.create_resource(schema)) for schema in files.values()]
        registry: Registry[Any] = Registry().with_resources(known)
        self._validators: dict[str, Validator] = {
            name: Draft7Validator(schema, registry=registry) for name, schema in files.items()
        }

    def errors(self, name: str, document: Any) -> list[str]:
        """Return the errors of a document by the schema of this name."""
        return [f"{error.json_path}: {error.message}" for error in self._validators[name].iter_errors(document)]


@pytest.fixture(scope="module", params=VERSIONS)
def schemas(request: pytest.FixtureRequest) -> Schemas:
    return Schemas(request.param)


def test_every_form_fits_its_schema(client: LocalClient, schemas: Schemas) -> None:
    judged: dict[str, int] = {}
    version = schemas.folder.name
    for name, document in documents(
        client, "/reconcile" if version == VERSIONS[0] else f"/reconcile/{version}", version
    ):
        assert not schemas.errors(name, document), (name, document)
        judged[name] = judged.get(name, 0) + 1
    items = len(named_items(client.state.publication.taxonomy))
    assert judged.pop("reconciliation-result-batch") == items + 2
    assert judged.pop("suggest-entities-response") == items + 1
    assert set(judged) == {
        "manifest", "suggest-types-response", "suggest-properties-response",
        "data-extension-property-proposal", "data-extension-response",
    }  # fmt: skip


def documents(client: LocalClient, path: str, version: str) -> Iterator[tuple[str, Any]]:
    """Yield the answer to each kind of request, with the name of its schema."""
    taxonomy = client.state.publication.taxonomy
    items = named_items(taxonomy)
    ids = [full_id(item) for item in items]
    yield "manifest", client.get(path).json()
    for text in [*ids, "a", "nothing like this"]:
        yield "reconciliation-result-batch", matched(client, path, version, text)
    for prefix in [*ids, ""]:
        params = {"prefix": prefix, "limit": 100}
        yield "suggest-entities-response", client.get(f"{path}/suggest/entity", params=params).json()
    for service, name in (("type", "types"), ("property", "properties")):
        yield f"suggest-{name}-response", client.get(f"{path}/suggest/{service}", params={"prefix": ""}).json()
    for kind in sorted({name.partition("/")[0] for name in ids}):
        proposal = client.get(f"{path}/extend/propose", params={"type": kind}).json()
        yield "data-extension-property-proposal", proposal
        query = {
            "ids": [name for name in ids if name.startswith(f"{kind}/")],
            "properties": [{"id": slot["id"]} for slot in proposal["properties"]],
        }
        yield "data-extension-response", extended(client, path, version, query)


def matched(client: LocalClient, path: str, version: str, text: str) -> Any:
    """Return the answer to a batch of one query for a name, as a client of a version asks."""
    if version == VERSIONS[0]:
        return client.post(path, data={"queries": json.dumps({"q0": {"query": text}})}).json()
    conditions = [{"matchType": "name", "propertyValue": text}]
    return client.post(f"{path}/match", json={"queries": [{"conditions": conditions}]}).json()


def extended(client: LocalClient, path: str, version: str, query: Any) -> Any:
    """Return the answer to a data extension query, as a client of a version asks."""
    if version == VERSIONS[0]:
        return client.post(path, data={"extend": json.dumps(query)}).json()
    return client.post(f"{path}/extend", json=query).json()
