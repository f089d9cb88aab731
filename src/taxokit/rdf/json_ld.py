"""Serializing a graph as compact JSON-LD 1.1, with its context inside, so that nothing is fetched.

One flat `@graph` of nodes. The predicates and most IRIs are written with prefixes, texts by language.
"""

import io
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from pyoxigraph import Literal, NamedNode

from taxokit.rdf import terms
from taxokit.rdf.graph import Graph
from taxokit.text.json_text import indented_json

_STRING = NamedNode(terms.STRING)


def json_ld(graph: Graph, prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as a JSON-LD document (JSON-LD 1.1 section 4), written node by node: there may be many."""
    compact = _compactor(prefixes)
    context = _context(((p, o) for values in graph.described.values() for p, o in values), prefixes, compact)
    head, _, end = indented_json({"@context": context, "@graph": [None]}, step=" ").rpartition("null")
    text = io.BytesIO()
    for subject, values in graph.described.items():
        node = {"@id": compact(subject)}
        for predicate, target in values:
            _add(node, predicate, target, compact, context)
        text.write((",\n  " if text.tell() else head).encode())
        text.write(indented_json(node, "\n  ", " ").encode())
    text.write(f"{end}\n".encode())
    return text.getvalue()


def _context(
    values: Iterable[tuple[str, Any]], prefixes: Mapping[str, str], compact: Callable[[str], str]
) -> dict[str, Any]:
    """Return the context of a graph with these predicates and objects."""
    predicates: dict[str, set[str]] = {}
    for predicate, target in values:
        predicates.setdefault(predicate, set()).add(_kind(target))
    context: dict[str, Any] = dict(prefixes)
    for predicate, kinds in sorted(predicates.items()):
        if predicate != terms.TYPE and len(kinds) == 1 and (definition := _DEFINITIONS.get(*kinds)):
            context[compact(predicate)] = definition
    return context


_DEFINITIONS = {"iri": {"@type": "@id"}, "text": {"@container": "@language"}}
"""The definition of a term whose values are all of one kind."""


def _kind(value: Any) -> str:
    if isinstance(value, NamedNode):
        return "iri"
    return "text" if isinstance(value, Literal) and value.language else "value"


def _compactor(prefixes: Mapping[str, str]) -> Callable[[str], str]:
    """Return a function that writes an IRI with the longest prefix that fits."""
    longest_first = sorted(prefixes.items(), key=lambda item: -len(item[1]))

    @cache
    def compact(iri: str) -> str:
        for prefix, start in longest_first:
            rest = iri.removeprefix(start)
            if rest != iri and rest and not rest.startswith("//") and "/" not in rest:
                return f"{prefix}:{rest}"
        return iri

    return compact


def _add(
    node: dict[str, Any], predicate: str, target: Any, compact: Callable[[str], str], context: Mapping[str, Any]
) -> None:
    key = compact(predicate)
    if isinstance(target, NamedNode):
        value = compact(target.value)
        if predicate == terms.TYPE:
            _append(node, "@type", value)
        else:
            _append(node, key, value if key in context else {"@id": value})
    elif isinstance(target, Literal):
        if target.language and key in context:
            _append(node.setdefault(key, {}), target.language, target.value)
        elif target.language:
            _append(node, key, {"@value": target.value, "@language": target.language})
        elif target.datatype == _STRING:
            _append(node, key, target.value)
        else:
            _append(node, key, {"@value": target.value, "@type": compact(target.datatype.value)})


def _append(node: dict[str, Any], key: str, value: Any) -> None:
    """Set a value, or append it to those under the same key."""
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]
