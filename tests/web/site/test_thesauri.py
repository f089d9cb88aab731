"""The hierarchy of a SKOS vocabulary: what is above an item, links in both directions, order, and long lists."""

import re
from pathlib import Path

import pytest

from support.service import LocalClient
from taxokit.repository.project import find_project
from taxokit.web.markdown import markdown_in
from taxokit.web.pages import az, items
from taxokit.web.pages.not_found import not_found_page
from taxokit.web.publication import File, read_publication
from taxokit.web.site import build_site

NUMBER = 12  # of steps


@pytest.fixture
def pages(steps_template: Path) -> dict[str, str]:
    """The files of its site, by path."""
    files = build_site(read_publication(find_project(steps_template)))
    return {
        file.path: file.data.decode()
        for file in files
        if isinstance(file, File) and file.path.endswith((".html", ".json"))
    }


def names_in(section: str) -> list[str]:
    return re.findall(r'<li><a href="[^"]+" dir="auto">([^<]+)</a>', section)


def main_of(page: str) -> str:
    return page[page.index("<main") : page.index("</main>")]


def section_of(page: str, heading: str) -> str:
    start = page.index(f">{heading}</h2>")
    return page[start : page.index("</section>", start)]


def test_a_page_names_the_concepts_above_it(pages: dict[str, str]) -> None:
    trail = re.search('<nav class="trail".*?</nav>', pages["steps/concept/s2.html"], re.DOTALL)
    assert trail
    assert names_in(trail[0]) == ["Steps", "Concepts", "Top", "Middle", "Low"]


def test_a_page_names_the_items_beside_it(pages: dict[str, str]) -> None:
    steps = [f"Step {number}" for number in range(1, NUMBER + 1) if number != 2]
    assert names_in(section_of(pages["steps/concept/s2.html"], "Beside it")) == steps
    assert ">Beside it<" not in pages["steps/concept/top.html"]


def test_a_link_in_both_directions_is_on_both_sides_in_the_same_words(pages: dict[str, str]) -> None:
    assert names_in(section_of(pages["steps/concept/old.html"], "Related")) == ["Top"]
    assert names_in(section_of(pages["steps/concept/top.html"], "Related")) == ["Old"]
    assert not [path for path, page in pages.items() if "names it" in page]


def test_what_is_deprecated_is_marked_wherever_it_is_named(pages: dict[str, str]) -> None:
    named = re.compile(r'<a href="/steps/concept/old" dir="auto">Old</a>(.{0,40})')
    for path in ("steps/concepts.html", "steps/concept/top.html", "steps/concept-scheme/animals.html"):
        marks = named.findall(pages[path])
        assert marks, path
        assert all("deprecated" in mark for mark in marks), path
    assert '<p class="kind">Concept · deprecated</p>' in pages["steps/embed/concept/old.html"]
    assert "deprecated" not in pages["steps/embed/concept/top.html"]


def test_what_is_deprecated_is_marked_if_it_may_have_been_meant(steps_template: Path) -> None:
    publication = read_publication(find_project(steps_template))
    page = not_found_page(publication, list(publication.taxonomy.index("Concept").values())).data.decode()
    marks = re.findall(r'dir="auto">(\w+)</a> <span class="badge old">', page)
    assert marks == ["Old"]


def test_numbers_in_names_are_in_the_order_of_their_values(pages: dict[str, str]) -> None:
    names = [f"Step {number}" for number in range(1, NUMBER + 1)]
    for path in ("steps/concept/low.html", "steps/concept-scheme/animals.html"):
        assert [name for name in names_in(pages[path]) if name in names][:NUMBER] == names, path


def test_an_index_has_every_item_under_its_letter(steps_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publication = read_publication(find_project(steps_template))
    (whole,) = az.render(publication)
    letters = dict(re.findall(r'<h2 id="letter-\d+">(\w) .*?</h2>(.*?)</section>', whole.data.decode(), re.DOTALL))
    names = {letter: names_in(section) for letter, section in letters.items()}
    assert names.pop("S") == [f"Step {number}" for number in range(1, NUMBER + 1)]
    assert names == {"A": ["Animals"], "L": ["Low"], "M": ["Middle"], "O": ["Old"], "T": ["Top"]}
    monkeypatch.setattr(az, "_MOST_IN_ONE", 5)
    first, *others = az.render(publication)
    assert [file.path for file in others] == [f"steps/az/{number}.html" for number in range(1, 7)]
    assert all(f'href="/{file.path.removesuffix(".html")}"' in first.data.decode() for file in others)
    text = (markdown_in(publication, first) or b"").decode()
    assert re.findall(r"\[(\w)\]\(\S+/az/(\d)\.md\)", text) == [*zip("ALMOST", "123456", strict=True)]


def test_every_member_of_a_long_list_is_on_a_page(steps_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(items, "_MOST_LINKS", 5)
    publication = read_publication(find_project(steps_template))
    files = {file.path: file.data.decode() for file in items.render(publication) if isinstance(file, File)}
    own = "steps/concept-scheme/animals"
    names = [f"{own}.html", *(f"{own}/concepts-in_scheme-{number}.html" for number in (2, 3, 4))]
    listed = [section_of(files[names[0]], "Concepts in it"), *(files[name].split("<h1>")[1] for name in names[1:])]
    members = [name for part in listed for name in names_in(part)]
    assert sorted(set(members)) == sorted(["Low", "Middle", "Old", "Top", *(f"Step {n}" for n in range(1, NUMBER + 1))])
    for name in names[1:]:
        assert f'href="/{name.removesuffix(".html")}"' in files[names[-1]]
    answer = LocalClient(steps_template).get(f"/{names[1].removesuffix('.html')}")
    assert main_of(answer.text) == main_of(files[names[1]])
