"""Labels that two things of one class have."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.findings import Finding
from taxokit.location import Location

FILE = "taxonomy/categories/agent-protocols.yaml"
SECOND = "label: MCP Protocol Servers & Clients\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    "label",
    [
        "A2A Protocol & Agent Networks",
        "a2a protocol & AGENT networks",
        "A2A  Protocol &  Agent Networks",
        "A2A Protocol & Agent\u00a0Networks",
        "Ａ2A Protocol & Agent Networks",  # a full-width letter
        "A2A-Protocol & Agent (Networks)",
        "‘A2A’ Protocol & Agent Networks.",
    ],
)
def test_labels_that_read_the_same(
    project_copy: Path,
    edit: Edit,
    place: Callable[..., Location],
    sole_error: Callable[[Path], Finding],
    label: str,
) -> None:
    edit(project_copy / FILE, SECOND, f"label:  '{label}'\n")
    error = sole_error(project_copy)
    assert error.rule == "duplicate-label"
    assert error.location == place(project_copy, FILE, "label:  '", len("label:  "))
    assert error.message == f"skill a2a-protocol-agent-networks has the same label, {label!r}"


def test_across_files_the_second_is_reported(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Finding]
) -> None:
    edit(project_copy / FILE, SECOND, "label: Agent Release Management\n")
    error = sole_error(project_copy)
    assert error.location == place(project_copy, FILE, "Agent Release Management")
    assert "skill agent-release-management has the same label" in error.message


@pytest.mark.parametrize("label", ["Agent Operations", "MCP Protocol, Servers & Clients"])
def test_labels_that_tell_things_apart(
    project_copy: Path, edit: Edit, check: Callable[..., list[Finding]], label: str
) -> None:
    """Another class, or another word, is enough."""
    edit(project_copy / FILE, SECOND, f"label: {label}\n")
    assert check(project_copy, select=["duplicate-label"]) == []


@pytest.mark.parametrize("label", ["C", "C++", "C#", "C-", ".C", "1.5", "-C"])
def test_signs_that_mean_something(
    project_copy: Path, edit: Edit, check: Callable[..., list[Finding]], label: str
) -> None:
    edit(project_copy / FILE, SECOND, f"label: '{label}'\n")
    for number, other in enumerate({"C", "C++", "C#", "C-", ".C", "15", "-C"} - {label}):
        path = project_copy / "taxonomy/categories" / f"other-{number}.yaml"
        path.write_text(f"id: other-{number}\nlabel: Other {number}\nskills: [{{id: s-{number}, label: '{other}'}}]\n")
    assert check(project_copy, select=["duplicate-label"]) == []


def test_in_a_theme_of_another_schema(odd: Callable[..., str], in_theme: Callable[[str, str], list[object]]) -> None:
    """Comments, block scalars and translations: each language is looked at."""
    text = odd(label=">-\n      Sonne\n      scheint", english='"the\n        sun"')
    text = text.replace(
        "    label: Sonne\n", "    label: Sonne (scheint)\n    translations: {EN: {label: 'The Sun'}}\n"
    )
    assert in_theme("duplicate-label", text) == [
        (32, 12, "term wind has the same label, 'Sonne (scheint)'"),
        (33, 32, "term wind has the same label, 'The Sun'"),
    ]


def test_schemes_in_turtle(in_turtle: Callable[[str, str], list[object]]) -> None:
    text = """\
ex:a skos:inScheme ex:s ; skos:prefLabel "Alpha"@en ; a skos:Concept .
ex:b skos:inScheme ex:s, ex:t ; skos:prefLabel "alpha"@en, "alpha"@de ; a skos:Concept .
  ex:c skos:inScheme ex:t ; skos:prefLabel "ALPHA"@en ; a skos:Concept .
ex:d skos:inScheme ex:u ; skos:prefLabel "Alpha"@en ; a skos:Concept .
"""
    assert in_turtle("duplicate-label", text) == [
        (2, 1, "ex:a has the same label, 'alpha'"),
        (3, 3, "ex:b has the same label, 'ALPHA'"),
    ]
