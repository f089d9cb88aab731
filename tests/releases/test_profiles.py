"""Releases that meet profiles: the graph meets them, nothing else changes, and each can be rebuilt."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import Artifact, build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.releases import Released, find_release
from taxokit.releases.reproduce import reproduce
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version, parse_version

Run = Callable[..., Any]

SCHEMA = {
    "enums:\n": (
        "enums:\n"
        "  Sort:\n"
        "    description: What an agent is.\n"
        "    permissible_values:\n"
        "      organization: {description: An organization., meaning: foaf:Organization}\n"
        "      person: {description: A person., meaning: foaf:Person}\n"
    ),
    "      - full_name\n": "      - full_name\n      - sort\n",
    "      - credit_template\n": "      - credit_template\n      - origin\n",
    "  web_page:\n": (
        "  sort: {description: What the agent is., slot_uri: rdf:type, range: Sort, rank: 40}\n"
        "  origin: {description: Where it comes from., slot_uri: dct:provenance, range: Text, rank: 45}\n"
        "  web_page:\n"
    ),
}
SOURCES = {
    "  full_name: Institut für Beispiele\n": "  sort: organization\n",
    "  full_name: Musterverlag\n": "  sort: organization\n",
}


def put(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def profiled_template(thesaurus_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The thesaurus with everything that VocPub requires. Not to be changed."""
    folder = tmp_path_factory.mktemp("profiled") / "thesaurus"
    shutil.copytree(thesaurus_template, folder, copy_function=shutil.copy)
    for old, new in SCHEMA.items():
        put(folder / "schema/taxonomy.yaml", old, new)
    for old, new in SOURCES.items():
        put(folder / "taxonomy/taxonomy.yaml", old, old + new)
    with (folder / "taxonomy/taxonomy.yaml").open("a", encoding="utf-8") as file:
        file.write("origin: Für die Tests geschrieben.\n")
    put(
        folder / "taxonomy/themes/speicherung.yaml",
        "label: Speicherung\n",
        "label: Speicherung\ndefinition: Von Energie.\n",
    )
    put(folder / "taxokit.toml", "[rules]\n", 'profile = ["vocpub", "skohub"]\n[rules]\n')
    project = find_project(folder)
    for name, text in compile_schema(project).items():
        (project.generated / name).write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def profiled(profiled_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(profiled_template, tmp_path / "thesaurus", copy_function=shutil.copy))


def release(folder: Path, version: str, date: str) -> Released:
    project = find_project(folder)
    edition = edition_of(load(project), parse_version(version), date)
    target = project.releases / version
    target.mkdir(parents=True)
    write_files(target, with_manifest(edition, build(edition)))
    return find_release(project, version)


def test_release_meets_the_profiles_that_its_sources_meet(profiled: Path, run: Run) -> None:
    assert run("check", cwd=profiled).out == "no findings\n"
    release(profiled, "1.0.0", "2026-06-14")
    for file in ("taxonomy.ttl", "taxonomy.rdf", "taxonomy.jsonld", "schemes/topics.ttl"):
        for profile in ("vocpub", "skohub", "skos"):
            arguments = ("--profile", profile, "--select", "unmet-profile", f"releases/1.0.0/{file}")
            assert run("check", *arguments, cwd=profiled).out == "no findings\n", (file, profile)


def test_release_with_profiles_is_rebuilt_despite_the_configuration(profiled: Path) -> None:
    made = release(profiled, "1.0.0", "2026-06-14")
    assert made.manifest["profiles"] == ["vocpub", "skohub"]
    (profiled / "taxokit.toml").unlink()
    assert reproduce(made, None).problems == []
    graph = made.folder / "taxonomy.nt"
    lines = graph.read_text(encoding="utf-8").splitlines(keepends=True)
    graph.write_text("".join(line for line in lines if "isDefinedBy" not in line), encoding="utf-8")
    assert "releases/1.0.0/taxonomy.nt" in [problem.place.path for problem in reproduce(made, None).problems]


