"""The pages of translations: how far each language is, the texts that need work, and their marks on pages of items."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.pages import plain, section_of
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.translations import Progress, Record, digest_of, read_records, records_text
from taxokit.text.versions import parse_version
from taxokit.web.pages import translations
from taxokit.web.publication import File, read_publication
from taxokit.web.site import build_site
from taxokit.web.translation_progress import Work


def built(folder: Path) -> dict[str, str]:
    files = build_site(read_publication(find_project(folder)))
    endings = (".html", ".xml")
    return {file.path: file.data.decode() for file in files if isinstance(file, File) and file.path.endswith(endings)}


@pytest.fixture(scope="module")
def pages(stated_template: Path) -> dict[str, str]:
    return built(stated_template)


def test_each_language_has_its_numbers_its_gate_and_its_credit(pages: dict[str, str]) -> None:
    page = pages["energy/about/translations.html"]
    english, french = (section_of(page, f"language-{tag}") for tag in ("en", "fr"))
    assert plain(english) == (
        "English Geprüft 1 Nicht geprüft 2 Veraltet 1 Fehlend 11 Zu übersetzende Wörter: 39."
        " Eine Ausgabe hat diese Sprache, wenn mindestens 5 % ihrer Texte geprüft sind; zurzeit sind es 6 %."
        " Übersetzt von Erika Muster Übersetzen oder prüfen Texte, an denen etwas zu tun ist"
    )
    assert plain(french).startswith("Français nicht in dieser Ausgabe Geprüft 0 Nicht geprüft 1 Veraltet 0 Fehlend 14")
    assert 'href="https://translate.example/fr/"' in french
    assert "/about/translations/fr" not in french, "its texts are not in the release"
    assert [float(width) for width in re.findall('width="([0-9.]+)%"', english)] == [100, 100, 6.7, 13.3, 6.7]


def test_a_language_has_a_page_with_the_texts_that_need_work(pages: dict[str, str]) -> None:
    page = pages["energy/about/translations/en.html"]
    assert "<title>Übersetzung: English · Kleiner Thesaurus der Energie</title>" in page
    assert plain(section_of(page, "stale")) == "Seit der Übersetzung geändert 1 Photovoltaik Definition"
    assert plain(section_of(page, "draft")) == (
        "Noch nicht geprüft 3 Erzeugung Bezeichnung Photovoltaik Synonyme Strom Bezeichnung"
    )
    missing = section_of(page, "missing")
    assert plain(missing).startswith("Noch nicht übersetzt 11 Erzeugung Definition Strom Definition Windkraft")
    assert 'href="/energy/term/windkraft"' in missing
    assert "solarzellentechnik" not in missing, "it is deprecated"


def test_long_lists_are_bounded(stated_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "_MOST_SHOWN", 2)
    files = {
        file.path: file.data.decode() for file in translations.render(read_publication(find_project(stated_template)))
    }
    missing = section_of(files["energy/about/translations/en.html"], "missing")
    assert missing.count("<li>") == 2
    assert "Noch 5</p>" in missing


def test_the_pages_are_reached_from_the_foot_the_page_of_quality_and_the_map(pages: dict[str, str]) -> None:
    assert 'href="/energy/about/translations"' in section_of(pages["energy/about/quality.html"], "languages")
    for path in ("energy.html", "energy/term/strom.html", "energy/en/term/strom.html"):
        assert '<li><a href="/energy/about/translations">' in pages[path], path
    named = set(re.findall("<loc>https://example.org(.*?)</loc>", pages["sitemap.xml"]))
    assert {"/energy/about/translations", "/energy/about/translations/en"} <= named
    texts = [page for page in pages.values() if 'content="noindex"' not in page]
    assert named == {
        path for page in texts for path in re.findall('rel="canonical" href="https://example.org(.*?)"', page)
    }


def test_items_say_which_of_their_texts_nobody_reviewed(pages: dict[str, str]) -> None:
    own = pages["energy/en/term/photovoltaik.html"]
    marks = [plain(text) for text in re.findall('<p class="unreviewed quiet">(.*?)</p>', own)]
    assert marks == ["Not reviewed: Synonyms", "Outdated: Definition · How to help"]
    assert "unreviewed" not in pages["energy/en/term/windkraft.html"]
    assert "unreviewed" not in pages["energy/term/photovoltaik.html"]
    others = section_of(pages["energy/term/photovoltaik.html"], "translations")
    assert re.findall('<dt>(.*?) <span class="badge">(.*?)</span>', others) == [
        ("Synonyme", "Nicht geprüft"),
        ("Definition", "Veraltet"),
    ]


def test_a_release_that_says_no_states_has_translated_and_missing_texts(released_thesaurus: Path) -> None:
    pages = built(released_thesaurus)
    english = section_of(pages["energy/about/translations.html"], "language-en")
    assert plain(english).startswith("English Übersetzt 4 Fehlend 11 Zu übersetzende Wörter: 34.")
    assert 'id="draft"' not in pages["energy/about/translations/en.html"]
    assert not any("unreviewed" in page for page in pages.values())


def test_a_release_says_of_a_language_how_many_texts_came_went_and_were_reviewed(
    stated_template: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(stated_template, tmp_path / "thesaurus")
    project = find_project(folder)
    record = Record("term/strom#label", digest_of(["Strom"]), digest_of(["Electric current"]), "", "Grace")
    table = folder / "translations/en.csv"
    table.write_text(
        records_text([record, *read_records("en.csv", table.read_text("utf-8")).by_context.values()]), "utf-8"
    )
    _release(folder, "1.0.1")
    gates = folder / "taxokit.toml"
    gates.write_text(gates.read_text("utf-8").replace("gate = 5", "gate = 50"), "utf-8")
    _release(folder, "2.0.0")
    site = built(project.root)
    reviews, gone = site["energy/releases/1.0.1.html"], site["energy/releases/2.0.0.html"]
    assert plain(section_of(reviews, "review-changed")) == (
        "Änderungen der Prüfung 1 English Geprüft 1 2 Nicht geprüft 2 1"
    )
    assert plain(section_of(gone, "language-removed")) == "Sprachen entfernt 1 English Anzahl der Texte 5"
    assert "Änderungen der Prüfung: 1" in site["energy/feed.xml"]


def _release(folder: Path, version: str) -> None:
    edition = edition_of(load(find_project(folder)), parse_version(version), "2026-02-01")
    write_files(folder / "releases" / version, with_manifest(edition, build(edition)))


def test_a_taxonomy_in_one_language_has_no_page_of_translations(steps_template: Path) -> None:
    assert list(translations.render(read_publication(find_project(steps_template)))) == []
    assert not any("about/translations" in page for page in built(steps_template).values())


@pytest.mark.parametrize(
    ("tag", "name"), [("zh-Hant", "about/translations/zh-Hant"), ("../x", ""), ("a/b", ""), ("", "")]
)
def test_a_tag_that_is_none_names_no_file(thesaurus_template: Path, tag: str, name: str) -> None:
    item = load(find_project(thesaurus_template)).items[0]
    work = Work(Progress(tag, 0, (), {}, {}), True, True, {"missing": {item: ["label"]}})
    assert work.page == name


def test_address_of_translators_must_be_one_of_the_web(
    stated_template: Path, tmp_path: Path, run: Callable[..., object]
) -> None:
    folder = shutil.copytree(stated_template, tmp_path / "thesaurus")
    options = folder / "taxokit.toml"
    options.write_text(options.read_text("utf-8").replace("https://translate.example", "javascript:x"), "utf-8")
    result = run("site", "--out", tmp_path / "site", cwd=folder)
    assert result.code == 2  # type: ignore[attr-defined]
    assert "the option 'translate-url' must begin with https://" in result.err  # type: ignore[attr-defined]
