"""The page of the dataset, and the root of the output, which leads there."""

from collections.abc import Iterator

from taxokit.query.ladder import sketch_of
from taxokit.query.structure import layerings
from taxokit.rdf import terms
from taxokit.web.mappings import PLACE, mapping_targets
from taxokit.web.pages import DATA_FORMS, alternates, languages_of, page, release_forms, rendered, root_of
from taxokit.web.publication import METADATA, File, Publication, ReleaseFile
from taxokit.web.schema_org import Node, dataset, document, website

_WHOLE = "taxonomy.md"
_MOST = 24  # items of each list at a glance
_LEAST_DRAWN, _MOST_DRAWN = 20, 200  # items of a layering as a picture


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page, a copy for the path with a slash, the data forms, and the page in the root."""
    addresses, current = publication.addresses, publication.current
    root = root_of(publication)
    path = addresses.home
    credit = current.attribution
    parts = publication.parts.get(addresses.base or "/", ())
    counts = publication.taxonomy.counts()
    anchors = {part.item.id: part.anchor for part in parts if counts.get(part.item.id)}
    root_slots = publication.taxonomy.root.cls.slots
    first = next(iter(layerings(publication.taxonomy)), None)
    values = {
        "canonical": path,
        "languages": languages_of(publication, ""),
        "alternates": alternates(root),
        "whole": f"{addresses.base}/{current.version}/{_WHOLE}" if _WHOLE in current.files else "",
        "counts": {name: count for name, count in counts.items() if count},
        "sketch": sketch_of(first, 440, 340) if first and _LEAST_DRAWN <= len(first.items) <= _MOST_DRAWN else None,
        "anchors": anchors,
        "parts": [part for part in parts if part.anchor not in anchors.values()],
        "notes": [
            text for slot in root_slots if slot.uri in terms.NOTES for text in publication.taxonomy.root.values(slot)
        ],
        "glances": [(slot, current.tops.get(slot.name, ())) for slot in publication.lists],
        "most": _MOST,
        "targets": list(mapping_targets(publication).values())[:_MOST],
        "mappings": addresses.below(PLACE),
        "about": credit.abstract,
        "iri": publication.taxonomy.iri(publication.taxonomy.root),
        "origin": METADATA,
        "data": _data(publication, root),
        "scripts": ["fragments.js"] if addresses.has_fragments else [],
    }
    file = path if publication.original else root
    home = rendered(publication, "home.html", f"{file}.html", credit.title, **values)
    yield home
    yield File(f"{path.rstrip('/')}/index.html".removeprefix("/"), home.data)
    if publication.original:
        return
    if addresses.base:
        yield rendered(publication, "moved.html", "/index.html", credit.title, target=path, noindex=True)
    yield from release_forms(current, root.removeprefix("/"))


def _data(publication: Publication, root: str) -> Node:
    """Return the site and the dataset for search engines, with the forms of the whole and the lists in it."""
    files = {f"{publication.origin}{root}.{form}": media_type for form, media_type in DATA_FORMS.items()}
    home = f"{publication.origin}{publication.addresses.home}"
    return document([dataset(publication, publication.current, files, home), website(publication)])
