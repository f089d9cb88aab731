"""Serializing a graph as compact JSON-LD 1.1, with its context inside, so that nothing is fetched.

One flat `@graph` of nodes. The predicates and most IRIs are written with prefixes, texts by language.
"""

import io
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from pyoxigraph import NamedNode

from taxokit.rdf import terms
from taxokit.rdf.graph import Graph
from taxokit.text.json_text import indented_json

_STRING = NamedNode(terms.STRING)


def json_ld(graph: Graph, prefixes: Mapping[str, str]) -> bytes:
    """Return a graph as a JSON-LD document (JSON-LD 1.1 section 4), with each node in a line."""
    compact = _compactor(prefixes)
    context = _context(graph, prefixes, compact)
    text = io.BytesIO()
    head = indented_json(context, "\n ", " ")
    text.write(f'{{\n "@context": {head},\n "@graph": [\n'.encode())
    separator, encode = b"  ", json.JSONEncoder(ensure_ascii=False).encode
    for subject, values in graph.described.items():
        node: dict[str, Any] = {"@id": compact(subject)}
        for predicate, target in values:
            _add(node, predicate, target, compact, context)
        text.write(separator + encode(node).encode())
        separator = b",\n  "
    text.write(b"\n ]\n}\n")
    return text.getvalue()


def _context(graph: Graph, prefixes: Mapping[str, str], compact: Callable[[str], str]) -> dict[str, Any]:
    """Return the context of a graph: its prefixes, and a definition for each term whose values are all of one kind."""
    iris: set[str] = set()
    texts: set[str] = set()
    others: set[str] = set()
    for values in graph.described.values():
        for predicate, target in values:
            (iris if type(target) is NamedNode else texts if target.language else others).add(predicate)
    context: dict[str, Any] = dict(prefixes)
    for predicate in sorted((iris ^ texts) - others - {terms.TYPE}):
        context[compact(predicate)] = {"@type": "@id"} if predicate in iris else {"@container": "@language"}
    return context


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
    if type(target) is NamedNode:
        value = compact(target.value)
        if predicate == terms.TYPE:
            _append(node, "@type", value)
        else:
            _append(node, key, value if key in context else {"@id": value})
    elif language := target.language:
        if key in context:
            _append(node.setdefault(key, {}), language, target.value)
        else:
            _append(node, key, {"@value": target.value, "@language": language})
    elif target.datatype == _STRING:
        _append(node, key, target.value)
    else:
        _append(node, key, {"@value": target.value, "@type": compact(target.datatype.value)})


def _append(node: dict[str, Any], key: str, value: Any) -> None:
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]