def test_profiles_change_the_graph_and_nothing_else(profiled: Path) -> None:
    project = find_project(profiled)
    edition = edition_of(load(project), Version(1, 0, 0), "2026-06-14")
    plain = {artifact.path: artifact.data for artifact in build(replace(edition, profiles=()))}
    with_them = {artifact.path: artifact.data for artifact in build(edition)}
    assert with_them.keys() - plain.keys() == {"schemes/topics.ttl"}
    changed = {path for path in plain if plain[path] != with_them[path]}
    assert changed == {"taxonomy.ttl", "taxonomy.nt", "taxonomy.rdf", "taxonomy.jsonld", "diff/graph.ru"} & changed
    assert {"taxonomy.ttl", "taxonomy.nt"} <= changed
    before, after = (files["taxonomy.nt"].splitlines() for files in (plain, with_them))
    assert set(before) < set(after)


def test_changed_profile_alone_is_released_as_a_patch(profiled: Path, run: Run, git: Run, commit_all: Run) -> None:
    put(profiled / "taxokit.toml", 'profile = ["vocpub", "skohub"]\n', "")
    git(profiled, "init", "--quiet")
    git(profiled, "config", "user.name", "Tester")
    git(profiled, "config", "user.email", "tester@example.org")
    commit_all(profiled)
    assert run("release", "--date", "2026-06-14", "--tag", cwd=profiled).code == 0
    put(profiled / "taxokit.toml", "[rules]\n", 'profile = ["vocpub", "skohub"]\n[rules]\n')
    commit_all(profiled)
    result = run("release", "--date", "2026-07-01", "--tag", cwd=profiled)
    assert result.code == 0, result.err
    first, second = (find_release(find_project(profiled), version) for version in ("1.0.0", "1.0.1"))
    assert ("profiles" in first.manifest, second.manifest["profiles"]) == (False, ["vocpub", "skohub"])
    assert (first.folder / "csv/terms.csv").read_bytes().count(b"\n") == (
        second.folder / "csv/terms.csv"
    ).read_bytes().count(b"\n")
    assert b"isDefinedBy" in (second.folder / "taxonomy.nt").read_bytes()
    assert "A release after 1.0.0: " in (profiled / "CHANGELOG.md").read_text(encoding="utf-8")
    again = run("release", "--date", "2026-07-02", cwd=profiled)
    assert "nothing changed since 1.0.1: there is nothing to release" in again.err


def test_scheme_file_has_the_scheme_and_its_concepts(profiled: Path) -> None:
    made = release(profiled, "1.0.0", "2026-06-14")
    from rdflib import RDF, SKOS, Graph, URIRef

    whole, part = (Graph().parse(made.folder / name) for name in ("taxonomy.ttl", "schemes/topics.ttl"))
    assert set(part) < set(whole)
    assert set(part.subjects(RDF.type, SKOS.Concept)) == set(whole.subjects(RDF.type, SKOS.Concept))
    others = set(part.subjects()) - set(part.subjects(RDF.type, SKOS.Concept))
    names = ("energy/topics", "institut", "press")
    assert others == {URIRef(f"https://example.org/{name}") for name in names}
    listed = [entry["path"] for entry in made.manifest["files"]]
    assert "schemes/topics.ttl" in listed


def test_taxonomy_of_this_project_meets_its_profiles(repository: Path, tmp_path: Path, run: Run) -> None:
    project = find_project(repository)
    assert project.profile == ("skohub", "vocpub")
    edition = edition_of(load(project), Version(9, 0, 0), "2026-06-14")
    files: list[Artifact] = build(edition, ["rdf", "schemes"])
    write_files(tmp_path / "build", files)
    schemes = ["schemes/disciplines.ttl", "schemes/skills.ttl"]
    assert {file.path for file in files} == {"taxonomy.ttl", "taxonomy.nt", "taxonomy.rdf", *schemes}

    def findings(profile: str, path: str) -> list[str]:
        arguments = ("--profile", profile, "--select", "unmet-profile", "--format", "json", f"build/{path}")
        return [finding["message"] for finding in json.loads(run("check", *arguments, cwd=tmp_path).out)["findings"]]

    assert findings("skohub", "taxonomy.ttl") == []
    assert findings("vocpub", "schemes/skills.ttl") == []
    unmet = findings("vocpub", "schemes/disciplines.ttl")
    assert len(unmet) == len(edition.taxonomy.by_class["Responsibility"])
    assert all("skos:definition is missing (responsibility:" in text for text in unmet)
    for profile in ("skos", "skohub", "vocpub"):
        assert run("check", "--profile", profile, "--select", "unmet-profile", cwd=repository).out == "no findings\n"
