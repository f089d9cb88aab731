"""A vocabulary without any finding, and single faults in it: each is reported, once, by the rule for it.

`data/faults/faults.yaml` says what each fault changes in `data/faults/clean.ttl`, and which rule reports it; `also` are
rules whose own fault comes with it.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pyoxigraph import RdfFormat, parse, serialize

from taxokit.lint.engine import lint_graph

FOLDER = Path(__file__).resolve().parents[1] / "data" / "faults"
CLEAN = FOLDER / "clean.ttl"
FAULTS = yaml.load((FOLDER / "faults.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def faulty(fault: dict[str, Any]) -> str:
    """Return the vocabulary with one fault. Each edit fits exactly one place."""
    text = CLEAN.read_text(encoding="utf-8")
    for number in ("", "2", "3"):
        if f"old{number}" in fault:
            assert text.count(fault[f"old{number}"]) == 1, fault[f"old{number}"]
            text = text.replace(fault[f"old{number}"], fault[f"new{number}"])
    return text


def messages(path: Path) -> list[str]:
    return [f"{finding.message} [{finding.rule}]" for finding in lint_graph(path)]


def test_clean_vocabulary_has_no_finding() -> None:
    assert messages(CLEAN) == []


@pytest.mark.parametrize("ending", ["nt", "nq", "trig", "rdf", "jsonld"])
def test_clean_vocabulary_has_none_in_other_syntaxes(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"clean.{ending}"
    syntax = RdfFormat.from_extension(ending)
    assert syntax
    path.write_bytes(serialize((quad.triple for quad in parse(path=CLEAN)), format=syntax))
    assert messages(path) == []


def test_concepts_alone_have_no_finding_about_parts_in_other_files(tmp_path: Path) -> None:
    """One file of many, which has neither scheme nor collection, and all of whose links lead to the others."""
    path = tmp_path / "part.ttl"
    path.write_text(
        """\
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/v/1> a skos:Concept ; skos:inScheme <https://example.org/v/> ;
          skos:prefLabel "wind"@en ; skos:definition "Moving air."@en ;
          skos:broader <https://example.com/air> ; skos:exactMatch <https://example.com/wind> .
        """,
        encoding="utf-8",
    )
    assert messages(path) == []


@pytest.mark.parametrize("fault", [pytest.param(fault, id=fault["name"]) for fault in FAULTS])
def test_fault_is_reported_once(tmp_path: Path, fault: dict[str, Any]) -> None:
    path = tmp_path / "faulty.ttl"
    path.write_text(faulty(fault), encoding="utf-8", newline="")
    findings = [finding for finding in lint_graph(path) if finding.rule not in fault.get("also", ())]
    assert [finding.rule for finding in findings] == [fault["rule"]], [finding.message for finding in findings]
    assert findings[0].location.line
