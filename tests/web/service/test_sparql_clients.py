"""`/sparql` with clients that people use, and among hostile queries; at full depth alone."""

import csv
import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from support import node_packages
from support.hostile_queries import hostile_query
from support.hosts import node
from support.service_process import Service, served

pytestmark = pytest.mark.full

NODE = node_packages.FOLDER / "comunica"
QUERY = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?label { ?s skos:topConceptOf ?scheme ; skos:prefLabel ?label } ORDER BY ?label"
HOSTILE, TOGETHER, MOST_MEMORY = 400, 8, 512 * 1024 * 1024
ANSWERS = {200, 400, 403, 405, 413, 503}


@pytest.fixture(scope="module")
def server(repository: Path) -> Iterator[Service]:
    with served(repository / "releases") as running:
        yield running


@pytest.fixture(scope="module")
def labels(server: Service) -> list[str]:
    bindings = server.client.get("/sparql", params={"query": QUERY}).json()["results"]["bindings"]
    assert bindings
    return [row["label"]["value"] for row in bindings]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("way", ["urlencoded", "postdirectly"])
def test_sparqlwrapper(server: Service, labels: list[str], method: str, way: str) -> None:
    from SPARQLWrapper import CSV, JSON, TURTLE, XML, SPARQLWrapper
    from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

    client = SPARQLWrapper(f"{server.url}/sparql")
    client.setMethod(method)
    client.setRequestMethod(way)
    client.setQuery(QUERY)
    client.setReturnFormat(JSON)
    assert [row["label"]["value"] for row in client.query().convert()["results"]["bindings"]] == labels
    client.setReturnFormat(XML)
    literals = client.query().convert().getElementsByTagName("literal")
    assert [literal.firstChild.data for literal in literals] == labels
    client.setReturnFormat(CSV)
    assert [row[0] for row in csv.reader(client.query().convert().decode().splitlines())][1:] == labels
    client.addDefaultGraph("https://genbodha.ai/taxonomy/1.0.0")
    client.setQuery("ASK { ?s ?p '1.0.0' }")
    client.setReturnFormat(JSON)
    assert client.query().convert()["boolean"]
    client.setQuery("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 10")
    client.setReturnFormat(TURTLE)
    assert b"genbodha" in client.query().convert()
    client.setQuery("SELECT * {")
    with pytest.raises(QueryBadFormed, match="column"):
        client.query()


def test_comunica(server: Service, labels: list[str], tmp_path: Path) -> None:
    try:
        modules = node_packages.install(NODE)
    except node_packages.InstallError as error:
        pytest.fail(str(error))
    command = [node(), str(NODE / "query.mjs"), str(modules), f"{server.url}/sparql", QUERY]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == labels


def test_hostile_queries(repository: Path) -> None:
    random = Random(15)
    queries = [hostile_query(random) for _ in range(HOSTILE)]
    memory = []
    with served(repository / "releases", "--query-seconds", "1") as server:

        def status(query: str) -> int:
            headers = {"content-type": "application/sparql-query"}
            code = server.client.post("/sparql", content=query.encode(), headers=headers).status_code
            memory.append(server.memory())
            return code

        with ThreadPoolExecutor(TOGETHER) as threads:
            statuses = list(threads.map(status, queries))
        assert set(statuses) <= ANSWERS
        assert server.client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"]
        assert server.client.get("/healthz").status_code == 200
    assert max(memory) <= MOST_MEMORY
