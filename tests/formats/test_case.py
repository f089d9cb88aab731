"""`case.json` and `case-1.0.json`: valid by the schemas of 1EdTech, complete beside the graph, and the same again."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import jsonschema_rs
import pytest

from taxokit.formats.edition import Edition
from taxokit.releases.editions import edition_of
from taxokit.releases.releases import Released
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.versions import Version, parse_version

Written = Callable[[Edition, str], Mapping[str, bytes]]

SCHEMAS = Path(__file__).parents[3] / "shared/interop/schemas"
"""Files of others, beside the repository, which are not part of it."""
FORMATS = {"case": "case.json", "case_1_0": "case-1.0.json"}
OFFICIAL = {"case": "case-1.1-cfpackage.schema.json", "case_1_0": "case-1.0-cfpackage.schema.json"}
SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.fixture(scope="module")
def real(repository: Path) -> Edition:
    """This project's taxonomy."""
    return edition_of(load(find_project(repository)), Version(1, 3, 0), "2026-12-01")


@pytest.fixture(scope="module")
def animals_edition(animals_template: Path) -> Edition:
    """A vocabulary in SKOS, whose hierarchy is in references."""
    return edition_of(load(find_project(animals_template)), Version(1, 0, 0), "2026-06-14")


def released_edition(root: Path, version: str) -> Edition:
    """Return a release as an edition."""
    release = Released(parse_version(version), root / "releases" / version)
    return Edition(Taxonomy(release.schema, release.document), attribution_of(release.schema, release.document))


def package(edition: Edition, written: Written, name: str = "case") -> Any:
    return json.loads(written(edition, name)[FORMATS[name]])


def links(content: Any, kind: str) -> set[tuple[str, str]]:
    """Return the last segments of the URIs of both ends of the associations of a type."""
    return {
        (
            association["originNodeURI"]["uri"].rpartition("/")[2],
            association["destinationNodeURI"]["uri"].rpartition("/")[2],
        )
        for association in content["CFAssociations"]
        if association["associationType"] == kind
    }


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("which", ["real", "edition", "animals_edition", "odd_edition"])
def test_valid_by_the_official_schema(which: str, name: str, written: Written, request: pytest.FixtureRequest) -> None:
    path = SCHEMAS / OFFICIAL[name]
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    content = package(request.getfixturevalue(which), written, name)
    schema = json.loads(path.read_bytes())
    errors = jsonschema_rs.validator_for(schema, validate_formats=True).iter_errors(content)
    assert [f"{list(error.instance_path)}: {error.message}" for error in errors] == []


def test_items_and_links_of_a_second_schema(edition: Edition, written: Written) -> None:
    content = package(edition, written)
    items = {item["humanCodingScheme"]: item for item in content["CFItems"]}
    assert items["photovoltaik"] == {
        "identifier": str(uuid5(NAMESPACE_URL, "https://example.org/energy/term/photovoltaik")),
        "fullStatement": "Umwandlung von Sonnenlicht in Strom.",
        "CFItemType": "Term",
        "uri": "https://example.org/energy/term/photovoltaik",
        "humanCodingScheme": "photovoltaik",
        "abbreviatedStatement": "Photovoltaik",
        "conceptKeywords": ["PV", "Solarstrom"],
        "language": "de",
        "CFItemTypeURI": items["strom"]["CFItemTypeURI"],
        "statusStartDate": "2026-06-14",
        "lastChangeDateTime": "2026-06-14T00:00:00Z",
        "extensions": {"altLabels": ["PV", "Solarstrom"]},
    }
    assert items["solarzellentechnik"]["statusEndDate"] == "2026-06-14"
    assert links(content, "replacedBy") == {("solarzellentechnik", "photovoltaik")}
    assert {("strom", "photovoltaik"), ("strom", "windkraft")} <= links(content, "precedes")
    assert links(content, "isRelatedTo") == {("photovoltaik", "batterie"), ("pumpspeicher", "windkraft")}
    assert links(content, "exactMatchOf") == {("photovoltaik", "photovoltaics")}
    assert {("strom", "erzeugung"), ("erzeugung", "energy")} <= links(content, "isChildOf")
    definitions = content["CFDefinitions"]
    assert [kind["title"] for kind in definitions["CFItemTypes"]] == ["Theme", "Term"]
    assert content["CFDocument"]["licenseURI"]["title"] == definitions["CFLicenses"][0]["title"] == "CC0-1.0"


def test_hierarchy_of_references_and_other_mappings(animals_edition: Edition, written: Written) -> None:
    content = package(animals_edition, written)
    assert links(content, "isChildOf") == {
        ("vertebrates", "animals"),
        ("fish", "vertebrates"),
        ("mammals", "vertebrates"),
    }
    (mapping,) = [other for other in content["CFAssociations"] if other["associationType"] == "isRelatedTo"]
    assert mapping["destinationNodeURI"]["uri"] == "https://example.com/thesaurus/mammals"
    assert mapping["destinationNodeURI"]["targetType"] == "ext:skos"
    assert mapping["extensions"] == {"property": f"{SKOS}closeMatch"}


