"""Credit: every agent, role and date in every artifact of this project's edition, against the facts."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pyoxigraph
import pytest
import yaml

from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load

MAKER, EDITORS = "GenBodha", "the editors of this repository"
VERSION, DAY, WORK_DAY = "9.9.9", "2031-03-04", "2026-06-14"
NOWHERE = re.compile(r"https://[a-z.-]+\.invalid/[0-9a-f-]{36}\Z")

ROLES = {
    "creator": {MAKER, "https://genbodha.ai"},
    "author": {MAKER, EDITORS},
    "authors": {MAKER, EDITORS},
    "contributor": {EDITORS},
    "publisher": {EDITORS},
    "attributionName": {f"{MAKER}; edition by {EDITORS}"},
}
"""The agents of the edition by role; those of the schema and of the workbook differ."""

MENTIONS = re.compile(
    rf"""(?:based\ on\ |Based\ on\ )v1\.0\ by\ {MAKER}
    | v1\.0\ by\ {MAKER}
    | Based\ on\ a\ work\ by\ {MAKER}
    | The\ work\ was\ created\ by\ \[{MAKER}\]
    | {MAKER}\.\ \\*["“]+The\ GenAI\ Engineering\ Role\ Taxonomy\ v1\.0   # the credit line of the work itself
    | {MAKER};\ {re.escape(EDITORS)},  # the authors of skills with their names
    | {MAKER};\ edition\ by\ {re.escape(EDITORS)}
    | {MAKER},\ {WORK_DAY}:\ “""",
    re.VERBOSE,
)
"""The sentences that may name the creator of the work."""


@pytest.fixture(scope="module")
def artifacts(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, run: Callable[..., Any]
) -> Mapping[str, bytes]:
    folder = tmp_path_factory.mktemp("credit") / "build"
    done = run("build", "--version", VERSION, "--date", DAY, "--out", folder, cwd=repository)
    assert done.code == 0, done.err
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def named(value: Any) -> Iterator[str]:
    """Yield the names of the agents in a value of JSON or YAML."""
    if isinstance(value, list):
        for part in value:
            yield from named(part)
    elif isinstance(value, dict):
        yield str(value.get("name") or value.get("title"))
    elif isinstance(value, str):
        yield value


def stated(value: Any) -> Iterator[tuple[str, str]]:
    """Yield each role in a tree with the name of its agent, and check that an IRI says no more than the name does."""
    if isinstance(value, list):
        for part in value:
            yield from stated(part)
    elif isinstance(value, dict):
        if {"role", "title"} <= value.keys():
            yield value["role"], value["title"]
        if value.get("name") == EDITORS:
            assert NOWHERE.match(value.get("id", "https://editors.invalid/" + 36 * "0")), value
            assert "path" not in value
            assert "website" not in value
        for key, part in value.items():
            role = key.rpartition(":")[2]
            if role in ROLES and key != "examples":
                yield from ((role, name) for name in named(part))
            yield from stated(part)


def test_trees_name_the_agents_in_their_roles(artifacts: Mapping[str, bytes]) -> None:
    checked = {path for path in artifacts if path.endswith((".json", ".cff")) and not path.startswith("schema/")}
    assert {"taxonomy.json", "manifest.json", "datapackage.json", "csv/csv-metadata.json", "CITATION.cff"} <= checked
    for path in sorted(checked - {"diff/diff.json"}):
        content = json.loads(artifacts[path]) if path.endswith(".json") else yaml.safe_load(artifacts[path])
        roles = set(stated(content))
        assert roles, path
        known = {**ROLES, "creator": {EDITORS}} if path == "case.json" else ROLES  # who has authority over the document
        assert {(role, name) for role, name in roles if name not in known[role]} == set(), path
    difference = json.loads(artifacts["diff/diff.json"])["metadata"]
    assert {(role, name) for role, name in stated(difference) if name not in ROLES[role]} == set()


def test_graphs_name_the_agents_in_their_roles(artifacts: Mapping[str, bytes]) -> None:
    formats = {
        "ttl": pyoxigraph.RdfFormat.TURTLE,
        "nt": pyoxigraph.RdfFormat.N_TRIPLES,
        "rdf": pyoxigraph.RdfFormat.RDF_XML,
        "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    }
    found = 0
    for path, data in artifacts.items():
        ending = path.rpartition(".")[2]
        if ending not in formats or path.endswith("context.jsonld"):
            continue
        triples = list(pyoxigraph.parse(data, format=formats[ending]))
        names = {
            triple.subject.value: triple.object.value
            for triple in triples
            if triple.predicate.value == "http://xmlns.com/foaf/0.1/name"
        }
        for triple in triples:
            namespace, role = re.split(r"(?<=[/#])(?=[^/#]*\Z)", triple.predicate.value)
            if role not in ROLES or namespace not in ("http://purl.org/dc/terms/", "http://creativecommons.org/ns#"):
                continue
            found += 1
            name = names.get(triple.object.value, triple.object.value)
            if path.startswith("schema/"):
                assert NOWHERE.match(name), path  # the editors, who wrote it
            else:
                assert name in ROLES[role], (path, role)
                assert name == MAKER or role == "attributionName" or NOWHERE.match(triple.object.value)
    assert found >= 4 * 4


def test_rows_credit_who_wrote_them(artifacts: Mapping[str, bytes]) -> None:
    first = {
        "work": f"The GenAI Engineering Role Taxonomy v1.0 by {MAKER}",
        "edition": f"edition {VERSION} by {EDITORS}",
    }
    document = json.loads(artifacts["taxonomy.json"])
    sources = {(row["class"], row["slot"]): row["source"] for row in document["provenance"]}
    seen = set()
    for path, data in artifacts.items():
        if not path.startswith("csv/") or not path.endswith(".csv"):
            continue
        for row in csv.DictReader(io.StringIO(data.decode(), newline="")):
            credit = row["attribution"]
            assert first["edition"] in credit, path
            assert MAKER in credit, path
            table = path.removeprefix("csv/").removesuffix(".csv")
            stated = sources.get((row.get("class"), table))
            is_added = "value" in row and row.get("source", stated) == "editorial"
            is_added |= table in {"requirements", "prerequisites", "provenance"}  # the editors wrote all of their rows
            assert credit.startswith(first["work"]) is not is_added, (path, row)
            seen.add(is_added)
    assert seen == {True, False}


def test_schema_credits_the_editors_who_wrote_it(artifacts: Mapping[str, bytes]) -> None:
    files = {path: data.decode() for path, data in artifacts.items() if path.startswith("schema/")}
    for path, text in files.items():
        if path.endswith(("json", "jsonld")):
            head = json.loads(text)["$comment"]
        elif path.endswith(".md"):
            head = text.rpartition("\n---\n")[2]
        else:
            head = "\n".join(line for line in text.splitlines()[:4])
        assert EDITORS in head, path
        assert MAKER not in head, path
        assert MAKER not in "".join(re.findall(r"purl\.org/dc/terms/(?:creator|bibliographicCitation)>.*", text)), path


def test_workbook_is_by_the_editors_on_the_date_of_the_release(artifacts: Mapping[str, bytes]) -> None:
    core = ZipFile(io.BytesIO(artifacts["taxonomy.xlsx"])).read("docProps/core.xml").decode()
    for element in ("dc:creator", "cp:lastModifiedBy"):
        assert re.findall(f"<{element}>(.*?)</{element}>", core) == [EDITORS]
    assert re.findall(r"<dcterms:(\w+) [^>]*>(.*?)<", core) == [
        ("created", f"{DAY}T00:00:00Z"),
        ("modified", f"{DAY}T00:00:00Z"),
    ]


def test_workbook_of_a_build_has_no_date(written: Callable[..., Mapping[str, bytes]], repository: Path) -> None:
    edition = edition_of(load(find_project(repository)), None, None)
    core = ZipFile(io.BytesIO(written(edition, "xlsx")["taxonomy.xlsx"])).read("docProps/core.xml").decode()
    assert "dcterms:created" not in core


def test_sentences_name_the_creator_of_the_work_as_such(artifacts: Mapping[str, bytes]) -> None:
    strings = ZipFile(io.BytesIO(artifacts["taxonomy.xlsx"])).read("xl/sharedStrings.xml")
    for path, data in {**artifacts, "taxonomy.xlsx": strings}.items():
        if path.startswith(("schema/", "diff/")) or path.endswith((".json", ".jsonld", ".rdf", ".nt", ".cff")):
            continue
        text = re.sub(
            r'(?:foaf|schema):name "GenBodha"|,GenBodha,|<t>GenBodha</t>|(?<=<t>Based on a work by</t></si><si><t>)GenBodha',
            "",
            data.decode(),
        )
        rest = MENTIONS.sub("", text.replace("\\", ""))
        assert MAKER not in rest, (path, rest[max(0, rest.find(MAKER) - 80) :][:200])


def test_claims_of_the_page_are_quoted_with_what_holds_for_the_edition(artifacts: Mapping[str, bytes]) -> None:
    texts = {
        "CITATION.cff": yaml.safe_load(artifacts["CITATION.cff"])["abstract"],
        "datapackage.json": json.loads(artifacts["datapackage.json"])["description"],
        "csv/csv-metadata.json": json.loads(artifacts["csv/csv-metadata.json"])["dc:description"],
        "ctdl-asn.json": json.loads(artifacts["ctdl-asn.json"])["@graph"][0]["ceasn:description"]["en"],
        "case.json": json.loads(artifacts["case.json"])["CFDocument"]["description"],
        "taxonomy.md": artifacts["taxonomy.md"].decode(),
    }
    for path, text in texts.items():
        assert f"{MAKER}, {WORK_DAY}: “Roles curated from live GenAI job descriptions" in text, path
        assert "was not checked for this edition" in text, path
    bare = [
        path
        for path, data in artifacts.items()
        if b"vetted by practicing engineers" in data and b"was not checked for this edition" not in data
    ]
    assert set(bare) <= {"diff/graph.ru"}  # its claims are in the graph already that it changes


def test_targets_of_mappings_have_the_notices_that_they_ask_for(artifacts: Mapping[str, bytes]) -> None:
    for path in ("ATTRIBUTION.md", "case.json"):
        text = artifacts[path].decode().replace("\\", "")
        for notice in ("This service uses the ESCO classification of the European Commission", "MITRE", "USDOL/ETA"):
            assert notice in text, (path, notice)


def test_dates_are_those_of_the_work_and_of_releases(artifacts: Mapping[str, bytes], repository: Path) -> None:
    index = json.loads((repository / "releases/index.json").read_bytes())
    known = {DAY, WORK_DAY, *(release["issued"] for release in index["releases"])}
    judged = re.findall(
        rb"mapping_date: (\S+)", b"".join(path.read_bytes() for path in repository.glob("mappings/*.tsv"))
    )
    known |= {day.decode() for day in judged}
    for path, data in artifacts.items():
        if path.startswith(("schema/", "mappings/")) or path.endswith(".xlsx") or path == "LICENSE":
            continue  # examples and sources of their own
        dates = set(re.findall(r"(?<![\d-])(?:19|20)\d\d-\d\d-\d\d(?![\d-])", data.decode()))
        unknown = {"1970-01-01"} if path == "case.json" else set()  # CASE requires one of the licence
        assert dates <= known | unknown, path
