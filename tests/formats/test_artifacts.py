"""The artifacts are real: independent software reads them, and reads the same from each."""

import csv
import json
import sqlite3
from pathlib import Path
from typing import Any

import pandas as pd
import pyoxigraph
import pytest
import rdflib
from pyld import jsonld

from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.fixture(scope="module")
def artifacts(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("artifacts")
    edition = edition_of(load(find_project(project_template)), Version(1, 0, 0), "2026-06-14")
    write_files(folder, build(edition))
    return folder


@pytest.fixture(scope="module")
def document(artifacts: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((artifacts / "taxonomy.json").read_bytes())
    return data


@pytest.fixture(scope="module")
def graph(artifacts: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(artifacts / "taxonomy.ttl")


def test_tables_load_into_sqlite_with_all_rows(artifacts: Path, document: dict[str, Any]) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript((artifacts / "schema/taxonomy.sql").read_text(encoding="utf-8"))
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")]
    for table in tables:  # in the order of the file, parents first
        path = artifacts / "csv" / f"{table}.csv"
        if not path.exists():
            continue
        with path.open(encoding="utf-8", newline="") as stream:
            header, *rows = list(csv.reader(stream))
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        assert columns == header, table
        marks = ",".join("?" * len(columns))
        values = [[cell or None for cell in row] for row in rows]
        database.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)  # noqa: S608 - our own table names
        assert database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] == len(rows)  # noqa: S608
    assert {path.stem for path in (artifacts / "csv").glob("*.csv")} <= set(tables)
    joined = database.execute(
        "SELECT c.label, s.label FROM skills s JOIN categories c ON s.category = c.id ORDER BY s.id"
    ).fetchall()
    expected = sorted((s["id"], c["label"], s["label"]) for c in document["categories"] for s in c["skills"])
    assert joined == [(category, label) for _, category, label in expected]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(sqlite3.IntegrityError):
        database.execute("UPDATE skills SET category = 'no-such-category'")


def test_pandas_reads_and_joins_the_tables(artifacts: Path, document: dict[str, Any]) -> None:
    tables = {path.stem: pd.read_csv(path) for path in (artifacts / "csv").glob("*.csv")}
    assert {name: len(frame) for name, frame in tables.items() if name in document["counts"]} == document["counts"]
    merged = tables["responsibilities"].merge(tables["disciplines"], left_on="discipline", right_on="id", how="left")
    assert merged["label_y"].notna().all()
    for role in document["disciplines"]:
        rows = tables["responsibilities"].query("discipline == @role['id']").sort_values("position")
        assert list(rows["label"]) == [r["label"] for r in role["responsibilities"]]


QUERIES = {
    "skills of each category": f"""
        PREFIX skos: <{SKOS}>
        SELECT ?category (COUNT(?skill) AS ?n) WHERE {{
          <https://genbodha.ai/taxonomy/skills> skos:hasTopConcept ?category . ?category skos:narrower ?skill .
        }} GROUP BY ?category ORDER BY ?category""",
    "labels with their schemes": f"""
        PREFIX skos: <{SKOS}>
        SELECT ?label ?scheme WHERE {{ ?c a skos:Concept ; skos:prefLabel ?label ; skos:inScheme ?scheme }}
        ORDER BY ?label ?scheme""",
    "credit": """
        PREFIX dct: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
        PREFIX dcat: <http://www.w3.org/ns/dcat#>
        SELECT ?title ?name ?license ?issued ?version WHERE {
          ?d a dcat:Dataset ; dct:title ?title ; dct:creator/foaf:name ?name ; dct:license ?license ;
             dct:issued ?issued ; dcat:version ?version }""",
}


@pytest.mark.parametrize("name", QUERIES)
def test_two_engines_give_the_same_answer(artifacts: Path, graph: rdflib.Graph, name: str) -> None:
    store = pyoxigraph.Store()
    store.load(path=str(artifacts / "taxonomy.rdf"), format=pyoxigraph.RdfFormat.RDF_XML)
    solutions = store.query(QUERIES[name])
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    left = [[value.value for value in row] for row in solutions]  # type: ignore[union-attr]
    right = [[str(value) for value in row] for row in graph.query(QUERIES[name])]  # type: ignore[union-attr]
    assert left == right
    assert len(left) in (14, 223, 1)


def test_document_under_the_context_is_part_of_the_graph(
    artifacts: Path, document: dict[str, Any], graph: rdflib.Graph
) -> None:
    context = json.loads((artifacts / "schema/taxonomy.context.jsonld").read_bytes())["@context"]
    quads = jsonld.to_rdf({"@context": context, **document}, {"format": "application/n-quads"})
    part = rdflib.Graph().parse(data=quads, format="nt")
    assert set(part) - set(graph) == set()
    concepts = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef(SKOS + "Concept")))
    labelled = set(part.subjects(rdflib.URIRef(SKOS + "prefLabel")))
    assert labelled == concepts
    assert len(part) > len(graph) / 2


