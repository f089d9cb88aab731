"""The import of CTDL-ASN: graphs of the Credential Registry, lists of resources, and our own export."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from support.imports import NEW, sources, unmapped
from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.importer.run import ImportResult, import_as, import_into, read_source
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

CTDL = "https://purl.org/ctdlasn/terms/"
REGISTRY = "https://credentialengineregistry.org/resources/"
WHOLE, PLAN, MEASURE = (f"ce-0000000{number}-0000-4000-8000-000000000000" for number in (1, 2, 3))

GRAPH = {
    "@context": "https://credreg.net/ctdlasn/schema/context/json",
    "@id": f"https://credentialengineregistry.org/graph/{WHOLE}",
    "@graph": [
        {
            "@id": f"{REGISTRY}{WHOLE}",
            "@type": "ceasn:CompetencyFramework",
            "ceterms:ctid": WHOLE,
            "ceasn:name": {"en-us": "Testing"},
            "ceasn:description": {"en-us": "What testers can do."},
            "ceasn:inLanguage": ["en-us"],
            "ceasn:creator": [f"{REGISTRY}ce-9"],
            "ceasn:publisherName": {"en-us": ["Testers"]},
            "ceasn:license": "https://creativecommons.org/licenses/by/4.0/",
            "ceasn:hasTopChild": [f"{REGISTRY}{PLAN}"],
            "ceasn:publicationStatusType": "publicationStatus:Published",
            "ceasn:dateModified": "2021-02-18T21:08:58.01Z",
        },
        {
            "@id": f"{REGISTRY}{PLAN}",
            "@type": "ceasn:Competency",
            "ceterms:ctid": PLAN,
            "ceasn:competencyText": {"en-us": "Plans tests of a system."},
            "ceasn:competencyLabel": {"en-us": "Test planning", "de": "Testplanung"},
            "ceasn:conceptKeyword": {"en-us": ["planning", "strategy"]},
            "ceasn:codedNotation": "T.1",
            "ceasn:author": ["Ann Tester"],
            "ceasn:inLanguage": ["en-us"],
            "ceasn:isPartOf": f"{REGISTRY}{WHOLE}",
            "ceasn:isTopChildOf": f"{REGISTRY}{WHOLE}",
            "ceasn:hasChild": [f"{REGISTRY}{MEASURE}"],
            "ceasn:exactAlignment": ["https://example.org/esco/plan"],
            "ceasn:weight": 2,
            "ceasn:publicationStatusType": "publicationStatus:Published",
        },
        {
            "@id": f"{REGISTRY}{MEASURE}",
            "@type": "ceasn:Competency",
            "ceterms:ctid": MEASURE,
            "ceasn:competencyText": {"en-us": "Measure the coverage of tests"},
            "ceasn:comment": {"en-us": ["Of code."]},
            "ceasn:inLanguage": ["en-us"],
            "ceasn:isPartOf": f"{REGISTRY}{WHOLE}",
            "ceasn:isChildOf": f"{REGISTRY}{PLAN}",
            "ceasn:prerequisiteAlignment": [f"{REGISTRY}{PLAN}"],
            "ceasn:publicationStatusType": "publicationStatus:Deprecated",
            "ceterms:supersededBy": PLAN,
        },
        {"@id": f"{REGISTRY}ce-9", "@type": "ceterms:CredentialOrganization", "ceterms:name": {"en-us": "Testers"}},
    ],
}

LIST = [
    {
        "@context": "https://credreg.net/ctdlasn/schema/context/json",
        "@id": "https://cass.example/framework",
        "@type": "ceasn:CompetencyFramework",
        "ceasn:name": "Testing",
        "ceasn:description": "What testers can do.",
        "ceasn:inLanguage": "en",
        "ceasn:hasTopChild": {"@id": "https://cass.example/plan"},
    },
    {
        "@id": "https://cass.example/plan",
        "@type": "ceasn:Competency",
        "ceterms:ctid": "ce-77777777-0000-4000-8000-000000000000",
        "ceasn:competencyText": {"@value": "Plan tests", "@language": "en"},
        "ceasn:isChildOf": "https://cass.example/framework",
        "ceasn:isPartOf": {"@id": "https://cass.example/framework"},
        "ceasn:alignTo": ["https://cass.example/measure", "https://elsewhere.example/x"],
    },
    {
        "@id": "https://cass.example/measure",
        "@type": ["ceasn:Competency"],
        "ceasn:competencyText": "Measure coverage",
        "ceasn:conceptKeyword": [{"en": "coverage"}, {"de": "Abdeckung"}],
        "ceasn:isPartOf": "https://cass.example/framework",
    },
]


def written(content: Any, folder: Path, name: str = "framework.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def imported(path: Path, language: str = "en") -> tuple[ImportResult, dict[str, Any]]:
    """Import a framework into a new repository; return the result, and the items by label or title."""
    target = path.parent / "made"
    result = import_as(read_source(path, {}, ""), target, replace(NEW, language=language))
    assert not result.errors
    return result, {item.get("label", item.get("title")): item for item in sources(target).values()}


def test_graph_of_the_registry(tmp_path: Path) -> None:
    result, items = imported(written(GRAPH, tmp_path), "en-US")
    assert items["Testing"] == {
        "id": WHOLE,
        "iri": f"{REGISTRY}{WHOLE}",
        "title": "Testing",
        "description": "What testers can do.",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "creators": [f"{REGISTRY}ce-9"],
        "publisher_names": ["Testers"],
        "modified": "2021-02-18T21:08:58.01Z",
    }
    assert items["Test planning"] == {
        "id": PLAN,
        "iri": f"{REGISTRY}{PLAN}",
        "notations": ["T.1"],
        "label": "Test planning",
        "alt_labels": ["planning", "strategy"],
        "definitions": ["Plans tests of a system."],
        "creator_names": ["Ann Tester"],
        "translations": {"de": {"label": "Testplanung"}},
        "in_scheme": [WHOLE],
        "top_concept_of": [WHOLE],
        "exact_match": ["https://example.org/esco/plan"],
    }
    assert items["Measure the coverage of tests"] == {
        "id": MEASURE,
        "iri": f"{REGISTRY}{MEASURE}",
        "label": "Measure the coverage of tests",
        "notes": ["Of code."],
        "status": "deprecated",
        "replaced_by": [PLAN],
        "replacement": "one",
        "in_scheme": [WHOLE],
        "broader": [PLAN],
    }
    losses = {about.rpartition("/")[2].rstrip(">") for about, _ in unmapped(result)}
    assert losses == {"prerequisiteAlignment", "weight", "rdf:type", "foaf:name"}


def test_list_of_resources(tmp_path: Path) -> None:
    result, items = imported(written(LIST, tmp_path, "list.jsonld"))
    assert unmapped(result) == []
    assert set(items) == {"Testing", "Plan tests", "Measure coverage"}
    plan = items["Plan tests"]
    assert plan["identifiers"] == ["ce-77777777-0000-4000-8000-000000000000"]
    assert (plan["top_concept_of"], plan["related"]) == (["framework"], ["measure"])
    assert plan["related_match"] == ["https://elsewhere.example/x"]
    assert items["Measure coverage"]["translations"] == {"de": {"alt_labels": ["Abdeckung"]}}


def test_envelope_of_the_registry(tmp_path: Path) -> None:
    envelope = {"envelope_community": "ce_registry", "decoded_resource": GRAPH}
    _, items = imported(written(envelope, tmp_path), "en-US")
    assert items.keys() >= {"Testing", "Test planning"}


def test_metadata_of_the_framework(tmp_path: Path, run: Callable[..., Any]) -> None:
    path = written(GRAPH, tmp_path)
    assert run("import", str(path), "--into", "made", "--namespace", "https://example.org/t/", cwd=tmp_path).code == 0
    taxonomy = load(find_project(tmp_path / "made"))
    document = taxonomy.document
    assert (document["title"], document["license"], document["language"]) == ("Testing", "CC-BY-4.0", "en-US")
    assert document["creator"] == {"id": f"{REGISTRY}ce-9", "name": "Testers"}


def exported(root: Path, folder: Path) -> Path:
    """Write the framework of a repository to a file."""
    edition = edition_of(load(find_project(root)), Version(1, 0, 0), "2026-06-14")
    (artifact,) = build(edition, ["ctdl_asn"])
    (folder / "ctdl-asn.json").write_bytes(artifact.data)
    return folder / "ctdl-asn.json"


KEPT = (
    "iri",
    "label",
    "definitions",
    "alt_labels",
    "notes",
    "broader",
    "related",
    "close_match",
    "exact_match",
    "status",
)


def test_round_trip_of_our_export(animals_template: Path, tmp_path: Path) -> None:
    _, items = imported(exported(animals_template, tmp_path))
    before = [item for path, item in sources(animals_template).items() if path.startswith("concepts/")]
    assert before
    for item in before:
        item["iri"] = f"https://example.org/animals/concept/{item['id']}"
        after = items[item["label"]]
        assert {name: after.get(name) for name in KEPT} == {name: item.get(name) for name in KEPT}


def test_the_export_of_an_import_is_the_same(animals_template: Path, tmp_path: Path) -> None:
    first = exported(animals_template, tmp_path)
    imported(first)
    (tmp_path / "again").mkdir()
    second = exported(tmp_path / "made", tmp_path / "again")
    before, after = (
        {node["@id"]: node for node in json.loads(path.read_bytes())["@graph"][1:]} for path in (first, second)
    )
    others = ("ceasn:isPartOf", "ceasn:isTopChildOf")  # the new taxonomy has an IRI of its own
    assert after == {
        iri: {**node, **{key: after[iri][key] for key in others if key in node}} for iri, node in before.items()
    }


def test_prerequisites_go_into_the_slot_for_them(words: Path, tmp_path: Path) -> None:
    schema = words / "schema/taxonomy.yaml"
    text = schema.read_text(encoding="utf-8")
    slot = "  builds_on: {slot_uri: '@', range: Concept, multivalued: true, inlined: false, annotations: {acyclic: true}}\n"
    slot = slot.replace("@", "https://example.org/ns#buildsOn")
    text = text.replace("      - related\n", "      - related\n      - builds_on\n", 1)
    schema.write_text(text.replace("  # --- schemes ---", f"{slot}  # --- schemes ---", 1), encoding="utf-8")
    for name, compiled in compile_schema(find_project(words)).items():
        (words / "schema/generated" / name).write_text(compiled, encoding="utf-8")
    graph = json.loads(json.dumps(GRAPH).replace("en-us", "en"))
    graph["@graph"][1]["ceasn:prerequisiteAlignment"] = graph["@graph"][2].pop("ceasn:prerequisiteAlignment")
    graph["@graph"][1]["ceasn:prerequisiteAlignment"] = [f"{REGISTRY}{MEASURE}"]
    result = import_into(read_source(written(graph, tmp_path), {}, ""), find_project(words))
    assert sources(words)[f"concepts/{MEASURE}.yaml"]["builds_on"] == [PLAN]
    assert not any("prerequisite" in about for about, _ in unmapped(result))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1}', "is not a framework of CASE or CTDL-ASN"),
        ("[1, {}]", "is not a framework of CASE or CTDL-ASN"),
        ("{", "is not JSON"),
        ("[" * 10_000, "is nested too deeply"),
        ('[{"@type": "ceasn:Competency", "ceasn:competencyText": "Weld"}]', "neither @id nor ceterms:ctid"),
    ],
)
def test_other_files_are_refused(text: str, message: str, tmp_path: Path, run: Callable[..., Any]) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    result = run("import", "x.json", "--into", "made", cwd=tmp_path)
    assert result.code == 2
    assert message in result.err
    assert not (tmp_path / "made").exists()


def test_odd_values_are_listed_and_stop_nothing(tmp_path: Path) -> None:
    content = json.loads(json.dumps(LIST))
    content[1] |= {
        "ceasn:isChildOf": [{"@id": 7}, None, "not an iri\u0000 <>"],
        "ceasn:competencyText": {"en": "Plan tests", "no tag!": "x", "de": [None, "Tests planen"]},
        "ceasn:dateCreated": "yesterday",
        "ceasn:license": {"a": ["b"]},
        "x y": "z",
        "ceterms:ctid": ["ce-1", 3],
    }
    result, items = imported(written([*content, 5, {"@id": None, "@type": "ceasn:Competency"}], tmp_path))
    assert items["Plan tests"]["translations"]["de"]["label"] == "Tests planen"
    assert {about for about, _ in unmapped(result)} >= {"skos:broader", "dct:created"}
