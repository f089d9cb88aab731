"""Translations into a language that the words have already."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.text.diagnostics import Diagnostic, Location, Severity

FILE = "taxonomy/themes/erzeugung.yaml"
ELECTRIC = "      en:\n        label: Electric current\n"

Edit = Callable[[Path, str, str], None]


@pytest.mark.parametrize("tag", ["de", "de-DE", "de-AT", "gsw"])
def test_only_the_language_of_the_taxonomy_itself_is_no_translation(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], check: Callable[..., list[Diagnostic]], tag: str
) -> None:
    """A concept has at most one preferred label in a language (SKOS S14)."""
    edit(thesaurus / FILE, ELECTRIC, f"{ELECTRIC}      {tag}:\n        label: Elektrizität\n")
    found = [finding for finding in check(thesaurus) if finding.severity is Severity.ERROR]
    if tag == "de":
        assert [(finding.rule, finding.location) for finding in found] == [
            ("repeated-language", place(thesaurus, FILE, "      de:\n", 6))
        ]
    else:
        assert found == []


def test_tags_that_differ_in_case_are_one_language(
    thesaurus: Path, edit: Edit, place: Callable[..., Location], sole_error: Callable[[Path], Diagnostic]
) -> None:
    """BCP 47 section 2.1.1; RDF writers fold the case."""
    words = "      en-GB:\n        label: Electric current\n      en-gb:\n        label: Electricity\n"
    edit(thesaurus / FILE, ELECTRIC, words)
    error = sole_error(thesaurus)
    assert (error.rule, error.location) == ("repeated-language", place(thesaurus, FILE, "      en-gb:\n", 6))


def test_fix_where_the_translation_says_nothing_new(odd: Callable[..., str], mended: Callable[[str, str], str]) -> None:
    """Other words may be meant, and stay for a person."""
    text = odd().replace("      en: {", "      de: {label: Wind}\n      en: {")
    assert mended("repeated-language", text) == odd()
    commented = text.replace("{label: Wind}\n", "{label: Wind}  # the same\n")
    assert mended("repeated-language", commented) == commented  # a comment is not thrown away
    different = odd().replace("      en: {", "      de: {label: Sturm}\n      en: {")
    assert mended("repeated-language", different) == different
