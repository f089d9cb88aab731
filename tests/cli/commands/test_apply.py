"""`taxokit apply`: the new document from an old one and a diff, and every error."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taxokit.diff.apply import apply, diff_digest
from taxokit.diff.engine import diff
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.formats.edition import build
from taxokit.query.history import resolve
from taxokit.releases.editions import edition_of
from taxokit.repository.builds import replace_folder
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import SourceError

Run = Callable[..., Any]
SKILLS = "taxonomy/categories/agent-protocols.yaml"
OLD = "releases/1.0.0/taxonomy.json"


@pytest.fixture(scope="module")
def changed_template(released_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release 1.0.0, a label that changed since, the diff of both, and a build. Not to be changed."""
    root = shutil.copytree(released_template, tmp_path_factory.mktemp("changed") / "project")
    source = root / SKILLS
    source.write_text(source.read_text(encoding="utf-8").replace("label: Agent Protocols\n", "label: Talking\n"))
    project = find_project(root)
    replace_folder(root / "_build", build(edition_of(load(project))), "a build")
    changes = diff(resolve(project, "latest"), resolve(project, "work"))
    (root / "diff.json").write_text(DIFF_REPORTS.get("json").render(changes), encoding="utf-8")
    return root


@pytest.fixture
def changed(changed_template: Path, tmp_path: Path) -> Path:
    """The same, for the test to change."""
    return shutil.copytree(changed_template, tmp_path / "project")


def write_diff(run: Run, root: Path) -> None:
    result = run("diff", "latest", "work", "--format", "json", cwd=root)
    assert result.code == 0, result.err
    (root / "diff.json").write_text(result.out, encoding="utf-8")


def refusal(run: Run, root: Path, *arguments: object) -> str:
    """Return the line of an error that refuses a diff."""
    result = run("apply", *arguments, cwd=root)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: ")
    assert result.err.count("\n") == 1
    return str(result.err.removeprefix("taxokit: error: ").rstrip("\n"))


def rewritten(path: Path, change: Callable[[Any], object], *, sealed: bool = False) -> None:
    """Change a diff, and give it the matching digest if it is `sealed`."""
    diff = json.loads(path.read_bytes())
    change(diff)
    if sealed:
        diff["digest"] = diff_digest(diff)
    path.write_text(json.dumps(diff), encoding="utf-8")


# --- results ------------------------------------------------------------------------------------------------------


def test_result_equals_a_build_byte_for_byte(changed: Path, run: Run) -> None:
    built = (changed / "_build/taxonomy.json").read_bytes()
    assert b'"version": "1.1.0-dev"' in built
    assert run("apply", "diff.json", OLD, cwd=changed).out.encode() == built
    result = run("apply", "diff.json", OLD, "--out", "new.json", cwd=changed)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert (changed / "new.json").read_bytes() == built
    assert not list(changed.glob(".*"))


def test_second_taxonomy(released_thesaurus: Path, run: Run, edit: Run) -> None:
    edit(released_thesaurus / "taxonomy/themes/erzeugung.yaml", "    coined: 1839\n", "    coined: 1840\n")
    edit(
        released_thesaurus / "taxonomy/themes/erzeugung.yaml",
        "    label: Production\n",
        "    label: 'Pro\\duction \"'\n",
    )
    write_diff(run, released_thesaurus)
    assert run("build", cwd=released_thesaurus).code == 0
    made = run("apply", "diff.json", OLD, cwd=released_thesaurus)
    assert made.out.encode() == (released_thesaurus / "_build/taxonomy.json").read_bytes()


def test_diff_of_a_build_is_applied_to_the_release_before_outside_of_a_repository(
    changed: Path, run: Run, tmp_path: Path
) -> None:
    built = changed / "_build"
    made = run("apply", built / "diff/diff.json", changed / OLD, cwd=tmp_path)
    assert made.code == 0, made.err
    assert made.out.encode() == (built / "taxonomy.json").read_bytes()


