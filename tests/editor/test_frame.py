"""The frame of all pages of the editor: the first page, the search, the findings, and pages about errors."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.editing import Editing
from taxokit.editor.views import navigation

if TYPE_CHECKING:
    from playwright.sync_api import Page

SKILL = "skill/agent-memory-systems"
PAGE = {"accept": "text/html"}


def test_the_first_page_leads_to_the_items_and_to_what_is_open(editing: Editing) -> None:
    editing.do({"op": "set", "item": SKILL, "slot": "label"})
    report = editing.report()
    assert report.errors
    page = editing.get("/").text
    assert f"<dd data-open>{len(report.findings)}</dd>" in page
    assert "<dd data-steps>1</dd>" in page
    assert f'href="/item/{SKILL}"' in page
    findings = editing.get("/findings").text
    assert f'<a href="/item/{SKILL}" dir="auto">agent-memory-systems</a>' in findings
    assert report.errors[0].rule in findings


def test_the_first_page_says_how_far_translations_and_mappings_are(
    mapped: Path, thesaurus: Path, open_editor: Callable[..., Editing]
) -> None:
    assert re.search(r'href="/mappings/zoo".*?<dd>\d+ %</dd>', open_editor(mapped).get("/").text)
    assert re.search(r'href="/translations/en".*?<dd>0 %</dd>', open_editor(thesaurus).get("/").text)


def test_each_page_of_the_navigation_is_there_and_marked_as_the_present(editing: Editing) -> None:
    for path, _ in navigation():
        page = editing.client.get(path, headers=PAGE)
        assert page.status_code == 200
        assert f'<a href="{path}" aria-current="page">' in page.text


def test_the_search_finds_items_by_their_texts(editing: Editing) -> None:
    page = editing.get("/search?q=sliding+windows").text
    assert f'href="/item/{SKILL}"' in page
    assert "No matches" in editing.get("/search?q=qqqq").text
    assert editing.get("/search").status_code == 200


def test_an_error_has_a_page_in_the_frame_and_the_reason(editing: Editing) -> None:
    for path, words in (
        ("/nothing", "there is no such page"),
        ("/item/skill/agent-memory-system", "agent-memory-systems"),
    ):
        answer = editing.client.get(path, headers=PAGE)
        assert answer.status_code == 404
        assert words in answer.text
        assert "</nav>" in answer.text


@pytest.mark.full
def test_keys_lead_to_the_search_and_to_the_list_of_keys(desk: "Callable[..., Page]") -> None:
    page = desk("/")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    page.keyboard.press("/")
    page.keyboard.type("agent memory")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/item/{SKILL}")


@pytest.mark.full
def test_the_bar_says_a_state_once_and_never_covers_the_focus(desk: "Callable[..., Page]") -> None:
    page = desk(f"/item/{SKILL}", "phone")
    page.evaluate(
        """() => { window.told = [];
        new MutationObserver(() => window.told.push(document.querySelector("[data-bar]").textContent))
          .observe(document.querySelector("[data-bar]"), { childList: true, characterData: true, subtree: true }) }"""
    )
    page.wait_for_timeout(4_500)  # two looks at the state
    assert page.evaluate("window.told") == []
    for _ in range(40):
        page.keyboard.press("Tab")
        covered = page.evaluate(
            """() => { const bar = document.querySelector("aside.bar"), box = document.activeElement.getBoundingClientRect();
            return !bar.contains(document.activeElement) && box.bottom > bar.getBoundingClientRect().top + 1 && box.height < 300 }"""
        )
        assert not covered, page.evaluate("document.activeElement.outerHTML")


@pytest.mark.full
def test_a_choice_of_dark_is_kept(desk: "Callable[..., Page]") -> None:
    page = desk("/")
    page.get_by_label("Light or dark").select_option("dark")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.get_by_label("Light or dark").input_value() == "dark"
