"""The JSON-LD of pages: types and properties that schema.org has, and what the graph says.

At full depth TypeScript checks each node by the types of schema-dts, which follow from the vocabulary: its properties
are those of its type, and their values of the expected types.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, RdfFormat, parse
from rdflib.namespace import SDO

from support import node_packages
from taxokit.rdf import terms
from taxokit.repository.project import find_project
from taxokit.web.publication import Publication, read_publication
from taxokit.web.site import build_site

_OWN = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def documents_of(publication: Publication) -> Mapping[str, Any]:
    """Return the JSON-LD of each page of the current release, by path."""
    return documents_in({file.path: file.data for file in build_site(publication)})


def documents_in(files: Mapping[str, bytes]) -> Mapping[str, Any]:
    texts = {path: _OWN.findall(data.decode()) for path, data in files.items() if path.endswith(".html")}
    assert max(map(len, texts.values())) == 1
    return {path: json.loads(text) for path, (text, *_) in ((path, texts[path]) for path in texts if texts[path])}


def nodes_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the nodes in a document, those in others, too."""
    for inner in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from nodes_in(inner)
    if isinstance(value, dict) and "@graph" not in value:
        yield value


def types_of(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("@type", [])
    return [kinds] if isinstance(kinds, str) else kinds


@pytest.fixture(scope="module")
def publication(released_template: Path) -> Publication:
    return read_publication(find_project(released_template))


@pytest.fixture(scope="module")
def documents(publication: Publication) -> Mapping[str, Any]:
    return documents_of(publication)


def test_each_type_and_property_is_one_of_schema_org(documents: Mapping[str, Any]) -> None:
    kinds = {kind for document in documents.values() for node in nodes_in(document) for kind in types_of(node)}
    expected = {"BreadcrumbList", "DataDownload", "Dataset", "DefinedTerm", "DefinedTermSet", "EntryPoint", "ListItem"}
    assert kinds >= expected | {"Occupation", "SearchAction", "WebSite"}
    names = {name for document in documents.values() for node in nodes_in(document) for name in node} | kinds
    assert [name for name in names - {"@id", "@type", "query-input"} if name not in SDO] == []
    assert all(document["@context"] == "https://schema.org" for document in documents.values())


def test_a_page_says_what_the_graph_says(publication: Publication, documents: Mapping[str, Any]) -> None:
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    inside: dict[str, set[str]] = defaultdict(set)
    data = publication.current.released.read_bytes("taxonomy.nt")
    for quad in parse(data, format=RdfFormat.N_TRIPLES):
        term = quad.triple.object
        value = term.value if isinstance(term, Literal) else getattr(term, "value", "")
        subject = getattr(quad.triple.subject, "value", "")
        texts[subject, quad.triple.predicate.value].add(value)
        inside[subject].add(value)
    number = 0
    for path, document in documents.items():
        for node in document["@graph"]:
            iri = node.get("@id", "")
            if "DefinedTerm" in types_of(node):
                number += 1
                assert {node["name"]} == texts[iri, terms.PREF_LABEL], path
                assert set(node.get("alternateName", ())) == texts[iri, terms.ALT_LABEL], path
                assert {node["description"]} if "description" in node else set() == texts[iri, terms.DEFINITION], path
                assert {node["inDefinedTermSet"]} == texts[iri, terms.IN_SCHEME], path
                assert {node["termCode"]} == texts[iri, terms.NOTATION], path
            for skill in node.get("skills", ()):
                assert {skill["name"]} == texts[skill["@id"], terms.PREF_LABEL]
                assert skill["@id"] in {target for part in inside[iri] for target in inside[part]}, path
            for top in node.get("hasDefinedTerm", ()):
                assert iri in texts[top["@id"], terms.TOP_CONCEPT_OF]
    assert number > 200


def test_a_release_is_a_dataset_as_google_asks_for(publication: Publication, documents: Mapping[str, Any]) -> None:
    for path in ("taxonomy.html", "taxonomy/downloads.html"):
        dataset = documents[path]["@graph"][0]
        assert dataset["@type"] == "Dataset"
        assert 50 <= len(dataset["description"]) <= 5000
        for name in (
            "name",
            "url",
            "license",
            "creator",
            "version",
            "citation",
            "datePublished",
            "isAccessibleForFree",
        ):
            assert dataset[name], name
        assert {"contentUrl", "encodingFormat"} <= dataset["distribution"][0].keys()
    urls = [file["contentUrl"] for file in documents["taxonomy/downloads.html"]["@graph"][0]["distribution"]]
    folder = "https://genbodha.ai/taxonomy/1.0.0/"
    assert {url.removeprefix(folder) for url in urls} <= publication.current.files.keys()


def test_schemes_and_collections_are_no_terms(translated_site: Mapping[str, bytes]) -> None:
    documents = documents_in(translated_site)
    kinds = {path.partition("/")[2]: document["@graph"][0]["@type"] for path, document in documents.items()}
    assert kinds["concept/fish.html"] == "DefinedTerm"
    assert kinds["concept-scheme/animals.html"] == "DefinedTermSet"
    assert kinds["collections.html"] == kinds["concept_schemes.html"] == "Collection"


@pytest.mark.full
@pytest.mark.parametrize("of", ["repository", "story", "kitchen", "arabic_template"])
def test_each_node_has_the_types_of_schema_dts(
    of: str, request: pytest.FixtureRequest, tsc: Callable[..., str], tmp_path: Path
) -> None:
    documents = documents_of(read_publication(find_project(request.getfixturevalue(of))))
    (tmp_path / "node_modules").symlink_to(node_packages.install(node_packages.FOLDER / "schema_org"))
    nodes = [node for document in documents.values() for node in document["@graph"]]
    kinds = {kind for node in nodes for kind in types_of(node)}
    names = ", ".join(f"{kind}Leaf" for kind in sorted(kinds))
    lines = [f'import type {{ MergeLeafTypes, {names} }} from "schema-dts";']
    for number, node in enumerate(nodes):
        leaves = [f"{kind}Leaf" for kind in types_of(node)]
        kind = leaves[0] if len(leaves) == 1 else f"MergeLeafTypes<[{', '.join(leaves)}]>"
        lines.append(f"const node{number}: {kind} = {json.dumps(typed(node))};")
    (tmp_path / "nodes.ts").write_text(
        "\n".join([*lines, "const wrong: DefinedTermLeaf = { '@type': 'DefinedTerm', license: '' };"]), "utf-8"
    )
    problems = tsc(["nodes.ts"], cwd=tmp_path).splitlines()
    assert [line for line in problems if re.match(r"\S", line)] == [problems[0]], (
        "but for the last line, which is wrong"
    )
    assert "'license' does not exist" in "".join(problems)


def typed(value: Any) -> Any:
    """Return a node without what is no property of a type: the annotation of an action, and agents that may be either."""
    if isinstance(value, list):
        return [typed(inner) for inner in value]
    if isinstance(value, dict):
        known = {key: inner for key, inner in value.items() if key != "query-input"}
        return {
            key: typed(inner)
            for key, inner in known.items()
            if not (isinstance(inner, dict) and set(inner) == {"name"})
        }
    return value