def test_nothing_changed(released_copy: Path, run: Run) -> None:
    write_diff(run, released_copy)
    content = json.loads((released_copy / "diff.json").read_bytes())
    assert (content["changes"], content["residue"]) == ([], [])
    assert run("build", cwd=released_copy).code == 0
    made = run("apply", "diff.json", OLD, cwd=released_copy).out
    assert made.encode() == (released_copy / "_build/taxonomy.json").read_bytes()


def test_layout_of_both_files_is_ignored(changed: Path, run: Run) -> None:
    built = (changed / "_build/taxonomy.json").read_bytes()
    for path in (changed / "diff.json", changed / OLD):
        path.write_text(json.dumps(json.loads(path.read_bytes()), indent=1), encoding="utf-8")
    assert run("apply", "diff.json", OLD, cwd=changed).out.encode() == built
    path = changed / "diff.json"
    path.write_text(json.dumps(json.loads(path.read_bytes()), sort_keys=True), encoding="utf-8")
    assert run("apply", "diff.json", OLD, cwd=changed).out.encode() == built


def test_diff_can_come_from_standard_input(changed: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (changed / "diff.json").read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text)))
    assert run("apply", "-", OLD, cwd=changed).out.encode() == (changed / "_build/taxonomy.json").read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text[:100])))
    assert refusal(run, changed, "-", OLD).startswith("stdin: is not JSON: ")


# --- errors -------------------------------------------------------------------------------------------------------


def test_files_that_cannot_be_read(changed: Path, run: Run) -> None:
    for name, data in {
        "truncated.json": (changed / "diff.json").read_bytes()[:-200],
        "latin.json": b'{"a": "\xe9"}',
        "deep.json": b"[" * 10_000,
        "list.json": b"[]",
    }.items():
        (changed / name).write_bytes(data)
    assert refusal(run, changed, "none.json", OLD) == "none.json: does not exist"
    assert refusal(run, changed, "diff.json", "none.json") == "none.json: does not exist"
    assert refusal(run, changed, "taxonomy", OLD) == "taxonomy: cannot be read: Is a directory"
    assert refusal(run, changed, "truncated.json", OLD).startswith("truncated.json: is not JSON: ")
    assert refusal(run, changed, "diff.json", "truncated.json").startswith("truncated.json: is not JSON: ")
    assert refusal(run, changed, "latin.json", OLD) == "latin.json: is not UTF-8"
    assert refusal(run, changed, "deep.json", OLD) == "deep.json: is nested too deeply"
    assert refusal(run, changed, "list.json", OLD).startswith("list.json: is not a diff; make one with")
    assert refusal(run, changed, OLD, OLD).startswith(f"{OLD}: is not a diff; make one with")
    assert refusal(run, changed, "diff.json", "list.json") == "list.json: is not a document: it has no JSON object"


