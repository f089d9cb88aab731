"""Texts that do not follow the house style of their class."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.repository.project import find_project
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.errors import ConfigError

RULE = "house-pattern-mismatch"
SKILLS = "taxonomy/categories/agent-protocols.yaml"
ROLES = "taxonomy/disciplines/llmops-engineering.yaml"

Spot = tuple[int, int, str]
Edit = Callable[[Path, str, str], None]
Check = Callable[..., list[Diagnostic]]
Place = Callable[..., Location]


@pytest.mark.parametrize(
    "start",
    ["Implementation of", "Implement", "Implementing", "implements", "This", "Status of", "Access", "Systems for"],
)
def test_definition(project_copy: Path, edit: Edit, place: Place, check: Check, start: str) -> None:
    edit(project_copy / SKILLS, "Implements Agent-to-Agent", f"{start} Agent-to-Agent")
    (finding,) = check(project_copy, select=[RULE])
    before = place(project_copy, SKILLS, f"{start} Agent-to-Agent")
    assert (finding.location.line, finding.location.column) == (before.line - 1, 17)  # the `>-` above
    assert finding.message == "the definition of skill a2a-protocol-agent-networks does not follow the house style"
    assert finding.hint.startswith("the definition says what somebody with the skill does, and starts with a verb in")


@pytest.mark.parametrize("start", ["Curates", "Fine-tunes", "Authors,", "Processes", "Discusses", "A/B tests"])
def test_good_definition(project_copy: Path, edit: Edit, check: Check, start: str) -> None:
    edit(project_copy / SKILLS, "Implements Agent-to-Agent", f"{start} Agent-to-Agent")
    assert check(project_copy, select=[RULE]) == []


@pytest.mark.parametrize(
    "start",
    [
        "Designs",
        "Designing",
        "Designed",
        "The design of",
        "Responsible for",
        "Responsibility for",
        "Collaborative",
        "LLM",
    ],
)
def test_label(project_copy: Path, edit: Edit, place: Place, check: Check, start: str) -> None:
    edit(project_copy / ROLES, "label: Design CI/CD", f"label: {start} CI/CD")
    (finding,) = check(project_copy, select=[RULE])
    assert finding.location == place(project_copy, ROLES, f"{start} CI/CD")


@pytest.mark.parametrize(
    "start", ["Process", "Bring", "Threat-model", "Focus on", "Document", "A/B test", "Archive", "Embed"]
)
def test_good_label(project_copy: Path, edit: Edit, check: Check, start: str) -> None:
    edit(project_copy / ROLES, "label: Design CI/CD", f"label: {start} CI/CD")
    assert check(project_copy, select=[RULE]) == []


def test_every_published_text_fits(project_copy: Path, check: Check) -> None:
    assert check(project_copy, select=[RULE]) == []


def test_list_in_another_schema(odd: Callable[..., str], in_theme: Callable[[str, str], list[Spot]]) -> None:
    message = "one of the synonyms of term wind does not follow the house style"
    assert in_theme(RULE, odd(synonym="die Brise  # with an article")) == [(19, 9, message)]


def test_hostile_shapes(theme: Callable[[str], Path], check: Check) -> None:
    root = theme(
        "id: energy\nlabel: Energie\nsynonyms: {der: Wind}\nterms: [{id: x, label: X, synonyms: [[der], 3]}]\n"
    )
    assert check(root, select=[RULE]) == []


@pytest.mark.parametrize(
    ("annotations", "message"),
    [
        ("house_pattern: '['", "slot synonyms: invalid regular expression in the house_pattern: "),
        ("house_style: A style", "slot synonyms: has a house_style without a house_pattern; add the pattern"),
    ],
)
def test_bad_annotation_is_refused_when_the_schema_is_compiled(
    thesaurus: Path, edit: Edit, annotations: str, message: str
) -> None:
    old = "      house_pattern: ^(?!(?:der|die|das|the|an?)\\s)\n      house_style: a synonym has no article in front\n"
    edit(thesaurus / "schema/taxonomy.yaml", old, f"      {annotations}\n")
    with pytest.raises(ConfigError) as caught:
        compile_schema(find_project(thesaurus))
    assert message in str(caught.value)


def test_pattern_of_a_slot_without_texts_is_refused(thesaurus: Path, edit: Edit) -> None:
    old = "    minimum_value: 1000\n"
    edit(thesaurus / "schema/taxonomy.yaml", old, f"{old}    annotations:\n      house_pattern: ^1\n")
    with pytest.raises(ConfigError, match="slot coined: has a house_pattern, but no text"):
        compile_schema(find_project(thesaurus))
