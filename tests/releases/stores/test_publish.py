# ruff: noqa: S310, S608 - a store of the test, at an address and with names of the test
"""`taxokit publish`: the content of a store afterwards, by its own readers, and the refusals."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.stores import SPARQL, STORES, Place, expected
from taxokit.formats.edition import FORMATS, build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.releases import CHECKSUMS
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

DATASET = "https://example.org/energy"
ONE_KIND = [pytest.param(kind, marks=[] if kind == "parquet" else pytest.mark.full) for kind in STORES]
"""Stores for tests of what is alike in all of them: one in quick runs."""

Run = Callable[..., Any]


def seen(store: Place) -> Any:
    return store.read(DATASET)


def test_readers_see_the_newest_release(store: Place, releases: Path, run: Run) -> None:
    result = run("publish", store.target, releases)
    assert (result.code, result.err) == (0, "")
    published = [f"{version}: published" for version in ("1.0.0", "1.1.0", "2.0.0")]
    assert result.out.splitlines() == [*published, "2.0.0: is now the current release"]
    assert seen(store) == expected(releases / "2.0.0", store.kind)

    again = run("publish", store.target, releases)
    assert again.code == 0, again.err
    kept = [f"{version}: already published" for version in ("1.0.0", "1.1.0", "2.0.0")]
    assert again.out.splitlines() == [*kept, "2.0.0: was the current release"]


def test_releases_are_published_one_by_one(store: Place, releases: Path, run: Run) -> None:
    for version in ("1.0.0", "2.0.0"):
        assert run("publish", store.target, releases / version).code == 0
        assert seen(store) == expected(releases / version, store.kind)
    result = run("publish", store.target, releases / "1.1.0")
    assert result.out.splitlines() == ["1.1.0: published", "2.0.0: was the current release"], "an older one stays older"
    assert seen(store).version == "2.0.0"


@pytest.mark.parametrize("store", ONE_KIND, indirect=True)
def test_withdrawn_release_is_not_current(store: Place, releases: Path, run: Run) -> None:
    assert run("publish", store.target, releases).code == 0
    (releases / "withdrawn.json").write_text('{"2.0.0": "Wrong."}', encoding="utf-8")
    result = run("publish", store.target, releases / "2.0.0")
    assert (result.code, "2.0.0: was withdrawn: Wrong.; refused" in result.err) == (1, True), result.err
    result = run("publish", store.target, releases)
    assert (result.code, result.out.splitlines()[-1]) == (0, "1.1.0: is now the current release")
    assert seen(store) == expected(releases / "1.1.0", store.kind)


def test_hostile_texts_come_back_as_they_are(store: Place, hostile_release: Path, run: Run) -> None:
    """`publish` compares what it reads back; these readers do so once more, by the value."""
    result = run("publish", store.target, hostile_release)
    assert result.code == 0, result.err
    themes = json.loads((hostile_release / "taxonomy.json").read_text(encoding="utf-8"))["themes"]
    (definition,) = {item["definition"] for theme in themes for item in theme["terms"] if item["id"] == "batterie"}
    assert "\n\\.\n" in definition
    assert DEFINITIONS[store.kind](store.location) == definition
    assert run("publish", store.target, hostile_release).out.startswith("1.0.0: already published")


def _definition_by_duckdb(location: str) -> Any:
    import duckdb

    with duckdb.connect(location, read_only=True) as connection:
        return connection.execute("SELECT definition FROM \"current\".terms WHERE id = 'batterie'").fetchall()[0][0]


def _definition_in_parquet(location: str) -> Any:
    import duckdb

    query = f"SELECT definition FROM '{location}/1.0.0/tables/terms.parquet' WHERE id = 'batterie'"
    objects = f"SELECT object FROM '{location}/1.0.0/triples.parquet' WHERE subject LIKE '%/batterie' AND predicate LIKE '%#definition' AND language = 'de'"
    with duckdb.connect() as connection:
        (value,), (object_,) = (connection.execute(statement).fetchall()[0] for statement in (query, objects))
    assert value == object_
    return value


def _definition_by_psycopg(location: str) -> Any:
    import psycopg

    with psycopg.connect(location, user="postgres") as connection:
        return connection.execute("SELECT definition FROM current.terms WHERE id = 'batterie'").fetchall()[0][0]


def _definition_by_sparql(location: str) -> Any:
    from support.stores import ask

    query = "SELECT ?d WHERE { ?s <http://www.w3.org/2004/02/skos/core#notation> ?n ; <http://www.w3.org/2004/02/skos/core#definition> ?d FILTER (str(?n) = 'batterie' && lang(?d) = 'de') }"
    (row,) = ask(location, query, **{"default-graph-uri": f"{DATASET}/1.0.0"})
    return row["d"]


DEFINITIONS = {
    "duckdb": _definition_by_duckdb,
    "parquet": _definition_in_parquet,
    "postgresql": _definition_by_psycopg,
    **dict.fromkeys(SPARQL, _definition_by_sparql),
}


# --- changes in a store, and refusals ---------------------------------------------------------------------------------


def _change_duckdb(location: str) -> None:
    import duckdb

    with duckdb.connect(location) as connection:
        connection.execute("UPDATE release_1_1_0.translations SET value = 'x' WHERE rowid = 1")


def _change_postgresql(location: str) -> None:
    import psycopg

    with psycopg.connect(location, user="postgres") as connection:
        connection.execute("DELETE FROM release_1_1_0.translations")


def _change_parquet(location: str) -> None:
    with Path(location, "1.1.0/triples.parquet").open("ab") as stream:
        stream.write(b"x")


def _change_oxigraph(location: str) -> None:
    _run_update(location.removesuffix("query") + "update")


def _change_virtuoso(location: str) -> None:
    _run_update(location + "-auth")


def _run_update(address: str) -> None:
    from urllib.request import HTTPDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request, build_opener

    passwords = HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, address, "dba", "dba")
    words = f"INSERT DATA {{ GRAPH <{DATASET}/1.1.0> {{ <x:s> <x:p> 'forged' }} }}".encode()
    request = Request(address, words, {"Content-Type": "application/sparql-update"})
    build_opener(HTTPDigestAuthHandler(passwords)).open(request).close()


CHANGES = {
    "duckdb": (_change_duckdb, "release_1_1_0.translations differs: 1 row missing, 1 not of the release"),
    "oxigraph": (_change_oxigraph, "/1.1.0> differs: 0 statements missing, 1 not of the release, such as <x:s> <x:p>"),
    "parquet": (_change_parquet, "/1.1.0/triples.parquet was changed"),
    "postgresql": (_change_postgresql, "release_1_1_0.translations differs: "),
    "virtuoso": (_change_virtuoso, "/1.1.0> differs: 0 statements missing, 1 not of the release, such as <x:s> <x:p>"),
}


def test_changed_store_is_reported_and_can_be_replaced(store: Place, releases: Path, run: Run) -> None:
    for version in ("1.0.0", "1.1.0"):
        assert run("publish", store.target, releases / version).code == 0
    change, words = CHANGES[store.kind]
    change(store.location)
    result = run("publish", store.target, releases)
    assert (result.code, result.out.startswith("1.1.0: ") and words in result.out) == (1, True), result.out
    assert "nothing was published" in result.err
    assert seen(store).version == "1.1.0", "and nothing else was published"
    result = run("publish", store.target, releases, "--replace")
    assert result.code == 0, result.err
    assert result.out.splitlines()[0] == "1.0.0: already published"
    assert seen(store) == expected(releases / "2.0.0", store.kind)
    assert run("publish", store.target, releases).out.count("already published") == 3


@pytest.mark.parametrize("store", ONE_KIND, indirect=True)
def test_another_release_of_the_same_version_is_named(store: Place, releases: Path, run: Run, tmp_path: Path) -> None:
    assert run("publish", store.target, releases / "1.0.0").code == 0
    other = tmp_path / "other/1.0.0"
    shutil.copytree(releases / "1.0.0", other)
    manifest = other / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("2026-01-01", "2026-01-02"), encoding="utf-8")
    _checksum_again(other, "manifest.json")
    result = run("publish", store.target, other)
    assert (result.code, "1.0.0: another release of this version was published" in result.out) == (1, True), result.err


def _checksum_again(release: Path, *paths: str, without: str = "") -> None:
    from hashlib import sha256

    sums = release / CHECKSUMS
    lines = {line[66:]: line[:64] for line in sums.read_text(encoding="utf-8").splitlines()}
    lines.pop(without, None)
    lines |= {path: sha256((release / path).read_bytes()).hexdigest() for path in paths}
    sums.write_text("".join(f"{digest}  {path}\n" for path, digest in lines.items()), encoding="utf-8")


@pytest.mark.parametrize("path", ["taxonomy.nt", "csv/terms.csv", "manifest.json", CHECKSUMS, "taxonomy.ttl"])
def test_a_tampered_release_is_refused(releases: Path, tmp_path: Path, run: Run, path: str) -> None:
    file = releases / "1.1.0" / path
    file.write_bytes(file.read_bytes().replace(b"a", b"b", 1))
    for target in (f"duckdb:{tmp_path / 'x.duckdb'}", f"parquet:{tmp_path / 'lake'}", "sparql+http://127.0.0.1:9/"):
        result = run("publish", target, releases)
        assert (result.code, result.err.count("; refused")) == (1, 1), result.err
        assert "1.1.0" in result.err
    assert not {"x.duckdb", "lake"} & {entry.name for entry in tmp_path.iterdir()}


LACKING = {"csv": "csv/thesaurus.csv", "rdf": "taxonomy.nt"}
READS = {"duckdb": ("csv",), "postgresql": ("csv",), "parquet": ("csv", "rdf"), **dict.fromkeys(SPARQL, ("rdf",))}


@pytest.mark.parametrize("store", ONE_KIND, indirect=True)
@pytest.mark.parametrize("format_", LACKING)
def test_a_release_without_the_files_that_a_store_reads_is_refused(
    store: Place, releases: Path, run: Run, format_: str
) -> None:
    """It is whole by its manifest and its checksums, which list no such files."""
    assert run("publish", store.target, releases).code == 0
    edition = edition_of(load(find_project(releases.parent)), parse_version("3.0.0"), "2026-04-01")
    formats = [name for name in FORMATS.all() if name != format_]
    (releases / "3.0.0").mkdir()
    write_files(releases / "3.0.0", with_manifest(edition, build(edition, formats)))
    result = run("publish", store.target, "3.0.0", cwd=releases.parent)
    if format_ in READS[store.kind]:
        words = f"releases/3.0.0/{LACKING[format_]}: is missing; nothing was published; restore the whole release"
        assert (result.code, result.out, words in result.err) == (1, "", True), result.err
        assert seen(store) == expected(releases / "2.0.0", store.kind)
    else:
        assert result.code == 0, result.err
        assert seen(store).version == "3.0.0"


@pytest.mark.parametrize("path", ["csv", "csv/terms.csv", "taxonomy.nt"])
def test_a_release_that_lost_a_file_is_refused(releases: Path, tmp_path: Path, run: Run, path: str) -> None:
    lost = releases / "2.0.0" / path
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    for target in (f"duckdb:{tmp_path / 'x.duckdb'}", f"parquet:{tmp_path / 'lake'}", "sparql+http://127.0.0.1:9/"):
        result = run("publish", target, releases)
        assert (result.code, f"/2.0.0/{path}" in result.err, "is missing; refused" in result.err) == (1, True, True)
    assert not {"x.duckdb", "lake"} & {entry.name for entry in tmp_path.iterdir()}


def test_a_table_with_rows_is_missed_in_a_release_of_taxokit_0_4_too(
    repository: Path, tmp_path: Path, run: Run
) -> None:
    """It wrote no file for an empty table, so what the document contains says which tables there must be."""
    release = tmp_path / "releases/1.1.0"
    shutil.copytree(repository / "releases/1.1.0", release)
    target = f"duckdb:{tmp_path / 'x.duckdb'}"
    assert run("publish", target, release).code == 0
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    manifest["files"] = [file for file in manifest["files"] if file["path"] != "csv/skills.csv"]
    (release / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (release / "csv/skills.csv").unlink()
    _checksum_again(release, "manifest.json", without="csv/skills.csv")
    result = run("publish", f"parquet:{tmp_path / 'lake'}", release)
    assert (result.code, "csv/skills.csv: is missing; nothing was published" in result.err) == (1, True), result.err
    assert not (tmp_path / "lake").exists()


def test_a_release_of_another_taxonomy_is_refused(releases: Path, repository: Path, tmp_path: Path, run: Run) -> None:
    other = repository / "releases/1.2.0"
    for target in (f"duckdb:{tmp_path / 'x.duckdb'}", f"parquet:{tmp_path / 'lake'}"):
        assert run("publish", target, releases / "1.0.0").code == 0
        result = run("publish", target, other)
        assert (result.code, DATASET in result.err) == (2, True), result.err
    result = run("publish", target, releases / "1.0.0", other)
    assert (result.code, "is of another taxonomy than" in result.err) == (1, True), result.err


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("mysql://x", "unknown kind of store 'mysql'"),
        ("store", "unknown kind of store 'store'"),
        ("duckdb:", "names no file"),
        ("duckdb:{releases}/1.0.0/x.duckdb", "is among the releases"),
        ("parquet:{releases}/1.0.0", "is among the releases"),
        ("sparql+http://example.org/query", "is not https"),
        ("sparql+https://ann:secret@example.org/query", "contains a user name or a password"),
        (
            "sparql+https://example.org/query?update=https://ann:secret@example.org/",
            "contains a user name or a password",
        ),
        ("sparql+https://example.org/query?update=http://example.org/", "is not https"),
        ("sparql+https://example.org/query?token=secret", "unknown option 'token'"),
        ("sparql+https://example.org/query#secret", "contains a fragment"),
        ("sparql+https://", "is not a web address"),
        ("postgresql://ann:secret@127.0.0.1/x", "contains a user name or a password"),
        ("postgresql://127.0.0.1/x?password=secret", "contains a user name or a password"),
        ("postgresql://127.0.0.1:1/x?connect_timeout=2", "refused"),
        ("postgresql://127.0.0.1:secret/x", "is not an address"),
    ],
)
def test_unusable_targets_are_refused(target: str, words: str, releases: Path, run: Run) -> None:
    (releases.parent / "taxonomy/taxonomy.yaml").touch()
    result = run("publish", target.format(releases=releases), releases)
    assert (result.code, words in result.err, "secret" in result.err + result.out) == (2, True, False), result.err


def test_only_graphs_have_a_latest_release(releases: Path, tmp_path: Path, run: Run) -> None:
    result = run("publish", f"duckdb:{tmp_path / 'x'}", releases, "--latest-graph")
    assert (result.code, "leave out --latest-graph" in result.err) == (2, True)
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("names", "code", "words"),
    [
        (("9.9.9",), 2, "there is no such release"),
        (("nothing",), 2, "no such version or folder"),
        (("2.0.0", "latest"), 0, ""),
        (("1.0.0", "releases/1.0.0"), 0, ""),
        (("1.0.0", "copy/1.0.0"), 1, "has the version 1.0.0, as"),
        (("taxonomy",), 2, "there is no release to publish"),
    ],
)
def test_names_of_releases(
    releases: Path, tmp_path: Path, run: Run, names: tuple[str, ...], code: int, words: str
) -> None:
    shutil.copytree(releases / "1.0.0", releases.parent / "copy/1.0.0")
    result = run("publish", f"duckdb:{tmp_path / 'x'}", *names, cwd=releases.parent)
    assert (result.code, words in result.err) == (code, True), result.err


def test_a_file_that_is_not_a_database_stays(releases: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"text of a user")
    result = run("publish", f"duckdb:{file}", releases)
    assert (result.code, file.read_bytes()) == (2, b"text of a user"), result.err
    result = run("publish", f"parquet:{file}", releases)
    assert (result.code, file.read_bytes()) == (2, b"text of a user"), result.err


def test_a_database_in_use_is_named(releases: Path, tmp_path: Path, run: Run) -> None:
    import subprocess
    import sys

    file = tmp_path / "x"
    code = f"import duckdb; c = duckdb.connect({str(file)!r}); c.execute('create table t (a int)'); print('x', flush=True); input()"
    holder = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert holder.stdout
        holder.stdout.readline()
        result = run("publish", f"duckdb:{file}", releases)
        assert (result.code, "in use" in result.err or "lock" in result.err) == (2, True), result.err
    finally:
        holder.kill()
        holder.communicate()
