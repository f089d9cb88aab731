"""Findings as JUnit XML, as Jenkins, Azure and other build servers read it: a suite for each rule that ran.

A rule without findings is a test that passed, and each finding a test of its own: one that failed, or for an info one
that passed. The name of a test holds no line, so that its history goes on when lines move.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from taxokit.lint.report import Results, excerpt, report
from taxokit.text.diagnostics import Diagnostic, Severity
from taxokit.text.normalize import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@report
def render(results: Results) -> str:
    """Return one XML document."""
    from xml.etree import ElementTree as ET

    root = ET.Element("testsuites", {"name": "taxokit"})
    by_rule: dict[str, list[Diagnostic]] = {name: [] for name in results.rules}
    for finding in results.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for name, findings in by_rule.items():
        suite = ET.SubElement(root, "testsuite", {"name": name})
        if findings:
            _add_findings(suite, findings, results)
        else:
            ET.SubElement(suite, "testcase", {"classname": name, "name": printable(results.rules[name].title)})
        _count(suite, suite)
    _count(root, root)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _count(element: "Element", within: "Element") -> None:
    for attribute, tag in (("tests", "testcase"), ("failures", "failure")):
        element.set(attribute, str(sum(1 for _ in within.iter(tag))))
    element.set("errors", "0")
    element.set("skipped", "0")


def _add_findings(suite: "Element", findings: Sequence[Diagnostic], results: Results) -> None:
    from xml.etree import ElementTree as ET

    seen: Counter[str] = Counter()
    for finding in findings:
        name = printable(f"{finding.location.path}: {finding.message}")
        seen[name] += 1
        case = {"classname": finding.rule, "name": f"{name} ({seen[name]})" if seen[name] > 1 else name}
        case["file"] = printable(finding.location.path)
        if finding.location.line:
            case["line"] = str(finding.location.line)
        element = ET.SubElement(suite, "testcase", case)
        if finding.severity is Severity.INFO:
            ET.SubElement(element, "system-out").text = _words(finding, results)
        else:
            failure = {"type": str(finding.severity), "message": printable(finding.message)}
            ET.SubElement(element, "failure", failure).text = _words(finding, results)


def _words(finding: Diagnostic, results: Results) -> str:
    """Return the place of a finding, its source line, its hint, and the lines that its fix adds."""
    lines = [f"{finding.location}: {finding.severity}: {finding.message}"]
    line = results.line_at(finding.location)
    if line is not None and line.strip():
        lines += excerpt(line, finding.location.column)
    if finding.hint:
        lines.append(f"hint: {finding.hint}")
    return "\n".join(map(printable, (*lines, *results.addition(finding))))
