# ruff: noqa: S608 - a file of the test
"""`examples/spark_checks.py` on a cluster of a master and two workers finds what DuckDB and `taxokit check` find.

Spark is 518 MB, so the tests are skipped without it; a workflow of its own runs them. PYSPARK_PYTHON names a Python that
has it, by default this one.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from pyoxigraph import Literal, RdfFormat, parse

from support.stores import free_port

PYTHON = os.environ.get("PYSPARK_PYTHON", sys.executable)
HOME = "import pyspark, os; print(os.path.dirname(pyspark.__file__))"
WAIT = 90.0
BASE = "https://example.org/v"
SKOS = "http://www.w3.org/2004/02/skos/core#"

FAULTY = f"""
@prefix skos: <{SKOS}> .
@prefix v: <{BASE}/> .
v:scheme a skos:ConceptScheme ; skos:prefLabel "Scheme"@en .
v:top a skos:Concept ; skos:prefLabel "Top"@en ; skos:topConceptOf v:scheme .
v:a a skos:Concept ; skos:prefLabel "Same"@en ; skos:inScheme v:scheme ; skos:broader v:top .
v:b a skos:Concept ; skos:prefLabel "same"@en ; skos:inScheme v:scheme ; skos:broader v:top .
v:c a skos:Concept ; skos:prefLabel "Same"@de , "C"@en ; skos:inScheme v:scheme ; skos:broader v:a ; skos:related v:missing .
v:x a skos:Concept ; skos:prefLabel "X"@en ; skos:inScheme v:scheme ; skos:broader v:z .
v:y a skos:Concept ; skos:prefLabel "Y"@en ; skos:inScheme v:scheme ; skos:broader v:x .
v:z a skos:Concept ; skos:prefLabel "Z"@en ; skos:inScheme v:scheme ; skos:broader v:y .
v:below a skos:Concept ; skos:prefLabel "Below"@en ; skos:inScheme v:scheme ; skos:broader v:z .
"""

CONCEPTS = f"SELECT DISTINCT subject AS concept FROM t WHERE predicate LIKE '%#type' AND object = '{SKOS}Concept'"
LINKS = (
    f"SELECT subject AS below, object AS above FROM t WHERE predicate = '{SKOS}broader' "
    f"UNION SELECT object, subject FROM t WHERE predicate = '{SKOS}narrower'"
)
CYCLE = f"""
WITH RECURSIVE links AS ({LINKS}), chain AS (
  SELECT below, above FROM links UNION SELECT c.below, l.above FROM chain c JOIN links l ON c.above = l.below
) SELECT below FROM chain WHERE below = above ORDER BY below"""
DEPTH = f"""
WITH RECURSIVE concepts AS ({CONCEPTS}), links AS ({LINKS}), chain AS (
  SELECT concept, 0 AS above FROM concepts UNION SELECT l.below, c.above + 1 FROM chain c JOIN links l ON l.above = c.concept
) SELECT count(*) FROM (SELECT max(above) AS level FROM chain GROUP BY concept) GROUP BY level ORDER BY level"""
DUPLICATE = f"""
SELECT list_sort(list(DISTINCT subject)) AS subjects FROM t WHERE predicate = '{SKOS}prefLabel' AND subject IN ({CONCEPTS})
GROUP BY lower(object), language HAVING count(DISTINCT subject) > 1 ORDER BY subjects"""
DANGLING = f"""
SELECT DISTINCT subject, predicate, object FROM t WHERE subject IN ({CONCEPTS}) AND datatype IS NULL
AND predicate NOT LIKE '%#type' AND starts_with(object, ? || '/') AND object NOT IN (SELECT subject FROM t) ORDER BY ALL"""


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a master with two workers, all on loopback."""
    home = subprocess.run([PYTHON, "-c", HOME], capture_output=True, encoding="utf-8", check=False)
    if home.returncode:
        pytest.skip("Spark is not installed: pip install pyspark")
    start = [f"{home.stdout.strip()}/bin/spark-class"]
    port = free_port()
    address = f"spark://127.0.0.1:{port}"
    place = ("--host", "127.0.0.1", "--webui-port", "0")
    worker = [*start, "org.apache.spark.deploy.worker.Worker", *place, "--cores", "1", "--memory", "1g", address]
    commands = [[*start, "org.apache.spark.deploy.master.Master", *place, "--port", str(port)], worker, worker]
    logs = tmp_path_factory.mktemp("spark")
    processes: list[subprocess.Popen[bytes]] = []
    try:
        for number, command in enumerate(commands):
            log = logs / f"{number}.log"
            with log.open("wb") as stream:
                processes.append(subprocess.Popen(command, stdout=stream, stderr=stream, cwd=logs))
            _wait_for("registered with master" if number else "I have been elected", log, processes[-1])
        yield address
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


