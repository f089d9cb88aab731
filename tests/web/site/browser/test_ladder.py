"""The ladder map: arriving at an item, finding, filtering, colouring, and its forms for tablets and phones."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.full

ITEM = "skill-agent-memory-systems"


def test_item_in_the_address_is_lit_and_its_rung_in_sight(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/levels#{ITEM}")
    assert page.locator(f"#{ITEM}").get_attribute("class").split()[-1] == "lit"
    assert page.locator(".picture path.lit").count() > 2
    assert page.locator(".lit-item a").first.inner_text() == "Agent Memory Systems"
    head = page.locator("ol.levels > li", has=page.locator(f"#{ITEM}")).locator(".level").bounding_box()
    box = page.locator(f"#{ITEM}").bounding_box()
    assert 0 <= head["y"] < head["y"] + head["height"] <= box["y"], "the head of the column stays above"
    page.locator(".lit-item .chips a").first.click()
    page.locator(".lit-item a").first.filter(has_not_text="Agent Memory Systems").wait_for()
    page.get_by_role("button", name="Close").click()
    assert page.locator(".lit").count() == 0
    assert "#" not in page.url


def test_filters_and_colours_are_in_the_address(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/levels")
    page.locator("select[name=for]").select_option("llmops-engineering")
    steps = visit(f"{home}/paths/discipline/llmops-engineering").locator(".path ul li").count()
    assert page.locator("[data-node]:not(.off)").count() == steps, "the path to it"
    page.locator("select[name=in]").select_option("kubernetes")
    page.locator("select[name=colour]").select_option("in")
    shown = page.locator("[data-node]:not(.off)").count()
    assert 0 < shown < steps
    assert page.locator(".legend .hued").count() == 14
    again = visit(page.url)
    assert again.locator("[data-node]:not(.off)").count() == shown
    assert again.locator("[data-node].hued").count() == 102
    again.locator("select[name=for]").select_option("")
    again.get_by_label("Find").fill("helm")
    again.keyboard.press("Enter")
    assert "Helm" in again.locator(".lit-item a").first.inner_text()


def test_tablet_has_the_map_and_a_tap_lights(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/levels", has_touch=True)
    page.set_viewport_size({"width": 768, "height": 1024})
    assert page.locator(".picture svg").is_visible()
    page.locator("#skill-python-core-programming a").tap()
    assert page.url.endswith("/levels")
    assert page.locator(".lit-item").is_visible()
    page.locator(".lit-item input").check()
    assert page.locator("#skill-python-core-programming.checked").count() == 1
    page.locator("#skill-python-core-programming a").tap()
    page.wait_for_url("**/skill/python-core-programming")


def test_phone_has_a_list_whose_filters_hide(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/levels?in=agent-protocols", "phone")
    assert not page.locator(".picture svg").is_visible()
    assert page.locator("[data-node]:visible").count() == 2
    page.locator("[data-node]:visible input").first.check()
    page.locator("select[name=colour]").select_option("my")
    assert page.locator(".legend li", has_text="Checked").inner_text() == "Checked 1"
