"""Diffs made by hand, which hold every kind of change."""

import pytest

from taxokit.archive import Version
from taxokit.attribution import Attribution
from taxokit.changes import Bump, Change, Diff

CHANGES = (
    Change("schema", "added", "Unit", "", "", None, None, "https://example.org/Unit", Bump.MINOR, "a new class"),
    Change("schema", "changed", "Term", "", "", "coined", {"maximum": None}, {"maximum": 9}, Bump.MINOR, "its maximum"),
    Change("metadata", "changed", "Thesaurus", "", "", "summary", "Old.", "New.", Bump.PATCH, "metadata"),
    Change("item", "added", "Term", "sun", "Sun", None, None, {"id": "sun"}, Bump.MINOR, "an addition"),
    Change("item", "removed", "Term", "wind", "Wind", None, {"id": "wind"}, None, Bump.MAJOR, "an identifier is gone"),
    Change(
        "item", "changed", "Term", "odd", "<b>*a*</b>", "label", "`x` #1", "[y](z) | _w_", Bump.MINOR, "new wording"
    ),
    Change("item", "changed", "Term", "sea", "", "words", {"en": {"label": "Sea"}}, None, Bump.MINOR, "another value"),
    Change("item", "moved", "Term", "tide", "Tide", "terms", "water", "moon", Bump.MAJOR, "it changed its parent"),
    Change("item", "reordered", "Theme", "water", "Water", "terms", ["a", "b"], ["b", "a"], Bump.MINOR, "a new order"),
)


@pytest.fixture(scope="session")
def credit() -> Attribution:
    """Who is to be credited."""
    return Attribution(
        title="Odd *Words*",
        description="Words.",
        version=Version(2, 0, 0),
        issued="2026-06-14",
        creator="Some_body",
        creator_iri="https://example.org/somebody",
        publisher="Press",
        publisher_iri="https://example.org/press",
        license="CC-BY-4.0",
        license_url="https://creativecommons.org/licenses/by/4.0/",
        homepage="https://example.org/words",
        source="https://example.org/words",
        language="en",
        template="{creator}: {title} {version}, {license}.",
    )


@pytest.fixture(scope="session")
def several() -> Diff:
    """A change of each kind and subject, without a credit."""
    return Diff("1.0.0", "work", CHANGES)


@pytest.fixture(scope="session")
def nothing() -> Diff:
    """No change."""
    return Diff("1.0.0", "work", ())


@pytest.fixture(scope="session")
def first(credit: Attribution) -> Diff:
    """The first release."""
    return Diff(None, "2.0.0", (), credit)
