"""The choice of two releases."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.full


def test_two_releases_are_chosen_in_any_order(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/releases")
    older, newer = page.get_by_label("Older release"), page.get_by_label("Newer release")
    assert (older.input_value(), newer.input_value()) == ("1.0.0", "1.2.0")
    newer.select_option("1.0.0")
    page.get_by_role("button", name="Show the changes").click()
    assert page.locator("#difference [role=status]").inner_text() == "Choose two releases."
    older.select_option("1.2.0")
    page.get_by_role("button", name="Show the changes").click()
    page.wait_for_url("**/releases/1.0.0-to-1.2.0")
    assert page.get_by_label("Newer release").input_value() == "1.2.0"
    page.get_by_label("Older release").select_option("1.1.0")
    page.get_by_role("button", name="Show the changes").click()
    page.wait_for_url("**/releases/1.2.0")


def test_links_of_releases_need_no_script(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/releases", java_script_enabled=False)
    assert not page.get_by_label("Older release").is_visible()
    page.get_by_role("link", name="1.0.0").first.click()
    page.wait_for_url("**/releases/1.0.0-to-1.2.0")
