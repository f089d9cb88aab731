"""`ctdl-asn.json`: valid by the schemas of the Credential Registry, complete beside the graph, and the same again."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import jsonschema_rs
import pytest
from pyld import jsonld

from support.interop import official_schema
from taxokit.formats.edition import Edition
from taxokit.releases.editions import edition_of
from taxokit.releases.releases import Released
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import attribution_of
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.versions import Version, parse_version

Written = Callable[[Edition, str], Mapping[str, bytes]]

STATUS = "http://credreg.net/ctdlasn/vocabs/publicationStatus/"
SCHEMAS = {"ceasn:CompetencyFramework": "ctdl-asn-competency-framework", "ceasn:Competency": "ctdl-asn-competency"}

CEASN = "https://purl.org/ctdlasn/terms/"
CONTEXT: dict[str, Any] = {
    "ceasn": CEASN,
    "ceterms": "https://purl.org/ctdl/terms/",
    "dct": "http://purl.org/dc/terms/",
    **{
        f"ceasn:{name}": {"@container": "@language"}
        for name in ("name", "description", "competencyText", "competencyLabel", "comment", "publisherName")
    },
    **{
        f"ceasn:{name}": {"@type": "@id"}
        for name in (
            "isPartOf",
            "isChildOf",
            "isTopChildOf",
            "hasChild",
            "hasTopChild",
            "license",
            "prerequisiteAlignment",
        )
    },
}
"""The part of the context of CTDL-ASN that the tests ask for; the whole one is not part of the project."""


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


def graph(edition: Edition, written: Written) -> Any:
    return json.loads(written(edition, "ctdl_asn")["ctdl-asn.json"])


def nodes(edition: Edition, written: Written) -> tuple[Any, dict[str, Any]]:
    """Return the framework, and the competencies by the last segment of their IRIs."""
    whole, *competencies = graph(edition, written)["@graph"]
    return whole, {node["@id"].rpartition("/")[2]: node for node in competencies}


def links(competencies: Mapping[str, Any], name: str) -> set[tuple[str, str]]:
    return {
        (origin, target.rpartition("/")[2]) for origin, node in competencies.items() for target in node.get(name, ())
    }


@pytest.mark.parametrize("which", ["real", "edition", "animals_edition", "odd_edition"])
def test_valid_by_the_official_schemas(which: str, written: Written, request: pytest.FixtureRequest) -> None:
    validators = {
        kind: jsonschema_rs.validator_for(official_schema(name), validate_formats=True)
        for kind, name in SCHEMAS.items()
    }
    content = graph(request.getfixturevalue(which), written)["@graph"]
    assert len(content) > 1
    for node in content:
        errors = validators[node["@type"]].iter_errors(node)
        assert [f"{node['@id']} {list(error.instance_path)}: {error.message}" for error in errors] == []
    del content[1]["ceasn:competencyText"]
    assert not validators["ceasn:Competency"].is_valid(content[1])


def test_competencies_of_a_second_schema(edition: Edition, written: Written) -> None:
    whole, competencies = nodes(edition, written)
    theme = "https://example.org/energy/theme/erzeugung"
    assert competencies["photovoltaik"] == {
        "@id": "https://example.org/energy/term/photovoltaik",
        "@type": "ceasn:Competency",
        "ceterms:ctid": f"ce-{uuid5(NAMESPACE_URL, 'https://example.org/energy/term/photovoltaik')}",
        "ceasn:competencyLabel": {"de": "Photovoltaik", "en": "Photovoltaics"},
        "ceasn:competencyText": {
            "de": "Umwandlung von Sonnenlicht in Strom.",
            "en": "Conversion of sunlight into electricity.",
        },
        "ceasn:competencyCategory": [{"de": "Term"}],
        "ceasn:codedNotation": "photovoltaik",
        "ceasn:conceptKeyword": [{"de": "PV"}, {"de": "Solarstrom"}, {"en": "Solar power"}],
        "ceasn:inLanguage": ["de"],
        "ceasn:isPartOf": ["https://example.org/energy"],
        "ceasn:isChildOf": [theme],
        "ceasn:prerequisiteAlignment": ["https://example.org/energy/term/heimspeicher"],
        "ceasn:exactAlignment": ["https://example.com/vocabulary/photovoltaics"],
        "ceasn:alignTo": ["https://example.org/energy/term/batterie"],
        "ceasn:publicationStatusType": [f"{STATUS}Published"],
        "ceasn:dateCreated": "2026-06-14",
        "ceasn:dateModified": "2026-06-14",
    }
    assert whole["ceasn:hasTopChild"] == [theme, "https://example.org/energy/theme/speicherung"]
    assert competencies["erzeugung"]["ceasn:isTopChildOf"] == [whole["@id"]] == ["https://example.org/energy"]
    assert theme in competencies["strom"]["ceasn:isChildOf"]
    assert competencies["strom"]["@id"] in competencies["erzeugung"]["ceasn:hasChild"]
    # "This competency is a prerequisite to the referenced competency."
    assert {("strom", "photovoltaik"), ("strom", "windkraft")} <= links(competencies, "ceasn:prerequisiteAlignment")


def test_deprecated_competency_names_its_replacement(edition: Edition, written: Written) -> None:
    _, competencies = nodes(edition, written)
    old = competencies["solarzellentechnik"]
    assert old["ceasn:publicationStatusType"] == [f"{STATUS}Deprecated"]
    assert old["ceterms:supersededBy"] == "https://example.org/energy/term/photovoltaik"


def test_draft_is_no_published_competency(odd_edition: Edition, written: Written) -> None:
    item = next(term for theme in odd_edition.document["themes"] for term in theme["terms"] if term["id"] == "strom")
    item["stage"] = "candidate"
    _, competencies = nodes(odd_edition, written)
    assert competencies["strom"]["ceasn:publicationStatusType"] == [f"{STATUS}Draft"]
    assert competencies["photovoltaik"]["ceasn:publicationStatusType"] == [f"{STATUS}Published"]


def test_credit_of_an_edition(real: Edition, written: Written) -> None:
    whole, competencies = nodes(real, written)
    credit = real.attribution
    assert credit.based_on is not None
    assert whole["ceasn:license"] == credit.license_url
    assert whole["ceasn:author"] == [credit.creator.name, credit.editor.name]
    assert "ceasn:creator" not in whole, "the editors have no IRI that leads anywhere"
    assert whole["ceasn:derivedFrom"] == [credit.based_on.page]
    assert whole["dct:bibliographicCitation"] == credit.citation
    assert whole["ceasn:publicationStatusType"] == [f"{STATUS}Published"]
    assert (whole["ceasn:dateModified"], whole["ceasn:name"]) == ("2026-12-01", {"en": credit.title})
    assert competencies["agent-memory-systems"]["ceasn:author"] == [credit.creator.name]
    assert competencies["agent-protocols"]["ceasn:author"] == [credit.editor.name]


def test_credit_of_a_work_of_its_own(edition: Edition, written: Written) -> None:
    whole, competencies = nodes(edition, written)
    assert whole["ceasn:creator"] == [edition.attribution.creator.iri]
    assert not any("ceasn:author" in node for node in competencies.values())


def test_every_link_of_the_graph_between_items_is_there(real: Edition, written: Written) -> None:
    _, competencies = nodes(real, written)
    uris = {node["@id"] for node in competencies.values()}
    stated = Counter(
        predicate.rpartition("#")[2]
        for subject, values in real.graph.described.items()
        for predicate, target in values
        if subject in uris and getattr(target, "value", "") in uris
    )
    ours = {
        name: len(links(competencies, f"ceasn:{name}"))
        for name in ("isChildOf", "hasChild", "skillEmbodied", "prerequisiteAlignment", "alignTo")
    }
    assert ours == {
        "isChildOf": stated["broader"],
        "hasChild": stated["narrower"],
        "skillEmbodied": stated["requires"],
        "prerequisiteAlignment": stated["buildsOn"],
        "alignTo": 0,
    }


def test_mappings_of_a_set_are_alignments(mapped: Path, written: Written) -> None:
    _, competencies = nodes(edition_of(load(find_project(mapped)), Version(1, 1, 0), "2026-12-01"), written)
    names = ("exact", "major", "broad", "narrow", "minor")
    ours = {name: len(links(competencies, f"ceasn:{name}Alignment")) for name in names}
    assert ours["exact"] > 0
    assert sum(ours.values()) > ours["exact"]
    assert "NoTermFound" not in json.dumps(competencies)


def test_a_reader_of_json_ld_finds_the_texts_and_links(edition: Edition, written: Written) -> None:
    content = {**graph(edition, written), "@context": CONTEXT}
    expanded = {node["@id"]: node for node in jsonld.expand(content)}
    node = expanded["https://example.org/energy/term/photovoltaik"]
    labels = {value["@language"]: value["@value"] for value in node[f"{CEASN}competencyLabel"]}
    assert labels == {"de": "Photovoltaik", "en": "Photovoltaics"}
    assert node[f"{CEASN}isPartOf"] == [{"@id": "https://example.org/energy"}]


def test_unchanged_items_stay_as_they_are(story_template: Path, written: Written) -> None:
    (_, before), (_, after) = (
        nodes(released_edition(story_template, version), written) for version in ("1.0.0", "2.0.0")
    )
    same = {name for name, node in after.items() if before.get(name) == node}
    assert {"batterie", "solarzellentechnik"} <= same
    changed = [(before[name], node) for name, node in after.items() if name in before and name not in same]
    by_others = ("ceasn:hasChild", "ceasn:prerequisiteAlignment")
    for old, new in changed:
        own = [{key: value for key, value in node.items() if key not in by_others} for node in (old, new)]
        assert own[0] == own[1] or old["ceasn:dateModified"] < new["ceasn:dateModified"], new["@id"]


def test_a_build_without_a_date_has_drafts(thesaurus: Path, run: Callable[..., Any]) -> None:
    assert run("build", "--only", "ctdl_asn", cwd=thesaurus).code == 0
    whole, *competencies = json.loads((thesaurus / "_build/ctdl-asn.json").read_bytes())["@graph"]
    assert whole["ceasn:publicationStatusType"] == [f"{STATUS}Draft"]
    assert not any("ceasn:dateCreated" in node for node in (whole, *competencies))
