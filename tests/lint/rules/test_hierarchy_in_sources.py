"""The rules about hierarchies, on sources that refer to broader concepts instead of standing inside of them.

The thesaurus is made into such a taxonomy: `related` is `skos:broader`, `builds_on` is `skos:related`, and terms stand in
themes that are no concepts above them. Each fault has one finding, whichever rules look at it.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.rdf.terms import SKOS
from taxokit.text.diagnostics import Diagnostic, Severity

Faults = list[tuple[int, int, str]]

TEXT = """\
# broader: [sun] in a comment is none
id: energy
label: Energie
terms:
  - id: air
    label: Luft
    related: {air}
  - id: wind  # moving air
    label: &wind "Wind und
      Sturm"
    notes:
      - |-
        related: [nothing]
      - *wind
    related: {wind}
  - id: sea
    label: See
    related: {sea}
"""
NONE = {"air": "[]", "wind": "[]", "sea": "[]"}


@pytest.fixture
def faults(theme: Callable[[str], Path], check: Callable[..., list[Diagnostic]]) -> Callable[..., Faults]:
    """Return the errors and warnings of a theme of three terms: `faults(wind="[air]")`."""

    def find(**broader: str) -> Faults:
        root = theme(TEXT.format(**{**NONE, **broader}))
        model = root / "schema/generated/taxonomy.model.json"
        data = json.loads(model.read_text(encoding="utf-8"))
        for slot in data["classes"]["Term"]["slots"]:
            if slot["name"] == "related":
                slot.update(uri=SKOS + "broader", annotations={"acyclic": True})
            elif slot["name"] == "builds_on":
                slot.update(uri=SKOS + "related", annotations={})
        for slot in data["classes"]["Theme"]["slots"]:
            if slot["name"] == "terms":
                slot["uri"] = "https://example.org/energy/ns#terms"
        model.write_text(json.dumps(data), encoding="utf-8")
        left_out = ["orphan-concept", "missing-recommended", "stale-schema"]
        findings = check(root, ignore=left_out)
        return [(f.location.line, f.location.column, f.rule) for f in findings if f.severity > Severity.INFO]

    return find


def test_good(faults: Callable[..., Faults]) -> None:
    assert faults(wind="[air]", sea="[air]") == []
    assert faults(wind="[air, sea]\n    builds_on: []") == []


def test_cycle(faults: Callable[..., Faults]) -> None:
    assert faults(air="[wind]", wind="[air]") == [(7, 15, "hierarchy-cycle")]
    assert faults(air="\n      - wind", wind="[sea]", sea="[air]") == [(8, 9, "hierarchy-cycle")]


def test_self_reference(faults: Callable[..., Faults]) -> None:
    assert faults(air="[wind]", wind="['sea', # not\n      wind]") == [(16, 7, "self-reference")]


def test_redundant_broader(faults: Callable[..., Faults]) -> None:
    assert faults(wind="[&first sea, 'air']", sea="[air]") == [(15, 27, "redundant-broader")]
    assert faults(wind="\n      # above\n      - air\n      - sea", sea="[air]") == [(17, 9, "redundant-broader")]


def test_related_and_broader(faults: Callable[..., Faults]) -> None:
    assert faults(wind="[sea]\n    builds_on: [air]", sea="[air]") == [(16, 17, "related-and-broader")]
    assert faults(wind="[air]", air="[]\n    builds_on:\n      - >-\n        wind") == [(9, 9, "related-and-broader")]


def test_related_siblings_are_no_fault(faults: Callable[..., Faults]) -> None:
    assert faults(wind="[air]\n    builds_on: [sea]", sea="[air]") == []


@pytest.mark.parametrize("wind", ["[air, 5, [air], {wind: air}]", "air", "{air: wind}", "[nothing, '']", "[air, air]"])
def test_malformed_references_are_for_other_rules(faults: Callable[..., Faults], wind: str) -> None:
    rules = {rule for _, _, rule in faults(wind=wind, air="[]\n    builds_on: 7")}
    assert rules <= {"schema-violation", "unknown-reference"}
    assert rules
