"""Fixtures of the tests of rules: one theme of a thesaurus or one file of Turtle, and what a rule finds there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.fixer import fix
from taxokit.lint.selection import choose_rules
from taxokit.rdf.terms import PREFIXES
from taxokit.repository.project import find_project
from taxokit.text.diagnostics import Diagnostic

FILE = "taxonomy/themes/energy.yaml"
HEAD = "".join(f"@prefix {prefix}: <{iri}> . " for prefix, iri in {**PREFIXES, "ex": "http://example.org/"}.items())

# What YAML can do, around the places that a test fills: comments, an anchor and its alias, block scalars, flow
# collections, and strings of several lines.
ODD = """\
# Written by hand: "label: no" in a comment is no label.
id: energy  # as the file
label: Energie
definition: >-
  Was Arbeit
  leisten kann: gefaltet.
notes:
  - &remark |-
    #kein Kommentar
    Ein Block.
  - "In Anführungszeichen, und
    in zwei Zeilen."
terms:
  # the first term
  - id: wind
    label: {label}
    synonyms:
      - Luftstrom
      - {synonym}
    definition: {definition}
    notes:
      - *remark
      - {note}
    translations:
      en: {{label: {english}}}
  - id: sun
    label: Sonne
    definition: Ein Stern.
"""
DEFAULTS = {
    "label": "Wind  # plain",
    "synonym": "'Brise'",
    "definition": ">-\n      Luft, die\n      sich bewegt.",
    "note": "Ein Hinweis.",
    "english": "wind",
}

Spot = tuple[int, int, str]


def spots(findings: list[Diagnostic]) -> list[Spot]:
    return [(finding.location.line, finding.location.column, finding.message) for finding in findings]


@pytest.fixture
def odd() -> Callable[..., str]:
    """Return a theme in which YAML does what it can: `odd(label="'Wind.'")`, written as it has to stand in the file.

    The label stands in line 16, column 12; what is written after it moves down with it: the synonym (19, 9), the
    definition (20, 17), and behind its three lines the note (25, 9) and the English label (27, 19).
    """
    return lambda **parts: ODD.format(**{**DEFAULTS, **parts})


@pytest.fixture
def theme(thesaurus: Path) -> Callable[[str], Path]:
    """Make a text the only theme of the thesaurus, and return the root."""

    def write(text: str) -> Path:
        for path in (thesaurus / "taxonomy/themes").iterdir():
            path.unlink()
        (thesaurus / "taxokit.toml").unlink(missing_ok=True)  # every rule is on
        metadata = thesaurus / "taxonomy/taxonomy.yaml"
        metadata.write_text(metadata.read_text(encoding="utf-8").partition("sizes:")[0], encoding="utf-8")
        (thesaurus / FILE).write_text(text, encoding="utf-8", newline="")
        return thesaurus

    return write


@pytest.fixture
def in_theme(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> Callable[[str, str], list[Spot]]:
    """Return line, column and message of what a rule finds in a theme. No other rule finds something at these places."""

    def find(rule: str, text: str) -> list[Spot]:
        findings = check(theme(text))
        mine = [finding for finding in findings if finding.rule == rule]
        places = {finding.location for finding in mine}
        others = [f"{f.message} [{f.rule}]" for f in findings if f.rule != rule and f.location in places]
        assert not others, "one fault, two findings"
        return spots(mine)

    return find


@pytest.fixture
def mended(theme: Callable[[str], Path]) -> Callable[[str, str], str]:
    """Return a theme after the fixes of a rule."""

    def mend(rule: str, text: str) -> str:
        root = theme(text)
        project = find_project(root)
        fix(project, choose_rules(project, select=[rule]))
        return (root / FILE).read_text(encoding="utf-8")

    return mend


@pytest.fixture
def in_turtle(tmp_path: Path) -> Callable[[str, str], list[Spot]]:
    """Return line, column and message of what a rule finds in Turtle, whose prefixes are put into a line before it."""

    def find(rule: str, text: str) -> list[Spot]:
        path = tmp_path / "vocabulary.ttl"
        path.write_text(f"{HEAD}\n{text}", encoding="utf-8")
        return [
            (line - 1, column, message)
            for line, column, message in spots(lint_graph(path, choose_rules(select=[rule])))
        ]

    return find
