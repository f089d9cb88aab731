"""The index of all items from A to Z, by the first letters of their names, in natural order and without accents."""

from collections.abc import Iterator, Mapping, Sequence

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import named_items
from taxokit.text.normalize import fold, natural_key
from taxokit.web.pages import Link, own_page, page
from taxokit.web.publication import File, Publication, name_of

_MOST_IN_ONE = 2_000  # items on one page; more have a page for each letter

_DIGITS = "0–9"


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page, and one for each letter if there are many items."""
    title = publication.gettext("A to Z")
    letters = _by_letter(named_items(publication.taxonomy))
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


def _by_letter(items: Sequence[Item]) -> Mapping[str, list[Item]]:
    """Return items by the first letter of their names, in order."""
    letters: dict[str, list[Item]] = {}
    names = {item: name_of(item).lstrip("\"'“„«(‘[ ") for item in items}
    for item in sorted(items, key=lambda item: natural_key(names[item])):
        first = fold(names[item])[:1]
        letters.setdefault(_DIGITS if first.isdigit() else first.upper(), []).append(item)
    return letters
