"""`taxokit import`: a SKOS file or a table becomes sources, and statements that are not imported are listed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from support.depth import share
from taxokit.importer.init import write_repository
from taxokit.importer.template import NewTaxonomy
from taxokit.rdf import terms

Run = Callable[..., Any]
DATA = Path(__file__).resolve().parents[2] / "data" / "import"
OPTIONS = (
    *("--title", "Words", "--namespace", "https://example.net/words/", "--license", "CC0-1.0"),
    *("--creator", "Ann", "--creator-url", "https://example.net/ann"),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository for vocabularies without any item. Not to be changed."""
    folder = tmp_path_factory.mktemp("import") / "empty"
    folder.mkdir()
    new = NewTaxonomy("Words", "https://example.net/words/", "CC0-1.0", "Ann", "https://example.net/ann")
    write_repository(folder, new, examples=False)
    return folder


def test_creator_without_a_name_is_said_to_have_none(run: Run, tmp_path: Path) -> None:
    lines = (DATA / "clean.ttl").read_text(encoding="utf-8").splitlines()
    nameless = "\n".join(line for line in lines if "foaf/0.1/name" not in line)
    (tmp_path / "words.ttl").write_text(nameless, encoding="utf-8")
    result = run("import", "words.ttl", "--into", "words", cwd=tmp_path)
    assert result.code == 2
    assert "names its creator by the IRI https://example.org/museum alone, and the credit needs a name" in result.err
    assert "missing --creator" in result.err


def test_clean_vocabulary_becomes_a_repository_by_itself(run: Run, tmp_path: Path) -> None:
    result = run("import", DATA / "clean.ttl", "--into", "colours", "--strict", cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "namespace: https://example.org/colours#\n"
        "the taxonomy itself: https://example.org/colours\n"
        "new items: identifiers {slug}, IRIs {namespace}{id}\n"
        "items: 1 concept scheme, 4 concepts\n"
        "imported: 33 of 33 statements\n"
        "written to colours; next: `taxokit check` there\n"
        "then: describe the taxonomy in taxonomy/taxonomy.yaml, where its title stands for now\n"
    )
    folder = tmp_path / "colours"
    assert run("check", "--fail-on", "error", cwd=folder).code == 0
    assert run("build", cwd=folder).code == 0
    assert run("fmt", "--check", cwd=folder).code == 0
    document = json.loads((folder / "_build/taxonomy.json").read_text(encoding="utf-8"))
    assert (document["title"], document["language"], document["license"]) == ("Farben", "de", "CC0-1.0")
    assert {path.name for path in (folder / "taxonomy/concepts").iterdir()} == {
        "farbe.yaml",
        "rot.yaml",
        "warm.yaml",
        "zinnober.yaml",
    }


