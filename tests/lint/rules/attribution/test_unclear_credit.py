"""Creators that are missing, and agents that are named in two ways."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.importer.init import initialize
from taxokit.importer.template import NewTaxonomy
from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["unclear-credit"]
FILE = "taxonomy/taxonomy.yaml"
BY_NAME = "creator_by_name: Example Museum\n"

Edit = Callable[[Path, str, str], None]


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A new repository whose creator has a name alone."""
    initialize(tmp_path / "words", NewTaxonomy("Words", "https://example.org/words/", "CC0-1.0", "Example Museum"))
    return tmp_path / "words"


def test_one_name_is_clear(
    words: Path, project_copy: Path, thesaurus: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    assert check(words) == []
    assert check(project_copy, select=RULE) == []
    assert check(thesaurus, select=RULE) == []


@pytest.mark.parametrize("text", ["", "creator_by_name:\n", "creator:\n"])
def test_creator_is_missing(words: Path, edit: Edit, check: Callable[..., list[Diagnostic]], text: str) -> None:
    edit(words / FILE, BY_NAME, text)
    (finding,) = check(words, select=RULE)
    assert (finding.location, finding.message) == (Location(FILE, 1, 1), "the creator is missing")
    assert finding.severity is Severity.ERROR
    assert finding.hint.startswith("add `creator:` (Who made it, and is to be credited.) or `creator_by_name:` (")
    assert "incomplete-attribution" not in [other.rule for other in check(words)]


def test_creator_that_the_schema_requires_is_reported_once(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / FILE, "maker:\n  id: https://example.org/institut\n  full_name: Institut für Beispiele\n", "")
    assert [finding.rule for finding in check(thesaurus) if finding.severity is Severity.ERROR] == ["schema-violation"]


@pytest.mark.parametrize(("agent", "before", "line"), [("creator", "", 10), ("publisher", BY_NAME, 11)])
def test_agent_is_named_twice(
    words: Path, edit: Edit, check: Callable[..., list[Diagnostic]], agent: str, before: str, line: int
) -> None:
    text = f"{agent}_by_name: Example Museum\n{agent}:\n  id: https://example.org/museum\n  name: Example Museum\n"
    edit(words / FILE, BY_NAME, before + text)
    (finding,) = check(words, select=RULE)
    message = f"{agent} and {agent}_by_name both name the {agent}"
    assert (finding.location, finding.message) == (Location(FILE, line, 1), message)
    assert finding.hint == f"keep {agent}, and remove {agent}_by_name: that is for a {agent} without an IRI"
    assert [other.rule for other in check(words) if other.severity is Severity.ERROR] == RULE
