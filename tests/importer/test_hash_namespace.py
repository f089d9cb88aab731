"""Namespaces that end in a number sign: the IRIs of items are fragments of the IRI of the vocabulary."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyld.jsonld
import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy, precompiled_schema
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.validation import validate
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.versions import Version

Run = Callable[..., Any]

NAMESPACE = "https://example.org/zoo#"


def new(**words: str) -> NewTaxonomy:
    return NewTaxonomy("Zoo", NAMESPACE, "CC-BY-4.0", "Zoo", "https://example.org", **words)


def released(folder: Path, words: NewTaxonomy) -> Path:
    initialize(folder, words)
    edition = edition_of(load(find_project(folder)), Version(1, 0, 0), "2026-01-01")
    write_files(folder / "releases/1.0.0", with_manifest(edition, build(edition)))
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the SKOS template, with a release. Not to be changed."""
    return released(tmp_path_factory.mktemp("hash") / "zoo", new())


def test_new_repository_is_clean_and_its_schema_is_that_of_linkml(
    tmp_path: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    initialize(tmp_path / "zoo", new(iri_pattern="{namespace}{id}"))
    concepts = tmp_path / "zoo/taxonomy/concepts"
    assert f"id: fish\niri: {NAMESPACE}fish\nlabel: Fish\n" in (concepts / "fish.yaml").read_text(encoding="utf-8")
    assert [(str(finding.location), finding.message) for finding in check(tmp_path / "zoo")] == []
    assert precompiled_schema(new()) == compile_schema(find_project(tmp_path / "zoo"))


def test_items_are_fragments_of_the_vocabulary_and_terms_of_the_schema_those_of_another_document(folder: Path) -> None:
    graph = (folder / "releases/1.0.0/taxonomy.nt").read_text(encoding="utf-8")
    assert "<https://example.org/zoo> <http://purl.org/dc/terms/title>" in graph
    assert (
        f"<{NAMESPACE}concept/fish> <http://www.w3.org/2004/02/skos/core#broader> <{NAMESPACE}concept/vertebrates>"
        in graph
    )
    assert "<https://example.org/zoo/ns#id>" in graph
    assert "#ns#" not in graph
    schema = json.loads((folder / "releases/1.0.0/schema/taxonomy.schema.json").read_bytes())
    assert schema["$id"] == "https://example.org/zoo/1.0.0/schema/taxonomy.schema.json"


def test_site_has_a_page_for_each_item_to_which_the_page_of_the_vocabulary_leads(
    folder: Path, run: Run, tmp_path: Path
) -> None:
    done = run("site", folder / "releases", "--out", tmp_path / "site")
    assert done.code == 0, done.err
    site = tmp_path / "site"
    match = re.search(r'<script type="module" src="/(zoo/assets/\w+/fragments\.js)">', (site / "zoo.html").read_text())
    assert match
    assert (site / match[1]).is_file()
    assert (site / "zoo.ttl").read_bytes() == (folder / "releases/1.0.0/taxonomy.ttl").read_bytes()
    assert f"{NAMESPACE}concept/fish" in (site / "zoo/concept/fish.html").read_text(encoding="utf-8")
    assert f"<{NAMESPACE}concept/fish>" in (site / "zoo/concept/fish.nt").read_text(encoding="utf-8")


@pytest.mark.full
@pytest.mark.parametrize("template", ["skos", "roles"])
def test_release_is_valid_and_its_context_gives_the_graph(template: str, tmp_path: Path) -> None:
    folder = released(tmp_path / "zoo", new(template=template)) / "releases/1.0.0"
    assert validate(folder) == []
    context = json.loads((folder / "schema/taxonomy.context.jsonld").read_bytes())["@context"]
    document = json.loads((folder / "taxonomy.json").read_bytes())
    quads = pyld.jsonld.to_rdf({"@context": context, **document}, {"format": "application/n-quads"})
    graph = set((folder / "taxonomy.nt").read_text(encoding="utf-8").splitlines())
    lines = {line for line in quads.splitlines() if "_:" not in line}
    assert len(lines) > 20
    assert sorted(lines - graph) == []


@pytest.mark.parametrize(
    ("namespace", "message"),
    [
        ("https://example.org/zoo", "write https://example.org/zoo/ or https://example.org/zoo#"),
        ("https://example.org/zoo#a#", "is not an IRI"),
        ("https://example.org/zoo#a", "must end in a slash, or in its only #"),
    ],
)
def test_other_ends_are_refused(namespace: str, message: str, run: Run, tmp_path: Path) -> None:
    options = ["--title", "Zoo", "--license", "CC0-1.0", "--creator", "Zoo", "--namespace", namespace]
    done = run("init", tmp_path / "zoo", *options)
    assert done.code == 2
    assert message in done.err


VOCABULARY = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix zoo: <https://example.org/zoo#> .
<https://example.org/zoo> a skos:ConceptScheme ; dct:title "Zoo"@en ; dct:creator "Zoo" ; skos:hasTopConcept zoo:animal ;
  dct:license <https://creativecommons.org/licenses/by/4.0/> .
zoo:animal a skos:Concept ; skos:prefLabel "Animal"@en ; skos:topConceptOf <https://example.org/zoo> ;
  skos:inScheme <https://example.org/zoo> .
zoo:fish a skos:Concept ; skos:prefLabel "Fish"@en ; skos:broader zoo:animal ; skos:inScheme <https://example.org/zoo> .
"""


def test_import_keeps_the_namespace_of_fragments(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zoo.ttl").write_text(VOCABULARY, encoding="utf-8")
    done = run("import", tmp_path / "zoo.ttl", "--into", tmp_path / "zoo", cwd=tmp_path)
    assert done.code == 0, done.err
    assert f"namespace: {NAMESPACE}\n" in (tmp_path / "zoo/taxonomy/taxonomy.yaml").read_text(encoding="utf-8")
    assert (
        run("add", "concept", "shark", "--set", "label=Shark", "--set", "broader=fish", cwd=tmp_path / "zoo").code == 0
    )
    assert run("build", "--only", "rdf", "--out", tmp_path / "out", cwd=tmp_path / "zoo").code == 0
    graph = (tmp_path / "out/taxonomy.nt").read_text(encoding="utf-8")
    broader = "<http://www.w3.org/2004/02/skos/core#broader>"
    assert f"<{NAMESPACE}shark> {broader} <{NAMESPACE}fish>" in graph
    assert "<https://example.org/zoo/" not in graph.replace("<https://example.org/zoo/ns#", "")
