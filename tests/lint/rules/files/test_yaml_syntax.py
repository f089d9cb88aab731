"""Sources that are not the YAML that they have to be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/categories/agent-protocols.yaml"
LABEL = "label: Agent Protocols\n"


@pytest.mark.parametrize(
    ("new", "marked", "skip", "message"),
    [
        ("label: Agent: Protocols\n", "label: Agent: Protocols", 12, "mapping values are not allowed"),
        ("\tlabel: Agent Protocols\n", "\tlabel", 0, "a tab character that violates indentation"),
        ("label: !!python/object/apply:os.system [ls]\n", "!!python", 0, "has the tag !!python/object/apply:os.system"),
        ("label: &x [*x]\n", "", 0, "through aliases"),
        ("label: *x\n", "*x", 0, "undefined alias"),
        ("label: Agent Protocols\n---\n", "---", 0, "expected a single document"),
        ("no: Agent Protocols\nlabel: x\n", "no: Agent", 0, "the key 'no' is not text"),
    ],
)
def test_syntax(
    project_copy: Path,
    edit: Callable[[Path, str, str], None],
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    new: str,
    marked: str,
    skip: int,
    message: str,
) -> None:
    edit(project_copy / FILE, LABEL, new)
    (error,) = check(project_copy, paths=[FILE])
    assert (error.rule, error.severity) == ("yaml-syntax", Severity.ERROR)
    assert message in error.message
    if marked:
        assert error.location == place(project_copy, FILE, marked, skip)
    else:
        assert error.location.line == 2  # the document, which begins after a comment


def test_file_that_cannot_be_parsed_is_the_only_finding(
    project_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    with (project_copy / FILE).open("a", encoding="utf-8") as file:
        file.write("notes: [\n")
    errors = [finding for finding in check(project_copy) if finding.severity is Severity.ERROR]
    assert {error.rule for error in errors} == {"yaml-syntax"}


@pytest.mark.parametrize(
    ("text", "message"), [("", "is empty"), ("- a\n", "is not a mapping"), ("word\n", "is not a mapping")]
)
def test_file_without_a_mapping(
    project_copy: Path, check: Callable[..., list[Diagnostic]], text: str, message: str
) -> None:
    (project_copy / FILE).write_text(text, encoding="utf-8")
    (error,) = check(project_copy, paths=[FILE])
    assert (error.rule, error.location, error.message) == ("yaml-syntax", Location(FILE, 1, 1), message)


@pytest.mark.parametrize("depth", [50, 120, 300, 600, 900, 2000])
def test_deep_nesting_is_a_finding_at_every_depth(
    project_copy: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]], depth: int
) -> None:
    """Too deep for the parser, for Python or for the validator: it is never more than a finding."""
    edit(project_copy / FILE, LABEL, f"label: {'[' * depth}{']' * depth}\n")
    found = check(project_copy, paths=[FILE])
    assert {finding.rule for finding in found} <= {"yaml-syntax", "schema-violation"}
    assert len(found) == 1


def test_root_file_that_is_broken_does_not_make_everything_else_wrong(
    project_copy: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    (project_copy / "taxonomy/taxonomy.yaml").write_text("title: [\n", encoding="utf-8")
    errors = [finding for finding in check(project_copy) if finding.severity is Severity.ERROR]
    assert [(error.rule, error.location.path) for error in errors] == [("yaml-syntax", "taxonomy/taxonomy.yaml")]
