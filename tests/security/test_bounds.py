"""Files that crash parsers, take all memory or never end: each command ends within 1 GB and 20 s, with a message."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.bounds import NEW, run_bounded
from support.hostile import ALIASES, CONFIGURATIONS, GRAPHS, JSON, SOURCES, TABLES
from support.seal import seal
from taxokit.diff.apply import diff_digest

RELEASES = Path(__file__).resolve().parents[2] / "releases"
HOSTILE = "taxonomy/themes/hostile.yaml"

Attack = Callable[[str], str]


def some(names: object, quick: tuple[str, ...]) -> list[Any]:
    """Return the names as parameters, of which quick runs try some."""
    assert isinstance(names, dict)
    assert {*quick} <= names.keys()
    return [name if name in quick else pytest.param(name, marks=pytest.mark.full) for name in names]


# --- vocabularies, tables, configuration, JSON ------------------------------------------------------------------------

QUICK_GRAPHS = (
    *("triple-terms.ttl", "blank-nodes.ttl", "objects.jsonld", "entities.rdf", "long-base.ttl", "contexts.jsonld"),
    "open-string.jsonld",
)
LARGE = ("chain-of-concepts.ttl",)  # of 100,000


@pytest.mark.parametrize("name", some(GRAPHS, QUICK_GRAPHS))
def test_graphs(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (tmp_path / name).write_text(GRAPHS[name](), encoding="utf-8")
    ended = run_bounded("check", name, cwd=tmp_path)
    if name.startswith(("triple-terms", "annotations", "entities", "objects")):
        assert (ended.code, name in ended.err) == (2, True)
    if request.config.getoption("full") and name not in LARGE:
        run_bounded("import", name, *NEW.split(), cwd=tmp_path)


@pytest.mark.parametrize("name", some(TABLES, ("columns and rows",)))
def test_tables(name: str, energy: Path) -> None:
    (energy / "table.csv").write_text(TABLES[name](), encoding="utf-8")
    run_bounded("migrate", "table.csv", "--column", "id", "--from", "1.0.0", "--separator", "|", cwd=energy)
    run_bounded("impact", "table.csv", "--column", "id", "--from", "1.0.0", cwd=energy)
    run_bounded("import", "table.csv", "--map", "id=label", *NEW.split(), cwd=energy)


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configurations(name: str, thesaurus: Path) -> None:
    (thesaurus / "taxokit.toml").write_text(CONFIGURATIONS[name](), encoding="utf-8")
    ended = run_bounded("check", cwd=thesaurus)
    assert (ended.code, "taxokit.toml: " in ended.err) == (2, True)


@pytest.mark.parametrize("name", some(JSON, ("objects",)))
def test_json(name: str, released_thesaurus: Path, request: pytest.FixtureRequest) -> None:
    (released_thesaurus / "x.json").write_text(JSON[name](), encoding="utf-8")
    for command in ("diff latest x.json", "apply x.json x.json"):
        ended = run_bounded(*command.split(), cwd=released_thesaurus)
        assert (ended.code, "x.json: " in ended.err) == (2, True)
    paths = ["releases/index.json", "releases/1.0.0/manifest.json", "schema/generated/taxonomy.model.json"]
    for path in paths if request.config.getoption("full") else paths[-1:]:
        (released_thesaurus / path).write_text(JSON[name](), encoding="utf-8")
        for command in ("check", "verify", "diff"):
            run_bounded(command, cwd=released_thesaurus)


EDITS: dict[str, Callable[[int], dict[str, Any]]] = {
    "members": lambda n: {"op": "include", "path": ["x"], "new": f"a{n}"},
    "members that are mappings": lambda n: {"op": "include", "path": ["x"], "new": {"a": n}},
    "members that come and go": lambda n: {"op": ("include", "exclude")[n % 2], "path": ["x"], "new": "a"},
    "entries of a mapping": lambda n: {"op": "set", "path": ["x", f"a{n}", "b"], "new": "c"},
    "slots": lambda n: {"op": "set", "path": [f"x{n}"], "new": "a"},
    "renames": lambda n: {"op": "rename", "id": f"a{n}", "new": f"a{n + 1}"},
    "renamed slots": lambda n: {"op": "rename-slot", "old": f"a{n}", "new": f"a{n + 1}"},
    "paths": lambda n: {"op": "set", "path": ["x"] * (20_000 if n == 0 else 1), "new": "a"},
    "another type": lambda n: {"op": ["set"], "class": {}, "id": None, "path": n},
}


@pytest.mark.parametrize("name", some(EDITS, ("members", "another type")))
def test_diffs(name: str, tmp_path: Path) -> None:
    """Their digests match."""
    edits = [{"class": "Taxonomy", "id": "", **EDITS[name](number)} for number in range(60_000)]
    diff = json.loads((RELEASES / "1.2.0/diff/diff.json").read_text(encoding="utf-8"))
    diff["changes"].append({"subject": "item", "kind": "edited", "class": "Taxonomy", "edits": edits})
    (tmp_path / "diff.json").write_text(json.dumps(diff | {"digest": diff_digest(diff)}), encoding="utf-8")
    ended = run_bounded("apply", "diff.json", RELEASES / "1.1.0/taxonomy.json", cwd=tmp_path)
    assert ended.code == 0 or ended.err.startswith("taxokit: error: diff.json: is damaged: ")


# --- sources ----------------------------------------------------------------------------------------------------------

RIGHT = ("many words", "chain", "hub")
"""Sources that are large, and in which nothing is wrong."""

ON_SOURCES = (
    *("check --fix", "check --format sarif", "fmt", "build --out built", "diff 1.0.0 work --format html", "similar"),
    *("release --dry-run --date 2026-07-01", "search wind", "site --out pages", "stats", "tree", "verify"),
    *("set theme/erzeugung label X", "merge batterie strom --into strom", "publish duckdb:store", "serve --check"),
)
"""Commands that read all sources."""

PAIRS = {"long labels": "similar", "chain of replacements": "diff 1.0.0 work", "circle": "tree", "hub": "build --out b"}


@pytest.mark.parametrize("name", some(SOURCES, ("findings with fixes", "aliases", "chain of replacements")))
def test_sources(name: str, energy: Path, request: pytest.FixtureRequest) -> None:
    (energy / HOSTILE).write_text(SOURCES[name](), encoding="utf-8")
    ended = run_bounded("check", cwd=energy)
    assert ended.code == 1
    assert (HOSTILE in ended.out) == (name not in RIGHT)
    commands = ON_SOURCES if request.config.getoption("full") else filter(None, [PAIRS.get(name)])
    about = (energy / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8")
    (energy / "taxonomy/taxonomy.yaml").write_text(about.partition("sizes:")[0], encoding="utf-8")
    for arguments in (("add", "--all"), ("commit", "--quiet", "--message", "Attack")):
        subprocess.run(["git", *arguments], cwd=energy, check=True)
    for command in commands:
        run_bounded(*command.split(), cwd=energy)
        for arguments in (("clean", "-dfqx"), ("checkout", "--quiet", "--force", "HEAD")):
            subprocess.run(["git", *arguments], cwd=energy, check=True)


PATTERNS = {r"^(a+)+$": "a" * 60 + "!", r"(.*)*(.*)*x": "a" * 10_000}


@pytest.mark.parametrize("pattern", some(PATTERNS, (r"^(a+)+$",)))
def test_a_pattern_of_the_schema_that_backtracks_is_a_finding(pattern: str, project_copy: Path) -> None:
    path = project_copy / "schema/generated/taxonomy.model.json"
    model = json.loads(path.read_text(encoding="utf-8"))
    for slot in model["classes"]["Skill"]["slots"]:
        if slot["name"] == "definition":
            slot["annotations"] = {**slot.get("annotations", {}), "house_pattern": pattern}
    path.write_text(json.dumps(model), encoding="utf-8")
    skill = f"  - id: slow\n    label: Slow\n    definition: {PATTERNS[pattern]}\n"
    item = f"id: hostile\nlabel: Hostile\ndefinition: Tests things.\nskills:\n{skill}"
    (project_copy / "taxonomy/categories/hostile.yaml").write_text(item, encoding="utf-8")
    ended = run_bounded("check", "--select", "house-pattern-mismatch", cwd=project_copy)
    assert (ended.code, "takes too long" in ended.out) == (0, True)


def test_messages_quote_a_part_of_a_long_text(thesaurus: Path) -> None:
    labels = "".join(f"  - 'x  {number}'\n" for number in range(1_000))
    item = f"id: {'s' * 1_000_000}\nlabel: Hostile\ndefinition: Tests things.\nsynonyms:\n{labels}"
    (thesaurus / HOSTILE).write_text(item, encoding="utf-8")
    ended = run_bounded("check", cwd=thesaurus)
    assert max(map(len, ended.out.split("\n"))) < 5_000
    for command in (("build", "--out", "a" * 300), ("diff", f"1.{'1' * 5_000}.0"), ("check", f"{'a' * 300}.ttl")):
        assert run_bounded(*command, cwd=thesaurus).code == 2


def test_a_folder_in_a_thousand_folders(tmp_path: Path) -> None:
    folder = str(tmp_path)
    for _ in range(1_200):
        folder += "/d"
        os.mkdir(folder)  # noqa: PTH102 - `Path` with parents recurses
    try:
        with open(f"{folder}/broken.ttl", "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
            file.write("nothing")
        ended = run_bounded("check", "d", cwd=tmp_path)
        assert (ended.code, "d/d/broken.ttl:1:" in ended.out) == (1, True), ended.words
    finally:
        subprocess.run(["rm", "-r", tmp_path / "d"], check=True)  # `shutil.rmtree` recurses


def test_a_commit_with_more_than_memory_can_take(energy: Path, tmp_path: Path) -> None:
    """Git stores a file once, however many names it has, and compresses it."""
    index = {**os.environ, "GIT_INDEX_FILE": str(tmp_path / "index")}

    def git(*words: str, data: bytes = b"") -> str:
        done = subprocess.run(["git", *words], cwd=energy, env=index, input=data, check=True, capture_output=True)
        return done.stdout.decode().strip()

    blob = git("hash-object", "-w", "--stdin", data=bytes(16 << 20))
    git("read-tree", "HEAD")
    added = "".join(f"100644 {blob}\ttaxonomy/themes/{number}.yaml\n" for number in range(70))
    git("update-index", "--add", "--index-info", data=added.encode())
    commit = git("commit-tree", "-m", "Large", git("write-tree"))
    ended = run_bounded("diff", f"git:{commit}", "work", cwd=energy)
    assert (ended.code, "is larger than" in ended.err) == (2, True)


# --- releases whose checksums match -----------------------------------------------------------------------------------

BACKTRACKS = r"^(\w+\s*)+!$"


def _in_schema(text: str, change: Callable[[Any], object]) -> str:
    schema = json.loads(text)
    change(schema)
    return json.dumps(schema)


SHAPE = """
<http://x.org/s> a <http://www.w3.org/ns/shacl#NodeShape>;
  <http://www.w3.org/ns/shacl#targetSubjectsOf> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>;
  <http://www.w3.org/ns/shacl#sparql> [ <http://www.w3.org/ns/shacl#select>
    "SELECT $this WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . $this ?p ?q FILTER(?c = ?i && ?q = 5) }" ] .
