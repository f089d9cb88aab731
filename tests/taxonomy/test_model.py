"""The taxonomy in memory: its items, their places and their identifiers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.rdf import terms
from taxokit.repository.project import TAXONOMY_FILE, find_project
from taxokit.taxonomy.compiled_schema import read_schema
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Schema, is_slug, item_iri
from taxokit.text.diagnostics import Origin


@pytest.fixture
def taxonomy(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


@pytest.fixture
def schema(thesaurus_template: Path) -> Schema:
    return read_schema(thesaurus_template)


@pytest.mark.parametrize("value", ["a", "0", "a-b", "agent-2-agent", "a" * 80])
def test_slugs(value: str) -> None:
    assert is_slug(value)


@pytest.mark.parametrize(
    "value", ["", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "ä", "a\n", "a.b", "../a", "a/b", "a" * 81, "١", "ⅷ"]
)
def test_invalid_slugs(value: str) -> None:
    assert not is_slug(value)


@given(st.text())
def test_slug_survives_being_a_file_name_and_a_segment_of_an_iri(value: str) -> None:
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    expected = (
        0 < len(value) <= 80 and set(value) <= allowed and "--" not in value and value[0] != "-" and value[-1] != "-"
    )
    assert is_slug(value) == expected


def test_items_are_listed_parents_first_in_the_order_of_the_document(taxonomy: Taxonomy) -> None:
    # fmt: off
    assert [item.name for item in taxonomy.items] == [
        "theme erzeugung", "term photovoltaik", "term solarzellentechnik", "term strom", "term windkraft",
        "theme speicherung", "term batterie", "term heimspeicher", "term pumpspeicher",
    ]
    # fmt: on
    assert {name: len(items) for name, items in taxonomy.by_class.items() if items} == {
        "Thesaurus": 1,
        "Theme": 2,
        "Term": 7,
    }


def test_item_knows_its_place(taxonomy: Taxonomy) -> None:
    item = taxonomy.index("Term")["heimspeicher"]
    assert item.route == ("themes", 1, "terms", 1)
    assert item.parent is not None
    assert item.parent.id == "speicherung"
    assert taxonomy.origin(item, "label") == Origin("taxonomy/themes/speicherung.yaml", ("terms", 1, "label"))
    assert taxonomy.origin(item, "label", on_key=True).on_key
    assert taxonomy.origin(taxonomy.root, "lang") == Origin(TAXONOMY_FILE, ("lang",))
    assert taxonomy.origin_of(("themes", 99)) == Origin(TAXONOMY_FILE, ("themes", 99))
    assert taxonomy.origin_of(()) == Origin(TAXONOMY_FILE)


def test_values_of_a_slot_are_always_a_list(taxonomy: Taxonomy) -> None:
    item = taxonomy.index("Term")["photovoltaik"]
    slots = item.cls.by_name
    assert item.values(slots["synonyms"]) == ["PV", "Solarstrom"]
    assert item.values(slots["label"]) == ["Photovoltaik"]
    assert item.values(slots["measurable"]) == [False]
    assert item.values(slots["stage"]) == []
    assert item.values(slots["replaced_by"]) == []
    broken = Item(item.cls, {"synonyms": "PV"})
    assert broken.values(slots["synonyms"]) == []


def test_values_are_found_by_their_meaning(taxonomy: Taxonomy) -> None:
    assert taxonomy.index("Term")["strom"].meaning(terms.PREF_LABEL) == "Strom"
    assert taxonomy.metadata(terms.TITLE) == "Kleiner Thesaurus der Energie"
    assert taxonomy.metadata(terms.SKOS + "broader") is None
    assert taxonomy.namespace == "https://example.org/energy/"


def test_index_of_a_class_holds_its_descendants_and_the_first_of_two(
    thesaurus: Path, edit: Callable[[Path, str, str], None]
) -> None:
    edit(thesaurus / "taxonomy/themes/speicherung.yaml", "id: heimspeicher", "id: strom")
    taxonomy = load(find_project(thesaurus))
    assert taxonomy.index("Term")["strom"].data["label"] == "Strom"
    assert len(taxonomy.index("Term")) == 6
    assert len(taxonomy.index("Entry")) == 8
    assert taxonomy.index("Agent") == {}


def test_table_holds_the_items_of_one_slot(taxonomy: Taxonomy) -> None:
    assert [item.id for item in taxonomy.table("themes")] == ["erzeugung", "speicherung"]
    assert sum(1 for _ in taxonomy.table("terms")) == 7


def test_iris(taxonomy: Taxonomy, schema: Schema, project_template: Path) -> None:
    assert taxonomy.iri(taxonomy.index("Term")["strom"]) == "https://example.org/energy/term/strom"
    assert taxonomy.iri(taxonomy.root) == "https://example.org/energy"
    agent = schema.classes["Agent"]
    assert item_iri("https://x/", agent, {"id": "https://example.org/institut"}) == "https://example.org/institut"
    size = schema.classes["Size"]
    assert item_iri("https://x/", size, {}, "terms") == "https://x/size/terms"
    assert item_iri("https://x/", schema.classes["Term"], {"id": 5}) == ""
    real = load(find_project(project_template))
    statement = real.by_class["ProvenanceStatement"][0]
    expected = f"{real.namespace}provenance-statement/{statement.data['class']}.{statement.data['slot']}"
    assert real.iri(statement) == expected
    assert item_iri("https://x/", statement.cls, {"class": "A"}) == ""


def test_values_without_the_shape_of_an_item_are_left_out(schema: Schema) -> None:
    document: dict[str, Any] = {
        "themes": [
            "text",
            None,
            {"id": "a", "terms": {"id": "x"}},
            {"id": 7, "terms": [["list"], {"label": "without an identifier"}]},
        ],
        "base_iri": 5,
    }
    taxonomy = Taxonomy(schema, document)
    assert [(item.cls.name, item.id, item.index) for item in taxonomy.items] == [
        ("Theme", "a", 2),
        ("Theme", "", 3),
        ("Term", "", 1),
    ]
    assert taxonomy.namespace == ""
    assert taxonomy.items[2].name == "term"
    assert Taxonomy(schema, {"themes": "text"}).items == []


def test_document_without_sources_places_values_in_the_root_file(taxonomy: Taxonomy) -> None:
    bare = Taxonomy(taxonomy.schema, taxonomy.document)
    assert bare.origin(bare.items[0], "label") == Origin(TAXONOMY_FILE, ("themes", 0, "label"))
