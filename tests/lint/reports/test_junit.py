"""Findings as JUnit XML."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from taxokit.lint.report import Results
from taxokit.lint.reports.junit import render
from taxokit.text.diagnostics import Diagnostic, Location, Severity

# Attributes that the schema of Jenkins and the pages of GitLab and Azure allow, and those that they require (True).
ATTRIBUTES = {
    "testsuites": {"name": False, "tests": False, "failures": False, "errors": False, "skipped": False},
    "testsuite": {"name": True, "tests": True, "failures": True, "errors": True, "skipped": False},
    "testcase": {"name": True, "classname": True, "file": False, "line": False},
    "failure": {"type": False, "message": False},
    "system-out": {},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "system-out"},
    "failure": set(),
    "system-out": set(),
}


def parsed(text: str) -> ET.Element:
    """Parse a report, and compare it with the shape that its readers share, and its counts with its elements."""
    root = ET.fromstring(text)  # noqa: S314 - our own
    assert root.tag == "testsuites"
    for element in root.iter():
        allowed = ATTRIBUTES[element.tag]
        assert set(element.attrib) <= set(allowed)
        assert {name for name, required in allowed.items() if required} <= set(element.attrib)
        assert {child.tag for child in element} <= CHILDREN[element.tag]
        if element.tag.startswith("testsuite"):
            assert element.get("tests") == str(len(list(element.iter("testcase"))))
            assert element.get("failures") == str(len(list(element.iter("failure"))))
            assert (element.get("errors"), element.get("skipped")) == ("0", "0")
    return root


def names(root: ET.Element) -> list[tuple[str | None, str | None]]:
    return [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]


def test_everything_at_once(results: Results, golden: Callable[[str], str]) -> None:
    text = render(results)
    assert text == golden("junit.xml")
    case_names = names(parsed(text))
    assert len(case_names) == len(set(case_names))


def test_clean_run_has_a_test_that_passed_for_each_rule(clean: Results) -> None:
    root = parsed(render(clean))
    assert names(root) == [(rule.id, rule.title) for rule in clean.rules.values()]
    assert root.get("failures") == "0"


def test_nothing_ran() -> None:
    assert parsed(render(Results())).get("tests") == "0"


def test_characters_invalid_in_xml_are_escaped() -> None:
    finding = Diagnostic(
        Location("a\x00.yaml", 1, 4), "a\x1b[31m ]]> <b> & \ufffe", "\x08", rule="x", severity=Severity.ERROR
    )
    root = parsed(render(Results([finding], text_of=lambda path: "ab\x0cc ]]>\n")))
    (failure,) = root.iter("failure")
    assert failure.get("message") == "a\\x1b[31m ]]> <b> & \\ufffe"
    assert failure.text is not None
    assert failure.text.splitlines()[-3:] == ["ab\\x0cc ]]>", "      ^", "hint: \\x08"]
    assert names(root) == [("x", "a\\x00.yaml: a\\x1b[31m ]]> <b> & \\ufffe")]


def test_whole_taxonomy_with_every_rule(thesaurus: Path, edit: Any, run: Any) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "      - batterie\n", "      - baterie\n")
    result = run("check", "--format", "junit", cwd=thesaurus)
    root = parsed(result.out)
    assert root.get("failures") == "1"
    assert len(list(root)) > 15
