"""Each kind of page in a browser, by width, theme and direction: accessible, still, light, and within its boxes."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.looks import AXE, OUTSIDE, SHIFTS

pytestmark = pytest.mark.full

PAGES = {
    "home": "",
    "role": "/discipline/llmops-engineering",
    "responsibility": "/responsibility/design-autonomous-agents",
    "skill": "/skill/agent-memory-systems",
    "category": "/category/agent-architecture",
    "snapshot": "/1.1.0/skill/agent-memory-systems",
    "list": "/skills",
    "letters": "/az",
    "around": "/around?id=skill/agent-memory-systems",
    "embed": "/embed/skill/agent-memory-systems.html",
    "matrix": "/matrix",
    "levels": "/levels",
    "compare": "/compare",
    "compared": "/compare?list=0&a=/taxonomy/discipline/llmops-engineering&b=/taxonomy/discipline/genai-agent-engineering",
    "around nothing": "/around",
    "my": "/my",
    "paths": "/paths",
    "path": "/paths/discipline/llmops-engineering",
    "releases": "/releases",
    "release": "/releases/1.4.0",
    "difference": "/releases/1.0.0-to-1.4.0",
    "files": "/1.1.0",
    "downloads": "/downloads",
    "schema": "/ns",
    "search": "/search?q=agent+memory",
    "missing": "/404",
    "sources": "/about/sources",
    "quality": "/about/quality",
    "api": "/api/",
    "workbench": "/sparql?query=ASK%20%7B%7D",
}
"""Each kind of page by one of its kind."""

LOOKS: dict[str, dict[str, Any]] = {
    "desktop": {},
    "phone": {"device": "phone"},
    "dark": {"device": "tablet", "color_scheme": "dark"},
}

FROM_RIGHT_TO_LEFT: dict[str, dict[str, Any]] = {"desktop": {"color_scheme": "dark"}, "phone": {"device": "phone"}}

SCROLLED = """
() => [...document.querySelectorAll(".scroll")].filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.className)
"""

FIRST_LOAD = """
Object.fromEntries([...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .map(({ name, encodedBodySize }) => [name, encodedBodySize]))
"""
"""The size of each file; the icon comes from the cache again where a script changes the address."""
MOST_REQUESTS, MOST_BYTES = 6, 40_000


MAPPED = {
    "vocabularies": "/about/mappings",
    "vocabulary": "/about/mappings/example-com",
    "mapped item": "/concept/fish",
    "item without a match": "/concept/vertebrates",
}
"""The pages about mappings, of a small vocabulary."""


@pytest.fixture(scope="session")
def mapped_home(mapped_template: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site of a small vocabulary with mappings."""
    return serve(mapped_template)


@pytest.fixture(scope="session")
def arabic_mapped_home(
    mapped_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    release: Callable[[Path], Path],
    serve: Callable[[Path], str],
) -> str:
    """The same as if its texts were in Arabic."""
    folder = shutil.copytree(mapped_template, tmp_path_factory.mktemp("mapped") / "arabic")
    metadata = folder / "taxonomy/taxonomy.yaml"
    metadata.write_text(metadata.read_text("utf-8").replace("language: en", "language: ar"), "utf-8")
    return serve(release(folder))


def _check(page: Any, axe: str) -> None:
    assert page.evaluate(OUTSIDE) == []
    page.evaluate(axe)
    assert page.evaluate(AXE) == []


def _check_whole(page: Any, axe: str) -> None:
    assert page.evaluate(SHIFTS) == 0
    files = page.evaluate(FIRST_LOAD)
    assert len(files) <= MOST_REQUESTS, files
    assert sum(files.values()) <= MOST_BYTES, files
    _check(page, axe)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_still_light_and_within_its_boxes(
    home: str, visit: Callable[..., Any], axe: str, name: str, look: str
) -> None:
    _check_whole(visit(home + PAGES[name], bypass_csp=True, **LOOKS[look]), axe)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", MAPPED)
def test_a_page_about_mappings_is_accessible_still_light_and_within_its_boxes(
    mapped_home: str, visit: Callable[..., Any], axe: str, name: str, look: str
) -> None:
    page = visit(mapped_home + MAPPED[name], bypass_csp=True, **LOOKS[look])
    _check_whole(page, axe)
    assert page.evaluate(SCROLLED) == [], "a table of mappings needs no scrolling"


STATED = {
    "translations": "/about/translations",
    "translation": "/about/translations/en",
    "draft": "/en/term/photovoltaik",
    "item with drafts": "/term/photovoltaik",
}
"""The pages about translations, of the thesaurus."""


@pytest.fixture(scope="session")
def stated_home(stated_template: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site of a thesaurus with translations in all states."""
    return serve(stated_template)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", STATED)
def test_a_page_about_translations_is_accessible_still_light_and_within_its_boxes(
    stated_home: str, visit: Callable[..., Any], axe: str, name: str, look: str
) -> None:
    _check_whole(visit(stated_home + STATED[name], bypass_csp=True, **LOOKS[look]), axe)


@pytest.fixture(scope="session")
def arabic_home(arabic_template: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site of a vocabulary in Arabic with texts in German."""
    return serve(arabic_template)


@pytest.mark.parametrize("look", FROM_RIGHT_TO_LEFT)
@pytest.mark.parametrize("path", ["/about/translations", "/about/translations/de"])
def test_a_page_about_translations_from_right_to_left_is_accessible_and_within_its_boxes(
    arabic_home: str, visit: Callable[..., Any], axe: str, path: str, look: str
) -> None:
    page = visit(arabic_home + path, bypass_csp=True, **FROM_RIGHT_TO_LEFT[look])
    assert page.evaluate("document.dir") == "rtl"
    _check(page, axe)


@pytest.mark.parametrize("look", FROM_RIGHT_TO_LEFT)
@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"difference"}))
def test_a_page_from_right_to_left_is_accessible_and_within_its_boxes(
    translated: Callable[[str], str], visit: Callable[..., Any], axe: str, name: str, look: str
) -> None:
    path = PAGES[name].replace("1.1.0", "1.0.0")
    page = visit(translated("ar") + path, bypass_csp=True, **FROM_RIGHT_TO_LEFT[look])
    assert page.evaluate("document.dir") == "rtl"
    _check(page, axe)