"""

VERIFIED: dict[str, tuple[str, Attack]] = {
    "pattern of JSON Schema": (
        "schema/taxonomy.schema.json",
        lambda text: _in_schema(
            text, lambda schema: schema["$defs"]["Term"]["properties"]["definition"].update(pattern=BACKTRACKS)
        ),
    ),
    "schema that refers to itself": (
        "schema/taxonomy.schema.json",
        lambda text: _in_schema(text, lambda schema: schema["$defs"]["Term"].update(allOf=[{"$ref": "#/$defs/Term"}])),
    ),
    "depth of JSON Schema": ("schema/taxonomy.schema.json", lambda _: JSON["objects"]()),
    "aliases of LinkML": (
        "schema/taxonomy.linkml.yaml",
        lambda text: f"{text}\nannotations:\n  x:\n" + "".join(f"    {line}\n" for line in ALIASES.splitlines()),
    ),
    "device in LinkML": (
        "schema/taxonomy.linkml.yaml",
        lambda text: text.replace("imports:", "imports:\n  - /dev/zero\n  - /dev/stdin"),
    ),
    "query of SHACL": ("schema/taxonomy.shacl.ttl", lambda text: text + SHAPE),
    "aliases of the citation": ("CITATION.cff", lambda text: text + ALIASES),
    "entities": ("taxonomy.rdf", lambda _: GRAPHS["entities.rdf"]()),
    "depth of JSON-LD": ("taxonomy.jsonld", lambda _: GRAPHS["objects.jsonld"]()),
    "chain of terms of the context": ("schema/taxonomy.context.jsonld", lambda _: GRAPHS["chain.jsonld"]()),
    "triple terms": ("taxonomy.ttl", lambda _: GRAPHS["triple-terms.ttl"]()),
    "number in the document": ("taxonomy.json", lambda text: text.replace("1839", "1" * 100_000)),
    "columns of the table": ("csv/terms.csv", lambda text: text + "a," * 1_000_000 + "\n"),
    "depth of the diff": ("diff/diff.json", lambda _: JSON["lists"]()),
}
"""A file of a release, and the attack on those who verify it."""


@pytest.mark.full
@pytest.mark.parametrize("name", VERIFIED)
def test_verification_of_a_hostile_release(name: str, energy: Path) -> None:
    release = energy / "releases/1.1.0"
    path, attacked = VERIFIED[name]
    shutil.rmtree(energy / ".git")
    (release / path).write_text(attacked((release / path).read_text(encoding="utf-8")), encoding="utf-8")
    seal(release)
    ended = run_bounded("verify", "--deep", cwd=energy)
    assert (ended.code, "releases/1.1.0/" in ended.out) == (1, True)


SITE, SERVICE, DUCKDB = "site --out pages", "serve --check --no-access-log", "publish duckdb:store releases"

UNVERIFIED: dict[str, tuple[str, Attack, str]] = {
    "depth of OWL": ("schema/taxonomy.owl.ttl", lambda _: GRAPHS["triple-terms.ttl"](), SITE),
    "depth of statements": ("taxonomy.nt", lambda _: GRAPHS["triple-terms.nt"](), SERVICE),
    "long statement": ("taxonomy.nt", lambda text: f'<x:a> <x:b> "{"a" * 30_000_000}" .\n{text}', SERVICE),
    "changes of another form": ("diff/diff.json", lambda _: '{"changes": [1]}', SITE),
    "document of another form": ("taxonomy.json", lambda text: text.replace('"Speicherung"', "[5]"), SERVICE),
    "list of another form": ("taxonomy.json", lambda text: text.replace('"themes": [', '"themes": [1, null, '), SITE),
    "table that is not text": ("csv/terms.csv", lambda _: "\udcff", DUCKDB),
}
"""The same for commands that use a release without verifying it."""


@pytest.mark.parametrize("name", some(UNVERIFIED, ("depth of statements", "list of another form")))
def test_uses_of_a_hostile_release(name: str, released_thesaurus: Path) -> None:
    release = released_thesaurus / "releases/1.0.0"
    path, attacked, command = UNVERIFIED[name]
    text = attacked((release / path).read_text(encoding="utf-8"))
    (release / path).write_text(text, encoding="utf-8", errors="surrogateescape")
    seal(release)
    ended = run_bounded(*command.split(), cwd=released_thesaurus)
    assert ended.code in {1, 2}
    assert f"releases/1.0.0/{path}" in ended.err or "out of memory" in ended.err


TERMS: dict[str, Callable[[int], dict[str, Any]]] = {
    "path up": lambda n: {"id": f"../../../evil{n}"},
    "absolute path": lambda n: {"id": f"/evil{n}"},
    "long name": lambda n: {"id": f"{'a' * 300}{n}"},
    "another type": lambda n: {"id": ["a"], "label": {"a": n}},
    "long texts": lambda n: {"label": "L" * 10_000, "definition": "word " * 1_000 if n < 100 else "a"},
    "many values": lambda n: {"synonyms": [f"s{number}" for number in range(100)]},
    "chain": lambda n: {"builds_on": [f"q{n + 1}"]},
    "circle": lambda n: {"builds_on": [f"q{(n + 1) % 1_000}"]},
    "hub": lambda n: {"builds_on": ["strom"], "related": ["strom"]},
    "replacements": lambda n: {"stage": "withdrawn", "replaced_by": [f"q{n + 1}"]},
}


@pytest.mark.parametrize("name", some(TERMS, ("path up",)))
def test_sites_of_a_hostile_release(name: str, released_thesaurus: Path) -> None:
    """Nothing is written outside of the folder."""
    release = released_thesaurus / "releases/1.0.0"
    document = json.loads((release / "taxonomy.json").read_text(encoding="utf-8"))
    terms = [{"id": f"q{number}", "label": f"Q{number}", **TERMS[name](number)} for number in range(1_000)]
    document["themes"][0]["terms"] += terms
    (release / "taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
    seal(release)
    around = {*released_thesaurus.parent.rglob("*")}
    ended = run_bounded("site", "--out", "pages", cwd=released_thesaurus)
    written = {*released_thesaurus.parent.rglob("*")} - around
    assert all(path.is_relative_to(released_thesaurus / "pages") for path in written)
    refusals = ("cannot be part of an address", "does not fit its schema")
    assert ended.code == 0 or any(words in ended.err for words in refusals)
