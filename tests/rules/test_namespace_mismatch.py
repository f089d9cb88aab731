"""A namespace that does not agree with the schema."""

from collections.abc import Callable
from pathlib import Path

from taxokit.findings import Finding
from taxokit.location import Location

FILE = "taxonomy/taxonomy.yaml"


def test_every_class_whose_iris_differ(
    thesaurus: Path,
    edit: Callable[[Path, str, str], None],
    place: Callable[..., Location],
    check: Callable[..., list[Finding]],
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/", "base_iri: https://example.org/energie/")
    found = check(thesaurus)
    assert {finding.rule for finding in found} == {"namespace-mismatch"}
    assert {finding.location for finding in found} == {place(thesaurus, FILE, "https://example.org/energie/")}
    assert [finding.message for finding in found] == [
        "the namespace gives https://example.org/energie/term/ for Term, and the schema https://example.org/energy/term/",
        "the namespace gives https://example.org/energie/theme/ for Theme,"
        " and the schema https://example.org/energy/theme/",
    ]


def test_no_namespace_is_for_the_schema_to_say(
    thesaurus: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Finding]]
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/\n", "")
    assert [finding.rule for finding in check(thesaurus)] == ["schema-violation"]
