"""`translations.json`: the languages of a release in numbers, and which of its translations nobody reviewed."""

from collections.abc import Iterator

from taxokit.formats.edition import Artifact, Edition, artifact_format
from taxokit.formats.forms import TRANSLATIONS
from taxokit.taxonomy.released_translations import released_form
from taxokit.taxonomy.translations import languages_in, progress
from taxokit.text.json_text import json_text

FORMAT = 1
"""The version of the format of the file."""


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the file, if there is evidence of translations or a gate for a language."""
    if edition.taxonomy.translations is None:
        return
    there = languages_in(edition.taxonomy)
    languages = [
        released_form(numbers, is_released=numbers.language in there) for numbers in progress(edition.taxonomy)
    ]
    content = {"metadata": edition.attribution.metadata(), "format": FORMAT, "languages": languages}
    yield Artifact(TRANSLATIONS, json_text(content).encode())
