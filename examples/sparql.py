"""Ask with SPARQL which roles a skill leads to: of the statements of a release, or of an endpoint on the web.

pip install pyoxigraph
python examples/sparql.py releases/1.4.0/taxonomy.nt embeddings-semantic-search
python examples/sparql.py http://127.0.0.1:8000/sparql embeddings-semantic-search     # `taxokit serve`
"""

import json
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph

NAMESPACE = "https://genbodha.ai/taxonomy/"

QUERY = """
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    PREFIX grt: <{namespace}ns#>
    SELECT ?role (COUNT(DISTINCT ?needed) AS ?skills) WHERE {{
      ?needed grt:buildsOn* <{namespace}skill/{skill}> .
      ?responsibility grt:requires ?needed ; skos:broader/skos:prefLabel ?role .
    }} GROUP BY ?role ORDER BY DESC(?skills) ?role
"""


def main(source: str, skill: str) -> None:
    """Print the roles, and how many skills each requires that build on this one, itself included."""
    query = QUERY.format(namespace=NAMESPACE, skill=skill)
    rows = list(ask(source, query) if "://" in source else look_up(Path(source), query))
    print(f"{len(rows)} roles require {skill}, or what builds on it:")
    for role, skills in rows:
        print(f"  {skills:>3} skills  {role}")


def look_up(file: Path, query: str) -> Iterator[tuple[str, str]]:
    """Yield the answers of a file of statements: N-Triples, Turtle or RDF/XML, by the ending of its name."""
    store = pyoxigraph.Store()
    store.load(path=str(file))
    for row in store.query(query):
        yield row["role"].value, row["skills"].value


def ask(endpoint: str, query: str) -> Iterator[tuple[str, str]]:
    """Yield the answers of an endpoint (SPARQL 1.1 Protocol, SPARQL 1.1 Query Results JSON Format)."""
    address = f"{endpoint}?{urllib.parse.urlencode({'query': query})}"
    request = urllib.request.Request(address, headers={"Accept": "application/sparql-results+json"})
    with urllib.request.urlopen(request) as response:
        for row in json.load(response)["results"]["bindings"]:
            yield row["role"]["value"], row["skills"]["value"]


if __name__ == "__main__":
    main(*sys.argv[1:])
