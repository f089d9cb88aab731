"""Readers suggest changes in the browser alone, and `taxokit apply` makes exactly these. At full depth."""

import difflib
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import jsonschema
import pytest

from taxokit.repository.project import find_project
from taxokit.web.publication import File, Settings, read_publication
from taxokit.web.site import build_site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.full

SCHEMA = json.loads(files("taxokit").joinpath("schemas/suggestion.schema.json").read_bytes())

Run = Callable[..., Any]
MARKUP = '<img src=x onerror="alert(1)"> & ```'
REPORT = 'report-url = "https://git.example.org/issues/new?title={title}&body={iri}"\n'
SUGGESTION = "#suggest-changes"
SHIFTS = """
new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 150);
})
"""


def saved(page: "Page", folder: Path) -> Path:
    """Save the suggestion as a file."""
    with page.expect_download() as download:
        page.locator("#suggest-save").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def suggestion(page: "Page") -> dict[str, Any]:
    value: dict[str, Any] = json.loads(page.locator("#suggest-text").text_content() or "{}")
    jsonschema.validate(value, SCHEMA)
    return value


def settled(page: "Page") -> "Page":
    page.wait_for_selector("#suggest:not([hidden])")
    page.wait_for_load_state("networkidle")
    return page


@pytest.fixture
def animals_site(arabic_template: Path, tmp_path: Path) -> Path:
    """The vocabulary in Arabic, with an address for issues."""
    root = shutil.copytree(arabic_template, tmp_path / "animals", symlinks=True)
    options = root / "taxokit.toml"
    options.write_text(REPORT + (options.read_text("utf-8") if options.exists() else ""), "utf-8")
    return root


