"""Each page of the editor in a browser: accessible, still, light, soon there, and within its boxes, whatever the look."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.editing import Editing, served_editor
from support.looks import AXE, OUTSIDE, SHIFTS
from taxokit.editor.views import VIEWS

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = {
    "/": ["/"],
    "/item/{name:path}": [
        "/item/skill/agent-memory-systems",
        "/item/discipline/llmops-engineering",
        "/item/responsibility/design-autonomous-agents",
        "/item/category/agent-architecture",
        "/item/",
    ],
    "/changes": ["/changes"],
    "/new/{kind}": ["/new/skill?parent=agent-protocols", "/new/discipline"],
    "/source/{path:path}": ["/source/taxonomy/categories/agent-protocols.yaml"],
    "/findings": ["/findings"],
    "/search": ["/search?q=agent+memory"],
    "/suggestion": ["/suggestion"],
    "/translations": ["/translations"],
    "/translations/{language}": ["/translations/de", "/translations/de?state=missing&after="],
    "/mappings": ["/mappings"],
    "/mappings/{target}": ["/mappings/esco", "/mappings/esco?state=mapped&after="],
    "/table": ["/table"],
    "/table/{list}": ["/table/categories"],
    "/tree": ["/tree"],
    "/tree/{name:path}": ["/tree/category/agent-architecture"],
    "/ladder": ["/ladder"],
}
"""Addresses of each page, by the path of its view."""

DATA = {"/status", "/names", "/translations/{language}/text", "/mappings/{target}/file", "/push", "/table/{list}/rows"}
"""The paths of views that answer scripts."""

MISSING = "/item/skill/nothing"

LOOKS: dict[str, dict[str, Any]] = {
    "desktop": {},
    "phone": {"device": "phone"},
    "dark": {"device": "tablet", "color_scheme": "dark"},
}

GROWING = {"/table", "/table/categories"}
"""Pages to which a script adds rows."""

MOST_BYTES = 60_000
MOST_MILLISECONDS = 300

FIRST_LOAD = """
() => Object.fromEntries([...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .filter(({ initiatorType }) => initiatorType !== "fetch").map(({ name, encodedBodySize }) => [name, encodedBodySize]))
"""

FIRST_PAINT = """
new Promise((done) => new PerformanceObserver((list) => {
  for (const entry of list.getEntriesByName("first-contentful-paint")) done(entry.startTime);
}).observe({ type: "paint", buffered: true }))
"""


def _paths() -> list[str]:
    views = (create() for create in VIEWS.all().values())
    return [words.removeprefix("GET ") for view in views for words in view.answers if words.startswith("GET ")]


def test_each_page_is_looked_at(editing: Editing) -> None:
    """A new view has an example here, or answers scripts."""
    for path in _paths():
        assert (path in PAGES) != (path in DATA), f"{path} has no example in PAGES, and is not in DATA"
    for path in DATA:
        assert "text/html" not in editing.get(re.sub(r"\{.*?\}", "x", path)).headers["content-type"]


@pytest.fixture(scope="session")
def real(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project as it is today."""
    folder = tmp_path_factory.mktemp("real") / "project"
    shutil.copytree(repository, folder, ignore=shutil.ignore_patterns(".*", "tests", "node_modules", "src", "dist"))
    return folder


@pytest.fixture(scope="session")
def address(real: Path) -> Iterator[Callable[[str], str]]:
    """Gives the address of the editor of this project in a language, with the key."""
    known: dict[str, str] = {}
    with ExitStack() as stack:

        def started(language: str) -> str:
            if language not in known:
                folder = shutil.copytree(real, real.with_name(language))
                known[language] = stack.enter_context(served_editor(folder, "--language", language))[1]
            return known[language]

        yield started


def _visited(visit: Callable[..., "Page"], address: str, path: str, look: dict[str, Any]) -> "Page":
    base, _, key = address.partition("/?")
    page = visit(f"{base}{path}{'&' if '?' in path else '?'}{key}", expected=[MISSING], bypass_csp=True, **look)
    page.locator("aside.bar [data-checking]").wait_for(state="hidden")
    return page


def _violations(page: "Page", axe: str) -> set[str]:
    """Return what axe finds, at the start and at the end of the page: the bar covers a part of either."""
    page.evaluate(axe)
    both = []
    for place in ("0", "document.body.scrollHeight"):
        page.evaluate(f"scrollTo(0, {place})")
        both.append(set(page.evaluate(AXE)))
    return both[0] & both[1]


ALL = [*(example for examples in PAGES.values() for example in examples), MISSING]


@pytest.mark.full
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", ALL)
def test_a_page_is_accessible_still_and_within_its_boxes(
    address: Callable[[str], str], visit: Callable[..., "Page"], axe: str, path: str, look: str
) -> None:
    page = _visited(visit, address("en"), path, LOOKS[look])
    assert page.evaluate(SHIFTS) == 0 or path in GROWING
    assert page.evaluate(OUTSIDE) == []
    assert _violations(page, axe) == set()


@pytest.mark.full
@pytest.mark.parametrize("look", ["desktop", "phone"])
@pytest.mark.parametrize("path", ALL)
def test_a_page_from_right_to_left_is_accessible_and_within_its_boxes(
    address: Callable[[str], str], visit: Callable[..., "Page"], axe: str, path: str, look: str
) -> None:
    page = _visited(visit, address("ar"), path, LOOKS[look])
    assert page.evaluate("document.dir") == "rtl"
    assert page.evaluate(OUTSIDE) == []
    assert _violations(page, axe) == set()


@pytest.mark.full
@pytest.mark.parametrize("path", ALL)
def test_a_page_is_light_and_soon_there(address: Callable[[str], str], visit: Callable[..., "Page"], path: str) -> None:
    page = _visited(visit, address("en"), path, {})
    files = page.evaluate(FIRST_LOAD)
    assert sum(files.values()) <= MOST_BYTES, files
    paints = []
    for _ in range(5):
        page.reload()
        paints.append(page.evaluate(FIRST_PAINT))
    assert min(paints) <= MOST_MILLISECONDS, paints


@pytest.mark.full
def test_paper_has_the_content_alone(address: Callable[[str], str], visit: Callable[..., "Page"]) -> None:
    page = _visited(visit, address("en"), ALL[1], {})
    page.emulate_media(media="print")
    for words in ("aside.bar", "header.site nav", "form.search", "footer.site"):
        assert not page.locator(words).first.is_visible(), words
    assert page.get_by_role("heading", level=1).is_visible()
