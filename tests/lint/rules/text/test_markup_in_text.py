"""Texts with HTML or Markdown in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.rdf.terms import PREFIXES
from taxokit.text.diagnostics import Severity
from taxokit.text.labels import shortened

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "markup-in-text"


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Die <b>Kraft</b>", "an HTML tag: <b>"),
        ("fett<b>er</b>", "an HTML tag: </b>"),
        ("Zeile<br/>Zeile", "an HTML tag: <br/>"),
        ("'<a href=\"https://example.org\">da</a>'", 'an HTML tag: <a href="https://example.org">'),
        ("'<script>alert(1)</script>'", "an HTML tag: <script>"),
        ("'<img src=x onerror=alert(1)>'", "an HTML tag: <img src=x onerror=alert(1)>"),
        ("'<!-- nicht fertig -->'", "an HTML tag: <!--"),
        ("Strom &amp; Gas", "an HTML entity: &amp;"),
        ("Strom&#160;und&#xA0;Gas", "an HTML entity: &#160;"),
        ("Siehe [die Norm](https://example.org/norm)", "a Markdown link: [die Norm](https://example.org/norm)"),
        ("Siehe [hier](#wind)", "a Markdown link: [hier](#wind)"),
        ("'![Bild](bild.png)'", "a Markdown link: ![Bild](bild.png)"),
        ("Das ist **wichtig**.", "Markdown for bold: **wichtig**"),
        ("Das ist __sehr wichtig__.", "Markdown for bold: __sehr wichtig__"),
        ("'Siehe `wind` und `kraft`.'", "Markdown for code: `wind`"),
        ("'`Wind`'", "Markdown for code: `Wind`"),
        ("|-\n        Siehe:\n        ```\n        x = 1\n        ```", "a Markdown code fence: ```"),
        ("'## Wind'", "a Markdown heading: ## W"),
        ("|-\n        # Wind\n        Luft.", "a Markdown heading: # Wind"),
        (">-\n        Die\n        <em>Kraft</em>", "an HTML tag: <em>"),
    ],
)
def test_bad(odd: Odd, in_theme: Find, note: str, found: str) -> None:
    assert in_theme(RULE, odd(note=note)) == [
        (25, 9, f"the text {shortened(yaml.safe_load(note))!r} in the notes of term wind contains {found}")
    ]


@pytest.mark.parametrize(
    "note",
    [
        "p < 0.05 und n > 30",
        "'<5 % und >3 %, a<b und c>d, x <b und c> d'",
        "std::vector<int>, List<String>, map<a>, Array<i>, <name>, <T>",
        "'C++, C#, F# und # der Stellen'",
        "2*3*4, 2**3 und 4**5, *.py, a * b * c, **kwargs",
        "__init__, __name__ und a__b__c",
        "f[0](x), [1] (2), M[i](j)",
        "R&D; AT&T; Q&A",
        "'#1, #Wind'",
        "'``Wind`` und `Kraft'' und `Strom'', Qur`an, a `b'",
        "<https://example.org/>",
    ],
)
def test_good(odd: Odd, in_theme: Find, note: str) -> None:
    assert in_theme(RULE, odd(note=note)) == []


def test_label_in_turtle(in_turtle: Find) -> None:
    text = 'ex:a skos:prefLabel "a<b"@en .\nex:b skos:prefLabel "<i>b</i>"@en ; skos:notation "<b>" .\n'
    assert in_turtle(RULE, text) == [(2, 1, "the skos:prefLabel '<i>b</i>'@en of ex:b contains an HTML tag: <i>")]


def test_long_markup_is_cut(in_turtle: Find) -> None:
    ((_, _, message),) = in_turtle(RULE, f'ex:a skos:note "[{"x" * 200}](https://example.org)"@en .')
    name = f"the skos:note '[{'x' * 23}…://example.org)'@en of ex:a"
    assert message == f"{name} contains a Markdown link: [{'x' * 58}…"


@pytest.mark.parametrize("text", ["[" * 50_000, "<a " * 20_000, "**a" * 20_000, "__a " * 20_000, "&a" * 50_000 + ";"])
def test_hostile_text_takes_no_time(in_turtle: Find, text: str) -> None:
    assert len(in_turtle(RULE, f'ex:a skos:note "{text}]( "@en .')) <= 1


def severities(tmp_path: Path, text: str) -> list[Severity]:
    path = tmp_path / "vocabulary.ttl"
    prefixes = "".join(f"@prefix {name}: <{iri}> . " for name, iri in {**PREFIXES, "ex": "http://example.org/"}.items())
    path.write_text(prefixes + text, encoding="utf-8")
    return [finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))]


def test_markdown_in_many_texts_is_an_info(tmp_path: Path) -> None:
    notes = [f'ex:a skos:note "See [{number}](#N{number})."@en .' for number in range(6)]
    assert severities(tmp_path, notes[0]) == [Severity.WARNING]
    assert severities(tmp_path, "\n".join(notes)) == [Severity.INFO] * 6
    assert Severity.WARNING in severities(tmp_path, "\n".join([*notes, 'ex:a skos:note "See <b>this</b>."@en .']))
