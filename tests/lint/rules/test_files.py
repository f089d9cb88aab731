"""Files that cannot be read, parsed or trusted: each is a finding of one rule at one place, or an error in one line."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import choose_rules
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.errors import ConfigError

NEW = "taxonomy/categories/new.yaml"
FILE = "taxonomy/categories/agent-protocols.yaml"

Check = Callable[..., list[Diagnostic]]
Edit = Callable[[Path, str, str], None]


def errors(findings: list[Diagnostic]) -> list[str]:
    return [f"{f.location}: {f.message} [{f.rule}]" for f in findings if f.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda path: path.mkdir(), id="directory"),
        pytest.param(os.mkfifo, id="pipe"),
        pytest.param(lambda path: path.symlink_to("nowhere.yaml"), id="dangling link"),
        pytest.param(lambda path: path.symlink_to("/etc/hostname"), id="link out"),
        pytest.param(lambda path: path.symlink_to("new.yaml"), id="link to itself"),
        pytest.param(lambda path: path.write_bytes("id: new\nlabel: Neu\n".encode("utf-16")), id="utf-16"),
        pytest.param(lambda path: path.write_bytes(b"id: new\nlabel: \xff\n"), id="latin-1"),
        pytest.param(lambda path: path.write_bytes(b"#" * (16 * 1024 * 1024 + 1)), id="too large"),
    ],
)
def test_file_that_is_no_text_is_the_only_error(
    project_copy: Path, check: Check, snapshot: SnapshotAssertion, make: Callable[[Path], None]
) -> None:
    make(project_copy / NEW)
    assert errors(check(project_copy)) == snapshot


@pytest.mark.parametrize("target", ["{outside}", "categories"])
def test_folder_that_is_a_link_is_not_followed(project_copy: Path, tmp_path: Path, check: Check, target: str) -> None:
    folder = project_copy / "taxonomy/categories"
    folder.rename(tmp_path / "outside")
    folder.symlink_to(target.format(outside=tmp_path / "outside"), target_is_directory=True)
    findings = check(project_copy, select=["unreadable-file"])
    assert findings
    assert all(finding.location.path.startswith("taxonomy/categories") for finding in findings)


@pytest.mark.parametrize("depth", [50, 300, 900, 2000])
def test_deep_nesting_is_one_finding(project_copy: Path, edit: Edit, check: Check, depth: int) -> None:
    edit(project_copy / FILE, "label: Agent Protocols\n", f"label: {'[' * depth}{']' * depth}\n")
    (finding,) = check(project_copy, paths=[FILE])
    assert finding.rule in {"yaml-syntax", "schema-violation"}


@pytest.mark.parametrize("path", [FILE, "taxonomy/taxonomy.yaml"])
def test_broken_file_does_not_make_everything_else_wrong(project_copy: Path, check: Check, path: str) -> None:
    with (project_copy / path).open("a", encoding="utf-8") as file:
        file.write("notes: [\n")
    assert {(f.rule, f.location.path) for f in check(project_copy) if f.severity is Severity.ERROR} == {
        ("yaml-syntax", path)
    }


@pytest.mark.parametrize("content", [None, "{", "42", '{"$ref": "#/nowhere"}', '{"type": 5}', "[" * 100_000])
def test_compiled_schema_that_cannot_be_used(project_copy: Path, check: Check, content: str | None) -> None:
    path = project_copy / "schema/generated/source.schema.json"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^schema/generated/source\.schema\.json: cannot be used.*taxokit schema`$"):
        check(project_copy)


def test_broken_file_of_a_folder_of_rdf(tmp_path: Path) -> None:
    turtle = "<http://example.org/a> a <http://www.w3.org/2004/02/skos/core#Concept>"
    (tmp_path / "good.ttl").write_text(f"{turtle} .", encoding="utf-8")
    assert lint_graph(tmp_path, choose_rules(select=["rdf-syntax"])) == []
    (tmp_path / "bad.ttl").write_text(f"{turtle} ; .\n.", encoding="utf-8")
    (finding,) = lint_graph(tmp_path, choose_rules(select=["rdf-syntax"]))
    assert (Path(finding.location.path).name, finding.location.line) == ("bad.ttl", 2)


def test_long_cycle_does_not_exhaust_the_stack(thesaurus: Path, check: Check) -> None:
    size = 4_000
    lines = [f"  - {{id: t{n}, label: T {n}, builds_on: [t{(n + 1) % size}]}}\n" for n in range(size)]
    text = f"id: kette\nlabel: Kette\nterms:\n{''.join(lines)}"
    (thesaurus / "taxonomy/themes/kette.yaml").write_text(text, encoding="utf-8")
    (finding,) = check(thesaurus, select=["reference-cycle"])
    assert finding.message.endswith(" → t11 → … (3988 more) … → t0")
