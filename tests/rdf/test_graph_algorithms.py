"""Graph algorithms: compared with exhaustive search on small graphs, and run on large ones."""

import itertools
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.rdf import graph_algorithms
from taxokit.rdf.graph_algorithms import Ancestry, clusters, path_up, shortcuts

NODES = "abcdefgh"
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=5), max_size=8)
Links = Mapping[str, Sequence[str]]


def closure(links: Links) -> set[tuple[str, str]]:
    """Return every pair of which the second lies above the first, by trying until nothing is new."""
    pairs = {(node, target) for node, targets in links.items() for target in targets}
    while True:
        more = {(a, d) for (a, b), (c, d) in itertools.product(pairs, pairs) if b == c} - pairs
        if not more:
            return pairs
        pairs |= more


@pytest.fixture(params=[(1, 0), (4096, 0), (4096, 200)], ids=["one by one", "together", "climbing"])
def together(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the number of targets that a walk looks for nor how it is done changes the answers."""
    for name, value in zip(("_TOGETHER", "_STEPS"), request.param, strict=True):
        monkeypatch.setattr(graph_algorithms, name, value)


def test_reaching(together: None) -> None:
    @given(GRAPHS)
    def holds(links: Links) -> None:
        every = list(itertools.product(NODES, NODES))
        assert sorted(Ancestry(links).reaching(every)) == sorted(closure(links) & {*every})

    holds()


def test_shortcuts(together: None) -> None:
    @given(GRAPHS)
    def holds(links: Links) -> None:
        above = closure(links)
        same = {(a, b) for a, b in above if (b, a) in above and a != b}
        knotted = {a for a, _ in same}
        expected = {
            (node, target)
            for node, targets in links.items()
            for target in targets
            if node not in knotted and node != target
            for between in targets
            if between not in (node, target) and (between, target) in above and (between, target) not in same
        }
        actual = list(shortcuts(links))
        assert {(node, target) for node, target, _ in actual} == expected
        assert len(actual) == len(expected)
        assert all(between in links[node] and (between, target) in above for node, target, between in actual)

    holds()


def test_cycles() -> None:
    @given(GRAPHS)
    def holds(links: Links) -> None:
        above = closure(links)
        ancestry = Ancestry(links)
        cycles = ancestry.cycles
        knots = {frozenset(b for b in NODES if (a, b) in above and (b, a) in above) for a in NODES}
        assert {frozenset(b for b in NODES if (c[0], b) in above and (b, c[0]) in above) for c in cycles} == {
            knot for knot in knots if len(knot) > 1
        }
        for cycle in cycles:
            assert len({*cycle}) == len(cycle) > 1
            assert all(b in links[a] for a, b in zip(cycle, [*cycle[1:], cycle[0]], strict=True))
        assert {node for node in NODES if ancestry.in_cycle(node)} == {
            n for knot in knots if len(knot) > 1 for n in knot
        }

    holds()


def test_path_up_is_a_shortest_path() -> None:
    links = {"a": ["b", "e"], "b": ["c"], "c": ["d"], "e": ["d"], "d": ["a"]}
    assert path_up(links, "a", "d") == ["a", "e", "d"]
    assert path_up(links, "a", "a") == ["a", "e", "d", "a"]
    assert path_up(links, "a", "x") == []
    assert path_up(links, "a", "d", longest=1) == []
    assert path_up({"a": ["b", "c"], "b": [], "c": ["d"]}, "a", "d", most=1) == []


SIZE = 20_000
LARGE: dict[str, Callable[[], Links]] = {
    "chain": lambda: {f"n{i}": [f"n{i + 1}"] for i in range(SIZE)},
    "ring": lambda: {f"n{i}": [f"n{(i + 1) % SIZE}"] for i in range(SIZE)},
    "star": lambda: {"hub": [f"n{i}" for i in range(SIZE)]},
    "ladder": lambda: {f"n{i}": [f"n{i + 1}", f"n{SIZE}"] for i in range(SIZE - 1)},
    "diamonds": lambda: {
        key: value
        for i in range(SIZE // 3)
        for key, value in ((f"n{i}", [f"l{i}", f"r{i}"]), (f"l{i}", [f"n{i + 1}"]), (f"r{i}", [f"n{i + 1}"]))
    },
}


@pytest.mark.parametrize("name", LARGE)
def test_large_graphs(name: str) -> None:
    """None of these would end in time if everything were compared with everything."""
    links = LARGE[name]()
    ancestry = Ancestry(links)
    nodes = list(links)
    pairs = list(zip(nodes, reversed(nodes), strict=True))
    assert len(ancestry.cycles) == (1 if name == "ring" else 0)
    assert len(list(ancestry.reaching([*pairs, *((b, a) for a, b in pairs)]))) >= (
        0 if name == "star" else len(pairs) // 3
    )
    assert len(list(shortcuts(links))) == (SIZE - 2 if name == "ladder" else 0)


def test_clusters() -> None:
    bonds: list[Links] = [{"a": ["b"], "x": ["a"]}, {"d": ["c", "unknown"], "c": ["e"]}, {"f": []}]
    assert clusters({node: node for node in "abcdefg"}, bonds) == [["c", "d", "e"], ["a", "b"], ["f"], ["g"]]
    assert clusters({"a": "a", "b": "c", "c": "c", "d": "d"}, [{"b": ["d"]}]) == [["b", "c", "d"], ["a"]]
    assert clusters({"a": "a", "b": "a", "c": "c"}, [{"b": ["c"]}, {"c": ["b"]}]) == [["a", "b", "c"]]
    assert clusters({"a": "a", "b": "b", "c": "c"}, [{"a": ["z"]}, {"c": ["z"]}]) == [["a", "c"], ["b"]]
    assert clusters({}, bonds) == []


def test_clusters_of_random_graphs() -> None:
    @given(GRAPHS)
    def holds(links: Links) -> None:
        parts = [{node} for node in NODES]
        for node, target in ((node, target) for node, targets in links.items() for target in targets):
            joined = [part for part in parts if {node, target} & part]
            parts = [part for part in parts if part not in joined] + [set().union(*joined)]
        groups = clusters({node: node for node in NODES}, [{a: b} for a, b in links.items()])
        assert sorted(sorted(part) for part in groups) == sorted(sorted(part) for part in parts)
        assert [len(part) for part in groups] == sorted((len(part) for part in parts), reverse=True)

    holds()
