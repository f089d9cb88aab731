"""A compiled schema that does not belong to the schema beside it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

SOURCE = "schema/taxonomy.yaml"


def test_schema_that_was_changed(thesaurus: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    with (thesaurus / SOURCE).open("a", encoding="utf-8") as file:
        file.write("# a word more\n")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("stale-schema", Location(SOURCE, 1, 1))
    assert error.message == "the schema was changed after it was compiled"
    assert error.hint == "run `taxokit schema`"


def test_schema_that_is_gone(thesaurus: Path, sole_error: Callable[[Path], Diagnostic]) -> None:
    (thesaurus / SOURCE).unlink()
    assert sole_error(thesaurus).location == Location(SOURCE, 1, 1)


@pytest.mark.parametrize("name", ["source.schema.json", "taxonomy.context.jsonld", "taxonomy.sql", "theme.schema.json"])
def test_compiled_file_that_was_edited_or_removed(
    thesaurus: Path, sole_error: Callable[[Path], Diagnostic], check: Callable[..., list[Diagnostic]], name: str
) -> None:
    path = thesaurus / "schema/generated" / name
    path.write_text(f"{path.read_text(encoding='utf-8')}\n", encoding="utf-8")
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("stale-schema", Location(f"schema/generated/{name}", 1, 1))
    assert error.message == "was edited after it was compiled"
    path.unlink()
    assert [f.location.path for f in check(thesaurus, select=["stale-schema"])] == [f"schema/generated/{name}"]


def test_schema_of_this_repository_is_fresh(project_copy: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(project_copy, select=["stale-schema"]) == []
