"""The review of a reader's suggestion in the editor: accept, change or reject each operation, with the author's credit."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.editing import Editing
from support.looks import AXE, OUTSIDE
from taxokit.edit.publishing import message_of
from taxokit.edit.session import Session

if TYPE_CHECKING:
    from playwright.sync_api import Page

SKILL = "skill/mcp-protocol-servers-clients"
PATH = "taxonomy/categories/agent-protocols.yaml"
MARKUP = "<script>alert(1)</script>"
CREDIT = "Suggested-by: Ana Müller <ana@example.org>"
OPERATIONS: list[dict[str, Any]] = [
    {"op": "rename", "item": SKILL, "label": "MCP", "was": "MCP Protocol Servers & Clients"},
    {"op": "link", "item": SKILL, "slot": "alt_labels", "values": [MARKUP, "Model Context Protocol"]},
    {"op": "set", "item": SKILL, "slot": "definition", "values": ["Builds servers."], "was": [f"Old {MARKUP}"]},
    {"op": "add", "kind": "skill", "id": "", "parent": "agent-protocols", "values": {"label": ["Prompt Archaeology"]}},
]


def text(**members: Any) -> str:
    author = {"name": "Ana Müller", "email": "ana@example.org"}
    value = {"suggestion": 1, "taxonomy": "https://genbodha.ai/taxonomy", "author": author, "operations": OPERATIONS}
    return f"Please.\n\n```json\n{json.dumps({**value, **members})}\n```\n"


def accept(editing: Editing, number: int, **changed: Any) -> int:
    """Accept an operation, and return the status of the answer."""
    operation = {**OPERATIONS[number], **changed}
    return editing.post("/suggestion/accept", {"number": number, "operation": operation}).status_code


def states(editing: Editing) -> list[str]:
    """Return what became of each operation, by the page."""
    parts = editing.get("/suggestion").text.split("<article")[1:]
    words = ("It no longer fits", "Accepted", "Rejected")
    return [next((word for word in words if word in part.partition("</article>")[0]), "") for part in parts]


def test_each_operation_is_accepted_changed_or_rejected(editing: Editing) -> None:
    assert editing.post("/suggestion", {"text": text(comment=MARKUP)}).json() == {"operations": 4}
    page = editing.get("/suggestion").text
    assert MARKUP not in page, "it is escaped"
    assert "Ana Müller" in page
    assert states(editing) == ["", "", "It no longer fits", ""]
    assert accept(editing, 0) == 200
    assert accept(editing, 1, values=["Model Context Protocol"]) == 200
    assert accept(editing, 2) == 409, "its value was another one"
    assert editing.post("/suggestion/reject", {"number": 3}).status_code == 200
    assert states(editing) == ["Accepted", "Accepted", "It no longer fits", "Rejected"]
    assert "label: MCP\n" in editing.text(PATH)
    assert "- Model Context Protocol\n" in editing.text(PATH)
    assert "script" not in editing.text(PATH)
    steps = editing.editor.session.steps
    assert [step.credit for step in steps] == [CREDIT, CREDIT]
    assert message_of(steps).endswith(f"\n\n{CREDIT}\n")
    assert message_of(steps[:1]) == f'Rename "MCP Protocol Servers & Clients" to "MCP"\n\n{CREDIT}\n'
    editing.post("/undo")
    assert states(editing) == ["Accepted", "", "It no longer fits", "Rejected"]
    editing.post("/redo")
    assert states(editing) == ["Accepted", "Accepted", "It no longer fits", "Rejected"]
    assert editing.post("/suggestion/close").status_code == 200
    assert "article" not in editing.get("/suggestion").text


def test_credit_survives_a_new_start_and_another_writer(editing: Editing) -> None:
    editing.post("/suggestion", {"text": text()})
    accept(editing, 0)
    session = editing.editor.session
    again = Session(session.project, type(session.journal)(session.journal.path))
    assert [step.credit for step in again.steps] == [CREDIT]
    source = editing.root / PATH
    source.write_text(source.read_text("utf-8").replace("label: Agent Protocols", "label: Protocols"), "utf-8")
    assert session.refresh()
    assert [step.credit for step in session.steps] == [CREDIT]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("", "there is no text"),
        ("Hello", "the text: has no suggestion"),
        (text(taxonomy="https://example.org/x"), "for another taxonomy"),
        (text(release="9.0.0"), "which this repository does not have"),
        (text(operations=[{"op": "remove", "item": SKILL}]), "cannot have the operation remove"),
    ],
)
def test_what_is_no_suggestion_for_this_taxonomy_is_refused(editing: Editing, given: str, words: str) -> None:
    answer = editing.post("/suggestion", {"text": given})
    assert answer.status_code == 422
    assert words in f"{answer.json()['where']}: {answer.json()['message']}"
    assert editing.post("/suggestion/accept", {"number": 0}).status_code == 422, "there is none"


@pytest.mark.full
@pytest.mark.parametrize("look", [{}, {"device": "phone", "color_scheme": "dark"}])
def test_a_person_reviews_a_suggestion(
    desk: Callable[..., "Page"], axe: str, look: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "issue.md").write_text(text(), "utf-8")
    page = desk("/suggestion", bypass_csp=True, expected=["409"], **look)
    page.locator("#file").set_input_files(tmp_path / "issue.md")
    page.locator("[data-number]").first.wait_for()
    assert page.evaluate(OUTSIDE) == []
    page.evaluate(axe)
    assert page.evaluate(AXE) == []
    page.locator("[data-number='1'] summary").click()
    page.locator("[data-number='1'] textarea").first.fill("")
    page.locator("[data-number='1'] [data-accept]").click()
    page.locator("[data-number='1'][data-state='accepted']").wait_for()
    assert page.evaluate("document.activeElement.closest('[data-number]').dataset.number") == "0"
    page.keyboard.press("Enter")
    page.locator("[data-number='0'][data-state='accepted']").wait_for()
    page.locator("[data-number='2'] [data-accept]", has_text="in spite of this").click()
    page.locator("[data-number='2'][data-state='accepted']").wait_for()
    page.locator("[data-number='3'] [data-reject]").click()
    page.locator("[data-number='3'][data-state='rejected']").wait_for()
    page.locator("[data-close]").click()
    page.locator("[data-suggested]").wait_for()
