"""The hues of categories and roles: one for each, the same on all pages, and visible in both themes."""

import colorsys
import re
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.web.hues import HUES
from taxokit.web.pages import ASSETS, home, items, levels, lists, matrix
from taxokit.web.publication import File, Publication, read_publication

STYLE = (ASSETS / "site.css").read_text("utf-8")


@pytest.fixture(scope="module")
def publication(repository: Path) -> Publication:
    return read_publication(find_project(repository))


def hues_of(pages: dict[str, str], path: str) -> set[str]:
    """Return the hues of links to a path, and of cards with such a link."""
    link = re.compile(rf'(?:class="hued hue-(\d+)">)?<a href="{path}" dir="auto"(?: class="dot hued hue-(\d+)")?>')
    return {hue for page in pages.values() for match in link.finditer(page) for hue in match.groups() if hue}


def test_a_category_and_a_role_have_one_hue_on_all_pages(publication: Publication) -> None:
    renders = (home.render, lists.render, matrix.render, levels.render)
    files = [file for render in renders for file in render(publication) if isinstance(file, File)]
    taxonomy = publication.taxonomy
    for kind in ("category", "discipline", "skill"):
        cls = next(cls for cls in taxonomy.schema.item_classes if cls.kind == kind)
        own = taxonomy.by_class[cls.name][:12]
        files += [next(items.item_files(publication, publication.current, item)) for item in own]
    pages = {file.path: file.data.decode() for file in files if file.path.endswith(".html")}
    hues = [
        hues_of(pages, f"/taxonomy/{name}") for name in ("category/agent-architecture", "discipline/llmops-engineering")
    ]
    assert [len(own) for own in hues] == [1, 1]
    assert hues[0] != hues[1]
    (hue,) = hues[0]
    assert f'<option value="agent-architecture" data-hue="{hue}">' in pages["taxonomy/levels.html"]
    assert f'<p class="kind dot hued hue-{hue}">Skill</p>' in pages["taxonomy/skill/agent-memory-systems.html"]
    assert hues_of(pages, "/taxonomy/skill/agent-memory-systems") == set()


def luminance(red: float, green: float, blue: float) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(first: tuple[float, ...], second: tuple[float, ...]) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    low, high = sorted((luminance(*first), luminance(*second)))
    return (high + 0.05) / (low + 0.05)


def colours(name: str, hue: float = 0) -> list[tuple[float, ...]]:
    """Return a colour of the style sheet in the light and in the dark theme."""
    both = re.search(rf"--{name}: light-dark\((.+?)\);", STYLE)
    assert both
    if "#" in both[1]:
        texts = [
            "".join(part * 2 for part in text) if len(text) == 3 else text
            for text in re.findall("#([0-9a-f]+)", both[1])
        ]
        return [tuple(int(part, 16) / 255 for part in re.findall("..", text)) for text in texts]
    shares = re.findall(r"hsl\(var\(--hue\) (\d+)% (\d+)%\)", both[1])
    return [colorsys.hls_to_rgb(hue % 360 / 360, int(light) / 100, int(full) / 100) for full, light in shares]


def test_every_hue_is_seen_and_read_on_in_both_themes() -> None:
    for number in range(HUES):
        assert f".hue-{number} {{ --n: {number}; }}" in STYLE
        hue = number * 137.5
        assert "--hue: calc(var(--n) * 137.5)" in STYLE
        for paper, ink, rim, dye in zip(
            colours("paper"), colours("ink"), colours("rim", hue), colours("dye", hue), strict=True
        ):
            assert contrast(rim, paper) >= 3, f"hue {number}: a dot or a bar (WCAG 1.4.11)"
            assert contrast(ink, dye) >= 4.5, f"hue {number}: words (WCAG 1.4.3)"
