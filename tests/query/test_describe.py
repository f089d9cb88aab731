"""Everything that is known of one item."""

from collections.abc import Callable
from pathlib import Path

from taxokit.query.lookup import Describer, find_item
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.names import full_id
from taxokit.text.diagnostics import Location


def test_item_with_everything(thesaurus: Path, place: Callable[..., Location]) -> None:
    taxonomy = load(find_project(thesaurus))
    found = Describer(taxonomy).describe(find_item(taxonomy, "strom"))
    assert found.iri == "https://example.org/energy/term/strom"
    assert found.location == place(thesaurus, "taxonomy/themes/erzeugung.yaml", "id: strom\n")
    assert [full_id(parent) for parent in found.path] == ["theme/erzeugung"]
    assert found.values == {
        "id": "strom",
        "label": "Strom",
        "definition": "Bewegte elektrische Ladung.",
        "translations": {"en": {"label": "Electric current"}},
        "level": 0,
        "measurable": True,
    }
    assert found.children == {}
    assert found.references == {}
    assert [(ref.slot.name, full_id(ref.source)) for ref in found.referenced_by] == [
        ("builds_on", "term/photovoltaik"),
        ("builds_on", "term/windkraft"),
        ("builds_on", "term/batterie"),
        ("builds_on", "term/pumpspeicher"),
    ]


def test_children_and_references(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    describer = Describer(taxonomy)
    theme = describer.describe(find_item(taxonomy, "theme/speicherung"))
    assert {slot: [item.id for item in items] for slot, items in theme.children.items()} == {
        "terms": ["batterie", "heimspeicher", "pumpspeicher"]
    }
    assert theme.path == ()
    term = describer.describe(find_item(taxonomy, "heimspeicher"))
    assert {slot: [ref.value for ref in refs] for slot, refs in term.references.items()} == {
        "builds_on": ["batterie", "photovoltaik"]
    }


def test_history_is_that_of_the_last_release(released_copy: Path, edit: Callable[..., None]) -> None:
    path = released_copy / "taxonomy/categories/agent-protocols.yaml"
    edit(path, "skills:\n", "skills:\n  - id: brand-new\n    label: Brand New\n")
    taxonomy = load(find_project(released_copy))
    describer = Describer(taxonomy)
    released = describer.describe(find_item(taxonomy, "agent-memory-systems")).values
    assert (released["introduced_in"], released["created"]) == ("1.0.0", "2026-06-14")
    assert not {"changed_in", "modified"} & released.keys()
    assert not {"introduced_in", "created"} & describer.describe(find_item(taxonomy, "brand-new")).values.keys()


def test_release_that_cannot_be_read_is_no_history(released_copy: Path) -> None:
    (released_copy / "releases/1.0.0/taxonomy.json").write_text("{", encoding="utf-8")
    taxonomy = load(find_project(released_copy))
    found = Describer(taxonomy).describe(find_item(taxonomy, "agent-memory-systems"))
    assert "introduced_in" not in found.values
