"""`taxokit cite`: the credit line of a release."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Callable[..., Any]
LINE = (
    'GenBodha. "The GenAI Engineering Role Taxonomy v1.0." genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy'
    " (CC-BY-4.0). Edition 1.0.0, 2026-06-14, with editorial additions."
)


@pytest.mark.parametrize("version", [[], ["latest"], ["1.0.0"], ["v1.0.0"]])
def test_credit_line_of_a_release(released_copy: Path, run: Run, version: list[str]) -> None:
    result = run("cite", *version, cwd=released_copy)
    assert (result.code, result.out, result.err) == (0, f"{LINE}\n", "")


def test_line_for_what_was_changed_says_so(released_copy: Path, run: Run) -> None:
    result = run("cite", "--modified", cwd=released_copy)
    assert (result.code, result.out) == (0, f"Adapted from: {LINE} Changes were made.\n")
    wrong = run("cite", "--modified", "--format", "cff", cwd=released_copy)
    assert (wrong.code, wrong.out) == (2, "")
    assert "--modified needs --format text" in wrong.err


def test_other_forms(released_copy: Path, run: Run) -> None:
    citation = run("cite", "--format", "cff", cwd=released_copy)
    assert citation.out == (released_copy / "releases/1.0.0/CITATION.cff").read_text(encoding="utf-8")
    assert yaml.safe_load(citation.out)["version"] == "1.0.0"
    assert run("cite", "--format", "bibtex", cwd=released_copy).out.startswith("@misc{genbodha-")


def test_sources_do_not_matter(released_copy: Path, run: Run) -> None:
    (released_copy / "taxonomy/taxonomy.yaml").write_text("title: [", encoding="utf-8")
    assert run("cite", cwd=released_copy).out == f"{LINE}\n"


@pytest.mark.parametrize(
    ("version", "message"),
    [("2.0.0", "releases/2.0.0: there is no such release; there is 1.0.0"), ("one", "invalid version 'one'")],
)
def test_release_that_there_is_not(released_copy: Path, run: Run, version: str, message: str) -> None:
    result = run("cite", version, cwd=released_copy)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"taxokit: error: {message}")


def test_before_the_first_release(project_copy: Path, run: Run) -> None:
    result = run("cite", cwd=project_copy)
    assert (result.code, result.err) == (2, "taxokit: error: releases: contains no release yet\n")
