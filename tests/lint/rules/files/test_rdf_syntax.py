"""Files of a folder of RDF that cannot be parsed; test_rdf_folder.py has every syntax."""

from pathlib import Path

from taxokit.lint.engine import lint_graph
from taxokit.lint.selection import choose_rules

TURTLE = "<http://example.org/a> a <http://www.w3.org/2004/02/skos/core#Concept>"


def test_the_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "good.ttl").write_text(f"{TURTLE} .", encoding="utf-8")
    assert lint_graph(tmp_path, choose_rules(select=["rdf-syntax"])) == []
    (tmp_path / "bad.ttl").write_text(f"{TURTLE} ; .\n.", encoding="utf-8")
    (finding,) = lint_graph(tmp_path, choose_rules(select=["rdf-syntax"]))
    assert (Path(finding.location.path).name, finding.location.line) == ("bad.ttl", 2)
    assert "is not valid RDF" in finding.message
