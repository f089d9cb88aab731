"""`/ims/case/`: the read API of CASE has what the package of the release has, at the addresses of the standard."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import jsonschema_rs
import pytest

from support.service import URL, LocalClient

V1P1, V1P0 = "/ims/case/v1p1", "/ims/case/v1p0"
SCHEMAS = Path(__file__).parents[5] / "shared/interop/schemas"
"""Files of others, beside the repository, which are not part of it."""


def uuid_of(iri: str) -> str:
    return str(uuid5(NAMESPACE_URL, iri))


ENERGY = uuid_of("https://example.org/energy")
PHOTOVOLTAICS = uuid_of("https://example.org/energy/term/photovoltaik")


@pytest.fixture(scope="module")
def german(released_thesaurus_template: Path) -> LocalClient:
    return LocalClient(released_thesaurus_template)


@pytest.fixture(scope="module")
def story(story_template: Path) -> LocalClient:
    return LocalClient(story_template)


def objects(client: LocalClient, root: str = V1P1) -> Iterator[tuple[str, Any]]:
    """Yield the address of each object of the package, and the object."""
    package = client.get(f"{root}/CFPackages/{ENERGY}").json()
    yield f"CFDocuments/{ENERGY}", package["CFDocument"]
    for name in ("CFItems", "CFAssociations"):
        yield from ((f"{name}/{values['identifier']}", values) for values in package[name])
    for values in package["CFDefinitions"]["CFLicenses"]:
        yield f"CFLicenses/{values['identifier']}", values


def test_the_package_is_that_of_the_release(german: LocalClient, released_thesaurus_template: Path) -> None:
    released = json.loads((released_thesaurus_template / "releases/1.0.0/case.json").read_bytes())
    answer = german.get(f"{V1P1}/CFPackages/{ENERGY}")
    assert answer.json() == released
    known = german.get(f"{V1P1}/CFPackages/{ENERGY}", headers={"if-none-match": answer.headers["etag"]})
    assert known.status_code == 304


@pytest.mark.parametrize("root", [V1P1, V1P0])
def test_each_object_of_a_package_has_an_address(german: LocalClient, root: str) -> None:
    for path, values in objects(german, root):
        answer = german.get(f"{root}/{path}")
        assert answer.status_code == 200, path
        content = answer.json()
        place = content.pop("CFDocumentURI", None) or content.pop("CFPackageURI", None)
        assert content == values
        if not path.startswith("CFLicenses"):
            assert german.get(place["uri"].removeprefix(URL)).status_code == 200


@pytest.mark.parametrize(("root", "name"), [(V1P1, "1.1"), (V1P0, "1.0")])
def test_packages_of_all_releases_are_valid(story: LocalClient, root: str, name: str) -> None:
    path = SCHEMAS / f"case-{name}-cfpackage.schema.json"
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    validator = jsonschema_rs.validator_for(json.loads(path.read_bytes()), validate_formats=True)
    for version in ("1.0.0", "1.1.0", "2.0.0"):
        package = story.get(f"{root}/CFPackages/{uuid_of(f'https://example.org/energy/{version}')}").json()
        assert package["CFDocument"]["version"] == version
        assert package["CFDocument"]["identifier"] == ENERGY
        assert [error.message for error in validator.iter_errors(package)] == []


def test_items_that_are_gone_are_those_of_the_newest_release(kitchen_template: Path) -> None:
    client = LocalClient(kitchen_template)
    source = "https://genbodha.ai/taxonomy"
    versions = [release["version"] for release in client.get("/api/releases").json()["releases"]]
    items: dict[str, str] = {}
    for version in versions:  # the highest first
        package = client.get(f"{V1P1}/CFPackages/{uuid_of(f'{source}/{version}')}").json()
        for item in package["CFItems"]:
            items.setdefault(item["identifier"], version)
    gone = {identifier: version for identifier, version in items.items() if version != versions[0]}
    assert gone
    for identifier, version in gone.items():
        item = client.get(f"{V1P1}/CFItems/{identifier}").json()
        document = client.get(item["CFDocumentURI"]["uri"].removeprefix(URL)).json()
        assert document["version"] == version
    for association in package["CFAssociations"]:  # of the lowest release
        answer = client.get(f"{V1P1}/CFAssociations/{association['identifier']}")
        assert answer.json()["associationType"] == association["associationType"]


def test_associations_of_an_item(german: LocalClient) -> None:
    content = german.get(f"{V1P1}/CFItemAssociations/{PHOTOVOLTAICS}").json()
    assert content["CFItem"]["abbreviatedStatement"] == "Photovoltaik"
    kinds = {association["associationType"] for association in content["CFAssociations"]}
    assert kinds == {"isChildOf", "isRelatedTo", "precedes", "exactMatchOf", "replacedBy"}
    ends = ("originNodeURI", "destinationNodeURI")
    associations = content["CFAssociations"]
    assert all(PHOTOVOLTAICS in {other[end]["identifier"] for end in ends} for other in associations)


def test_list_of_documents(german: LocalClient) -> None:
    answer = german.get(f"{V1P1}/CFDocuments")
    (document,) = answer.json()["CFDocuments"]
    assert answer.headers["x-total-count"] == "1"
    assert (document["identifier"], document["version"]) == (ENERGY, "1.0.0")
    assert document["CFPackageURI"]["uri"] == f"{URL}{V1P1}/CFPackages/{ENERGY}"
    assert german.get(f"{V1P1}/CFDocuments?offset=1").json() == {"CFDocuments": []}
    chosen = german.get(f"{V1P1}/CFDocuments?fields=title,version&sort=title&orderBy=desc&limit=5").json()
    assert chosen == {"CFDocuments": [{"title": document["title"], "version": "1.0.0"}]}


def test_below_the_path_of_the_namespace(german: LocalClient) -> None:
    (document,) = german.get(f"/energy{V1P0}/CFDocuments").json()["CFDocuments"]
    assert "caseVersion" not in document
    address = document["CFPackageURI"]["uri"]
    assert address == f"{URL}/energy{V1P0}/CFPackages/{ENERGY}"
    assert german.get(address.removeprefix(URL)).status_code == 200
    links = german.get("/energy/api/").json()["links"]
    assert german.get(links["case"]).json()["CFDocuments"][0]["identifier"] == ENERGY


@pytest.mark.parametrize(
    ("path", "status", "field", "code"),
    [
        (f"{V1P1}/CFItems/nonsense", 404, "sourcedId", "invalid_uuid"),
        (f"{V1P0}/CFItems/nonsense", 404, "sourcedId", "invaliduuid"),
        (f"{V1P1}/CFItems/{uuid_of('https://example.org/none')}", 404, "sourcedId", "unknownobject"),
        (f"{V1P1}/CFPackages/{PHOTOVOLTAICS}", 404, "sourcedId", "unknownobject"),
        (f"{V1P1}/CFRubrics/{PHOTOVOLTAICS}", 404, "sourcedId", "unknownobject"),
        (f"{V1P1}/CFAssociations/{PHOTOVOLTAICS}", 404, "sourcedId", "unknownobject"),
        (f"{V1P1}/CFDocuments?limit=0", 400, "limit", "invalid_selection_field"),
        (f"{V1P1}/CFDocuments?offset=-1", 400, "offset", "invalid_selection_field"),
        (f"{V1P1}/CFDocuments?fields=title,nonsense", 400, "fields", "invalid_selection_field"),
        (f"{V1P1}/CFDocuments?sort=nonsense", 400, "sort", "invalid_sort_field"),
        (f"{V1P1}/CFDocuments?sort=title&orderBy=up", 400, "orderBy", "invalid_sort_field"),
        (f"{V1P1}/CFDocuments?filter=title%3D%27x%27", 400, "filter", "invalid_filter_field"),
        (f"{V1P0}/CFDocuments?filter=title%3D%27x%27", 400, "filter", "invalid_selection_field"),
    ],
)
def test_failures_have_the_form_of_the_standard(
    german: LocalClient, path: str, status: int, field: str, code: str
) -> None:
    answer = german.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    content = answer.json()
    assert content.keys() == {"imsx_codeMajor", "imsx_severity", "imsx_description", "imsx_codeMinor"}
    assert (content["imsx_codeMajor"], content["imsx_severity"]) == ("failure", "error")
    expected = [{"imsx_codeMinorFieldName": field, "imsx_codeMinorFieldValue": code}]
    assert content["imsx_codeMinor"]["imsx_codeMinorField"] == expected


@pytest.mark.parametrize("root", [V1P1, V1P0])
def test_description_is_at_the_address_of_the_standard(german: LocalClient, root: str) -> None:
    description = german.get(f"{root}/discovery/imscasev1p1_openapi3_v1p0.json").json()
    assert description["servers"] == [{"url": f"{URL}{root}"}]
    examples = dict(objects(german, root))
    for path, operations in description["paths"].items():
        known = {address.partition("/")[0]: address for address in examples}
        known |= {"CFPackages": f"CFPackages/{ENERGY}", "CFItemAssociations": f"CFItemAssociations/{PHOTOVOLTAICS}"}
        name = path.strip("/").removesuffix("/{id}")
        kind = german.get(f"{root}/CFItems/{PHOTOVOLTAICS}").json()["CFItemTypeURI"]["identifier"]
        known |= {"CFItemTypes": f"CFItemTypes/{kind}"}
        address = known[name] if path.endswith("/{id}") else name
        schema = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        assert jsonschema_rs.is_valid(schema, german.get(f"{root}/{address}").json()), path


def test_a_withdrawn_release_is_deprecated(story_template: Path, tmp_path: Path, run: Any) -> None:
    import shutil

    folder = Path(shutil.copytree(story_template, tmp_path / "story"))
    assert run("withdraw", "1.1.0", "--reason", "A word was wrong.", cwd=folder).code == 0
    client = LocalClient(folder)
    package = client.get(f"{V1P1}/CFPackages/{uuid_of('https://example.org/energy/1.1.0')}").json()
    assert package["CFDocument"]["adoptionStatus"] == "Deprecated"
    assert client.get(f"{V1P1}/CFPackages/{ENERGY}").json()["CFDocument"]["adoptionStatus"] == "Adopted"
