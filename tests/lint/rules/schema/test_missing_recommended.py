"""Recommended slots without a value."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/categories/agent-protocols.yaml"
MODEL = "schema/generated/taxonomy.model.json"
RULE = ["missing-recommended"]

Edit = Callable[[Path, str, str], None]


def test_one_finding_for_a_class_where_no_item_has_the_slot(
    unlinked_copy: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    found = {finding.message: finding for finding in check(unlinked_copy, select=RULE)}
    finding = found["none of the 95 items of Responsibility has the recommended slot 'requires'"]
    assert finding.severity is Severity.WARNING
    assert finding.location == place(unlinked_copy, "schema/taxonomy.yaml", "      requires:\n        recommended", 6)
    assert "none of the 14 items of Category has the recommended slot 'definition'" in found
    assert len(found) == 2


def test_one_finding_for_a_class_where_most_items_lack_it(
    unlinked_copy: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(unlinked_copy / FILE, "label: Agent Protocols\n", "label: Agent Protocols\ndefinition: How agents talk.\n")
    assert "13 of the 14 items of Category have no definition, such as the category agent-architecture" in {
        finding.message for finding in check(unlinked_copy, select=RULE)
    }


def test_one_finding_for_each_item_where_few_lack_it(
    unlinked_copy: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(unlinked_copy / FILE, "label: Agent Protocols\n", "label: Agent Protocols\ndefinition: How agents talk.\n")
    (unlinked_copy / "taxokit.toml").write_text(
        'license-file = "LICENSE-DATA"\n[rules]\nmissing-recommended = {listed = 13}\n', encoding="utf-8"
    )
    found = check(unlinked_copy, select=RULE, paths=["taxonomy"])
    assert len(found) == 13
    first = found[0]
    assert first.message == "the category agent-architecture has no definition"
    assert first.location == place(
        unlinked_copy, "taxonomy/categories/agent-architecture.yaml", "id: agent-architecture"
    )
    assert first.hint.startswith("add it: ")
    assert FILE not in {finding.location.path for finding in found}


def test_item_inside_an_item(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    path = "taxonomy/themes/erzeugung.yaml"
    edit(thesaurus / path, "    definition: Bewegte elektrische Ladung.\n", "")
    (finding,) = check(thesaurus, select=RULE)
    assert (finding.rule, finding.message) == ("missing-recommended", "the term strom has no definition")
    assert finding.location == place(thesaurus, path, "id: strom")


def test_empty_value_is_no_value(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "definition: Bewegte elektrische Ladung.", "definition:")
    assert [finding.message for finding in check(thesaurus, select=RULE)] == ["the term strom has no definition"]


def _recommend(root: Path, cls: str, slot: str) -> None:
    model = json.loads((root / MODEL).read_bytes())
    next(entry for entry in model["classes"][cls]["slots"] if entry["name"] == slot)["recommended"] = True
    (root / MODEL).write_text(json.dumps(model), encoding="utf-8")


def test_computed_slot_is_nobodys_to_fill(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    _recommend(thesaurus, "Term", "level")
    assert check(thesaurus, select=RULE) == []


def test_class_without_items_lacks_nothing(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    for path in (thesaurus / "taxonomy/themes").iterdir():
        path.unlink()
    assert check(thesaurus, select=RULE) == []


def test_slot_of_the_taxonomy_itself(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    _recommend(thesaurus, "Thesaurus", "credit_template")
    assert check(thesaurus, select=RULE) == []
    text = (thesaurus / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines(keepends=True) if line.startswith("credit_template"))
    edit(thesaurus / "taxonomy/taxonomy.yaml", line, "")
    (finding,) = check(thesaurus, select=RULE)
    assert "credit_template" in finding.message


def test_item_that_stands_alone_inside_another(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    """`maker` and `distributor` hold one agent each, in no list."""
    _recommend(thesaurus, "Agent", "full_name")
    assert check(thesaurus, select=RULE) == []
    edit(thesaurus / "taxonomy/taxonomy.yaml", "  full_name: Musterverlag\n", "")
    (finding,) = check(thesaurus, select=RULE)
    assert finding.message == "the agent https://example.org/press of the thesaurus has no full_name"
    assert finding.location == place(thesaurus, "taxonomy/taxonomy.yaml", "id: https://example.org/press")
    edit(thesaurus / "taxonomy/taxonomy.yaml", "  full_name: Institut für Beispiele\n", "")
    (finding,) = check(thesaurus, select=RULE)
    assert finding.message == "none of the 2 items of Agent has the recommended slot 'full_name'"


def test_items_of_a_mapping(
    thesaurus: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    path = "taxonomy/themes/erzeugung.yaml"
    _recommend(thesaurus, "Wording", "definition")
    found = {finding.message: finding.location for finding in check(thesaurus, select=RULE)}
    assert set(found) == {
        "the wording en of the theme erzeugung has no definition",
        "the wording fr of the theme erzeugung has no definition",
        "the wording en of the term strom has no definition",
    }
    assert found["the wording fr of the theme erzeugung has no definition"] == place(
        thesaurus, path, "label: Production"
    )


def test_deprecated_item_and_what_is_in_it(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    _recommend(thesaurus, "Wording", "definition")
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    edit(path, "    definition: Früherer Name der Photovoltaik.\n", "")
    edit(path, "  fr:\n    label: Production\n", "  fr:\n    label: Production\nstage: withdrawn\n")
    assert [finding.message for finding in check(thesaurus, select=RULE)] == [
        "the wording en of the term strom has no definition"
    ]


@pytest.mark.parametrize("value", ["5", "[a]", "{en: 5}", "{en: [a]}", "{en: }", "{5: {a: b}}"])
def test_mapping_of_the_wrong_shape(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    _recommend(thesaurus, "Wording", "definition")
    edit(
        thesaurus / "taxonomy/themes/erzeugung.yaml",
        "    translations:\n      en:\n        label: Electric current\n",
        f"    translations: {value}\n",
    )
    check(thesaurus, select=RULE)


def test_with_comments_anchors_and_block_scalars(
    thesaurus: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    path = "taxonomy/themes/wetter.yaml"
    (thesaurus / path).write_text(
        "# definition: none\nid: wetter\nlabel: Wetter\nterms:\n"
        "  - id: wind\n    label: &name 'Wind,\n      stark'\n    definition: >-\n      Gefaltet,\n      zwei Zeilen.\n"
        "  # the second\n  - notes:\n      - |-\n        definition: none\n    label: *name\n    id: sturm\n",
        encoding="utf-8",
    )
    (finding,) = check(thesaurus, select=RULE)
    assert finding.message == "the term sturm has no definition"
    assert finding.location == place(thesaurus, path, "notes:\n      - |-")
