"""Scripts of details: settings, copies, the workbench for SPARQL, the explorer of the API, and the preview."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.web.site.test_preview import shown

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.full

GROUND = "getComputedStyle(document.body).backgroundColor"


def test_a_theme_and_the_shortcut_are_chosen_and_kept(home: str, visit: Callable[..., Any]) -> None:
    page = visit(home)
    light = page.evaluate(GROUND)
    page.get_by_label("Light or dark").select_option("dark")
    page.get_by_label("The key / leads").uncheck()
    dark = page.evaluate(GROUND)
    assert dark != light
    page.goto(f"{home}/skills", wait_until="networkidle")
    assert page.evaluate(GROUND) == dark
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") is None
    page.get_by_label("The key / leads").check()
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"


def test_an_iri_is_copied(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/skill/agent-memory-systems", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "https://genbodha.ai/taxonomy/skill/agent-memory-systems"


def test_the_workbench_adds_prefixes_and_runs(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/sparql")
    page.get_by_label("Query").fill("SELECT ?label {\n  ?a skos:prefLabel ?label\n} LIMIT 3")
    page.keyboard.press("Control+Enter")
    page.get_by_role("heading", name="Result").wait_for()
    assert page.locator("tbody tr").count() == 3
    assert "PREFIX+skos%3A" in page.url


def test_the_explorer_sends_a_request(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/api/")
    call = page.locator('.call[data-path="/search"]')
    call.get_by_label("q (required)").fill("it's agent memory")
    assert "curl 'http://127.0.0.1" in call.locator("[data-code]").first.text_content()
    assert "it%27s" in call.locator("[data-code]").first.text_content()
    call.get_by_label("limit").fill("1")
    call.get_by_role("button", name="Send").click()
    call.locator(".answer pre").wait_for()
    assert '"total"' in call.locator(".answer pre").text_content()


def test_a_preview_shows_changes_and_errors_by_itself(browser: "Browser", released_thesaurus: Path) -> None:
    source = released_thesaurus / "taxonomy/themes/erzeugung.yaml"
    text = source.read_text(encoding="utf-8")
    with shown("--root", released_thesaurus, "site") as (client, _):
        page = browser.new_page()
        page.goto(f"{client.base_url}/energy/term/strom")
        source.write_text(text.replace("- strom\n", "- nowhere\n"), encoding="utf-8")
        alert = page.get_by_role("alert").get_by_text("nowhere")
        alert.wait_for(timeout=20_000)
        assert "taxonomy/themes/erzeugung.yaml:" in alert.text_content()
        source.write_text(text.replace("Bewegte elektrische", "Fließende elektrische"), encoding="utf-8")
        page.get_by_text("Fließende elektrische Ladung.").first.wait_for(timeout=20_000)
        page.close()
