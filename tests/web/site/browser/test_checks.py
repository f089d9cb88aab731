"""The items that a reader checks off: on every page, kept in the browser, carried by a link, and counted."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.full

BASE = "/taxonomy"


def row(page: Any, role: str) -> Any:
    return page.locator(f'[data-goal="{BASE}/discipline/{role}"]')


def test_item_checked_on_a_path_is_checked_everywhere(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/paths/discipline/llmops-engineering")
    page.get_by_role("checkbox", name="I can: Python Core Programming").check()
    assert page.locator("#path-count").inner_text().startswith("1 of ")
    page.goto(f"{home}/skill/python-core-programming")
    assert page.get_by_role("checkbox", name="I can do this").is_checked()
    page.goto(f"{home}/skills", wait_until="networkidle")
    assert page.locator('.tree input[value="skill/python-core-programming"]').is_checked()
    page.get_by_role("treeitem", name="Foundational Python").focus()
    page.keyboard.press("ArrowRight")
    link = page.locator('.tree a[href$="/skill/python-classes-dataclasses"]')
    link.focus()
    page.keyboard.press(" ")
    assert link.get_attribute("aria-checked") == "true"
    page.goto(f"{home}/my")
    page.locator("#my-next a").first.wait_for()
    assert page.locator("#my-count").inner_text().startswith("2 of 102")
    assert "Python Core Programming" not in page.locator("#my-next a").all_inner_texts(), "it is checked"


def test_gap_and_next_step_follow_from_the_links(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/my")
    data = page.evaluate("fetch(document.querySelector('#my').dataset.source).then((answer) => answer.json())")
    role = f"{BASE}/discipline/llmops-engineering"
    needed = data["groups"][0]["items"][role]
    nodes = data["nodes"]
    page.locator("#my-goal").select_option(role)
    for path in needed[:5]:
        page.locator(f'.checklist input[value="{path.removeprefix(BASE + "/")}"]').check()
    assert row(page, "llmops-engineering").locator(".share").inner_text() == f"{500 // len(needed)} %"
    checked = set(needed[:5])
    plan = set(needed) - checked
    while more := {low for path in plan for low in nodes[path].get("on", [])} - plan - checked:
        plan |= more

    def unlocks(path: str) -> int:
        reached = {path}
        while higher := {step for step in plan - reached if reached & set(nodes[step].get("on", []))}:
            reached |= higher
        return len(reached) - 1

    best = max(unlocks(path) for path in plan if not plan & set(nodes[path].get("on", [])))
    first = page.locator("#my-next li").first
    assert unlocks(first.locator("a").get_attribute("href")) == best
    assert f"Opens the way to {best} more" in first.inner_text()
    row(page, "llmops-engineering").locator("summary").click()
    assert row(page, "llmops-engineering").locator("details li").count() == len(needed) - 5


def test_link_carries_the_checked_items_and_changes_nothing_by_itself(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/my#skill=llm-api-integration,llm-cost-modeling,no-such-skill")
    page.get_by_role("button", name="Add to mine").wait_for()
    assert page.locator("#my-count").inner_text().startswith("2 of 102"), "the page shows the link"
    assert "Not in this release: skill/no-such-skill" in page.locator("#my-link").inner_text()
    assert page.locator(".checklist input:checked").count() == 0, "until the reader chooses"
    page.get_by_role("button", name="Add to mine").click()
    assert page.locator(".checklist input:checked").count() == 2
    assert "#" not in page.url
    page.get_by_role("button", name="Clear").click()
    assert page.locator(".checklist input:checked").count() == 0
    page.get_by_role("button", name="Undo").click()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy a link").click()
    page.wait_for_url("**/my#skill=llm-api-integration,llm-cost-modeling")


def test_link_without_a_known_item_replaces_nothing(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/my#skill=no-such-skill,<img src=x>&constructor=__proto__")
    page.get_by_role("button", name="Leave").wait_for()
    assert "Not in this release: skill/no-such-skill, skill/<img src=x>, constructor/__proto__." in page.inner_text(
        "#my-link"
    )
    assert page.get_by_role("button", name="mine").count() == 0


def test_my_items_without_scripts_or_storage(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/my", java_script_enabled=False)
    assert page.locator("noscript .notice").is_visible()
    assert page.locator(".checklist .boxes a").count() == 102
    assert not page.get_by_role("button", name="Copy a link").is_visible()
    assert page.locator("progress:visible").count() == 0
    blocked = visit(home)
    blocked.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    blocked.goto(f"{home}/my", wait_until="networkidle")
    blocked.locator(".checklist input").first.check()
    assert blocked.locator("#my-count").inner_text().startswith("1 of 102")
    assert "keeps nothing" in blocked.locator("#my-status").inner_text()
