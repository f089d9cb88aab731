"""Renamed rules accept their former names, with a notice, everywhere that a rule can be named."""

import json
from pathlib import Path
from typing import Any

import pytest

from taxokit.lint.registry import choose_rules, former_names, known_rules
from taxokit.text.errors import ConfigError

OLD, NEW = "clashing-labels", "conflicting-labels"
NOTICE = f"the rule {OLD!r} is now called {NEW!r}"
THEME = "taxonomy/themes/erzeugung.yaml"

NAMES = {
    "clashing-classes": "conflicting-classes",
    "clashing-labels": "conflicting-labels",
    "clashing-mappings": "conflicting-mappings",
    "exact-match-of-two": "ambiguous-exact-match",
    "http-less-iri": "non-http-iri",
    "several-preferred-labels": "multiple-preferred-labels",
    "status-going-backwards": "status-regression",
    "unfit-replacement": "invalid-replacement",
    "unneeded-ignore": "unused-ignore",
    "wrong-kind-of-value": "invalid-value-type",
}
"""The rules that have another name than in taxokit 0.4."""


@pytest.fixture
def conflict(thesaurus: Path) -> Path:
    """A thesaurus with a label that an item has twice."""
    file = thesaurus / THEME
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text.rstrip()}\nsynonyms:\n  - Erzeugung\n", encoding="utf-8")
    return thesaurus


def rules_of(result: Any) -> set[str]:
    return {finding["rule"] for finding in json.loads(result.out)["findings"]}


def test_every_rename_of_a_release_is_known() -> None:
    known = known_rules()
    assert NAMES.items() <= former_names(known).items()
    assert not former_names(known).keys() & known.keys()


def test_selected_on_the_command_line(conflict: Path, run: Any) -> None:
    result = run("check", "--select", OLD, "--format", "json", cwd=conflict)
    assert rules_of(result) == {NEW}
    assert result.err.splitlines() == [f"taxokit: {NOTICE}"]


def test_ignored_on_the_command_line(conflict: Path, run: Any) -> None:
    result = run("check", "--ignore", OLD, "--format", "json", cwd=conflict)
    assert NEW not in rules_of(result)
    assert NOTICE in result.err


@pytest.mark.parametrize("text", [f'ignore = ["{OLD}"]\n', f'[rules]\n{OLD} = "off"\n'])
def test_switched_off_in_the_configuration(conflict: Path, run: Any, text: str) -> None:
    assert NEW in rules_of(run("check", "--format", "json", cwd=conflict))
    (conflict / "taxokit.toml").write_text(text, encoding="utf-8")
    result = run("check", "--format", "json", cwd=conflict)
    assert NEW not in rules_of(result)
    assert NOTICE in result.err


def test_severity_in_the_configuration(conflict: Path, run: Any) -> None:
    (conflict / "taxokit.toml").write_text(f'[rules]\n{OLD} = "info"\n', encoding="utf-8")
    result = run("check", "--format", "json", cwd=conflict)
    severities = {entry["severity"] for entry in json.loads(result.out)["findings"] if entry["rule"] == NEW}
    assert severities == {"info"}


def test_ignored_by_a_comment(conflict: Path, run: Any) -> None:
    file = conflict / THEME
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  - Erzeugung\n", f"  - Erzeugung  # taxokit: ignore={OLD}\n"), encoding="utf-8")
    result = run("check", "--format", "json", cwd=conflict)
    assert not rules_of(result) & {NEW, "unused-ignore"}
    line = text.splitlines().index("  - Erzeugung") + 1
    assert result.err == f"taxokit: {THEME}:{line}:16: {NOTICE}\n"


def test_unused_comment_is_reported_with_the_name_that_holds(thesaurus: Path, run: Any) -> None:
    file = thesaurus / THEME
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("label: Erzeugung\n", f"label: Erzeugung  # taxokit: ignore={OLD}\n"), encoding="utf-8"
    )
    result = run("check", "--format", "json", cwd=thesaurus)
    (finding,) = [entry for entry in json.loads(result.out)["findings"] if entry["rule"] == "unused-ignore"]
    assert NEW in finding["message"]


def test_ignored_by_a_comment_in_turtle(tmp_path: Path, run: Any) -> None:
    file = tmp_path / "a.ttl"
    text = (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        f"<http://example.org/a> a skos:Concept ;  # taxokit: ignore={OLD}\n"
        '  skos:prefLabel "A"@en ; skos:altLabel "A"@en .\n'
    )
    file.write_text(text, encoding="utf-8")
    result = run("check", file, "--format", "json", cwd=tmp_path)
    assert not rules_of(result) & {NEW, "unused-ignore"}
    assert result.err == f"taxokit: a.ttl:2:42: {NOTICE}\n"


def test_explained(run: Any) -> None:
    result = run("explain", OLD, "--format", "md")
    assert result.out.startswith(f"# {NEW}\n")
    assert f"- Former name: `{OLD}`" in result.out
    assert NOTICE in result.err


def test_known_by_a_baseline(conflict: Path, tmp_path: Path, run: Any) -> None:
    file = tmp_path / "baseline.json"
    written = run("check", "--format", "json", cwd=conflict).out
    assert f'"rule": "{NEW}"' in written
    file.write_text(written.replace(NEW, OLD), encoding="utf-8")
    result = run("check", "--baseline", file, "--format", "json", cwd=conflict)
    assert json.loads(result.out)["findings"] == []


def test_both_names_in_the_configuration(conflict: Path, run: Any) -> None:
    (conflict / "taxokit.toml").write_text(f'[rules]\n{OLD} = "off"\n{NEW} = "info"\n', encoding="utf-8")
    result = run("check", cwd=conflict)
    assert result.code == 2
    assert f"the rule {NEW!r} is configured twice, also by its former name {OLD!r}" in result.err


def test_other_names_are_refused() -> None:
    with pytest.raises(ConfigError, match="there is no rule 'clashing-label'"):
        choose_rules(select=["clashing-label"])
