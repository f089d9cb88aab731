"""Weakly connected parts, held against putting sets together one link at a time."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from taxokit.rdf.digraph import clusters

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