def test_document_under_the_context_has_the_types_and_places_of_all_concepts(
    artifacts: Path, document: dict[str, Any], graph: rdflib.Graph
) -> None:
    context = json.loads((artifacts / "schema/taxonomy.context.jsonld").read_bytes())["@context"]
    of_document = rdflib.Graph().parse(data=json.dumps({"@context": context, **document}), format="json-ld")
    concepts = set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))
    assert len(concepts) == 223
    for name in ("inScheme", "topConceptOf", "broader", "narrower", "prefLabel", "definition"):
        pairs = [data.subject_objects(rdflib.SKOS[name]) for data in (of_document, graph)]
        statements = [{pair for pair in of_one if not str(pair[0]).endswith("#in-order")} for of_one in pairs]
        assert statements[0] == statements[1] != set(), name
    types = [
        {pair for pair in data.subject_objects(rdflib.RDF.type) if pair[0] in concepts} for data in (of_document, graph)
    ]
    assert types[0] == types[1]
    assert len(types[0]) == 2 * len(concepts)


def test_remote_context_gives_the_same(artifacts: Path, document: dict[str, Any]) -> None:
    """A consumer refers to the context by its address: bases in it must work there too (JSON-LD 1.1, 4.1.3)."""
    context = json.loads((artifacts / "schema/taxonomy.context.jsonld").read_bytes())
    address = "https://genbodha.ai/taxonomy/context.jsonld"

    def load_document(url: str, _: Any) -> dict[str, Any]:
        assert url == address
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    options = {"format": "application/n-quads"}
    remote = jsonld.to_rdf({"@context": address, **document}, {**options, "documentLoader": load_document})
    inline = jsonld.to_rdf({"@context": context["@context"], **document}, options)
    assert sorted(remote.splitlines()) == sorted(inline.splitlines())


def test_three_libraries_read_the_same_jsonld(artifacts: Path, graph: rdflib.Graph) -> None:
    data = (artifacts / "taxonomy.jsonld").read_text(encoding="utf-8")
    by_rdflib = set(rdflib.Graph().parse(data=data, format="json-ld"))
    quads = jsonld.to_rdf(json.loads(data), {"format": "application/n-quads"})
    by_pyld = set(rdflib.Graph().parse(data=quads, format="nt"))
    written = pyoxigraph.serialize(
        [quad.triple for quad in pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.JSON_LD)],
        format=pyoxigraph.RdfFormat.N_TRIPLES,
    )
    by_pyoxigraph = set(rdflib.Graph().parse(data=written or b"", format="nt"))
    assert by_rdflib == by_pyld == by_pyoxigraph == set(graph)


def test_n_triples_are_sorted_and_without_blank_nodes(artifacts: Path) -> None:
    lines = (artifacts / "taxonomy.nt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert not any("_:" in line.split('"')[0] for line in lines)


def test_skos_integrity(graph: rdflib.Graph) -> None:
    """S8, S9, S13, S14, S23, S24, S27, S37 over the transitive closure, by an independent reading of SKOS."""
    skos = rdflib.Namespace(SKOS)
    concepts = set(graph.subjects(rdflib.RDF.type, skos.Concept))
    schemes = set(graph.subjects(rdflib.RDF.type, skos.ConceptScheme))
    assert len(concepts) == 223
    assert len(schemes) == 2
    assert not concepts & schemes
    for concept in concepts:
        labels = list(graph.objects(concept, skos.prefLabel))
        assert len(labels) == len({label.language for label in labels}) == 1  # type: ignore[union-attr]
        assert not set(labels) & set(graph.objects(concept, skos.altLabel))
        assert len(list(graph.objects(concept, skos.inScheme))) == 1
        ancestors = set(graph.transitive_objects(concept, skos.broader)) - {concept}
        assert not ancestors & set(graph.objects(concept, skos.related))
        assert bool(ancestors) != bool(list(graph.objects(concept, skos.topConceptOf)))
    for predicate, inverse in (
        (skos.broader, skos.narrower),
        (skos.topConceptOf, skos.hasTopConcept),
        (skos.related, skos.related),
    ):
        assert set(graph.subject_objects(predicate)) == {(s, o) for o, s in graph.subject_objects(inverse)}


def test_json_is_valid_by_two_validators(artifacts: Path, document: dict[str, Any]) -> None:
    import jsonschema
    import jsonschema_rs

    schema = json.loads((artifacts / "schema/taxonomy.schema.json").read_bytes())
    for data, valid in ((document, True), ({**document, "title": 1}, False), ({**document, "extra": 1}, True)):
        assert jsonschema.Draft201909Validator(schema).is_valid(data) is valid
        assert jsonschema_rs.validator_for(schema).is_valid(data) is valid
