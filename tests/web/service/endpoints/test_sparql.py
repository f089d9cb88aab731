import contextlib
import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from pyoxigraph import NamedNode, QueryResultsFormat, RdfFormat, Store, parse
from rdflib import Graph
from syrupy.assertion import SnapshotAssertion

from support.service_process import Service, resident, served
from taxokit.web.endpoints import Limits
from taxokit.web.endpoints.sparql import check_query

NS = "https://genbodha.ai/taxonomy/"
SD = "http://www.w3.org/ns/sparql-service-description#"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
DISTINCT = "SELECT (COUNT(*) AS ?n) {} {{ SELECT DISTINCT ?s ?p ?o {{ ?s ?p ?o }} }}"
COUNT_NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?d"
SECONDS, WAITING = 2, 3


@pytest.fixture(scope="module")
def server(repository: Path) -> Iterator[Service]:
    with served(repository / "releases", "--query-seconds", str(SECONDS), "--waiting", str(WAITING)) as running:
        yield running


@pytest.fixture(scope="module")
def store(repository: Path) -> Store:
    """The releases as the endpoint has them, in this process."""
    loaded = Store()
    for folder in sorted((repository / "releases").glob("*.*.*")):
        data = (folder / "taxonomy.nt").read_bytes()
        loaded.load(data, format=RdfFormat.N_TRIPLES, to_graph=NamedNode(NS + folder.name))
    loaded.load(data, format=RdfFormat.N_TRIPLES)
    return loaded


@pytest.fixture(scope="module")
def sizes(repository: Path) -> dict[str, int]:
    """The number of statements of each release."""
    return {
        folder.name: len((folder / "taxonomy.nt").read_bytes().splitlines())
        for folder in sorted((repository / "releases").glob("*.*.*"))
    }


def ask(server: Service, query: str, accept: str = "*/*", **more: Any) -> Any:
    return server.client.get("/sparql", params={"query": query, **more}, headers={"accept": accept})


def number(response: Any) -> int:
    assert response.status_code == 200, response.text
    return int(response.json()["results"]["bindings"][0]["n"]["value"])


def of_the_docs(repository: Path) -> list[str]:
    return re.findall(r"```sparql\n(.*?)```", (repository / "docs/consume.md").read_text(encoding="utf-8"), re.DOTALL)


def test_queries_of_the_docs_agree_with_other_engines(repository: Path, server: Service, store: Store) -> None:
    graph = Graph().parse(repository / "releases/1.4.0/taxonomy.ttl")
    queries = of_the_docs(repository)
    assert queries
    for query in queries:
        bindings = ask(server, query).json()["results"]["bindings"]
        rows = [tuple(value["value"] for value in row.values()) for row in bindings]
        assert rows == [tuple(map(str, row)) for row in graph.query(query)]
        assert rows == [tuple(value.value for value in row) for row in store.query(query)]
        assert len(rows) > 100


FORMS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}


@pytest.mark.parametrize(
    "query", ["SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 50", "ASK { ?s ?p ?o }", "ASK {<a:a> ?p ?o}"]
)
@pytest.mark.parametrize("media_type", FORMS)
def test_four_formats(server: Service, store: Store, query: str, media_type: str) -> None:
    response = ask(server, query, f"{media_type}, */*;q=0.1")
    assert response.headers["content-type"].partition(";")[0] == media_type
    assert response.content == store.query(query).serialize(format=FORMS[media_type])
    assert "content-length" in response.headers, "it is complete before the status is sent"


@pytest.mark.parametrize("form", [RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML, RdfFormat.JSON_LD], ids=str)
@pytest.mark.parametrize("query", [f"DESCRIBE <{NS}skills>", "CONSTRUCT { ?o <a:b> ?s } { ?s a ?o }"])
def test_graphs(server: Service, store: Store, query: str, form: RdfFormat) -> None:
    response = ask(server, query, form.media_type)
    assert response.headers["content-type"].partition(";")[0] == form.media_type
    triples = {quad.triple for quad in parse(response.content, format=form)}
    assert triples == set(store.query(query))
    assert triples


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        ("ASK {}", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("ASK {}", "", "application/sparql-results+json"),
        ("ASK {}", "text/*;q=0.5, application/sparql-results+xml;q=0.4", "text/csv"),
        ("CONSTRUCT {} {}", "*/*", "text/turtle"),
        ("CONSTRUCT {} {}", "application/sparql-results+json, application/ld+json;q=0.1", "application/ld+json"),
        ("ASK {}", "text/turtle", ""),
        ("CONSTRUCT {} {}", "text/csv", ""),
    ],
)
def test_negotiation(server: Service, query: str, accept: str, expected: str) -> None:
    response = ask(server, query, accept)
    assert response.status_code == (200 if expected else 406)
    assert response.headers["content-type"].partition(";")[0] == (expected or "application/problem+json")
    assert "accept" in response.headers["vary"].lower()


