"""Items that stand in no list."""

from pathlib import Path
from typing import Any

from taxokit.core.location import Origin
from taxokit.core.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.references import embedded_items
from taxokit.taxonomy.schema import Class


def _classes(*names: str) -> Any:
    def wanted(cls: Class) -> bool:
        return cls.name in names

    return wanted


def test_alone_and_in_mappings(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    found = [(item.name, item.steps) for item in embedded_items(taxonomy, _classes("Agent", "Wording"))]
    assert sorted(found) == [
        ("agent https://example.org/institut of the thesaurus", ("maker",)),
        ("agent https://example.org/press of the thesaurus", ("distributor",)),
        ("wording en of the term photovoltaik", ("translations", "en")),
        ("wording en of the term strom", ("translations", "en")),
        ("wording en of the theme erzeugung", ("translations", "en")),
        ("wording fr of the theme erzeugung", ("translations", "fr")),
    ]


def test_place_of_a_value(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    item = next(found for found in embedded_items(taxonomy, _classes("Wording")) if "photovoltaik" in found.name)
    assert item.origin(taxonomy, "synonyms", 0) == Origin(
        "taxonomy/themes/erzeugung.yaml", ("terms", 0, "translations", "en", "synonyms", 0)
    )


def test_plain_values_of_a_mapping(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    sizes = [found.item.data for found in embedded_items(taxonomy, _classes("Size"))]
    assert sizes == [{"list_name": "terms", "number": 7}, {"list_name": "themes", "number": 2}]


def test_items_of_lists_are_none(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    assert list(embedded_items(taxonomy, _classes("Term", "Theme", "Thesaurus"))) == []
