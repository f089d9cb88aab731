"""Reachability in a directed graph: its cycles, what is above what, and which links follow from others.

Any links are accepted, deep chains, dense components and repetitions included, without recursion. Many pairs are asked
about at once: two spanning trees and the depth answer nearly every question in constant time, and the rest are answered
together, thousands of them in one walk over the graph.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import TypeAlias

Links: TypeAlias = Mapping[str, Sequence[str]]
"""The targets of each resource in order, by its IRI."""


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


_TOGETHER = 16_384  # questions that are answered in one walk, at most
_BITS = 800_000_000  # bits that one walk remembers, at most, unless it answers fewer than 1,000 questions
_FEW = 8  # links of one node that are compared one by one, at most


class Ancestry:
    """What is above each node of a graph of links that lead upwards. The graph may have cycles."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._number: dict[str, int] = {}
        self._name: list[str] = []
        self._above: list[list[int]] = []
        number = self._number
        for node, targets in links.items():
            if targets:
                here = [number.setdefault(target, len(number)) for target in (node, *targets)]
                self._above += [[] for _ in range(len(number) - len(self._above))]
                self._above[here[0]] += here[1:]
        self._name = list(number)
        self._part, self._parts = _strong_parts(self._above)

    @cached_property
    def cycles(self) -> list[list[str]]:
        """One of the shortest cycles of each component of two nodes or more, beginning with the first of its names."""
        components = [part for part in self._parts if len(part) > 1]
        found = [self._cycle(min(self._name[node] for node in part), frozenset(part)) for part in components]
        return sorted(found)

    def _cycle(self, start: str, part: frozenset[int]) -> list[str]:
        first = self._number[start]
        before: dict[int, int] = {}
        waiting = deque([first])
        while first not in before:
            node = waiting.popleft()
            for target in self._above[node]:
                if target in part and target not in before and target != node:
                    before[target] = node
                    waiting.append(target)
        cycle = [first]
        while before[cycle[-1]] != first:
            cycle.append(before[cycle[-1]])
        return [self._name[node] for node in (first, *reversed(cycle[1:]))]

    def in_cycle(self, node: str) -> bool:
        """Say whether following the links from a node can come back to it, by way of another."""
        return node in self._number and len(self._parts[self._part[self._number[node]]]) > 1

    # --- what is above what --------------------------------------------------------------------------------------

    def reaching(self, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Yield those of the pairs of which the second is above the first, in one step or many.

        A node is above itself where a link or a cycle leads back to it. The order of the pairs is not kept.
        """
        number, part = self._number, self._part
        asked: dict[int, list[tuple[int, tuple[str, str]]]] = {}
        for pair in pairs:
            low, high = number.get(pair[0]), number.get(pair[1])
            if low is None or high is None:
                continue
            known = self._known(part[low], part[high])
            if known or (known is None and low == high and low in self._above[low]):
                yield pair
            elif known is None and low != high:
                asked.setdefault(part[high], []).append((part[low], pair))
        targets = iter(sorted(asked))
        while chunk := list(islice(targets, self._together)):
            masks = self._masks(chunk, max(low for target in chunk for low, _ in asked[target]))
            for bit, target in enumerate(chunk):
                yield from (pair for low, pair in asked[target] if masks[low] >> bit & 1)

    def _known(self, low: int, high: int) -> bool | None:
        """Say whether the part `high` is above the part `low`; None where that is not known at once."""
        if low == high:
            return True if len(self._parts[low]) > 1 else None
        if high > low or self._depth[high] >= self._depth[low]:
            return False
        for position, size in self._trees:
            if position[high] <= position[low] < position[high] + size[high]:
                return True
        return False if self._is_forest else None

    @cached_property
    def _over(self) -> list[list[int]]:
        """The parts right above each part, each once. Parts are numbered so that what is above comes first."""
        over: list[list[int]] = []
        part = self._part
        for number, nodes in enumerate(self._parts):
            if len(nodes) == 1 and len(self._above[nodes[0]]) == 1:
                target = part[self._above[nodes[0]][0]]
                over.append([target] if target != number else [])
            else:
                found = dict.fromkeys(part[target] for node in nodes for target in self._above[node])
                found.pop(number, None)
                over.append(list(found))
        return over

    @cached_property
    def _is_forest(self) -> bool:
        return all(len(targets) < 2 for targets in self._over)  # noqa: PLR2004 - one parent or none

    @cached_property
    def _depth(self) -> list[int]:
        """How many steps the longest way up from each part has."""
        depth: list[int] = []
        for targets in self._over:
            depth.append(1 + max([depth[target] for target in targets]) if targets else 0)
        return depth

    @cached_property
    def _trees(self) -> list[tuple[list[int], list[int]]]:
        """Spanning trees, as the position of each part in its tree and the number of positions below and at it."""
        depth = self._depth
        first = [max(targets, key=depth.__getitem__) if targets else -1 for targets in self._over]
        if self._is_forest:
            return [_tree(first)]
        last = [max(reversed(targets), key=depth.__getitem__) if targets else -1 for targets in self._over]
        return [_tree(first), _tree(last)]

    @property
    def _together(self) -> int:
        return min(_TOGETHER, max(1000, _BITS // (1 + len(self._parts))))

    def _masks(self, targets: Sequence[int], last: int) -> list[int]:
        """Return for each part up to `last` which of some parts are at or above it, as bits in their order."""
        own = {target: 1 << bit for bit, target in enumerate(targets)}
        masks = [0] * (last + 1)
        for number in range(min(targets), last + 1):
            mask = own.get(number, 0)
            for target in self._over[number]:
                mask |= masks[target]
            masks[number] = mask
        return masks

    # --- shortcuts -----------------------------------------------------------------------------------------------

    def shortcuts(self) -> Iterator[tuple[str, str, str]]:
        """Yield each link that also follows from others: the node, what it leads to, and a node in between.

        Links out of a cycle, or into one that another link of the node leads to, do not count.
        """
        asked: dict[int, dict[int, None]] = {}
        for number, targets in enumerate(self._over):
            if len(targets) > 1 and len(self._parts[number]) == 1:
                yield from self._shortcuts_of(number, targets, asked)
        candidates = iter(sorted({target for wanted in asked.values() for target in wanted}))
        while chunk := list(islice(candidates, self._together)):
            masks = self._masks(chunk, max(asked))
            bits = {target: 1 << bit for bit, target in enumerate(chunk)}
            for number, open_targets in asked.items():
                left = sum(bits[target] for target in open_targets if target in bits)
                for between in self._over[number] if left else ():
                    hits = masks[between] & ~bits.get(between, 0) & left
                    left &= ~hits
                    while hits:
                        lowest = hits & -hits
                        yield from self._named(number, chunk[lowest.bit_length() - 1], between)
                        hits ^= lowest

    def _shortcuts_of(
        self, number: int, targets: list[int], asked: dict[int, dict[int, None]]
    ) -> Iterator[tuple[str, str, str]]:
        """Yield the shortcuts of a node that are found at once, and add to `asked` what has to be looked up."""
        depth = self._depth
        deepest = max([depth[target] for target in targets])
        for target in targets:
            if depth[target] == deepest:
                continue
            known: Iterable[int] = targets if len(targets) <= _FEW else ()
            answers = {between: self._known(between, target) for between in known if between != target}
            between = next((between for between, answer in answers.items() if answer), None)
            if between is not None:
                yield from self._named(number, target, between)
            elif not answers or None in answers.values():
                asked.setdefault(number, {})[target] = None

    def _named(self, number: int, target: int, between: int) -> Iterator[tuple[str, str, str]]:
        node = self._parts[number][0]
        middle = next(over for over in self._above[node] if self._part[over] == between)
        for over in dict.fromkeys(self._above[node]):
            if self._part[over] == target:
                yield self._name[node], self._name[over], self._name[middle]


def _tree(parents: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the position of each node in a walk over a forest where parents come first, and the size of its tree."""
    size = [1] * len(parents)
    for node in range(len(parents) - 1, -1, -1):
        if parents[node] >= 0:
            size[parents[node]] += size[node]
    position = [0] * len(parents)
    free = [0] * len(parents)
    roots = 0
    for node, parent in enumerate(parents):
        if parent < 0:
            position[node], roots = roots, roots + size[node]
        else:
            position[node] = free[parent]
            free[parent] += size[node]
        free[node] = position[node] + 1
    return position, size


def _strong_parts(above: Sequence[Sequence[int]]) -> tuple[list[int], list[list[int]]]:
    """Return the strongly connected part of each node, and the nodes of each part, what is above first (Tarjan)."""
    count = len(above)
    part, seen, lowest = [-1] * count, [-1] * count, [0] * count
    parts: list[list[int]] = []
    stack: list[int] = []
    time = 0
    for start in range(count):
        if seen[start] >= 0:
            continue
        way = [start]
        walks = [iter(above[start])]
        seen[start] = lowest[start] = time
        time += 1
        stack.append(start)
        while way:
            node = way[-1]
            for target in walks[-1]:
                if seen[target] < 0:
                    seen[target] = lowest[target] = time
                    time += 1
                    stack.append(target)
                    way.append(target)
                    walks.append(iter(above[target]))
                    break
                if part[target] < 0 and seen[target] < lowest[node]:
                    lowest[node] = seen[target]
            else:
                way.pop()
                walks.pop()
                if way and lowest[node] < lowest[way[-1]]:
                    lowest[way[-1]] = lowest[node]
                if lowest[node] == seen[node]:
                    members = _popped(stack, node)
                    for member in members:
                        part[member] = len(parts)
                    parts.append(members)
    return part, parts


def _popped(stack: list[int], node: int) -> list[int]:
    if stack[-1] == node:
        return [stack.pop()]
    position = len(stack) - 1
    while stack[position] != node:
        position -= 1
    members = stack[position:]
    del stack[position:]
    return members
