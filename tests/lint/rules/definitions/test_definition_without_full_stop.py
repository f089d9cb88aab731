"""Definitions that do not end as a sentence ends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules
from taxokit.text.diagnostics import Severity

Spot = tuple[int, int, str]
Odd = Callable[..., str]
Find = Callable[[str, str], list[Spot]]
Mend = Callable[[str, str], str]

RULE = "definition-without-full-stop"
MESSAGE = "the definition of term wind does not end with a full stop"


@pytest.mark.parametrize(
    "definition",
    [
        "Bewegte Luft",
        "Bewegte Luft  # moves",
        "Bewegte Luft,",
        "'Bewegte Luft (in m/s)'",
        ">-\n      Bewegte\n      Luft",
        "|-\n      Bewegte\n      Luft",
        '"Bewegte\n      »Luft«"',
        "Siehe https://example.org/wind",
    ],
)
def test_bad(odd: Odd, in_theme: Find, definition: str) -> None:
    assert in_theme(RULE, odd(definition=definition)) == [(20, 17, MESSAGE)]


@pytest.mark.parametrize(
    "definition",
    [
        "Bewegte Luft.",
        "Was weht?",
        "'Es weht!'",
        "Es weht …",
        "'Es weht (in m/s).'",
        "'(Es weht.)'",
        "'Er sagt: »Es weht.«'",
        "風が吹く。",
        "'Es weht. [Wikipedia]'",
        "'Es weht. (Kölle, 2010)'",
        "'Es weht. (Reips (2002): online, [7. Juni 2013])'",
        "'Es weht. https://example.org/wind'",
        "हवा।",
        "'هواء؟'",
        ">-\n      Es\n      weht.",
    ],
)
def test_good(odd: Odd, in_theme: Find, definition: str) -> None:
    assert in_theme(RULE, odd(definition=definition)) == []


def test_translation(odd: Odd, in_theme: Find) -> None:
    text = odd(english="wind, definition: 'Moving air'").replace(
        "      en: {", "      th: {definition: ลม}\n      en: {"
    )
    assert in_theme(RULE, text) == [(28, 37, MESSAGE.replace("definition", "definition (en)"))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Bewegte Luft  # moves", "Bewegte Luft.  # moves"),
        (">-\n      Bewegte\n      Luft", "Bewegte Luft."),
        ("'Bewegte Luft (in m/s)'", "'Bewegte Luft (in m/s)'"),  # nobody knows where it goes
        ("'Bewegte Luft,'", "'Bewegte Luft,'"),
        ("Siehe https://example.org/wind", "Siehe https://example.org/wind"),
    ],
)
def test_fix(odd: Odd, mended: Mend, before: str, after: str) -> None:
    assert mended(RULE, odd(definition=before)) == odd(definition=after)


def test_style_of_a_whole_vocabulary_is_reported_once(in_turtle: Find) -> None:
    text = "\n".join(f'ex:c{n:02} skos:definition "no {n}"@en, "nein."@de .' for n in range(12))
    text += '\nex:z skos:definition "yes."@en, "nein"@de .'
    assert in_turtle(RULE, text) == [
        (1, 1, "12 of 13 definitions in the language 'en' end without a full stop"),
        (13, 1, "the skos:definition 'nein'@de of ex:z does not end with a full stop"),
    ]


@pytest.mark.parametrize(
    ("stops", "severity"), [("..-", Severity.WARNING), ("." * 27 + "---", Severity.WARNING), ("...--", Severity.INFO)]
)
def test_where_many_have_none_it_is_an_info(tmp_path: Path, stops: str, severity: Severity) -> None:
    path = tmp_path / "vocabulary.ttl"
    definitions = (f'ex:c{n} skos:definition "yes{stop.strip("-")}"@en .' for n, stop in enumerate(stops))
    path.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://example.org/> .\n"
        + "\n".join(definitions),
        encoding="utf-8",
    )
    assert {finding.severity for finding in lint_graph(path, choose_rules(select=[RULE]))} == {severity}


def test_a_definition_that_is_the_label_is_reported_by_another_rule(in_turtle: Find) -> None:
    assert (
        in_turtle(RULE, 'ex:a a skos:Concept ; skos:prefLabel "tape reel"@en ; skos:definition "tape reel"@en .') == []
    )
