"""The search of a site in a browser: options, all results, nothing found, and files that cannot be loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.full

MOST_BYTES = 40_000  # with the index


def type_words(page: Any, words: str) -> Any:
    field = page.get_by_role("combobox", name="Search")
    field.focus()
    page.keyboard.type(words)
    return page.locator("form.search [role=status]")


def test_options_lead_to_all_results(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/releases")
    told = type_words(page, "memory")
    every = page.get_by_role("option", name="All 12 results")
    every.wait_for()
    assert told.text_content() == "12 results"
    assert page.locator("#search-0 mark").all_inner_texts() == ["Memory"]
    every.click()
    page.wait_for_url("**/search?q=memory")
    page.locator("#search-results li a").first.wait_for()
    assert page.title().startswith("memory – search · ")
    assert page.locator("#search-results [role=status]").inner_text() == "12 results: “memory”"
    assert page.locator("#search-results .children > li").count() == 12
    assert {"memory", "Memory"} <= set(page.locator("#search-results mark").all_inner_texts())


def test_results_of_a_kind(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/search?q=memory")
    page.locator(".filter a", has_text="Skill").click()
    page.wait_for_url("**/search?q=memory&kind=skill")
    page.locator(".filter [aria-current]", has_text="Skill").wait_for()
    number = int(page.locator(".filter [aria-current] .count").inner_text())
    page.locator("#search-results .children > li").nth(number - 1).wait_for()
    assert page.locator("#search-results .children > li").count() == number
    assert page.locator("#search-results [role=status]").inner_text().startswith(f"{number} results")


def test_many_results_are_shown_step_by_step(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/search?q=e")
    results = page.locator("#search-results .children > li")
    total = int(page.locator(".filter [aria-current] .count").inner_text())
    assert results.count() == 50 < total
    page.get_by_role("button", name="Show more").click()
    page.wait_for_function("document.querySelectorAll('#search-results .children > li').length > 50")
    assert results.count() == min(100, total)
    assert page.evaluate("document.activeElement.closest('li').matches(':nth-child(51)')")


def test_nothing_found_is_seen_with_similar_words(home: str, visit: Callable[..., Any]) -> None:
    page = visit(home)
    told = type_words(page, "autorsitaion")
    page.locator(".told").wait_for()
    assert told.inner_text().startswith("Nothing found. Similar words: authorization")
    assert page.evaluate("document.querySelector('.told').getBoundingClientRect().width") > 100, "it is visible"
    assert not page.get_by_role("listbox").is_visible()
    told.get_by_role("link", name="authorization").click()
    page.locator("#search-results li a").first.wait_for()
    everything = visit(f"{home}/search?q=autorsitaion")
    assert "Similar words" in everything.locator("#search-results [role=status]").inner_text()


@pytest.fixture
def failing(browser: "Browser") -> Callable[[str, str], "Page"]:
    """Open an address of a host that answers requests for some files with 503, until they are routed again."""

    def opened(address: str, pattern: str) -> "Page":
        page = browser.new_context().new_page()
        page.route(pattern, lambda route: route.fulfill(status=503, body=""))
        page.goto(address, wait_until="networkidle")
        return page

    return opened


@pytest.mark.parametrize("pattern", ["**/search.json", "**/finder.js"])
def test_search_whose_files_cannot_be_loaded_says_so_and_tries_again(
    home: str, failing: Callable[[str, str], Any], pattern: str
) -> None:
    page = failing(home, pattern)
    told = type_words(page, "memor")
    page.locator(".told").wait_for()
    assert "cannot be loaded now" in told.inner_text()
    page.wait_for_timeout(300)  # the file that the last key asked for may be on its way still
    page.unroute(pattern)
    page.keyboard.type("y")
    page.locator("#search-options a").first.wait_for()
    page.context.close()


@pytest.mark.parametrize("pattern", ["**/search.json", "**/finder.js"])
def test_results_whose_files_cannot_be_loaded_say_so_and_try_again(
    home: str, failing: Callable[[str, str], Any], pattern: str
) -> None:
    page = failing(f"{home}/search?q=memory", pattern)
    assert "cannot be loaded now" in page.locator("#search-results [role=status]").inner_text()
    page.unroute(pattern)
    page.keyboard.press("Shift")
    page.locator("#search-results .children > li").first.wait_for()
    page.context.close()


def test_compare_whose_data_cannot_be_loaded_says_so_and_tries_again(
    home: str, failing: Callable[[str, str], Any]
) -> None:
    page = failing(f"{home}/compare", "**/compare.json")
    page.get_by_text("cannot be loaded now").wait_for()
    page.unroute("**/compare.json")
    page.keyboard.press("Shift")
    page.locator("#compare.ready").wait_for()
    page.context.close()


def test_results_are_small(home: str, browser: "Browser") -> None:
    page = browser.new_context().new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(f"{home}/search?q=memory", wait_until="networkidle")
    assert sum(sizes) <= MOST_BYTES
    page.context.close()
