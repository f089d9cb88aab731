"""The compiled schema in a release: each file is stamped if its format has a place for that."""

import json
from collections.abc import Callable, Mapping

import pytest
import rdflib

from taxokit.formats.edition import Edition

Written = Callable[[Edition, str], Mapping[str, bytes]]


@pytest.fixture(scope="module")
def files(edition: Edition, written: Written) -> Mapping[str, bytes]:
    return written(edition, "schema")


def test_files_are_those_for_consumers(edition: Edition, files: Mapping[str, bytes]) -> None:
    sources = {"source.schema.json", "theme.schema.json", "thesaurus-file.schema.json"}
    assert files.keys() == {f"schema/{name}" for name in edition.generated.keys() - sources}


@pytest.mark.parametrize(
    ("name", "marker"),
    [("taxonomy.sql", "--"), ("taxonomy.ts", "//"), ("taxonomy_model.py", "#"), ("taxonomy.linkml.yaml", "#")],
)
def test_comment_stands_before_the_text_as_it_was(
    edition: Edition, files: Mapping[str, bytes], name: str, marker: str
) -> None:
    head = "".join(f"{marker} {line}\n" for line in edition.attribution.lines)
    assert files[f"schema/{name}"].decode() == head + edition.generated[name]


@pytest.mark.parametrize("name", ["taxonomy.schema.json", "taxonomy.model.json"])
def test_json_has_a_comment_first_and_is_unchanged(edition: Edition, files: Mapping[str, bytes], name: str) -> None:
    content = json.loads(files[f"schema/{name}"])
    assert next(iter(content)) == "$comment"
    assert content.pop("$comment") == " ".join(edition.attribution.lines)
    before = json.loads(edition.generated[name])
    if "$id" in before:
        before["$id"] = "https://example.org/energy/1.0.0/schema/taxonomy.schema.json"
    assert content == before


def test_context_tells_the_language_of_the_data_and_keeps_the_credit_outside(
    edition: Edition, files: Mapping[str, bytes]
) -> None:
    content = json.loads(files["schema/taxonomy.context.jsonld"])
    assert content["$comment"] == " ".join(edition.attribution.lines)
    before = json.loads(edition.generated["taxonomy.context.jsonld"])["@context"]
    assert content["@context"] == {**before, "@language": "de"}


@pytest.mark.parametrize("name", ["taxonomy.owl.ttl", "taxonomy.shacl.ttl"])
def test_turtle_has_the_licence_of_every_ontology_and_is_else_unchanged(
    edition: Edition, files: Mapping[str, bytes], name: str
) -> None:
    before = rdflib.Graph().parse(data=edition.generated[name], format="turtle")
    after = rdflib.Graph().parse(data=files[f"schema/{name}"], format="turtle")
    ontologies = set(before.subjects(rdflib.RDF.type, rdflib.OWL.Ontology))
    assert ontologies
    licence = rdflib.URIRef(edition.attribution.license_url)
    assert {(s, o) for s, _, o in after.triples((None, rdflib.DCTERMS.license, None))} >= {
        (ontology, licence) for ontology in ontologies
    }
    text = files[f"schema/{name}"].decode()
    head = "".join(f"# {line}\n" for line in edition.attribution.lines) + edition.generated[name]
    assert text.startswith(head)
    added = rdflib.Graph().parse(data=text.removeprefix(head), format="turtle")
    assert set(added.subjects()) == ontologies


def test_page_ends_with_the_credit(edition: Edition, files: Mapping[str, bytes]) -> None:
    text = files["schema/reference.md"].decode()
    credit = edition.attribution
    assert text.startswith(edition.generated["reference.md"])
    assert text.endswith(f"\n---\n\n{credit.citation} [{credit.license}]({credit.license_url})\n")
