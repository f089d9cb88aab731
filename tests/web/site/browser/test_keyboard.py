"""The scripts of a site, used by the keyboard alone, and pages without them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.full


def search(page: Any, words: str) -> Any:
    """Type words into the field for searching, and return it when there are options."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator("#search-options [role=option]").first.wait_for()
    return page.get_by_role("combobox", name="Search")


def test_search_by_keyboard(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/releases")
    field = search(page, "agnet memry systms")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    assert chosen.inner_text().split("\n") == ["Agent Memory Systems", "Skill · Agent Architecture"]
    number = page.locator("#search-options [role=option]").count()
    assert page.locator("form.search [role=status]").text_content() == f"{number} results", "all of them are options"
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") == f"search-{number - 1}", "from the first to the last"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/skill/agent-memory-systems")


def test_escape_closes_and_enter_leads_to_all_results(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/releases")
    field = search(page, "agent")
    page.keyboard.press("Escape")
    assert not page.get_by_role("listbox").is_visible()
    assert (field.get_attribute("aria-expanded"), field.input_value()) == ("false", "agent")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=agent")
    page.locator("#search-results li").first.wait_for()
    assert page.locator("#search-results li").count() > 8
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert page.get_by_role("combobox", name="Search").input_value() == ""


def test_compare(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/compare")
    first, second = page.locator("#compare-a"), page.locator("#compare-b")
    first.select_option(index=1)
    second.select_option(index=2)
    headings = page.locator("#compare-result h2").all_inner_texts()
    assert headings[1].startswith("Both")
    assert [text.startswith("Only") for text in headings[2:4]] == [True, True]
    address = page.url
    shown = page.locator("#compare-result").inner_text()
    again = visit(address)
    assert again.locator("#compare-result").inner_text() == shown, "the address says what is compared"


def test_levels_show_the_paths_of_the_focused_item(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/levels")
    assert page.locator(".picture path.lit").count() == 0
    page.locator('.picture a[href$="/skill/agent-memory-systems"]').focus()
    assert page.locator(".picture.lit").count() == 1
    lit = page.locator(".picture path.lit").count()
    assert 0 < lit < page.locator(".picture path").count()
    page.get_by_role("combobox", name="Search").focus()
    assert page.locator(".picture path.lit").count() == 0


HIDDEN = """
() => {
  const { left, top, width, height } = document.activeElement.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  return document.activeElement.contains(seen) || seen?.contains(document.activeElement) ? "" : document.activeElement.textContent || "a box";
}
"""


@pytest.mark.parametrize("device", ["desktop", "phone"])
@pytest.mark.parametrize("path", ["/matrix", "/levels"])
def test_no_sticky_head_hides_the_focus(home: str, visit: Callable[..., Any], path: str, device: str) -> None:
    page = visit(home + path, device=device)
    page.locator("main a").last.focus()
    hidden = []
    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        hidden.append(page.evaluate(HIDDEN))
    assert [text for text in hidden if text] == []


def test_tree_is_a_single_stop_of_the_tab_key(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/skills")
    assert page.locator('.tree a[tabindex="0"], .tree a:not([tabindex])').count() == 1
    page.locator('.tree a[tabindex="0"]').focus()
    before = page.evaluate("document.activeElement.href")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href") != before


def test_tree_loads_a_branch_that_the_page_does_not_have(
    steps_template: Path, serve: Callable[[Path], str], visit: Callable[..., Any], axe: str
) -> None:
    home = serve(steps_template)
    page = visit(f"{home}/concepts")
    low = page.get_by_role("tree").get_by_role("treeitem", name="Low")
    assert low.get_attribute("aria-expanded") == "false"
    low.focus()
    page.keyboard.press("ArrowRight")
    page.get_by_role("treeitem", name="Step 10").wait_for()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "Step 1"
    assert page.evaluate("document.activeElement.ariaLevel") == "4"
    page.evaluate(axe)
    assert page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))") == []
    deep = visit(f"{home}/concepts#concept/top,concept/middle,concept/low,concept/s7")
    deep.wait_for_function("document.activeElement.textContent === 'Step 7'")


def test_without_scripts(home: str, visit: Callable[..., Any]) -> None:
    skill = visit(f"{home}/skill/agent-memory-systems", java_script_enabled=False)
    assert skill.get_by_text("Implements short-term sliding windows").first.is_visible()
    assert not skill.locator("form.search").is_visible()
    searched = visit(f"{home}/search?q=agent", java_script_enabled=False)
    assert searched.locator("noscript .notice").is_visible()
    searched.locator('noscript a[href$="/skills"]').click()
    assert searched.url.endswith("/skills")
    assert visit(f"{home}/levels", java_script_enabled=False).locator(".levels a").first.is_visible()
    compared = visit(f"{home}/compare", java_script_enabled=False)
    assert compared.locator("noscript .notice").is_visible()


def test_a_label_that_is_a_script_stays_words(
    thesaurus: Path, edit: Callable[..., None], release: Callable[[Path], Path], serve: Callable[[Path], str],
    visit: Callable[..., Any],
) -> None:  # fmt: skip
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "    label: Strom\n", f"    label: {json.dumps(hostile)}\n")
    home = serve(release(thesaurus))
    assert visit(f"{home}/term/strom").get_by_role("heading", level=1).inner_text() == hostile
    page = visit(f"{home}/search?q=alert")
    assert page.locator("#search-results a").first.inner_text() == hostile
    page.locator("form.search input").fill("script alert")
    page.locator("#search-options [role=option]").first.wait_for()
    assert page.locator("#search-options [role=option]").first.inner_text().split("\n")[0] == hostile
