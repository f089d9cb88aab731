"""Nothing is made for a single taxonomy: a second with other classes works, and so does an unforeseen slot."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib

Run = Callable[..., Any]


def commit(folder: Path) -> None:
    for arguments in (
        ["init", "--quiet", "--initial-branch=main"],
        ["config", "user.name", "Tester"],
        ["config", "user.email", "tester@example.org"],
        ["config", "commit.gpgsign", "false"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "Start"],
    ):
        subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def test_second_taxonomy_is_checked_built_diffed_and_released(thesaurus: Path, run: Run, edit: Run) -> None:
    assert run("check", cwd=thesaurus).code == 0
    commit(thesaurus)
    first = run("release", "--date", "2026-01-01", "--tag", cwd=thesaurus)
    assert first.code == 0, first.err
    graph = rdflib.Graph().parse(thesaurus / "releases/1.0.0/taxonomy.ttl")
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    languages = {label.language for label in graph.objects(None, skos.prefLabel)}  # type: ignore[union-attr]
    assert "de" in languages
    assert len(languages) > 1
    deprecated = set(graph.subjects(rdflib.OWL.deprecated, rdflib.Literal(True)))
    assert deprecated
    assert all(list(graph.objects(item, rdflib.DCTERMS.isReplacedBy)) for item in deprecated)
    assert (thesaurus / "releases/1.0.0/csv/translations.csv").is_file()
    theme = min((thesaurus / "taxonomy/themes").glob("*.yaml"))
    text = theme.read_text(encoding="utf-8")
    label = next(line for line in text.splitlines() if line.startswith("label: "))
    edit(theme, f"\n{label}\n", f"\n{label} neu\n")
    changed = run("diff", "--format", "json", cwd=thesaurus)
    changes = json.loads(changed.out)
    assert [(c["kind"], c["slot"], c["new"]) for c in changes["changes"]] == [
        ("renamed", "label", label.removeprefix("label: ") + " neu")
    ]
    commit(thesaurus)
    second = run("release", "--date", "2026-02-01", "--tag", cwd=thesaurus)
    assert second.code == 0, second.err
    assert second.out.startswith("releases/1.1.0 is released")
    assert run("verify", "--deep", cwd=thesaurus).code == 0
    assert "Kleiner Thesaurus der Energie, Fassung 1.1" in run("cite", cwd=thesaurus).out


@pytest.fixture
def with_effort(project_copy: Path, edit: Run, run: Run) -> Path:
    """The real taxonomy with a slot more in its schema, and a value of it."""
    schema = project_copy / "schema/taxonomy.yaml"
    edit(schema, "      - rung\n      - required_by\n", "      - effort\n      - rung\n      - required_by\n")
    edit(
        schema,
        "\n  # --- labs ---",
        "\n  effort:\n    description: Hours that it takes to learn.\n    slot_uri: grt:effort\n    range: integer\n"
        "    minimum_value: 0\n    rank: 325\n  # --- labs ---",
    )
    assert run("check", cwd=project_copy).code == 1  # the compiled schema is stale
    assert run("schema", cwd=project_copy).code == 0
    edit(
        project_copy / "taxonomy/categories/agent-protocols.yaml",
        "    label: A2A Protocol & Agent Networks\n",
        "    label: A2A Protocol & Agent Networks\n    effort: 12\n",
    )
    return project_copy


def test_new_slot_is_everywhere_without_a_line_of_python(
    with_effort: Path, released_template: Path, run: Run, edit: Run
) -> None:
    assert run("check", cwd=with_effort).code == 0
    assert run("build", cwd=with_effort).code == 0
    built = with_effort / "_build"
    skill = "a2a-protocol-agent-networks"
    iri = f"https://genbodha.ai/taxonomy/skill/{skill}"
    schema = json.loads((built / "schema/taxonomy.schema.json").read_bytes())
    assert schema["$defs"]["Skill"]["properties"]["effort"]["type"] == "integer"
    document = json.loads((built / "taxonomy.json").read_bytes())
    assert [s["effort"] for c in document["categories"] for s in c["skills"] if s["id"] == skill] == [12]
    graph = rdflib.Graph().parse(built / "taxonomy.ttl")
    effort = rdflib.URIRef("https://genbodha.ai/taxonomy/ns#effort")
    assert list(graph.subject_objects(effort)) == [(rdflib.URIRef(iri), rdflib.Literal(12))]
    assert '"effort" INTEGER' in (built / "schema/taxonomy.sql").read_text(encoding="utf-8")
    header, *rows = (built / "csv/skills.csv").read_text(encoding="utf-8").splitlines()
    column = header.split(",").index("effort")
    assert next(row for row in rows if row.startswith(f"{skill},")).count(",12,") == 1
    assert column > 0
    changes = json.loads(
        run("diff", str(released_template / "releases/1.0.0"), "work", "--format", "json", cwd=with_effort).out
    )
    assert changes["bump"] == "minor"
    assert {(c["subject"], c["class"], c["slot"]) for c in changes["changes"]} == {
        ("schema", "Skill", "effort"),
        ("item", "Skill", "effort"),
    }
    edit(with_effort / "taxonomy/categories/agent-protocols.yaml", "effort: 12", "effort: many")
    result = run("check", "--select", "schema-violation", cwd=with_effort)
    assert result.code == 1
    assert "effort must be a whole number, not text" in result.out
