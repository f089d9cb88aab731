"""`taxokit fmt`, as it is called."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

THEME = "taxonomy/themes/erzeugung.yaml"
OTHER = "taxonomy/themes/speicherung.yaml"

Edit = Callable[[Path, str, str], None]
Run = Callable[..., Any]


@pytest.fixture
def untidy(thesaurus: Path, edit: Edit) -> Path:
    """A thesaurus with a file in another layout, with a comment."""
    edit(thesaurus / THEME, "id: erzeugung\nlabel: Erzeugung\n", "label:  Erzeugung\nid: erzeugung # why\n")
    return thesaurus


def content(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "taxonomy").rglob("*")) if path.is_file()}


# --- results ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", [[], ["--check"]])
def test_sources_in_the_layout(thesaurus: Path, run: Run, option: list[str]) -> None:
    before = content(thesaurus)
    result = run("fmt", *option, cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, "nothing to format\n", "")
    assert content(thesaurus) == before


def test_check_names_the_files_and_writes_nothing(untidy: Path, run: Run) -> None:
    before = content(untidy)
    result = run("fmt", "--check", cwd=untidy)
    assert (result.code, result.err) == (1, "")
    assert result.out == f"{THEME}:1: is not in the canonical layout\n1 of 3 files to format; run `taxokit fmt`\n"
    assert content(untidy) == before


def test_files_in_the_layout_are_not_touched(untidy: Path, run: Run) -> None:
    for path in (untidy / THEME, untidy / OTHER):
        os.utime(path, ns=(1_000, 1_000))
    run("fmt", cwd=untidy)
    assert (untidy / OTHER).stat().st_mtime_ns == 1_000
    assert (untidy / THEME).stat().st_mtime_ns != 1_000
    assert not list(untidy.rglob(".*"))


def test_the_meaning_of_a_taxonomy_stays(released_copy: Path, run: Run) -> None:
    for path in sorted((released_copy / "taxonomy").rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").replace("\n  ", "\n     ").splitlines()
        path.write_bytes("\r\n".join([*lines, "# end", "", ""]).encode())
    result = run("fmt", cwd=released_copy)
    assert (result.code, result.out.splitlines()[-1]) == (0, "27 of 27 files formatted")
    assert run("diff", "--exit-code", cwd=released_copy).code == 0
    for path in sorted((released_copy / "taxonomy").rglob("*.yaml")):
        data = path.read_bytes()
        assert b"\r" not in data
        assert data.endswith(b"\n# end\n")


def test_link_inside_the_repository_stays_a_link(untidy: Path, run: Run) -> None:
    file = untidy / "elsewhere.yaml"
    (untidy / THEME).rename(file)
    (untidy / THEME).symlink_to(file)
    assert run("fmt", cwd=untidy).code == 0
    assert (untidy / THEME).is_symlink()
    assert file.read_text(encoding="utf-8").startswith("id: erzeugung # why\n")


# --- untouched files ----------------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_named(thesaurus: Path, run: Run) -> None:
    (thesaurus / OTHER).write_bytes(b"id: \xff\n")
    result = run("fmt", cwd=thesaurus)
    assert (result.code, result.out) == (2, "nothing to format, 1 not formatted\n")
    assert result.err == f"{OTHER}:1:1: not formatted: is not UTF-8; save it as UTF-8\n"


def test_a_folder_that_leads_out_of_the_repository_is_named(thesaurus: Path, run: Run, tmp_path: Path) -> None:
    (thesaurus / "taxonomy/themes").rename(tmp_path / "themes")
    (thesaurus / "taxonomy/themes").symlink_to(tmp_path / "themes")
    file = tmp_path / "themes/erzeugung.yaml"
    file.write_text("label:  L\nid: erzeugung\n", encoding="utf-8")
    result = run("fmt", cwd=thesaurus)
    assert result.code == 2
    assert result.err == "taxonomy/themes:1:1: not formatted: is a link that leaves the repository\n"
    assert file.read_text(encoding="utf-8") == "label:  L\nid: erzeugung\n"


# --- paths --------------------------------------------------------------------------------------------------------


def test_only_sources_are_formatted(untidy: Path, run: Run) -> None:
    before = content(untidy)
    result = run("fmt", THEME, "schema/taxonomy.yaml", cwd=untidy)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: schema/taxonomy.yaml: is not a source file of the taxonomy; sources are below taxonomy/\n"
    )
    assert content(untidy) == before


def test_paths_outside_the_repository_and_paths_that_do_not_exist(thesaurus: Path, run: Run, tmp_path: Path) -> None:
    outside = tmp_path / "x.yaml"
    outside.write_text("b:  1\n", encoding="utf-8")
    result = run("fmt", outside, cwd=thesaurus)
    assert (result.code, "is outside the repository" in result.err) == (2, True)
    assert outside.read_text(encoding="utf-8") == "b:  1\n"
    result = run("fmt", "taxonomy/themes/nothing.yaml", cwd=thesaurus)
    assert (result.code, "does not exist" in result.err) == (2, True)


# --- as a hook ----------------------------------------------------------------------------------------------------
