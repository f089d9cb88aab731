"""Judged queries: what people type, and the items that they look for. Every search of the tool must find them."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from taxokit.text.versions import parse_version

FILE = Path(__file__).parents[1] / "query/search_cases.yaml"
LEAST_RECALL, LEAST_FIRST, MOST = 0.98, 0.95, 20


class Case(NamedTuple):
    """A query, the items of which one must come first, and all that must be among the first twenty."""

    query: str
    first: frozenset[str]
    expected: frozenset[str]


@cache
def cases(version: str = "") -> Sequence[Case]:
    """Return the queries on the taxonomy of this project, or those on one of its releases."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return [
        Case(row["query"], frozenset(row["first"]), frozenset(row["first"] + row.get("all", [])))
        for row in rows
        if not version or parse_version(version) >= parse_version(row.get("since", "1.0.0"))
    ]


def check(results: Mapping[str, Sequence[str]], version: str = "") -> None:
    """Check the identifiers of the hits of each query. Raises AssertionError with the queries that miss."""
    judged = cases(version)
    missing = {case.query: lost for case in judged if (lost := case.expected.difference(results[case.query][:MOST]))}
    number = sum(len(case.expected) for case in judged)
    assert 1 - sum(map(len, missing.values())) / number >= LEAST_RECALL, missing
    wrong = {
        case.query: results[case.query][:1] for case in judged if not case.first.intersection(results[case.query][:1])
    }
    assert 1 - len(wrong) / len(judged) >= LEAST_FIRST, wrong
