"""The ladder map: the rungs of each layering as lists, and beneath these the links as lines, if there is room."""

from collections.abc import Iterator
from typing import Any

from taxokit.query.ladder import MOST_DRAWN, picture_of
from taxokit.query.structure import Layering, layerings, ties
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Slot
from taxokit.web.pages import LADDER, level_word, own_page, page, words_of
from taxokit.web.pages.paths import path_pages
from taxokit.web.publication import File, Publication, name_of

_MOST_LISTED = 2_000


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page; none if there is no layering."""
    shown = [_shown(publication, layering) for layering in layerings(publication.taxonomy)]
    if shown:
        scripts = ("levels.js",) if any(layering["columns"] for layering in shown) else ()
        yield own_page(
            publication,
            "levels",
            "levels.html",
            publication.gettext(LADDER),
            layerings=shown,
            is_wide=True,
            scripts=scripts,
            has_paths=bool(path_pages(publication)),
        )


def _shown(publication: Publication, layering: Layering) -> dict[str, Any]:
    """Return a layering as items in columns, and as a picture, None if that would be too large."""
    labels = {name: name_of(item) for name, item in layering.items.items()}
    picture = picture_of(layering, labels) if len(labels) <= MOST_DRAWN else None
    names = picture.columns if picture else layering.levels if len(labels) <= _MOST_LISTED else []
    numbers = {name: number for number, name in enumerate(name for column in names for name in column)}
    columns = [[layering.items[name] for name in column] for column in names]
    return {
        "title": publication.gettext(words_of(layering.slot.name)),
        "word": publication.gettext(level_word(layering)),
        "layering": layering,
        "columns": columns,
        "picture": picture,
        "numbers": numbers,
        "tops": list({item.path[0].id: item.path[0] for item in layering.items.values() if item.path}.values()),
        "goals": _goals(publication, layering),
        "list": _list_of(layering),
    }


def _list_of(layering: Layering) -> Slot | None:
    """Return the list with the items of a layering."""
    return next(iter(layering.items.values())).top.slot


def _goals(publication: Publication, layering: Layering) -> list[tuple[Item, frozenset[str]]]:
    """Return the tops of lists that are tied to a layering, and the identifiers of the items that each needs itself."""
    return [
        (publication.taxonomy.index(tie.source.range)[name], frozenset(layering.items).intersection(ends))
        for tie in ties(publication.taxonomy)
        if tie.target is _list_of(layering)
        for name, ends in tie.references.items()
    ]
