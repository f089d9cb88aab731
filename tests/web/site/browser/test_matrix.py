"""The matrix as an explorer: the links behind a mark, filters, orders, hidden columns, and the view as CSV."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.full

ROWS = ".matrix tbody tr:not(.top):visible"


def test_mark_opens_the_links_behind_it(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/matrix")
    mark = page.locator("a.mark", has_text="3").first
    mark.focus()
    page.keyboard.press("Enter")
    page.locator("dialog a").first.wait_for()
    assert page.locator("dialog a").count() == 3
    page.keyboard.press("Escape")
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.className").startswith("mark"), "the focus is back"
    plain = visit(f"{home}/matrix", java_script_enabled=False)
    plain.locator("a.mark").first.click()
    assert "/discipline/" in plain.url
    assert "#responsibility-" in plain.url


def test_filters_orders_and_columns(home: str, visit: Callable[..., Any], tmp_path: Path) -> None:
    page = visit(f"{home}/matrix?for=-")
    assert page.locator(ROWS).count() == 13, "that no role requires"
    page.locator("select[name=for]").select_option("llmops-engineering")
    required = page.locator(ROWS).count()
    page.locator("select[name=order]").select_option("total")
    totals = [int(text) for text in page.locator(f"{ROWS} td:last-child").all_inner_texts()]
    assert len(totals) == required
    assert totals == sorted(totals, reverse=True)
    page.locator("select[name=order]").select_option("like")
    heads = page.locator(".matrix thead tr:first-child th").all_inner_texts()
    page.locator(".hiding summary").click()
    page.locator(".hiding input").first.uncheck()
    assert page.locator(".matrix thead tr:first-child th:visible").count() == len(heads) - 1
    again = visit(page.url)
    assert again.locator(".matrix thead tr:first-child th").all_inner_texts() == heads, "the address has the view"
    assert again.locator(ROWS).count() == required
    with page.expect_download() as download:
        page.get_by_role("link", name="As CSV").click()
    download.value.save_as(tmp_path / "view.csv")
    table = list(csv.reader(io.StringIO((tmp_path / "view.csv").read_text(encoding="utf-8"))))
    assert len(table) == required + 2
    assert {len(row) for row in table} == {len(heads) - 1}
    page.locator("select[name=order]").select_option("")
    assert page.locator(".matrix tr.top:visible").count() > 0


def test_links_that_cannot_be_loaded_are_tried_again(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/matrix")
    page.route("**/matrix.json", lambda route: route.fulfill(body="", status=200))
    page.locator("a.mark").first.click()
    page.get_by_text("could not be loaded").wait_for()
    page.unroute("**/matrix.json")
    page.get_by_role("button", name="Try again").click()
    page.locator("dialog a").first.wait_for()
