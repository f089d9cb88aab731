"""The page of all changes, and handing them in from it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.editing import Editing
from support.git import git, repository_of
from support.looks import AXE, OUTSIDE
from taxokit.edit.operations import Add, Link, SetValues
from taxokit.editor.file_diffs import file_diffs

if TYPE_CHECKING:
    from playwright.sync_api import Page

MEMORY, FILE = "skill/agent-memory-systems", "taxonomy/categories/agent-architecture.yaml"
OLD = "Implements short-term sliding windows, semantic memory, and context optimization for agents."
NEW = OLD.replace("semantic", "episodic")
AUTHOR = {"name": "Zoë Ünal", "email": "zoe@example.org"}


def test_the_page_has_the_steps_the_findings_and_the_diffs(
    released_copy: Path, open_editor: Callable[..., Editing]
) -> None:
    editing = open_editor(released_copy)
    editing.do(SetValues(MEMORY, "definition", (NEW,), (OLD,)))
    editing.do(Add("skill", "agent-clocks", "category/evaluation", {"label": ("Agent <Clocks>",)}))
    editing.report()
    page = editing.get("/changes").text
    assert "Changes: 2 → <strong>1.1.0</strong> (minor) · No new errors" in page
    assert 'href="/item/skill/agent-memory-systems"' in page
    assert "<del>semantic</del><ins>episodic</ins>" in page.replace("</del> <ins>", "</del><ins>")
    assert "Agent &lt;Clocks&gt;" in page
    assert "Agent <Clocks>" not in page
    assert "taxokit set -- skill/agent-memory-systems definition" in page
    assert '<span class="badge">warning</span> ' in page
    assert "All since 1.0.0" in editing.get("/changes?since=release").text


def test_steps_are_taken_out_and_conflicts_decided(editing: Editing) -> None:
    first = editing.do(SetValues(MEMORY, "definition", (NEW,), (OLD,)))
    path = editing.root / FILE
    path.write_text(path.read_text("utf-8").replace(OLD, "Theirs."), "utf-8")
    assert editing.get("/status").json()["asides"] == 1
    page = editing.get("/changes").text
    assert all(words in page for words in (NEW, "Theirs.", OLD, "Keep mine"))
    assert editing.post("/write").status_code == 422
    answer = editing.post("/keep", {"number": first["number"], "now": ["Ours."]})
    assert (answer.status_code, answer.json()["message"]) == (422, "the value has changed again")
    assert editing.post("/keep", {"number": first["number"], "now": ["Theirs."]}).json()["asides"] == 0
    assert editing.post("/take-out", {"number": first["number"]}).json()["steps"] == 0
    for data in (None, {}, {"number": "1"}, {"number": 1, "now": "x"}, {"number": 77}):
        assert {editing.post(path, data).status_code for path in ("/take-out", "/keep")} == {422}


def test_a_patch_a_commit_and_a_push(project_copy: Path, tmp_path: Path, open_editor: Callable[..., Editing]) -> None:
    repository_of(project_copy)
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    git(project_copy, "remote", "add", "origin", str(tmp_path / "origin.git"))
    editing = open_editor(project_copy)
    editing.do(SetValues(MEMORY, "definition", (NEW,), (OLD,)))
    given = {**AUTHOR, "branch": "edit/x", "message": "Reword it"}
    patch = editing.post("/patch", given).json()
    assert patch["name"] == "reword-the-definition-of-agent-memory-systems.patch"
    assert editing.post("/push", {"branch": "main"}).status_code == 422
    for refused in ({"email": " "}, {"branch": "a\0b"}, {"name": "a\nb"}, {"message": "a\x1bb"}, {"message": 1}):
        answers = [editing.post(path, {**given, **refused}).status_code for path in ("/commit", "/patch")]
        assert answers == [422, 200 if "branch" in refused else 422]
    assert editing.post("/commit", given).status_code == 200
    assert git(project_copy, "log", "-1", "--format=%an <%ae> %s", "edit/x") == "Zoë Ünal <zoe@example.org> Reword it\n"
    assert editing.post("/push", {"branch": "edit/x"}).status_code == 200
    end = time.monotonic() + 20
    while editing.get("/push").json()["running"]:
        assert time.monotonic() < end
        time.sleep(0.01)
    assert "The branch is pushed." in editing.get("/changes").text
    assert git(tmp_path / "origin.git", "branch", "--list") == "  edit/x\n"
    (tmp_path / "origin.git/HEAD").unlink()
    editing.post("/push", {"branch": "edit/x"})
    while editing.get("/push").json()["running"]:
        time.sleep(0.01)
    page = editing.get("/changes").text
    assert "git push origin refs/heads/edit/x:refs/heads/edit/x" in page
    assert "does not appear to be a git repository" in page
    assert editing.get("/status").json()["steps"] == 1
    assert editing.post("/forget").json()["steps"] == 0
    assert git(project_copy, "status", "--porcelain") == ""


def test_writing_forgets_the_steps(editing: Editing) -> None:
    editing.do(Link(MEMORY, "builds_on", ("llm-as-judge-evaluation",)))
    editing.do(Link("skill/llm-as-judge-evaluation", "builds_on", ("agent-memory-systems",)))
    answer = editing.post("/write")
    assert (answer.status_code, "cause" in answer.json()["message"]) == (422, True)
    editing.post("/undo")
    assert editing.post("/write").json()["files"] == [FILE]
    assert (
        editing.get("/status").json()["steps"],
        "llm-as-judge-evaluation" in (editing.root / FILE).read_text("utf-8"),
    ) == (0, True)


def test_many_steps_are_on_pages(editing: Editing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taxokit.editor.views.changes._MOST_STEPS", 2)
    for number in range(3):
        editing.do(SetValues(MEMORY, "definition", (f"Words {number}.",)))
    counts = {page: editing.get(f"/changes?page={page}").text.count("data-take-out") for page in ("1", "2", "99", "x")}
    assert counts == {"1": 2, "2": 1, "99": 1, "x": 2}


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        (None, "a\n", [("new", 0, 1, "a")]),
        ("a\n", None, [("old", 1, 0, "a")]),
        ("  a b\nc\n", "  a d\nc\n", [("old", 1, 0, "  a|b"), ("new", 0, 1, "  a|d"), ("same", 2, 2, "c")]),
        ("a\r\n", "a\n", [("old", 1, 0, "a"), ("new", 0, 1, "a")]),
        ("a\x0cb\n", "a\x0cb\nc", [("same", 1, 1, "a\x0cb"), ("new", 0, 2, "c")]),
    ],
)
def test_lines_of_files(old: str | None, new: str | None, rows: list[tuple[str, int, int, str]]) -> None:
    [diff] = file_diffs({"x": (old, new)})
    assert [
        (row.kind, row.old, row.new, row.indent + "|".join(mark.text for mark in row.marks)) for row in diff.rows
    ] == rows


def test_few_lines_of_files_are_shown_but_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("taxokit.editor.file_diffs._MOST_ROWS", 3)
    changes = dict.fromkeys(("x", "y", "z"), (None, "a\nb\n"))
    assert [(len(diff.rows), diff.more) for diff in file_diffs(changes, "z")] == [(2, 0), (0, 2), (2, 0)]


@pytest.mark.full
@pytest.mark.parametrize(("device", "options"), [("desktop", {}), ("phone", {"color_scheme": "dark"})])
def test_the_page_in_a_browser(desk: "Callable[..., Page]", axe: str, device: str, options: dict[str, str]) -> None:
    page = desk(f"/item/{MEMORY}", device, bypass_csp=True, **options)
    page.get_by_label("Definition", exact=True).fill("Keeping what an agent has seen.")
    page.get_by_label("Definition", exact=True).blur()
    page.locator("aside.bar").get_by_text("Changes: 1").wait_for()
    page.get_by_role("link", name="Review the changes").click()
    page.locator("[data-checked]").get_by_text("No new errors").wait_for()
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.evaluate(axe)
    assert page.evaluate(AXE) == []
    assert page.evaluate(OUTSIDE) == []
    page.get_by_role("button", name="Take out: Reword").click()
    page.get_by_text("Nothing is changed.").wait_for()
    page.wait_for_function("document.activeElement.textContent.startsWith('Steps')")
    page.locator(".undone > summary").click()
    page.get_by_role("button", name="Redo the first of these").click()
    page.get_by_role("button", name="Take out: Reword").wait_for()
    page.get_by_label("Author").fill("Zoë")
    page.get_by_label("E-mail address").fill("zoe@example.org")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download a patch").click()
    assert download.value.suggested_filename == "reword-the-definition-of-agent-memory-systems.patch"
    page.get_by_role("button", name="Write into the working tree").click()
    page.get_by_text("The changes are written into the files.").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
