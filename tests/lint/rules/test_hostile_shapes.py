"""No rule breaks if values do not have the shape that the schema gives them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Severity

Theme = Callable[[str], Path]
Check = Callable[..., list[Diagnostic]]

SHAPES = [
    "label: []",
    "label: {de: x}",
    "label: 3",
    "synonyms: text",
    "synonyms: [[a], {b: c}, 3, null, '  ']",
    "synonyms: {a: b}",
    "definition: [x]",
    "notes: [1, true, null]",
    "translations: []",
    "translations: text",
    "translations: {en: [], fr: 3, 'x_y': {label: [a]}, de: {synonyms: text, label: {a: b}}}",
    "translations: {en: {synonyms: [1, [a]], definition: {}}}",
    "exact_match: {a: b}",
    "terms: [3, text, [], {label: []}, {id: [a]}, {id: a, label: 1.5}]",
    "terms: {a: b}",
    "unknown: {a: [b, {c: ' d '}]}",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_shapes_break_no_rule(theme: Theme, check: Check, shape: str) -> None:
    root = theme(f"id: energy\n{shape}\n")
    assert {finding.severity for finding in check(root)} <= set(Severity)


@pytest.mark.parametrize("metadata", ["lang: [de]", "lang: ''", "heading: {a: b}", "maker: text", "web_page: [x]"])
def test_hostile_metadata(theme: Theme, check: Check, metadata: str) -> None:
    root = theme("id: energy\nlabel: Energie\n")
    path = root / "taxonomy/taxonomy.yaml"
    key = metadata.partition(":")[0]
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(f"{key}:")]
    path.write_text("\n".join([*kept, metadata, ""]), encoding="utf-8")
    assert {finding.severity for finding in check(root)} <= set(Severity)
