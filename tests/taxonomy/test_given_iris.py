"""An item may give its own IRI if the schema allows it: every artifact has that IRI, and references stay slugs."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib

from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, authored_values, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import item_iri, made_iri

Run = Callable[..., Any]
SKOS = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
NAMESPACE = "https://example.org/animals/"
MAMMALS, FISH = "http://example.com/old#Mammals_1", f"{NAMESPACE}concept/fish"
GRAPHS = {"taxonomy.ttl": "turtle", "taxonomy.nt": "nt", "taxonomy.rdf": "xml", "taxonomy.jsonld": "json-ld"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("given") / "animals"
    initialize(folder, NewTaxonomy("Animals", NAMESPACE, "CC0-1.0", "Museum", "https://example.org/museum"))
    concept = folder / "taxonomy/concepts/mammals.yaml"
    text = concept.read_text(encoding="utf-8")
    concept.write_text(text.replace("id: mammals\n", f"id: mammals\niri: {MAMMALS}\n"), encoding="utf-8")
    return folder


@pytest.fixture
def animals(template: Path, tmp_path: Path) -> Path:
    """A SKOS vocabulary whose concept `mammals` has an IRI from elsewhere."""
    return Path(shutil.copytree(template, tmp_path / "animals"))


@pytest.fixture
def built(animals: Path, run: Run) -> Path:
    done = run("build", cwd=animals)
    assert done.code == 0, done.err
    return animals / "_build"


def test_source_with_an_iri_is_valid(animals: Path, run: Run) -> None:
    assert run("check", cwd=animals).out == "no findings\n"


def test_iri_is_text_of_the_form_that_the_schema_asks_for(animals: Path, run: Run, edit: Run) -> None:
    edit(animals / "taxonomy/concepts/mammals.yaml", f"iri: {MAMMALS}", "iri: Mammals")
    result = run("check", "--format", "json", cwd=animals)
    assert result.code == 1
    assert '"taxonomy/concepts/mammals.yaml"' in result.out
    assert "schema-violation" in result.out


def test_json_has_the_iri_and_references_by_slug(built: Path) -> None:
    document = json.loads((built / "taxonomy.json").read_text(encoding="utf-8"))
    iris = {concept["id"]: concept["iri"] for concept in document["concepts"]}
    assert (iris["mammals"], iris["fish"]) == (MAMMALS, FISH)
    (vertebrates,) = [concept for concept in document["concepts"] if concept["id"] == "vertebrates"]
    assert vertebrates["narrower"] == ["fish", "mammals"]


def test_tables_have_the_iri_and_references_by_slug(built: Path) -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO((built / f"csv/{name}.csv").read_text(encoding="utf-8"), newline="")))

    assert {row["id"]: row["iri"] for row in rows("concepts")}["mammals"] == MAMMALS
    assert [(row["id"], row["value"]) for row in rows("members")] == [
        ("animals-on-display", "fish"),
        ("animals-on-display", "mammals"),
    ]


@pytest.mark.parametrize(("name", "syntax"), GRAPHS.items())
def test_graph_speaks_of_the_iri_in_every_direction(built: Path, name: str, syntax: str) -> None:
    graph = rdflib.Graph().parse(built / name, format=syntax)
    mammals, vertebrates = rdflib.URIRef(MAMMALS), rdflib.URIRef(f"{NAMESPACE}concept/vertebrates")
    assert (mammals, rdflib.RDF.type, SKOS.Concept) in graph
    assert (mammals, SKOS.broader, vertebrates) in graph
    assert (vertebrates, SKOS.narrower, mammals) in graph
    assert (rdflib.URIRef(f"{NAMESPACE}collection/animals-on-display"), SKOS.member, mammals) in graph
    assert not [term for triple in graph for term in triple if str(term) == f"{NAMESPACE}concept/mammals"]


def test_json_with_its_context_is_part_of_the_graph(built: Path) -> None:
    document = json.loads((built / "taxonomy.json").read_text(encoding="utf-8"))
    context = json.loads((built / "schema/taxonomy.context.jsonld").read_text(encoding="utf-8"))["@context"]
    text = json.dumps({"@context": [context, {"@language": "en"}], **document})
    read = {quad.triple for quad in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD)}
    graph = {quad.triple for quad in pyoxigraph.parse(path=str(built / "taxonomy.nt"))}
    labels = {triple.object for triple in read if triple.subject == pyoxigraph.NamedNode(MAMMALS)}
    assert pyoxigraph.Literal("Mammals", language="en") in labels
    assert read <= graph


def test_shapes_and_reference_allow_a_given_iri(built: Path) -> None:
    shapes = rdflib.Graph().parse(built / "schema/taxonomy.shacl.ttl")
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    patterns = {shapes.value(shape, shacl.pattern) for shape in shapes.subjects(shacl.targetClass, SKOS.Concept)}
    assert patterns - {None} == {rdflib.Literal(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$")}
    reference = (built / "schema/reference.md").read_text(encoding="utf-8")
    assert f"- IRI: `{NAMESPACE}concept/<id>`, unless the item gives its `iri`\n" in reference


def test_made_iri_and_given_iri(animals: Path) -> None:
    taxonomy = load(find_project(animals))
    mammals, fish = (taxonomy.index("Concept")[name] for name in ("mammals", "fish"))
    assert (taxonomy.iri(mammals), taxonomy.iri(fish)) == (MAMMALS, FISH)
    assert made_iri(NAMESPACE, mammals.cls, mammals.data) == f"{NAMESPACE}concept/mammals"
    assert item_iri(NAMESPACE, mammals.cls, {"id": "mammals", "iri": 5}) == f"{NAMESPACE}concept/mammals"
    assert item_iri(NAMESPACE, mammals.cls, {"id": "mammals", "iri": ""}) == f"{NAMESPACE}concept/mammals"


def test_authored_values_keep_a_given_iri_on_request(animals: Path) -> None:
    taxonomy = load(find_project(animals))
    mammals = taxonomy.index("Concept")["mammals"]
    classes = taxonomy.schema.classes
    assert "iri" not in authored_values(mammals.data, mammals.cls, classes)
    assert authored_values(mammals.data, mammals.cls, classes, with_given=True)["iri"] == MAMMALS
    document = canonical_document(taxonomy, Stamp("1.0.0"))
    whole = authored_values(document, taxonomy.schema.root, classes, with_given=True)
    assert {concept["id"]: concept["iri"] for concept in whole["concepts"]}["mammals"] == MAMMALS


@pytest.mark.parametrize(
    ("line", "changed"),
    [(f"iri: {MAMMALS}", None), ("iri: http://example.com/new", "1.1.0"), (None, "1.1.0")],
)
def test_history_tells_an_iri_that_changed(animals: Path, edit: Run, line: str | None, changed: str | None) -> None:
    project = find_project(animals)
    first = canonical_document(load(project), Stamp("1.0.0"))
    path = animals / "taxonomy/concepts/mammals.yaml"
    edit(path, f"iri: {MAMMALS}\n", f"{line}\n" if line else "")
    second = canonical_document(load(project), Stamp("1.1.0", previous_version="1.0.0", previous=first))
    history = {concept["id"]: concept.get("changed_in") for concept in second["concepts"]}
    assert history == {"fish": None, "mammals": changed, "vertebrates": None}


def test_another_namespace_does_not_change_a_given_iri(animals: Path, edit: Run) -> None:
    project = find_project(animals)
    first = canonical_document(load(project), Stamp("1.0.0"))
    edit(animals / "taxonomy/taxonomy.yaml", f"namespace: {NAMESPACE}", "namespace: https://example.org/beasts/")
    second = canonical_document(load(project), Stamp("2.0.0", previous_version="1.0.0", previous=first))
    assert {concept["id"]: concept["iri"] for concept in second["concepts"]}["mammals"] == MAMMALS
    assert [concept for concept in second["concepts"] if "changed_in" in concept] == []


def test_only_an_iri_can_be_given(animals: Path, run: Run, edit: Run) -> None:
    edit(
        animals / "schema/taxonomy.yaml",
        "      computed: inverse\n    examples:\n      - value: whales",
        "      computed: inverse\n      given: true\n    examples:\n      - value: whales",
    )
    result = run("schema", cwd=animals)
    assert result.code == 2
    assert result.err == (
        "taxokit: error: schema/taxonomy.yaml: class Concept, slot narrower: has the annotation"
        " `given` without `computed: iri` or `computed: deprecated` or `computed: created` or `computed: modified` or `computed: version`; remove it\n"
    )