@pytest.mark.parametrize("look", FROM_RIGHT_TO_LEFT)
@pytest.mark.parametrize("name", MAPPED)
def test_a_page_about_mappings_from_right_to_left_is_accessible_and_within_its_boxes(
    arabic_mapped_home: str, visit: Callable[..., Any], axe: str, name: str, look: str
) -> None:
    page = visit(arabic_mapped_home + MAPPED[name], bypass_csp=True, **FROM_RIGHT_TO_LEFT[look])
    assert page.evaluate("document.dir") == "rtl"
    _check(page, axe)


VIEWS = {
    "filtered ladder": "/levels?for=llmops-engineering&colour=rung",
    "item on the ladder": "/levels?colour=in#skill-agent-memory-systems",
    "ordered matrix": "/matrix?order=like&for=*",
    "link to checked items": "/my#skill=llm-api-integration,llm-cost-modeling",
}
"""Views that an address asks for, and that appear when the page is there."""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_accessible_and_within_its_boxes(
    home: str, visit: Callable[..., Any], axe: str, name: str, look: str
) -> None:
    _check(visit(home + VIEWS[name], bypass_csp=True, **LOOKS[look]), axe)


@pytest.mark.parametrize("look", LOOKS)
def test_the_open_list_of_the_search_is_accessible(home: str, visit: Callable[..., Any], axe: str, look: str) -> None:
    page = visit(home, bypass_csp=True, **LOOKS[look])
    page.keyboard.press("/")
    page.keyboard.type("agent")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    _check(page, axe)


CROSSED = """
() => {
  const picture = document.querySelector(".picture");
  const boxes = [...picture.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node.querySelector("a").getBoundingClientRect()]);
  const crossings = [];
  for (const line of picture.querySelectorAll("svg path")) {
    const matrix = line.getScreenCTM();
    const length = line.getTotalLength();
    for (let at = 0; at <= length; at += 3) {
      const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
      const hit = boxes.find(([name, box]) => x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1);
      if (hit && hit[0] !== line.dataset.low && hit[0] !== line.dataset.high) crossings.push(`${line.dataset.low} to ${line.dataset.high} through ${hit[0]}`);
    }
  }
  return [boxes.length, [...new Set(crossings)]];
}
"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_line_of_the_levels_runs_through_a_label(
    home: str, translated: Callable[[str], str], visit: Callable[..., Any], language: str
) -> None:
    page = visit(f"{home if language == 'en' else translated(language)}/levels")
    number, crossed = page.evaluate(CROSSED)
    assert number > 100
    assert crossed == []
    rungs = [page.locator(f"#levels-1-{number}").bounding_box()["x"] for number in range(3)]
    assert sorted(rungs, reverse=language == "ar") == rungs, "a ladder begins where lines of text do"


def test_on_a_phone_the_matrix_has_room_for_its_columns(home: str, visit: Callable[..., Any]) -> None:
    page = visit(f"{home}/matrix", device="phone")
    assert page.locator(".matrix tbody th").nth(1).bounding_box()["width"] < 390 * 0.45


def test_dark_is_dark_and_print_is_not(home: str, visit: Callable[..., Any]) -> None:
    light = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every((part) => part > 127)"
    page = visit(f"{home}/skill/agent-memory-systems", color_scheme="dark")
    assert not page.evaluate(light)
    page.emulate_media(media="print")
    assert page.evaluate(light)
    assert not page.locator("header.site nav").is_visible()
    assert not page.locator("form.search").is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.pdf().startswith(b"%PDF")
