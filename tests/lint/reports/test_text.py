"""Findings for people."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from taxokit.lint.report import Results
from taxokit.lint.reports.text import render
from taxokit.text.diagnostics import Diagnostic, Location, Replacement, Severity

ERROR = Diagnostic(
    Location("taxonomy/a.yaml", 3, 7), "'A b' is no slug", "write a-b", rule="invalid-id", severity=Severity.ERROR
)
WARNING = Diagnostic(
    Location("taxonomy/a.yaml", 4, 1), "has no definition", rule="missing-recommended", severity=Severity.WARNING
)
INFO = Diagnostic(Location("taxonomy/ü b.yaml"), "100 % → fine", rule="note", severity=Severity.INFO)
MENDED = Diagnostic(Location("a.yaml", 1, 1), "m", "", Replacement(0, 1, "b"), rule="x", severity=Severity.ERROR)


def test_everything_at_once(results: Results, golden: Callable[[str], str]) -> None:
    assert click.unstyle(render(results)) == golden("findings.txt")


def test_findings_are_brought_together_by_file() -> None:
    assert click.unstyle(render(Results([ERROR, INFO, WARNING]))) == (
        """\
taxonomy/a.yaml
taxonomy/a.yaml:3:7: error: 'A b' is no slug [invalid-id]
  hint: write a-b
taxonomy/a.yaml:4:1: warning: has no definition [missing-recommended]

taxonomy/ü b.yaml
taxonomy/ü b.yaml: info: 100 % → fine [note]