def test_diff_of_a_wrong_form_is_refused(changed: Path, run: Run, repository: Path) -> None:
    old_format = repository / "releases/1.0.0/diff/diff.json"
    assert refusal(run, changed, old_format, OLD) == (
        f"{old_format}: has format 1; only format 2 can be applied; make one with `taxokit diff --format json`"
    )
    assert refusal(run, changed, "releases/1.0.0/diff/diff.json", OLD) == (
        "releases/1.0.0/diff/diff.json: is the diff of a first version, 1.0.0: nothing to apply it to"
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["changes"][0].update(reason="because"),
        lambda d: d["changes"][0].update(new="Talk"),
        lambda d: d["changes"].pop(),
        lambda d: d["metadata"].update(license="CC0-1.0") if "metadata" in d else d.update(bump="none"),
        lambda d: d["derived"].update(new_digest=d["derived"]["old_digest"]),
        lambda d: d.update(old="0.9.0"),
        lambda d: d.pop("digest"),
    ],
)
def test_diff_that_was_edited(changed: Path, run: Run, change: Callable[[Any], object]) -> None:
    rewritten(changed / "diff.json", change)
    assert refusal(run, changed, "diff.json", OLD) == (
        "diff.json: was edited after it was made: its digest does not match; make one with `taxokit diff --format json`"
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["changes"][0].update(new="Talk"), "is damaged: it does not lead to the document that it was made"),
        (lambda d: d["changes"].pop(), "is damaged: it does not lead to the document that it was made for"),
        (lambda d: d.pop("derived"), "is the diff of a first version"),
        (lambda d: d["derived"].pop("shape"), "is damaged: invalid layout of the document"),
        (lambda d: d["changes"][0].update(id="nobody"), f"is damaged: it does not fit {OLD} (KeyError: "),
        (
            lambda d: d["changes"][0].update(edits=[{"op": "vanish", "class": "Skill", "id": "x"}]),
            f"is damaged: it does not fit {OLD} (ValueError: unknown operation 'vanish')",
        ),
        (
            lambda d: d["changes"][0].update(
                edits=[
                    {
                        "op": "add",
                        "class": "Skill",
                        "id": "x",
                        "new": {"in": {"class": "Category", "id": "y", "slot": "skills"}, "values": {"id": "x"}},
                    }
                ]
            ),
            f"is damaged: it does not fit {OLD} (ValueError: no Category y)",
        ),
    ],
)
def test_diff_that_was_edited_and_sealed_again(
    changed: Path, run: Run, change: Callable[[Any], object], message: str
) -> None:
    rewritten(changed / "diff.json", change, sealed=True)
    assert refusal(run, changed, "diff.json", OLD).startswith(f"diff.json: {message}")


def test_another_old_document(changed: Path, run: Run) -> None:
    assert refusal(run, changed, "diff.json", "_build/taxonomy.json") == (
        "_build/taxonomy.json: is not the document that diff.json was made from, 1.0.0"
    )
    (changed / "empty.json").write_text("{}", encoding="utf-8")
    assert refusal(run, changed, "diff.json", "empty.json") == (
        "empty.json: is not the document that diff.json was made from, 1.0.0"
    )
    path = changed / OLD
    path.write_bytes(path.read_bytes().replace(b'"Agent Protocols"', b'"Agent protocols"'))
    assert refusal(run, changed, "diff.json", OLD) == f"{OLD}: is not the document that diff.json was made from, 1.0.0"


def test_forbidden_output_path_is_refused(changed: Path, run: Run) -> None:
    before = (changed / OLD).read_bytes()
    for out, message in (
        (OLD, "is among the releases, where only `taxokit release` writes"),
        ("taxonomy", "is among the sources"),
        ("releases/..", "is a directory"),
    ):
        result = run("apply", "diff.json", OLD, "--out", out, cwd=changed)
        assert result.code == 2
        assert message in result.err
    result = run("apply", "diff.json", OLD, "--out", "nowhere/new.json", cwd=changed)
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "nowhere/new.json: cannot be written" in result.err
    assert (changed / OLD).read_bytes() == before


def test_existing_file_stays_whole_if_the_diff_is_refused(changed: Path, run: Run) -> None:
    (changed / "new.json").write_text("kept", encoding="utf-8")
    rewritten(changed / "diff.json", lambda d: d["changes"].pop())
    refusal(run, changed, "diff.json", OLD, "--out", "new.json")
    assert (changed / "new.json").read_text(encoding="utf-8") == "kept"


@settings(max_examples=60)
@given(st.data())
def test_damaged_diff_is_refused_by_its_name(changed_template: Path, damaged: Run, data: st.DataObject) -> None:
    """Whoever damages it may know how to seal it again."""
    good = json.loads((changed_template / "diff.json").read_bytes())
    old = json.loads((changed_template / OLD).read_bytes())
    diff = data.draw(damaged(good))
    if data.draw(st.booleans()):
        diff["digest"] = diff_digest(diff)
    error, made = "", None
    try:
        made = apply(diff, old, "diff.json", "old.json")
    except SourceError as refusal:
        error = str(refusal)
    assert error.startswith(("diff.json: ", "old.json: ")) or made == apply(good, old)
    assert "\n" not in error
