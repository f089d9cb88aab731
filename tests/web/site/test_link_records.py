"""The records of links on pages: beside the link at both ends, and never as links of their own."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from taxokit.repository.project import find_project
from taxokit.web.publication import File, read_publication
from taxokit.web.site import build_site

LINK = "    requires:\n      - boiling\n"
RECORD = "    requirements:\n      - required_skill: boiling\n        importance: 4.5\n        note: Soup is <hot>.\n"
BELOW = "    builds_on:\n      - poaching\n"
DISPUTED = "    prerequisites:\n      - presupposed_skill: poaching\n        disputed: Water boils without it.\n"


def texts(root: Path) -> dict[str, str]:
    wanted = ("responsibility/serve-food.html", "skill/boiling.html", "skill/poaching.html", "matrix.csv")
    return {
        Path(file.path).stem: file.data.decode()
        for file in build_site(read_publication(find_project(root)))
        if isinstance(file, File) and file.path in [f"taxonomy/{path}" for path in wanted]
    }


@pytest.fixture
def pages(kitchen: Path, edit: Callable[[Path, str, str], None], release: Callable[[Path], Path]) -> Mapping[str, str]:
    edit(kitchen / "taxonomy/disciplines/cook.yaml", LINK, LINK + RECORD)
    edit(kitchen / "taxonomy/categories/heat.yaml", BELOW, BELOW + DISPUTED)
    return texts(release(kitchen))


def test_what_is_known_of_a_link_is_beside_it_at_both_ends(pages: Mapping[str, str]) -> None:
    importance = '<span class="badge old">Importance</span> <span><span dir="auto">4.5</span></span></p>'
    note = '<p class="why"><span><span dir="auto">Soup is &lt;hot&gt;.</span></span></p></li>'
    of_record = "requirement-responsibility.serve-food.boiling"
    link = r'<a href="/taxonomy/{}/{}" [^>]*>[^<]*</a>'
    here = re.escape(f'<p class="why" id="{of_record}">{importance}{note}')
    assert re.search(link.format("skill", "boiling") + here, pages["serve-food"])
    there = re.escape(f'<p class="why">{importance}{note}')
    assert re.search(link.format("responsibility", "serve-food") + there, pages["boiling"])
    disputed = '<span class="badge old">Disputed</span> <span><span dir="auto">Water boils without it.</span></span>'
    assert disputed in pages["boiling"].partition("Leads to")[0]
    assert disputed in pages["poaching"].partition("Leads to")[2]
    assert pages["serve-food"].count(f'id="{of_record}"') == 1
    assert ">Records</h2>" not in pages["serve-food"]


def test_a_record_is_no_link_of_its_own(pages: Mapping[str, str]) -> None:
    assert "Named by" not in pages["boiling"]
    assert re.search(r"^boiling,.*,1\r?$", pages["matrix"], re.MULTILINE)


def test_words_of_the_slots_are_in_the_language_of_the_interface(
    kitchen: Path, edit: Callable[[Path, str, str], None], release: Callable[[Path], Path]
) -> None:
    edit(kitchen / "taxonomy/categories/heat.yaml", BELOW, BELOW + DISPUTED)
    edit(kitchen / "taxonomy/taxonomy.yaml", "language: en", "language: de")
    assert '<span class="badge old">Umstritten</span>' in texts(release(kitchen))["boiling"]