def test_results_are_kept_unless_they_vary(server: Service) -> None:
    def kept() -> int:
        sample = re.search(r"^taxokit_sparql_kept_bytes (\d+)$", server.client.get("/metrics").text, re.MULTILINE)
        assert sample
        return int(sample[1])

    before = kept()
    query = "SELECT * { ?s ?p ?o } ORDER BY STR(?o) LIMIT 5 OFFSET 7"
    by_type = {form: {ask(server, query, form).content for _ in range(3)} for form in ("text/csv", "application/json")}
    size = kept() - before
    assert all(len(bodies) == 1 for bodies in by_type.values())
    assert len(set.union(*by_type.values())) == 2
    assert sum(map(len, set.union(*by_type.values()))) < size < 10_000
    posted = {
        server.client.post("/sparql", content=text, headers={"content-type": "application/sparql-query"}).content
        for text in (query, query, f"{query} OFFSET 0".replace("OFFSET 7 ", ""))
    }
    assert len(posted) == 2
    after = kept()
    for varying in ("SELECT (STRUUID() AS ?x) {}", "SELECT (RAND() AS ?x) {}"):
        assert len({ask(server, varying).content for _ in range(5)}) == 5
    assert kept() == after


def test_three_ways_to_ask(server: Service, sizes: dict[str, int]) -> None:
    client, direct = server.client, {"content-type": "application/sparql-query"}
    current = sizes["1.4.0"]
    assert number(client.get("/sparql", params={"query": COUNT})) == current
    assert number(client.post("/sparql", data={"query": COUNT})) == current
    assert number(client.post("/sparql", content=COUNT, headers=direct)) == current
    assert number(client.get("/taxonomy/sparql", params={"query": COUNT})) == current
    graph = {"default-graph-uri": f"{NS}1.0.0"}
    assert number(client.get("/sparql", params={"query": COUNT, **graph})) == sizes["1.0.0"]
    assert number(client.post("/sparql", data={"query": COUNT, **graph})) == sizes["1.0.0"]
    assert number(client.post("/sparql", params=graph, content=COUNT, headers=direct)) == sizes["1.0.0"]
    assert client.head("/sparql", params={"query": COUNT}).content == b""


def test_graphs_of_a_query(server: Service, sizes: dict[str, int], store: Store) -> None:
    old, new = f"{NS}1.0.0", f"{NS}1.1.0"
    union = {quad.triple for name in (old, new) for quad in store.quads_for_pattern(None, None, None, NamedNode(name))}
    assert number(ask(server, COUNT_NAMED)) == sum(sizes.values())
    assert number(ask(server, DISTINCT.format(f"FROM <{old}> FROM <{new}>"))) == len(union)
    assert number(ask(server, COUNT_NAMED.replace("{ GRAPH", f"FROM NAMED <{old}> {{ GRAPH"))) == sizes["1.0.0"]
    assert number(ask(server, DISTINCT.format(""), **{"default-graph-uri": [old, new]})) == len(union)
    assert number(ask(server, COUNT_NAMED, **{"named-graph-uri": [old, new]})) == sizes["1.0.0"] + sizes["1.1.0"]
    assert number(ask(server, COUNT, **{"named-graph-uri": old})) == 0
    assert number(ask(server, COUNT_NAMED, **{"default-graph-uri": old})) == 0
    parameters = {"default-graph-uri": old}  # of the request, which outweighs the dataset of the query
    assert number(ask(server, COUNT.replace("{ ?s", f"FROM <{new}> {{ ?s"), **parameters)) == sizes["1.0.0"]


@pytest.mark.parametrize("name", ["file:///etc/passwd", "http://127.0.0.1:1/x", f"{NS}9.0.0", "x", ""])
def test_no_graph_but_the_releases(server: Service, name: str) -> None:
    response = ask(server, COUNT, **{"default-graph-uri": name})
    assert response.status_code == 400
    assert f"{NS}1.2.0" in response.json()["detail"]
    if ":" in name:
        assert number(ask(server, COUNT.replace("{ ?s", f"FROM <{name}> {{ ?s"))) == 0
        assert number(ask(server, COUNT_NAMED.replace("{ GRAPH", f"FROM NAMED <{name}> {{ GRAPH"))) == 0


