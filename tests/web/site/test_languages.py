"""The pages of a vocabulary in its languages: an Arabic one with texts in German, and a German one in three languages."""

import json
import re
from itertools import chain
from pathlib import Path

import pytest

from support.service import LocalClient
from taxokit.web.languages import direction, own_name


@pytest.fixture(scope="module")
def pages(translated_site: dict[str, bytes]) -> dict[str, str]:
    """The pages and the indexes of the site, by path."""
    return {
        path: data.decode(errors="replace")
        for path, data in translated_site.items()
        if path.endswith((".html", ".json")) and "/1.0.0/" not in path and "/latest/" not in path
    }


def test_each_page_has_the_language_and_the_direction_of_its_texts(pages: dict[str, str]) -> None:
    own = {path: re.search("<html[^>]*>", page) for path, page in pages.items() if 'http-equiv="refresh"' not in page}
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
    for base in ("animals", "animals/de"):
        index, hidden = (json.loads(pages[f"{base}/{name}.json"]) for name in ("search", "search/hidden"))
        [(place, names)] = [
            (place, [name, *others])
            for place, (tail, name, _, *others) in enumerate(index["entries"])
            if tail == "fish"
        ]
        assert {*names, *index["codes"][place]} == {"الأسماك", "السمك", "Fische", "Pisces"}, base
        shown = [words.split("|")[place].split() for _, words in index["rest"]]
        found = [words.split("|")[place].split() for _, words in hidden]
        assert {"سمكك", "fihse"} <= {*chain(*found)} - {*chain(*shown)}, "hidden labels are found, and not shown"


def test_the_service_has_the_pages_of_each_language(arabic_template: Path) -> None:
    client = LocalClient(arabic_template)
    for path in ("/animals/de", "/animals/de/concepts", "/animals/de/concept/fish"):
        answer = client.get(path)
        assert (answer.status_code, '<html lang="de">' in answer.text) == (200, True), path
    assert client.get("/animals/de/concept/none").status_code == 404


@pytest.mark.full
def test_each_address_of_the_first_language_works_in_the_others_or_leads_there(
    arabic_template: Path, translated_site: dict[str, bytes]
) -> None:
    client = LocalClient(arabic_template)
    paths = {f"/{path}" for path in translated_site if re.match("animals[./](?!de[./])", path)}
    paths |= {path.removesuffix(".html") for path in paths} | {path.removesuffix("index.html") for path in paths}
    paths |= {"/animals/api/search?q=x", "/animals/api/items/", "/animals/sparql", "/animals/latest/concept/fish"}
    lost = {}
    for path in (path for path in paths if client.get(path).status_code < 400):
        for tag in ("de", "ar"):
            address = f"/animals/{tag}{path.removeprefix('/animals')}"
            answer = client.get(address)
            if answer.status_code >= 400 or (
                answer.is_redirect and client.get(answer.headers["location"]).status_code >= 400
            ):
                lost[address] = answer.status_code
    assert len(paths) > 100
    assert lost == {}


@pytest.mark.parametrize(
    ("path", "see"),
    [
        ("/animals/de/concept/", "/animals/de/concepts"),
        ("/animals/de/releases", "/animals/releases"),
        ("/animals/de/concept/fish.ttl", "/animals/concept/fish.ttl"),
        ("/animals/de/api/search?q=x", "/animals/api/search?q=x"),
        ("/animals/de.json", "/animals.json"),
        ("/animals/ar/concept/fish", "/animals/concept/fish"),
    ],
)
def test_an_address_without_a_page_in_a_language_leads_to_the_page_that_exists(
    arabic_template: Path, path: str, see: str
) -> None:
    answer = LocalClient(arabic_template).get(path)
    assert (answer.status_code in (303, 307), answer.headers["location"]) == (True, see)


@pytest.mark.parametrize("path", ["/animals.none", "/animals/de.none", "/animals/de/none", "/animals/en/concept/fish"])
def test_what_is_nowhere_is_in_no_language(arabic_template: Path, path: str) -> None:
    assert LocalClient(arabic_template).get(path).status_code == 404


def test_hosts_that_cannot_redirect_have_pages_that_lead_on(translated_site: dict[str, bytes]) -> None:
    for path, see in (("concept/index", "de/concepts"), ("releases", "releases"), ("downloads", "downloads")):
        page = translated_site[f"animals/de/{path}.html"].decode()
        assert f'<meta http-equiv="refresh" content="0; url=/animals/{see}">' in page


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
