"""A vocabulary without any finding, and single faults in it: each is reported, once, by the rule for it.

`data/faults/faults.yaml` says what each fault changes in `data/faults/clean.ttl`, and which rule reports it; `also` are
rules whose own fault comes with it.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from taxokit.lint.engine import lint_graph

FOLDER = Path(__file__).resolve().parents[1] / "data" / "faults"
CLEAN = FOLDER / "clean.ttl"
FAULTS = yaml.safe_load((FOLDER / "faults.yaml").read_text(encoding="utf-8"))


def faulty(fault: dict[str, Any]) -> str:
    """Return the vocabulary with one fault. Each edit fits exactly one place."""
    text = CLEAN.read_text(encoding="utf-8")
    for number in ("", "2", "3"):
        if f"old{number}" in fault:
            assert text.count(fault[f"old{number}"]) == 1, fault[f"old{number}"]
            text = text.replace(fault[f"old{number}"], fault[f"new{number}"])
    return text


def test_clean_vocabulary_has_no_finding() -> None:
    assert [f"{finding.message} [{finding.rule}]" for finding in lint_graph(CLEAN)] == []


@pytest.mark.parametrize("fault", [pytest.param(fault, id=fault["name"]) for fault in FAULTS])
def test_fault_is_reported_once(tmp_path: Path, fault: dict[str, Any]) -> None:
    path = tmp_path / "faulty.ttl"
    path.write_text(faulty(fault), encoding="utf-8", newline="")
    found = [finding for finding in lint_graph(path) if finding.rule not in fault.get("also", ())]
    assert [finding.rule for finding in found] == [fault["rule"]], [finding.message for finding in found]
    assert found[0].location.line
