"""Items that give their own IRI, through a release and the reference check, and in the diff after it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DATA = Path(__file__).resolve().parents[1] / "data" / "import"


@pytest.mark.full
@pytest.mark.reference
def test_imported_vocabulary_is_released_and_compared(
    run: Run, edit: Run, git_init: Run, commit_all: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "landscapes"
    title = ("--title", "Landscapes", "--namespace", "http://example.org/vocab/dataset/")
    assert run("import", DATA / "thesaurus.ttl", "--into", folder, *title).code == 0
    git_init(folder)
    commit_all(folder)
    released = run("release", "--date", "2026-01-01", "--tag", cwd=folder)
    assert released.code == 0, released.err
    assert "all verified" in released.out
    edit(
        folder / "taxonomy/concepts/c-4.yaml",
        "iri: http://example.org/vocab/c_4\n",
        "iri: http://example.org/vocab/c_9\n",
    )
    edit(folder / "taxonomy/concepts/c-3.yaml", "label: River\n", "label: Rivers\n")
    assert [line.strip() for line in run("diff", cwd=folder).out.splitlines() if "c-" in line or "c_" in line] == [
        "Concept c-4 (Water) has the IRI http://example.org/vocab/c_9 now, and had",
        "http://example.org/vocab/c_4 before [major: a released IRI changed]",
        "Concept c-3 (Rivers) was renamed",
        "Concept c-4 (Water) has the IRI http://example.org/vocab/c_9 now, and had",
        "http://example.org/vocab/c_4 before [a released IRI changed]",
    ]


def test_diff_reports_a_changed_namespace_once(run: Run, edit: Run, tmp_path: Path) -> None:
    options = ("--license", "CC0-1.0", "--creator", "Ann", "--creator-url", "https://example.net/ann")
    for name in ("old", "new"):
        namespace = f"https://example.net/{name}/"
        assert run("init", name, "--title", "Words", "--namespace", namespace, *options, cwd=tmp_path).code == 0
        assert run("build", cwd=tmp_path / name).code == 0
        # away from its schema, so that both are read by one, and only the data differs
        (tmp_path / name / "_build/taxonomy.json").rename(tmp_path / f"{name}.json")
    result = run("diff", tmp_path / "old.json", tmp_path / "new.json", cwd=tmp_path / "new")
    assert [line for line in result.out.splitlines() if "iri" in line.lower()] == [
        "  Vocabulary: namespace was changed [major: every IRI changed]",
        "  Vocabulary: namespace was changed [every IRI changed]",
    ]
