"""Algorithms on directed graphs: cycles, shortcuts, shortest and longest paths, connected components."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from taxokit.rdf.ancestry import Ancestry, Links

_ROUNDS = 30  # how often nodes without links to them are removed before the cycles are searched
_MOST = 200  # nodes below a node, and steps down to them, that `_nearby` follows at most


def cycles(links: Links) -> list[list[str]]:
    """Return one of the shortest cycles of each strongly connected component, and each node that is linked to itself.

    Each cycle begins with the first of its names. Where there is none, a few rounds of removing the nodes that nothing
    leads to show it, as a rule.
    """
    left = dict(links)
    for _ in range(_ROUNDS):
        targets = set(chain.from_iterable(left.values()))
        before = len(left)
        left = {node: left[node] for node in left if node in targets}
        if len(left) == before:
            break
    loops = [[node] for node, targets_of_node in left.items() if node in targets_of_node]
    return sorted([*loops, *Ancestry(left).cycles]) if left else []


def shortcuts(links: Links) -> Iterable[tuple[str, str, str]]:
    """Return each link that also follows from others: the node, the target, and a target of the node in between.

    Links out of a cycle, or into one that another link of the node leads to, do not count.
    """
    try:
        return list(_nearby(links, {}))
    except _TooFarError:
        return Ancestry(links).shortcuts()


class _TooFarError(Exception):
    """The chains are too long, or come back to their start, to be followed node by node."""


def _nearby(links: Links, below: dict[str, frozenset[str]]) -> Iterator[tuple[str, str, str]]:
    for node, targets in links.items():
        if len(targets) > 1:
            known: dict[str, str] = {}
            for between in targets:
                reached = _below(between, links, below, 0)
                if reached and not reached.isdisjoint(targets):
                    for target in targets:
                        if target in reached:
                            known.setdefault(target, between)
            yield from ((node, target, between) for target, between in known.items())


def _below(node: str, links: Links, below: dict[str, frozenset[str]], depth: int) -> frozenset[str]:
    """Return what a node leads to. Raises _TooFarError."""
    targets = links.get(node)
    if not targets:
        return frozenset()
    found = below.get(node)
    if found is None:
        if depth > _MOST:
            raise _TooFarError
        found = frozenset(targets).union(*[_below(target, links, below, depth + 1) for target in targets])
        if len(found) > _MOST or node in found:
            raise _TooFarError
        below[node] = found
    return found


def reachable(links: Callable[[str], Iterable[str]], start: str) -> list[str]:
    """Return a node and all that links lead to from it, each once; `links` returns the targets of a node."""
    found = {start: None}
    waiting = [start]
    while waiting:
        for target in links(waiting.pop()):
            if target not in found:
                found[target] = None
                waiting.append(target)
    return list(found)


def path_up(links: Links, start: str, end: str, longest: int = 5, most: int = 100) -> list[str]:
    """Return a shortest path from a node up to another, with both; empty where it has more steps than `longest`.

    Follows at most `most` links, so that it may be called for every finding.
    """
    before = {start: ""}
    ring = [start]
    left = most
    for _ in range(longest):
        following = []
        for node in ring:
            targets = links.get(node, ())
            left -= len(targets)
            if left < 0:
                return []
            if end in targets:
                path = [end, node]
                while before[path[-1]]:
                    path.append(before[path[-1]])
                return path[::-1]
            for target in targets:
                if target not in before:
                    before[target] = node
                    following.append(target)
        ring = following
    return []


def clusters(start: Mapping[str, str], links_of_each_kind: Iterable[Mapping[str, Iterable[str]]]) -> list[list[str]]:
    """Return the connected components of nodes, whatever the direction of links; the largest first, then as they come.

    `start` has for each node one that it is connected with already, and for that one itself. Links may lead to other
    nodes: those are in no cluster, but connect the nodes that link to them.
    """
    leader = {first: first for first in start.values()}
    apart = len(leader)
    for links in links_of_each_kind:
        for node, targets in links.items():
            here = start.get(node)
            if here is None or not targets:
                continue
            one = _leader_of(leader, here)
            for target in targets:
                there = start.get(target, target)
                up = leader.setdefault(there, one)
                if up != one and (other := _leader_of(leader, up)) != one:
                    leader[other] = one
                    apart -= 1
            if apart == 1:
                return [list(start)]
    found: dict[str, list[str]] = {}
    for node, first in start.items():
        found.setdefault(_leader_of(leader, first), []).append(node)
    return sorted(found.values(), key=len, reverse=True)


def _leader_of(leader: dict[str, str], node: str) -> str:
    while (up := leader[node]) != node:
        leader[node] = leader[up]
        node = leader[node]
    return node


def longest_chains(links: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return for each node the number of links on the longest path that starts there.

    Iterative, so that a long chain does not exhaust the stack. Links that close a cycle are not counted: a rule
    reports those.
    """
    lengths: dict[str, int] = {}
    for start in links:
        stack = [(start, iter(links[start]))]
        on_path = {start}
        while stack:
            node, targets = stack[-1]
            target = next((t for t in targets if t not in lengths and t not in on_path), None)
            if target is not None:
                stack.append((target, iter(links[target])))
                on_path.add(target)
                continue
            stack.pop()
            on_path.discard(node)
            lengths.setdefault(node, max((lengths[t] + 1 for t in links[node] if t in lengths), default=0))
    return lengths
