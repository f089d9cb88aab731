"""The pages that show how items are tied: everything in them follows from the released schema and documents."""

import csv
import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.cli import main
from taxokit.query.ladder import BOX_WIDTH, COLUMN_GAP, PITCH, ROW_GAP, picture_of
from taxokit.query.structure import layerings, ties
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.errors import ConfigError
from taxokit.web.pages.releases import blocks
from taxokit.web.publication import Editing, File, Publication, name_of, read_publication
from taxokit.web.site import build_site


@pytest.fixture(scope="module")
def publication(repository: Path) -> Publication:
    """The publication of this project."""
    return read_publication(find_project(repository))


@pytest.fixture(scope="module")
def pages(publication: Publication) -> dict[str, str]:
    """The files of the site of this project that are no files of a release, as texts."""
    return texts(publication)


def texts(publication: Publication) -> dict[str, str]:
    files = (file for file in build_site(publication) if isinstance(file, File))
    return {f"/{file.path}": file.data.decode() for file in files if not file.path.endswith(".ico")}


# --- ties and layerings -------------------------------------------------------------------------------------------------


def test_ties_follow_from_the_schema(publication: Publication, released_thesaurus_template: Path) -> None:
    links = [
        (tie.source.name, tie.target.name, [slot.name for slot in tie.slots]) for tie in ties(publication.taxonomy)
    ]
    assert links == [("disciplines", "categories", ["requires"])]
    thesaurus = read_publication(find_project(released_thesaurus_template)).taxonomy
    assert ties(thesaurus) == [], "all of its links are inside one list"
    assert [(layering.slot.name, layering.height and layering.height.name) for layering in layerings(thesaurus)] == [
        ("builds_on", "level")
    ]


def test_layering_has_every_item_above_its_foundations(publication: Publication) -> None:
    (layering,) = layerings(publication.taxonomy)
    assert len(layering.items) == len(publication.taxonomy.by_class["Skill"]) > 100
    assert all(layering.level[low] < layering.level[high] for high, below in layering.below.items() for low in below)
    assert {name: layering.items[name].data["rung"] for name in layering.items} == dict(layering.level)
    assert layering.path_to(["agent-memory-systems"], 5) is None, "more than five"


class Pen:
    """Follows the data of a path, and yields points along it."""

    def points(self, data: str) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for command, arguments in re.findall(r"([MCH])([\d. -]*)", data):
            numbers = [float(number) for number in arguments.split()]
            if command == "M":
                points.append((numbers[0], numbers[1]))
            elif command == "H":
                x, y = points[-1]
                points += [(x + (numbers[0] - x) * step / 20, y) for step in range(1, 21)]
            else:
                points += [self._curve(points[-1], numbers, step / 20) for step in range(1, 21)]
        return points

    def _curve(self, start: tuple[float, float], c: list[float], t: float) -> tuple[float, float]:
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        ends = (start, (c[0], c[1]), (c[2], c[3]), (c[4], c[5]))
        x, y = (sum(weight * end[axis] for weight, end in zip(weights, ends, strict=True)) for axis in (0, 1))
        return x, y


def test_no_line_of_a_layering_crosses_a_box(publication: Publication) -> None:
    (layering,) = layerings(publication.taxonomy)
    drawn = picture_of(layering, {name: name_of(item) for name, item in layering.items.items()})
    place = {name: (x, y) for x, column in enumerate(drawn.columns) for y, name in enumerate(column)}
    assert place.keys() == layering.items.keys()
    assert sorted((line.high, line.low) for line in drawn.lines) == sorted(
        (high, low) for high, below in layering.below.items() for low in below
    )
    assert [len(column) for column in drawn.columns] == [len(level) for level in layering.levels], "begin at the top"
    lanes: dict[tuple[float, float], int] = {}
    for line in drawn.lines:
        points = Pen().points(line.path)
        assert points[0][0] == place[line.low][0] * PITCH + BOX_WIDTH
        assert points[-1][0] == place[line.high][0] * PITCH
        for name, (end, _) in ((line.low, (points[0][1], 0)), (line.high, (points[-1][1], 0))):
            top = place[name][1] * (drawn.box_height + ROW_GAP)
            assert top < end < top + drawn.box_height
        for x, y in points:
            column, inside = divmod(x, PITCH)
            row, height = divmod(y, drawn.box_height + ROW_GAP)
            is_box = row < len(drawn.columns[int(column)]) if column < len(drawn.columns) else False
            assert not (is_box and 0 < inside < BOX_WIDTH and 0 < height < drawn.box_height), (line, x, y)
        for x, y in re.findall(r" (\d+) (\d+)H", line.path):
            lanes[float(x), float(y)] = lanes.get((float(x), float(y)), 0) + 1
    assert lanes
    assert set(lanes.values()) == {1}, "no two lines run in one lane"
    assert drawn.width == len(layering.levels) * PITCH - COLUMN_GAP