@pytest.fixture
def serve_files() -> Iterator[Callable[[Path], str]]:
    """Serves a folder as hosts of files do, which add `.html` to a path."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            file = super().translate_path(path)
            return file if Path(file).is_file() else f"{file}.html"

        def log_message(self, *_: Any) -> None:
            pass

    with ExitStack() as stack:

        def started(folder: Path) -> str:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}"

        yield started


def hosted(root: Path, folder: Path, serve_files: Callable[[Path], str], **settings: Any) -> str:
    """Write the site into a folder, and return its address on a host of files."""
    for file in build_site(read_publication(find_project(root), Settings(**settings))):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data if isinstance(file, File) else b"")
    return serve_files(folder)


def test_a_change_of_a_reader_is_applied_as_it_was_meant(
    project_copy: Path, release: Callable[[Path], Path], serve_files: Callable[[Path], str], visit: Callable[..., "Page"],
    tmp_path: Path, run: Run,
) -> None:  # fmt: skip
    site = hosted(release(project_copy), tmp_path / "site", serve_files, base_path="/base", snapshots=False)
    page = settled(visit(f"{site}/base/suggest/skill?id=mcp-protocol-servers-clients", accept_downloads=True))
    before = {path: path.read_bytes() for path in (project_copy / "taxonomy").rglob("*.yaml")}
    definition = page.locator("#field-definition-input")
    was = definition.input_value()
    definition.fill(f"Builds {MARKUP}.")
    page.locator("#field-alt_labels-input").fill("Model Context Protocol")
    page.locator("#field-alt_labels-input").press("Enter")
    assert page.locator(f"{SUGGESTION} del").first.inner_text().split()[0] == was.split()[1]
    assert page.locator(f"{SUGGESTION} .what").all_inner_texts() == ["Alt labels", "Definition"]
    page.get_by_label("Your name").fill("Ana <x>")
    assert page.locator("#suggest-problem").is_visible()
    assert page.locator("#suggest-save").get_attribute("aria-disabled") == "true"
    page.get_by_label("Your name").fill("Ana Müller")
    page.get_by_label("Why").fill(MARKUP)
    path = saved(page, tmp_path)
    result = run("apply", path, cwd=project_copy)
    assert result.code == 0, result.err
    assert result.err.endswith("taxokit: credit the author in the message of the commit: Suggested-by: Ana Müller\n")
    after = {path: path.read_bytes() for path in (project_copy / "taxonomy").rglob("*.yaml")}
    (changed,) = [path for path in after if after[path] != before.get(path)]
    texts = [side[changed].decode().splitlines() for side in (before, after)]
    lines = [line for line in difflib.ndiff(*texts) if line[0] in "+-"]
    removed = " ".join(line[1:] for line in lines if line[0] == "-").replace("definition: >-", "")
    assert removed.split() == was.split(), "only the definition is another one"
    assert run("apply", path, cwd=project_copy).err.endswith("taxokit: nothing to change\n")


def test_a_draft_survives_a_reload_and_references_are_found_by_the_search_of_the_site(
    home: str, visit: Callable[..., "Page"]
) -> None:
    page = settled(visit(f"{home}/suggest/skill?id=agent-memory-systems"))
    chips = page.locator("#field-builds_on .chip span[dir]")
    assert chips.all_inner_texts() == ["Embeddings & Semantic Search", "ReAct & Planning Agent Loops"]
    page.context.set_offline(True)
    adder = page.locator("#field-builds_on-input")
    adder.press_sequentially("python core")
    option = page.locator("#field-builds_on [role=option]").first
    option.wait_for()
    adder.press("Enter")
    page.locator("#field-builds_on .chip").first.get_by_role("button").click()
    operations = suggestion(page)["operations"]
    assert [(each["op"], each["values"]) for each in operations] == [
        ("link", ["python-core-programming"]),
        ("unlink", ["embeddings-semantic-search"]),
    ]
    assert page.locator(f"{SUGGESTION} del").inner_text() == "Embeddings & Semantic Search"
    page.get_by_label("Your name").fill("Ana")
    page.context.set_offline(False)
    page.reload()
    settled(page)
    assert suggestion(page)["operations"] == operations
    assert page.get_by_label("Your name").input_value() == "", "it is kept only for those who say so"
    page.get_by_label("Your name").fill("Ana")
    page.get_by_label("Keep name").check()
    page.reload()
    settled(page)
    assert suggestion(page)["author"] == {"name": "Ana"}
    page.get_by_role("button", name="Discard").click()
    assert page.locator("#suggest-none").is_visible()
    assert page.evaluate("sessionStorage.length + Number(localStorage.getItem('taxokit.author') === null)") <= 1


def test_something_new_needs_what_is_required(home: str, visit: Callable[..., "Page"]) -> None:
    page = settled(visit(f"{home}/suggest/skill"))
    page.locator("#field-label-input").fill("Prompt Archaeology")
    page.locator("#field-label-input").press("Tab")
    assert "Inside of" in page.locator("#suggest-problem").inner_text()
    page.locator("#field-parent-input").press_sequentially("kubern")
    page.locator("#field-parent [role=option]").first.wait_for()
    page.locator("#field-parent-input").press("Enter")
    assert suggestion(page)["operations"] == [
        {"op": "add", "kind": "skill", "id": "", "parent": "kubernetes", "values": {"label": ["Prompt Archaeology"]}}
    ]
    assert page.locator("#suggest-problem").is_hidden()


@pytest.mark.parametrize("look", [{}, {"device": "phone", "color_scheme": "dark"}])
def test_the_form_is_accessible_and_still(
    home: str, visit: Callable[..., "Page"], axe: str, look: dict[str, Any]
) -> None:
    page = settled(visit(f"{home}/suggest/skill?id=agent-memory-systems", bypass_csp=True, **look))
    assert page.evaluate(SHIFTS) == 0
    for group in page.locator("details.group").all():
        group.locator("summary").first.click()
    page.locator("#field-definition-input").fill("Other words.")
    page.evaluate(axe)
    found = page.evaluate("axe.run().then(({violations}) => violations.map(({id, nodes}) => [id, nodes[0].html]))")
    assert found == []


def test_a_translation_is_suggested_in_arabic_as_an_issue(
    animals_site: Path, serve_files: Callable[[Path], str], visit: Callable[..., "Page"], run: Run, tmp_path: Path
) -> None:
    host = hosted(animals_site, tmp_path / "site", serve_files)
    page = settled(visit(f"{host}/animals/suggest/concept?id=fish", "phone", color_scheme="dark"))
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_text("Deutsch").last.click()
    page.locator("[id='field-label@de-input']").fill(MARKUP)
    page.locator("#field-alt_labels-input").fill("سمكة")
    page.locator("#field-alt_labels-input").press("Enter")
    address = page.locator("#suggest-send").get_attribute("href") or ""
    query = parse_qs(urlsplit(address).query)
    assert "الأسماك" in query["title"][0]
    assert query["body"][0].startswith("https://example.org/animals/concept/fish\n")
    (tmp_path / "issue.md").write_text(query["body"][0], "utf-8")
    assert run("apply", tmp_path / "issue.md", cwd=animals_site).code == 0
    text = (animals_site / "taxonomy/concepts/fish.yaml").read_text("utf-8")
    assert "سمكة" in text
    assert "onerror" in text


def test_a_suggestion_that_is_too_long_for_an_address_says_so(
    animals_site: Path, serve_files: Callable[[Path], str], visit: Callable[..., "Page"], tmp_path: Path
) -> None:
    host = hosted(animals_site, tmp_path / "site", serve_files)
    page = settled(visit(f"{host}/animals/de/suggest/concept?id=fish"))
    page.get_by_label("Warum").fill("x" * 9_000)
    page.locator("[id='field-label@de-input']").fill("Fisch")
    assert "zu lang" in page.locator("#suggest-problem").inner_text()
    assert len(page.locator("#suggest-send").get_attribute("href") or "") < 1_000
