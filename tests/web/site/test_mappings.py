"""The mappings of a vocabulary: on the pages of its concepts, and a page for each vocabulary that they lead to."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.pages import plain, section_of
from taxokit.cli import main
from taxokit.repository.project import find_project
from taxokit.web.mappings import mapping_targets
from taxokit.web.pages import mappings
from taxokit.web.publication import File, Publication, read_publication
from taxokit.web.site import build_site

CONCEPTS = {
    "cat": "exact_match: ['http://www.wikidata.org/entity/Q146', 'https://www.wikidata.org/entity/Q1460']\n"
    "broad_match: ['http://id.loc.gov/authorities/subjects/sh85085001']\n",
    "dog": "exact_match: ['http://www.wikidata.org/entity/Q144']\n"
    "close_match: ['https://terms.example.net/a%20dog', 'https://example.org/pets/concept/cat']\n",
    "eel": "related_match: ['http://purl.org/iso25964/skos-thes#Eel', 'http://purl.org/pond/eel', 'urn:x-fish:eel']\n",
    "old": "status: deprecated\nexact_match: ['http://www.wikidata.org/entity/Q1']\n",
}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> Publication:
    folder = tmp_path_factory.mktemp("mapped") / "pets"
    options = ["--title", "Pets", "--namespace", "https://example.org/pets/", "--license", "CC-BY-4.0"]
    assert main.run(["init", str(folder), "--template", "skos", "--creator", "Museum", *options]) == 0
    concepts = folder / "taxonomy/concepts"
    for path in (*concepts.iterdir(), folder / "taxonomy/collections/animals-on-display.yaml"):
        path.unlink()
    for name, text in CONCEPTS.items():
        (concepts / f"{name}.yaml").write_text(
            f"id: {name}\nlabel: {name.title()}\n{text}in_scheme: [animals]\n", "utf-8"
        )
    return read_publication(find_project(release(folder)))


@pytest.fixture(scope="module")
def pages(publication: Publication) -> dict[str, str]:
    files = build_site(publication)
    return {file.path: file.data.decode() for file in files if isinstance(file, File) and file.path.endswith(".html")}


def rows_of(page: str) -> list[tuple[str, ...]]:
    rows = re.findall("<tr>(.*?)</tr>", page[page.index("<tbody>") :], re.DOTALL)
    return [tuple(map(plain, re.findall("<td>(.*?)</td>", row, re.DOTALL))) for row in rows]


def test_an_item_has_its_mappings_in_one_block_by_property_with_the_vocabulary(pages: dict[str, str]) -> None:
    cat, dog, eel = (section_of(pages[f"pets/concept/{name}.html"], "mappings") for name in ("cat", "dog", "eel"))
    assert plain(cat) == "Mappings Exact match wd:Q146 Wikidata wd:Q1460 Wikidata Broad match lcsh:sh85085001 LCSH"
    assert 'href="http://www.wikidata.org/entity/Q146"' in cat
    assert 'href="/pets/about/mappings/wikidata"' in cat
    assert plain(dog) == (
        "Mappings Exact match wd:Q144 Wikidata Close match Cat concept:cat Pets a dog terms.example.net"
    ), "a label from the data, else a readable name"
    assert plain(eel) == "Mappings Related match isothes:Eel isothes eel purl.org/pond urn:x-fish:eel urn:x-fish"
    assert 'href="urn' not in eel


def test_no_other_place_of_a_page_has_them(pages: dict[str, str]) -> None:
    assert pages["pets/concept/cat.html"].count("wd:Q146<") == 1


def test_a_vocabulary_has_a_page_with_coverage_mappings_and_the_rest(pages: dict[str, str]) -> None:
    page = pages["pets/about/mappings/wikidata.html"]
    assert "<title>Mappings to Wikidata · Pets</title>" in page
    assert plain(section_of(page, "coverage")) == "Coverage Concept 2 of 3 Exact match 2 of 3"
    assert rows_of(page) == [
        ("Cat", "Exact match", "wd:Q146"),
        ("Cat", "Exact match", "wd:Q1460"),
        ("Dog", "Exact match", "wd:Q144"),
        ("Old deprecated", "Exact match", "wd:Q1"),
    ]
    assert plain(section_of(page, "none")) == "Without a mapping to it 1 Eel"


def test_the_vocabularies_are_reached_from_the_home_page_and_the_page_of_quality(pages: dict[str, str]) -> None:
    names = ["Wikidata", "LCSH", "Pets", "isothes", "purl.org/pond", "terms.example.net", "urn:x-fish"]
    assert re.findall(r'<li><a href="[^"]+" dir="auto">([^<]+)</a>', pages["pets/about/mappings.html"])[1:] == names
    for page in (section_of(pages["pets.html"], "mapped"), section_of(pages["pets/about/quality.html"], "mapped")):
        paths = re.findall('href="/(pets/about/mappings/[^"]+)"', page)
        assert len(paths) == len(names)
        assert all(f"{path}.html" in pages for path in paths)


def test_many_mappings_are_on_several_pages(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mappings, "_MOST", 3)
    files = {file.path: file.data.decode() for file in mappings.render(publication)}
    wikidata = [files[f"pets/about/mappings/wikidata{part}.html"] for part in ("", "/2")]
    assert [len(rows_of(page)) for page in wikidata] == [3, 1]
    assert all('href="/pets/about/mappings/wikidata/2"' in page for page in wikidata)
    monkeypatch.setattr(mappings, "_MOST", 1)
    files = {file.path: file.data.decode() for file in mappings.render(publication)}
    rest = [files[f"pets/about/mappings/lcsh{part}.html"] for part in ("", "/none-2")]
    assert [plain(section_of(page, "none")) for page in rest] == [
        f"Without a mapping to it 2 {name} 1 2" for name in ("Dog", "Eel")
    ]


def test_a_taxonomy_without_mappings_has_no_page_of_them(steps_template: Path) -> None:
    publication = read_publication(find_project(steps_template))
    assert list(mappings.render(publication)) == []


def test_released_set_gives_labels_evidence_and_the_note_that_there_is_no_match(mapped_template: Path) -> None:
    files = build_site(read_publication(find_project(mapped_template)))
    own = {file.path: file.data.decode() for file in files if isinstance(file, File) and file.path.endswith(".html")}
    history = plain(section_of(own["animals/concept/fish.html"], "history"))
    assert "Exact match added Pisces (https://example.com/zoo/pisces)" in history
    history = plain(section_of(own["animals/concept/vertebrates.html"], "history"))
    assert "Looked up, without a match zoo" in history
    assert not any("NoTermFound" in page for page in own.values())
    fish = plain(section_of(own["animals/concept/fish.html"], "mappings"))
    assert "Pisces" in fish
    assert "confidence 0.9 · the same words" in fish
    assert "Looked up, without a match" in plain(section_of(own["animals/concept/vertebrates.html"], "mappings"))
    target = own["animals/about/mappings/zoo.html"]  # several targets can have one host
    assert ("Fish", "Exact match", "Pisces zoo:pisces confidence 0.9 · the same words") in rows_of(target)
    assert "Vertebrates" in plain(section_of(target, "searched"))
    sources = section_of(target, "sources")
    assert 'href="/animals/1.1.0/mappings/zoo.sssom.tsv"' in sources
    assert "Animals of the zoo" in plain(sources)
    assert 'id="none"' not in target


_ROWS = """\
#curie_map:
#  discipline: https://genbodha.ai/taxonomy/discipline/
#  onet: https://www.onetonline.org/link/summary/
#  skill: https://genbodha.ai/taxonomy/skill/
#license: https://creativecommons.org/licenses/by/4.0/
#mapping_set_id: https://genbodha.ai/taxonomy/mappings/onet
#mapping_date: 2026-11-30
subject_id	predicate_id	object_id	mapping_justification	author_label
discipline:llmops-engineering	skos:broadMatch	onet:15-1299.08	semapv:ManualMappingCuration	Ann
skill:agent-memory-systems	skos:relatedMatch	sssom:NoTermFound	semapv:ManualMappingCuration	Ann
skill:llm-api-integration	skos:relatedMatch	sssom:NoTermFound	semapv:ManualMappingCuration	Ann
"""


def test_items_that_were_looked_up_count_though_none_of_their_kind_is_mapped(
    project_template: Path, tmp_path: Path, release: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(project_template, tmp_path / "project")
    shutil.rmtree(folder / "mappings", ignore_errors=True)
    (folder / "mappings").mkdir()
    (folder / "mappings/onet.sssom.tsv").write_text(_ROWS, "utf-8")
    publication = read_publication(find_project(release(folder)))
    (target,) = mapping_targets(publication).values()
    assert target.vocabulary == "O*NET"
    assert {kind: covered.number for kind, covered in target.covered.items()} == {"discipline": 1, "skill": 0}
    assert [item.id for item in target.searched] == ["agent-memory-systems", "llm-api-integration"]
    monkeypatch.setattr(mappings, "_MOST", 1)
    pages = {file.path: file.data.decode() for file in mappings.render(publication)}
    further = plain(section_of(pages["taxonomy/about/mappings/o-net/searched-2.html"], "searched"))
    assert further == "Looked up, without a match 2 LLM API Integration 1 2"
