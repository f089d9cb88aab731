"""References to what does not exist."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.text.diagnostics import Diagnostic, Location

FIRST = "taxonomy/themes/erzeugung.yaml"
SECOND = "taxonomy/themes/speicherung.yaml"
REAL = "taxonomy/categories/agent-protocols.yaml"

Edit = Callable[[Path, str, str], None]


def test_typo_in_the_real_taxonomy(
    project_copy: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    first = "      - agent-tool-design-validation\n"
    edit(project_copy / REAL, first, f"{first}      - agent-memory-system\n")
    error = sole_error(project_copy)
    assert error.rule == "unknown-reference"
    assert error.location == place(project_copy, REAL, "- agent-memory-system\n", 2)
    assert error.message == "there is no skill 'agent-memory-system'"
    assert error.hint == "did you mean 'agent-memory-systems'?"


def test_words_in_another_order(thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]) -> None:
    edit(thesaurus / SECOND, "id: pumpspeicher\n", "id: speicher-mit-pumpe\n")
    edit(thesaurus / FIRST, "      - batterie\n", "      - pumpe-mit-speicher\n")
    assert sole_error(thesaurus).hint == "did you mean 'speicher-mit-pumpe'?"


def test_reference_to_something_of_another_class(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, "      - batterie\n", "      - speicherung\n")
    error = sole_error(thesaurus)
    assert error.location == place(thesaurus, FIRST, "- speicherung\n", 2)
    assert error.message == "there is no term 'speicherung'"
    assert error.hint == "'speicherung' is a theme, and related takes a Term"


def test_nothing_is_suggested_where_nothing_is_near(
    thesaurus: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, "      - batterie\n", "      - wasserstoff\n")
    assert sole_error(thesaurus).hint == ""


def test_every_broken_reference(thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    (thesaurus / SECOND).unlink()
    found = check(thesaurus, select=["unknown-reference"])
    assert [(finding.location.path, finding.message) for finding in found] == [
        (FIRST, "there is no term 'batterie'"),
    ]


def test_flow_list(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    edit(thesaurus / FIRST, "    related:\n      - batterie\n", "    related: [batterie, baterie]\n")
    assert sole_error(thesaurus).location == place(thesaurus, FIRST, ", baterie", 2)


def test_reference_of_the_taxonomy_itself(
    thesaurus: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    """A schema may let the root refer to items too."""
    path = thesaurus / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_bytes())
    slots = model["classes"]["Thesaurus"]["slots"]
    related = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "related")
    slots.append({**related, "name": "featured", "uri": "https://example.org/energy/ns#featured"})
    path.write_text(json.dumps(model), encoding="utf-8")
    with (thesaurus / "taxonomy/taxonomy.yaml").open("a", encoding="utf-8") as file:
        file.write("featured: [strom, stroom]\n")
    (finding,) = check(thesaurus, select=["unknown-reference"])
    assert finding.location == place(thesaurus, "taxonomy/taxonomy.yaml", "stroom")
    assert finding.hint == "did you mean 'strom'?"


def test_references_of_items_that_stand_in_no_list(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    """In a mapping, and alone inside another item."""
    path = thesaurus / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_bytes())
    related = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "related")
    for name in ("Wording", "Agent"):
        model["classes"][name]["slots"].append(
            {**related, "uri": "https://example.org/energy/ns#about", "name": "about"}
        )
    path.write_text(json.dumps(model), encoding="utf-8")
    edit(thesaurus / FIRST, "    label: Production\n", "    label: Production\n    about: [strom, stromm]\n")
    edit(
        thesaurus / "taxonomy/taxonomy.yaml",
        "  full_name: Musterverlag\n",
        "  full_name: Musterverlag\n  about:\n    # one\n    - 'windkrafd'\n",
    )
    assert [(finding.location, finding.hint) for finding in check(thesaurus, select=["unknown-reference"])] == [
        (place(thesaurus, "taxonomy/taxonomy.yaml", "'windkrafd'"), "did you mean 'windkraft'?"),
        (place(thesaurus, FIRST, "stromm"), "did you mean 'strom'?"),
    ]


@pytest.mark.parametrize("value", ["5", "{a: b}", "[[strom], {strom: 5}, 5, null]", "nowhere", ""])
def test_other_shapes_are_for_the_schema_to_say(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(thesaurus / FIRST, "    related:\n      - batterie\n", f"    related: {value}\n")
    assert check(thesaurus, select=["unknown-reference"]) == []


def test_with_comments_anchors_and_block_scalars(
    thesaurus: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    path = "taxonomy/themes/wetter.yaml"
    (thesaurus / path).write_text(
        "# related: [sturm]\nid: wetter\nlabel: Wetter\nterms:\n"
        "  - id: &wind wind\n    label: 'Wind,\n      stark'\n    definition: >-\n      related: sturm,\n      gefaltet.\n"
        "  - id: boe\n    label: Böe\n    definition: |-\n      - sturm\n"
        '    related:\n      # two\n      - *wind\n      - "sturm"  # none\n',
        encoding="utf-8",
    )
    (finding,) = check(thesaurus, select=["unknown-reference"])
    assert finding.location == place(thesaurus, path, '"sturm"')


def test_what_a_broken_file_may_hold_is_not_unknown(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / SECOND, "label: Speicherung\n", "label: [\n")
    assert check(thesaurus, select=["unknown-reference"]) == []
    edit(thesaurus / FIRST, "      - batterie\n", "      - batterie\n      - baterie\n")
    (finding,) = check(thesaurus, select=["unknown-reference"])
    assert finding.location == place(thesaurus, FIRST, "- baterie\n", 2)


def test_released_identifier_is_never_taken_for_its_misspelling(
    released_copy: Path, edit: Edit, run: Callable[..., Any]
) -> None:
    path = released_copy / "taxonomy/categories/agent-architecture.yaml"
    edit(path, "  - id: agent-memory-systems\n", "  - id: agent-memory-sistems\n")
    out = str(run("check", "--select", "unknown-reference", "--select", "removed-released-id", cwd=released_copy).out)
    assert "there is no skill 'agent-memory-systems' [unknown-reference]" in out
    assert "hint: it was released in 1.0.0: restore the item, or its identifier" in out
    assert "did you mean 'agent-memory-sistems'?" not in out


def test_released_identifiers_are_suggested_first(
    released_copy: Path, edit: Edit, sole_error: Callable[[Path], Diagnostic]
) -> None:
    first = "      - agent-tool-design-validation\n"
    edit(released_copy / REAL, first, f"{first}      - agent-memory-systemss\n")
    path = released_copy / "taxonomy/categories/agent-architecture.yaml"
    new = "  - id: agent-memory-systemsss\n    label: New\n    definition: Makes things new.\n"
    new += "    value_provenance:\n" + "".join(
        f"      - slot: {slot}\n        source: editorial\n" for slot in ("definition", "label")
    )
    edit(path, "skills:\n", f"skills:\n{new}")
    edit(released_copy / "taxonomy/taxonomy.yaml", "skills: 102", "skills: 103")
    assert sole_error(released_copy).hint == "did you mean 'agent-memory-systems'?"
