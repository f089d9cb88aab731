"""How far a release is translated into each language, and the texts that need work; for pages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.translations import STATES, Progress, State, languages_in, units
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


@once
def works(publication: Publication) -> Sequence[Work]:
    """Return the languages of the current release, and those that stay out of it, by their tags."""
    taxonomy = publication.current.as_written.taxonomy
    stated = taxonomy.translations.released if taxonomy.translations else None
    known = {numbers.language: numbers for numbers in stated or ()}
    there = languages_in(taxonomy)
    found = []
    for tag in sorted({*known, *there}):
        if tag in there:
            numbers, items = _work(publication, tag, known.get(tag))
            found.append(Work(numbers, True, tag in known, items))
        else:
            found.append(Work(known[tag], False, True, {}))
    return found


def _work(
    publication: Publication, language: str, known: Progress | None
) -> tuple[Progress, Mapping[State, Mapping[Item, Sequence[str]]]]:
    """Return a language in numbers, with the items that need work; without known states, only what is missing does."""
    items: dict[State, dict[Item, list[str]]] = {state: {} for state in ("stale", "missing", "draft")}
    texts: Counter[State] = Counter()
    words: Counter[State] = Counter()
    for unit in units(publication.current.as_written.taxonomy, language):
        state = unit.state
        if not unit.is_optional:
            texts[state] += 1
            words[state] += 0 if known else sum(len(value.split()) for value in unit.source)
        if state in items and not (unit.is_optional and state == "missing") and (known or state == "missing"):
            items[state].setdefault(unit.item, []).append(unit.slot.name)
    of_texts, of_words = ({state: count[state] for state in STATES} for count in (texts, words))
    return known or Progress(language, 0, (), of_texts, of_words), items


def has_translations(publication: Publication) -> bool:
    """Return True if there is a page of translations: for other languages, and for those that stay out of a release."""
    taxonomy = publication.current.as_written.taxonomy
    return bool(languages_in(taxonomy)) or taxonomy.translations is not None


def translation_pages(publication: Publication) -> list[str]:
    """Return the names of the pages of translations."""
    if not has_translations(publication):
        return []
    return [PLACE, *(work.page for work in works(publication) if work.page)]


@once
def _stated(release: PublishedRelease) -> Mapping[str, Mapping[str, State]]:
    translations = release.as_written.taxonomy.translations
    numbers = translations.released or () if translations else ()
    return {known.language: (translations and translations.stated(known.language)) or {} for known in numbers}


def state_of(release: PublishedRelease, item: Item, slot_name: str, language: str) -> State | None:
    """Return the state of a text of an item in a language if it is a draft or stale, and the release says so."""
    states = _stated(release).get(language)
    return states.get(f"{full_id(item)}#{slot_name}") if states else None
