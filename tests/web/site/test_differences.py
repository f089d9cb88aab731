"""The changes between any two releases: their pages, the diff documents beside these, and the limit of a site."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.service import LocalClient
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version
from taxokit.web.pages import differences, releases
from taxokit.web.publication import File, Publication, read_publication

BELOW = "taxonomy/releases"


@pytest.fixture(scope="module")
def publication(repository: Path) -> Publication:
    return read_publication(find_project(repository))


def files_of(publication: Publication) -> dict[str, str]:
    files = (*releases.render(publication), *differences.render(publication))
    return {file.path: file.data.decode() for file in files if isinstance(file, File)}


def test_each_pair_has_a_page_and_the_diff_of_the_command_line(
    publication: Publication, repository: Path, run: Callable[..., Any]
) -> None:
    files = files_of(publication)
    page = files[f"{BELOW}/1.0.0-to-1.2.0.html"]
    diff = json.loads(files[f"{BELOW}/1.0.0-to-1.2.0.json"])
    command = json.loads(run("diff", "1.0.0", "1.2.0", "--format", "json", cwd=repository).out)
    assert diff["changes"] == command["changes"]
    numbers = dict(re.findall(r'<a href="#([\w-]+)">[^<]+<span class="count">(\d+)</span>', page))
    assert {kind: int(number) for kind, number in numbers.items()} == diff["counts"]
    assert f'href="/{BELOW}/1.1.0"' in page, "a release between the two"
    assert f'href="/{BELOW}/1.0.0-to-1.2.0.json"' in page


def test_the_changes_since_the_predecessor_are_those_of_the_release(publication: Publication) -> None:
    files = files_of(publication)
    assert f'content="0; url=/{BELOW}/1.4.0"' in files[f"{BELOW}/1.3.0-to-1.4.0.html"]
    assert json.loads(files[f"{BELOW}/1.3.0-to-1.4.0.json"]) == publication.current.diff


def test_of_many_values_of_an_item_a_few_are_shown(vocabulary: Path) -> None:
    [fish] = vocabulary.glob("taxonomy/**/fish.yaml")
    names = [f"Swimmer{number}" for number in range(12)]
    fish.write_text(f"{fish.read_text('utf-8')}hidden_labels: [{', '.join(names)}]\n", "utf-8")
    project = find_project(vocabulary)
    edition = edition_of(load(project), Version(1, 1, 0), "2026-11-30")
    write_files(project.releases / "1.1.0", with_manifest(edition, build(edition)))
    page = files_of(read_publication(project))["animals/releases/1.1.0.html"]
    shown = [name for name in names if f">{name}<" in page]
    assert f">{len(names) - len(shown)} more<" in page
    assert 0 < len(shown) < 8


@pytest.mark.parametrize("items", [0, 10_000])
def test_a_site_leads_to_the_pairs_that_it_has(
    publication: Publication, items: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(releases, "_MOST_COMPARED", items)
    files = files_of(publication)
    links = {
        link for page in files.values() for link in re.findall(rf'href="/({BELOW}/[^"#]+-to-[^"#]+?)(?:\.md)?"', page)
    }
    assert all(link in files or f"{link}.html" in files for link in links)
    assert (f"{BELOW}/1.0.0-to-1.2.0" in links) == bool(items)
    assert ("<code>taxokit diff</code>" in files["taxonomy/releases.html"]) == (not items)
    offered = re.search('data-pairs="([^"]*)"', files["taxonomy/releases.html"])
    assert offered
    assert {f"{BELOW}/{name}.html" for name in offered[1].split()} == {
        path for path in files if "-to-1" in path and "html" in path
    }


def test_releases_that_cannot_be_compared_have_a_page_with_the_reason(
    publication: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise releases.TaxokitError("two items have one identifier")

    monkeypatch.setattr(releases, "diff_between", fail)
    files = files_of(publication)
    assert "cannot be compared: two items have one identifier" in files[f"{BELOW}/1.0.0-to-1.2.0.html"]
    assert f"{BELOW}/1.0.0-to-1.2.0.json" not in files


def test_the_service_compares_any_two(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(releases, "_MOST_COMPARED", 0)
    client = LocalClient(repository)
    assert 'data-pairs=""' in client.get("/taxonomy/releases").text, "all"
    page = client.get("/taxonomy/releases/1.0.0-to-1.2.0")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert page.headers["content-security-policy"] == "frame-ancestors 'self'"
    assert ">Changes from 1.0.0 to 1.2.0</h1>" in page.text
    assert client.get("/taxonomy/releases/1.0.0-to-1.2.0").content == page.content
    data = client.get("/taxonomy/releases/1.0.0-to-1.2.0.json")
    assert data.json()["changes"] == client.get("/taxonomy/api/diff?from=1.0.0&to=1.2.0").json()["changes"]
    known = client.get("/taxonomy/releases/1.0.0-to-1.2.0.json", headers={"if-none-match": data.headers["etag"]})
    assert known.status_code == 304
    for name in ("1.2.0-to-1.0.0", "1.2.0-to-1.2.0", "1.0.0-to-9.0.0", "x-to-y.json"):
        assert client.get(f"/taxonomy/releases/{name}").status_code == 404, name
    assert client.get("/taxonomy/releases/1.0.0-to-1.2.0/").headers["location"] == "/taxonomy/releases/1.0.0-to-1.2.0"