# --- the pages --------------------------------------------------------------------------------------------------------


def test_the_matrix_counts_every_link(publication: Publication, pages: dict[str, str]) -> None:
    (tie,) = ties(publication.taxonomy)
    links = sum(len(several) for targets in tie.references.values() for several in targets.values())
    page = pages["/taxonomy/matrix.html"]
    counts = [int(count) for count in re.findall(r'class="mark n\d" href="[^"]+">(\d+)<', page)]
    assert sum(counts) == links
    assert len(counts) == sum(map(len, tie.references.values()))
    rows = re.findall(r'<th scope="row" class="can">.*?/taxonomy/skill/([^"]+)"', page)
    assert sorted(rows) == sorted(item.id for item in publication.taxonomy.by_class["Skill"]), "also without links"
    behind = json.loads(pages["/taxonomy/matrix.json"])[0]
    cells = {(row, top): paths for row, tops in behind["sources"].items() for top, paths in tops.items()}
    assert {cell: len(paths) for cell, paths in cells.items()} == {
        (f"/taxonomy/skill/{target}", f"/taxonomy/discipline/{top}"): len({ref.source.id for ref in several})
        for top, targets in tie.references.items()
        for target, several in targets.items()
    }
    table = list(csv.DictReader(pages["/taxonomy/matrix.csv"].splitlines()))
    assert [row["id"] for row in table] == rows
    names = {name_of(item): item.id for item in publication.taxonomy.by_class["Discipline"]}
    assert sum(int(number) for row in table for name, number in row.items() if name in names) == links


def test_no_cell_of_a_matrix_is_a_command_of_a_spreadsheet(
    kitchen: Path, edit: Callable[..., None], release: Callable[[Path], Path]
) -> None:
    category = next((kitchen / "taxonomy/categories").glob("heat.yaml"))
    edit(category, "label: Boiling Water", "label: '=HYPERLINK(1)'")
    table = texts(read_publication(find_project(release(kitchen))))["/taxonomy/matrix.csv"]
    assert "boiling,'=HYPERLINK(1)," in table


def test_learning_path_is_complete_and_in_order(publication: Publication, pages: dict[str, str]) -> None:
    (layering,) = layerings(publication.taxonomy)
    page = pages["/taxonomy/paths/discipline/llmops-engineering.html"]
    steps = re.findall(r'href="/taxonomy/skill/([a-z0-9-]+)"', page)
    met: set[str] = set()
    for step in steps:
        assert set(layering.below[step]) <= met, step
        met.add(step)
    (tie,) = ties(publication.taxonomy)
    needed = set(tie.references["llmops-engineering"])
    assert needed <= met
    assert len(re.findall('<li class="can needed">', page)) == len(needed)


def test_comparison_has_the_links_of_the_documents(publication: Publication, pages: dict[str, str]) -> None:
    data = json.loads(pages["/taxonomy/compare.json"])
    roles, skills = data["groups"]
    assert roles["label"] == "Disciplines and responsibilities"
    assert len(skills["items"]) == len(publication.taxonomy.by_class["Skill"])
    (tie,) = ties(publication.taxonomy)
    for name, targets in tie.references.items():
        assert {path.rpartition("/")[2] for path in roles["items"][f"/taxonomy/discipline/{name}"]} == set(targets)
    for group in data["groups"]:
        assert all(path in data["nodes"] for start, others in group["items"].items() for path in (start, *others))
    page = pages["/taxonomy/compare.html"]
    cells = dict(
        re.findall(r'href="\?list=disciplines&amp;a=([^"]+)">(\d+)</a>', page.partition('id="overlap-1-from"')[2])
    )
    names = list(tie.references)
    assert {pair.replace("&amp;b=", " "): int(number) for pair, number in cells.items()} == {
        f"{one} {other}": len(tie.references[other].keys() - tie.references[one].keys())
        for one in names
        for other in names
        if one != other
    }
    assert "needs a script" in page
    assert "<noscript>" in page


