"""The ladder: links of a layering, refused at once if they make a cycle or follow from others."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.editing import Editing
from taxokit.editor.views.ladder import _around
from taxokit.query.structure import layerings

if TYPE_CHECKING:
    from playwright.sync_api import Page

HIGH, MIDDLE, LOW = "agent-memory-systems", "react-planning-agent-loops", "multi-provider-prompt-engineering"


def tried(editing: Editing, source: str, target: str) -> dict[str, Any]:
    data = {"item": f"skill/{source}", "slot": "builds_on", "target": f"skill/{target}"}
    answer = editing.post("/ladder/try", data)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_links_that_break_the_ladder_are_refused_with_the_reason_of_the_rule(editing: Editing) -> None:
    [cycle] = tried(editing, LOW, HIGH)["refused"]
    assert cycle.startswith("builds_on must not form a cycle: ")
    [redundant] = tried(editing, HIGH, LOW)["refused"]
    assert redundant == f"'{LOW}' in builds_on of the skill {HIGH} already follows from '{MIDDLE}'"
    answer = tried(editing, HIGH, "zero-trust-networking-for-ai")
    assert (answer["refused"], answer["name"]) == ([], "skill/zero-trust-networking-for-ai")
    assert editing.editor.session.steps == []


def test_a_page_has_the_items_by_level_with_their_links(editing: Editing) -> None:
    page = editing.get("/ladder").text
    [layering] = layerings(editing.editor.taxonomy)
    assert page.count("data-node=") == len(layering.items)
    assert page.count("data-low=") == sum(map(len, layering.below.values()))
    assert page.count('<p class="level">') == layering.top + 1


def test_a_schema_without_such_links_has_no_ladder(open_editor: Callable[..., Editing], vocabulary: Path) -> None:
    assert "No slot of the schema links items without cycles." in open_editor(vocabulary).get("/ladder").text


def test_of_a_large_ladder_the_items_around_one_are_drawn(editing: Editing) -> None:
    [layering] = layerings(editing.editor.taxonomy)
    part = _around(layering, layering.items[HIGH])
    assert part is not None
    reached, waiting = {HIGH}, [HIGH]
    for name in waiting:
        waiting += [other for other in layering.below[name] if other not in reached]
        reached.update(layering.below[name])
    assert reached <= part.items.keys() < layering.items.keys()
    assert all(part.level[low] < part.level[name] for name in part.items for low in part.below[name])
    assert _around(layering, None) is None


# --- in a browser -----------------------------------------------------------------------------------------------------


@pytest.mark.full
def test_links_are_drawn_and_removed_by_keyboard(desk: "Callable[..., Page]", axe: str) -> None:
    page = desk("/ladder", bypass_csp=True)
    page.get_by_role("button", name="Agent Memory Systems", exact=True).press("Enter")
    panel = page.get_by_role("region", name="Chosen item")
    panel.get_by_text("Builds on: 2").wait_for()
    field = panel.get_by_role("combobox", name="Link to…")
    field.fill("prompt engineering multi")
    page.get_by_role("option", name="Multi-Provider Prompt Engineering").wait_for()
    field.press("Enter")
    panel.get_by_text("already follows from").wait_for()
    field.fill("zero trust networking")
    page.get_by_role("option", name="Zero-Trust Networking for AI").wait_for()
    with page.expect_navigation():
        field.press("Enter")
    panel.get_by_text("Builds on: 3").wait_for()
    page.locator("[data-bar]").get_by_text("Changes: 1").wait_for()
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))")
    assert found == []
    with page.expect_navigation():
        panel.get_by_role("button", name="Remove the link to Zero-Trust Networking for AI").press("Enter")
    panel.get_by_text("Builds on: 2").wait_for()


@pytest.mark.full
def test_a_link_is_drawn_by_pointer(desk: "Callable[..., Page]") -> None:
    page = desk("/ladder")
    low = page.locator("ol.levels > li").first.locator("[data-node]")
    source, target = low.nth(0), low.nth(1)
    name = source.inner_text().replace("\n", " ")
    start, end = source.bounding_box(), target.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 30, start["y"] + 15)
    page.mouse.down()
    page.mouse.move(end["x"] + 60, end["y"] + 5, steps=5)
    assert page.locator("[data-drawn]").get_attribute("d")
    page.mouse.move(end["x"] + 30, end["y"] + 15, steps=3)
    assert page.locator(".over").count() == 1
    with page.expect_navigation():
        page.mouse.up()
    page.get_by_role("region", name="Chosen item").get_by_text(name).wait_for()
    page.get_by_role("region", name="Chosen item").get_by_text("Builds on: 1").wait_for()
