"""The tables: columns for both ends of links, the status in use, and the overview."""

import copy
from typing import Any

import pytest

from support.library import ADA, DOCUMENT, LIB, MODEL, SEA, library_schema
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.table_rows import rows
from taxokit.taxonomy.tables import Column, Table, TableRow, schema_tables

CREDIT = {"license": "CC0-1.0", "attribution": "somebody"}


@pytest.fixture(scope="module")
def schema() -> Schema:
    return library_schema()


def table(schema: Schema, name: str) -> Table:
    (result,) = (table for table in schema_tables(schema) if table.name == name)
    return result


def columns(schema: Schema, name: str) -> dict[str, Column]:
    return {column.name: column for column in table(schema, name).columns if column.name not in CREDIT}


def rows_of(schema: Schema, name: str) -> list[TableRow]:
    table_rows = rows(table(schema, name), Taxonomy(schema, copy.deepcopy(DOCUMENT)))
    return list(table_rows)


def test_links_of_one_class_to_another_have_a_column_for_each_with_its_name_and_given_iri(schema: Schema) -> None:
    by_name = columns(schema, "about")
    assert list(by_name) == ["class", "id", "value", "book", "book_name", "topic", "topic_iri", "topic_name"]
    assert [by_name[name].references for name in ("book", "topic", "book_name")] == ["books", "topics", None]
    assert [by_name[name].required for name in ("book", "topic", "topic_name")] == [True, True, False]
    assert rows_of(schema, "about")[0] == {
        "class": "Book",
        "id": "moby",
        "value": "sea",
        "book": "moby",
        "book_name": "Moby",
        "topic": "sea",
        "topic_iri": SEA,
        "topic_name": "Sea",
    }


def test_target_that_does_not_exist_has_no_cells(schema: Schema) -> None:
    assert rows_of(schema, "about")[1] == {
        "class": "Book", "id": "moby", "value": "void", "book": "moby", "book_name": "Moby",
    }  # fmt: skip


def test_links_within_a_class_name_the_target_after_the_slot(schema: Schema) -> None:
    assert list(columns(schema, "sequel_of"))[3:] == ["book", "book_name", "sequel_of_book", "sequel_of_book_name"]
    (row,) = rows_of(schema, "sequel_of")
    assert (row["book"], row["sequel_of_book"], row["sequel_of_book_name"]) == ("emma", "moby", "Moby")


def test_links_of_several_classes_fill_the_columns_of_their_own(schema: Schema) -> None:
    by_name = columns(schema, "near")
    ends = [name for name, column in by_name.items() if column.names]
    assert ends == ["shelf", "book", "near_book", "topic"]
    assert not any(by_name[name].required for name in ends)
    assert [by_name[name].references for name in ends] == ["shelves", "books", "books", "topics"]
    filled = [{name: row[name] for name in ends if name in row} for row in rows_of(schema, "near")]
    assert filled == [
        {"shelf": "top", "topic": "sea"},
        {"shelf": "top", "near_book": "emma"},
        {"book": "moby", "near_book": "moby"},
    ]


def test_subject_of_a_link_is_known_if_one_class_has_the_slot(schema: Schema) -> None:
    assert columns(schema, "about")["topic"].about == "book"
    assert columns(schema, "near")["topic"].about == ""
    assert columns(schema, "about")["topic_name"].about == "topic"


def test_item_whose_identifier_is_an_iri_and_whose_name_is_a_title(schema: Schema) -> None:
    (row,) = rows_of(schema, "experts")
    assert (row["topic"], row["person"], row["person_called"]) == ("sea", ADA, "Ada, of Ely")
    assert columns(schema, "experts")["person"].references == "people"


def test_links_of_the_root_name_the_target_alone() -> None:
    library = copy.deepcopy(MODEL["classes"]["Library"])
    library["slots"].append({**MODEL["classes"]["Topic"]["slots"][-2], "name": "patrons"})
    document = {**copy.deepcopy(DOCUMENT), "patrons": [ADA]}
    schema = library_schema(Library=library)
    (row,) = rows(table(schema, "patrons"), Taxonomy(schema, document))
    assert row == {"value": ADA, "person": ADA, "person_called": "Ada, of Ely"}


def test_class_in_two_lists_has_no_foreign_key() -> None:
    shelf: dict[str, Any] = copy.deepcopy(MODEL["classes"]["Shelf"])
    books = next(slot for slot in shelf["slots"] if slot["name"] == "books")
    shelf["slots"].append({**books, "name": "reserved", "uri": f"{LIB}ns#reserved"})
    assert columns(library_schema(Shelf=shelf), "sequel_of")["sequel_of_book"].references is None


def test_every_item_has_its_status(schema: Schema) -> None:
    assert [row["state"] for row in rows_of(schema, "books")] == ["kept", "new", "lost"]
    assert "state" not in rows_of(schema, "shelves")[0]


def test_overview_has_a_row_for_each_chain_without_deprecated_items(schema: Schema) -> None:
    ends = [name for name, column in columns(schema, "overview").items() if column.names]
    assert ends == [
        "shelf", "book", "field", "topic", "person", "mentions_field", "mentions_topic", "near_field", "near_topic",
    ]  # fmt: skip
    chains = [{name: row[name] for name in ends if name in row} for row in rows_of(schema, "overview")]
    assert chains == [
        {"shelf": "top", "book": "moby", "field": "world", "topic": "sea", "person": ADA},
        {"shelf": "top", "book": "moby", "mentions_field": "world", "mentions_topic": "home"},
        {"shelf": "top", "book": "emma"},
        {"shelf": "top", "near_field": "world", "near_topic": "sea", "person": ADA},
        {"shelf": "low"},
    ]
    first = rows_of(schema, "overview")[0]
    assert (first["field_meaning"], first["topic_name"], first["person_called"]) == (
        "All that is.",
        "Sea",
        "Ada, of Ely",
    )
    assert not [name for name, column in columns(schema, "overview").items() if column.required]


def test_no_overview_without_a_scheme() -> None:
    library = copy.deepcopy(MODEL["classes"]["Library"])
    for slot in library["slots"]:
        slot.pop("annotations", None)
    assert "overview" not in [table.name for table in schema_tables(library_schema(Library=library))]
