"""The languages of a release: their numbers in `translations.json`, and the credit of their translators."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.translations import STATES, Progress, Translations, keeps_evidence, languages_in, progress
from taxokit.text.errors import SourceError


def released_translations(taxonomy: Taxonomy) -> Translations | None:
    """Return the languages in numbers, as a release has them; None for a taxonomy without evidence and gates."""
    if not keeps_evidence(taxonomy):
        return None
    numbers = progress(taxonomy)
    return Translations(released=numbers) if numbers else None


def credited(attribution: Attribution, taxonomy: Taxonomy) -> Attribution:
    """Return an attribution with the translators of the languages in the document of a release."""
    if taxonomy.translations is None:
        return attribution
    there = languages_in(taxonomy)
    released = taxonomy.translations.released or ()
    named = [numbers for numbers in released if numbers.translators and numbers.language in there]
    return attribution._replace(translators={numbers.language: numbers.translators for numbers in named})


def released_form(numbers: Progress, *, is_released: bool) -> dict[str, Any]:
    """Return the numbers of a language as `translations.json` has them.

    A language that is not released has no contexts, since its texts are not there.
    """
    contexts = {"draft": list(numbers.draft), "stale": list(numbers.stale)}
    return {
        "language": numbers.language,
        "released": is_released,
        "gate": numbers.gate,
        "translators": list(numbers.translators),
        "texts": dict(numbers.texts),
        "words": dict(numbers.words),
        **(contexts if is_released else {}),
    }


def published_schema() -> dict[str, Any]:
    """Return the JSON Schema of `translations.json`."""
    schema: dict[str, Any] = json.loads(files("taxokit").joinpath("schemas/translations.schema.json").read_bytes())
    return schema


def read_released(document: Mapping[str, Any], where: str) -> Translations:
    """Return the languages in the content of a `translations.json`. Raises SourceError if it is malformed."""
    try:
        return Translations(released=[_read(entry) for entry in document["languages"]])
    except (KeyError, TypeError, ValueError, AttributeError):
        raise SourceError("is malformed", where=where) from None


def _read(entry: Mapping[str, Any]) -> Progress:
    texts, words = ({state: int(entry[key][state]) for state in STATES} for key in ("texts", "words"))
    translators, draft, stale = (tuple(map(str, entry.get(key, ()))) for key in ("translators", "draft", "stale"))
    return Progress(str(entry["language"]), int(entry["gate"]), translators, texts, words, draft, stale)
