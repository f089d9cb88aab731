"""Which things hang together, by whatever links there are: the weakly connected parts of a graph."""

from collections.abc import Iterable, Mapping

from taxokit.hierarchies import Links


def clusters(start: Mapping[str, str], bonds: Iterable[Links]) -> list[list[str]]:
    """Return the nodes that bonds hold together, in either direction; the largest cluster first, then as they come.

    `start` has for each node one that it hangs together with already, and for that one itself. What else nodes have
    bonds with is none of them, and holds them together all the same.
    """
    leader = dict(start)
    apart = sum(1 for node, first in start.items() if node == first)
    for links in bonds:
        apart -= sum(_bound(leader, node, targets) for node, targets in links.items() if node in leader)
        if apart == 1:
            return [list(start)]
    found: dict[str, list[str]] = {}
    for node in start:
        found.setdefault(_leader_of(leader, node), []).append(node)
    return sorted(found.values(), key=len, reverse=True)


def _bound(leader: dict[str, str], node: str, targets: Iterable[str]) -> int:
    """Bind a node to others, and return how many clusters fewer there are."""
    here = _leader_of(leader, node)
    fewer = 0
    for target in targets:
        up = leader.setdefault(target, here)
        if up != here:
            there = _leader_of(leader, target)
            if there != here:
                leader[there] = here
                fewer += 1
    return fewer


def _leader_of(leader: dict[str, str], node: str) -> str:
    while (up := leader[node]) != node:
        leader[node] = leader[up]
        node = leader[node]
    return node
