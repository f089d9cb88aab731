"""The languages of a release in the client."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import taxokit
from taxokit.taxonomy.translations import Record, digest_of, records_text


def test_release_has_its_languages_with_the_texts_that_nobody_reviewed(
    thesaurus: Path, run: Callable[..., Any]
) -> None:
    record = Record("term/strom#label", digest_of(["Strom"]), digest_of(["Electric current"]), "", "Grace")
    (thesaurus / "translations").mkdir()
    (thesaurus / "translations/en.csv").write_text(records_text([record]), encoding="utf-8")
    with (thesaurus / "taxokit.toml").open("a", encoding="utf-8") as options:
        options.write("[translations]\nfr.gate = 50\nen.translators = ['Ada']\n")
    assert run("build", cwd=thesaurus).code == 0
    english, french = taxokit.open(thesaurus / "_build").languages
    assert (english.language, english.is_released, english.gate, english.translators) == ("en", True, 0, ("Ada",))
    assert english.texts == {"missing": 11, "draft": 3, "reviewed": 1, "stale": 0}
    assert english.words["reviewed"] == 1
    assert "theme/erzeugung#label" in english.draft
    assert "term/strom#label" not in english.draft
    assert (french.language, french.is_released, french.gate, french.draft) == ("fr", False, 50, ())


def test_release_that_says_nothing_of_its_languages_has_none(released_thesaurus: Path) -> None:
    assert taxokit.open(released_thesaurus / "releases/1.0.0").languages == ()
