"""Who says what: the source of links, the order of items and repeated columns, in every format of this project."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import rdflib

from taxokit.formats.edition import Edition, build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

NS = "https://genbodha.ai/taxonomy/"


@pytest.fixture(scope="module")
def made(project_template: Path) -> Edition:
    return edition_of(load(find_project(project_template)), Version(9, 0, 0), "2031-01-01")


@pytest.fixture(scope="module")
def files(made: Edition) -> Mapping[str, bytes]:
    return {artifact.path: artifact.data for artifact in build(made, ["csv", "json", "rdf"])}


@pytest.fixture(scope="module")
def graph(files: Mapping[str, bytes]) -> rdflib.Graph:
    return rdflib.Graph().parse(data=files["taxonomy.nt"], format="nt")


def test_graph_and_json_have_the_source_of_each_link_as_tables_do(
    files: Mapping[str, bytes], graph: rdflib.Graph
) -> None:
    query = f"""PREFIX grt: <{NS}ns#> SELECT ?item ?target ?source WHERE {{
        ?item a ?class ; grt:requires ?target .
        ?statement grt:ofClass ?class ; grt:ofProperty grt:requires ; grt:provenanceSource ?source }}"""
    from_graph = {(str(item), str(target), str(source)) for item, target, source in graph.query(query)}  # type: ignore[misc]
    rows = list(csv.DictReader(io.StringIO(files["csv/requires.csv"].decode(), newline="")))
    assert from_graph == {
        (f"{NS}responsibility/{row['responsibility']}", f"{NS}skill/{row['skill']}", row["source"]) for row in rows
    }
    statements = json.loads(files["taxonomy.json"])["provenance"]
    (own,) = (row for row in statements if row["property_uri"] == f"{NS}ns#requires")
    assert (own["class_uri"], own["source"]) == (f"{NS}ns#Responsibility", "editorial")


def test_order_of_the_page_is_in_the_overview_and_in_the_graph(
    made: Edition, files: Mapping[str, bytes], graph: rdflib.Graph
) -> None:
    order = [item["id"] for item in sorted(made.document["disciplines"], key=lambda item: item["position"])]
    rows = list(csv.DictReader(io.StringIO(files["csv/overview.csv"].decode(), newline="")))
    assert list(dict.fromkeys(row["discipline"] for row in rows if row["discipline"])) == order
    assert {row["skill"] for row in rows} >= {item.id for item in made.taxonomy.by_class["Skill"]}
    assert list(rows[0])[:4] == ["discipline_label", "responsibility_label", "category_label", "skill_label"]
    assert {row["requires_source"] for row in rows if row["responsibility"] and row["skill"]} == {"editorial"}
    assert {row["responsibilities_source"] for row in rows if row["responsibility"]} == {"published"}
    skos = rdflib.SKOS
    (collection,) = graph.subjects(rdflib.RDF.type, skos.OrderedCollection)
    members = rdflib.collection.Collection(graph, graph.value(collection, skos.memberList))
    assert [str(member) for member in members] == [f"{NS}discipline/{name}" for name in order]
    assert set(members) == set(graph.objects(collection, skos.member))


def test_columns_and_tables_that_repeat_others_are_marked(files: Mapping[str, bytes]) -> None:
    package = {resource["name"]: resource for resource in json.loads(files["datapackage.json"])["resources"]}
    assert {
        field["name"]: field["repeats"] for field in package["requires"]["schema"]["fields"] if "repeats" in field
    } == {
        "class": ["responsibility"],
        "id": ["responsibility"],
        "value": ["skill"],
    }
    assert package["required-by"]["repeats"] == "requires"
    assert "repeats" not in package["requires"]
    described = {table["url"]: table for table in json.loads(files["csv/csv-metadata.json"])["tables"]}
    assert described["required_by.csv"]["dc:isReplacedBy"] == "requires.csv"
    (value,) = (part for part in described["requires.csv"]["tableSchema"]["columns"] if part["name"] == "value")
    assert value["dc:isReplacedBy"] == ["skill"]


def test_file_without_positions_has_no_order(edition: Any, written: Callable[..., Mapping[str, bytes]]) -> None:
    assert b"OrderedCollection" not in written(edition, "rdf")["taxonomy.nt"]
