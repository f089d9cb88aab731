"""The page on which readers check off what they can, and see what each top of a tie lacks, and what to learn next."""

from collections.abc import Iterator
from typing import NamedTuple

from taxokit.query.structure import ties
from taxokit.taxonomy.model import Item
from taxokit.web.pages import checkables, list_label, my_words, own_page, page
from taxokit.web.pages.paths import path_pages
from taxokit.web.publication import File, Publication, by_top


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page; none if there is nothing to check off."""
    items = checkables(publication)
    if not items:
        return
    yield own_page(
        publication,
        "my",
        "my.html",
        my_words(publication),
        goals=list(_goals(publication)),
        groups=by_top(items.values()),
        total=len(items),
        source=publication.addresses.below("compare.json"),
        scripts=("my.js",),
    )


class Goal(NamedTuple):
    """A top of a tie: the number of items that it needs, and the page of its path, "" if there is none."""

    item: Item
    needed: int
    path_page: str


def _goals(publication: Publication) -> Iterator[tuple[str, list[Goal]]]:
    """Yield the tops of each tie, with the label of their list."""
    pages = path_pages(publication)
    for tie in ties(publication.taxonomy):
        index = publication.taxonomy.index(tie.source.range)
        goals = [Goal(index[name], len(ends), pages.get(index[name].key, "")) for name, ends in tie.references.items()]
        yield publication.gettext(list_label(tie.source)), goals
