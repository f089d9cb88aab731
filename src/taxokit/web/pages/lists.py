"""The page of each list of the taxonomy, which is that of a scheme if its items make one."""

from collections.abc import Iterator

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Slot
from taxokit.web.connections import MOST_NODES, TREE_SCRIPT, size
from taxokit.web.forms import graph_forms, json_form, release_forms
from taxokit.web.page import alternates, home_link, list_label, page, page_path, rendered, schema_org_name
from taxokit.web.publication import File, Publication, ReleaseFile, name_of


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page and the data forms of each list."""
    for slot in publication.lists:
        address = publication.addresses.of_list(slot)
        path = publication.addresses.path(address)
        iri = f"{publication.taxonomy.namespace}{address.name}"
        nodes = publication.current.tops.get(slot.name, ())
        total = sum(1 for item in publication.taxonomy.items if item.top.slot is slot)
        is_whole = size(nodes) <= MOST_NODES
        kind = schema_org_name(str(slot.annotations.get("scheme_class", ""))) or "DefinedTermSet"
        yield rendered(
            publication,
            "list.html",
            page_path(publication, address),
            list_label(slot),
            canonical=path,
            trail=[home_link(publication)],
            alternates=alternates(path),
            about=slot.description,
            iri=iri,
            slot=slot,
            nodes=nodes,
            total=total,
            is_whole=is_whole,
            scripts=(TREE_SCRIPT,) if is_whole and any(node.below for node in nodes) else (),
            data={"@context": "https://schema.org", "@type": kind, "@id": iri, "name": list_label(slot)},
        )
        yield from _forms(publication, slot, iri, path, total)


def _forms(publication: Publication, slot: Slot, iri: str, path: str, total: int) -> Iterator[File | ReleaseFile]:
    """Yield the data forms of a list; for a long list, they are the files of the release."""
    name = path.removeprefix("/")
    if total > MOST_NODES:
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
