"""The rules report the issues of qSKOS: each has vocabularies with that fault alone, and a near miss.

The fixtures are written from its published definitions. But for the one fault, each is a vocabulary without any finding.
"""

import re
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import known_rules

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "data" / "qskos"
ROW = re.compile(r"^\| ([A-Z][^|]*?) \| ((?:`[a-z-]+`(?:, )?)+) \| ([^|]+) \|$", re.MULTILINE)
ISSUES = {
    issue: re.findall(r"`([a-z-]+)`", rules)
    for issue, rules, _ in ROW.findall((ROOT / "docs" / "qskos.md").read_text(encoding="utf-8"))
}
BESIDES = {"no-common-languages-bad": {"incomplete-language-coverage"}}
"""Rules that report another issue of qSKOS in a fixture, since a file with the one fault also has the other."""


def files(kind: str) -> list[object]:
    return [pytest.param(path, id=path.stem) for path in sorted(FOLDER.glob(f"*-{kind}*.ttl"))]


def issue_of(path: Path) -> str:
    name = re.sub(r"-(bad|good)(-\d)?$", "", path.stem)
    return next(issue for issue in ISSUES if issue.lower().replace(" ", "-") == name)


@pytest.mark.parametrize("path", files("bad"))
def test_issue_is_found_and_nothing_else(path: Path) -> None:
    reported = {finding.rule for finding in lint_graph(path)} - BESIDES.get(path.stem, set())
    assert len(reported) == 1
    assert reported <= {*ISSUES[issue_of(path)]}


@pytest.mark.parametrize("path", files("good"))
def test_near_miss_of_an_issue_has_no_finding(path: Path) -> None:
    assert [f"{finding.location}: {finding.message} [{finding.rule}]" for finding in lint_graph(path)] == []


def test_every_issue_and_every_rule_has_fixtures() -> None:
    bad, good = ({issue_of(path) for path in FOLDER.glob(f"*-{kind}*.ttl")} for kind in ("bad", "good"))
    assert bad == good == {*ISSUES}
    assert len(ISSUES) == 27
    reported = {finding.rule for path in FOLDER.glob("*-bad*.ttl") for finding in lint_graph(path)}
    assert reported == {rule for rules in ISSUES.values() for rule in rules}


@pytest.mark.parametrize("issue", list(ISSUES))
def test_pages_of_rules_name_their_issue(issue: str) -> None:
    sources = {rule.id: " ".join(rule.doc.split()) for rule in known_rules().values() if rule.on_vocabulary}
    assert {*ISSUES[issue]} == {name for name, doc in sources.items() if f'qSKOS "{issue}"' in doc}
