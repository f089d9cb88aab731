"""A release in the second form follows one in the first, and both are verified to the byte."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_release_in_the_second_form_follows_one_in_the_first(
    committed_thesaurus: Path, commit_all: Callable[[Path], None], run: Run, edit: Callable[[Path, str, str], None]
) -> None:
    assert run("release", "--date", "2026-01-01", "--tag", cwd=committed_thesaurus).code == 0
    word = "    tree_root: true\n"
    edit(committed_thesaurus / "schema/taxonomy.yaml", word, f"{word}    annotations:\n      artifacts: 2\n")
    assert run("schema", cwd=committed_thesaurus).code == 0
    commit_all(committed_thesaurus)
    second = run("release", "--date", "2026-02-01", "--tag", cwd=committed_thesaurus)
    assert second.out.startswith("releases/1.1.0 is released"), second.err
    before, after = (
        {path.name for path in committed_thesaurus.glob(f"releases/{name}/csv/*")} for name in ("1.0.0", "1.1.0")
    )
    assert after - before == {"overview.csv"}
    verified = run("verify", "--deep", cwd=committed_thesaurus)
    assert verified.code == 0, verified.out
