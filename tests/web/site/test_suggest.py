"""The pages on which readers suggest changes: the links to them, their forms, and what their script gets to know."""

import gzip
import json
import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from taxokit.edit.operations import values_at, words_of
from taxokit.edit.values import parse_slot_path
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.names import named_items
from taxokit.web.forms import groups_of
from taxokit.web.pages import PAGES
from taxokit.web.publication import Publication, Settings, read_publication
from taxokit.web.published_release import item_forms

MOST_BYTES = 61_440


@pytest.fixture(scope="module")
def publication(repository: Path) -> Publication:
    return read_publication(find_project(repository), Settings(base_path="/base"))


def suggest_pages(publication: Publication) -> dict[str, str]:
    return {file.path: file.data.decode() for file in PAGES.get("suggest")(publication)}


def of(text: str, name: str) -> str:
    """Return what a page tells its script."""
    match = re.search(rf' data-{name}="(.*?)"', text)
    assert match
    return unescape(match[1])


def test_each_page_of_an_item_and_of_a_list_leads_to_the_form_of_its_kind(translated_site: dict[str, bytes]) -> None:
    links: dict[str, set[str]] = {}
    for path, data in translated_site.items():
        found = set(re.findall(r'<a [^>]*href="(/\S+/suggest/\S+?)"', data.decode())) if path.endswith(".html") else ()
        links |= {path: set(found)} if found else {}
    assert links["animals/concept/fish.html"] == {"/animals/suggest/concept?id=fish"}
    assert links["animals/de/concept/fish.html"] == {"/animals/de/suggest/concept?id=fish"}
    assert links["animals/concepts.html"] == {"/animals/suggest/concept"}
    forms = {link.partition("?")[0] for found in links.values() for link in found}
    assert forms <= {f"/{path.removesuffix('.html')}" for path in translated_site}
    assert not any("/1.0.0/" in path for path in links), "an older release is as it is"


def test_lists_lead_to_the_forms_of_what_is_inside_their_items(repository: Path) -> None:
    pages = {file.path: file.data for file in PAGES.get("lists")(read_publication(find_project(repository)))}
    found = re.findall(r'href="/taxonomy/suggest/(\S+?)"', pages["taxonomy/skills.html"].decode())
    assert found == ["category", "skill"]


def test_pages_have_the_fields_that_a_reader_can_judge(publication: Publication) -> None:
    page = suggest_pages(publication)["base/suggest/skill.html"]
    slots = re.findall(r'data-slot="(.*?)"', page)
    assert {"label", "alt_labels", "definition", "builds_on", "label@und", "parent", "deprecation_reason"} <= set(slots)
    assert not {"id", "uri", "rung", "broader", "exact_match", "status", "deprecated_in", "prerequisites"} & set(slots)
    assert len(slots) == len(set(slots))
    assert of(page, "items") == "/base/"
    assert (of(page, "taxonomy"), of(page, "kind")) == ("https://genbodha.ai/taxonomy", "skill")
    assert of(page, "release") == publication.current.version
    assert '"Skill": ["skill"]' in of(page, "kinds")


def test_pages_are_not_for_search_engines(translated_site: dict[str, bytes]) -> None:
    paths = [path for path in translated_site if "/suggest/" in path]
    assert {path for path in paths if "/de/" in path}
    for path in paths:
        text = translated_site[path].decode()
        assert '<meta name="robots" content="noindex">' in text
        assert not re.search(r"<script(?! type=\"(?:module|application)|>)", text), "the policy would stop it"
    assert b"/suggest/" not in translated_site["sitemap.xml"]
    assert "اقترح تغييرًا" in translated_site["animals/suggest/concept.html"].decode()
    assert "Änderung vorschlagen" in translated_site["animals/de/suggest/concept.html"].decode()


def test_the_address_for_issues_is_that_of_the_configuration(arabic_template: Path, tmp_path: Path) -> None:
    def page(option: str) -> str:
        root = shutil.copytree(arabic_template, tmp_path / f"site-{len(option)}", symlinks=True)
        options = root / "taxokit.toml"
        options.write_text(option + (options.read_text("utf-8") if options.exists() else ""), "utf-8")
        return suggest_pages(read_publication(find_project(root)))["animals/suggest/concept.html"]

    without = page("")
    assert of(without, "report") == ""
    assert "suggest-send" not in without
    with_body = page('report-url = "https://git.example.org/new?t={title}&b={iri}"\n')
    assert of(with_body, "report") == "https://git.example.org/new?t=%7Btitle%7D&b=%7Biri%7D"
    assert "suggest-send" in with_body
    assert "suggest-send" not in page('report-url = "{origin}/issues/new"\n'), "there is no origin"


@pytest.mark.parametrize("of", ["released_template", "arabic_template"])
def test_values_that_a_reader_sees_are_those_of_the_sources(of: str, request: pytest.FixtureRequest) -> None:
    """Else each change of one would be a conflict."""
    project = find_project(request.getfixturevalue(of))
    release, sources = read_publication(project).current, load(project)
    compared = 0
    for item in named_items(release.taxonomy):
        own = sources.index(item.cls.name)[item.id]
        data = json.loads(dict(item_forms(release, item))["json"])["item"]
        translations = data.get(item.cls.translations.name, {}) if item.cls.translations else {}
        for group in groups_of(release.taxonomy, item.cls, None, sorted(translations)):
            held = translations[group.language] if group.language else data
            for field in (field for field in group.fields if not field.slot.computed):
                seen = words_of(held.get(field.slot.name))
                now = values_at(own, parse_slot_path(sources, own.cls, field.name))
                assert seen == now, (item.name, field.name)
                compared += bool(now)
    assert compared > 10


def test_pages_load_at_most_60_kilobytes(publication: Publication) -> None:
    """With style sheets, scripts, the index of the search, and the data of an item, as hosts pack them."""
    needed = ("site.css", "fields.css", "site.js", "suggest.js", "fields.js", "combobox.js", "words.js", "finder.js")
    wanted = re.compile(
        rf"base/assets/\w+/(?:{'|'.join(map(re.escape, needed))})|base/search\.json|base/suggest/skill\.html"
    )
    files = (file for name in ("suggest", "assets", "search") for file in PAGES.get(name)(publication))
    sizes = {file.path: len(gzip.compress(file.data, 9)) for file in files if wanted.fullmatch(file.path)}
    assert len(sizes) == len(needed) + 2
    assert sum(sizes.values()) <= MOST_BYTES
