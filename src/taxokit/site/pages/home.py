"""The page of the dataset, and the root of the output, which leads there."""

from collections.abc import Iterator

from taxokit.site.forms import release_forms
from taxokit.site.page import alternates, page, rendered, root_of
from taxokit.site.publication import File, Publication, ReleaseFile
from taxokit.taxonomy.model import Item

_MOST = 24  # items of each list at a glance


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page, a copy for the path with a slash, the data forms, and the page in the root."""
    addresses, current = publication.addresses, publication.current
    root = root_of(publication)
    path = addresses.base or "/"
    credit = current.attribution
    values = {
        "canonical": path,
        "alternates": alternates(root),
        "counts": publication.taxonomy.counts(),
        "anchors": {part.item.id: part.anchor for part in publication.parts.get(path, ())},
        "sources": publication.sources,
        "glances": [(slot, _top(publication, slot.name)[:_MOST]) for slot in publication.lists],
        "data": {
            "@context": "https://schema.org",
            "@type": "Dataset",
            "@id": publication.taxonomy.iri(publication.taxonomy.root),
            "name": credit.title,
            "description": credit.description,
            "version": current.version,
            "license": credit.license_url,
            "creator": {"@type": "Organization", "name": credit.creator, "url": credit.creator_iri},
        },
    }
    home = rendered(publication, "home.html", f"{root}.html", credit.title, **values)
    yield home
    yield File(f"{addresses.base}/index.html".removeprefix("/"), home.data)
    if addresses.base:
        yield rendered(publication, "moved.html", "/index.html", credit.title, target=path, noindex=True)
    yield from release_forms(current, root.removeprefix("/"))


def _top(publication: Publication, name: str) -> list[Item]:
    return [node.item for node in publication.current.tree.below.get(name, ())]