1 error, 1 warning, 1 info in 2 files
"""
    )


def test_severity_and_caret_have_a_colour_and_the_rest_is_dim() -> None:
    text = render(Results([ERROR, WARNING, INFO], text_of=lambda path: "a\nb\n   x  b\nc\n"))
    assert "taxonomy/a.yaml:3:7: \x1b[31m\x1b[1merror\x1b[0m: 'A b' is no slug \x1b[2m[invalid-id]\x1b[0m\n" in text
    assert "\x1b[2m  3 | \x1b[0m   x  b\n\x1b[2m    | \x1b[0m      \x1b[31m\x1b[1m^\x1b[0m\n" in text
    assert ": \x1b[33m\x1b[1mwarning\x1b[0m: " in text
    assert ": \x1b[36m\x1b[1minfo\x1b[0m: " in text
    assert text.startswith("\x1b[1mtaxonomy/a.yaml\x1b[0m\n")


@pytest.mark.parametrize("path", ["gone", "short", "blank"])
def test_no_source_line_without_a_readable_line(path: str) -> None:
    texts = {"short": "a\nb", "blank": "a\nb\n \t\n"}
    finding = Diagnostic(Location(path, 3, 1), "m", rule="x", severity=Severity.ERROR)
    text = click.unstyle(render(Results([finding], text_of=lambda name: texts.get(name, ""))))
    assert text == f"{path}\n{path}:3:1: error: m [x]\n\n1 error in 1 file\n"


def test_many_findings_of_a_rule_are_all_printed() -> None:
    findings = [
        Diagnostic(Location("a", line, 1), f"m{line}", rule="x", severity=Severity.INFO) for line in range(1, 101)
    ]
    lines = render(Results(findings)).splitlines()
    assert sum(line.startswith("a:") for line in lines) == 100


@pytest.mark.parametrize(
    ("findings", "summary"),
    [
        ([], "no findings"),
        ([ERROR], "1 error in 1 file"),
        ([WARNING, WARNING], "2 warnings in 1 file"),
        ([INFO, INFO], "2 info in 1 file"),
        ([INFO, ERROR], "1 error, 1 info in 2 files"),
        ([MENDED, ERROR], "2 errors in 2 files; 1 can be fixed with `taxokit check --fix`"),
    ],
)
def test_summary_counts_files_and_findings(findings: list[Diagnostic], summary: str) -> None:
    assert render(Results(findings)).splitlines()[-1] == summary


def test_without_findings_the_summary_is_all() -> None:
    assert render(Results()) == "no findings\n"


def findings_of(rule: str, number: int, severity: Severity = Severity.WARNING, cause: str = "") -> list[Diagnostic]:
    return [
        Diagnostic(
            Location(f"{rule}.ttl", line, 1), f"{rule} {line}", "do it", rule=rule, severity=severity, cause=cause
        )
        for line in range(1, number + 1)
    ]


def brief(*findings: Diagnostic, lowest: Severity = Severity.WARNING) -> list[str]:
    results = Results(findings, text_of=lambda path: "source\n" * 9, is_brief=True, lowest=lowest)
    return click.unstyle(render(results)).splitlines()


def test_few_findings_with_one_cause_are_each_printed_as_ever() -> None:
    findings = [*findings_of("a", 5), ERROR]
    results = Results(findings, text_of=lambda path: "source\n" * 9)
    assert brief(*findings) == click.unstyle(render(results)).splitlines()


def test_many_findings_with_one_cause_are_one_with_their_number_and_three_examples() -> None:
    assert brief(*findings_of("a", 6), ERROR) == [
        "a.ttl",
        "a.ttl:1:1: warning: a 1 (1 of 6) [a]",
        "  a.ttl:2:1: a 2",
        "  a.ttl:3:1: a 3",
        "  hint: do it",
        "",
        "taxonomy/a.yaml",
        "taxonomy/a.yaml:3:7: error: 'A b' is no slug [invalid-id]",
        "  3 | source",
        "    |       ^",
        "  hint: write a-b",
        "",
        "1 error, 6 warnings in 2 files; --all prints each",
    ]


def test_causes_of_one_rule_are_kept_apart() -> None:
    findings = [
        *findings_of("a", 7, cause="x"),
        *findings_of("a", 1, cause="y"),
        *findings_of("a", 6, cause="x", severity=Severity.ERROR),
    ]
    counts = [re.sub(r".*: (\w+): .*?( \(.*\))? \[a\]", r"\1\2", line) for line in brief(*findings) if "[a]" in line]
    assert counts == ["warning (1 of 7)", "warning", "error (1 of 6)"]


def test_more_than_a_screen_begins_with_the_worst_and_has_each_cause_on_three_lines_at_most() -> None:
    findings = [finding for index in range(15) for finding in findings_of(f"w{index}", 100 + index)]
    findings += [*findings_of("few", 2), *findings_of("late", 3, Severity.ERROR)]
    lines = brief(*findings)
    assert lines[:4] == [
        "late.ttl:1:1: error: late 1 (1 of 3) [late]",
        "  also at 2:1 and 3:1",
        "  hint: do it",
        "w14.ttl:1:1: warning: w14 1 (1 of 114) [w14]",
    ]
    assert len(lines) == 3 * 17 + 2
    assert lines[-1] == "3 errors, 1,607 warnings in 17 files; --all prints each"


@pytest.mark.parametrize("causes", [1, 5, 6, 1000])
def test_every_finding_is_counted_once_however_many_causes_there_are(causes: int) -> None:
    findings = [finding for index in range(causes) for finding in findings_of("a", 6 + (index == 0), cause=str(index))]
    lines = brief(*findings)
    counts = [int(match[1].replace(",", "")) for line in lines if (match := re.search(r"\(1 of ([\d,]+)", line))]
    assert sum(counts) == len(findings)
    assert len(counts) == min(causes, 5)
    assert any(f", with {causes - 4} causes)" in line for line in lines) == (causes > 5)


def test_findings_of_severity_info_are_only_counted() -> None:
    assert brief(ERROR, INFO, INFO)[-1] == "1 error, 2 info (hidden) in 2 files; --all prints each"
    assert brief(INFO) == ["1 info (hidden) in 1 file; --all prints each"]
    assert brief(INFO, lowest=Severity.INFO)[-1] == "1 info in 1 file"


def test_examples_without_a_line_are_not_repeated() -> None:
    nowhere = [Diagnostic(Location("a"), str(n), rule=f"r{n % 25}", severity=Severity.ERROR) for n in range(50)]
    assert not [line for line in brief(*nowhere) if "also" in line]


def test_source_of_a_second_taxonomy(thesaurus: Path, edit: Any, run: Any) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "      - batterie\n", "      - baterie\n")
    result = run("check", "--select", "unknown-reference", cwd=thesaurus)
    assert result.out == (
        """\
