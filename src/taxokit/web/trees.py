"""The hierarchy as trees of links: below the top of a list, or a whole list, as far as a page can show it."""

from collections.abc import Sequence

from taxokit.query.structure import TreeNode
from taxokit.taxonomy.model import Item
from taxokit.web.publication import Publication

MOST_NODES = 2_000
"""How many nodes one page can have; of a longer list it has the top alone, and each of these has its own."""

SCRIPT = "tree.js"
"""The script that makes a tree usable by the arrow keys; without it, it is nested lists that fold."""


def size(nodes: Sequence[TreeNode]) -> int:
    """Return how many nodes some trees have."""
    return sum(1 + size(node.children) for node in nodes)


def tree_of(publication: Publication, item: Item) -> TreeNode | None:
    """Return the tree below an item at the top of a list, None where the lists in its page say as much."""
    node = publication.current.top_nodes.get(id(item))
    if node is None or size([node]) > MOST_NODES:
        return None
    is_contained = all(one.item.parent is item and not one.below for one in node.children)
    return None if is_contained else node
