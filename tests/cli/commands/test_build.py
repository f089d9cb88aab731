"""`taxokit build`: the files and the folder that it writes, and its errors."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.releases.integrity import integrity_problems
from taxokit.releases.releases import Released
from taxokit.text.versions import parse_version

Run = Callable[..., Any]


def test_whole_edition_is_sealed_and_of_the_version_on_the_way(thesaurus: Path, run: Run) -> None:
    result = run("build", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    folder = thesaurus / "_build"
    listed = len(json.loads((folder / "manifest.json").read_bytes())["files"])
    assert result.out == f"Kleiner Thesaurus der Energie 1.0.0-dev: {listed + 2} files in {folder}\n"
    (folder / ".taxokit-build").unlink()
    assert integrity_problems(Released(parse_version("1.0.0-dev"), folder)) == []


def test_only_writes_the_families_that_are_named(thesaurus: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "deep/out"
    result = run("build", "--only", "json", "--only", "citation", "--out", out, cwd=thesaurus)
    assert result.code == 0
    names = {path.name for path in out.iterdir()}
    assert names == {"taxonomy.json", "ATTRIBUTION.md", "CITATION.cff", "LICENSE", ".taxokit-build"}
    again = run("build", "--only", "json", "--out", out, cwd=thesaurus)
    assert again.code == 0
    assert {path.name for path in out.iterdir()} == {"taxonomy.json", ".taxokit-build"}


def test_version_and_date_are_written_as_given(thesaurus: Path, run: Run) -> None:
    result = run("build", "--version", "3.1.0", "--date", "2026-06-14", "--only", "json", cwd=thesaurus)
    assert result.code == 0
    document = json.loads((thesaurus / "_build/taxonomy.json").read_bytes())
    assert (document["edition"], document["published_on"]) == ("3.1.0", "2026-06-14")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--date", "14.06.2026"], "write it as 2026-06-14"),
        (["--date", "2026-02-30"], "write it as 2026-06-14"),
        (["--version", "1.0"], "invalid version '1.0'"),
        (["--only", "jsn"], "there is no format 'jsn'; did you mean 'json'?"),
        (["--out", "releases/1.0.0"], "is among the releases, where only `taxokit release` writes"),
        (["--out", "."], "was not written by a build, so it is not replaced"),
    ],
)
def test_wrong_use_writes_nothing(thesaurus: Path, run: Run, arguments: list[str], message: str) -> None:
    before = sorted(thesaurus.rglob("*"))
    result = run("build", *arguments, cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert sorted(thesaurus.rglob("*")) == before


def test_errors_are_printed_and_nothing_is_built(thesaurus: Path, run: Run, edit: Run) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "labl: Erzeugung\n")
    result = run("build", cwd=thesaurus)
    assert (result.code, result.out) == (1, "")
    assert "\ntaxonomy/themes/erzeugung.yaml:1:1: error: " in result.err
    assert result.err.endswith("taxokit: nothing was built; fix these errors first\n")
    assert not (thesaurus / "_build").exists()