def test_statements_that_are_not_imported_are_grouped_and_written_in_full(
    run: Run, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    report = tmp_path / "lost.nt"
    result = run("import", DATA / "graphs.trig", "--into", tmp_path / "shapes", "--report", report, *OPTIONS)
    assert result.code == 0
    assert result.out == (
        "namespace: https://example.net/words/\n"
        "the taxonomy itself: https://example.net/words, which is new\n"
        "new items: identifiers {slug}, IRIs {namespace}{kind}/{id}\n"
        "items: 2 concepts\n"
        "imported: 5 of 7 statements\n"
        "not imported as they are: 2\n"
        "       1  graph is the name of a graph; its statements are imported together with the others\n"
        "          <urn:example:graph>\n"
        "       1  skos:narrowerTransitive has no slot in the schema for a concept\n"
        "          <urn:example:shape:ellipse> skos:narrowerTransitive <urn:example:shape:circle>\n"
        f"written to {tmp_path}/shapes; next: `taxokit check` there\n"
        "then: describe the taxonomy in taxonomy/taxonomy.yaml, where its title stands for now\n"
    )
    assert report.read_text(encoding="utf-8") == snapshot


def test_strict_writes_the_report_and_nothing_else(run: Run, tmp_path: Path) -> None:
    result = run(
        "import", DATA / "graphs.trig", "--into", "new", "--strict", "--report", "lost.nt", *OPTIONS, cwd=tmp_path
    )
    assert result.code == 1
    assert result.err == "taxokit: nothing was written, because --strict does not allow losses\n"
    assert [path.name for path in tmp_path.iterdir()] == ["lost.nt"]


@pytest.fixture
def words(run: Run, tmp_path: Path) -> Path:
    """A new repository with its examples, beside a file of which a statement is lost."""
    assert run("init", "words", *OPTIONS, cwd=tmp_path).code == 0
    lines = [
        '<urn:x:birds> <http://www.w3.org/2004/02/skos/core#prefLabel> "Birds"@en .',
        '<urn:x:birds> <urn:x:is> "lost" .',
    ]
    (tmp_path / "birds.nt").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "words"


@pytest.mark.parametrize(
    ("report", "message"),
    [
        ("../birds.nt", "../birds.nt exists, and would be overwritten; remove it, or name another file"),
        ("taxonomy/../../birds.nt", "exists, and would be overwritten"),
        ("README.md", "exists, and would be overwritten"),
        ("taxokit.toml", "exists, and would be overwritten"),
        (
            "taxonomy/concepts/fish.yaml",
            "is among the sources; name a place outside of taxonomy/, schema/, mappings/ and translations/",
        ),
        (
            "taxonomy/concepts/birds.yaml",
            "is among the sources; name a place outside of taxonomy/, schema/, mappings/ and translations/",
        ),
        ("/dev/full", "/dev/full is not a regular file"),
        ("nowhere/lost.nt", "nowhere/lost.nt: cannot be written: No such file or directory"),
    ],
)
@pytest.mark.parametrize("options", share([((),), (("--update",),), (("--dry-run",),)], every=3))
def test_report_never_takes_the_place_of_a_file(
    run: Run, words: Path, report: str, message: str, options: tuple[str, ...]
) -> None:
    before = contents(words.parent)
    result = run("import", "../birds.nt", "--report", report, *options, cwd=words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert contents(words.parent) == before


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files as POSIX does")
@pytest.mark.parametrize(
    "options", share([(("--update",),), ((),), (("--into", "../new", "--language", "en", *OPTIONS),)], every=3)
)
def test_nothing_is_imported_if_the_report_cannot_be_written(run: Run, words: Path, options: tuple[str, ...]) -> None:
    lost = "".join(f'<urn:x:birds> <urn:x:is> "{number}{" lost" * 120}" .\n' for number in range(16000))
    with (words.parent / "birds.nt").open("a", encoding="utf-8") as stream:
        stream.write(f"\n{lost}")
    before = contents(words.parent)
    command = [sys.executable, "-m", "taxokit", "import", "../birds.nt", "--report", "lost.nt", *options]
    limited = 'ulimit -f 8000; exec "$@"'  # kilobytes: each file of a new repository has less, the report more
    done = subprocess.run(
        ["bash", "-c", limited, "-", *command], cwd=words, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, "taxokit: error: lost.nt: cannot be written: File too large\n")
    assert contents(words.parent) == before


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_released_examples_stay(run: Run, words: Path) -> None:
    author = (["config", "user.name", "Ann"], ["config", "user.email", "ann@example.org"])
    for command in (["init", "-q", "-b", "main"], *author, ["add", "-A"], ["commit", "-q", "-m", "First"]):
        subprocess.run(["git", *command], cwd=words, check=True)
    assert run("release", "--date", "2026-01-01", cwd=words).code == 0
    assert run("import", "../birds.nt", cwd=words).code == 0
    assert {"birds.yaml", "fish.yaml"} <= {path.name for path in words.glob("taxonomy/*/*.yaml")}


def test_examples_make_room(run: Run, tmp_path: Path) -> None:
    assert run("init", "words", *OPTIONS, cwd=tmp_path).code == 0
    words = tmp_path / "words"
    assert run("import", DATA / "untagged.rdf", cwd=words).code == 0
    assert sorted(path.name for path in words.glob("taxonomy/*/*.yaml")) == ["claw-hammer.yaml", "hammer.yaml"]
    assert [path.name for path in words.iterdir() if path.name.startswith(".taxonomy")] == []


def test_examples_stay_once_they_are_edited(run: Run, edit: Run, tmp_path: Path) -> None:
    assert run("init", "words", *OPTIONS, cwd=tmp_path).code == 0
    words = tmp_path / "words"
    before = {path.name for path in words.glob("taxonomy/*/*.yaml")}
    edit(words / "taxonomy/concepts/fish.yaml", "label: Fish\n", "label: Fishes\n")
    assert run("import", DATA / "untagged.rdf", cwd=words).code == 0
    after = {path.name for path in words.glob("taxonomy/*/*.yaml")}
    assert after == before | {"claw-hammer.yaml", "hammer.yaml"}


def test_check_findings_of_the_result_are_reported(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cycle.nt"
    broader = "<http://www.w3.org/2004/02/skos/core#broader>"
    related = broader.replace("broader", "related")
    path.write_text(f"<urn:x:a> {broader} <urn:x:b> .\n<urn:x:b> {related} <urn:x:a> .\n", encoding="utf-8")
    result = run("import", path, "--into", tmp_path / "new", "--language", "en", *OPTIONS)
    assert result.code == 0
    assert "to fix: taxonomy/concepts/" in result.out


@pytest.mark.parametrize(
    ("turtle", "rules"),
    [
        ('ex:a skos:prefLabel "A"@en ; skos:altLabel "A"@en .', ["conflicting-labels"]),
        ('ex:a skos:prefLabel "A"@en ; skos:exactMatch ex:z ; skos:broadMatch ex:z .', ["conflicting-mappings"]),
        ("ex:a skos:broader ex:b ; skos:related ex:b . ex:b a skos:Concept .", ["related-and-broader"]),
        (
            ".".join(f"ex:{a} owl:deprecated true ; dct:isReplacedBy ex:{b} ; a skos:Concept " for a, b in ("ab", "ba"))
            + ".",
            ["invalid-replacement"],
        ),
        ('ex:a skos:prefLabel "A"@en, "J"@jp .', ["invalid-language-tag"]),
        (
            'ex:a skos:prefLabel "A"@en, "J"@jp ; skos:altLabel "A"@en .',
            ["conflicting-labels", "invalid-language-tag"],
        ),
    ],
)
def test_errors_of_the_vocabulary_are_imported_and_the_last_step_counts_them(
    run: Run, empty: Path, tmp_path: Path, turtle: str, rules: list[str]
) -> None:
    folder, path = Path(shutil.copytree(empty, tmp_path / "new")), tmp_path / "words.ttl"
    names = ("skos", terms.SKOS), ("dct", terms.DCT), ("owl", terms.OWL)
    head = "".join(f"@prefix {name}: <{iri}> . " for name, iri in (*names, ("ex", "http://example.org/")))
    path.write_text(head + turtle, encoding="utf-8")
    result = run("import", path, "--into", folder)
    assert (result.code, result.err) == (0, "")
    assert "not imported" not in result.out
    number = "1 error" if len(rules) == 1 else f"{len(rules)} errors"
    step = f"fix the {number} that `taxokit check` finds there; `taxokit build` refuses until then"
    assert result.out.endswith(f"/new; next: {step}\n")
    findings = json.loads(run("check", "--format", "json", cwd=folder).out)["findings"]
    assert sorted(finding["rule"] for finding in findings if finding["severity"] == "error") == rules
    assert run("build", cwd=folder).code == 1


@pytest.mark.parametrize(
    ("name", "creator"),
    [
        ("Example Museum", {"creator": {"id": "https://example.org/museum", "name": "Example Museum"}}),
        ("Example Library", {"creator_by_name": "Example Library"}),  # the IRI is not that of the library
    ],
)
def test_iri_of_the_creator_of_the_file_stays_with_that_creator(
    run: Run, tmp_path: Path, name: str, creator: dict[str, Any]
) -> None:
    (tmp_path / "words.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .\n"
        "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix ex: <https://example.org/> .\n"
        'ex:words a skos:ConceptScheme ; dct:title "Words"@en ; dct:creator ex:museum .\n'
        'ex:museum foaf:name "Example Museum" . ex:a a skos:Concept ; skos:prefLabel "A"@en .\n',
        encoding="utf-8",
    )
    result = run("import", "words.ttl", "--into", "new", "--license", "CC0-1.0", "--creator", name, cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    metadata = yaml.safe_load((tmp_path / "new/taxonomy/taxonomy.yaml").read_text(encoding="utf-8"))
    assert {key: value for key, value in metadata.items() if key.startswith("creator")} == creator


def test_table_with_a_map(run: Run, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    pairs = (
        "Code=notations",
        "Term=label",
        "German=label@de",
        "Parent=broader",
        "Synonyms=alt_labels",
        "Note=scope_notes",
    )
    options = [word for pair in (*pairs, "Address=iri") for word in ("--map", pair)]
    result = run("import", DATA / "terms.csv", "--into", "terms", "--language", "en", *options, *OPTIONS, cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert result.out == snapshot
    assert run("build", cwd=tmp_path / "terms").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("untagged.rdf",), "no text of the file has a language tag; name the language with --language"),
        (
            ("graphs.trig",),
            "missing --title, --namespace, --license, --creator, and stdin is not a terminal to ask on",
        ),
        (("thesaurus.ttl",), "missing --title, and"),
        (
            ("terms.csv", *OPTIONS[:-4], "--language", "en"),
            "missing --creator, and",
        ),
        (("clean.ttl", "--report", "nowhere/lost.nt"), "nowhere/lost.nt: cannot be written: No such file or directory"),
        (("terms.csv", "--map", "Term"), "Invalid value for --map: write 'Term' as COLUMN=SLOT"),
    ],
)
def test_script_gets_a_list_of_missing_options(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    name, *options = arguments
    result = run("import", DATA / name, "--into", tmp_path / "new", *options, process=True)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert list(tmp_path.iterdir()) == []


def test_broken_file_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("@prefix : <http://example.org/> .\n:a :b ;;; .\n:c :d", encoding="utf-8")
    result = run("import", path, "--into", tmp_path / "new", *OPTIONS)
    assert result.code == 2
    assert result.err.startswith(f"taxokit: error: {path}:2:7: is not valid RDF: ; is not a valid RDF object")
    assert result.err.endswith("; nothing was imported\n")
    assert not (tmp_path / "new").exists()


def test_folder_with_other_files_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for name in ("clean.ttl", "thesaurus.ttl"):  # the second lacks required metadata
        result = run("import", DATA / name, "--into", tmp_path)
        assert (result.code, result.out) == (2, "")
        assert (
            result.err
            == f"taxokit: error: {tmp_path}: is not an empty folder, nor a new Git repository; name a new one\n"
        )


def test_without_a_folder_the_current_repository_is_used(run: Run, tmp_path: Path) -> None:
    result = run("import", DATA / "clean.ttl", cwd=tmp_path)
    assert result.code == 2
    assert "no taxonomy/taxonomy.yaml here or in a folder above" in result.err


def test_metadata_of_a_repository_is_not_repeated(run: Run, thesaurus: Path) -> None:
    result = run("import", DATA / "clean.ttl", "--title", "A", "--license", "CC0-1.0", cwd=thesaurus)
    assert result.code == 2
    assert "--title, --license: the repository has its own, in taxonomy/taxonomy.yaml; leave it out" in result.err
    result = run("import", DATA / "clean.ttl", "--into", thesaurus, "--id-pattern", "number")
    assert (result.code, "--id-pattern: they are options of taxokit.toml; change them there" in result.err) == (2, True)


def test_repository_of_another_kind_is_refused(run: Run, thesaurus: Path) -> None:
    result = run("import", DATA / "clean.ttl", cwd=thesaurus)
    assert result.code == 2
    assert "`taxokit init --template skos`" in result.err
