"""`taxokit check` of anyone's SKOS file: without a taxonomy, in every syntax, with the same reports."""

import json
import os
from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]

PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
"""
CLASH = (
    PREFIXES
    + """
# a comment
ex:animals a skos:ConceptScheme ; skos:hasTopConcept ex:cat .

ex:cat a skos:Concept ;
    skos:prefLabel "Cat"@en , "Kitty"@en ;
    skos:definition "A small animal."@en .

ex:dog a skos:Concept ; skos:inScheme ex:animals ;
    skos:prefLabel "Dog"@en ;
    skos:definition "An animal that barks."@en .
"""
)
S14 = ["--select", "multiple-preferred-labels"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder outside of any taxonomy."""
    return tmp_path


@pytest.mark.parametrize("name", ["x.nt", "x.ttl", "x.trig", "x.nq", "x.rdf", "x.jsonld", "X.TTL"])
def test_every_syntax_finds_the_same(folder: Path, run: Run, name: str) -> None:
    store = pyoxigraph.Store()
    store.load(CLASH.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    form = pyoxigraph.RdfFormat.from_extension(name.rpartition(".")[2].lower())
    assert form is not None
    statements = store if form.supports_datasets else (quad.triple for quad in store)
    written = pyoxigraph.serialize(statements, format=form) or b""
    (folder / name).write_bytes(written)
    report = run("check", name, *S14, "--format", "json", cwd=folder).out
    findings = json.loads(report)["findings"]
    assert [(finding["rule"], finding["path"]) for finding in findings] == [("multiple-preferred-labels", name)]
    assert findings[0]["line"] > 0
    (folder / name).write_bytes(BOM_UTF8 + written)
    assert run("check", name, *S14, "--format", "json", cwd=folder).out == report


def test_byte_order_mark_moves_no_column_and_is_not_shown(folder: Path, run: Run) -> None:
    text = '<http://example.org/cat> <http://www.w3.org/2004/02/skos/core#prefLabel> "Cat", "Kitty" .'
    (folder / "x.ttl").write_text(text, encoding="utf-8")
    before = run("check", "x.ttl", *S14, cwd=folder).out
    (folder / "x.ttl").write_text(text, encoding="utf-8-sig")
    assert run("check", "x.ttl", *S14, cwd=folder).out == before
    assert "x.ttl:1:26: error: " in before
    (folder / "y.ttl").write_text("<a> <b> .", encoding="utf-8-sig")
    (folder / "z.ttl").write_text("<a> <b> .", encoding="utf-8")
    broken = [run("check", name, cwd=folder).err.replace(name, "") for name in ("y.ttl", "z.ttl")]
    assert broken[0] == broken[1]


def test_file_without_the_ending_of_rdf_is_refused(folder: Path, run: Run) -> None:
    (folder / "vocab.bin").write_bytes(b"<a> <b> <c> .")
    for paths in (["vocab.bin"], ["clean.ttl", "vocab.bin"]):
        result = run("check", *paths, cwd=folder)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("taxokit: error: no taxonomy/taxonomy.yaml here or in a folder above")


def test_pipe_is_not_waited_for(folder: Path, run: Run) -> None:
    os.mkfifo(folder / "pipe.ttl")
    result = run("check", "pipe.ttl", cwd=folder)
    assert (result.code, result.err) == (2, "taxokit: error: pipe.ttl: is not a file\n")


def test_bad_tag_and_bad_iri_are_findings_among_others(folder: Path, run: Run) -> None:
    text = CLASH.replace('"Dog"@en', '"Dog"@de-DE-DE').replace("ex:animals ;", "<http://example.org/the animals> ;")
    (folder / "animals.ttl").write_text(text, encoding="utf-8")
    result = run("check", "animals.ttl", "--format", "json", cwd=folder)
    findings = {(finding["rule"], finding["line"]) for finding in json.loads(result.out)["findings"]}
    assert findings >= {("multiple-preferred-labels", 8), ("invalid-language-tag", 12), ("invalid-iri", 11)}


def test_configuration_of_the_nearest_folder_holds(folder: Path, run: Run) -> None:
    (folder / "taxokit.toml").write_text("[rules]\nseveral-preferred-labels = 'off'\n", encoding="utf-8")
    inner = folder / "vocabularies"
    inner.mkdir()
    (inner / "animals.ttl").write_text(CLASH, encoding="utf-8")
    assert "multiple-preferred-labels" not in run("check", "animals.ttl", cwd=inner).out


def test_baseline(folder: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    (folder / "animals.ttl").write_text(CLASH, encoding="utf-8")
    (folder / "known.json").write_text(run("check", "animals.ttl", "--format", "json", cwd=folder).out)
    assert run("check", "animals.ttl", "--baseline", "known.json", cwd=folder).code == 0
    (folder / "animals.ttl").write_text("\n" + CLASH.replace('"Dog"@en', '"Dog"@en , "Doggy"@en'), encoding="utf-8")
    result = run("check", "animals.ttl", "--baseline", "known.json", *S14, cwd=folder)
    assert (result.code, "ex:dog" in result.out, "ex:cat" in result.out) == (1, True, False)
    (folder / "animals.ttl").write_text(CLASH.replace(' , "Kitty"@en', ""), encoding="utf-8")
    result = run("check", "animals.ttl", "--baseline", "known.json", *S14, cwd=folder)
    assert (result.code, result.err) == snapshot


def test_folder_is_one_vocabulary_in_every_report(folder: Path, run: Run) -> None:
    (folder / "v/a").mkdir(parents=True)
    (folder / "v/a/cat.ttl").write_text(PREFIXES + 'ex:cat a skos:Concept ; skos:prefLabel "Cat"@en .')
    (folder / "v/kitty.ttl").write_text(PREFIXES + 'ex:cat skos:prefLabel "Kitty"@en .')
    (folder / "v/broken.ttl").write_text("ex:a")
    result = run("check", "v", "--format", "json", *S14, cwd=folder)
    assert (result.code, result.err) == (1, "")
    findings = [(finding["rule"], finding["path"], finding["line"]) for finding in json.loads(result.out)["findings"]]
    assert findings == [("multiple-preferred-labels", "v/a/cat.ttl", 3), ("rdf-syntax", "v/broken.ttl", 1)]
    text = run("check", str(folder / "v"), *S14, cwd=folder).out
    assert "  3 | ex:cat a skos:Concept ; " in text
    for report in ("github", "junit", "sarif"):
        written = run("check", ".", "--format", report, *S14, cwd=folder).out
        assert "v/a/cat.ttl" in written
        assert "rdf-syntax" in written
    (folder / "baseline.json").write_text(result.out, encoding="utf-8")
    again = run("check", "v", "--baseline", "baseline.json", *S14, cwd=folder)
    assert (again.code, again.out, again.err) == (0, "no findings\n", "")


@pytest.mark.parametrize("text", ["ex:a", PREFIXES + 'ex:cat skos:prefLabel "Cat "@en .'])
def test_hostile_file_name_in_a_folder_writes_no_lines_of_its_own(folder: Path, run: Run, text: str) -> None:
    (folder / "v").mkdir()
    (folder / "v/a\nb\x1b[31m.ttl").write_text(text, encoding="utf-8")
    for report in ("text", "github", "sarif"):
        result = run("check", "v", "--format", report, cwd=folder)
        assert result.code == 1
        assert "\x1b" not in result.out
        assert "\nb" not in result.out


def test_folder_of_a_taxonomy_keeps_its_meaning(project_copy: Path, run: Run, tmp_path: Path) -> None:
    (project_copy / "vocabularies").mkdir()
    (project_copy / "vocabularies/cat.ttl").write_text(PREFIXES + 'ex:cat skos:prefLabel "Cat"@en, "Kitty"@en .')
    assert run("check", "taxonomy", ".", *S14, cwd=project_copy).out == "no findings\n"
    findings = run("check", "vocabularies", *S14, cwd=project_copy).out
    assert findings.startswith("vocabularies/cat.ttl\nvocabularies/cat.ttl:3:8: error: ex:cat has 2 preferred labels")
    assert run("check", "taxonomy", "vocabularies", *S14, cwd=project_copy).out == findings
    (project_copy / "pictures").mkdir()
    unchecked = run("check", "pictures", cwd=project_copy)
    assert unchecked.err.startswith("taxokit: error: pictures: is not a source, and does not have the ending of an RDF")
    outside = run("check", project_copy, cwd=tmp_path)
    assert (outside.code, "no taxonomy/taxonomy.yaml here" in outside.err) == (2, True)


def test_report_sums_up_and_shows_more_on_demand(folder: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    concepts = [
        f'ex:c{n} a skos:Concept ; skos:prefLabel "Cat  {n} "@en ; skos:broader ex:c0 .\n' for n in range(1, 40)
    ]
    text = f'{PREFIXES}{"".join(concepts)}ex:c0 a skos:Concept ; skos:prefLabel "Cat"@en ; skos:definition "A."@en .\n'
    (folder / "cats.ttl").write_text(text, encoding="utf-8")
    everything = json.loads(run("check", "cats.ttl", "--format", "json", cwd=folder).out)
    assert everything["counts"] == {"error": 39, "warning": 39, "info": 3}
    by_default = run("check", "cats.ttl", cwd=folder)
    assert (by_default.code, by_default.err) == (1, "")
    assert (
        "cats.ttl:3:39: error: the skos:prefLabel 'Cat  1 '@en of ex:c1 ends with white space (1 of 39)"
        in by_default.out
    )
    assert by_default.out.endswith("39 errors, 39 warnings, 3 info (hidden) in 1 file; --all prints each\n")
    assert "info: " not in by_default.out
    lowest = run("check", "cats.ttl", "--fail-on", "info", cwd=folder).out
    assert lowest.endswith("39 errors, 39 warnings, 3 info in 1 file; --all prints each\n")
    all_findings = run("check", "cats.ttl", "--all", cwd=folder).out
    assert sum(line.startswith("cats.ttl:") for line in all_findings.splitlines()) == len(everything["findings"])
    chosen = run("check", "cats.ttl", "--select", "missing-reciprocal", cwd=folder).out
    assert "info: 39 of 39 " in chosen
    statistics = run("check", "cats.ttl", "--statistics", cwd=folder)
    assert (statistics.code, statistics.err) == (1, "")
    assert [line.split()[:3] for line in statistics.out.splitlines()] == snapshot
    assert run("check", "cats.ttl", "--statistics", "--format", "json", cwd=folder).code == 2


@pytest.mark.parametrize("report", ["text", "json", "github", "sarif", "junit"])
def test_reports_are_the_same_on_another_machine(folder: Path, run: Run, report: str) -> None:
    """Neither an absolute path nor a relative IRI brings a folder of this machine into a report."""
    text = CLASH.replace("ex:cat", "<a>").replace("ex:animals", "<../b>").replace("ex:dog", "<#c>")
    reports = []
    for machine in ("one", "two"):
        file = folder / machine / "vocabularies/animals.ttl"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        reports.append(run("check", str(file), "--format", report, cwd=folder / machine).out)
    assert reports[0] == reports[1]
    assert "vocabularies/animals.ttl" in reports[0]
    assert str(folder) not in reports[0]
