"""Every registered report of findings and of changes has the shape that we gave it, whatever names and texts say."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from support.shapes import Tags, shape_of, tree
from taxokit.diff.changes import Diff
from taxokit.diff.engine import diff
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.diff.snapshot import Snapshot
from taxokit.lint.registry import Rule
from taxokit.lint.report import REPORTS, Results
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.text.diagnostics import Diagnostic, Location, Replacement, Severity
from taxokit.text.normalize import printable

RELEASE = Path(__file__).resolve().parents[2] / "releases/1.2.0"

WORDS = (
    "<b>x</b> ]]> --> &lt; \" ' \\ , ; : %0A::error::x | ` [x](y) ${x} =1+1 ::error file=a,line=1::x ##[error]x\n"
    "taxonomy/a.yaml:1:1: error: x [x]\r\n\n# Heading\n\n- item\n</testcase><script>x()</script>\x1b[2J\u202e\u2028\x85\x00 {} "
    '" } ; INSERT DATA { <x:a> <x:b> <x:c> } #'
)
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def commands_of_github(text: str) -> object:
    """Return the workflow commands, one a line, with the names of their properties."""
    commands = [re.fullmatch(r"::(\w+) ([^:]*)::.*", line) for line in text.splitlines()]
    return [command and (command[1], re.findall(r"(\w+)=[^,]*(?:,|$)", command[2])) for command in commands]


def lines_of_text(text: str) -> object:
    """Return with what each line begins, but for colours and names."""
    plain = re.sub(r"\x1b\[[\d;]*m", "", text)
    assert not CONTROLS.search(plain)
    return [re.match(r" *(?:hint: |\d+ \| |\| |- |)", line)[0] for line in plain.split("\n")]  # type: ignore[index]


def headings_of_text(text: str) -> object:
    """Return the headings, which alone are bold below the title; what lines say is wrapped."""
    lines_of_text(text)
    return re.findall(r"^\x1b\[1m(.*)\x1b\[0m$", text.partition("\n\n")[2], re.MULTILINE)


def blocks_of_markdown(text: str) -> object:
    """Return the blocks and active markup, but for the line breaks that values have."""
    return shape_of("x.md", text.replace("<br>", " ").encode())


def tree_of_json(text: str) -> object:
    """Return the tree without what `apply` needs, which has identifiers as keys."""
    return tree({key: value for key, value in json.loads(text).items() if key != "derived"})


FINDINGS: dict[str, Callable[[str], object]] = {
    "github": commands_of_github,
    "json": lambda text: shape_of("x.json", text.encode()),
    "junit": lambda text: shape_of("x.xml", text.encode()),
    "sarif": lambda text: shape_of("x.json", text.encode()),
    "text": lines_of_text,
}
CHANGES: dict[str, Callable[[str], object]] = {
    "csv": lambda text: shape_of("x.csv", text.encode()),
    "html": lambda text: Tags(text).found,
    "json": tree_of_json,
    "md": blocks_of_markdown,
    "text": headings_of_text,
}
"""How the shape of a report is found; a report that is registered and not here fails `test_every_report_has_a_shape`."""

GRAPHS = "sparql"
"""The form that an update of SPARQL has, of which `test_artifacts.py` compares the effect."""


def test_every_report_has_a_shape() -> None:
    assert set(FINDINGS) == set(REPORTS.names())
    assert {*CHANGES, GRAPHS} == set(DIFF_REPORTS.names())


def results(words: str) -> Results:
    """Return findings about a file with some words in its name and in its text; rules write words without controls."""
    shown = printable(words)
    path, text = f"taxonomy/{shown}.yaml", f"id: a\nlabel: {json.dumps(words)} \n"
    rule = Rule("loose-end", Severity.ERROR, lambda _: iter(()), f"A text ends in {shown}.\n\nSource: {shown}.\n")
    found = [
        Diagnostic(
            *(Location(path, line, column), f"{shown} ends in {shown}", f"remove {shown}"),
            *(Replacement(6, 7, words) if line else None, (shown,), 1, rule.id, severity),
        )
        for line, column, severity in ((2, 1, Severity.ERROR), (0, 0, Severity.WARNING), (1, 1, Severity.INFO))
    ]
    return Results(found, {rule.id: rule}, lambda _: text)


@pytest.mark.parametrize("form", FINDINGS)
def test_findings(form: str) -> None:
    plain, hostile = (FINDINGS[form](REPORTS.get(form)(results(words))) for words in ("plain\n", WORDS))
    assert hostile == plain


def changes(words: str) -> Diff:
    """Return a diff in which the new document has an item, values, a translation, a slot and a title more."""
    schema = read_schema(RELEASE, "schema/taxonomy.model.json")
    old = json.loads((RELEASE / "taxonomy.json").read_text(encoding="utf-8"))
    name = next(name for name, values in old.items() if isinstance(values, list) and "id" in values[0])
    new = json.loads(json.dumps(old))
    new["title"] = words
    new[name][0] |= {"alt_labels": [words], "translations": {"de": {"label": words}}, f"x {words}": words}
    new[name].append({"id": f"b {words}", "label": words, "definition": f"{words}.", "notes": [words]})
    return diff(Snapshot("1.0.0", schema, old), Snapshot(f"2 {words}", schema, new))


@pytest.mark.parametrize("form", CHANGES)
def test_changes(form: str) -> None:
    plain, hostile = (CHANGES[form](DIFF_REPORTS.get(form)(changes(words))) for words in ("plain", WORDS))
    assert hostile == plain
