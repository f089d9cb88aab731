"""The words for people in a taxonomy."""

from pathlib import Path

from taxokit.lint.vocabulary.sources import SourceVocabulary
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.names import texts_of


def test_texts_are_words_and_no_codes(thesaurus: Path) -> None:
    """Translations and metadata, but neither identifiers, references, addresses nor numbers."""
    taxonomy = load(find_project(thesaurus))
    texts = [text for text, _ in texts_of(taxonomy)]
    assert {"Kleiner Thesaurus der Energie", "Institut für Beispiele", "Solar power", "Nur noch in alten Texten."} <= {
        *texts
    }
    assert not {"photovoltaik", "strom", "withdrawn", "https://example.org/energy", "de"} & {*texts}


def test_places_of_texts(thesaurus: Path) -> None:
    taxonomy = load(find_project(thesaurus))
    vocabulary = SourceVocabulary(taxonomy)
    for text, key in vocabulary.texts():
        value = taxonomy.document
        item, name, route = key
        for step in (*item.route, name, *route):
            value = value[step]
        assert value == text
