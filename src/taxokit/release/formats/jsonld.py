"""`taxonomy.jsonld`: the SKOS graph as compact JSON-LD 1.1, with its context inside, so that nothing is fetched.

One flat `@graph` of nodes. The predicates and most IRIs are written with prefixes, words by language.
"""

import json
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from taxokit.rdf import terms
from taxokit.release.build import Artifact, Edition, artifact_format
from taxokit.release.formats.rdf import used_prefixes

_STRING = NamedNode(terms.XSD + "string")


@artifact_format
def write(edition: Edition) -> Iterator[Artifact]:
    """Yield the JSON-LD document."""
    content = document(edition.graph, used_prefixes(edition))
    yield Artifact("taxonomy.jsonld", (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def document(graph: list[Triple], prefixes: dict[str, str]) -> dict[str, Any]:
    """Return a sorted graph without blank nodes as a JSON-LD document (JSON-LD 1.1 section 4)."""
    names = _Names(prefixes)
    predicates: dict[str, set[str]] = {}
    for triple in graph:
        predicates.setdefault(triple.predicate.value, set()).add(_shape(triple))
    context: dict[str, Any] = dict(prefixes)
    for predicate, shapes in sorted(predicates.items()):
        if predicate == terms.TYPE:
            continue
        if shapes == {"iri"}:
            context[names.compact(predicate)] = {"@type": "@id"}
        elif shapes == {"text"}:
            context[names.compact(predicate)] = {"@container": "@language"}
    nodes: dict[str, dict[str, Any]] = {}
    for triple in graph:
        subject = str(triple.subject.value)  # type: ignore[union-attr]
        node = nodes.setdefault(subject, {"@id": names.compact(subject)})
        _add(node, triple, names, context)
    return {"@context": context, "@graph": list(nodes.values())}


class _Names:
    """Writes IRIs with the longest prefix that fits."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._prefixes = sorted(prefixes.items(), key=lambda item: -len(item[1]))

    def compact(self, iri: str) -> str:
        for prefix, start in self._prefixes:
            rest = iri.removeprefix(start)
            if rest != iri and rest and not rest.startswith("//") and "/" not in rest:
                return f"{prefix}:{rest}"
        return iri


def _shape(triple: Triple) -> str:
    target = triple.object
    if isinstance(target, NamedNode):
        return "iri"
    return "text" if isinstance(target, Literal) and target.language else "value"


def _add(node: dict[str, Any], triple: Triple, names: _Names, context: dict[str, Any]) -> None:
    predicate, target = triple.predicate.value, triple.object
    if predicate == terms.TYPE:
        _append(node, "@type", names.compact(str(target.value)))  # type: ignore[union-attr]
        return
    key = names.compact(predicate)
    if isinstance(target, NamedNode):
        compact = names.compact(target.value)
        _append(node, key, compact if key in context else {"@id": compact})
    elif isinstance(target, Literal):
        if target.language and key in context:
            _append(node.setdefault(key, {}), target.language, target.value)
        elif target.language:
            _append(node, key, {"@value": target.value, "@language": target.language})
        elif target.datatype == _STRING:
            _append(node, key, target.value)
        else:
            _append(node, key, {"@value": target.value, "@type": names.compact(target.datatype.value)})


def _append(node: dict[str, Any], key: str, value: Any) -> None:
    """Set a value, or make a list of it and those before."""
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]
