"""Input of the reports: a file of each kind, rules with and without options and fixes, and findings in them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from taxokit.lint.registry import Rule
from taxokit.lint.report import Results
from taxokit.text.diagnostics import Diagnostic, Location, NewText, Replacement, Severity

ENERGY = "taxonomy/themes/energy.yaml"
VOCABULARY = "wörter & more.ttl"
MISSING = "taxonomy/themes/gone.yaml"

TEXTS = {
    ENERGY: (
        "id: energy\n"
        'label: "Energy "\n'
        "terms:\n"
        "  - {id: wind, label: 風力発電, related: [winde]}  # 風\n"
        "  - id: solar\n"
        "    definition: " + "Turns sunlight into electricity without moving parts. " * 4 + "x\u200by\n"
        "    notes: >-\n"
        "      folded\n"
    ),
    VOCABULARY: "ex:a a skos:Concept ;\r\n\tskos:broader <http://example.org/b#> .\r\n",
}

TRIMMED = """A text begins or ends with white space.

Two labels that differ only there look the same and are not.

Source: our policy.

```yaml bad
label: "Energy "
```

```yaml good
label: Energy
```
"""

LOOSE = """A link leads nowhere.

What it says is lost:

- for people,
- for programs, which `follow` it.

Options: `max_steps` is how far to look, `kinds` where to.

Source: SKOS S27.

```turtle bad
ex:a skos:related ex:gone .
```

```turtle good
ex:a skos:related ex:b .
```
"""


def mending(vocabulary: object) -> Iterator[Diagnostic]:
    yield Diagnostic(Location(ENERGY), "", fix=NewText(""))


def leaving(vocabulary: object, *, max_steps: int = 3, kinds: tuple[str, ...] = ("a|b", "ü")) -> Iterator[Diagnostic]:
    return iter(())


RULES = {
    rule.id: rule
    for rule in (
        Rule("clean-thing", Severity.INFO, leaving, "A thing is clean.\n\nIt is.\n\nSource: our policy.\n"),
        Rule(
            "loose-link",
            Severity.WARNING,
            leaving,
            LOOSE,
            on_vocabulary=True,
            options={"max_steps": 3, "kinds": ("a|b", "ü")},
        ),
        Rule("untrimmed-text", Severity.ERROR, mending, TRIMMED, fixable=True),
    )
}


def at(line: int, column: int, path: str = ENERGY) -> Location:
    return Location(path, line, column)


FIX = Replacement(TEXTS[ENERGY].index('"Energy "'), TEXTS[ENERGY].index('"Energy "') + 9, "Energy")
ITEM = TEXTS[ENERGY].index("  - {id")
GONE = Replacement(ITEM, TEXTS[ENERGY].index("  - id: solar"), "")

FINDINGS = [
    Diagnostic(
        at(2, 8),
        "the label of theme energy ends with white space",
        "remove it",
        FIX,
        ("theme energy", "label"),
        rule="untrimmed-text",
        severity=Severity.ERROR,
    ),
    Diagnostic(
        at(4, 5),
        "the item {0} is [empty](1)",
        "",
        GONE,
        ("theme energy",),
        rule="untrimmed-text",
        severity=Severity.ERROR,
    ),
    Diagnostic(
        at(4, 39),
        "there is no term 'winde'",
        "did you mean 'wind'?",
        None,
        ("term sun", "related", "winde"),
        3,
        rule="loose-link",
        severity=Severity.WARNING,
    ),
    Diagnostic(at(6, 234), "the label of term wind holds U+200B", rule="loose-link", severity=Severity.WARNING),
    Diagnostic(at(7, 12), "there is no term 'winde'", rule="loose-link", severity=Severity.INFO),
    Diagnostic(at(9, 1), "there is no term 'winde'", "the end of the file", rule="loose-link", severity=Severity.INFO),
    Diagnostic(at(1, 1, MISSING), "it was there", rule="loose-link", severity=Severity.WARNING),
    Diagnostic(at(2, 15, VOCABULARY), "<b#> is no concept", rule="loose-link", severity=Severity.WARNING),
    Diagnostic(Location(VOCABULARY), "there is no scheme", "add one", rule="untrimmed-text", severity=Severity.ERROR),
]


@pytest.fixture
def results() -> Results:
    """Findings in a file of YAML, in one that is gone, and in one of Turtle with line ends of two characters."""
    return Results(FINDINGS, RULES, lambda path: TEXTS.get(path, ""))


@pytest.fixture
def clean() -> Results:
    """Rules that ran and found nothing."""
    return Results([], RULES, lambda path: TEXTS.get(path, ""))


@pytest.fixture
def golden() -> Callable[[str], str]:
    """Return the expected text of a report, from the folder beside this file."""
    return lambda name: (Path(__file__).parent / "golden" / name).read_text(encoding="utf-8")
