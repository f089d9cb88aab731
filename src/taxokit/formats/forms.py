"""The forms of content, in one table: how a file of each ends, its media type, its reader, its writer.

Releases, stores, pages, the service and SPARQL all look here. Readers and writers import their libraries when they are
called, so that the table is cheap to have. A format that writes a form of its own says its media type in the artifact.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from taxokit.rdf.graph import Graph

DOCUMENT = "taxonomy.json"
STATEMENTS = "taxonomy.nt"
GRAPH = "taxonomy.ttl"
NOTES = "NOTES.md"
TRANSLATIONS = "translations.json"
LICENSE_FILE = "LICENSE"

Statements: TypeAlias = set[tuple[str, str, str, str]]
"""The statements of a graph as texts: subject, predicate, object, and the name of the graph."""


class Rows(NamedTuple):
    """A table: the names of its columns, and its rows."""

    columns: list[str]
    rows: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of content. `name` is the ending of its files, without the dot.

    `read` returns the content of a file: a value of JSON, `Rows` or `Statements`. It raises the errors of its parser.
    `comment` begins a line of comment, in a form that has such lines. The `Content-Type` of a form with `has_charset`
    names the encoding; `is_compressed` is True if gzip gains nothing.
    """

    name: str
    media_type: str
    read: Callable[[bytes], Any] | None = None
    comment: str = field(default="", kw_only=True)
    has_charset: bool = field(default=True, kw_only=True)
    is_compressed: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class GraphForm(Form):
    """A syntax of RDF. `write` returns a graph with prefixes, and with lines of comment if the syntax has comments.

    `rdflib_name` is the name of the syntax in rdflib, and `made_by` that of the format of artifacts that writes `file`.
    """

    rdflib_name: str = field(kw_only=True)
    made_by: str = field(kw_only=True, default="rdf")
    write: "Callable[[Graph, Mapping[str, str], Sequence[str]], bytes]" = field(kw_only=True)

    @property
    def file(self) -> str:
        """The file of a release that has the whole graph."""
        return f"taxonomy.{self.name}"


def _read_json(data: bytes) -> Any:
    from taxokit.text.json_text import parse_json

    return parse_json(data)


def _read_yaml(data: bytes) -> Any:
    """Return the content of YAML, with dates as dates. Raises ValueError if its aliases repeat it without end."""
    import yaml

    from taxokit.yaml_text.parser import refused_yaml

    refusal = refused_yaml(data.decode())
    if refusal:
        raise ValueError(refusal)
    return yaml.safe_load(data)


def _read_csv(data: bytes) -> Rows:
    import csv
    import io

    header, *rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    return Rows(header, [dict(zip(header, row, strict=True)) for row in rows])


def _read_mapping_set(data: bytes) -> Any:
    """Return the head and the rows of SSSOM/TSV. Raises ValueError if it cannot be read whole."""
    from taxokit.sssom.read import read_mapping_set

    mapping_set = read_mapping_set("", data.decode())
    if mapping_set.diagnostics:
        raise ValueError(mapping_set.diagnostics[0].message)
    return {"head": mapping_set.head, "rows": [row.cells for row in mapping_set.rows]}


def _graph_reader(ending: str) -> Callable[[bytes], Statements]:
    def read(data: bytes) -> Statements:
        from pathlib import Path

        from taxokit.rdf.parse import parse

        quads = parse(Path(f"graph{ending}"), data)
        return {(str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)) for quad in quads}

    return read


def write_turtle(graph: "Graph", prefixes: Mapping[str, str], lines: Sequence[str]) -> bytes:
    """Return a graph as Turtle below lines of comment."""
    from taxokit.rdf.graph import turtle

    return turtle_comments(tuple(lines)) + turtle(graph, prefixes)


@lru_cache(maxsize=16)  # the forms of thousands of items have the same
def turtle_comments(lines: tuple[str, ...]) -> bytes:
    """Return lines of comment as Turtle has them."""
    from taxokit.text.quoting import line_comment

    return "".join(f"{line_comment('#', line)}\n" for line in lines).encode()


def _write_n_triples(graph: "Graph", _prefixes: Mapping[str, str], _lines: Sequence[str]) -> bytes:
    return graph.n_triples()


def _write_rdf_xml(graph: "Graph", prefixes: Mapping[str, str], _lines: Sequence[str]) -> bytes:
    from taxokit.rdf.graph import rdf_xml

    return rdf_xml(graph, prefixes)


def _write_json_ld(graph: "Graph", prefixes: Mapping[str, str], _lines: Sequence[str]) -> bytes:
    from taxokit.rdf.graph import json_ld

    return json_ld(graph, prefixes)


TURTLE = GraphForm("ttl", "text/turtle", _graph_reader(".ttl"), comment="#", rdflib_name="turtle", write=write_turtle)
N_TRIPLES = GraphForm(
    "nt", "application/n-triples", _graph_reader(".nt"), comment="#", rdflib_name="nt", write=_write_n_triples
)
RDF_XML = GraphForm("rdf", "application/rdf+xml", _graph_reader(".rdf"), rdflib_name="xml", write=_write_rdf_xml)
JSON_LD = GraphForm(
    "jsonld",
    "application/ld+json",
    _graph_reader(".jsonld"),
    rdflib_name="json-ld",
    made_by="jsonld",
    write=_write_json_ld,
)

GRAPH_FORMS = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD)
"""The syntaxes of the graph in a release."""

FORMS: Mapping[str, Form] = {
    form.name: form
    for form in (
        *GRAPH_FORMS,
        Form("json", "application/json", _read_json),
        Form("yaml", "application/yaml", _read_yaml, comment="#"),
        Form("cff", "application/yaml", _read_yaml, comment="#"),
        Form("csv", "text/csv", _read_csv),
        Form("tsv", "text/tab-separated-values", _read_mapping_set),
        Form(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            has_charset=False,
            is_compressed=True,
        ),
        Form("html", "text/html"),
        Form("md", "text/markdown"),
        Form("xml", "application/xml"),
        Form("srj", "application/sparql-results+json"),
        Form("srx", "application/sparql-results+xml"),
        Form("ru", "application/sparql-update", comment="#"),
        Form("sql", "application/sql", comment="--"),
        Form("ts", "application/typescript", comment="//"),
        Form("py", "text/x-python", comment="#"),
        Form("css", "text/css"),
        Form("js", "text/javascript"),
        Form("svg", "image/svg+xml", has_charset=False),
        Form("png", "image/png", has_charset=False, is_compressed=True),
        Form("ico", "image/vnd.microsoft.icon", has_charset=False),
        Form("", "text/plain"),
    )
}
"""The forms by name."""

PAGE_FORMS = {name: FORMS[name].media_type for name in ("html", "json", "jsonld", "ttl", "nt", "rdf", "md")}
"""The forms of a page, with their media types. If a request accepts two equally, it gets the first."""

RESULT_FORMS = [FORMS[name] for name in ("srj", "json", "srx", "xml", "csv", "tsv")]
"""The forms of a result of SPARQL that is not a graph (SPARQL 1.1 Results)."""


def form_of(path: str) -> Form | None:
    """Return the form of a file by the ending of its path, None for one that is not in the table."""
    return FORMS.get(PurePosixPath(path).suffix.removeprefix("."))
