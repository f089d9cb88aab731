"""The workbench for SPARQL: a page with a query, its result as a table or its error at its place, and examples.

It works without a script, so that the address of a page is the link to share.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from taxokit.rdf import terms
from taxokit.text.words import closest_words
from taxokit.web.pages import home_link, rendered
from taxokit.web.publication import Publication
from taxokit.web.responses import RequestError

BINDINGS, GRAPH = "application/sparql-results+json", "text/turtle"
"""The forms of a result that the page reads."""

_MOST_ROWS = 1_000
_MOST_LETTERS = 200_000  # of a graph
_PLACE = re.compile(r"line (\d+), column (\d+)")
_FIRST = """\
SELECT ?class (COUNT(?item) AS ?items) {
  ?item a ?class .
} GROUP BY ?class ORDER BY DESC(?items)
"""


@dataclass(frozen=True)
class Query:
    """A query of a form, and the graphs in place of the default graph, and to name."""

    text: str
    default: Sequence[str] = ()
    named: Sequence[str] = ()

    def parameters(self, **more: str) -> str:
        """Return the parameters of a request for it."""
        graphs = {"default-graph-uri": self.default, "named-graph-uri": self.named}
        return urlencode({"query": self.text, **graphs, **more}, doseq=True, quote_via=quote)


class Cell(NamedTuple):
    """A value of a table: its words, the address that it leads to, and the language or the type of a literal."""

    words: str
    link: str = ""
    note: str = ""


def workbench(
    publication: Publication, url: str, query: Query, result: bytes | None, error: RequestError | None, **values: Any
) -> bytes:
    """Return the page at an address with the result of a query, with its error, or with neither.

    `values` are those of the template that the page has before any query: the graphs, forms and limits.
    """
    prefixes = {name: iri for name, iri in publication.current.prefixes.items() if name}
    table = None if result is None else _table(publication, result, prefixes)
    place = _PLACE.search(error.detail) if error else None
    page = rendered(
        publication, "sparql.html", "/sparql.html", "SPARQL", trail=[home_link(publication)], url=url,
        query=query, text=query.text or _FIRST, table=table, error=error, hint=_hint(error, prefixes),
        noindex=bool(query.text), prefixes=prefixes,
        line=int(place[1]) if place else 0, column=int(place[2]) if place else 0,
        examples=list(_examples(publication, values["graphs"])), scripts=["sparql.js"], **values,
    )  # fmt: skip
    return page.data


def worded(error: RequestError, text: str) -> RequestError:
    """Return an error of the parser with words for an undeclared prefix, of which it lists something else."""
    place = _PLACE.match(error.detail)
    row = "\n".join(text.splitlines()[int(place[1]) - 1 :][:1])[: int(place[2]) - 1] if place else ""
    name = re.search(r"(?<![\w:/#<-])([\w-]*):[^\s<>]*$", row)
    if not place or not name or re.search(rf"(?i:\bPREFIX)\s+{name[1]}:", text):
        return error
    return RequestError(400, f"line {place[1]}, column {name.start() + 1}: the prefix {name[1]!r} is not declared")


def _hint(error: RequestError | None, prefixes: Mapping[str, str]) -> str:
    """Return the line that declares the prefix which an error misses, "" if it is about something else."""
    match = re.search(r"the prefix '([\w-]+)' is not declared", error.detail) if error else None
    name = match[1] if match else ""
    near = name if name in prefixes else next(iter(closest_words(name, list(prefixes))), "")
    return f"PREFIX {near}: <{prefixes[near]}>" if match and near else ""


def _table(publication: Publication, result: bytes, prefixes: Mapping[str, str]) -> dict[str, Any]:
    """Return the columns and rows of bindings, the answer of ASK, or the text of a graph; `more` is left out."""
    if not result.startswith(b"{"):
        text = result.decode()
        return {"text": text[:_MOST_LETTERS], "more": max(len(text) - _MOST_LETTERS, 0)}
    content = json.loads(result)
    if "boolean" in content:
        return {"answer": content["boolean"], "more": 0}
    columns, bindings = content["head"]["vars"], content["results"]["bindings"]
    rows = [
        [_cell(publication, binding[name], prefixes) if name in binding else Cell("") for name in columns]
        for binding in bindings[:_MOST_ROWS]
    ]
    return {"columns": columns, "rows": rows, "number": len(bindings), "more": max(len(bindings) - _MOST_ROWS, 0)}


def _cell(publication: Publication, term: Mapping[str, str], prefixes: Mapping[str, str]) -> Cell:
    value = term["value"]
    if term["type"] == "uri":
        address = publication.addresses.of_iri(value)
        link = (address.see or publication.addresses.path(address)) if address else value
        return Cell(_short(value, prefixes), link if link.startswith(("/", "https://", "http://")) else "")
    note = term.get("xml:lang", "") or _short(term.get("datatype", ""), prefixes)
    return Cell(f"_:{value}" if term["type"] == "bnode" else value, note=note)


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    """Return an IRI with the longest prefix that leaves a plain name, or as it is."""
    fitting = [(space, name) for name, space in prefixes.items() if iri.startswith(space)]
    space, name = max(fitting, key=lambda pair: len(pair[0]), default=("", ""))
    rest = iri.removeprefix(space)
    return f"{name}:{rest}" if space and re.fullmatch(r"[\w-]+", rest) else iri


def _examples(publication: Publication, graphs: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the title and the parameters of each example, made of the schema and the releases."""
    schema, by_class = publication.taxonomy.schema, publication.taxonomy.by_class
    queries = {"How many items are there of each class?": _FIRST}
    for cls in (cls for cls in schema.item_classes if by_class[cls.name]):
        label, definition = cls.meaning(terms.PREF_LABEL), cls.meaning(terms.DEFINITION)
        if label and definition and any(item.data.get(definition.name) for item in by_class[cls.name]):
            about = f"?item a <{cls.uri}> ; <{label.uri}> ?label ; <{definition.uri}> ?definition ."
            words = f"Which {cls.kind.replace('-', ' ')} has which definition?"
            queries[words] = f"SELECT ?item ?label ?definition {{\n  {about}\n}} ORDER BY ?label\n"
        for slot in cls.references:
            if slot.multivalued and not slot.computed and any(item.data.get(slot.name) for item in by_class[cls.name]):
                words = f"Which items are named most as “{slot.name.replace('_', ' ')}”?"
                rest = "} GROUP BY ?item ORDER BY DESC(?times) LIMIT 20\n"
                queries[words] = f"SELECT ?item (COUNT(?other) AS ?times) {{\n  ?other <{slot.uri}> ?item .\n{rest}"
    if len(graphs) > 1:
        *_, old, new = graphs
        without = f"FILTER NOT EXISTS {{ GRAPH <{old}> {{ ?item ?property ?value }} }}"
        words = f"What does {graphs[new]} say that {graphs[old]} does not?"
        new_ones = f"GRAPH <{new}> {{ ?item ?property ?value }}"
        queries[words] = f"SELECT ?item ?property ?value {{\n  {new_ones}\n  {without}\n}} LIMIT 100\n"
    for words, text in queries.items():
        yield words, Query(text).parameters()
