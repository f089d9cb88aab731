"""Where JSON-LD is wrong: the parser says what, but not which node.

Only looked for once a file is refused, so that a right one costs nothing.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from taxokit.core.text.regex import lazy_compile

_GRAPH = lazy_compile(r'"@graph"\s*:\s*\[')
_BETWEEN = lazy_compile(r"[\s,]*")


class Node(NamedTuple):
    """A node of the graph: the line where it begins, and its identifier, "" without one."""

    line: int
    identifier: str


def node_of_error(data: bytes, is_refused: Callable[[bytes], bool]) -> Node | None:
    """Return the first node in `@graph`, or in a list of nodes, with which a document is refused; None for any other.

    `is_refused` says whether a document is. It is asked about parts of the list, in as many steps as halving it takes.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return None
    context = document.get("@context", {}) if isinstance(document, dict) else {}
    nodes = document.get("@graph") if isinstance(document, dict) else document
    if not isinstance(nodes, list):
        return None

    def fails(number: int) -> bool:
        return is_refused(json.dumps({"@context": context, "@graph": nodes[:number]}).encode())

    right, wrong = 0, len(nodes)
    if fails(right) or not fails(wrong):
        return None
    while wrong - right > 1:
        middle = (right + wrong) // 2
        right, wrong = (right, middle) if fails(middle) else (middle, wrong)
    node = nodes[right]
    identifier = node.get("@id") if isinstance(node, dict) else ""
    return Node(_line_of(data.decode(), nodes[:wrong]), identifier if isinstance(identifier, str) else "")


def _line_of(text: str, nodes: Sequence[Any]) -> int:
    """Return the line where the last of the first nodes of a list begins, the first one where that is not found."""
    starts = [match.end() for match in _GRAPH.finditer(text)] or [text.find("[") + 1]
    decoder = json.JSONDecoder()
    for start in starts:
        begin = end = start
        for node in nodes:
            begin = _BETWEEN.match(text, end).end()  # type: ignore[union-attr] # it matches nothing, too
            try:
                found, end = decoder.raw_decode(text, begin)
            except ValueError:
                break
            if found != node:
                break
        else:
            return text.count("\n", 0, begin) + 1
    return 1
