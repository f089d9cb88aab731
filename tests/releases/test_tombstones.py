"""Deprecated items stay in every artifact of every later release, with reason, since-version and replacement."""

import csv
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyshacl
import pytest
import rdflib
from pyld import jsonld
from rdflib import DCTERMS, OWL, RDF, SKOS, Literal, URIRef

from taxokit.cli.main import run as run_taxokit

Run = Callable[..., Any]

SPACE = "https://genbodha.ai/taxonomy/"
GRT = rdflib.Namespace(f"{SPACE}ns#")
OLD, NEW, BASE = "mcp-protocol-servers-clients", "a2a-protocol-agent-networks", "llm-api-integration"
REASON = "Two skills that a lab measures as one."
LINKED = "operate-llm-gateways"
GRAPHS = {"taxonomy.ttl": "turtle", "taxonomy.nt": "nt", "taxonomy.rdf": "xml"}
DEPRECATION = (
    OWL.deprecated,
    DCTERMS.isReplacedBy,
    GRT.deprecatedIn,
    GRT.deprecationReason,
    GRT.replacement,
    SKOS.historyNote,
    DCTERMS.created,
    DCTERMS.modified,
)


@pytest.fixture(scope="module")
def grown(release_template: Path, git: Run, commit_all: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two more releases: one deprecates a skill that has links, and the other changes something else."""
    folder = tmp_path_factory.mktemp("tombstones") / "repository"
    git(release_template.parent, "clone", "--quiet", str(release_template), str(folder))
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
        git(folder, "config", key, value)

    def taxokit(*words: str) -> None:
        assert run_taxokit(["--root", str(folder), *words]) == 0

    taxokit("link", LINKED, "requires", OLD)
    taxokit("link", OLD, "builds_on", BASE)
    taxokit("deprecate", OLD, "--reason", REASON, "--replaced-by", NEW)
    commit_all(folder)
    taxokit("release", "--date", "2026-08-01", "--tag")
    taxokit("set", "category/agent-protocols", "definition", "How agents talk to tools and to each other.")
    commit_all(folder)
    taxokit("release", "--date", "2026-09-01", "--tag")
    return folder


@pytest.fixture(params=["1.1.0", "1.2.0"])
def release(grown: Path, request: pytest.FixtureRequest) -> Path:
    """The release that deprecates, and the one after it."""
    return grown / "releases" / str(request.param)


def skills(release: Path) -> Mapping[str, dict[str, Any]]:
    document = json.loads((release / "taxonomy.json").read_bytes())
    return {skill["id"]: skill for category in document["categories"] for skill in category["skills"]}


def rows(release: Path, table: str) -> list[dict[str, str]]:
    with (release / "csv" / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.full
def test_graphs_keep_a_tombstone_and_its_history_once(release: Path) -> None:
    quads = jsonld.to_rdf(json.loads((release / "taxonomy.jsonld").read_bytes()), {"format": "application/n-quads"})
    graphs = {path: rdflib.Graph().parse(release / path, format=syntax) for path, syntax in GRAPHS.items()}
    graphs["taxonomy.jsonld"] = rdflib.Graph().parse(data=quads, format="nt")
    replacement = skills(release)[NEW]["label"]
    for path, graph in graphs.items():
        subject = URIRef(f"{SPACE}skill/{OLD}")
        values = {
            predicate: {*graph.objects(subject, predicate)}
            for predicate in (*DEPRECATION, SKOS.inScheme, SKOS.broader, GRT.requiredBy, SKOS.related, RDF.type)
        }
        required = values.pop(GRT.requiredBy)
        assert URIRef(f"{SPACE}responsibility/{LINKED}") in required
        assert values.pop(SKOS.related) == required
        assert values == {
            OWL.deprecated: {Literal(True)},
            DCTERMS.isReplacedBy: {URIRef(f"{SPACE}skill/{NEW}")},
            GRT.deprecatedIn: {Literal("1.1.0")},
            GRT.deprecationReason: {Literal(REASON, lang="en")},
            GRT.replacement: {Literal("one")},
            SKOS.historyNote: {
                Literal(f'Introduced in 1.0.0. Deprecated in 1.1.0: {REASON} Use "{replacement}" instead.', lang="en")
            },
            DCTERMS.created: {Literal("2026-06-14", datatype=rdflib.XSD.date)},
            DCTERMS.modified: {Literal("2026-08-01", datatype=rdflib.XSD.date)},
            SKOS.inScheme: {URIRef(f"{SPACE}skills")},
            SKOS.broader: {URIRef(f"{SPACE}category/agent-protocols")},
            RDF.type: {GRT.Skill, SKOS.Concept},
        }, path
        notes = list(graph.subject_objects(SKOS.historyNote))
        assert {subject for subject, _ in notes} == set(graph.subjects(RDF.type, SKOS.Concept)), path
        assert len(notes) == len({subject for subject, _ in notes}), path


@pytest.mark.full
def test_shapes_accept_tombstones_and_report_missing_values(release: Path) -> None:
    """The released graph conforms; a graph without the replacement, or with another status, does not."""
    shapes = rdflib.Graph().parse(release / "schema/taxonomy.shacl.ttl")
    graph = rdflib.Graph().parse(release / "taxonomy.ttl")
    assert pyshacl.validate(graph, shacl_graph=shapes)[0]
    subject = URIRef(f"{SPACE}skill/{OLD}")
    graph.set((subject, DCTERMS.modified, Literal("soon")))
    graph.set((subject, DCTERMS.isReplacedBy, URIRef(f"{SPACE}category/agent-protocols")))
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    assert not conforms
    assert isinstance(report, rdflib.Graph)
    paths = set(report.objects(None, URIRef("http://www.w3.org/ns/shacl#resultPath")))
    assert {DCTERMS.modified, DCTERMS.isReplacedBy} <= paths


def test_generated_history_stands_beside_notes_of_people(run: Run, git: Run, commit_all: Run, tmp_path: Path) -> None:
    """If the schema has history notes of people, those of the tool stand beside them, and nothing is repeated."""
    folder = tmp_path / "words"
    options = ("--license", "CC0-1.0", "--creator", "Ann", "--creator-url", "https://example.net/ann")
    space = "https://example.net/words/"
    created = run(
        "init", folder, "--template", "skos", "--title", "Wörter", "--namespace", space, "--language", "de", *options
    )
    assert created.code == 0, created.err
    git(folder, "init", "--quiet", "--initial-branch=main")
    for key, value in (("user.name", "Tester"), ("user.email", "tester@example.org"), ("commit.gpgsign", "false")):
        git(folder, "config", key, value)

    def taxokit(*words: str) -> None:
        result = run(*words, cwd=folder)
        assert result.code == 0, result.err

    old = next(path.stem for path in sorted((folder / "taxonomy/concepts").glob("*.yaml")))
    taxokit("set", f"concept/{old}", "history_notes", "Bis 2020 umfasste es mehr.")
    commit_all(folder)
    taxokit("release", "--date", "2026-07-01")
    commit_all(folder)
    taxokit("deprecate", old, "--reason", "Überholt.")
    commit_all(folder)
    taxokit("release", "--date", "2026-08-01")
    graph = rdflib.Graph().parse(folder / "releases/1.1.0/taxonomy.ttl")
    assert set(graph.objects(URIRef(f"{space}concept/{old}"), SKOS.historyNote)) == {
        Literal("Bis 2020 umfasste es mehr.", lang="de"),
        Literal("Eingeführt in 1.0.0. Veraltet seit 1.1.0: Überholt. Ohne Ersatz.", lang="de"),
    }
