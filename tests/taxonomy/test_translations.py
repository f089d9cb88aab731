"""The states of translations by their evidence, the gates of languages, and the table of the evidence."""

from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.translations import (
    Record,
    Unit,
    digest_of,
    languages_of,
    progress_of,
    read_records,
    records_text,
    units,
)
from taxokit.text.errors import ConfigError

LABEL = "term/photovoltaik#label"
SOURCE, TEXT = digest_of(["Photovoltaik"]), digest_of(["Photovoltaics"])


def unit(root: Path, context: str = LABEL, language: str = "en") -> Unit:
    return next(unit for unit in units(load(find_project(root)), language) if unit.context == context)


def write(root: Path, *records: Record) -> None:
    path = root / "translations" / "en.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(records_text(records))


@pytest.mark.parametrize(
    ("record", "state"),
    [
        (None, "draft"),
        (Record(LABEL, SOURCE, TEXT), "draft"),
        (Record(LABEL, SOURCE, TEXT, "Ada"), "draft"),
        (Record(LABEL, SOURCE, TEXT, "", "Grace"), "reviewed"),
        (Record(LABEL, SOURCE, "00000000", "", "Grace"), "draft"),  # edited after the review
        (Record(LABEL, "00000000", TEXT, "", "Grace"), "stale"),
    ],
)
def test_state_follows_from_the_evidence(thesaurus: Path, record: Record | None, state: str) -> None:
    write(thesaurus, *([record] if record else []))
    assert unit(thesaurus).state == state
    assert unit(thesaurus, "term/windkraft#label").state == "missing"


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Photovoltaik.", "reviewed"),
        ("photovoltaik", "reviewed"),
        ("„Photovoltaik“", "reviewed"),
        ("Photovoltaik und Wind", "stale"),
        ("Photovoltaik+", "stale"),
    ],
)
def test_punctuation_and_case_make_nothing_stale(thesaurus: Path, label: str, state: str) -> None:
    write(thesaurus, Record(LABEL, SOURCE, TEXT, "", "Grace"))
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    path.write_text(path.read_text().replace("label: Photovoltaik\n", f"label: {label}\n"))
    assert unit(thesaurus).state == state


def test_names_are_one_optional_text(thesaurus: Path) -> None:
    names = unit(thesaurus, "term/photovoltaik#synonyms")
    assert (names.source, names.text, names.is_optional) == (("PV", "Solarstrom"), ("Solar power",), True)


def test_texts_of_deprecated_items_are_not_to_be_translated(thesaurus: Path) -> None:
    contexts = [unit.context for unit in units(load(find_project(thesaurus)), "en")]
    assert contexts[:2] == ["theme/erzeugung#label", "theme/erzeugung#definition"]
    assert not any("solarzellentechnik" in context for context in contexts)


def test_progress_counts_texts_and_words(thesaurus: Path) -> None:
    write(thesaurus, Record(LABEL, SOURCE, TEXT, "", "Grace"))
    numbers = progress_of(load(find_project(thesaurus)), "en")
    assert numbers.texts == {"missing": 11, "draft": 3, "reviewed": 1, "stale": 0}
    assert numbers.words["reviewed"] == 1
    assert (numbers.number, numbers.percentage) == (15, 6)


@pytest.mark.parametrize(("gate", "languages"), [(0, {"en", "fr"}), (6, {"en"}), (7, set()), (100, set())])
def test_language_below_its_gate_is_not_in_the_document(thesaurus: Path, gate: int, languages: set[str]) -> None:
    write(thesaurus, Record(LABEL, SOURCE, TEXT, "", "Grace"))
    with (thesaurus / "taxokit.toml").open("a") as options:
        options.write(f"[translations]\ngate = {gate}\n")
    taxonomy = load(find_project(thesaurus))
    document = canonical_document(taxonomy, Stamp(version=""))
    assert {tag for theme in document["themes"] for tag in theme.get("translations", ())} <= languages
    texts = [term.get("translations", {}) for theme in document["themes"] for term in theme["terms"]]
    assert {tag for translations in texts for tag in translations} == languages & {"en"}
    assert languages_of(taxonomy) == ["en", "fr"], "the sources keep them"


def test_gate_of_a_language_goes_before_that_of_all(thesaurus: Path) -> None:
    with (thesaurus / "taxokit.toml").open("a") as options:
        options.write('[translations]\ngate = 50\nfr.gate = 0\npt-br.translators = ["Ana"]\nde.gate = 90\n')
    taxonomy = load(find_project(thesaurus))
    assert languages_of(taxonomy) == ["en", "fr", "pt-BR"]
    assert [progress_of(taxonomy, tag).passes_gate for tag in ("en", "fr", "pt-BR")] == [False, True, False]
    assert progress_of(taxonomy, "pt-BR").translators == ("Ana",)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("gate = 101", "the option 'translations.gate' of taxokit must be a number from 0 to 100"),
        (
            "zh_TW.gate = 5",
            "the option 'translations.zh_TW' of taxokit names a language by a tag that is not well-formed (BCP 47)",
        ),
        ("de.gate = true", "the option 'translations.de.gate' of taxokit must be a number from 0 to 100"),
        ('de.translators = "Ada"', "the option 'translations.de.translators' of taxokit must be a list of names"),
        (
            "de = 90",
            "the option 'translations.de' of taxokit must be a table with a `gate` and a list of `translators`",
        ),
    ],
)
def test_wrong_gates_are_refused(thesaurus: Path, table: str, message: str) -> None:
    with (thesaurus / "taxokit.toml").open("a") as options:
        options.write(f"[translations]\n{table}\n")
    with pytest.raises(ConfigError, match=r"taxokit\.toml") as error:
        find_project(thesaurus)
    assert error.value.message == message


def test_table_is_read_as_it_is_written() -> None:
    records = [Record("term/a#label", "1", "2", 'Ada "the first", Countess', ""), Record("term/B#label", "3", "4")]
    text = records_text(records)
    assert text.startswith("context,source,text,translator,reviewer\nterm/B#label,3,4,,\n")
    read = read_records("translations/en.csv", text)
    assert [record[:-1] for record in read.by_context.values()] == [record[:-1] for record in sorted(records)]
    assert not read.diagnostics
