"""The comparison: which ones share an item, the way from one to another, and an address with names."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.full

A, B, C = "llmops-engineering", "genai-agent-engineering", "genai-data-engineering"


def sets(page: Any) -> dict[str, set[str]]:
    """The references of the roles, by identifier."""
    data = page.evaluate("fetch(document.querySelector('#compare').dataset.source).then((answer) => answer.json())")
    return {path.rpartition("/")[2]: set(targets) for path, targets in data["groups"][0]["items"].items()}


def test_three_are_compared_in_each_combination(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/compare?list=disciplines&a={A}&b={B}&c={C}")
    a, b, c = (sets(page)[name] for name in (A, B, C))
    numbers = [a & b & c, (a & b) - c, (a & c) - b, (b & c) - a, a - b - c, b - a - c, c - a - b]
    counts = page.locator("#compare-result .three h2 .count").all_inner_texts()
    assert counts == [str(len(number)) for number in numbers]
    heading = page.locator("#compare-result .three h2").nth(1).inner_text()
    assert heading.startswith("LLMOps Engineering and GenAI Agent Engineering, not GenAI Data Engineering")
    moves = page.locator(".moves li").all_inner_texts()
    assert moves[0] == f"From LLMOps Engineering to GenAI Agent Engineering you lack {len(b - a)} of {len(b)}."


def test_address_has_names_and_back_works(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/compare")
    lacking = page.locator("table.overlap").nth(1).locator(f'a[href$="a={A}&b={B}"]')
    assert lacking.inner_text() == str(len(sets(page)[B] - sets(page)[A]))
    lacking.click()
    page.wait_for_url(f"**/compare?list=disciplines&a={A}&b={B}")
    page.locator("#compare.ready").wait_for()
    before = page.locator("#compare-result").inner_text()
    page.locator("#compare-b").select_option(f"/taxonomy/discipline/{C}")
    assert page.url.endswith(f"?list=disciplines&a={A}&b={C}")
    page.go_back()
    page.wait_for_url(f"**/compare?list=disciplines&a={A}&b={B}")
    assert page.locator("#compare-result").inner_text() == before
    old = visit(f"{home}/compare?list=0&a=/taxonomy/discipline/{A}&b=/taxonomy/discipline/{B}")
    assert old.url.endswith(f"?list=disciplines&a={A}&b={B}"), "a link of before"
    assert old.locator("#compare-result").inner_text() == before


def test_unknown_names_are_reported(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/compare?list=disciplines&a={A}&b=no-such-role")
    assert "no-such-role" in page.get_by_role("alert").inner_text()
    assert page.url.endswith("b=no-such-role"), "the address stays until the reader changes it"
    assert "nothing-such" in visit(f"{home}/compare?list=nothing-such").get_by_role("alert").inner_text()
    page.locator("#compare-b").select_option(f"/taxonomy/discipline/{B}")
    assert not page.get_by_role("alert").is_visible()
