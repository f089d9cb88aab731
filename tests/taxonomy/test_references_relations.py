"""References between items, also where sources are not valid."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.core.project import find_project
from taxokit.query.lookup import find_item
from taxokit.taxonomy.canonical import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.references import heights, inverse_of, references_of, references_to


@pytest.fixture
def taxonomy(thesaurus: Path) -> Taxonomy:
    return load(find_project(thesaurus))


def test_references_out_and_in(taxonomy: Taxonomy) -> None:
    item = find_item(taxonomy, "photovoltaik")
    out = [(found.slot.name, found.value) for found in references_of(taxonomy, item)]
    assert out == [("related", "batterie"), ("builds_on", "strom")]
    into = [(found.slot.name, found.source.id) for found in references_to(taxonomy, item)]
    assert into == [("replaced_by", "solarzellentechnik"), ("builds_on", "heimspeicher")]


def test_inverse_slot(taxonomy: Taxonomy, project_copy: Path) -> None:
    term = taxonomy.schema.classes["Term"]
    inverse = inverse_of(taxonomy.schema, term, term.by_name["builds_on"])
    assert inverse is not None
    assert inverse.name == "basis_of"
    assert inverse_of(taxonomy.schema, term, term.by_name["related"]) is None
    schema = load(find_project(project_copy)).schema
    inverse = inverse_of(schema, schema.classes["Lab"], schema.classes["Lab"].by_name["assesses"])
    assert inverse is not None
    assert inverse.name == "assessed_by"


def test_the_same_heights_and_inverses_as_in_a_release(taxonomy: Taxonomy) -> None:
    term = taxonomy.schema.classes["Term"]
    document = canonical_document(taxonomy, Stamp(version="1.0.0"))
    released = {item["id"]: item for theme in document["themes"] for item in theme["terms"]}
    assert heights(taxonomy, term, term.by_name["level"]) == {key: item["level"] for key, item in released.items()}
    for item in taxonomy.by_class["Term"]:
        named_by = [found.source.id for found in references_to(taxonomy, item) if found.slot.name == "builds_on"]
        assert sorted(named_by) == released[item.id].get("basis_of", [])


def test_values_of_a_wrong_shape(thesaurus: Path, edit: Callable[..., None]) -> None:
    path = thesaurus / "taxonomy/themes/speicherung.yaml"
    edit(
        path,
        "      - batterie\n      - photovoltaik\n",
        "      - {a: b}\n      - [c]\n      - 7\n      - gone\n      - batterie\n",
    )
    edit(path, "    related:\n      - windkraft\n", "    related: windkraft\n")
    taxonomy = load(find_project(thesaurus))
    found = list(references_of(taxonomy, find_item(taxonomy, "heimspeicher")))
    assert [(reference.value, reference.target is not None) for reference in found] == [
        ("gone", False),
        ("batterie", True),
    ]
    term = taxonomy.schema.classes["Term"]
    assert heights(taxonomy, term, term.by_name["level"])["heimspeicher"] == 2
    assert list(references_to(taxonomy, find_item(taxonomy, "windkraft"))) == []


def test_heights_where_nothing_is_linked(unlinked_copy: Path) -> None:
    taxonomy = load(find_project(unlinked_copy))
    slot = taxonomy.schema.classes["Skill"].by_name["rung"]
    assert heights(taxonomy, taxonomy.schema.classes["Skill"], slot) == {}
