"""The tabular view of the second taxonomy: which tables, which columns, which rows."""

import copy
import json
from pathlib import Path

import pytest

from support.credit import CREDIT as BY_SOMEBODY
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.table_rows import cells, rows
from taxokit.taxonomy.tables import Table, TableRow, schema_tables
from taxokit.text.versions import Version

CREDIT = ("license", "attribution")


@pytest.fixture(scope="module")
def taxonomy(thesaurus_template: Path) -> Taxonomy:
    return edition_of(load(find_project(thesaurus_template)), Version(1, 0, 0), "2026-06-14").taxonomy


def table(taxonomy: Taxonomy, name: str) -> Table:
    tables = [table for table in schema_tables(taxonomy.schema) if table.name == name]
    assert len(tables) == 1
    return tables[0]


def rows_of(taxonomy: Taxonomy, name: str) -> list[TableRow]:
    return list(rows(table(taxonomy, name), taxonomy))


def columns(taxonomy: Taxonomy, name: str) -> list[str]:
    return [column.name for column in table(taxonomy, name).columns]


def test_tables_are_the_root_the_lists_and_the_multivalued_slots_parents_first(taxonomy: Taxonomy) -> None:
    names = [table.name for table in schema_tables(taxonomy.schema)]
    assert names[:3] == ["thesaurus", "themes", "terms"]
    slots = [
        "sizes",
        "synonyms",
        "notes",
        "translations",
        "exact_match",
        "related",
        "builds_on",
        "basis_of",
        "replaced_by",
    ]
    assert sorted(names[3:]) == sorted([*slots, "overview"])


def test_columns_of_a_class_begin_with_identifiers_and_parent(taxonomy: Taxonomy) -> None:
    terms = table(taxonomy, "terms")
    assert columns(taxonomy, "terms")[:4] == ["id", "iri", "theme", "label"]
    assert terms.key == ("id",)
    by_name = {column.name: column for column in terms.columns}
    assert (by_name["theme"].references, by_name["theme"].required) == ("themes", True)
    assert (by_name["coined"].kind, by_name["measurable"].kind, by_name["iri"].kind) == ("integer", "boolean", "uri")
    assert by_name["label"].uri == "http://www.w3.org/2004/02/skos/core#prefLabel"
    assert not {"synonyms", "builds_on", "translations"} & by_name.keys()


def test_rows_of_a_class_name_their_parent_and_omit_missing_values(taxonomy: Taxonomy) -> None:
    by_id = {row["id"]: row for row in rows_of(taxonomy, "terms")}
    assert list(by_id) == [
        "photovoltaik",
        "solarzellentechnik",
        "strom",
        "windkraft",
        "batterie",
        "heimspeicher",
        "pumpspeicher",
    ]
    assert by_id["windkraft"] == {
        "id": "windkraft",
        "iri": "https://example.org/energy/term/windkraft",
        "theme": "erzeugung",
        "label": "Windkraft",
        "definition": "Umwandlung von Wind in Strom.",
        "stage": "accepted",
        "since": "1.0.0",
        "added_on": "2026-06-14",
        "level": 1,
    }


def test_every_row_has_only_known_columns_every_required_one_and_ends_with_the_credit(taxonomy: Taxonomy) -> None:
    for layout in schema_tables(taxonomy.schema):
        assert [column.name for column in layout.columns][-2:] == ["license", "attribution"]
        required = {column.name for column in layout.columns if column.required}
        keys = []
        for row, made in zip(rows(layout, taxonomy), cells(layout, taxonomy, BY_SOMEBODY), strict=True):
            assert required <= {*row, *CREDIT} <= {column.name for column in layout.columns}, layout.name
            assert made[-2:] == (BY_SOMEBODY.license, BY_SOMEBODY.short)
            assert len(made) == len(layout.columns)
            keys.append(tuple(row[name] for name in layout.key))
        assert len(set(keys)) == len(keys) or not layout.key, layout.name


def test_multivalued_slots_have_a_row_for_each_value_with_its_owner(taxonomy: Taxonomy) -> None:
    assert rows_of(taxonomy, "synonyms") == [
        {"class": "Term", "id": "photovoltaik", "value": "PV"},
        {"class": "Term", "id": "photovoltaik", "value": "Solarstrom"},
    ]
    assert rows_of(taxonomy, "sizes") == [
        {"list_name": "terms", "number": 7},
        {"list_name": "themes", "number": 2},
    ]
    assert table(taxonomy, "builds_on").key == ("class", "id", "value")


def test_slot_that_several_classes_share_has_one_table(taxonomy: Taxonomy) -> None:
    assert columns(taxonomy, "translations") == ["class", "id", "tag", "slot", "value", *CREDIT]
    translations = [tuple(row.values()) for row in rows_of(taxonomy, "translations")]
    assert ("Theme", "erzeugung", "fr", "label", "Production") in translations
    assert ("Term", "photovoltaik", "en", "synonyms", "Solar power") in translations
    assert len(translations) == 6


def test_slot_that_takes_one_value_in_another_class_is_a_column_there(
    thesaurus_template: Path, taxonomy: Taxonomy
) -> None:
    model = json.loads((thesaurus_template / "schema/generated/taxonomy.model.json").read_bytes())
    next(slot for slot in model["classes"]["Theme"]["slots"] if slot["name"] == "synonyms")["multivalued"] = False
    document = copy.deepcopy(taxonomy.document)
    document["themes"][0]["synonyms"] = "Gewinnung"
    changed = Taxonomy(schema_from(model, "here"), document)
    assert [row["value"] for row in rows_of(changed, "synonyms")] == ["PV", "Solarstrom"]
    assert [row.get("synonyms") for row in rows_of(changed, "themes")] == ["Gewinnung", None]


def test_values_of_an_object_stand_in_the_row_of_its_holder(taxonomy: Taxonomy) -> None:
    (row,) = rows_of(taxonomy, "thesaurus")
    assert (row["maker_id"], row["distributor_full_name"]) == ("https://example.org/institut", "Musterverlag")
    assert "maker" not in row


def test_position_counts_from_one_if_the_slot_is_ordered(thesaurus_template: Path, taxonomy: Taxonomy) -> None:
    model = json.loads((thesaurus_template / "schema/generated/taxonomy.model.json").read_bytes())
    assert not {"position"} & {*columns(taxonomy, "terms"), *columns(taxonomy, "synonyms")}
    for cls, name in (("Theme", "terms"), ("Theme", "synonyms"), ("Term", "synonyms")):
        next(slot for slot in model["classes"][cls]["slots"] if slot["name"] == name)["ordered"] = True
    ordered = Taxonomy(schema_from(model, "here"), taxonomy.document)
    positions = [(row["theme"], row["position"], row["id"]) for row in rows_of(ordered, "terms")]
    assert positions[3:5] == [("erzeugung", 4, "windkraft"), ("speicherung", 1, "batterie")]
    assert [(row["position"], row["value"]) for row in rows_of(ordered, "synonyms")] == [(1, "PV"), (2, "Solarstrom")]


def test_items_without_an_identifier_are_rows_under_their_unique_key(project_template: Path) -> None:
    taxonomy = edition_of(load(find_project(project_template)), Version(1, 0, 0), "2026-06-14").taxonomy
    assert table(taxonomy, "provenance").key == ("class", "slot")
    records = rows_of(taxonomy, "provenance")
    assert len(records) == len(taxonomy.document["provenance"])
    positions = [row["position"] for row in rows_of(taxonomy, "responsibilities")]
    assert positions.count(1) == len(taxonomy.document["disciplines"])
