"""The validators pass a good release, each finds the faults that are its own, and a large release is sampled."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from taxokit.formats.edition import build
from taxokit.releases import validation
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.validation import LIMIT, draw, part_of, problems_in, validate
from taxokit.releases.validators import VALIDATORS
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.references import references_in
from taxokit.text.diagnostics import in_file
from taxokit.text.errors import ReleaseError
from taxokit.text.versions import Version

TERM = "https://example.org/energy/term"
SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.fixture
def folder(two_releases: Path) -> Path:
    """The second of two releases, which the test may break."""
    return two_releases / "releases/1.1.0"


def edit(old: str, new: str) -> Callable[[Path], object]:
    """Return a function that replaces the first `old` in a file."""

    def change(path: Path) -> None:
        text = path.read_bytes().decode()
        assert old in text, f"{path.name} has no {old!r}"
        path.write_bytes(text.replace(old, new, 1).encode())

    return change


def add(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(path.read_bytes() + text.encode())


def write(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(text, encoding="utf-8")


# the validator, the file that is changed, how, and how the problem begins
FAULTS = {
    "unknown property": (
        *("linkml", "taxonomy.json", edit('"heading"', '"surprise": 1, "heading"')),
        "taxonomy.json: Additional properties are not allowed ('surprise' was unexpected)",
    ),
    "label that is no text, for the fast one": (
        *("jsonschema-rs", "taxonomy.json", edit('"label": "Photovoltaik"', '"label": 7')),
        "taxonomy.json: $.themes.0.terms.0.label: 7 is not of type ",
    ),
    "invalid JSON Schema": (
        *("jsonschema", "schema/taxonomy.schema.json", write('{"type": 7}')),
        "schema/taxonomy.schema.json: invalid JSON Schema",
    ),
    "remote reference": (
        *("jsonschema", "schema/taxonomy.schema.json", write('{"$ref": "https://example.org/remote.json"}')),
        "taxonomy.json: jsonschema failed: ",
    ),
    "remote reference, for the fast one": (
        *("jsonschema-rs", "schema/taxonomy.schema.json", write('{"$ref": "https://example.org/remote.json"}')),
        "taxonomy.json: jsonschema-rs failed: ",
    ),
    "missing label": (
        *("linkml", "taxonomy.json", edit('"label": "Photovoltaik",', "")),
        "taxonomy.json: 'label' is a required property",
    ),
    "LinkML that cannot be used": (
        *("linkml", "schema/taxonomy.linkml.yaml", write("classes: [")),
        "schema/taxonomy.linkml.yaml: ",
    ),
    "label in Turtle": (
        *("pyoxigraph", "taxonomy.ttl", edit('"Windenergie"', '"Wind"')),
        "taxonomy.ttl: has other triples than taxonomy.nt",
    ),
    "label in RDF/XML": (
        "rdflib",
        "taxonomy.rdf",
        edit(">Windenergie<", ">Wind<"),
        "taxonomy.rdf: lacks triples of taxonomy.nt: 1 triple, such as ",
    ),
    "label in JSON-LD": (
        "rdflib",
        "taxonomy.jsonld",
        edit('"Windenergie"', '"W"'),
        "taxonomy.jsonld: lacks triples of taxonomy.nt: 1 triple, such as ",
    ),
    "blank node": ("rdflib", "taxonomy.nt", add("_:a <urn:b> <urn:c> .\n"), "taxonomy.nt: has the blank node"),
    "relative IRI": ("rdflib", "taxonomy.ttl", add("<a> <urn:b> 1 .\n"), "taxonomy.ttl: has the relative IRI <a>"),
    "literal that is no date": (
        *("rdflib", "taxonomy.nt", edit('"2026-02-01"^^', '"soon"^^')),
        'taxonomy.nt: "soon"^^<http://www.w3.org/2001/XMLSchema#date> is not a value of its datatype',
    ),
    "broken Turtle": ("rdflib", "taxonomy.ttl", add("<a> <"), "taxonomy.ttl: cannot be parsed"),
    "remote context": (
        *("rdflib", "taxonomy.jsonld", edit('"@context": {', '"@context": "https://example.org/c", "x": {')),
        "taxonomy.jsonld: cannot be parsed: ",
    ),
    "second label": (
        *("pyshacl", "taxonomy.ttl", add(f'<{TERM}/strom> <{SKOS}prefLabel> "X"@de .\n')),
        f"taxonomy.ttl: <{TERM}/strom> <{SKOS}prefLabel>: ",
    ),
    "shapes about nothing": (
        *("pyshacl", "schema/taxonomy.shacl.ttl", write("<urn:a> <urn:b> <urn:c> .")),
        "schema/taxonomy.shacl.ttl: no shape has a target in taxonomy.ttl",
    ),
    "size of a table": (
        "frictionless",
        "csv/terms.csv",
        add("\r\n"),
        "datapackage.json: csv/terms.csv: The data source",
    ),
    "table without description": (
        *("frictionless", "csv/colours.csv", write("id\r\n")),
        "datapackage.json: does not describe csv/colours.csv",
    ),
    "description of no table": (
        *("csvw", "csv/terms.csv", Path.unlink),
        "csv/csv-metadata.json: describes csv/terms.csv, which is missing",
    ),
    "cell without a reference": (
        *("csvw", "csv/terms.csv", edit(",erzeugung,", ",erzeugnis,")),
        "csv/csv-metadata.json: ",
    ),
    "citation": ("check-jsonschema", "CITATION.cff", edit("authors:", "x-authors:"), "CITATION.cff: $ "),
    "edited diff": (
        *("pyoxigraph", "diff/diff.json", edit('"reason": "', '"reason": "no ')),
        "diff/diff.json: was edited after it was made",
    ),
    "diff of another release": (
        *("pyoxigraph", "diff/diff.json", edit('"old": "1.0.0"', '"old": "0.9.0"')),
        "diff/diff.json: has the changes since 0.9.0, but the predecessor of taxonomy.json is 1.0.0",
    ),
    "another document before": (
        *("pyoxigraph", "../1.0.0/taxonomy.json", edit('"Windkraft"', '"Wind"')),
        "diff/diff.json: taxonomy.json of 1.0.0: is not the document that diff/diff.json was made from",
    ),
    "update that does too much": (
        *("pyoxigraph", "diff/graph.ru", edit("INSERT DATA {\n", "INSERT DATA {\n  <urn:a> <urn:b> <urn:c> .\n")),
        "diff/graph.ru: its result has other triples than taxonomy.nt",
    ),
    "update that fetches": (
        *(
            "pyoxigraph",
            "diff/graph.ru",
            edit("INSERT DATA {\n", "INSERT DATA {\n  <a:a> <a:b> <a:c> } ; LOAD <a:d> .\n"),
        ),
        "diff/graph.ru: cannot be run: ",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_validator_finds_its_fault(
    fault: tuple[str, str, Callable[[Path], object], str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, path, spoil, begins = fault
    spoil(folder / path)
    monkeypatch.setattr(validation, "VALIDATORS", [validator for validator in VALIDATORS if validator.name == name])
    problems = [str(problem) for problem in problems_in(folder)]
    assert any(problem.startswith(begins) for problem in problems), problems


@pytest.mark.full
def test_releases_of_this_project_pass_in_a_process(repository: Path) -> None:
    assert validate(repository / "releases/1.2.0") == []


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe garbage", b"[" * 100_000], ids=["empty", "binary", "deep"])
def test_spoiled_files_are_reported_in_sentences(data: bytes, folder: Path) -> None:
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for path in paths:
        (folder / path).write_bytes(data)
    problems = problems_in(folder)
    assert {problem.place.path for problem in problems} <= paths
    assert not any("\n" in problem.message for problem in problems)


def test_a_missing_file_is_named_once(folder: Path) -> None:
    (folder / "taxonomy.json").unlink()
    assert problems_in(folder).count(in_file("taxonomy.json", "is missing")) == 1


def test_only_the_first_problems_of_a_validator_are_listed(folder: Path) -> None:
    document = json.loads((folder / "taxonomy.json").read_bytes())
    document["themes"] = [{}] * 100
    (folder / "taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
    problems = [problem for problem in problems_in(folder) if problem.place.path == "taxonomy.json"]
    assert in_file("taxonomy.json", "jsonschema found more problems") in problems
    assert len(problems) <= 3 * (LIMIT + 1)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="is not a folder of artifacts"):
        validate(tmp_path / "nowhere")


@pytest.fixture
def real(repository: Path) -> Taxonomy:
    return load(find_project(repository))


@pytest.mark.parametrize("size", [40, 100, 150])
def test_a_sample_is_a_taxonomy_with_links(real: Taxonomy, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation, "SIZE", size)
    sample = draw(real, "seed")
    assert sample == draw(real, "seed") != draw(real, "other seed")
    assert sample
    assert sample.of == sum(1 for item in real.items if item.id)
    assert size <= len(sample.keys) <= 1.5 * size
    part = part_of(real, sample)
    assert {item.key for item in part.items if item.id} == sample.keys
    assert first_violation(part.schema, part.document) == ""
    references = [
        reference
        for item in part.items
        for slot in item.cls.references
        for reference in references_in(part, item, slot)
    ]
    assert references
    assert all(reference.target for reference in references)


def test_a_small_taxonomy_is_not_sampled(real: Taxonomy) -> None:
    assert draw(real, "seed") is None


@pytest.mark.full
def test_a_large_release_is_validated_by_a_sample(
    project_copy: Path, tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validation, "SIZE", 60)
    edition = edition_of(load(find_project(project_copy)), Version(1, 0, 0), "2026-06-14")
    target = tmp_path / "1.0.0"
    write_files(target, with_manifest(edition, build(edition), is_validated=True))

    assert problems_in(target) == []

    manifest = json.loads((target / "manifest.json").read_bytes())
    jsonschema.validate(manifest, json.loads((repository / "src/taxokit/schemas/manifest.schema.json").read_bytes()))
    entries = manifest["validation"]
    extents = {(entry["validator"], entry["extent"]) for entry in entries}
    assert {("jsonschema-rs", "all"), ("pyoxigraph", "all"), ("pyshacl", "sample"), ("linkml", "sample")} <= extents
    sampled = [entry for entry in entries if entry["extent"] == "sample"]
    assert len({(entry["items"], entry["of"]) for entry in sampled}) == 1
    assert sampled[0]["items"] < sampled[0]["of"]

    shapes = target / "schema/taxonomy.shacl.ttl"
    shapes.write_text(shapes.read_text(encoding="utf-8").replace("sh:minCount 1", "sh:minCount 9"), encoding="utf-8")
    assert "taxonomy.ttl" in {problem.place.path for problem in problems_in(target)}


def test_manifest_of_a_small_release_records_full_validation(project_copy: Path) -> None:
    edition = edition_of(load(find_project(project_copy)), Version(1, 0, 0), "2026-06-14")
    *_, manifest, _ = with_manifest(replace(edition, profiles=()), build(edition), is_validated=True)
    assert {entry["extent"] for entry in json.loads(manifest.data)["validation"]} == {"all"}
