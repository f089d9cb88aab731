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
    iris = ("https://example.org/energie/{0}/ for {1}, and the schema https://example.org/energy/{0}/").format
    assert [finding.message for finding in found] == [
        f"the namespace gives {iris('term', 'Term')}",
        f"the namespace gives {iris('theme', 'Theme')}",
    ]


def test_no_namespace_is_for_the_schema_to_say(
    thesaurus: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Finding]]
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/\n", "")
    assert [finding.rule for finding in check(thesaurus)] == ["schema-violation"]
