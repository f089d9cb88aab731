"""IRIs of the metadata that cannot lead anywhere."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

RULE = ["unresolvable-iri"]
FILE = "taxonomy/taxonomy.yaml"
MAKER = "maker:\n  id: https://example.org/institut\n"

Edit = Callable[[Path, str, str], None]


@pytest.fixture
def lax(thesaurus: Path) -> Path:
    """The thesaurus with a schema that has neither a pattern for the namespace nor prefixes that agree with it."""
    path = thesaurus / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_bytes())
    for cls in model["classes"].values():
        cls["namespaces"] = []
        for slot in cls["slots"]:
            if slot["name"] == "base_iri":
                del slot["pattern"]
    path.write_text(json.dumps(model), encoding="utf-8")
    return thesaurus


def test_real_taxonomy_and_the_other(
    project_copy: Path, thesaurus: Path, check: Callable[..., list[Diagnostic]]
) -> None:
    assert check(project_copy, select=RULE) == []
    assert check(thesaurus, select=RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "base_iri: https://example.org/energy/",
            "base_iri: https:///energy/",
            "the base_iri https:///energy/ has no host",
        ),
        (
            "base_iri: https://example.org/energy/",
            "base_iri: urn:energy/",
            "the base_iri urn:energy/ is not a web address",
        ),
        (
            "id: https://example.org/institut",
            "id: http://localhost/institut",
            "the maker id http://localhost/institut ",
        ),
    ],
)
def test_form_that_leads_nowhere(
    lax: Path,
    edit: Edit,
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
    old: str,
    new: str,
    message: str,
) -> None:
    value = new.partition(": ")[2]
    edit(lax / FILE, old, new.replace(value, f"'{value}'  # a comment"))
    found = check(lax, select=RULE)
    assert [finding.message.startswith(message) for finding in found] == [True]
    assert found[0].severity is Severity.WARNING
    assert found[0].location == place(lax, FILE, f"'{value}'")


def test_namespace_that_does_not_end_where_names_begin(
    lax: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(lax / FILE, "base_iri: https://example.org/energy/", "base_iri: >-\n  https://example.org/energy")
    (finding,) = check(lax, select=RULE)
    assert finding.location == place(lax, FILE, "base_iri: >-", 10)
    assert finding.message == "the namespace https://example.org/energy does not end in a slash or a number sign"


def test_namespace_that_the_schema_refuses_or_disagrees_with_is_for_other_rules(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/", "base_iri: https://example.org/energy")
    assert check(thesaurus, select=RULE) == []
    errors = [finding.rule for finding in check(thesaurus) if finding.severity is Severity.ERROR]
    assert errors == ["schema-violation"]
    edit(thesaurus / FILE, "base_iri: https://example.org/energy", "base_iri: https:///energy/")
    assert check(thesaurus, select=RULE) == []


def test_pages_are_for_another_rule(thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]]) -> None:
    edit(thesaurus / FILE, "web_page: https://example.org/energy", "web_page: http://localhost/energy")
    assert check(thesaurus, select=RULE) == []
    assert len(check(thesaurus, select=["broken-link"])) == 1


@pytest.mark.parametrize("value", ["5", "[a]", "{a: b}", ""])
def test_other_shapes_are_for_the_schema_to_say(
    thesaurus: Path, edit: Edit, check: Callable[..., list[Diagnostic]], value: str
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/", f"base_iri: {value}")
    edit(thesaurus / FILE, "id: https://example.org/institut", f"id: {value}")
    assert check(thesaurus, select=RULE) == []
