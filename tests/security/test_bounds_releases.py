"""`verify --deep` of a hostile release whose manifest and checksums match: what other libraries read of it is bounded."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.bounds import run_bounded
from support.hostile import ALIASES, GRAPHS, JSON, SOURCES
from support.seal import seal

BACKTRACKS = r"^(\w+\s*)+!$"


def _with_pattern(text: str) -> str:
    schema = json.loads(text)
    for cls in schema["$defs"].values():
        cls.get("properties", {}).get("definition", {})["pattern"] = BACKTRACKS
    return json.dumps(schema)


def _with_itself(text: str) -> str:
    schema = json.loads(text)
    schema["$defs"]["Term"]["allOf"] = [{"$ref": "#/$defs/Term"}]
    return json.dumps(schema)


SHAPE = """
<http://x.org/s> a <http://www.w3.org/ns/shacl#NodeShape>;
  <http://www.w3.org/ns/shacl#targetSubjectsOf> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>;
  <http://www.w3.org/ns/shacl#sparql> [ <http://www.w3.org/ns/shacl#select>
    "SELECT $this WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . $this ?p ?q FILTER(?c = ?i && ?q = 5) }" ] .
"""

SITE, SERVICE = "site --out pages", "serve --check --no-access-log"
DUCKDB, PARQUET = "publish duckdb:store releases", "publish parquet:lake releases"

ATTACKS: dict[str, tuple[str, Callable[[str], str]]] = {
    "pattern of JSON Schema": ("schema/taxonomy.schema.json", _with_pattern),
    "schema that refers to itself": ("schema/taxonomy.schema.json", _with_itself),
    "depth of JSON Schema": ("schema/taxonomy.schema.json", lambda _: JSON["objects"]()),
    "number in JSON Schema": ("schema/taxonomy.schema.json", lambda _: JSON["number"]()),
    "aliases of LinkML": (
        "schema/taxonomy.linkml.yaml",
        lambda text: f"{text}\nannotations:\n  x:\n" + "".join(f"    {line}\n" for line in ALIASES.splitlines()),
    ),
    "depth of LinkML": ("schema/taxonomy.linkml.yaml", lambda _: SOURCES["flow"]()),
    "device in LinkML": (
        "schema/taxonomy.linkml.yaml",
        lambda text: text.replace("imports:", "imports:\n  - /dev/zero\n  - /dev/stdin"),
    ),
    "query of SHACL": ("schema/taxonomy.shacl.ttl", lambda text: text + SHAPE),
    "depth of SHACL": ("schema/taxonomy.shacl.ttl", lambda _: GRAPHS["blank-nodes.ttl"]()),
    "aliases of the citation": ("CITATION.cff", lambda text: text + ALIASES),
    "entities": ("taxonomy.rdf", lambda _: GRAPHS["entities.rdf"]()),
    "depth of XML": ("taxonomy.rdf", lambda _: GRAPHS["elements.rdf"]()),
    "depth of JSON-LD": ("taxonomy.jsonld", lambda _: GRAPHS["objects.jsonld"]()),
    "chain of terms": ("taxonomy.jsonld", lambda _: GRAPHS["chain.jsonld"]()),
    "chain of terms of the context": ("schema/taxonomy.context.jsonld", lambda _: GRAPHS["chain.jsonld"]()),
    "triple terms": ("taxonomy.ttl", lambda _: GRAPHS["triple-terms.ttl"]()),
    "depth of the document": ("taxonomy.json", lambda _: JSON["objects"]()),
    "number in the document": ("taxonomy.json", lambda text: text.replace("1839", "1" * 100_000)),
    "pattern of the table": (
        "datapackage.json",
        lambda text: text.replace('"string"', f'"string", "constraints": {{"pattern": {json.dumps(BACKTRACKS)}}}'),
    ),
    "columns of the table": ("csv/terms.csv", lambda text: text + "a," * 1_000_000 + "\n"),
    "depth of the diff": ("diff/diff.json", lambda _: JSON["lists"]()),
}
"""A file of a release, and what an attacker makes of it."""


@pytest.mark.full
@pytest.mark.parametrize("name", ATTACKS)
def test_a_release_that_attacks_its_verification_is_refused(name: str, energy: Path) -> None:
    release = energy / "releases/1.1.0"
    path, attacked = ATTACKS[name]
    shutil.rmtree(energy / ".git")
    text = (release / path).read_text(encoding="utf-8")
    (release / path).write_text(attacked(text), encoding="utf-8")
    assert (release / path).read_text(encoding="utf-8") != text
    seal(release)

    ended = run_bounded("verify", "--deep", cwd=energy)

    assert ended.code == 1
    assert "releases/1.1.0/" in ended.out


UNVERIFIED: dict[str, tuple[str, Callable[[str], str], str]] = {
    "depth of OWL": ("schema/taxonomy.owl.ttl", lambda _: GRAPHS["triple-terms.ttl"](), SITE),
    "no Turtle in OWL": ("schema/taxonomy.owl.ttl", lambda _: "<<<", SITE),
    "depth of statements": ("taxonomy.nt", lambda _: GRAPHS["triple-terms.nt"](), SERVICE),
    "statements of RDF 1.2": ("taxonomy.nt", lambda _: "<x:a> <x:b> <<( <x:a> <x:b> <x:c> )>> .\n", SERVICE),
    "depth of published statements": ("taxonomy.nt", lambda _: GRAPHS["triple-terms.nt"](), PARQUET),
    "long statement": ("taxonomy.nt", lambda text: f'<x:a> <x:b> "{"a" * 30_000_000}" .\n{text}', SERVICE),
    "changes of another form": ("diff/diff.json", lambda _: '{"changes": [1]}', SITE),
    "change of another form": ("diff/diff.json", lambda _: '{"residue": [{"subject": 5}]}', SITE),
    "counts of another form": ("diff/diff.json", lambda _: '{"counts": 5}', SITE),
    "document of another form": ("taxonomy.json", lambda text: text.replace('"Speicherung"', "[5]"), SERVICE),
    "list of another form": ("taxonomy.json", lambda text: text.replace('"themes": [', '"themes": [1, null, '), SITE),
    "table that is not text": ("csv/terms.csv", lambda _: "\udcff", DUCKDB),
    "table with other quotes": ("csv/terms.csv", lambda text: f'{text}"a"b,', DUCKDB),
}
"""The same for what is made of a release without the deep verification, with the command that makes it."""


@pytest.mark.parametrize(
    "name",
    [
        name if name in ("depth of statements", "list of another form") else pytest.param(name, marks=pytest.mark.full)
        for name in UNVERIFIED
    ],
)
def test_a_release_that_attacks_what_is_made_of_it_is_refused(name: str, released_thesaurus: Path) -> None:
    release = released_thesaurus / "releases/1.0.0"
    path, attacked, command = UNVERIFIED[name]
    text = (release / path).read_text(encoding="utf-8")
    (release / path).write_text(attacked(text), encoding="utf-8", errors="surrogateescape")
    seal(release)

    ended = run_bounded(*command.split(), cwd=released_thesaurus)

    assert ended.code in {1, 2}
    assert f"releases/1.0.0/{path}" in ended.err or "more memory than there is" in ended.err
