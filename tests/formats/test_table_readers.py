"""The tables, as the programs read them that people open tables with."""

import csv
import json
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
import rdflib
from uritemplate import expand

from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.releases.validators import VALIDATORS, Artifacts
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

LAB = """\
id: first
title: The first lab, "graded"
url: https://example.org/first
assesses: [agent-memory-systems, llm-cost-modeling]
"""
PAIRS = (
    "SELECT r.discipline, l.responsibility, l.skill FROM requires l JOIN responsibilities r ON r.id = l.responsibility"
)


@pytest.fixture(scope="module")
def artifacts(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real taxonomy with a lab."""
    folder = tmp_path_factory.mktemp("tables")
    root = Path(shutil.copytree(project_template, folder / "root"))
    (root / "taxonomy/labs").mkdir()
    (root / "taxonomy/labs/first.yaml").write_text(LAB, encoding="utf-8")
    write_files(folder, build(edition_of(load(find_project(root)), Version(1, 0, 0), "2026-06-14")))
    return folder


@pytest.fixture(scope="module")
def document(artifacts: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((artifacts / "taxonomy.json").read_bytes())
    return data


@pytest.fixture(scope="module")
def chains(document: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Each discipline, responsibility and skill that are linked."""
    return {
        (discipline["id"], responsibility["id"], skill)
        for discipline in document["disciplines"]
        for responsibility in discipline["responsibilities"]
        for skill in responsibility.get("requires", ())
    }


@pytest.fixture(scope="module")
def files(artifacts: Path) -> dict[str, list[list[str]]]:
    """The rows of each table by its name, with the header."""

    def read(path: Path) -> list[list[str]]:
        with path.open(encoding="utf-8", newline="") as stream:
            return list(csv.reader(stream))

    return {path.stem: read(path) for path in sorted((artifacts / "csv").glob("*.csv"))}


@pytest.fixture
def sqlite(artifacts: Path, files: dict[str, list[list[str]]]) -> Iterator[sqlite3.Connection]:
    """A database with foreign keys on, and each file loaded into the table of its name, parents first."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.executescript((artifacts / "schema/taxonomy.sql").read_text(encoding="utf-8"))
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert set(names) == files.keys()
        for name in names:
            header, *rows = files[name]
            assert [row[1] for row in database.execute(f'PRAGMA table_info("{name}")')] == header
            values = [[cell or None for cell in row] for row in rows]
            marks = ",".join("?" * len(header))
            database.executemany(f'INSERT INTO "{name}" VALUES ({marks})', values)  # noqa: S608 - our own names
        yield database


def test_sqlite_joins_the_links_and_refuses_wrong_ones(
    sqlite: sqlite3.Connection, chains: set[tuple[str, str, str]]
) -> None:
    assert set(sqlite.execute(PAIRS)) == chains
    in_chains = "SELECT discipline, responsibility, skill FROM overview WHERE discipline NOTNULL AND skill NOTNULL"
    assert set(sqlite.execute(in_chains)) == chains
    missing = "SELECT id FROM skills WHERE id NOT IN (SELECT skill FROM overview WHERE skill NOTNULL)"
    assert sqlite.execute(missing).fetchall() == []
    assert sqlite.execute("SELECT DISTINCT source FROM requires").fetchall() == [("editorial",)]
    assert sqlite.execute("SELECT DISTINCT source FROM assesses").fetchall() == [(None,)]
    labels = "SELECT count(*) FROM requires l JOIN skills s ON s.id = l.skill AND s.label = l.skill_label"
    assert sqlite.execute(labels).fetchone() == (len(chains),)
    assert sqlite.execute("SELECT count(*), count(definition) FROM responsibilities").fetchone()[1] == 0
    assert sqlite.execute("SELECT DISTINCT status FROM skills").fetchall() == [("stable",)]
    for column in ("responsibility", "skill"):
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            sqlite.execute(f"UPDATE requires SET {column} = 'nothing'")  # noqa: S608
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        sqlite.execute("UPDATE builds_on SET builds_on_skill = 'nothing'")


def test_duckdb_copies_each_file_into_its_table_with_nulls(
    artifacts: Path, files: dict[str, list[list[str]]], chains: set[tuple[str, str, str]]
) -> None:
    schema = (artifacts / "schema/taxonomy.sql").read_text(encoding="utf-8")
    with duckdb.connect() as database:
        database.execute(schema)
        for name in re.findall(r'^CREATE TABLE "(\w+)"', schema, re.MULTILINE):
            database.execute(f"COPY \"{name}\" FROM '{artifacts}/csv/{name}.csv' (HEADER true)")
            (count,) = database.execute(f'SELECT count(*) FROM "{name}"').fetchall()  # noqa: S608
            assert count == (len(files[name]) - 1,), name
        assert set(database.execute(PAIRS).fetchall()) == chains
        assert database.execute("SELECT count(definition) FROM responsibilities").fetchall() == [(0,)]
        assert database.execute("SELECT lab_title, skill FROM assesses ORDER BY skill").fetchall() == [
            ('The first lab, "graded"', "agent-memory-systems"),
            ('The first lab, "graded"', "llm-cost-modeling"),
        ]
        with pytest.raises(duckdb.ConstraintException, match="foreign key"):
            database.execute("INSERT INTO assesses SELECT * REPLACE ('no-lab' AS lab, 'x' AS id) FROM assesses")


def test_duckdb_reads_the_overview(artifacts: Path, chains: set[tuple[str, str, str]]) -> None:
    with duckdb.connect() as database:
        rows = database.execute(
            f"SELECT discipline, responsibility, skill FROM '{artifacts}/csv/overview.csv' WHERE discipline NOTNULL"  # noqa: S608
        ).fetchall()
    assert len(rows) == len(chains)
    assert set(rows) == chains


def test_pandas_reads_the_overview_and_tables_without_rows(
    artifacts: Path, document: dict[str, Any], chains: set[tuple[str, str, str]]
) -> None:
    frames = {path.stem: pd.read_csv(path) for path in (artifacts / "csv").glob("*.csv")}
    overview = frames["overview"]
    in_chains = overview.dropna(subset=["discipline"])
    assert set(in_chains[["discipline", "responsibility", "skill"]].itertuples(index=False, name=None)) == chains
    labels = {
        skill["id"]: (category["label"], skill["label"])
        for category in document["categories"]
        for skill in category["skills"]
    }
    for row in overview.itertuples():
        assert (row.category_label, row.skill_label) == labels[row.skill]
    assert overview["responsibility_definition"].isna().all()
    assert frames["skills"]["deprecated_in"].isna().all()
    assert len(frames["replaced_by"]) == 0
    assert "replaced_by_skill" in frames["replaced_by"]


def test_urls_of_the_metadata_are_the_statements_of_the_graph(artifacts: Path) -> None:
    graph = rdflib.Graph().parse(artifacts / "taxonomy.nt")
    group = json.loads((artifacts / "csv/csv-metadata.json").read_bytes())
    counts: dict[str, int] = {}
    for table in group["tables"]:
        with (artifacts / "csv" / table["url"]).open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        for column in table["tableSchema"]["columns"]:
            for row in rows if "aboutUrl" in column else ():
                cell = row[column["name"]]
                if not cell:
                    continue
                value = rdflib.Literal(cell, lang=column.get("lang"))
                if "valueUrl" in column:
                    value = rdflib.URIRef(expand(column["valueUrl"], row))
                statement = rdflib.URIRef(expand(column["aboutUrl"], row)), rdflib.URIRef(column["propertyUrl"]), value
                assert statement in graph, statement
                counts[column["propertyUrl"].rpartition("#")[2]] = (
                    counts.get(column["propertyUrl"].rpartition("#")[2], 0) + 1
                )
    for name in ("requires", "requiredBy", "buildsOn", "assesses", "assessedBy"):
        predicate = rdflib.URIRef(f"https://genbodha.ai/taxonomy/ns#{name}")
        assert counts[name] == len(list(graph.subject_objects(predicate))) > 0, name


def test_descriptions_have_the_foreign_keys_of_both_ends_and_define_empty_cells(artifacts: Path) -> None:
    package = json.loads((artifacts / "datapackage.json").read_bytes())
    schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}
    assert {tuple(schema["missingValues"]) for schema in schemas.values()} == {("",)}
    keys = {(key["fields"], key["reference"]["resource"]) for key in schemas["builds-on"]["foreignKeys"]}
    assert keys == {("skill", "skills"), ("builds_on_skill", "skills")}
    keys = {(key["fields"], key["reference"]["resource"]) for key in schemas["overview"]["foreignKeys"]}
    assert keys == {
        (name, f"{name[:-1]}ies" if name[-1] == "y" else f"{name}s")
        for name in ("discipline", "responsibility", "category", "skill")
    }
    group = json.loads((artifacts / "csv/csv-metadata.json").read_bytes())
    assert group["null"] == ""
    (requires,) = (table["tableSchema"] for table in group["tables"] if table["url"] == "requires.csv")
    assert {key["reference"]["resource"] for key in requires["foreignKeys"]} == {"responsibilities.csv", "skills.csv"}


@pytest.mark.full
def test_libreoffice_opens_every_table_with_all_rows_and_columns(
    artifacts: Path, files: dict[str, list[list[str]]], tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (libreoffice-calc-nogui of Debian)")
    form = "44,34,76,1"  # a comma, a quotation mark, UTF-8, from the first line
    command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    names = ("overview", "requires", "skills", "replaced_by")
    read = [*command, f"--infilter=CSV:{form}", "--convert-to", "fods", "--outdir", tmp_path]
    subprocess.run([*read, *(artifacts / f"csv/{name}.csv" for name in names)], check=True, timeout=300)
    write = [*command, "--convert-to", f"csv:Text - txt - csv (StarCalc):{form}", "--outdir", tmp_path]
    subprocess.run([*write, *(tmp_path / f"{name}.fods" for name in names)], check=True, timeout=300)
    for name in names:
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            assert list(csv.reader(stream)) == files[name]


def problems(folder: Path, name: str) -> list[str]:
    (validator,) = (validator for validator in VALIDATORS if validator.name == name)
    return [str(problem) for problem in validator.run(Artifacts.at(folder))]


def test_validators_pass(artifacts: Path) -> None:
    assert [problems(artifacts, name) for name in ("frictionless", "csvw")] == [[], []]
