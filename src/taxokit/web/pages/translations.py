"""The page of translations: how far each language is, and for each the texts that need work, and how to help."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.translations import State
from taxokit.web.languages import N_, own_name
from taxokit.web.pages import Link, in_one_language, own_page, page
from taxokit.web.publication import File, Publication
from taxokit.web.translation_progress import PLACE, Work, has_translations, works

_MOST_SHOWN = 100  # items of a list

_TITLES: Mapping[State, str] = {
    "stale": N_("Changed since they were translated"),
    "missing": N_("Not translated yet"),
    "draft": N_("Not reviewed yet"),
}


class _List(NamedTuple):
    """A list of items that need the same work, each with names of slots; it has no room for `more` of them."""

    anchor: str
    title: str
    number: int
    rows: Sequence[tuple[Item, Sequence[str]]]
    more: int


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the pages; none if all texts are in one language."""
    if not has_translations(publication):
        return
    title = publication.gettext("Translations")
    about = publication.gettext("How far the texts are translated into other languages, and how to help.")
    yield own_page(publication, PLACE, "translations.html", title, works=works(publication), about=about)
    trail = Link(publication.addresses.below(PLACE), title)
    for work in works(publication):
        if work.page:
            yield _page(publication, work, trail)


def _page(publication: Publication, work: Work, trail: Link) -> File:
    name = own_name(work.language)
    title = publication.gettext("Translation: %(language)s") % {"language": name}
    values: dict[str, Any] = {"work": work, "lists": list(_lists(publication, work))}
    return own_page(publication, work.page, "translation.html", title, trail, **values)


def _lists(publication: Publication, work: Work) -> Iterator[_List]:
    for state, title in _TITLES.items():
        rows = list(work.items[state].items())
        if rows:
            number, more = sum(len(slots) for _, slots in rows), max(len(rows) - _MOST_SHOWN, 0)
            yield _List(state, publication.gettext(title), number, rows[:_MOST_SHOWN], more)
