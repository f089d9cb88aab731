"""Vocabularies without a fault, and single faults in them: each is reported, once, by the rule for it.

`data/faults/faults.yaml` says what each fault changes in `data/faults/clean.ttl`, and which rule reports it; `also` are
rules whose own fault comes with it, and `severity` is that of the finding if it is an info. `unusual.yaml` has the
faults that nobody expects; `base` is the vocabulary of one that is not in `clean.ttl`.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pyoxigraph import RdfFormat, parse, serialize

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import known_rules
from taxokit.text.diagnostics import Severity

FOLDER = Path(__file__).resolve().parents[1] / "data" / "faults"
CLEAN = FOLDER / "clean.ttl"
FAULTS = [
    fault
    for name in ("faults.yaml", "unusual.yaml")
    for fault in yaml.load((FOLDER / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
]


def faulty(fault: dict[str, Any]) -> str:
    """Return the vocabulary with one fault. Each edit fits exactly one place."""
    text = (FOLDER / fault.get("base", CLEAN.name)).read_text(encoding="utf-8")
    for number in ("", "2", "3"):
        if f"old{number}" in fault:
            assert text.count(fault[f"old{number}"]) == 1, fault[f"old{number}"]
            text = text.replace(fault[f"old{number}"], fault[f"new{number}"])
    return text


def messages(path: Path) -> list[str]:
    return [f"{finding.message} [{finding.rule}]" for finding in lint_graph(path)]


def test_clean_vocabulary_has_no_finding() -> None:
    assert messages(CLEAN) == []


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in sorted(FOLDER.glob("clean-*"))])
def test_clean_vocabulary_of_another_kind_has_neither_error_nor_warning(path: Path) -> None:
    """Several scripts, SKOS-XL, polyhierarchy, codes: what is rare in one is usual in another."""
    assert [finding for finding in lint_graph(path) if finding.severity > Severity.INFO] == []


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
    if known_rules()[fault["rule"]].extra:
        pytest.importorskip("py3langid")
    path = tmp_path / "faulty.ttl"
    path.write_text(faulty(fault), encoding="utf-8", newline="")
    findings = [finding for finding in lint_graph(path) if finding.rule not in fault.get("also", ())]
    assert [finding.rule for finding in findings] == [fault["rule"]], [finding.message for finding in findings]
    assert findings[0].location.line
    assert (findings[0].severity == Severity.INFO) == (fault.get("severity") == "info")
