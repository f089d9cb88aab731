"""The tree: branches that come when they are opened, and moves, which are tried first."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.editing import Editing

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

FIRST, SECOND = "genai-application-engineering", "genai-agent-engineering"
SKILL = "skill/agent-memory-systems"


def names(page: str) -> list[str]:
    """Return the names of the rows of a tree."""
    return re.findall(r'<li data-name="([^"]+)"', page)


def tried(editing: Editing, **move: str) -> dict[str, Any]:
    answer = editing.post("/tree/try", {"operations": [{"op": "move", **move}]})
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()
    return data


def test_a_page_has_the_lists_and_branches_come_from_pages_of_their_own(editing: Editing) -> None:
    page = editing.get("/tree").text
    lists = [name for name in names(page) if name == "."]
    assert len(lists) == 2
    assert f"discipline/{FIRST}" in names(page)
    assert SKILL not in names(page)
    assert len(page.encode()) < 20_000
    assert [name for name in names(editing.get("/tree/categories").text) if name.startswith("discipline/")] == []
    branch = names(editing.get("/tree/category/agent-architecture").text)
    assert (branch[0], SKILL in branch) == ("category/agent-architecture", True)


def test_a_move_is_tried_and_says_what_it_breaks(open_editor: Callable[..., Editing], released_copy: Path) -> None:
    editing = open_editor(released_copy)
    editing.report()
    before = dict(editing.editor.session.texts)
    move = {"item": SKILL, "parent": "category/service-engineering"}
    answer = tried(editing, **move)
    assert [message["words"] for message in answer["messages"]] == [
        "moved skill agent-memory-systems from category agent-architecture to category service-engineering"
    ]
    assert [(change["words"], change["bump"]) for change in answer["changes"]] == [("Moved", "major")]
    assert editing.editor.session.texts == before
    [error] = tried(editing, item=SKILL, parent=f"discipline/{FIRST}")["errors"]
    assert error.startswith(f"there is no category 'discipline/{FIRST}'")
    editing.do({"op": "move", **move})
    assert SKILL in names(editing.get("/tree/category/service-engineering").text)
    editing.post("/undo")
    assert editing.editor.session.texts == before


def test_concepts_move_below_others_and_leave_one_of_their_parents(
    open_editor: Callable[..., Editing], vocabulary: Path
) -> None:
    editing = open_editor(vocabulary)
    concepts = [item.id for item in editing.editor.taxonomy.by_class["Concept"]]
    top, other, low = concepts[:3]
    for parent in (top, other):
        editing.do(
            {"op": "set", "item": f"concept/{low}", "slot": "broader", "values": [top, other][: 1 + (parent == other)]}
        )
    row = re.search(rf'<li data-name="concept/{low}"[^>]*>', editing.get(f"/tree/concept/{top}").text)
    assert row
    assert f'data-parents="concept/{top} concept/{other}"' in row[0]
    assert "data-ordered" not in row[0]
    [error] = tried(editing, item=f"concept/{low}", parent=".")["errors"]
    assert "name the one to leave" in error
    answer = tried(editing, item=f"concept/{low}", parent=".", leaves=f"concept/{top}")
    assert (answer["errors"], len(answer["messages"]) > 0) == ([], True)
    [error] = tried(editing, item=f"concept/{top}", parent=f"concept/{low}")["errors"]
    assert "below" in error


# --- in a browser -----------------------------------------------------------------------------------------------------


def order(page: "Page", name: str) -> list[str]:
    rows: list[str] = page.locator(f'[data-name="{name}"] > details > ul > li').evaluate_all(
        "rows => rows.map(row => row.dataset.name)"
    )
    return rows


def row(page: "Page", name: str) -> "Locator":
    return page.locator(f'[data-name="{name}"] > a')


@pytest.mark.full
def test_items_are_moved_by_keyboard(desk: "Callable[..., Page]") -> None:
    page = desk("/tree")
    row(page, f"discipline/{FIRST}").press("ArrowRight")
    page.locator(f'[data-name="discipline/{FIRST}"] > details > ul > li').first.wait_for()
    before = order(page, f"discipline/{FIRST}")
    row(page, f"discipline/{FIRST}").press("ArrowRight")
    page.keyboard.press("Control+x")
    page.keyboard.press("ArrowDown")
    page.get_by_role("region", name="Move").get_by_role("button", name="After").press("Enter")
    dialog = page.get_by_role("dialog", name="Move")
    dialog.get_by_text("moved responsibility").wait_for()
    with page.expect_navigation():
        dialog.get_by_role("button", name="Move").press("Enter")
    page.locator(f'[data-name="{before[0]}"] > a:focus').wait_for()
    assert order(page, f"discipline/{FIRST}") == [before[1], before[0], *before[2:]]

    page.keyboard.press("Control+x")
    row(page, f"discipline/{SECOND}").focus()
    page.keyboard.press("Control+v")
    dialog.get_by_text(f"to discipline {SECOND}").wait_for()
    with page.expect_navigation():
        dialog.get_by_role("button", name="Move").press("Enter")
    page.locator(f'[data-name="{before[0]}"] > a:focus').wait_for()
    assert order(page, f"discipline/{SECOND}")[-1] == before[0]
    page.locator("[data-bar]").get_by_text("Changes: 2").wait_for()


@pytest.mark.full
def test_items_are_dragged_and_axe_finds_nothing(desk: "Callable[..., Page]", axe: str) -> None:
    page = desk("/tree/category/agent-architecture", bypass_csp=True)
    page.goto(page.url.partition("/tree")[0] + "/tree", wait_until="networkidle")
    row(page, "category/agent-architecture").press("ArrowRight")
    handle = page.locator(f'[data-name="{SKILL}"] > .handle')
    handle.wait_for()
    target = row(page, "category/agent-operations")
    target.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), target.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 4, start["y"] + 8)
    page.mouse.down()
    page.mouse.move(end["x"] + 30, end["y"] + 4, steps=4)
    page.mouse.move(end["x"] + 30, end["y"] + end["height"] / 2, steps=4)
    assert page.locator(".drop-inside").get_attribute("data-name") == "category/agent-operations"
    page.mouse.up()
    dialog = page.get_by_role("dialog", name="Move")
    dialog.get_by_text("to category agent-operations").wait_for()
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))")
    assert found == []
    dialog.get_by_role("button", name="Cancel").click()
    found = page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))")
    assert found == []
