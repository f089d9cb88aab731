"""`taxokit check`, as it is called."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.lint.report import REPORTS, Results
from taxokit.repository.project import journal_of
from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/categories/agent-protocols.yaml"
THEME = "taxonomy/themes/erzeugung.yaml"

Edit = Callable[[Path, str, str], None]
Run = Callable[..., Any]


@pytest.fixture
def broken(thesaurus: Path, edit: Edit) -> Path:
    """A thesaurus with one error in each of two files, and one warning."""
    edit(thesaurus / THEME, "      - batterie\n", "      - baterie\n")
    edit(thesaurus / THEME, "    definition: Bewegte elektrische Ladung.\n", "")
    edit(thesaurus / "taxonomy/themes/speicherung.yaml", "label: Pumpspeicher\n", "label: no\n")
    return thesaurus


def counts(result: Any) -> str:
    """Return how many findings there are, as the last line says."""
    return str(result.out.splitlines()[-1]).partition(" in ")[0]


# --- exit codes ---------------------------------------------------------------------------------------------------


def test_clean_taxonomy(thesaurus: Path, run: Run) -> None:
    result = run("check", cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, "no findings\n", "")


def test_real_taxonomy(project_copy: Path, run: Run) -> None:
    result = run("check", cwd=project_copy)
    assert (result.code, result.err) == (0, "")
    assert "error" not in result.out


def test_errors(broken: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("check", cwd=broken)
    assert (result.code, result.err) == (1, "")
    assert result.out == snapshot


@pytest.mark.parametrize(("threshold", "code"), [("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on(project_copy: Path, run: Run, edit: Run, threshold: str, code: int) -> None:
    edit(
        project_copy / "taxonomy/categories/agent-protocols.yaml", "label: Agent Protocols\n", "label: Protocols #new\n"
    )
    result = run("check", "--fail-on", threshold, cwd=project_copy)
    assert result.code == code
    info = "1 info in 2 files" if threshold == "info" else "1 info (hidden) in 2 files; --all prints each"
    assert result.out.splitlines()[-1] == f"1 warning, {info}"


@pytest.mark.parametrize(("threshold", "code"), [("warning", 0), ("info", 1)])
def test_own_taxonomy_is_clean_but_for_an_info(project_copy: Path, run: Run, threshold: str, code: int) -> None:
    result = run("check", "--fail-on", threshold, cwd=project_copy)
    last = "1 info in 1 file" if code else "1 info (hidden) in 1 file; --all prints each"
    assert (result.code, result.out.splitlines()[-1]) == (code, last)


def test_outside_of_a_repository(tmp_path: Path, run: Run) -> None:
    result = run("check", cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: no taxonomy/taxonomy.yaml here or in a folder above")
    assert result.err.count("\n") == 1


def test_compiled_schema_that_is_missing(thesaurus: Path, run: Run) -> None:
    (thesaurus / "schema/generated/taxonomy.model.json").unlink()
    result = run("check", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: ")
    assert result.err.endswith(
        "schema/generated/taxonomy.model.json: the compiled schema is missing; run `taxokit schema`\n"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--formt", "json"], "No such option"),
        (["--format", "xml"], "'xml' is not one of"),
        (["--fail-on", "never"], "'never' is not one of"),
        (["--select", "invalid-ids"], "there is no rule 'invalid-ids'; did you mean 'invalid-id'?"),
        (["--ignore", "everything"], "there is no rule 'everything'"),
    ],
)
def test_wrong_usage(thesaurus: Path, run: Run, arguments: list[str], words: str) -> None:
    result = run("check", *arguments, cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert words in result.err


# --- which findings -----------------------------------------------------------------------------------------------


def test_what_could_not_be_read_is_told_whatever_is_selected(thesaurus: Path, run: Run) -> None:
    (thesaurus / "taxonomy/themes/handel.yaml").write_text("id: [\n", encoding="utf-8")
    for rule in ("double-space", "yaml-syntax"):
        result = run("check", "--select", rule, cwd=thesaurus)
        assert result.code == 1
        assert result.out.count("[yaml-syntax]") == 1
    assert "[double-space]" not in result.out
    assert run("check", "--select", "double-space", "--ignore", "yaml-syntax", cwd=thesaurus).code == 0


@pytest.mark.parametrize("depth", [501, 20_000])
@pytest.mark.parametrize(
    ("start", "end"), [('{"http://e.example/a":', "}"), ("[", "]"), ('{"http://e.example/a": [', "]}")]
)
def test_json_that_is_nested_too_deeply_is_refused(tmp_path: Path, run: Run, depth: int, start: str, end: str) -> None:
    """The parser of JSON-LD would end the process."""
    path = tmp_path / "deep.jsonld"
    path.write_text(f"{start * depth}1{end * depth}", encoding="utf-8")
    result = run("check", path)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"taxokit: error: {path}: nesting exceeds 500 levels\n"
    path.write_text(f"{start * 200}1{end * 200}", encoding="utf-8")
    assert run("check", path).code == 0


def test_literal_that_is_too_long_for_the_parser_is_refused(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "long.nt"
    words = "x" * 17_000_000
    path.write_text(f'<http://e.example/a> <http://e.example/b> "{words}"@en .\n', encoding="utf-8")
    result = run("check", path)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"taxokit: error: {path}: contains a literal or a name of more than 16 MiB, or")


def test_select_and_ignore(broken: Path, run: Run) -> None:
    selected = run("check", "--select", "ambiguous-scalar", "--select", "missing-recommended", cwd=broken)
    assert selected.out.splitlines()[-1].startswith("1 error, 1 warning in 2 files")
    ignored = run("check", "--ignore", "ambiguous-scalar", "--ignore", "unknown-reference", cwd=broken)
    assert (ignored.code, ignored.out.splitlines()[-1]) == (0, "1 warning in 1 file")


@pytest.mark.parametrize(
    ("arguments", "folder", "summary"),
    [
        ([THEME], ".", "1 error, 1 warning"),
        (["./taxonomy//themes/erzeugung.yaml"], ".", "1 error, 1 warning"),
        (["themes/speicherung.yaml"], "taxonomy", "1 error"),
        (["."], "taxonomy/themes", "2 errors, 1 warning"),
        (["../taxonomy.yaml"], "taxonomy/themes", "no findings"),
        (["schema"], ".", "no findings"),
        ([THEME, "taxonomy/themes/speicherung.yaml"], ".", "2 errors, 1 warning"),
    ],
)
def test_paths(broken: Path, run: Run, arguments: list[str], folder: str, summary: str) -> None:
    result = run("check", *arguments, cwd=broken / folder)
    assert counts(result) == summary
    assert result.code == (1 if "error" in summary else 0)


def test_absolute_path(broken: Path, run: Run) -> None:
    assert counts(run("check", broken / THEME, cwd=broken)) == "1 error, 1 warning"


def test_path_outside_of_the_repository(broken: Path, run: Run) -> None:
    result = run("check", "../elsewhere.yaml", cwd=broken)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: ../elsewhere.yaml: is outside the repository")


def test_root(broken: Path, tmp_path: Path, run: Run) -> None:
    assert counts(run("--root", broken, "check", cwd=tmp_path)) == "2 errors, 1 warning"
    assert run("--root", "thesaurus", "check", "thesaurus/taxonomy/themes/speicherung.yaml", cwd=tmp_path).code == 1
    assert run("--root", tmp_path, "check", cwd=broken).code == 2
    assert run("--root", tmp_path / "nowhere", "check", cwd=broken).code == 2


def test_repository_that_is_reached_through_a_link(broken: Path, tmp_path: Path, run: Run) -> None:
    link = tmp_path / "link"
    link.symlink_to(broken, target_is_directory=True)
    assert counts(run("--root", link, "check", link / THEME, cwd=tmp_path)) == "1 error, 1 warning"


def test_from_a_folder_inside_the_repository(broken: Path, run: Run) -> None:
    assert counts(run("check", cwd=broken / "schema/generated")) == "2 errors, 1 warning"


def test_deleted_file_is_noticed_without_being_named(released_copy: Path, run: Run) -> None:
    path = "taxonomy/disciplines/llmops-engineering.yaml"
    (released_copy / path).unlink()
    result = run("check", "--format", "json", cwd=released_copy)
    assert result.code == 1
    found = json.loads(result.out)["findings"]
    errors = {(finding["rule"], finding["path"]) for finding in found if finding["severity"] == "error"}
    assert errors == {("wrong-counts", "taxonomy/taxonomy.yaml"), ("removed-released-id", path)}


def test_deleted_file_can_be_named(released_copy: Path, run: Run) -> None:
    (released_copy / FILE).unlink()
    result = run("check", FILE, cwd=released_copy)
    assert result.code == 1
    assert counts(result) == "3 errors"
    assert result.out.count("[removed-released-id]") == 3


# --- reports ------------------------------------------------------------------------------------------------------


def test_json(broken: Path, run: Run, repository: Path) -> None:
    result = run("check", "--format", "json", cwd=broken)
    content = json.loads(result.out)
    assert list(content) == ["format", "findings", "rules", "counts"]
    assert content["format"] == 1
    assert content["counts"] == {"error": 2, "warning": 1, "info": 0}
    assert content["findings"][0] == {
        "path": THEME,
        "line": 25,
        "column": 9,
        "severity": "error",
        "rule": "unknown-reference",
        "message": "unknown term 'baterie'",
        "about": ["term photovoltaik", "related", "baterie"],
        "cases": 1,
        "hint": "did you mean 'batterie'?",
        "fix": None,
    }
    jsonschema.validate(content, json.loads((repository / "src/taxokit/schemas/findings.schema.json").read_bytes()))


def test_json_of_a_clean_taxonomy(thesaurus: Path, run: Run) -> None:
    result = run("check", "--format", "json", cwd=thesaurus)
    nothing = {"error": 0, "warning": 0, "info": 0}
    assert json.loads(result.out) == {"format": 1, "findings": [], "rules": {}, "counts": nothing}


def test_github(broken: Path, run: Run) -> None:
    result = run("check", "--format", "github", cwd=broken)
    assert result.out == (
        f"::error file={THEME},line=25,col=9,title=unknown-reference::"
        "unknown term 'baterie'%0Adid you mean 'batterie'?\n"
        f"::warning file={THEME},line=38,col=5,title=missing-recommended::"
        "the term strom has no definition%0Aadd `definition:` (What it is.)\n"
        "::error file=taxonomy/themes/speicherung.yaml,line=18,col=12,title=ambiguous-scalar::"
        'the bare value no is not text to every YAML reader%0Aquote it: "no"\n'
    )


def test_github_escapes_what_its_commands_are_made_of() -> None:
    finding = Diagnostic(
        Location("a,b:c%\n.yaml", 1, 2), "100 %\r\n::error::, done", "", rule="x", severity=Severity.INFO
    )
    assert REPORTS.get("github")(Results([finding])) == (
        "::notice file=a%2Cb%3Ac%25%0A.yaml,line=1,col=2,title=x::100 %25%0D%0A::error::, done\n"
    )


def test_text_counts() -> None:

    def found(severity: Severity, number: int) -> list[Diagnostic]:
        return [Diagnostic(Location("a", 1, n), "m", rule="x", severity=severity) for n in range(1, number + 1)]

    def summary(findings: list[Diagnostic]) -> str:
        return REPORTS.get("text")(Results(findings)).splitlines()[-1]

    assert summary([]) == "no findings"
    one = [*found(Severity.ERROR, 1), *found(Severity.WARNING, 1), *found(Severity.INFO, 1)]
    assert summary(one) == "1 error, 1 warning, 1 info in 1 file"
    two = [*found(Severity.ERROR, 2), *found(Severity.INFO, 2)]
    assert summary(two) == "2 errors, 2 info in 1 file"


@pytest.mark.parametrize("format_", ["text", "github"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Strom\n", "label: !<tag:%1B%5B31m%0Aevil> x\n"),
        ("id: strom\n", 'id: "strom\\nevil"\n'),
        ("id: strom\n", 'id: "strom\\e[31m"\n'),
        ("    label: Strom\n", '    label: Strom\n    "lab\\nel\\e[31m": x\n'),
        ("    measurable: true\n", '    measurable: "\\e[31m\\nevil"\n'),
        ("    measurable: true\n", '    exact_match: ["x\\u009b31m\\u202e"]\n'),
    ],
)
def test_hostile_text_cannot_write_lines_of_its_own_or_control_the_terminal(
    thesaurus: Path, edit: Edit, run: Run, old: str, new: str, format_: str
) -> None:
    edit(thesaurus / THEME, old, new)
    result = run("check", "--format", format_, cwd=thesaurus)
    assert result.code == 1
    assert result.out.replace("\n", "").isprintable()
    starts = ("taxonomy/", "  ", "::", *"123456789")
    assert all(line.startswith(starts) for line in result.out.splitlines() if line)


def test_hostile_file_name(thesaurus: Path, run: Run) -> None:
    (thesaurus / "taxonomy/themes/a\nb\x1b[31m.yaml").write_text("id: x\nlabel: X\n", encoding="utf-8")
    result = run("check", cwd=thesaurus)
    assert result.code == 1
    assert result.out.replace("\n", "").isprintable()


def test_file_name_that_is_not_utf_8(thesaurus: Path, run: Run) -> None:
    path = os.fsencode(thesaurus / "taxonomy/themes") + b"/\xff.yaml"
    try:
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path of bytes
            file.write("id: x\nlabel: X\n")
    except OSError:
        pytest.skip("the file system takes UTF-8 alone")
    for format_ in ("text", "json", "github"):
        result = run(
            "check", "--format", format_, cwd=thesaurus, process=True, env={"PYTHONIOENCODING": "utf-8:strict"}
        )
        assert result.code == 1, result.err
        assert "misplaced-file" in result.out


# --- what it costs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [[], ["--format", "json"], ["--format", "github"]])
def test_slow_packages_are_not_imported(project_copy: Path, arguments: list[str]) -> None:
    code = (
        "import sys; from taxokit.cli import main; code = main.run(sys.argv[1:]);"
        "slow = ('linkml', 'linkml_runtime', 'rdflib', 'jsonschema', 'pyshacl');"
        "print(code, sorted(set(slow) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", *arguments], cwd=project_copy, capture_output=True, text=True, check=True
    )
    assert done.stderr == "0 []\n"


def test_as_a_process(broken: Path, run: Run) -> None:
    whole = run("check", cwd=broken, process=True)
    assert whole == run("check", cwd=broken)


def test_nothing_is_written(thesaurus: Path, run: Run) -> None:
    def state() -> dict[str, tuple[int, int]]:
        return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(thesaurus.rglob("*"))}

    before = state()
    run("check", cwd=thesaurus)
    assert state() == before


# --- mending ------------------------------------------------------------------------------------------------------


def test_fix_mends_what_is_certain_and_reports_the_rest(broken: Path, run: Run) -> None:
    path = broken / "taxonomy/themes/speicherung.yaml"
    before = path.read_text(encoding="utf-8")
    result = run("check", "--fix", cwd=broken)
    assert result.err == "fixed 1 finding in taxonomy/themes/speicherung.yaml\n"
    assert (result.code, counts(result)) == (1, "1 error, 1 warning")
    assert path.read_text(encoding="utf-8") == before.replace("label: no\n", 'label: "no"\n'.replace('"', "'"))
    assert run("check", "--fix", cwd=broken).err == ""


def test_fix_in_the_files_that_are_named(broken: Path, run: Run) -> None:
    assert run("check", "--fix", THEME, cwd=broken).err == ""


def test_fix_has_nothing_to_do_with_rdf(broken: Path, run: Run) -> None:
    (broken / "x.ttl").write_text("", encoding="utf-8")
    result = run("check", "--fix", "x.ttl", cwd=broken)
    assert (result.code, result.out) == (2, "")
    assert "--fix changes YAML sources" in result.err


def test_edit_that_was_cut_off_is_an_error(thesaurus: Path, run: Run) -> None:
    journal_of(thesaurus).write_text('{"command": "`taxokit merge`", "steps": []}', encoding="utf-8")
    result = run("check", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    advice = "any command that writes completes or undoes that, such as `taxokit fmt`"
    assert f"error: a command was interrupted while it wrote the sources; {advice}\n" in result.err
    assert run("fmt", cwd=thesaurus).err == "taxokit: undid `taxokit merge`, which was interrupted\n"
    assert run("check", cwd=thesaurus).code == 0


# --- nothing to look at -------------------------------------------------------------------------------------------


def test_file_that_is_never_looked_at_is_named(thesaurus: Path, run: Run) -> None:
    (thesaurus / "notes.txt").write_text("x", encoding="utf-8")
    alone = run("check", "notes.txt", cwd=thesaurus)
    assert (alone.code, alone.out) == (2, "")
    words = "notes.txt: is not a source, and does not have the ending of an RDF file"
    assert alone.err == f"taxokit: error: {words}; nothing to check\n"
    beside = run("check", "notes.txt", THEME, cwd=thesaurus)
    assert (beside.code, beside.out, beside.err) == (0, "no findings\n", f"taxokit: {words}; not checked\n")


def test_no_rule_is_left(thesaurus: Path, run: Run) -> None:
    (thesaurus / "x.ttl").write_text("", encoding="utf-8")
    for arguments in (
        ["--select", "invalid-id", "--ignore", "invalid-id"],
        ["x.ttl", "--select", "missing-recommended"],
    ):
        result = run("check", *arguments, cwd=thesaurus)
        assert (result.code, result.out) == (2, "")
        assert "none of the selected rules applies to these files" in result.err


@pytest.mark.parametrize("share", ["nan", "inf", "-inf", "1e308", "1.1", "-0.1", f"1{'0' * 400}"])
def test_option_that_is_a_share_is_a_number_from_0_to_1(thesaurus: Path, run: Run, share: str) -> None:
    (thesaurus / "taxokit.toml").write_text(f"[rules.inconsistent-label-case]\nagreement = {share}\n", encoding="utf-8")
    result = run("check", cwd=thesaurus)
    assert result.code == 2
    assert "the option 'agreement' must be a number from 0 to 1, not " in result.err
