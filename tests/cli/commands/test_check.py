"""`taxokit check`, as it is called."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from support.depth import share
from support.terminal import printed
from taxokit.lint.report import REPORTS, Results
from taxokit.repository.project import journal_of
from taxokit.text.diagnostics import Diagnostic, Location, Severity

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
    """Return the numbers of findings in the last line."""
    return str(result.out.splitlines()[-1]).partition(" in ")[0]


@pytest.mark.parametrize("format_", ["github", "sarif"])
def test_hosts_get_files_from_the_top_of_the_repository(broken: Path, run: Run, format_: str) -> None:
    subprocess.run(["git", "init", "--quiet", broken.parent], check=True)
    rdf = broken.parent / "a.ttl"
    rdf.write_text("<https://example.org/a> a <http://www.w3.org/2004/02/skos/core#Concept> .\n", encoding="utf-8")
    place = re.compile(r"file=([^,]+),line" if format_ == "github" else r'"artifactLocation": {"uri": "([^"]+)"')

    def places(*paths: object) -> set[str]:
        return {*place.findall(run("check", *paths, "--format", format_, cwd=broken).out)}

    assert f"{broken.name}/{THEME}" in places()
    assert places("../a.ttl") == places(rdf) == {"a.ttl"}


# --- on a terminal -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", share([60, 80, 100], every=3))
def test_lines_break_at_words_within_the_width_of_the_terminal(broken: Path, run: Run, width: int) -> None:
    lines = printed(broken, width, "check", "--select", "unknown-reference", "--select", "missing-recommended")
    assert max(map(len, lines)) <= width
    piped = run("check", "--select", "unknown-reference", "--select", "missing-recommended", cwd=broken).out
    assert " ".join(" ".join(lines).split()) == " ".join(piped.split())
    statistics = printed(broken, width, "check", "--statistics")
    assert max(map(len, statistics)) <= width


# --- which findings -----------------------------------------------------------------------------------------------


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


def test_absolute_path(broken: Path, run: Run) -> None:
    assert counts(run("check", broken / THEME, cwd=broken)) == "1 error, 1 warning"


def test_root(broken: Path, tmp_path: Path, run: Run) -> None:
    assert counts(run("--root", broken, "check", cwd=tmp_path)) == "2 errors, 1 warning"
    assert run("--root", "thesaurus", "check", "thesaurus/taxonomy/themes/speicherung.yaml", cwd=tmp_path).code == 1
    assert run("--root", tmp_path, "check", cwd=broken).code == 2
    assert run("--root", tmp_path / "nowhere", "check", cwd=broken).code == 2


def test_repository_that_is_reached_through_a_link(broken: Path, tmp_path: Path, run: Run) -> None:
    link = tmp_path / "link"
    link.symlink_to(broken, target_is_directory=True)
    assert counts(run("--root", link, "check", link / THEME, cwd=tmp_path)) == "1 error, 1 warning"


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
        "members": [],
        "hint": "did you mean 'batterie'?",
        "fix": None,
    }
    jsonschema.validate(content, json.loads((repository / "src/taxokit/schemas/findings.schema.json").read_bytes()))


def test_github_escapes_the_characters_of_its_commands() -> None:
    finding = Diagnostic(
        Location("a,b:c%\n.yaml", 1, 2), "100 %\r\n::error::, done", "", rule="x", severity=Severity.INFO
    )
    assert REPORTS.get("github")(Results([finding])) == (
        "::notice file=a%2Cb%3Ac%25%0A.yaml,line=1,col=2,title=x::100 %25%0D%0A::error::, done\n"
    )


def test_text_counts() -> None:

    def diagnostics(severity: Severity, number: int) -> list[Diagnostic]:
        return [Diagnostic(Location("a", 1, n), "m", rule="x", severity=severity) for n in range(1, number + 1)]

    def summary(findings: list[Diagnostic]) -> str:
        return REPORTS.get("text")(Results(findings)).splitlines()[-1]

    assert summary([]) == "no findings"
    single = [*diagnostics(Severity.ERROR, 1), *diagnostics(Severity.WARNING, 1), *diagnostics(Severity.INFO, 1)]
    assert summary(single) == "1 error, 1 warning, 1 info in 1 file"
    double = [*diagnostics(Severity.ERROR, 2), *diagnostics(Severity.INFO, 2)]
    assert summary(double) == "2 errors, 2 info in 1 file"


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


# --- costs --------------------------------------------------------------------------------------------------------


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


def test_nothing_is_written(thesaurus: Path, run: Run) -> None:
    def state() -> dict[str, tuple[int, int]]:
        return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(thesaurus.rglob("*"))}

    before = state()
    run("check", cwd=thesaurus)
    assert state() == before


# --- mending ------------------------------------------------------------------------------------------------------


def test_edit_that_was_cut_off_is_an_error(thesaurus: Path, run: Run) -> None:
    journal_of(thesaurus).write_text('{"command": "`taxokit merge`", "steps": []}', encoding="utf-8")
    result = run("check", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    advice = "any command that writes completes or undoes that, such as `taxokit fmt`"
    assert f"error: a command was interrupted while it wrote the sources; {advice}\n" in result.err
    assert run("fmt", cwd=thesaurus).err == "taxokit: undid `taxokit merge`, which was interrupted\n"
    assert run("check", cwd=thesaurus).code == 0


# --- nothing to look at -------------------------------------------------------------------------------------------
