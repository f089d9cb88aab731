"""Records of links: they follow their links through every edit, or are reported."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.constraints import constraint_violations
from taxokit.diff.apply import apply, diff_document
from taxokit.diff.changes import Bump
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.validation import problems_in
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.versions import Version

Run = Callable[..., Any]

FILE = "taxonomy/disciplines/llmops-engineering.yaml"
OWNER = "design-llm-application-ci-cd"
LINKS = """\
      - agent-release-management
      - llm-regression-testing-in-ci
      - production-prompt-template-engineering # prompts are released like code
"""
RECORDS = """\
    requirements:
      # the first of both
      - required_skill: agent-release-management
        importance: 4.5
        raters: 12
      - required_skill: llm-regression-testing-in-ci
        note: Few have judged it.
"""


@pytest.fixture
def project(project_copy: Path, edit: Callable[[Path, str, str], None]) -> Path:
    edit(project_copy / FILE, LINKS, LINKS + RECORDS)
    return project_copy


def text_of(root: Path) -> str:
    return (root / FILE).read_text(encoding="utf-8")


def errors(root: Path, check: Callable[..., list[Diagnostic]]) -> list[str]:
    return [f"{finding.message} [{finding.rule}]" for finding in check(root) if str(finding.severity) == "error"]


def test_unlink_removes_the_record_with_the_link(run: Run, project: Path, check: Any) -> None:
    done = run("unlink", OWNER, "requires", "llm-regression-testing-in-ci", cwd=project)
    assert (done.code, done.err) == (0, "")
    assert f"removed the record of requirements of responsibility {OWNER}, llm-regression-testing-in-ci" in done.out
    assert "required_skill: llm-regression-testing-in-ci" not in text_of(project)
    assert run("unlink", OWNER, "requires", "agent-release-management", cwd=project).code == 0
    assert "requirements:" not in text_of(project)
    assert errors(project, check) == []


def test_a_record_follows_a_merger_to_its_place(run: Run, project: Path, check: Any) -> None:
    done = run("merge", "agent-release-management", "--into", "model-quantization", cwd=project)
    assert (done.code, done.err) == (0, "")
    assert f"redirected responsibility {OWNER}: requirements agent-release-management → model-quantization" in done.out
    moved = RECORDS.replace("agent-release-management", "model-quantization").partition("      # the first")[2]
    first, _, last = moved.partition("      - required_skill: llm")
    assert f"    requirements:\n      - required_skill: llm{last}      # the first{first}" in text_of(project)
    assert errors(project, check) == []


def test_a_record_does_not_follow_to_a_target_with_a_record(run: Run, project: Path, check: Any) -> None:
    done = run("merge", "agent-release-management", "--into", "llm-regression-testing-in-ci", cwd=project)
    assert (done.code, done.err) == (0, "")
    expected = f"needs review: a removed record, requirements of responsibility {OWNER}, agent-release-management"
    assert expected in done.out
    assert text_of(project).count("required_skill:") == 1
    assert errors(project, check) == []


def test_reidentify_and_remove_of_a_target(run: Run, project: Path, check: Any) -> None:
    assert run("reidentify", "agent-release-management", "agent-releases", cwd=project).code == 0
    assert "required_skill: agent-releases\n" in text_of(project)
    assert run("remove", "agent-releases", cwd=project).code == 0
    assert "agent-releases" not in text_of(project)
    assert errors(project, check) == []


def test_set_refuses_to_leave_a_record_behind(run: Run, project: Path) -> None:
    done = run("set", OWNER, "requires", "llm-regression-testing-in-ci", cwd=project)
    assert done.code == 1
    assert "[record-without-link]" in done.out + done.err
    assert "add `- agent-release-management` to requires, or remove the record" in done.out + done.err


@pytest.mark.full
def test_the_reference_implementations_read_them(project: Path, tmp_path: Path) -> None:
    edition = edition_of(load(find_project(project)), Version(1, 0, 0), "2026-06-14")
    folder = tmp_path / "release"
    folder.mkdir()
    write_files(folder, with_manifest(edition, build(edition)))
    assert problems_in(folder) == []
    iri = f"https://genbodha.ai/taxonomy/requirement/responsibility.{OWNER}.agent-release-management"
    owner = f"https://genbodha.ai/taxonomy/responsibility/{OWNER}"
    triples = (folder / "taxonomy.nt").read_text(encoding="utf-8")
    assert f"<{owner}> <https://genbodha.ai/taxonomy/ns#requirement> <{iri}> ." in triples
    assert f"<{iri}> <https://genbodha.ai/taxonomy/ns#requiredSkill>" in triples
    assert "_:" not in triples
    assert (folder / "csv/requirements.csv").read_text(encoding="utf-8").count(OWNER) >= 2


@pytest.mark.parametrize(
    ("change", "bump"),
    [
        (lambda records: records[0].update(importance=2), Bump.MINOR),
        (lambda records: records[0].pop("raters"), Bump.MINOR),
        (lambda records: records[1].update(note="Many have judged it."), Bump.PATCH),
        (lambda records: records.pop(), Bump.MINOR),
        (lambda records: records.clear(), Bump.MINOR),
        (
            lambda records: records.append({"required_skill": "production-prompt-template-engineering", "raters": 3}),
            Bump.MINOR,
        ),
    ],
)
def test_diff_has_its_bump_and_is_applied(project: Path, change: Callable[[Any], object], bump: Bump) -> None:
    taxonomy = load(find_project(project))
    document = copy.deepcopy(taxonomy.document)
    for discipline in document["disciplines"]:
        for item in discipline["responsibilities"]:
            if "requirements" in item:
                change(item["requirements"])
    old, new = (
        Snapshot(name, taxonomy.schema, canonical_document(Taxonomy(taxonomy.schema, data), Stamp(name)))
        for name, data in (("1.0.0", taxonomy.document), ("1.1.0", document))
    )
    result = diff(old, new)
    assert {entry.bump for entry in result.changes} == {bump}
    assert apply(json.loads(json.dumps(diff_document(result))), old.document) == new.document


@pytest.mark.parametrize("named", ["label", "requirements", "nothing"])
def test_a_schema_must_name_a_list_of_links(project_template: Path, named: str) -> None:
    model = json.loads((project_template / "schema/generated/taxonomy.model.json").read_bytes())
    slots = model["classes"]["Responsibility"]["slots"]
    next(slot for slot in slots if slot["name"] == "requirements")["annotations"]["qualifies"] = named
    messages = [str(violation.message) for violation in constraint_violations(schema_from(model, ""))]
    assert "class Responsibility, slot requirements: `qualifies` does not name a list of references" in messages
