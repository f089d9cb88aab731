"""The choice of two releases."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from taxokit.text.versions import parse_version

pytestmark = pytest.mark.full


@pytest.fixture
def versions(repository: Path) -> Sequence[str]:
    """The releases of this project, the oldest first."""
    names = (path.name for path in (repository / "releases").iterdir() if path.is_dir())
    return sorted(names, key=parse_version)


def test_two_releases_are_chosen_in_any_order(home: str, visit: Callable[..., Any], versions: Sequence[str]) -> None:
    oldest, before, newest = versions[0], *versions[-2:]
    page = visit(f"{home}/releases")
    older, newer = page.get_by_label("Older release"), page.get_by_label("Newer release")
    assert (older.input_value(), newer.input_value()) == (oldest, newest)
    newer.select_option(oldest)
    page.get_by_role("button", name="Show the changes").click()
    assert page.locator("#difference [role=status]").inner_text() == "Choose two releases."
    older.select_option(newest)
    page.get_by_role("button", name="Show the changes").click()
    page.wait_for_url(f"**/releases/{oldest}-to-{newest}")
    assert page.get_by_label("Newer release").input_value() == newest
    page.get_by_label("Older release").select_option(before)
    opened: list[str] = []
    page.on("request", lambda request: request.is_navigation_request() and opened.append(request.url))
    page.get_by_role("button", name="Show the changes").click()
    page.wait_for_url(f"**/releases/{newest}")
    assert opened == [page.url], "at once, not by the page of the pair"


def test_links_of_releases_need_no_script(home: str, visit: Callable[..., Any], versions: Sequence[str]) -> None:
    oldest, newest = versions[0], versions[-1]
    page = visit(f"{home}/releases", java_script_enabled=False)
    assert not page.get_by_label("Older release").is_visible()
    page.get_by_role("link", name=oldest).first.click()
    page.wait_for_url(f"**/releases/{oldest}-to-{newest}")
