"""The ladders: each level as a list, and beneath the lists the links as lines, where there is room for a picture."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.query.ladder import Ladder, ladders
from taxokit.site.item_view import level_word
from taxokit.site.ladder_picture import Picture, picture_of
from taxokit.site.page import home_link, page, rendered, words_of
from taxokit.site.publication import File, Publication, name_of
from taxokit.taxonomy.model import Item

_MOST_DRAWN = 400
_MOST_LISTED = 2_000


class ShownLadder(NamedTuple):
    """A ladder as the page has it: its items in columns, and the picture, None where it would be too large."""

    title: str
    word: str
    ladder: Ladder
    columns: Sequence[Sequence[Item]]
    picture: Picture | None
    numbers: dict[str, int]


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page; none where there is no ladder."""
    found = [_shown(ladder) for ladder in ladders(publication.taxonomy)]
    if found:
        path = publication.addresses.below("levels")
        title = "The ladder" if len(found) == 1 else "The ladders"
        yield rendered(
            publication, "levels.html", f"{path}.html", title, canonical=path, trail=[home_link(publication)],
            ladders=found, is_wide=True, scripts=("ladder.js",) if any(one.picture for one in found) else (),
        )  # fmt: skip


def _shown(ladder: Ladder) -> ShownLadder:
    labels = {name: name_of(item) for name, item in ladder.items.items()}
    picture = picture_of(ladder, labels) if len(labels) <= _MOST_DRAWN else None
    names = picture.columns if picture else ladder.levels if len(labels) <= _MOST_LISTED else []
    numbers = {name: number for number, name in enumerate(name for column in names for name in column)}
    columns = [[ladder.items[name] for name in column] for column in names]
    return ShownLadder(words_of(ladder.slot.name), level_word(ladder), ladder, columns, picture, numbers)
