"""`404.html`, the answer of hosts if there is no page."""

from collections.abc import Iterator, Sequence

from taxokit.taxonomy.model import Item
from taxokit.web.pages import in_one_language, page, rendered
from taxokit.web.publication import File, Publication


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the page."""
    yield not_found_page(publication)


def not_found_page(publication: Publication, near: Sequence[Item] = ()) -> File:
    """Return the page, with links to the items that may have been meant."""
    return rendered(
        publication,
        "not_found.html",
        "/404.html",
        publication.gettext("There is no such page"),
        noindex=True,
        near=near,
    )