def test_every_item_that_a_tie_can_lead_to_can_be_checked_off(
    publication: Publication, pages: dict[str, str], animals: dict[str, str]
) -> None:
    skills = {f"/taxonomy/skill/{item.id}" for item in publication.taxonomy.by_class["Skill"]}
    page = pages["/taxonomy/my.html"]
    assert set(re.findall(r'<li class="can">.*?href="([^"]+)"', page)) == skills, "also those that nothing requires"
    assert "<h1>My skills</h1>" in page
    assert skills <= json.loads(pages["/taxonomy/compare.json"])["nodes"].keys()
    (tie,) = ties(publication.taxonomy)
    needed = {name: str(len(targets)) for name, targets in tie.references.items()}
    assert dict(re.findall(r'data-goal="/taxonomy/discipline/([^"]+)".*?<progress[^>]* max="(\d+)"', page)) == needed
    assert 'data-can="skill/agent-memory-systems"' in pages["/taxonomy/skill/agent-memory-systems.html"]
    assert "/animals/my.html" not in animals, "no list is tied to another"
    assert not any("data-base" in text for path, text in animals.items() if path.endswith(".html"))


def test_release_notes_show_changes_word_by_word(energy_template: Path) -> None:
    pages = texts(read_publication(find_project(energy_template)))
    notes = pages["/energy/releases/1.1.0.html"]
    assert "<del>" in notes
    assert "<ins>" in notes
    diff = json.loads((energy_template / "releases/1.1.0/diff/diff.json").read_text(encoding="utf-8"))
    titles = re.findall(r'<h2 id="([a-z-]+)">[^<]+<span class="count">(\d+)</span>', notes)
    assert {kind: int(number) for kind, number in titles} == diff["counts"]
    assert "Die erste Ausgabe." in pages["/energy/releases.html"]


def test_downloads_have_size_digest_and_citations(publication: Publication, pages: dict[str, str]) -> None:
    page, version = pages["/taxonomy/downloads.html"], publication.current.version
    files = publication.current.released.manifest["files"]
    assert all(file["sha256"] in page and f'/taxonomy/{version}/{file["path"]}"' in page for file in files)
    size = next(file["bytes"] for file in files if file["path"] == "taxonomy.json")
    assert f"{size / 1000:.1f} kB" in page
    assert pages[f"/taxonomy/downloads/{version}.bib"].startswith("@misc{")
    assert pages[f"/taxonomy/downloads/{version}.ris"].startswith("TY  - DATA")
    assert json.loads(pages[f"/taxonomy/downloads/{version}.csl.json"])[0]["type"] == "dataset"
    assert f"(2026). The GenAI Engineering Role Taxonomy (Version {version}) [Data set]." in page


def test_the_feed_is_atom_with_permanent_identifiers(publication: Publication, pages: dict[str, str]) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(pages["/taxonomy/feed.xml"])  # noqa: S314 - our own
    assert feed.tag == f"{atom}feed"
    assert [entry.findtext(f"{atom}id") for entry in feed.iter(f"{atom}entry")] == [
        f"https://genbodha.ai/taxonomy/releases/{release.version}" for release in reversed(publication.releases)
    ]
    assert feed.findtext(f"{atom}updated") == f"{publication.current.attribution.issued}T00:00:00Z"


