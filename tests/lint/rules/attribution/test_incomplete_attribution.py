"""Parts that an attribution lacks."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["incomplete-attribution"]
FILE = "taxonomy/taxonomy.yaml"
SCHEMA = "schema/taxonomy.yaml"
MODEL = "schema/generated/taxonomy.model.json"
TEMPLATE = "credit_template: '{creator} ({issued}): {title}, Fassung {version}. {publisher}. {homepage}, {license}.'\n"

Edit = Callable[[Path, str, str], None]


def test_nothing_lacks(project_copy: Path, thesaurus: Path, check: Callable[..., list[Diagnostic]]) -> None:
    assert check(project_copy, select=RULE) == []
    assert check(thesaurus, select=RULE) == []


def test_credit_line_of_the_real_taxonomy(
    project_copy: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(project_copy / FILE, " Edition {edition},", "")
    (finding,) = check(project_copy, select=RULE)
    assert finding.location == place(project_copy, FILE, "'{based_on} ")
    assert finding.message == "the credit line does not name the version"
    assert (finding.hint, finding.severity) == ("add {version}", Severity.WARNING)


def test_credit_line_in_a_block(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(
        thesaurus / FILE,
        TEMPLATE,
        "# {homepage}\ncredit_template: >-\n  {creator}:\n  {title}, {version}, {license_url}\n",
    )
    (finding,) = check(thesaurus, select=RULE)
    assert finding.location == place(thesaurus, FILE, "credit_template: >-", 17)
    assert finding.message == "the credit line does not name the source"
    edit(thesaurus / FILE, "{license_url}", "CC0")
    (finding,) = check(thesaurus, select=RULE)
    assert finding.message == "the credit line does not name the source and the licence"
    assert finding.hint == "add {homepage} and {license}"


@pytest.mark.parametrize("text", ["", "credit_template: 5\n", "credit_template: [a]\n", "credit_template:\n"])
def test_without_a_template_the_credit_line_is_that_of_the_toolkit(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]], text: str
) -> None:
    edit(thesaurus / FILE, TEMPLATE, text)
    assert check(thesaurus, select=RULE) == []


def _changed(root: Path, uri: str, change: Callable[[list[dict[str, object]], int], object]) -> None:
    model = json.loads((root / MODEL).read_bytes())
    slots = model["classes"]["Thesaurus"]["slots"]
    change(slots, next(index for index, slot in enumerate(slots) if slot["uri"] == uri))
    (root / MODEL).write_text(json.dumps(model), encoding="utf-8")


def test_schema_without_a_slot(
    thesaurus: Path, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    _changed(thesaurus, "http://purl.org/dc/terms/creator", lambda slots, index: slots.pop(index))
    (finding,) = check(thesaurus, select=RULE)
    assert finding.location == place(thesaurus, SCHEMA, "\n  Thesaurus:\n", 3)
    assert finding.message == "Thesaurus has no slot for the creator (<http://purl.org/dc/terms/creator>)"


def test_value_that_the_schema_does_not_require(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / FILE, "summary: Einige Begriffe der Energieversorgung, für die Tests.\n", "")
    assert check(thesaurus, select=RULE) == []
    assert [finding.rule for finding in check(thesaurus) if finding.severity is Severity.ERROR] == ["schema-violation"]
    _changed(thesaurus, "http://purl.org/dc/terms/description", lambda slots, index: slots[index].pop("required"))
    (finding,) = check(thesaurus, select=RULE)
    assert (finding.location, finding.message) == (Location(FILE, 1, 1), "the description is missing")
    assert finding.hint.startswith("add `summary:` (")
