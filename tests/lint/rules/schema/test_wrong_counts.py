"""Counts that are not those of the data."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic, Location

FILE = "taxonomy/taxonomy.yaml"

Edit = Callable[[Path, str, str], None]


def test_count_that_is_wrong(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, "  skills: 102\n", "  skills: 103\n")
    error = sole_error(project_copy)
    assert (error.rule, error.location) == ("wrong-counts", place(project_copy, FILE, "103"))
    assert error.message == "there are 102 skills, not 103"
    assert error.hint == "write 102, if nothing was lost"


def test_count_that_is_missing(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, "  skills: 102\n", "")
    error = sole_error(project_copy)
    assert error.location == place(project_copy, FILE, "counts:\n")
    assert (error.message, error.hint) == ("the count of skills is missing", "add `skills: 102`")


def test_count_of_what_does_not_exist(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, "  skills: 102\n", "  skills: 102\n  skils: 5\n")
    error = sole_error(project_copy)
    assert error.location == place(project_copy, FILE, "skils: 5", len("skils: "))
    assert (error.message, error.hint) == ("there is no list called 'skils'", "did you mean 'skills'?")


def test_count_of_nothing_may_be_left_out_or_stated(
    project_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / FILE, "  skills: 102\n", "  skills: 102\n  labs: 0\n")
    assert check(project_copy, select=["wrong-counts"]) == []


def test_deleted_file_is_noticed(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (thesaurus / "taxonomy/themes/speicherung.yaml").unlink()
    assert [finding.message for finding in check(thesaurus, select=["wrong-counts"])] == [
        "there are 4 terms, not 7",
        "there are 1 themes, not 2",
    ]


def test_taxonomy_that_states_no_counts(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(thesaurus / FILE, "sizes:\n  terms: 7\n  themes: 2\n", "")
    assert check(thesaurus) == []


def test_list_of_things_without_identifiers_is_not_counted(
    project_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(project_copy / FILE, "  skills: 102\n", "  skills: 102\n  provenance: 15\n")
    assert sole_error(project_copy).message == "there is no list called 'provenance'"
