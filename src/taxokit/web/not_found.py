"""Responses to requests for an address that does not exist: 404, with the identifiers that may have been meant."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from taxokit.formats.forms import PAGE_FORMS
from taxokit.query.addresses import negotiate
from taxokit.taxonomy.model import Item
from taxokit.text.words import closest_words
from taxokit.web.page import Link
from taxokit.web.pages.not_found import not_found_page
from taxokit.web.prepared import Document
from taxokit.web.problem import MEDIA_TYPE, problem_body
from taxokit.web.publication import Publication, name_of
from taxokit.web.server import content_type

_MOST_COMPARED = 2_000
"""How many identifiers are compared with a wrong one; of more, those that begin alike."""

_MOST_NEAR = 5
_LONGEST = 200  # of a path in the answer


class NotFound:
    """Finds what may have been meant, among the items of all releases."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._items: dict[str, dict[str, Item]] = {}
        for item in (item for _, item in publication.items()):
            self._items.setdefault(item.cls.kind, {})[item.id] = item
        self._sorted = {kind: sorted(items) for kind, items in self._items.items()}

    def near(self, path: str) -> list[Item]:
        """Return the items whose addresses are close to a path, the closest first."""
        rest = path.removeprefix(self._publication.addresses.base).strip("/")
        stem, _, ending = rest.rpartition(".")
        kind, _, slug = (stem if ending in PAGE_FORMS else rest).rpartition("/")
        kind = kind.rpartition("/")[2]
        exact = [items[slug] for items in self._items.values() if slug in items]
        kinds = [kind] if kind in self._items else list(self._items)
        close = [self._items[one][name] for one in kinds for name in self._close(one, slug)]
        return list({item.key: item for item in (*exact, *close)}.values())[:_MOST_NEAR]

    def _close(self, kind: str, slug: str) -> Sequence[str]:
        names = self._sorted[kind]
        if len(names) > _MOST_COMPARED:
            names = list(_beginning(names, slug[:3]))[:_MOST_COMPARED]
            return closest_words(slug, names, limit=_MOST_NEAR)
        labels = ((name_of(item), name) for name, item in self._items[kind].items())
        return closest_words(slug, names, labels, limit=_MOST_NEAR)

    def response(self, path: str, accept: bytes) -> Document:
        """Return the answer: the page, or JSON where that is wanted more, or the path is that of a data form."""
        near = self.near(path)
        paths = {self._publication.path(item): item for item in near}
        form = path.rpartition(".")[2]
        headers: Mapping[str, str] = {"cache-control": "no-cache", "vary": "Accept"}
        if (form if form in PAGE_FORMS else negotiate(accept.decode("latin-1"))) == "html":
            links = [Link(path, name_of(item)) for path, item in paths.items()]
            page = not_found_page(self._publication, links).data
            return Document(404, {"content-type": content_type("404.html"), **headers}, page)
        said = [
            {"id": item.id, "label": name_of(item), "uri": self._publication.current.taxonomy.iri(item), "path": path}
            for path, item in paths.items()
        ]
        shown = path if len(path) <= _LONGEST else f"{path[:_LONGEST]}…"
        body = problem_body(404, f"there is nothing at {shown}", near=said)
        return Document(404, {"content-type": MEDIA_TYPE, **headers}, body)


def _beginning(names: Sequence[str], start: str) -> Iterator[str]:
    for place in range(bisect_left(names, start), len(names)):
        if not names[place].startswith(start):
            return
        yield names[place]
