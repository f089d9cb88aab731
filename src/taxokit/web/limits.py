"""The limits of the service: what one request, and all of them together, can take of the machine.

Each field is an option of `taxokit serve`, with its words and its default.
"""

from dataclasses import dataclass, field
from typing import Any


def _limit(default: float, words: str) -> Any:
    return field(default=default, metadata={"help": words})


@dataclass(frozen=True)
class Limits:
    """The limits, with their defaults. Times are in seconds, sizes in bytes."""

    idle_seconds: float = _limit(10.0, "How long a connection may be idle, or take for the headers of a request.")
    body_bytes: int = _limit(1_048_576, "How large the body of a request can be (413).")
    connections: int = _limit(1_000, "How many connections can be open at once (503).")
    cache_bytes: int = _limit(67_108_864, "How much memory the pages and data forms that were asked for can take.")
    path_bytes: int = _limit(4_096, "How long the path of a request can be (414).")
    query_seconds: float = _limit(5.0, "How long a SPARQL query can run (503).")
    query_bytes: int = _limit(32_768, "How large a SPARQL query can be (413).")
    query_depth: int = _limit(64, "How deep the brackets of a SPARQL query can be nested (400).")
    query_operators: int = _limit(500, "How many operators a SPARQL query can have (400).")
    result_bytes: int = _limit(8_388_608, "How large the result of a SPARQL query can be (413).")
    query_cache_bytes: int = _limit(
        16_777_216, "How much memory the results of SPARQL queries that are kept can take; 0 keeps none."
    )
    query_workers: int = _limit(2, "How many SPARQL queries run at once, each in a process of its own.")
    waiting: int = _limit(64, "How many requests can wait for one of these (503).")
    reconcile_queries: int = _limit(1_000, "How many queries a batch of reconciliation can have (413).")
    stop_seconds: float = _limit(30.0, "How long requests can take to end when the service stops.")
