"""The check of cells that repeat facts: it agrees with the writer on links of all kinds, and finds each fault."""

import csv
from pathlib import Path

import pytest

from support.library import DOCUMENT, library_schema
from taxokit.releases.reference.artifact_folder import UnusableError
from taxokit.releases.reference.facts import Fact, differences, facts_of_json, implied_status
from taxokit.releases.reference.facts_from_tables import facts_of_tables, read_rows
from taxokit.releases.reference.repeated_cells import repeated_cell_problems
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.tables import rows, schema_tables


@pytest.fixture(scope="module")
def schema() -> Schema:
    return library_schema()


@pytest.fixture(scope="module")
def facts(schema: Schema) -> set[Fact]:
    return facts_of_json(schema, DOCUMENT)


@pytest.fixture
def folder(schema: Schema, tmp_path: Path) -> Path:
    (tmp_path / "csv").mkdir()
    for table in schema_tables(schema):
        with (tmp_path / f"csv/{table.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, [column.name for column in table.columns])
            writer.writeheader()
            writer.writerows(rows(table, Taxonomy(schema, DOCUMENT), "CC0-1.0", "somebody"))
    return tmp_path


def problems(schema: Schema, facts: set[Fact], folder: Path) -> list[str]:
    tables = {table.name for table in schema_tables(schema)}
    return [str(problem) for problem in repeated_cell_problems(schema, facts, folder, tables)]


def test_reader_and_writer_agree(schema: Schema, facts: set[Fact], folder: Path) -> None:
    assert len(list(read_rows(folder, "csv/overview.csv"))) == 5
    assert problems(schema, facts, folder) == []
    found = facts_of_tables(schema, folder)
    assert list(differences(facts | implied_status(schema, facts), found, lambda fact: fact.table)) == []


def test_tables_say_the_status_of_items_without_one(schema: Schema, facts: set[Fact]) -> None:
    implied = {
        (fact.subject.rpartition("/")[2], fact.slot, fact.value, fact.table) for fact in implied_status(schema, facts)
    }
    assert implied == {
        ("moby", "state", "kept", "books"),
        ("home", "state", "kept", "topics"),
        ("sea", "state", "kept", "topics"),
    }


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            "about",
            "Moby",
            "Dick",
            "csv/about.csv: says book_name 'Dick' of moby – sea, where taxonomy.json says 'Moby'",
        ),
        ("about", ",https://example.com/sea", ",", "csv/about.csv: says topic_iri '' of moby – sea, where"),
        ("near", "Moby,moby,Moby", "Moby,emma,Moby", "csv/near.csv: says near_book 'emma' of moby – moby, where"),
        ("sequel_of", "emma,Emma,moby", ",,moby", "csv/sequel_of.csv: says book '' of emma – moby, where"),
        ("overview", "low,Low", "low,High", "csv/overview.csv: lacks the row shelf 'low', shelf_name 'Low'"),
        (
            "overview",
            "low,Low",
            "low,High",
            "csv/overview.csv: has a row that does not follow: shelf 'low', shelf_name 'High'",
        ),
    ],
)
def test_wrong_cell_is_found(
    path: str, old: str, new: str, expected: str, schema: Schema, facts: set[Fact], folder: Path
) -> None:
    table = folder / f"csv/{path}.csv"
    text = table.read_bytes().decode()
    assert old in text, text
    table.write_bytes(text.replace(old, new, 1).encode())
    found = problems(schema, facts, folder)
    assert any(problem.startswith(expected) for problem in found), found


def test_cell_that_repeats_does_not_replace_the_fact(schema: Schema, facts: set[Fact], folder: Path) -> None:
    table = folder / "csv/topics.csv"
    table.write_bytes(table.read_bytes().replace(b",Sea,", b",,"))
    said = differences(facts | implied_status(schema, facts), facts_of_tables(schema, folder), lambda fact: fact.table)
    assert [str(problem) for problem in said] == [
        "topics: does not say that <https://example.com/sea> has the name 'Sea' (en), which taxonomy.json says"
    ]


def test_overview_that_cannot_be_read(schema: Schema, facts: set[Fact], folder: Path) -> None:
    (folder / "csv/overview.csv").write_bytes(b"a,a\r\n")
    with pytest.raises(UnusableError, match="names a column twice"):
        problems(schema, facts, folder)
