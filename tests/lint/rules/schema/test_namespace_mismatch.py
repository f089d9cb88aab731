"""A namespace that does not agree with the schema."""

from collections.abc import Callable
from pathlib import Path

from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/taxonomy.yaml"


def test_every_class_whose_iris_differ(
    thesaurus: Path,
    edit: Callable[[Path, str, str], None],
    place: Callable[..., Location],
    check: Callable[..., list[Diagnostic]],
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/", "base_iri: https://example.org/energie/")
    (finding,) = [finding for finding in check(thesaurus) if finding.severity is Severity.ERROR]
    assert finding.rule == "namespace-mismatch"
    assert finding.location == place(thesaurus, FILE, "https://example.org/energie/")
    assert finding.message == (
        "the namespace gives https://example.org/energie/theme/ for Theme,"
        " but the schema https://example.org/energy/theme/; likewise for Term"
    )


def test_one_class_whose_iris_differ(
    thesaurus: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(
        thesaurus / "schema/generated/taxonomy.model.json",
        '"https://example.org/energy/term/"\n   ]',
        '"https://example.org/energie/term/"\n   ]',
    )
    assert [finding.message for finding in check(thesaurus, select=["namespace-mismatch"])] == [
        (
            "the namespace gives https://example.org/energy/term/ for Term,"
            " but the schema https://example.org/energie/term/"
        )
    ]


def test_no_namespace_is_for_the_schema_to_say(
    thesaurus: Path, edit: Callable[[Path, str, str], None], check: Callable[..., list[Diagnostic]]
) -> None:
    edit(thesaurus / FILE, "base_iri: https://example.org/energy/\n", "")
    errors = [finding.rule for finding in check(thesaurus) if finding.severity is Severity.ERROR]
    assert errors == ["schema-violation"]