def test_identifiers_are_unique_where_items_share_a_term_with_a_uuid(real: Edition, written: Written) -> None:
    """The terms of ESCO end in UUIDs, as the items of imported frameworks do."""
    content = package(real, written)
    targets = Counter(link["destinationNodeURI"]["identifier"] for link in content["CFAssociations"])
    uris = {link["destinationNodeURI"]["uri"] for link in content["CFAssociations"]}
    assert any(uri.endswith(identifier) and count > 1 for uri in uris for identifier, count in targets.items())
    items, associations = ([part["identifier"] for part in content[name]] for name in ("CFItems", "CFAssociations"))
    assert len(set(associations)) == len(associations)
    assert not {*associations} & {*items, *targets}


def test_mappings_of_a_set_have_the_labels_of_its_terms(mapped: Path, written: Written) -> None:
    content = package(edition_of(load(find_project(mapped)), Version(1, 1, 0), "2026-12-01"), written)
    targets = {
        (association["associationType"], association["destinationNodeURI"]["title"])
        for association in content["CFAssociations"]
        if "targetType" in association["destinationNodeURI"]
    }
    expected = {("exactMatchOf", "Pisces")}
    assert targets >= expected | {("isRelatedTo", name) for name in ("Animals", "Eels", "Mammalia", "Tanks")}
    assert not any("NoTermFound" in json.dumps(association) for association in content["CFAssociations"])


def test_every_link_of_the_graph_between_items_is_there(real: Edition, written: Written) -> None:
    content = package(real, written)
    associations = (other for other in content["CFAssociations"] if "targetType" not in other["destinationNodeURI"])
    ours = Counter(association["associationType"] for association in associations)  # without mappings
    uris = {item["uri"] for item in content["CFItems"]}
    graph = [
        (subject, predicate.rpartition("#")[2], getattr(target, "value", ""))
        for subject, values in real.graph.described.items()
        for predicate, target in values
    ]
    stated = Counter(predicate for subject, predicate, target in graph if subject in uris and target in uris)
    assert len(uris) == sum(target == f"{SKOS}Concept" for _, _, target in graph)
    tops = sum(predicate == "topConceptOf" for _, predicate, _ in graph)
    assert ours["isChildOf"] == stated["broader"] + tops
    assert ours["precedes"] == stated["buildsOn"]
    assert ours["isRelatedTo"] == stated["requires"]


def test_order_of_lists_that_have_one(real: Edition, written: Written) -> None:
    content = package(real, written)
    children = [other for other in content["CFAssociations"] if other["associationType"] == "isChildOf"]
    role = real.document["disciplines"][0]
    places = {
        other["originNodeURI"]["uri"].rpartition("/")[2]: other["sequenceNumber"]
        for other in children
        if other["destinationNodeURI"]["uri"].endswith(f"/{role['id']}")
    }
    assert places == {inner["id"]: place for place, inner in enumerate(role["responsibilities"], start=1)}
    assert not any("sequenceNumber" in other for other in children if "/skill/" in other["originNodeURI"]["uri"])


def test_unchanged_items_stay_as_they_are(story_template: Path, written: Written) -> None:
    old, new = (package(released_edition(story_template, version), written) for version in ("1.0.0", "2.0.0"))
    assert old["CFDocument"]["identifier"] == new["CFDocument"]["identifier"]
    before = {item["identifier"]: item for item in old["CFItems"]}
    items = [(before[item["identifier"]], item) for item in new["CFItems"] if item["identifier"] in before]
    same = {item["humanCodingScheme"] for known, item in items if known == item}
    assert {"strom", "batterie", "solarzellentechnik"} <= same
    changed = [(known, item) for known, item in items if known != item]
    assert "photovoltaik" in {item["humanCodingScheme"] for _, item in changed}
    assert all(known["lastChangeDateTime"] < item["lastChangeDateTime"] for known, item in changed)


def test_a_build_without_a_date_is_valid_and_the_same_each_day(thesaurus: Path, run: Callable[..., Any]) -> None:
    assert run("build", "--only", "case", "--only", "case_1_0", cwd=thesaurus).code == 0
    content = json.loads((thesaurus / "_build/case.json").read_bytes())
    assert content["CFDocument"]["adoptionStatus"] == "Draft"
    assert {item["lastChangeDateTime"] for item in content["CFItems"]} == {"1970-01-01T00:00:00Z"}
    assert (thesaurus / "_build/case-1.0.json").exists()


def test_releases_have_the_older_version_by_option(thesaurus: Path, run: Callable[..., Any]) -> None:
    with (thesaurus / "taxokit.toml").open("a", encoding="utf-8") as options:
        options.write('\n[artifacts]\nadd = ["case_1_0"]\n')
    assert run("build", cwd=thesaurus).code == 0
    assert {path.name for path in (thesaurus / "_build").glob("case*.json")} == {"case.json", "case-1.0.json"}
