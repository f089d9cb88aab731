"""The levels of each layering as lists, and beneath these the links as lines, if there is room for a picture."""

from collections.abc import Iterator
from typing import Any

from taxokit.query.structure import Layering, layerings
from taxokit.web.item_view import level_word
from taxokit.web.layering_picture import picture_of
from taxokit.web.page import own_page, page, words_of
from taxokit.web.publication import File, Publication, name_of

_MOST_DRAWN = 400
_MOST_LISTED = 2_000


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page; none if there is no layering."""
    shown = [_shown(layering) for layering in layerings(publication.taxonomy)]
    if shown:
        scripts = ("levels.js",) if any(layering["picture"] for layering in shown) else ()
        yield own_page(publication, "levels", "levels.html", "Levels", layerings=shown, is_wide=True, scripts=scripts)


def _shown(layering: Layering) -> dict[str, Any]:
    """Return a layering as items in columns, and as a picture, None if that would be too large."""
    labels = {name: name_of(item) for name, item in layering.items.items()}
    picture = picture_of(layering, labels) if len(labels) <= _MOST_DRAWN else None
    names = picture.columns if picture else layering.levels if len(labels) <= _MOST_LISTED else []
    numbers = {name: number for number, name in enumerate(name for column in names for name in column)}
    columns = [[layering.items[name] for name in column] for column in names]
    return {
        "title": words_of(layering.slot.name),
        "word": level_word(layering),
        "layering": layering,
        "columns": columns,
        "picture": picture,
        "numbers": numbers,
    }
