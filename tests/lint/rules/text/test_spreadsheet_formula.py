"""Texts that a spreadsheet would run."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from taxokit.core.diagnostics import Severity
from taxokit.core.text.labels import shortened
from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "spreadsheet-formula"


@pytest.mark.parametrize(
    ("note", "sign"),
    [
        ("'=1+1'", "="),
        ('=HYPERLINK("https://example.org")  # text to YAML', "="),
        ("'@SUM(A1:A9)'", "@"),
        ("'@media'", "@"),
        ("+cmd|' /C calc'!A0", "+"),
        ("-A1", "-"),
        ("-2+3+cmd|' /C calc'!A0", "-"),
        ("+1-1", "+"),
        ("-(1)", "-"),
        (">-\n        =A1\n        +A2", "="),
        ("＝1+1", "＝"),
        ("＠SUM(A1)", "＠"),
        ("－A1", "－"),
        ("'\"=1+1\"'", "="),
        ('"\'=1+1"', "="),
        ("\"- cmd|' /C calc'!A0\"", "-"),
        ("'+ SUM(A1)'", "+"),
        ("-.5+cmd|' /C calc'!A0", "-"),
    ],
)
def test_bad(odd: Odd, in_theme: Find, note: str, sign: str) -> None:
    message = f"the text {shortened(yaml.safe_load(note))!r} in the notes of term wind begins with {sign!r}, as a spreadsheet formula does"
    assert in_theme(RULE, odd(note=note)) == [(25, 9, message)]


@pytest.mark.parametrize(("note", "start"), [("a;=1+1", ";="), ("a;@SUM(A1)", ";@"), ("a;-cmd|' /C calc'!A0", ";-")])
def test_behind_a_delimiter(odd: Odd, in_theme: Find, note: str, start: str) -> None:
    [(_, _, message)] = in_theme(RULE, odd(note=note))
    assert message.endswith(f" has {start!r}, with which a spreadsheet formula begins")


@pytest.mark.parametrize(
    "note",
    [
        "-5 °C",
        "'-5'",
        "'-5–7 °C'",
        "'+49 30 1234567'",
        "+3 weitere",
        "'- ein Punkt'",
        "– ein Gedankenstrich",
        "E = mc²",
        "a@example.org",
        "'='",
        "'+'",
        "a; -b",
        "a;-)",
        "x;y = 1",
    ],
)
def test_good(odd: Odd, in_theme: Find, note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


def test_behind_white_space(in_turtle: Find) -> None:
    text = 'ex:a skos:note "\\t\\r =1+1"@en .\nex:b skos:notation "=1+1" ; skos:note "b = 1"@en .\n'
    assert in_turtle(RULE, text) == [
        (1, 1, "the skos:note '\\t\\r =1+1'@en of ex:a begins with '=', as a spreadsheet formula does")
    ]


def test_behind_a_tab(in_turtle: Find) -> None:
    [(_, _, message)] = in_turtle(RULE, 'ex:a skos:note "a\\t=1"@en .\n')
    assert message.endswith(" has '\\t=', with which a spreadsheet formula begins")


def test_an_rdf_file_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.nt"
    note = "<http://www.w3.org/2004/02/skos/core#scopeNote>"
    path.write_text(f'<http://example.org/a> {note} "= Kloosterkerk Den Haag"@nl .', encoding="utf-8")
    assert [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))] == [Severity.INFO]
