"""`taxokit schema`: the exit codes; `tests/compiler` has the compiled files."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_folder_that_leads_out_of_the_repository_is_not_written(thesaurus: Path, run: Run, tmp_path: Path) -> None:
    generated = thesaurus / "schema/generated"
    elsewhere = tmp_path / "elsewhere"
    generated.rename(elsewhere)
    generated.symlink_to(elsewhere, target_is_directory=True)
    (elsewhere / "mine.txt").write_text("Mine.", encoding="utf-8")
    result = run("schema", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: schema/generated: is a link that leaves the repository")
    assert (elsewhere / "mine.txt").exists()


def test_first_compilation_makes_the_folder(thesaurus: Path, run: Run) -> None:
    shutil.rmtree(thesaurus / "schema/generated")
    missing = run("schema", "--check", cwd=thesaurus)
    assert missing.code == 2
    assert "taxonomy.model.json: the compiled schema is missing; run `taxokit schema`" in missing.err
    assert run("schema", cwd=thesaurus).code == 0
    assert run("check", cwd=thesaurus).code == 0
