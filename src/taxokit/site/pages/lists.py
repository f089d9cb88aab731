"""The page of each list of the taxonomy, which is that of a scheme where its items make one."""

from collections.abc import Iterator

from taxokit.site.forms import graph_forms, json_form, release_forms
from taxokit.site.page import Link, alternates, list_label, page, page_path, rendered
from taxokit.site.publication import File, Publication, ReleaseFile, name_of
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Slot

_MOST_SHOWN = 2_000
"""Up to so many items a list shows what is below the top, and has data forms of its own."""


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page and the data forms of each list."""
    current = publication.current
    for slot in publication.lists:
        address = publication.addresses.of_list(slot)
        path = publication.addresses.path(address)
        iri = f"{publication.taxonomy.namespace}{address.name}"
        nodes = current.tree.below.get(slot.name, ())
        total = sum(1 for item in publication.taxonomy.items if (*item.path, item)[0].slot is slot)
        yield rendered(
            publication,
            "list.html",
            page_path(publication, address),
            list_label(slot),
            canonical=path,
            trail=[Link(publication.addresses.base or "/", current.attribution.title)],
            alternates=alternates(path),
            iri=iri,
            slot=slot,
            nodes=nodes,
            total=total,
            is_whole=total <= _MOST_SHOWN,
            data={"@context": "https://schema.org", "@type": "DefinedTermSet", "@id": iri, "name": list_label(slot)},
        )
        yield from _forms(publication, slot, iri, path, total)


def _forms(publication: Publication, slot: Slot, iri: str, path: str, total: int) -> Iterator[File | ReleaseFile]:
    """Yield the data forms of a list; those of a long one are the files of the release, which have all of it."""
    name = path.removeprefix("/")
    if total > _MOST_SHOWN:
        yield from release_forms(publication.current, name)
        return
    items = [
        Item(publication.taxonomy.schema.classes[slot.range], data) for data in publication.taxonomy.root.values(slot)
    ]
    entries = [{"id": item.id, "uri": publication.taxonomy.iri(item), "label": name_of(item)} for item in items]
    yield File(f"{name}.json", json_form(publication.current, {"uri": iri, "list": slot.name, "items": entries}))
    subjects = [iri] if iri in publication.current.statements else [entry["uri"] for entry in entries]
    for form, data in graph_forms(publication.current, subjects):
        yield File(f"{name}.{form}", data)