taxonomy/themes/erzeugung.yaml
taxonomy/themes/erzeugung.yaml:25:9: error: unknown term 'baterie' [unknown-reference]
  25 |       - baterie
     |         ^
  hint: did you mean 'batterie'?

1 error in 1 file
"""
    )


def test_a_link_out_of_the_repository_is_not_shown(thesaurus: Path, tmp_path: Path, run: Any) -> None:
    (tmp_path / "secret.yaml").write_text("secret: words\n", encoding="utf-8")
    (thesaurus / "taxonomy/themes/link.yaml").symlink_to(tmp_path / "secret.yaml")
    result = run("check", cwd=thesaurus)
    assert "taxonomy/themes/link.yaml:1:1: error: is a link that leaves the repository" in result.out
    assert "words" not in result.out


def test_control_characters_of_a_source_are_shown_as_escapes(thesaurus: Path, edit: Any, run: Any) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "      - batterie\n", "      - bat\u202eterie # \x7f\n")
    result = run("check", cwd=thesaurus)
    assert "bat\\u202eterie" in result.out
    assert result.out.replace("\n", "").isprintable()


LINES = re.compile(
    r"taxonomy/[^ ]+"
    r"|taxonomy/[^ ]+:\d+:\d+: (error|warning|info): .* \[[a-z-]+\]"
    r"|  \d+ \| .*"
    r"| +\| +\^"
    r"|  hint: .*"
    r"|"
    r"|[\d a-z,]+ in \d files?(; \d+ can be fixed with `taxokit check --fix`)?"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Strom\n", "label: !<tag:%1B%5B31m%0Aevil> x\n"),
        ("id: strom\n", 'id: "strom\\ntaxonomy/a.yaml:1:1: error: evil [x]\\e[31m"\n'),
        ("    label: Strom\n", '    label: Strom\n    "lab\\nel\\e[31m": x\n'),
        ("      - batterie\n", "      - bat\x1b[31mterie\n"),
        ("      - batterie\n", "      - baterie\r- x\n"),
    ],
)
def test_hostile_text_writes_no_lines_of_its_own(thesaurus: Path, edit: Any, run: Any, old: str, new: str) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", old, new)
    result = run("check", cwd=thesaurus)
    assert result.code == 1
    assert result.out.replace("\n", "").isprintable()
    assert not [line for line in result.out.split("\n") if not LINES.fullmatch(line)]


@pytest.mark.parametrize(
    ("arguments", "env", "coloured"), [([], {}, True), (["--no-color"], {}, False), ([], {"NO_COLOR": "1"}, False)]
)
def test_colours_on_a_terminal(
    thesaurus: Path, edit: Any, arguments: list[str], env: dict[str, str], coloured: bool
) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "      - batterie\n", "      - baterie\n")
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "taxokit", *arguments, "check", "--select", "unknown-reference"]
    with os.fdopen(terminal, "rb", buffering=0) as reader:
        done = subprocess.run(command, cwd=thesaurus, stdout=end, env={**environment, **env}, timeout=60, check=False)
        os.close(end)
        out = reader.read(10_000).decode()
    assert done.returncode == 1
    assert ("\x1b[31m\x1b[1merror\x1b[0m" in out) == ("\x1b" in out) == coloured
    assert "taxonomy/themes/erzeugung.yaml" in out
