"""Reachability in a directed graph of any shape: cycles, ancestors and links that are implied.

Nothing recurses, however long the chains are.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import TypeAlias

Links: TypeAlias = Mapping[str, Sequence[str]]
"""The targets of each resource in order, by its IRI."""

_ROUNDS = 30
"""The number of times that the lowest nodes are removed before cycles are searched."""

_STEPS = 200
"""The number of steps up a single way before pairs are asked about together."""


def cycles(links: Links) -> list[list[str]]:
    """Return a shortest cycle of each strong component, and each node linked to itself, from its first name on."""
    left = dict(links)
    for _ in range(_ROUNDS):  # quick; in a graph without cycles, few nodes are left, or none
        targets_of_left = set(chain.from_iterable(left.values()))
        left = {node: targets for node, targets in left.items() if node in targets_of_left}
    loops = [[node] for node, targets in left.items() if node in targets]
    return sorted([*loops, *Ancestry(left).cycles])


def shortcuts(links: Links) -> Iterator[tuple[str, str, str]]:
    """Return each link that also follows from others: the node, the target, and a target of the node in between.

    Links out of a cycle, or into one that another link of the node leads to, do not count.
    """
    several = [node for node, targets in links.items() if len(targets) > 1]
    above = _reachable(several, lambda node: links.get(node, ()))
    return Ancestry({node: links[node] for node in above if node in links}).shortcuts()


def reachable(links: Callable[[str], Iterable[str]], start: str) -> list[str]:
    """Return a node and all that links lead to from it, each once; `links` returns the targets of a node."""
    return list(_reachable([start], links))


def _reachable(starts: Iterable[str], links: Callable[[str], Iterable[str]]) -> Iterable[str]:
    nodes = dict.fromkeys(starts)
    waiting = list(nodes)
    while waiting:
        for target in links(waiting.pop()):
            if target not in nodes:
                nodes[target] = None
                waiting.append(target)
    return nodes


def path_up(links: Links, start: str, end: str, longest: int = 5, most: int = 100) -> list[str]:
    """Return a shortest path from a node up to another, with both; empty if it has more steps than `longest`."""
    paths = [[start]]
    for _ in range(longest):
        longer = ([*path, target] for path in paths for target in links.get(path[-1], ()))
        paths = list(islice(longer, most))
        up = next((path for path in paths if path[-1] == end), None)
        if up:
            return up
    return []


def clusters(start: Mapping[str, str], links_of_each_kind: Iterable[Mapping[str, Iterable[str]]]) -> list[list[str]]:
    """Return the connected components of nodes, whatever the direction of links; the largest first, then as they come.

    `start` has for each node the leader of its component so far. Other targets of links are in no cluster, but
    connect the nodes that link to them.
    """
    leader = {first: first for first in start.values()}
    apart = len(leader)
    for links in links_of_each_kind:
        for node, targets in links.items():
            start_leader = start.get(node)
            if start_leader is None or not targets:
                continue
            root = _leader_of(leader, start_leader)
            for target in targets:
                end = start.get(target, target)
                up = leader.setdefault(end, root)
                if up != root and (other := _leader_of(leader, up)) != root:
                    leader[other] = root
                    apart -= 1
            if apart == 1:
                return [list(start)]
    components: dict[str, list[str]] = {}
    for node, first in start.items():
        components.setdefault(_leader_of(leader, first), []).append(node)
    return sorted(components.values(), key=len, reverse=True)


def _leader_of(leader: dict[str, str], node: str) -> str:
    while (up := leader[node]) != node:
        leader[node] = leader[up]
        node = leader[node]
    return node


def longest_chains(links: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """Return for each node the length of the longest path that starts there, without links that close a cycle."""
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


_TOGETHER = 4096  # targets of one walk over the graph, a bit for each


class Ancestry:
    """The ancestors of each node of a graph of links that lead upwards. Its strong parts are numbered from above."""

    def __init__(self, links: Links) -> None:
        names = chain.from_iterable([(node, *targets) for node, targets in links.items() if targets])
        self._name = list(dict.fromkeys(names))
        self._number = number = {name: index for index, name in enumerate(self._name)}
        self._above = [[number[target] for target in links.get(name, ())] for name in self._name]
        self._part, self._parts = _strong_parts(self._above)

    @cached_property
    def cycles(self) -> list[list[str]]:
        """One of the shortest cycles of each component of two nodes or more, beginning with the first of its names."""
        components = [part for part in self._parts if len(part) > 1]
        return sorted(self._cycle(min(self._name[node] for node in part), frozenset(part)) for part in components)

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
        """Return True if the links from a node lead back to it by way of another."""
        return node in self._number and len(self._parts[self._part[self._number[node]]]) > 1

    def reaching(self, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Yield the pairs of which the second node is above the first, in one step or many, in any order.

        A node is above itself if a link or a cycle leads back to it.
        """
        questions: dict[int, list[tuple[int, tuple[str, str]]]] = {}
        for pair in pairs:
            low, high = self._number.get(pair[0]), self._number.get(pair[1])
            if low is None or high is None:
                continue
            part, target = self._part[low], self._part[high]
            if part == target and (len(self._parts[part]) > 1 or low in self._above[low]):
                yield pair
            elif self._depth[target] < self._depth[part]:
                higher = self._climb(part, target)
                if higher == target:
                    yield pair
                elif self._depth[target] < self._depth[higher]:
                    questions.setdefault(target, []).append((part, pair))
        for bits, masks in self._walks(questions):
            for target, bit in bits.items():
                yield from (pair for part, pair in questions[target] if masks[part] & bit)

    def shortcuts(self) -> Iterator[tuple[str, str, str]]:
        """Yield each link that also follows from others, as `shortcuts` of the module does."""
        below: dict[int, list[int]] = {}
        for part, targets in enumerate(self._over):
            if len(targets) > 1 and len(self._parts[part]) == 1:
                for target in targets:
                    below.setdefault(target, []).append(part)
        for bits, masks in self._walks(below):
            targets_of: dict[int, int] = {}
            for target, bit in bits.items():
                for part in below[target]:
                    targets_of[part] = targets_of.get(part, 0) | bit
            names = {bit: target for target, bit in bits.items()}
            for part, targets_of_part in targets_of.items():
                left = targets_of_part
                for between in self._over[part]:
                    hits = masks[between] & ~bits.get(between, 0) & left
                    left &= ~hits
                    while hits:
                        lowest = hits & -hits
                        yield from self._named(part, names[lowest], between)
                        hits ^= lowest

    def _named(self, part: int, target: int, between: int) -> Iterator[tuple[str, str, str]]:
        node = self._parts[part][0]
        middle = next(over for over in self._above[node] if self._part[over] == between)
        for over in dict.fromkeys(self._above[node]):
            if self._part[over] == target:
                yield self._name[node], self._name[over], self._name[middle]

    @cached_property
    def _over(self) -> list[list[int]]:
        """The parts right above each part, each once."""
        over = []
        for part, nodes in enumerate(self._parts):
            targets = dict.fromkeys(self._part[target] for node in nodes for target in self._above[node])
            targets.pop(part, None)
            over.append(list(targets))
        return over

    def _climb(self, part: int, target: int) -> int:
        """Return the part above, as far as there is one way up, a few steps, and none above the depth of `target`."""
        for _ in range(_STEPS):
            if self._depth[part] <= self._depth[target] or len(self._over[part]) > 1:
                break
            (part,) = self._over[part]
        return part

    @cached_property
    def _depth(self) -> list[int]:
        """The number of steps of the longest path up from each part."""
        depth: list[int] = []
        for targets in self._over:
            depth.append(1 + max([depth[target] for target in targets]) if targets else 0)
        return depth

    def _walks(self, targets: Iterable[int]) -> Iterator[tuple[dict[int, int], list[int]]]:
        """Yield some parts at a time, each with a bit, and for every part the bits of the parts at or above it."""
        waiting = iter(sorted(targets))
        while chunk := list(islice(waiting, _TOGETHER)):
            bits = {target: 1 << position for position, target in enumerate(chunk)}
            masks: list[int] = []
            for part, over in enumerate(self._over):
                mask = bits.get(part, 0)
                for target in over:
                    mask |= masks[target]
                masks.append(mask)
            yield bits, masks


def _strong_parts(above: Sequence[Sequence[int]]) -> tuple[list[int], list[list[int]]]:
    """Return the strongly connected part of each node, and the nodes of each part, from above (Tarjan)."""
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
    members = [stack.pop()]
    while members[-1] != node:
        members.append(stack.pop())
    return members