def _wait_for(words: str, log: Path, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + WAIT
    while words not in (output := log.read_text(errors="replace")):
        assert process.poll() is None, output
        assert time.monotonic() < end, output
        time.sleep(0.2)


def by_spark(folder: Path, master: str) -> Any:
    script = Path(__file__).parents[3] / "examples/spark_checks.py"
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": PYTHON}
    done = subprocess.run(
        [PYTHON, script, folder, "--master", master],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=600,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr[-3000:]
    return json.loads(done.stdout)


def by_duckdb(folder: Path) -> dict[str, Any]:
    current = json.loads((folder / "current.json").read_text(encoding="utf-8"))
    with duckdb.connect() as connection:
        connection.execute(f"CREATE VIEW t AS FROM '{folder / current['path']}/triples.parquet'")
        cycle = [row[0] for row in connection.execute(CYCLE).fetchall()]
        return {
            "dangling": [[*row] for row in connection.execute(DANGLING, [current["taxonomy"]]).fetchall()],
            "duplicate": [row[0] for row in connection.execute(DUPLICATE).fetchall()],
            "cycle": cycle,
            "depth": [] if cycle else [row[0] for row in connection.execute(DEPTH).fetchall()],
        }


@pytest.mark.full
def test_each_kind_of_fault_is_found(master: str, tmp_path: Path, run: Callable[..., Any]) -> None:
    (tmp_path / "faulty.ttl").write_text(FAULTY, encoding="utf-8")
    folder = tmp_path / "lake"
    (folder / "1.0.0").mkdir(parents=True)
    current = {"format": 1, "taxonomy": BASE, "version": "1.0.0", "path": "1.0.0/"}
    (folder / "current.json").write_text(json.dumps(current), encoding="utf-8")
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE t (subject TEXT, predicate TEXT, object TEXT, datatype TEXT, language TEXT)")
        for quad in parse(FAULTY, format=RdfFormat.TURTLE):
            value = quad.object
            end = (value.datatype.value, value.language) if isinstance(value, Literal) else (None, None)
            row = [quad.subject.value, quad.predicate.value, value.value, *end]
            connection.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", row)
        connection.execute(f"COPY t TO '{folder}/1.0.0/triples.parquet' (FORMAT parquet)")

    faults = by_spark(folder, master)

    v = {name: f"{BASE}/{name}" for name in ("a", "b", "c", "x", "y", "z", "missing")}
    expected = {
        "dangling": [[v["c"], f"{SKOS}related", v["missing"]]],
        "duplicate": [[v["a"], v["b"]]],
        "cycle": [v["x"], v["y"], v["z"]],
        "depth": [],
    }
    assert faults == expected == by_duckdb(folder)
    rules = ("undescribed-resource", "duplicate-label", "hierarchy-cycle")
    result = run(
        "check",
        tmp_path / "faulty.ttl",
        *(f"--select={rule}" for rule in rules),
        "--format",
        "json",
        "--fail-on",
        "info",
    )
    messages = {finding["rule"]: finding["message"] for finding in json.loads(result.out)["findings"]}
    assert messages.keys() == {*rules}
    for rule, names in (("undescribed-resource", "missing"), ("duplicate-label", "ab"), ("hierarchy-cycle", "xyz")):
        for name in [names] if rule == "undescribed-resource" else names:
            assert name in messages[rule], messages


@pytest.mark.full
def test_latest_release_has_no_faults(master: str, repository: Path, tmp_path: Path, run: Callable[..., Any]) -> None:
    assert run("publish", f"parquet:{tmp_path / 'lake'}", repository / "releases/1.2.0").code == 0
    faults = by_spark(tmp_path / "lake", master)
    assert faults == by_duckdb(tmp_path / "lake")
    assert (faults["dangling"], faults["duplicate"], faults["cycle"]) == ([], [], [])
    assert sum(faults["depth"]) > 200
    rules = ("undescribed-resource", "duplicate-label", "hierarchy-cycle")
    assert run("check", repository / "releases/1.2.0/taxonomy.ttl", *(f"--select={rule}" for rule in rules)).code == 0
