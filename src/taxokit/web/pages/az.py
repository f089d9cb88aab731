"""The index of all items from A to Z: under the letters of the language, in its order."""

from collections.abc import Iterator, Mapping

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.web.pages import Link, own_page, page
from taxokit.web.publication import File, Publication, name_of

_MOST_IN_ONE = 2_000  # items on one page; more have a page for each letter


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page, and one for each letter if there are many items."""
    title = publication.gettext("A to Z")
    letters = _by_letter(publication)
    is_whole = sum(map(len, letters.values())) <= _MOST_IN_ONE
    below = publication.addresses.below
    links = {
        letter: f"#letter-{number}" if is_whole else below(f"az/{number}") for number, letter in enumerate(letters, 1)
    }
    shown = letters if is_whole else {}
    yield own_page(publication, "az", "az.html", title, links=links, letters=shown, letter="")
    if not is_whole:
        for number, (letter, items) in enumerate(letters.items(), 1):
            values = {"links": links, "letters": {letter: items}, "letter": letter}
            yield own_page(
                publication, f"az/{number}", "az.html", f"{title}: {letter}", Link(below("az"), title), **values
            )


def _by_letter(publication: Publication) -> Mapping[str, list[Item]]:
    """Return items by the heads of their names, in the order of the language."""
    collation = publication.current.collation
    letters: dict[str, list[Item]] = {}
    names = {item: name_of(item).lstrip("\"'“„«(‘[ ") for item in named_items(publication.taxonomy)}
    for item in sorted(names, key=lambda item: collation.key(names[item])):
        letters.setdefault(collation.head(names[item]), []).append(item)
    return letters
