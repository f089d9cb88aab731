"""Details of pages for visitors, search engines and people who share them."""

import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.web.cards import card
from taxokit.web.pages import ASSETS
from taxokit.web.publication import File, Settings, read_publication
from taxokit.web.site import build_site


@pytest.fixture(scope="module")
def files(repository: Path) -> dict[str, bytes]:
    """The files of the site of this project, by path, without those of its releases."""
    return {
        file.path: file.data
        for file in build_site(read_publication(find_project(repository)))
        if isinstance(file, File)
    }


def pages(files: Mapping[str, bytes]) -> dict[str, str]:
    return {path: data.decode() for path, data in files.items() if path.endswith(".html") and b"<header class" in data}


def test_each_page_has_a_description_and_an_absolute_canonical_address(files: dict[str, bytes]) -> None:
    for path, text in pages(files).items():
        (about,) = re.findall('<meta name="description" content="(.*?)">', text)
        assert 20 < len(about) <= 310, path
        addresses = re.findall('<link rel="canonical" href="(.*?)">', text)
        assert all(address.startswith("https://genbodha.ai/taxonomy") for address in addresses), path
        assert addresses or 'content="noindex"' in text, path
        assert re.findall('<meta property="og:url" content="(.*?)">', text) == addresses, path


def test_search_engines_and_browsers_find_what_they_look_for(files: dict[str, bytes], repository: Path) -> None:
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\nSitemap: https://genbodha.ai/sitemap.xml\n"
    assert files["favicon.ico"][:4] == b"\0\0\1\0"
    moved = read_publication(find_project(repository), Settings(url="https://example.org/words"))
    by_path = {file.path: file.data for file in build_site(moved) if file.path in ("robots.txt", "words/skills.html")}
    days = dict(re.findall("<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", files["sitemap.xml"].decode()))
    root = "https://genbodha.ai/taxonomy"
    changed, same = f"{root}/skill/agent-memory-systems", f"{root}/category/evaluation"
    assert (days[root], days[changed]) == ("2026-12-01", "2026-12-01")
    assert days[same] == "2026-11-26", "a category that later releases did not change"
    assert b"<ShortName>The GenAI</ShortName>" in files["taxonomy/opensearch.xml"]
    assert b"Sitemap: https://example.org/sitemap.xml" in by_path["robots.txt"]
    assert b'<link rel="canonical" href="https://example.org/words/skills">' in by_path["words/skills.html"]


def test_the_map_of_the_site_has_each_page_that_may_be_indexed_and_no_other(
    files: dict[str, bytes], translated_site: dict[str, bytes]
) -> None:
    for built, some in ((files, ("around", "releases/1.0.0-to-1.2.0")), (translated_site, ("around", "de/concepts"))):
        named = set(re.findall("<loc>(.*?)</loc>", built["sitemap.xml"].decode()))
        texts = [text for text in pages(built).values() if 'content="noindex"' not in text]
        assert named == {
            address for text in texts for address in re.findall('<link rel="canonical" href="(.*?)">', text)
        }
        assert all(any(address.endswith(f"/{path}") for address in named) for path in some)
        assert not any(address.endswith(("/labs", "/collections")) for address in named), "they are empty"


def test_words_of_editors_and_empty_lists_are_not_on_pages_for_visitors(files: dict[str, bytes]) -> None:
    assert "taxonomy/labs.html" in files, "its IRI still leads to a page"
    for path, text in pages(files).items():
        header = text.partition("</header>")[0]
        assert ">Skill ladder</a>" in header, path
        assert '<li><a href="/taxonomy/labs' not in header, path
        if path != "taxonomy/ns.html":  # the schema, which is for programmers
            assert "One file each" not in text, path
        assert "Report a problem" not in text, (
            f"{path}: the publisher is described on a page of the site, without an address"
        )
    home = files["taxonomy.html"].decode()
    assert home.index("was not checked for this edition") < home.index('class="actions"')
    assert 'id="provenance-statement' not in home
    assert files["taxonomy/about/sources.html"].count(b'<tr id="provenance-statement') == 36


def test_each_file_for_users_says_what_it_is_for(files: dict[str, bytes]) -> None:
    rows = re.findall(
        r'<li><a href="[^"]*">(.*?)</a> <span class="size">.*?</span> <span>(.*?)</span>',
        files["taxonomy/downloads.html"].decode(),
    )
    assert len(rows) > 40
    assert [name for name, use in rows if not use and not name.endswith(".csv")] == []


