"""The matrix of each tie between two lists: the references from the tops of one to items of the other."""

from collections.abc import Iterator, Sequence
from typing import Any

from taxokit.query.structure import Tie, ties
from taxokit.taxonomy.model import Item
from taxokit.web.pages import list_label, own_page, page
from taxokit.web.publication import File, Publication

_MOST_COLUMNS, _MOST_ROWS = 40, 2_000  # a larger table can be neither read nor scrolled


@page
def render(publication: Publication) -> Iterator[File]:
    """Yield the page; none if no lists are tied."""
    tied = ties(publication.taxonomy)
    if tied:
        drawn = [(tie, list_label(tie.source), list_label(tie.target), _matrix(publication, tie)) for tie in tied]
        yield own_page(publication, "matrix", "matrix.html", publication.gettext("Matrix"), matrices=drawn)


def _matrix(publication: Publication, tie: Tie) -> dict[str, Any] | None:
    """Return the tops of one list as columns, and the targets with their counts as rows, by the items around them."""
    index = publication.taxonomy.index(tie.source.range)
    columns = [index[name] for name in tie.references]
    targets = {target.id: target for column in columns for target in tie.targets(column)}
    if len(columns) > _MOST_COLUMNS or len(targets) > _MOST_ROWS:
        return None
    groups: dict[str, tuple[Item | None, list[tuple[Item, Sequence[int]]]]] = {}
    for item in publication.taxonomy.items:
        if targets.get(item.id) is item:
            counts = [len(tie.references[column.id].get(item.id, ())) for column in columns]
            top = item.path[0] if item.path else None
            groups.setdefault(top.id if top else "", (top, []))[1].append((item, counts))
    return {"columns": columns, "groups": list(groups.values())}