def test_json_ld_of_a_page_follows_the_class_in_the_schema(publication: Publication, pages: dict[str, str]) -> None:
    def data(path: str) -> Any:
        text = pages[path].partition('<script type="application/ld+json">')[2].partition("</script>")[0]
        return json.loads(text)["@graph"][0]

    is_said = bool(publication.taxonomy.schema.classes["Discipline"].mappings)
    expected = ["DefinedTerm", "Occupation"] if is_said else "DefinedTerm"
    assert data("/taxonomy/discipline/llmops-engineering.html")["@type"] == expected
    assert data("/taxonomy/skills.html")["@type"] == "DefinedTermSet"
    dataset = data("/taxonomy.html")
    assert dataset["distribution"][0]["contentUrl"] == "https://genbodha.ai/taxonomy.json"
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_readers_can_report_a_problem_and_edit_the_source(released_thesaurus: Path) -> None:
    options = released_thesaurus / "taxokit.toml"
    addresses = (
        'report-url = "https://example.org/new?title={title}&about={iri}"\n'
        'edit-url = "https://example.org/blob/main/{path}#L{line}"\n'
    )
    options.write_text(addresses + options.read_text(encoding="utf-8"), encoding="utf-8")
    pages = texts(read_publication(find_project(released_thesaurus)))
    page = pages["/energy/term/strom.html"]
    report = "https://example.org/new?title=Strom&amp;about=https%3A%2F%2Fexample.org%2Fenergy%2Fterm%2Fstrom"
    assert f'href="{report}"' in page
    source = (released_thesaurus / "taxonomy/themes/erzeugung.yaml").read_text(encoding="utf-8").splitlines()
    line = int(re.findall(r"blob/main/taxonomy/themes/erzeugung.yaml#L(\d+)", page)[0])
    assert source[line - 1].strip() in ("- id: strom", "- slug: strom", "- notation: strom")
    assert "Problem melden" in pages["/energy/levels.html"]
    options.write_text(options.read_text(encoding="utf-8").replace("https://example.org/new", "javascript:"), "utf-8")
    with pytest.raises(ConfigError, match="'report-url' must begin with https://"):
        texts(read_publication(find_project(released_thesaurus)))


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:owner/animals.git", "https://github.com/owner/animals"),
        ("ssh://git@example.org/group/sub/animals", "https://example.org/group/sub/animals"),
        ("https://user:token@example.org/animals.git", "https://example.org/animals"),
        ("/srv/git/animals", ""),
        ("", ""),
    ],
)
def test_origin_of_the_repository_is_part_of_addresses(thesaurus: Path, remote: str, address: str) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=thesaurus, check=True)
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], cwd=thesaurus, check=True)
    options = {"report_url": "{origin}/issues/new?title={title}", "edit_url": "{origin}/edit/main/{path}#L{line}"}
    editing = Editing(replace(find_project(thesaurus), **options), "https://example.org/help")
    item = load(find_project(thesaurus)).by_class["Theme"][0]
    assert editing.report("A b", "") == (f"{address}/issues/new?title=A%20b" if address else "https://example.org/help")
    path = f"taxonomy/themes/{item.id}.yaml"
    assert editing.edit(item).partition("#")[0] == (f"{address}/edit/main/{path}" if address else "")


def test_without_addresses_problems_go_to_the_publisher(released_thesaurus_template: Path) -> None:
    publication = read_publication(find_project(released_thesaurus_template))
    publisher = publication.current.attribution.publisher.iri
    html = [text for path, text in texts(publication).items() if "<footer" in text]
    assert publisher
    assert all(f'<li><a href="{publisher}">' in text.partition("<footer")[2] for text in html)
    assert not any("Edit this" in text or "Bearbeiten" in text for text in html)


def test_problems_do_not_go_to_a_page_of_the_site(publication: Publication, pages: dict[str, str]) -> None:
    """Such as that of a publisher without an address of its own."""
    assert publication.current.attribution.publisher.iri.startswith("https://editors.invalid/")
    assert not [path for path, text in pages.items() if "Report a problem" in text]


# --- other schemas ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def animals(tmp_path_factory: pytest.TempPathFactory, release: Callable[[Path], Path]) -> dict[str, str]:
    """The site of a repository made by `init --template skos`."""
    folder = tmp_path_factory.mktemp("animals") / "animals"
    named = ("--title", "Animals", "--namespace", "https://example.org/animals/", "--license", "CC-BY-4.0")
    creator = ("--creator", "Museum", "--creator-url", "https://example.org")
    assert main.run(["init", str(folder), "--template", "skos", *named, *creator]) == 0
    return texts(read_publication(find_project(release(folder))))


def test_concepts_without_a_parent_in_the_document_are_in_a_tree(animals: dict[str, str]) -> None:
    page = animals["/animals/concepts.html"]
    tree = page[page.index("data-tree") :]
    assert tree.index("/animals/concept/vertebrates") < tree.index("<details open>")
    assert tree.index("<details open>") < tree.index("/animals/concept/mammals")
    assert re.search(r"/animals/assets/\w+/tree\.js", page)
    assert "/animals/levels.html" not in animals, "no slot is acyclic and tied"


# --- notes ------------------------------------------------------------------------------------------------------------


def test_notes_are_paragraphs_lists_and_code_and_nothing_else(snapshot: SnapshotAssertion) -> None:
    text = "One\ntwo **strong `code`** `co*de*` [link](https://example.org/x) [no](javascript:x)\n\n- a\n  b\n- c\n\n"
    parsed = blocks(f"{text}### Head\n```x\n# kept\n```\n<b>")
    assert (
        "\n".join(f"{block.kind}: {[[tuple(span) for span in line] for line in block.lines]}" for block in parsed)
        == snapshot
    )
