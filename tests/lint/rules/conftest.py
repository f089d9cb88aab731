"""Fixtures of the tests of rules: one theme of a thesaurus, or one file of Turtle."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import choose_rules
from taxokit.rdf.terms import PREFIXES
from taxokit.text.diagnostics import Diagnostic

HEAD = "".join(f"@prefix {prefix}: <{iri}> . " for prefix, iri in {**PREFIXES, "ex": "http://example.org/"}.items())


@pytest.fixture
def theme(thesaurus: Path) -> Callable[[str], Path]:
    """Make a text the only theme of the thesaurus, and return the root."""

    def write(text: str) -> Path:
        for path in (thesaurus / "taxonomy/themes").iterdir():
            path.unlink()
        (thesaurus / "taxokit.toml").unlink(missing_ok=True)  # every rule is on
        metadata = thesaurus / "taxonomy/taxonomy.yaml"
        metadata.write_text(metadata.read_text(encoding="utf-8").partition("sizes:")[0], encoding="utf-8")
        (thesaurus / "taxonomy/themes/energy.yaml").write_text(text, encoding="utf-8", newline="")
        return thesaurus

    return write


@pytest.fixture
def in_turtle(tmp_path: Path) -> Callable[[str, str], list[Diagnostic]]:
    """Return the findings of a rule in Turtle, whose prefixes are put into a line before it."""

    def find(rule: str, text: str) -> list[Diagnostic]:
        path = tmp_path / "vocabulary.ttl"
        path.write_text(f"{HEAD}\n{text}", encoding="utf-8")
        return lint_graph(path, choose_rules(select=[rule]))

    return find
