"""References between items, and items inside items, also if sources are not valid."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.query.lookup import find_item
from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.references import (
    acyclic_references,
    cycle_text,
    heights,
    inlined_items,
    inverse_of,
    references_in,
    references_to,
    uses_of,
)
from taxokit.text.diagnostics import Origin


@pytest.fixture
def taxonomy(thesaurus: Path) -> Taxonomy:
    return load(find_project(thesaurus))


def test_references_out_and_in(taxonomy: Taxonomy) -> None:
    item = find_item(taxonomy, "photovoltaik")
    out = [(link.slot.name, link.value) for slot in item.cls.references for link in references_in(taxonomy, item, slot)]
    assert out == [("related", "batterie"), ("builds_on", "strom")]
    into = [(link.slot.name, link.source.id) for link in references_to(taxonomy, item)]
    assert into == [("replaced_by", "solarzellentechnik"), ("builds_on", "heimspeicher")]
    assert [(link.slot.name, link.source.id) for link in uses_of(taxonomy, item)] == [("builds_on", "heimspeicher")]


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
        named_by = [link.source.id for link in references_to(taxonomy, item) if link.slot.name == "builds_on"]
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
    item = find_item(taxonomy, "heimspeicher")
    references = [link for slot in item.cls.references for link in references_in(taxonomy, item, slot)]
    assert [(reference.value, reference.target is not None) for reference in references] == [
        ("gone", False),
        ("batterie", True),
    ]
    term = taxonomy.schema.classes["Term"]
    assert heights(taxonomy, term, term.by_name["level"])["heimspeicher"] == 2
    assert list(references_to(taxonomy, find_item(taxonomy, "windkraft"))) == []


def test_no_heights_without_links(unlinked_copy: Path) -> None:
    taxonomy = load(find_project(unlinked_copy))
    slot = taxonomy.schema.classes["Skill"].by_name["rung"]
    assert heights(taxonomy, taxonomy.schema.classes["Skill"], slot) == {}


# --- references without cycles ------------------------------------------------------------------------------------


def test_links_of_a_taxonomy(thesaurus: Path, edit: Callable[..., None]) -> None:
    edit(
        thesaurus / "taxonomy/themes/speicherung.yaml",
        "      - batterie\n      - photovoltaik\n",
        "      - batterie\n      - nirgendwo\n      - 5\n      - photovoltaik\n",
    )
    taxonomy = load(find_project(thesaurus))
    (builds_on,) = acyclic_references(taxonomy)
    assert builds_on.slot.name == "builds_on"
    assert dict(builds_on.links) == {
        "photovoltaik": ["strom"],
        "windkraft": ["strom"],
        "batterie": ["strom"],
        "heimspeicher": ["batterie", "photovoltaik"],
        "pumpspeicher": ["strom"],
    }
    assert builds_on.route("heimspeicher", "photovoltaik") == ("builds_on", 3)
    assert acyclic_references(taxonomy) is acyclic_references(taxonomy)


def test_cycle_in_words() -> None:
    assert cycle_text(["a"]) == "a → a"
    assert cycle_text(["a", "b", "c"]) == "a → b → c → a"
    assert cycle_text([str(n) for n in range(15)]).endswith("10 → 11 → … (3 more) … → 0")


# --- items inside items -------------------------------------------------------------------------------------------


def test_items_in_no_list_are_named_and_placed_by_their_owner(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    items = {item.name: item for item in inlined_items(taxonomy)}
    assert {name: item.route[-2:] for name, item in items.items()} == {
        "agent https://example.org/institut of the thesaurus": ("maker",),
        "agent https://example.org/press of the thesaurus": ("distributor",),
        "size terms of the thesaurus": ("sizes", "terms"),
        "size themes of the thesaurus": ("sizes", "themes"),
        "wording en of the term photovoltaik": ("translations", "en"),
        "wording en of the term strom": ("translations", "en"),
        "wording en of the theme erzeugung": ("translations", "en"),
        "wording fr of the theme erzeugung": ("translations", "fr"),
    }
    assert items["size terms of the thesaurus"].data == {"list_name": "terms", "number": 7}
    wording = items["wording en of the term photovoltaik"]
    assert taxonomy.origin(wording, "synonyms", 0) == Origin(
        "taxonomy/themes/erzeugung.yaml", ("terms", 0, "translations", "en", "synonyms", 0)
    )
