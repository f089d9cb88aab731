"""The page of each list of the taxonomy, which is that of a scheme if its items make one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from taxokit.query.structure import TreeNode, layerings
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.schema import Slot
from taxokit.web.pages import alternates, list_label, own_page, page, release_forms
from taxokit.web.pages.suggest import kinds_in, suggest_path
from taxokit.web.publication import File, Publication, ReleaseFile, name_of
from taxokit.web.published_release import graph_forms, json_form
from taxokit.web.schema_org import term_set

_MOST_NODES = 2_000  # in one page; a longer list shows its top alone, whose branches come from the pages of items

TREE_SCRIPT = "tree.js"  # which makes a tree usable by the arrow keys; without it, its lists fold


@page
def render(publication: Publication) -> Iterator[File | ReleaseFile]:
    """Yield the page and the data forms of each list."""
    on_ladders = {item.top.slot for layering in layerings(publication.taxonomy) for item in layering.items.values()}
    for slot in publication.lists:
        address = publication.addresses.of_list(slot)
        path = (publication.original or publication).addresses.path(address)
        iri = f"{publication.taxonomy.namespace}{address.name}"
        nodes = publication.current.tops.get(slot.name, ())
        inside = (item for item in publication.taxonomy.items if item.top.slot is slot)
        counts = Counter(
            item.slot.name for item in inside if item.slot and item.slot.name in publication.taxonomy.schema.tables
        )
        total = counts.total()
        is_whole, is_deep = _size(nodes) <= _MOST_NODES, any(node.below for node in nodes)
        about = publication.taxonomy.schema.classes[slot.range].description  # that of the slot is for editors
        words = {"name": publication.gettext(list_label(slot)), "description": about}
        yield own_page(
            publication,
            address.name,
            "list.html",
            words["name"],
            noindex=not nodes,
            alternates=alternates(path),
            about=about,
            iri=iri,
            slot=slot,
            nodes=nodes if is_whole else [replace(node, below={}, folded=_below(node)) for node in nodes],
            counts=counts,
            total=total,
            anchors=publication.current.statements.fragments(iri),
            suggest=[(cls.kind, suggest_path(publication, cls)) for cls in kinds_in(publication, slot)],
            is_on_ladder=slot in on_ladders,
            is_tree=is_whole or is_deep,
            scripts=(TREE_SCRIPT,) if is_deep else (),
            data=[term_set(publication, slot, iri, words, (node.item for node in nodes))],
        )
        if not publication.original:
            yield from _forms(publication, slot, iri, path, total)


def _forms(publication: Publication, slot: Slot, iri: str, path: str, total: int) -> Iterator[File | ReleaseFile]:
    """Yield the data forms of a list; for a long list, they are the files of the release."""
    name = path.removeprefix("/")
    if total > _MOST_NODES:
        yield from release_forms(publication.current, name)
        return
    items = publication.taxonomy.inside(publication.taxonomy.root, slot)
    entries = [{"id": item.id, "uri": publication.taxonomy.iri(item), "label": name_of(item)} for item in items]
    yield File(f"{name}.json", json_form(publication.current, {"uri": iri, "list": slot.name, "items": entries}))
    subjects = [iri] if iri in publication.current.statements else [entry["uri"] for entry in entries]
    for form, data in graph_forms(publication.current, subjects):
        yield File(f"{name}.{form}", data)


def tree_of(publication: Publication, item: Item) -> TreeNode | None:
    """Return the tree below an item at the top of a list, None if the lists in its page say as much."""
    node = publication.current.top_nodes.get(id(item))
    if node is None or _size([node]) > _MOST_NODES:
        return None
    is_contained = all(child.item.parent is item and not child.below for child in node.children)
    return None if is_contained else node


def _below(node: TreeNode) -> Mapping[str, int]:
    """Return the numbers of items below a node, by the slot that contains them."""
    counts = Counter(node.folded)
    for name, children in node.below.items():
        counts[name] += len(children)
        for child in children:
            counts.update(_below(child))
    return counts


def _size(nodes: Sequence[TreeNode]) -> int:
    return sum(1 + _size(node.children) for node in nodes)
