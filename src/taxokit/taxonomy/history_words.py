"""The words of history notes, in each language that has them. In another language, no such note is written."""

from collections.abc import Mapping
from typing import NamedTuple


class HistoryWords(NamedTuple):
    """Phrases with a version or with names in the braces, and the words that join names."""

    introduced: str
    changed: str
    deprecated: str
    deprecated_in: str
    no_replacement: str
    use: str
    use_together: str
    replaced: str
    conjunction: str
    alternative: str
    quoted: str


ENGLISH = HistoryWords(
    "introduced in {}",
    "changed in {}",
    "deprecated",
    "deprecated in {}",
    "Nothing replaces it.",
    "Use {} instead.",
    "Use {} together instead.",
    "Replaced by {}.",
    "and",
    "or",
    '"{}"',
)
LANGUAGE = "en"

WORDS: Mapping[str, HistoryWords] = {
    "de": HistoryWords(
        "eingeführt in {}",
        "geändert in {}",
        "veraltet",
        "veraltet seit {}",
        "Ohne Ersatz.",
        "Stattdessen {} verwenden.",
        "Stattdessen {} zusammen verwenden.",
        "Ersetzt durch {}.",
        "und",
        "oder",
        "„{}“",
    ),
    LANGUAGE: ENGLISH,
    "es": HistoryWords(
        "introducido en {}",
        "modificado en {}",
        "obsoleto",
        "obsoleto desde {}",
        "Sin sustituto.",
        "Use {} en su lugar.",
        "Use {} conjuntamente en su lugar.",
        "Sustituido por {}.",
        "y",
        "o",
        "«{}»",
    ),
    "fr": HistoryWords(
        "introduit dans {}",
        "modifié dans {}",
        "obsolète",
        "obsolète depuis {}",
        "Sans remplacement.",
        "Utiliser {} à la place.",
        "Utiliser {} ensemble à la place.",
        "Remplacé par {}.",
        "et",
        "ou",
        "« {} »",
    ),
}
"""The words by language."""
