"""The texts for translators: what they say about an item, the known terms in them, and the sources of stale ones."""

from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.translations import Record, digest_of, records_text
from taxokit.translate.entries import Base, Entry, by_context, fingerprint
from taxokit.translate.export import Exporter


def entries(root: Path, language: str = "en") -> dict[str, Entry]:
    return dict(by_context(Exporter(load(find_project(root))).exchange(language).entries))


def test_entry_says_what_the_item_is(thesaurus: Path) -> None:
    entry = entries(thesaurus)["term/photovoltaik#label"]
    assert (entry.source, entry.text, entry.state) == ("Photovoltaik", "Photovoltaics", "draft")
    assert entry.base == Base("draft", fingerprint("Photovoltaics"))
    about = entry.about
    assert (about.kind, about.label, about.parents) == ("term", "Photovoltaik", ("Erzeugung",))
    assert about.definition == "Umwandlung von Sonnenlicht in Strom."
    assert about.iri == "https://example.org/energy/term/photovoltaik"
    assert entries(thesaurus)["theme/erzeugung#label"].about.others == (("fr", "Production"),)


def test_names_are_lines_of_one_text(thesaurus: Path) -> None:
    entry = entries(thesaurus)["term/photovoltaik#synonyms"]
    assert (entry.source, entry.text, entry.about.is_optional) == ("PV\nSolarstrom", "Solar power", True)


def test_broader_items_and_the_most_characters_are_named(animals: Path) -> None:
    taxonomy = load(find_project(animals))
    for limit, length in ((None, "7 characters"), (40, "at most 40 characters; the source has 7")):
        slot = taxonomy.schema.classes["Concept"].by_name["label"]
        slot.annotations = {**slot.annotations, "max_length": limit}
        entry = by_context(Exporter(taxonomy).exchange("de").entries)["concept/mammals#label"]
        assert (entry.about.parents, entry.about.length) == (("Vertebrates",), length)


def test_definitions_of_a_list_are_shown(animals: Path) -> None:
    path = animals / "taxonomy/concepts/fish.yaml"
    assert "definitions:" in path.read_text(encoding="utf-8")
    assert entries(animals, "fr")["concept/fish#label"].about.definition
    assert not entries(animals, "fr")["concept/fish#definitions"].about.definition


def test_language_of_the_taxonomy_gives_a_template(thesaurus: Path) -> None:
    exchange = Exporter(load(find_project(thesaurus))).exchange("de")
    assert exchange.language == ""
    assert {(entry.text, entry.state) for entry in exchange.entries} == {("", "missing")}


@pytest.mark.parametrize(
    ("definition", "terms"),
    [
        ("Mit Photovoltaik und Strom.", {"Photovoltaik": "Photovoltaics", "Strom": "Electric current"}),
        ("STROM, Strom und der Strom", {"Strom": "Electric current"}),
        ("Aus Windkraft.", {}),  # which itself is defined, and is not translated
        ("Photovoltaikanlagen", {}),
        ("Eine Erzeugung von Strom.", {"Erzeugung von Strom": "Power generation"}),
    ],
)
def test_terms_are_the_longest_labels_by_words(thesaurus: Path, definition: str, terms: object) -> None:
    path = thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = path.read_text(encoding="utf-8").replace("Umwandlung von Wind in Strom.", definition)
    if "von Strom" in definition:
        text = text.replace("label: Photovoltaik\n", "label: Erzeugung von Strom\n").replace(
            "label: Photovoltaics", "label: Power generation"
        )
    path.write_text(text, encoding="utf-8")
    assert dict(entries(thesaurus)["term/windkraft#definition"].about.terms) == terms


def test_stale_text_has_the_source_that_it_was_made_from(released_thesaurus: Path) -> None:
    context, root = "term/photovoltaik#definition", released_thesaurus
    path = root / "taxonomy/themes/erzeugung.yaml"
    old = "Umwandlung von Sonnenlicht in Strom."
    path.write_text(path.read_text(encoding="utf-8").replace(old, "Strom aus Licht."), encoding="utf-8")
    records = [Record(context, digest_of([old]), digest_of(["Conversion of sunlight into electricity."]), "", "Grace")]
    records.append(Record("term/photovoltaik#label", "00000000", digest_of(["Photovoltaics"]), "", "Grace"))
    (root / "translations").mkdir()
    (root / "translations/en.csv").write_text(records_text(records), encoding="utf-8")
    known = entries(root)
    assert (known[context].state, known[context].previous, known[context].reviewer) == ("stale", old, "")
    assert known["term/photovoltaik#label"].previous == "", "no release has it"
