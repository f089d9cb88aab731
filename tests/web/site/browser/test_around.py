"""The items around one: two links away, by the keyboard, without a reload, and if the data does not come."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.full

SKILL = "/around?id=skill/agent-memory-systems"


def test_names_lead_on_without_a_reload_and_back_works(home: str, visit: Callable[..., Any]) -> None:
    page = visit(home + "/skill/agent-memory-systems")
    page.get_by_role("link", name="Around it").click()
    page.wait_for_url(f"**{SKILL}")
    page.get_by_role("heading", name="Around Agent Memory Systems").wait_for()
    part_of = page.locator("section.tie", has_text="Part of").first
    assert part_of.locator("> ul > li > a").all_inner_texts() == ["Agent Architecture"]
    beyond = part_of.locator(".beyond").inner_text()
    assert beyond.startswith("Skills: ")
    assert "Agent Memory Systems" not in beyond, "the item in the middle"
    assert "more" in beyond
    page.evaluate("window.kept = true")
    page.get_by_role("link", name="Agent Architecture").first.press("Enter")
    page.get_by_role("heading", name="Around Agent Architecture").wait_for()
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.url.endswith("?id=category/agent-architecture")
    assert page.title().startswith("Around Agent Architecture")
    page.go_back()
    page.get_by_role("heading", name="Around Agent Memory Systems").wait_for()
    assert page.evaluate("window.kept"), "nothing was loaded again"
    page.get_by_role("link", name="Its page").click()
    page.wait_for_url("**/skill/agent-memory-systems")


def test_unknown_names_and_no_name_are_told(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/around?id=skill/none")
    assert "skill/none" in page.get_by_role("alert").inner_text()
    assert visit(f"{home}/around").get_by_role("link", name="A to Z").is_visible()


def test_data_that_does_not_come_is_asked_for_again(home: str, browser: Any) -> None:
    page = browser.new_page()
    page.route("**/around/0.json", lambda route: route.fulfill(status=503))
    page.goto(home + SKILL, wait_until="networkidle")
    assert "cannot be loaded now" in page.get_by_role("alert").inner_text()
    page.unroute("**/around/0.json")
    page.keyboard.press("Shift")
    page.get_by_role("link", name="Agent Architecture").first.wait_for()
    page.close()