def test_items_with_the_same_change_are_told_together(files: dict[str, bytes]) -> None:
    for version in ("1.1.0", "1.2.0"):
        text = files[f"taxonomy/releases/{version}.html"].decode()
        for section in re.findall(r'<ul class="changes">\n(.*?)</section>', text, re.DOTALL):
            told = re.findall(r"</p>\n(<ul>.*?</ul>)", section, re.DOTALL)
            kinds = re.findall(r'<span class="count">(.*?)</span></p>\n<ul>', section)
            if len(kinds) == len(told):
                assert len(set(zip(kinds, told, strict=True))) == len(told)


def luminance(color: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    digits = color if len(color) == 6 else "".join(digit * 2 for digit in color)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1])
def test_edges_and_words_have_contrast_in_both_themes(theme: int) -> None:
    css = (ASSETS / "site.css").read_text(encoding="utf-8")
    colors = {name: pair[theme] for name, *pair in re.findall(r"--([\w-]+): light-dark\(#(\w+), #(\w+)\)", css)}
    for ground in ("paper", "wash"):
        assert contrast(colors["edge"], colors[ground]) >= 3, "of borders (1.4.11)"
        for words in ("ink", "quiet", "accent"):
            assert contrast(colors[words], colors[ground]) >= 4.5, words


def test_each_item_can_be_shown_on_pages_of_others(files: dict[str, bytes]) -> None:
    items = {
        path.removesuffix(".html")
        for path in files
        if re.fullmatch(r"taxonomy/(skill|category|discipline|responsibility)/(?!index\.).*\.html", path)
    }
    assert len(items) == 223
    for path in items:
        name = path.replace("taxonomy/", "taxonomy/embed/", 1)
        frame = files[f"{name}.html"].decode()
        assert f'<a href="/{path}" target="_blank" rel="noopener">' in frame
        assert "<script" not in frame
        badge = ET.fromstring(files[f"{name}.svg"])  # noqa: S314 - it is ours
        assert badge.get("aria-label")
        assert f"https://genbodha.ai/{name}.svg" in files[f"{path}.html"].decode()
    assert not [path for path in files if path.endswith(".png")]


def test_code_to_paste_has_the_names_of_items(files: dict[str, bytes]) -> None:
    """A name with `&` is one in the code, too, once a page of others has it: it is quoted there."""
    text = files["taxonomy/category/kubernetes.html"].decode()
    frame, badge, markdown = (unescape(code) for code in re.findall("<pre [^>]*>(.*?)</pre>", text)[:3])
    (name,) = re.findall("<h1[^>]*>(.*?)</h1>", text)
    assert "&amp;" in name
    assert f' title="{name}" ' in frame
    assert f' alt="{name}">' in badge
    assert markdown.startswith(f"[![{unescape(name)}](https://")


@pytest.mark.full
def test_cards_are_images_of_the_size_that_others_show(repository: Path) -> None:
    pytest.importorskip("PIL", reason="Pillow is not installed: pip install taxokit[cards]")
    publication = read_publication(find_project(repository), Settings(cards=True))
    made = {file.path: file.data for file in build_site(publication) if isinstance(file, File)}
    images = {path: data for path, data in made.items() if path.endswith(".png")}
    assert len(images) == 224
    for path, data in images.items():
        assert data.startswith(b"\x89PNG"), path
        assert struct.unpack(">2I", data[16:24]) == (1200, 630), path
        assert len(data) < 60_000, path
    page = made["taxonomy/skill/agent-memory-systems.html"].decode()
    assert (
        '<meta property="og:image" content="https://genbodha.ai/taxonomy/embed/skill/agent-memory-systems.png">' in page
    )
    for path in ("taxonomy.html", "taxonomy/matrix.html"):
        image = '<meta property="og:image" content="https://genbodha.ai/taxonomy/embed/card.png">'
        assert image in made[path].decode(), path
    assert card("Titel", "Begriff", "ذاكرة", "") is None, "its font has no Arabic letters"


def test_the_page_of_quality_has_the_findings_of_rules_and_the_numbers_of_stats(files: dict[str, bytes]) -> None:
    text = files["taxonomy/about/quality.html"].decode()
    assert re.search(r"<code>unused-item</code>|<code>[a-z-]+</code> <span class=\"badge\">(?:warning|info)", text)
    assert "error</span>" not in text, "a release has no errors"
    definitions = re.findall(r'Definition <span class="count">Skill</span>.*?(\d+ of \d+)</span>', text)
    assert definitions == ["102 of 102"]


def test_the_style_sheet_says_start_and_end_for_all_sides() -> None:
    """So that pages from right to left are mirrored."""
    text = (ASSETS / "site.css").read_text("utf-8")
    assert (
        re.findall(
            r"(?:margin|padding|border)-(?:left|right)|(?:align|float): (?:left|right)|[; {](?:left|right):", text
        )
        == []
    )
    sides = [value.split() for value in re.findall(r"(?:margin|padding|inset): ([^;}]+)", text)]
    assert [value for value in sides if len(value) == 4 and value[1] != value[3]] == []
