"""An item for pages of others: a page for a frame, a badge, and, if the settings ask for them, the image of a card."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from taxokit.rdf import terms
from taxokit.taxonomy.names import is_deprecated
from taxokit.text.badges import badge
from taxokit.web.cards import card
from taxokit.web.pages import embed_path, home_card, in_one_language, page, rendered, words_of
from taxokit.web.publication import File, Publication, first_text, name_of


@page
@in_one_language
def render(publication: Publication) -> Iterator[File]:
    """Yield the files of each item, of the newest release that has it, and the card of the dataset."""
    for release, item in publication.items():
        path = embed_path(publication, item)
        kind, name = publication.gettext(words_of(item.cls.kind)), name_of(item)
        if is_deprecated(release.taxonomy, item):
            kind += f" · {publication.gettext('deprecated')}"
        yield rendered(
            publication, "embed.html", f"{path}.html", name, item=item, kind=kind, noindex=True,
            about=first_text(item, terms.DEFINITION), page_path=publication.path(item),
        )  # fmt: skip
        yield File(f"{path}.svg".removeprefix("/"), badge(kind, name))
        if publication.has_cards:
            title = release.attribution.title
            if image := card(title, kind, name, first_text(item, terms.DEFINITION)):
                yield File(f"{path}.png".removeprefix("/"), image)
    if path := home_card(publication):
        credit, host = publication.current.attribution, urlsplit(publication.origin).netloc
        counts = publication.taxonomy.counts()
        about = ", ".join(
            f"{publication.gettext(words_of(name))}:\N{NO-BREAK SPACE}{number:,}"
            for name, number in counts.items()
            if number
        )
        if image := card(host, "", credit.title, about):
            yield File(path.removeprefix("/"), image)
