"""`taxonomy.jsonld`: the SKOS graph as compact JSON-LD 1.1, with its context inside, so that nothing is fetched.

One flat `@graph` of nodes. The predicates and most IRIs are written with prefixes, texts by language.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.rdf import terms
from taxokit.release.build import Artifact, Edition, artifact_format
from taxokit.release.formats.rdf import used_prefixes

_STRING = NamedNode(terms.STRING)


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the JSON-LD document."""
    content = document(edition.graph, used_prefixes(edition))
    yield Artifact("taxonomy.jsonld", (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def document(graph: list[Triple], prefixes: dict[str, str]) -> dict[str, Any]:
    """Return a sorted graph without blank nodes as a JSON-LD document (JSON-LD 1.1 section 4)."""
    compact = _compactor(prefixes)
    predicates: dict[str, set[str]] = {}
    for triple in graph:
        predicates.setdefault(triple.predicate.value, set()).add(_kind(triple.object))
    context: dict[str, Any] = dict(prefixes)
    for predicate, kinds in sorted(predicates.items()):
        if predicate != terms.TYPE and len(kinds) == 1 and (definition := _DEFINITIONS.get(*kinds)):
            context[compact(predicate)] = definition
    nodes: dict[str, dict[str, Any]] = {}
    for triple in graph:
        subject = str(triple.subject.value)  # type: ignore[union-attr]
        _add(nodes.setdefault(subject, {"@id": compact(subject)}), triple, compact, context)
    return {"@context": context, "@graph": list(nodes.values())}


_DEFINITIONS = {"iri": {"@type": "@id"}, "text": {"@container": "@language"}}
"""The definition of a term whose values are all of one kind."""


def _kind(value: Any) -> str:
    if isinstance(value, NamedNode):
        return "iri"
    return "text" if isinstance(value, Literal) and value.language else "value"


def _compactor(prefixes: dict[str, str]) -> Callable[[str], str]:
    """Return a function that writes an IRI with the longest prefix that fits."""
    longest_first = sorted(prefixes.items(), key=lambda item: -len(item[1]))

    def compact(iri: str) -> str:
        for prefix, start in longest_first:
            rest = iri.removeprefix(start)
            if rest != iri and rest and not rest.startswith("//") and "/" not in rest:
                return f"{prefix}:{rest}"
        return iri

    return compact


def _add(node: dict[str, Any], triple: Triple, compact: Callable[[str], str], context: dict[str, Any]) -> None:
    target = triple.object
    key = compact(triple.predicate.value)
    if isinstance(target, NamedNode):
        value = compact(target.value)
        if triple.predicate.value == terms.TYPE:
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
