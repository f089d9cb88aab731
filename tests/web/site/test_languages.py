"""The pages of a vocabulary in its languages: an Arabic one with texts in German, and a German one in three languages."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from support.service import LocalClient
from taxokit.cli import main
from taxokit.repository.project import find_project
from taxokit.web.languages import direction, own_name
from taxokit.web.publication import File, read_publication
from taxokit.web.site import build_site

_FISH = """\
id: fish
label: الأسماك
alt_labels:
  - السمك
hidden_labels:
  - سمكك
definitions:
  - فقاريات تعيش في الماء.
scope_notes:
  - الماء وحده.
translations:
  de:
    label: Fische
    alt_labels:
      - Pisces
    hidden_labels:
      - Fihse
    scope_notes:
      - Nur im Wasser.
in_scheme:
  - animals
broader:
  - vertebrates
"""
_VERTEBRATES = """\
id: vertebrates
label: الفقاريات
in_scheme:
  - animals
top_concept_of:
  - animals
"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> Path:
    """A released repository in Arabic."""
    folder = tmp_path_factory.mktemp("languages") / "animals"
    options = ["--title", "الحيوانات", "--namespace", "https://example.org/animals/", "--license", "CC-BY-4.0"]
    assert main.run(["init", str(folder), "--template", "skos", "--creator", "متحف", *options]) == 0
    metadata = folder / "taxonomy/taxonomy.yaml"
    metadata.write_text(metadata.read_text("utf-8").replace("language: en", "language: ar"), "utf-8")
    (folder / "taxonomy/concepts/mammals.yaml").unlink()
    (folder / "taxonomy/collections/animals-on-display.yaml").unlink()
    (folder / "taxonomy/concepts/fish.yaml").write_text(_FISH, "utf-8")
    (folder / "taxonomy/concepts/vertebrates.yaml").write_text(_VERTEBRATES, "utf-8")
    return release(folder)


@pytest.fixture(scope="module")
def pages(arabic: Path) -> dict[str, str]:
    """The files of its site, by path."""
    files = build_site(read_publication(find_project(arabic)))
    return {
        file.path: file.data.decode(errors="replace")
        for file in files
        if isinstance(file, File) and file.path.endswith((".html", ".json"))
    }


def test_each_page_has_the_language_and_the_direction_of_its_texts(pages: dict[str, str]) -> None:
    own = {path: re.search("<html[^>]*>", page) for path, page in pages.items() if path.endswith(".html")}
    tags = {path: match[0] for path, match in own.items() if match}
    german = {path for path in tags if path.startswith(("animals/de/", "animals/de."))}
    assert len(german) > 5
    assert {tags[path] for path in german} == {'<html lang="de">'}
    assert {tags[path] for path in tags.keys() - german} == {'<html lang="ar" dir="rtl">'}


def test_texts_are_shown_by_language_and_kind_and_hidden_labels_are_not(pages: dict[str, str]) -> None:
    page = pages["animals/concept/fish.html"]
    section = page[page.index('id="translations"') : page.index('id="history"')]
    assert re.findall('<dd lang="de" dir="auto">(.*)</dd>', section) == ["Fische", "Pisces", "Nur im Wasser."]
    assert len(re.findall("<dt>[^<]+</dt>", section)) == 3
    assert "سمكك" not in page
    assert "Fihse" not in page


def test_a_page_in_another_language_has_its_texts_and_marks_all_others(pages: dict[str, str]) -> None:
    page = pages["animals/de/concept/fish.html"]
    assert '<h1 dir="auto">Fische</h1>' in page
    assert '<p class="lead" dir="auto" lang="ar" data-lang="ar">فقاريات تعيش في الماء.</p>' in page
    assert '<a href="/animals/de/concept/vertebrates" dir="auto" lang="ar" data-lang="ar">الفقاريات</a>' in page
    assert "Pisces" in page
    assert '<dd lang="ar" dir="auto">السمك</dd>' in page, "the words of the original are among the others"


def test_a_switch_leads_to_the_same_page_in_each_language(pages: dict[str, str]) -> None:
    for path in ("animals/concept/fish.html", "animals/de/concept/fish.html"):
        links = re.findall('<li><a href="([^"]+)" hreflang="([a-z]+)" lang="[a-z]+"', pages[path])
        assert links == [("/animals/concept/fish", "ar"), ("/animals/de/concept/fish", "de")]
    assert 'hreflang="de"' not in pages["animals/releases.html"], "it has one language"
    assert 'href="/animals/de" hreflang="de"' in pages["animals.html"]
    assert {"animals/de.html", "animals/de/index.html", "animals/de/concepts.html"} < pages.keys()


def test_a_search_finds_names_in_every_language_and_takes_no_other_text_for_a_name(pages: dict[str, str]) -> None:
    for path in ("animals/search.json", "animals/de/search.json"):
        index = json.loads(pages[path])
        entries = {entry[0].rpartition("/")[2]: entry for entry in index["entries"]}
        names = {entries["fish"][1], *entries["fish"][3]}
        assert names == {"الأسماك", "السمك", "Fische", "Pisces"}, path
        assert {"سمكك", "fihse"} <= set(index["words"].split()), "hidden labels are found, and not shown"


def test_the_service_has_the_pages_of_each_language(arabic: Path) -> None:
    client = LocalClient(arabic)
    for path in ("/animals/de", "/animals/de/concepts", "/animals/de/concept/fish"):
        answer = client.get(path)
        assert (answer.status_code, '<html lang="de">' in answer.text) == (200, True), path
    assert client.get("/animals/de/concept/none").status_code == 404


@pytest.mark.parametrize(
    ("tag", "name", "written"),
    [
        ("de", "Deutsch", "ltr"),
        ("de-AT", "Deutsch (AT)", "ltr"),
        ("ar", "العربية", "rtl"),
        ("az-Arab", "az-Arab", "rtl"),
        ("ur-Latn", "اردو (Latn)", "ltr"),
        ("zh-Hant", "繁體中文", "ltr"),
        ("tlh", "tlh", "ltr"),
    ],
)
def test_languages_have_a_name_and_a_direction(tag: str, name: str, written: str) -> None:
    assert (own_name(tag), direction(tag)) == (name, written)


def test_the_items_around_an_item_are_in_each_language(pages: dict[str, str]) -> None:
    parts = {tag: json.loads(pages[f"animals/{tag}around/0.json"]) for tag in ("", "de/")}
    names = {tag: {entry[0]: entry[1:] for entry in part["items"]} for tag, part in parts.items()}
    assert names[""]["concept/fish"] == ["الأسماك", 0]
    assert names["de/"]["concept/fish"] == ["Fische", 0]
    assert names["de/"]["concept/vertebrates"] == ["الفقاريات", 0, "ar"], "the original, which the page marks"
    assert "مفاهيم أوسع" in {words for words, *_ in parts[""]["kinds"]}
    assert parts["de/"]["kinds"] != parts[""]["kinds"]