@pytest.mark.parametrize(
    "media_type", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_description_of_the_service(server: Service, media_type: str) -> None:
    response = server.client.get("/sparql", headers={"accept": media_type})
    form = RdfFormat.from_media_type(media_type)
    triples = [quad.triple for quad in parse(response.content, format=form)]
    values = {(s.value, p.value.removeprefix(SD)): o.value for s, p, o in triples}
    service = next(s for (s, _), o in values.items() if o == f"{SD}Service")
    assert values[service, "endpoint"] == f"{server.url}/taxonomy/sparql"
    assert values[service, "supportedLanguage"] == f"{SD}SPARQL11Query"
    default = values[values[service, "defaultDataset"], "defaultGraph"]
    assert values[default, "http://www.w3.org/ns/dcat#version"] == "1.4.0"
    assert {o.value for _, p, o in triples if p.value == f"{SD}name"} == {
        f"{NS}{version}" for version in ("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0")
    }
    assert len([o for _, p, o in triples if p.value == f"{SD}resultFormat"]) == 8


def test_description_for_people(server: Service) -> None:
    response = server.client.get("/sparql", headers={"accept": "text/html,*/*;q=0.8"})
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert all(f"{NS}{version}" in response.text for version in ("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0"))
    example = re.search(r"<textarea[^>]*>\s*(.*?)</textarea>", response.text, re.DOTALL)
    assert example
    assert ask(server, example[1]).json()["results"]["bindings"]


def test_each_example_of_the_page_has_a_result(server: Service) -> None:
    page = server.client.get("/sparql", headers={"accept": "text/html"}).text
    queries = [parse_qs(unescape(address))["query"][0] for address in re.findall(r'<a href="\?(query=[^"]*)">', page)]
    assert len(queries) > 5
    for query in queries:
        assert ask(server, query).json()["results"]["bindings"], query


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {\n  ?s ?p ?o .\n  ?s xsk:prefLabel ?l\n}",
        "SELECT * {\n  ?s ?p ?o\n  ?s xsk:prefLabel }",
        "PREFIX x: <http://x/>\nSELECT * {\n  ?s xsk:a/x:b ?o }",
    ],
)
def test_an_undeclared_prefix_is_named(server: Service, query: str) -> None:
    """Wherever the parser stops: it lists everything that could follow, and not the prefix."""
    detail = ask(server, query).json()["detail"]
    assert detail == "line 3, column 6: the prefix 'xsk' is not declared"


REFUSED = [
    "SELECT * { SERVICE <http://127.0.0.1:1/> {} }", "SELECT * { ?s ?p 'x", "SELECT * { <rel> ?p ?o }", "",
    "INSERT DATA { <a:a> <a:a> <a:a> }", "PREFIX a: <a:>\nDELETE WHERE { ?s ?p ?o }", "SELECT *\n{ ?s ?p }",
    "SELECT * { ?s ?p ?o ", "SELECT (<a:unknown>(1) AS ?x) {}", "ASK { " + "{" * 64 + "}" * 65,
    "ASK {}" + " " * 32_768, "ASK { FILTER(" + "1+" * 501 + "1 > 0) }", LARGE,
]  # fmt: skip
DIRECT, FORM = "application/sparql-query", "application/x-www-form-urlencoded"
MALFORMED = (
    *(("application/sparql-update", "INSERT DATA {}"), (FORM, "update=INSERT+DATA+%7B%7D"), ("text/plain", "ASK {}")),
    *((FORM, ""), (FORM, "query=ASK{}&query=ASK{}"), (FORM, "query=%FF"), (FORM, "&".join(["x=1"] * 1_000))),
)


def test_refusals(server: Service, snapshot: SnapshotAssertion) -> None:
    answers = [(query, ask(server, query)) for query in REFUSED]
    for media_type, body in MALFORMED:
        answer = server.client.post("/sparql", content=body, headers={"content-type": media_type})
        answers.append((f"{media_type}: {body}", answer))
    answers += [("update in a URL", server.client.get("/sparql", params={"update": "CLEAR ALL"}))]
    answers += [("PUT", server.client.put("/sparql", content=b"x")), ("DELETE", server.client.delete("/sparql"))]
    assert all(answer.headers["content-type"] == "application/problem+json" for _, answer in answers)
    assert all("POST" in answer.headers["allow"] for _, answer in answers if answer.status_code == 405)
    lines = [f"{query.strip()[:70]!r}: {answer.status_code} {answer.json()['detail']}" for query, answer in answers]
    assert "\n".join(lines) == snapshot
    assert ask(server, "ASK { FILTER('{{{' = \"((\" || <a:x#service> = <a:y>) } # {{{").json()["boolean"] is False
    utf8 = {"content-type": f"{DIRECT}; charset=utf-8"}
    assert server.client.post("/sparql", content="ASK {} # é", headers=utf8).json()["boolean"]


def test_open_strings() -> None:
    check_query('"' + r"\"" * 500_000, Limits(query_bytes=2_000_000))  # in linear time: all requests wait


@pytest.mark.full
def test_workers_end_with_a_server_that_is_killed(repository: Path) -> None:
    def ask_until_the_end(server: Service) -> None:
        with contextlib.suppress(httpx.TransportError):
            ask(server, ENDLESS)

    with served(repository / "releases", "--query-seconds", "1") as server:
        workers = server.children()
        asking = threading.Thread(target=ask_until_the_end, args=[server])
        asking.start()
        time.sleep(0.2)
        os.kill(server.process.pid, signal.SIGKILL)
        asking.join()
        end = time.monotonic() + 30
        while any(resident(pid) for pid in workers) and time.monotonic() < end:
            time.sleep(0.05)
        assert workers
        assert not any(resident(pid) for pid in workers)


def test_query_of_the_page(repository: Path, server: Service, store: Store) -> None:
    page = (repository / "docs/sparql.md").read_text(encoding="utf-8")
    (query,) = re.findall(r"```sparql\n(.*?)```", page, re.DOTALL)
    labels = [row["label"]["value"] for row in ask(server, query).json()["results"]["bindings"]]
    assert labels == [row["label"].value for row in store.query(query)]
    assert labels
