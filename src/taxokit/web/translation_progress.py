"""How far a release is translated into each language, and the texts that need work; for pages."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Slot
from taxokit.taxonomy.translations import Progress, State, context_of, languages_in, progress, units
from taxokit.text.patterns import lazy_compile
from taxokit.web.languages import N_
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease, once

_TAG = lazy_compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")

PLACE = "about/translations"
"""The name of the page of all languages, and of the folder of the page of each."""

WORDS: Mapping[State, str] = {
    "reviewed": N_("Reviewed"),
    "draft": N_("Not reviewed"),
    "stale": N_("Outdated"),
    "missing": N_("Missing"),
}
"""The states of texts in words, the best first."""

TRANSLATED = N_("Translated")
"""The word for a text that is translated, if nobody knows more of it."""


class Work(NamedTuple):
    """A language: its numbers, and the items with texts in each state that need work, each with names of slots.

    A release without the language has its numbers alone. `is_stated` is True if the release says the states of texts.
    """

    numbers: Progress
    is_released: bool
    is_stated: bool
    items: Mapping[State, Mapping[Item, Sequence[str]]]

    @property
    def language(self) -> str:
        """The tag of the language."""
        return self.numbers.language

    @property
    def shares(self) -> Sequence[tuple[State, str, int]]:
        """The states with their words and the number of texts in each; all but missing is translated if not stated."""
        texts = self.numbers.texts
        if self.is_stated:
            return [(state, words, texts[state]) for state, words in WORDS.items()]
        return [("reviewed", TRANSLATED, texts["draft"]), ("missing", WORDS["missing"], texts["missing"])]

    @property
    def page(self) -> str:
        """The name of its page, "" if it needs none, or its tag cannot be the name of a file."""
        is_name = _TAG.fullmatch(self.language) is not None
        return f"{PLACE}/{self.language}" if is_name and any(self.items.values()) else ""


def works(publication: Publication) -> Sequence[Work]:
    """Return the languages of the current release, and those that stay out of it, by their tags."""
    return _works(publication.current.as_written)


@once
def _works(release: PublishedRelease) -> Sequence[Work]:
    return [_work(release.taxonomy, numbers) for numbers in progress(release.taxonomy)]


def _work(taxonomy: Taxonomy, numbers: Progress) -> Work:
    is_released = numbers.language in languages_in(taxonomy)
    is_stated = taxonomy.translations is not None and numbers.language in taxonomy.translations.stated
    items: dict[State, dict[Item, list[str]]] = {state: {} for state in ("stale", "missing", "draft")}
    for unit in units(taxonomy, numbers.language) if is_released else ():
        state = unit.state
        needs_work = not unit.is_optional if state == "missing" else is_stated
        if state in items and needs_work:
            items[state].setdefault(unit.item, []).append(unit.slot.name)
    return Work(numbers, is_released, is_stated, items)


def has_translations(publication: Publication) -> bool:
    """Return True if there is a page of translations: for other languages, and for those that stay out of a release."""
    taxonomy = publication.current.as_written.taxonomy
    return bool(languages_in(taxonomy)) or taxonomy.translations is not None


def translation_pages(publication: Publication) -> list[str]:
    """Return the names of the pages of translations."""
    if not has_translations(publication):
        return []
    return [PLACE, *(work.page for work in works(publication) if work.page)]


def state_of(release: PublishedRelease, item: Item, slot: Slot, language: str) -> State | None:
    """Return the state of a text of an item in a language if it is a draft or stale, and the release says so."""
    translations = release.as_written.taxonomy.translations
    states = translations.stated.get(language) if translations else None
    return states.get(context_of(item, slot)) if states else None
