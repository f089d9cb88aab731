"""Graph algorithms: connected components and shortcuts, held against the simplest way to find them."""

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxokit.rdf import graph_algorithms as digraph
from taxokit.rdf.graph_algorithms import clusters

NODES = "abcdefgh"
GRAPHS = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3), max_size=8)
Links = Mapping[str, Sequence[str]]


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
        found = clusters({node: node for node in NODES}, [{a: b} for a, b in links.items()])
        assert sorted(sorted(part) for part in found) == sorted(sorted(part) for part in parts)
        assert [len(part) for part in found] == sorted((len(part) for part in parts), reverse=True)

    holds()


@pytest.mark.parametrize("most", [0, 3, 200])
def test_shortcuts_of_short_and_of_long_chains(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Short chains are followed one by one, long ones all at once; both find what a walk over everything finds."""
    monkeypatch.setattr(digraph, "_MOST", most)
    for seed in range(60):
        dice = random.Random(seed)
        links = {str(n): [str(m) for m in range(n) if dice.random() < 0.4] for n in range(12)}
        found = [(node, target) for node, target, _ in digraph.shortcuts(links)]
        assert sorted(found) == sorted(_by_walking(links))


def _by_walking(links: dict[str, list[str]]) -> set[tuple[str, str]]:
    def below(node: str) -> set[str]:
        return {reached for target in links[node] for reached in (target, *below(target))}

    return {
        (node, target)
        for node, targets in links.items()
        for target in targets
        if any(target in below(between) for between in targets)
    }


def test_shortcuts_of_a_long_chain() -> None:
    size = 20_000
    links = {f"t{n}": [f"t{n - 1}", "t0"] for n in range(2, size)} | {"t1": ["t0"]}
    found = list(digraph.shortcuts(links))
    assert {(node, target) for node, target, _ in found} == {(f"t{n}", "t0") for n in range(2, size)}
